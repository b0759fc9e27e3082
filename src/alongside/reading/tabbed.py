"""Tables in a text: lines with cells parted by tabs, as spreadsheets, CSV files and documents give them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell at `start` to `end` of the text, and its words."""

    start: int
    end: int
    words: str


def rows_of(text: str) -> Iterator[list[Cell]]:
    """The cells of each line; one cell for a line without tabs, one without words for a blank one."""
    start = 0
    for line in text.split("\n"):
        cells, place = [], start
        for words in line.split("\t"):
            cells.append(Cell(place, place + len(words), words.strip()))
            place += len(words) + 1
        yield cells
        start += len(line) + 1


def headed_rows_of(text: str) -> Iterator[tuple[list[str], list[Cell]]]:
    """Each row under the headings of its table; a line without tabs ends a table.

    Headings are the first row of a table, without a figure in any cell.
    """
    headings: list[str] = []
    for cells in rows_of(text):
        if len(cells) < 2:
            headings = []
        elif headings:
            yield headings, cells
        elif not any(re.search(r"\d", cell.words) for cell in cells):
            headings = [cell.words.strip("* ").lower() for cell in cells]


def column_of(headings: list[str], pattern: re.Pattern[str]) -> int | None:
    """The first column whose whole heading the pattern matches."""
    return next((place for place, words in enumerate(headings) if pattern.fullmatch(words)), None)
