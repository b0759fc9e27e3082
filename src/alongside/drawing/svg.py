"""SVG elements as text, escaped, without inline styles."""

from html import escape

Attribute = str | int | float


def element(tag: str, attributes: dict[str, Attribute], *children: str) -> str:
    """`<tag …>children</tag>`. Attribute values are escaped; children are markup already."""
    written = "".join(f' {name}="{escape(_as_text(value))}"' for name, value in attributes.items())
    return f"<{tag}{written}>{''.join(children)}</{tag}>"


def words(text: str) -> str:
    """`text` as a text node."""
    return escape(text, quote=False)


def _as_text(value: Attribute) -> str:
    """Numbers with at most two decimals, so that a drawing of the same data is the same text."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
