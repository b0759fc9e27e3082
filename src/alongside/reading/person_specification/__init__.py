"""The person specification of an advert: what is asked of an applicant, and whether it is essential.

    Essential                      a heading; the items under it
    Qualifications - Desirable     a category with its mark
    NVQ level 3 (E)                an item with its own mark
    A car is essential.            a sentence that says so
    Essential | Desirable          a table with a column for each, or a column of marks

Items under "You will have" or "Requirements" are asked for without a mark: `is_essential` is None.
A text in which the columns of such a table can no longer be told apart gives no mark either.
"""

from bisect import bisect_right

from alongside.reading.copy import ReadingCopy
from alongside.reading.person_specification.criterion import Criterion
from alongside.reading.person_specification.entries import entries_of
from alongside.reading.person_specification.lines import criteria_in_lines
from alongside.reading.person_specification.tables import criteria_in_tables

__all__ = ["Criterion", "criteria_in"]


def criteria_in(copy: ReadingCopy) -> list[Criterion]:
    """The criteria of an advert in the order of the text, each once."""
    return copy.once(_criteria)


def _criteria(copy: ReadingCopy) -> list[Criterion]:
    document = copy.document
    first = max((part.end for part in document.parts if part.kind == "field"), default=0)
    in_tables, rows = criteria_in_tables(copy.text, document.parts)
    entries = entries_of(copy.flat, first, is_wrapped=document.is_wrapped)
    if rows:
        rows.sort()
        entries = [entry for entry in entries if not _is_within(entry.start, rows)]
    found = sorted([*in_tables, *criteria_in_lines(copy.flat, entries)], key=lambda each: each.start)
    seen: dict[tuple[str, bool | None], Criterion] = {}
    for each in found:
        seen.setdefault((" ".join(copy.text[each.start : each.end].lower().split()), each.is_essential), each)
    return list(seen.values())


def _is_within(start: int, rows: list[tuple[int, int]]) -> bool:
    place = bisect_right(rows, start, key=lambda row: row[0]) - 1
    return place >= 0 and start < rows[place][1]
