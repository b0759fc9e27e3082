"""Criteria in tables: a column for the essential and one for the desirable, or a column of marks.

Cells come from the parts of a document (a table with several paragraphs in a cell), or from lines with
tabs or bars between the cells.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from alongside.reading.document import Part
from alongside.reading.person_specification import words
from alongside.reading.person_specification.criterion import Criterion

_PLACE = re.compile(r"(?P<table>.*table \d+), row (?P<row>\d+), column (?P<column>\d+)")
_MARK_COLUMN = re.compile(
    r"(?:e|essential) ?(?:/|or|\(e\)) ?(?:d|desirable)(?: ?\(d\))?|e ?/ ?d|importance|weighting",
    re.IGNORECASE,
)
_TICK = re.compile(r"[✓✔√☑xX*•]|yes|[eEdD]", re.IGNORECASE)
_MARKS = {"e": True, "essential": True, "d": False, "desirable": False}
_LONGEST_HEADING = 40


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell at `start` to `end` of the text, in a numbered column."""

    column: int
    start: int
    end: int


Row = list[Cell]


def criteria_in_tables(text: str, parts: Iterable[Part]) -> tuple[list[Criterion], list[tuple[int, int]]]:
    """The criteria of all tables, and the spans of the rows that were read as such a table."""
    found: list[Criterion] = []
    rows_read: list[tuple[int, int]] = []
    tables = list(_tables_of_parts(parts)) or list(_tables_of_lines(text))
    for table in tables:
        criteria = list(_criteria(text, table))
        if criteria:
            found.extend(criteria)
            rows_read.extend((row[0].start, row[-1].end) for row in table)
    return found, rows_read


def _tables_of_parts(parts: Iterable[Part]) -> Iterator[list[Row]]:
    tables: dict[str, dict[int, Row]] = {}
    for part in parts:
        place = _PLACE.fullmatch(part.label) if part.kind == "cell" else None
        if place:
            rows = tables.setdefault(place["table"], {})
            rows.setdefault(int(place["row"]), []).append(Cell(int(place["column"]), part.start, part.end))
    yield from (list(rows.values()) for rows in tables.values())


def _tables_of_lines(text: str) -> Iterator[list[Row]]:
    """Runs of lines with tabs or bars; a line without ends a table."""
    if "\t" not in text and "|" not in text:
        return
    table: list[Row] = []
    start = 0
    for line in text.split("\n"):
        sign = "\t" if "\t" in line else "|"
        if sign in line:
            table.append(list(_cells(line, start, sign)))
        elif line.strip():
            if table:
                yield table
            table = []
        start += len(line) + 1
    if table:
        yield table


def _cells(line: str, start: int, sign: str) -> Iterator[Cell]:
    for column, piece in enumerate(line.split(sign), 1):
        yield Cell(column, start, start + len(piece))
        start += len(piece) + 1


def _criteria(text: str, table: list[Row]) -> Iterator[Criterion]:
    columns: dict[int, bool] = {}
    marks = 0
    category = ""
    for row in table:
        named = {cell.column: _words(text, cell) for cell in row}
        if headed := _headed(named):
            columns, marks = headed, 0
            continue
        if marked := next((c for c, each in named.items() if _MARK_COLUMN.fullmatch(each)), 0):
            columns, marks = {}, marked
            continue
        if columns:
            category = _category(named, columns) or category
            yield from _under(text, row, columns, category)
        elif (mark := _MARKS.get(named.get(marks or max(named), "").lower())) is not None and len(row) > 1:
            category = _category(named, {}) or category
            cells = [cell for cell in row if named[cell.column] not in ("", category)]
            asked = max(cells[:-1], key=lambda cell: cell.end - cell.start, default=None)
            if asked:
                yield from _items(text, asked, mark, category)


def _words(text: str, cell: Cell) -> str:
    return text[cell.start : cell.end].strip(" \t\n*:|")


def _headed(named: dict[int, str]) -> dict[int, bool]:
    """The columns that a row heads "Essential" and "Desirable"; none unless there are both."""
    columns = {}
    for column, each in named.items():
        found = words.MARKED_HEADING.fullmatch(each) if len(each) <= _LONGEST_HEADING else None
        if found:
            columns[column] = found["mark"].lower() == "essential"
    return columns if len(set(columns.values())) == 2 else {}


def _category(named: dict[int, str], columns: dict[int, bool]) -> str:
    for column, each in named.items():
        if column not in columns and words.CATEGORY_HEADING.fullmatch(each):
            return " ".join(each.strip(" :").split())
    return ""


def _under(text: str, row: Row, columns: dict[int, bool], category: str) -> Iterator[Criterion]:
    """What stands in the columns; of a column of ticks, what stands before the tick."""
    for cell in row:
        if cell.column not in columns:
            continue
        if _TICK.fullmatch(_words(text, cell)):
            before = [each for each in row if each.column not in columns and len(_words(text, each)) > 2]
            named = [each for each in before if _words(text, each) != category] or before
            if named:
                yield from _items(text, named[-1], columns[cell.column], category)
        else:
            yield from _items(text, cell, columns[cell.column], category)


def _items(text: str, cell: Cell, is_essential: bool, category: str) -> Iterator[Criterion]:
    """Each line or bullet of a cell."""
    start = cell.start
    for piece in re.split(r"[\n•]", text[cell.start : cell.end]):
        inner = piece.strip()
        at = start + len(piece) - len(piece.lstrip())
        bullet = words.BULLET.match(inner)
        skipped = bullet.end() if bullet else 0
        if len(inner) - skipped > 2 and inner.lower() not in _MARKS:
            yield Criterion(at + skipped, at + len(inner), is_essential, category)
        start += len(piece) + 1
