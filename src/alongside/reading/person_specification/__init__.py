"""The person specification of an advert: what is asked of an applicant, and whether it is essential.

    Essential                      a heading; the items under it
    Qualifications - Desirable     a category with its mark
    NVQ level 3 (E)                an item with its own mark
    A car is essential.            a sentence that says so
    Essential | Desirable          a table with a column for each, or a column of marks

Items under "You will have" or "Requirements" are asked for without a mark: `is_essential` is None.
A text in which the columns of such a table can no longer be told apart gives no mark either.
"""

from collections.abc import Iterator

from alongside.reading.copy import ReadingCopy
from alongside.reading.person_specification.criterion import Criterion
from alongside.reading.person_specification.lines import criteria_in_lines
from alongside.reading.person_specification.tables import criteria_in_tables
from alongside.reading.person_specification.words import (
    CATEGORY_MARKED,
    MARKED_CATEGORY,
    MARKED_HEADING,
    MARKED_INLINE,
)

__all__ = ["Criterion", "criteria_in"]

_HEADINGS = (MARKED_HEADING, CATEGORY_MARKED, MARKED_CATEGORY)


def criteria_in(copy: ReadingCopy) -> list[Criterion]:
    """The criteria of an advert in the order of the text, each once."""
    return copy.once(_criteria)


def _criteria(copy: ReadingCopy) -> list[Criterion]:
    in_tables, rows = criteria_in_tables(copy.text, copy.document.parts)
    lines = _spans(copy) if not rows else (span for span in _spans(copy) if not _is_within(span, rows))
    found = sorted([*in_tables, *criteria_in_lines(copy.flat, lines)], key=lambda each: each.start)
    seen: dict[tuple[str, bool | None], Criterion] = {}
    for each in found:
        seen.setdefault((" ".join(copy.text[each.start : each.end].lower().split()), each.is_essential), each)
    return list(seen.values())


def _spans(copy: ReadingCopy) -> Iterator[tuple[int, int]]:
    """The lines that hold the advert's prose; paragraphs where the format may have wrapped them."""
    first = max((part.end for part in copy.document.parts if part.kind == "field"), default=0)
    if copy.document.is_wrapped:
        for block in copy.blocks:
            if block.start >= first:
                yield from _parted(copy.text, block.start, block.end)
        return
    start = 0
    for line in copy.text.split("\n"):
        if start >= first:
            yield start, start + len(line)
        start += len(line) + 1


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A folded paragraph, parted before a line that begins with a mark and behind one that is a heading."""
    if "\n" not in text[start:end]:
        yield start, end
        return
    opened = place = start
    for line in text[start:end].split("\n"):
        said = line.strip()
        is_heading = any(heading.fullmatch(said) for heading in _HEADINGS)
        if place > opened and (is_heading or MARKED_INLINE.fullmatch(said)):
            yield opened, min(place, end)
            opened = place
        place += len(line) + 1
        if is_heading:
            yield opened, min(place, end)
            opened = place
    if opened < end:
        yield opened, end


def _is_within(span: tuple[int, int], rows: list[tuple[int, int]]) -> bool:
    return any(start <= span[0] < end for start, end in rows)
