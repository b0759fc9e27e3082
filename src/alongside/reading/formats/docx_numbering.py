"""The bullets and numbers that Word shows before list paragraphs, which are not in their text."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from docx.document import Document as WordDocument
from lxml import etree

from alongside.reading.formats.list_numbers import numbered

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MANNERS = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_DEEPEST = 8


@dataclass(frozen=True)
class _Level:
    """How one level of a list is shown: `text` is like "%1." or "(%2)"."""

    manner: str = "bullet"
    text: str = ""
    start: int = 1


@dataclass
class Numbering:
    """The lists of a document, and how far each has been counted. Paragraphs come in order."""

    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)
    counted: dict[str, list[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, document: WordDocument) -> "Numbering":
        """The numbering of a document; empty when it has none or it is broken."""
        found = cls()
        try:
            found.levels = _levels(document.part.numbering_part.element)
        except (KeyError, ValueError, NotImplementedError, AttributeError, etree.LxmlError):
            return found
        for style in document.styles.element.iter(f"{W}style"):
            number, depth = _reference(style)
            if number:
                found.styles[style.get(f"{W}styleId", "")] = (number, depth)
        return found

    def marker_of(self, paragraph: "etree._Element") -> str:
        """The bullet or number before a paragraph, with its indent and a space; empty when none."""
        number, depth = _reference(paragraph)
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if not number and style is not None:
            number, depth = self.styles.get(style.get(f"{W}val", ""), ("", 0))
        if not number or number == "0":
            return ""
        levels = self.levels.get(number, {})
        level = levels.get(depth, _Level())
        indent = "  " * depth
        if level.manner == "none":
            return ""
        if level.manner == "bullet":
            return f"{indent}• "
        return indent + self._count(number, depth, levels) + " "

    def _count(self, number: str, depth: int, levels: dict[int, _Level]) -> str:
        counts = self.counted.setdefault(number, [])
        del counts[depth + 1 :]
        while len(counts) <= depth:
            counts.append(levels.get(len(counts), _Level()).start - 1)
        counts[depth] += 1
        text = levels[depth].text
        for place, count in enumerate(counts):
            shown = numbered(
                max(count, levels.get(place, _Level()).start), levels.get(place, _Level()).manner
            )
            text = text.replace(f"%{place + 1}", shown)
        return text


def _reference(element: "etree._Element") -> tuple[str, int]:
    """The list and level that a paragraph or style points to."""
    properties = element.find(f"{W}pPr/{W}numPr")
    if properties is None:
        return "", 0
    number, level = properties.find(f"{W}numId"), properties.find(f"{W}ilvl")
    depth = level.get(f"{W}val", "0") if level is not None else "0"
    name = number.get(f"{W}val", "") if number is not None else ""
    return name, min(int(depth), _DEEPEST) if depth.isdigit() else 0


def _levels(element: "etree._Element") -> dict[str, dict[int, _Level]]:
    drawn = {
        each.get(f"{W}abstractNumId", ""): dict(_levels_of(each)) for each in element.iter(f"{W}abstractNum")
    }
    found = {}
    for each in element.iter(f"{W}num"):
        abstract = each.find(f"{W}abstractNumId")
        key = abstract.get(f"{W}val", "") if abstract is not None else ""
        found[each.get(f"{W}numId", "")] = drawn.get(key, {})
    return found


def _levels_of(abstract: "etree._Element") -> Iterator[tuple[int, _Level]]:
    for level in abstract.iter(f"{W}lvl"):
        depth = level.get(f"{W}ilvl", "0")
        manner = _value(level, "numFmt", "decimal")
        start = _value(level, "start", "1")
        yield (
            int(depth) if depth.isdigit() else 0,
            _Level(
                _MANNERS.get(manner, manner),
                _value(level, "lvlText", ""),
                int(start) if start.isdigit() and len(start) < 6 else 1,
            ),
        )


def _value(element: "etree._Element", name: str, otherwise: str) -> str:
    child = element.find(f"{W}{name}")
    return child.get(f"{W}val", otherwise) if child is not None else otherwise
