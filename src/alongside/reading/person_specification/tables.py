"""Criteria in tables: a column for the essential and one for the desirable, or a column of marks.

Cells come from the parts of a document (a table with several paragraphs in a cell), from lines with tabs or
bars between the cells, or from columns that spaces set apart. A mark may also head rows, or begin each.
"""

import re
from collections.abc import Iterable, Iterator

from alongside.reading.document import Part
from alongside.reading.person_specification import headings, words
from alongside.reading.person_specification.columns import Cell, Row, tables_of_columns
from alongside.reading.person_specification.criterion import Criterion
from alongside.reading.person_specification.entries import BULLET

_PLACE = re.compile(r"(?P<table>.*table \d+), row (?P<row>\d+), column (?P<column>\d+)")
_MARK_COLUMN = re.compile(
    r"(?:e|essential) ?(?:/|or|\(e\)) ?(?:d|desirable)(?: ?\(d\))?|e ?/ ?d|importance|weighting",
    re.IGNORECASE,
)
_TICK = re.compile(r"[✓✔√☑xX*•]|yes|[eEdD]", re.IGNORECASE)
_MARKS = {"e": True, "essential": True, "d": False, "desirable": False}
_LONGEST_HEADING = 40


def criteria_in_tables(text: str, parts: Iterable[Part]) -> tuple[list[Criterion], list[tuple[int, int]]]:
    """The criteria of all tables, and the spans of the rows that were read as such a table."""
    found: list[Criterion] = []
    rows_read: list[tuple[int, int]] = []
    tables = list(_tables_of_parts(parts)) or [*_tables_of_lines(text), *tables_of_columns(text)]
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
    """Runs of lines with tabs or bars; a line without ends a table, unless it is a mark over rows."""
    if "\t" not in text and "|" not in text:
        return
    table: list[Row] = []
    start = 0
    for line in text.split("\n"):
        sign = "\t" if "\t" in line else "|"
        if sign in line:
            table.append(list(_cells(line, start, sign)))
        elif line.strip():
            is_mark = _mark_of(line.strip(" \t*:")) is not None
            if table and not is_mark:
                yield table
                table = []
            table = [*table, [Cell(1, start, start + len(line))]] if is_mark else []
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
    mark_of_rows: bool | None = None
    category = ""
    for row in table:
        named = {cell.column: _words(text, cell) for cell in row}
        if headed := _headed(named):
            columns, marks, mark_of_rows = headed, 0, None
            continue
        if marked := next((c for c, each in named.items() if _MARK_COLUMN.fullmatch(each)), 0):
            columns, marks, mark_of_rows = {}, marked, None
            continue
        filled = [column for column, each in named.items() if each]
        heading = _mark_of(named[filled[0]]) if len(filled) == 1 else None
        if heading is not None:
            columns, marks, mark_of_rows = {}, 0, heading
            continue
        mark = _MARKS.get(named.get(marks or max(named), "").lower())
        category = _category(named, columns) or category
        if columns:
            yield from _under(text, row, columns, category)
        elif mark is None and (beside := _mark_beside(named, filled)) is not None:
            yield from _asked(text, row, named, beside, category)
        elif mark is not None and len(row) > 1:
            yield from _asked(text, row[:-1], named, mark, category)
        elif mark_of_rows is not None:
            yield from _asked(text, row, named, mark_of_rows, category)


def _asked(text: str, row: Row, named: dict[int, str], mark: bool, category: str) -> Iterator[Criterion]:
    """What the longest cell of a row asks for; a cell that is its category or mark asks for nothing."""
    cells = [cell for cell in row if _mark_of(words_of := named[cell.column]) is None and words_of]
    cells = [cell for cell in cells if named[cell.column].lower() not in _MARKS]
    cells = [cell for cell in cells if named[cell.column] != category] or cells
    if cells:
        yield from _items(text, max(cells, key=lambda cell: cell.end - cell.start), mark, category)


def _mark_of(cell: str) -> bool | None:
    """The mark that a cell consists of."""
    found = headings.MARKED_HEADING.fullmatch(cell) if len(cell) <= _LONGEST_HEADING else None
    return found["mark"].lower().startswith("e") if found else None


def _mark_beside(named: dict[int, str], filled: list[int]) -> bool | None:
    """The mark in a row's first cell, or behind its category: "Skills", "Essential", then what is asked."""
    for column in filled[:2]:
        if (mark := _mark_of(named[column])) is not None and len(filled) > 1:
            return mark
        if not headings.CATEGORY_HEADING.fullmatch(named[column]):
            return None
    return None


def _words(text: str, cell: Cell) -> str:
    return text[cell.start : cell.end].strip(" \t\n*:|")


def _headed(named: dict[int, str]) -> dict[int, bool]:
    """The columns that a row heads "Essential" and "Desirable"; none unless there are both."""
    columns = {}
    for column, each in named.items():
        found = headings.MARKED_HEADING.fullmatch(each) if len(each) <= _LONGEST_HEADING else None
        if found:
            columns[column] = found["mark"].lower().startswith("e")
    return columns if len(set(columns.values())) == 2 else {}


def _category(named: dict[int, str], columns: dict[int, bool]) -> str:
    for column, each in named.items():
        if column not in columns and headings.CATEGORY_HEADING.fullmatch(each):
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
    """Each line or bullet of a cell, but the categories that head its lines."""
    start = cell.start
    pieces = re.split(r"[\n•]", text[cell.start : cell.end])
    several = sum(bool(piece.strip()) for piece in pieces) > 1
    for piece in pieces:
        inner = piece.strip()
        at = start + len(piece) - len(piece.lstrip())
        bullet = BULLET.match(inner)
        skipped = bullet.end() if bullet else 0
        start += len(piece) + 1
        if several and not bullet and (found := headings.CATEGORY_HEADING.fullmatch(inner)):
            category = " ".join(found["category"].split())
        elif (
            len(inner) - skipped > 2
            and inner.lower() not in _MARKS
            and not words.NOTHING.fullmatch(inner[skipped:])
        ):
            yield Criterion(at + skipped, at + len(inner), is_essential, category)
