"""A bar of shares: parts of one whole side by side, to stand above or in a table of the same figures."""

from collections.abc import Sequence
from dataclasses import dataclass

from alongside.drawing.svg import element
from alongside.drawing.table import Table

WIDTH, HEIGHT = 1000.0, 32


@dataclass(frozen=True, slots=True)
class Part:
    """`count` of the whole. `key` names its class in the stylesheet, `words` say what it is."""

    key: str
    words: str
    count: int


def share_bar(parts: Sequence[Part]) -> str:
    """The parts in order, each as wide as its share of their sum; empty parts draw nothing.

    Raises ValueError for a negative count. A whole of nothing is an empty bar.
    """
    if any(part.count < 0 for part in parts):
        raise ValueError("A part cannot be less than nothing. Give counts of 0 or more.")
    whole = sum(part.count for part in parts)
    marks, left = [], 0.0
    for part in parts:
        width = WIDTH * part.count / whole if whole else 0.0
        if width:
            marks.append(
                element(
                    "rect",
                    {"class": f"share share-{part.key}", "x": left, "y": 0, "width": width, "height": HEIGHT},
                )
            )
        left += width
    return element(
        "svg",
        {"class": "share-bar", "viewBox": f"0 0 {WIDTH:g} {HEIGHT}", "preserveAspectRatio": "none",
         "aria-hidden": "true", "focusable": "false"},
        *marks,
    )  # fmt: skip


def share_table(caption: str, parts: Sequence[Part]) -> Table:
    """Each part with its count and its share of the whole to one decimal, and the whole last."""
    whole = sum(part.count for part in parts)
    rows = [(part.words, str(part.count), _percent(part.count, whole)) for part in parts]
    return Table(caption, ("What", "How many", "Share"), (*rows, ("All", str(whole), _percent(whole, whole))))


def _percent(count: int, whole: int) -> str:
    return f"{100 * count / whole:.1f} %" if whole else "none to share"
