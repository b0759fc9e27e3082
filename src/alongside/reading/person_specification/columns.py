"""Tables whose columns are set apart by spaces, as text copied from a page or a PDF has them.

    |                  Essential                       Desirable
    |Experience        Own experience of services      Paid peer work

A cell belongs to the column over it. Where a cell runs on over several lines its words do not stand
together in the text, and the whole table is left unread: half a criterion would be another one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HEADS = re.compile(
    r"^(?:.*\S)?[ ]*(?<!\S)(?:essential(?: criteria)?[ ]{3,}desirable(?: criteria)?|E ?/ ?D"
    r"|essential ?/ ?desirable)(?!\S).*$",
    re.IGNORECASE | re.MULTILINE,
)
_CELL = re.compile(r"\S+(?: \S+)*")
_MOST_BLANK = 2
_SLACK = 3
"""By how many places a cell may begin before the head of its column."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell at `start` to `end` of the text, in a numbered column."""

    column: int
    start: int
    end: int


Row = list[Cell]


def tables_of_columns(text: str) -> Iterator[list[Row]]:
    """The tables that spaces set apart, head row first; none whose cells run on over lines."""
    if "   " not in text:
        return
    past = 0
    for found in _HEADS.finditer(text):
        if (
            found.start() < past
            or "\t" in found.group()
            or "|" in found.group()
            or "   " not in found.group()
        ):
            continue
        table, past = _table(text, found)
        if len(table) > 1:
            yield table


def _table(text: str, head: re.Match[str]) -> tuple[list[Row], int]:
    """The rows under a head row, and where they end; no rows where a cell runs on."""
    edges = [cell.start() for cell in _CELL.finditer(head.group())]
    if text[head.start()].isspace():
        edges.insert(0, 0)
    rows = [_row(head.group(), head.start(), edges)]
    start, blanks = head.end() + 1, 0
    while start < len(text) and blanks < _MOST_BLANK:
        line = text[start : end if (end := text.find("\n", start)) >= 0 else len(text)]
        row = _row(line, start, edges)
        if line.strip() and (not row or (blanks and len(row) < 2)):
            break
        if any(text[cell.start].islower() for cell in row):
            return [], start
        blanks = 0 if line.strip() else blanks + 1
        rows += [row] if row else []
        start += len(line) + 1
    return rows, start


def _row(line: str, start: int, edges: list[int]) -> Row:
    """The cells of a line under the heads of their columns; none of a line with words between columns."""
    row: Row = []
    for found in _CELL.finditer(line):
        under = [place for place, edge in enumerate(edges, 1) if edge - _SLACK <= found.start()]
        column = under[-1] if under else 1
        if found.start() > edges[column - 1] + _SLACK or any(cell.column == column for cell in row):
            return []
        row.append(Cell(column, start + found.start(), start + found.end()))
    return row
