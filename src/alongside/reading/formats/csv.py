"""CSV: a row is a line, its cells separated by tabs; every cell is a part.

Rows are numbered as a spreadsheet shows them, from 1 with the headings. A cell of a column that
has a heading is labelled "row 3, column Name"; where there are no headings, "row 3, column 2".
Line breaks inside a cell are kept.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from alongside.reading.formats.encoding import decoded
from alongside.reading.formats.extract import Assembly, CannotReadError, Extract, clean
from alongside.reading.formats.limits import Limits

MEDIA_TYPE = "text/csv"

_DELIMITERS = ",\t;|"
_SAMPLE_ROWS = 50
_FIELD_CHARS = 1_000_000
_HEADING = re.compile(r"[^\d£$€]")


def extract(data: bytes, name: str, limits: Limits) -> Extract:  # noqa: ARG001
    """The cells of a CSV file, whatever separates them. Raises CannotReadError on a monstrous cell."""
    text, warnings = decoded(data)
    text = clean(text)
    csv.field_size_limit(_FIELD_CHARS)
    table = Assembly()
    table.warnings.extend(warnings)
    try:
        _fill(table, _rows(text, delimiter_of(text)), limits)
    except csv.Error as problem:
        raise CannotReadError(
            f"its cells cannot be told apart ({problem})",
            "Open it in a spreadsheet, see that quotation marks are closed, and save it as CSV again.",
        ) from None
    return table.extract(MEDIA_TYPE)


def delimiter_of(text: str) -> str:
    """What separates the cells: the sign that gives most rows the same number of cells, at least two."""
    sample = text[:100_000]
    if sample.lower().startswith("sep=") and len(sample) > 4:
        return sample[4]
    return max(_DELIMITERS, key=lambda sign: (_agreement(sample, sign), -_DELIMITERS.index(sign)))


def _agreement(sample: str, sign: str) -> int:
    widths: dict[int, int] = {}
    rows = csv.reader(sample.split("\n"), delimiter=sign)
    try:
        for _, row in zip(range(_SAMPLE_ROWS), rows, strict=False):
            widths[len(row)] = widths.get(len(row), 0) + (len(row) > 1)
    except csv.Error:
        return 0
    return max(widths.values(), default=0)


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    lines = iter(text.splitlines(keepends=True)) if "\x0b" not in text else iter(text.split("\n"))
    if text[:4].lower() == "sep=":
        next(lines)
    return csv.reader(lines, delimiter=delimiter)


def _fill(table: Assembly, rows: Iterator[list[str]], limits: Limits) -> None:
    first = list(islice(rows, _SAMPLE_ROWS))
    headings = [" ".join(cell.split()) for cell in first[0]] if _begin_with_headings(first) else []
    for number, row in enumerate(chain(first, rows), 1):
        add_row(
            table,
            [(f"row {number}, column {_column(headings, place)}", cell) for place, cell in enumerate(row)],
        )
        if len(table.parts) > limits.parts:
            raise CannotReadError(f"it has more than {limits.parts:,} cells", "Split it into smaller files.")


def add_row(table: Assembly, cells: Sequence[tuple[str, str]], hidden: Sequence[str] = ()) -> None:
    """Add a line of (label, text) cells with tabs between them; nothing when all are empty.

    `hidden` says for each cell in what way it is hidden, empty when it is not.
    """
    last = max((place for place, (_, text) in enumerate(cells) if text.strip()), default=-1)
    if last < 0:
        return
    table.gap("\n")
    for place, (label, text) in enumerate(cells[: last + 1]):
        if place:
            table.add("\t")
        if place < len(hidden) and hidden[place] and text.strip():
            with table.within("hidden", hidden[place]):
                table.add(text.strip(), "cell", label)
        else:
            table.add(text.strip(), "cell", label)


def _begin_with_headings(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names the columns.

    Every cell is a short name of its own that begins with no figure and does not come again
    further down its column.
    """
    names = [cell.strip() for cell in rows[0]] if rows else []
    below = {(place, cell.strip()) for row in rows[1:] for place, cell in enumerate(row)}
    return (
        len(names) > 1
        and len(set(names)) == len(names)
        and all(name and len(name) <= 80 and _HEADING.match(name) for name in names)
        and not any(entry in below for entry in enumerate(names))
    )


def _column(headings: Sequence[str], place: int) -> str:
    return headings[place] if place < len(headings) and headings[place] else str(place + 1)
