"""Names and dates from the columns of a CSV file, row by row."""

import codecs
import csv
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

_PIECE = 1 << 20
_SEPARATORS = (",", ";", "\t", "|")
_DATES = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y")


class ColumnError(ValueError):
    """The file has no such column, or a row of it cannot be read. Correct the name or the row."""


def rows_of(
    path: Path, column: str, date_column: str | None, on: date | None
) -> Iterator[tuple[str, date | None]]:
    """The name and the date of each row, in order, one row in memory at a time.

    The text is UTF-8, or Windows-1252 when it is not; the separator is the one that makes the
    header hold the column. Raises ColumnError naming the columns there are, or the line that is wrong.
    """
    with path.open(encoding=_encoding_of(path), errors="replace", newline="") as lines:
        separator, header = _header_of(path, lines.readline(), column)
        rows = csv.reader(lines, delimiter=separator)
        name_at, date_at = _place(path, header, column), None
        if date_column:
            date_at = _place(path, header, date_column)
        try:
            for row in rows:
                if row:
                    name = row[name_at] if name_at < len(row) else ""
                    day = _day(path, row, date_at, rows.line_num + 1) if date_at is not None else None
                    yield name, day or on
        except csv.Error as problem:
            raise ColumnError(
                f"{path.name}, line {rows.line_num + 1}: {problem}. Correct that line."
            ) from problem


def _encoding_of(path: Path) -> str:
    """UTF-8 when the whole file is, else Windows-1252, in which every byte is some letter."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        start = file.read(2)
        if start in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
            return "utf-16"
        file.seek(0)
        try:
            while piece := file.read(_PIECE):
                decoder.decode(piece)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8-sig"


def _header_of(path: Path, line: str, column: str) -> tuple[str, list[str]]:
    if not line.strip():
        raise ColumnError(f"{path.name} is empty: its first line must name the columns.")
    headers = [(separator, next(csv.reader([line], delimiter=separator))) for separator in _SEPARATORS]
    for separator, header in headers:
        if column in [title.strip() for title in header]:
            return separator, header
    return max(headers, key=lambda each: len(each[1]))


def _place(path: Path, header: list[str], column: str) -> int:
    titles = [title.strip() for title in header]
    if column in titles:
        return titles.index(column)
    folded = [title.casefold() for title in titles]
    if folded.count(column.casefold()) == 1:
        return folded.index(column.casefold())
    raise ColumnError(f"{path.name} has no column '{column}'. Its columns are: {', '.join(titles)}.")


def _day(path: Path, row: list[str], place: int, line: int) -> date | None:
    text = row[place].strip() if place < len(row) else ""
    if not text:
        return None
    with suppress(ValueError):
        return date.fromisoformat(text)
    for form in _DATES:
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007  a date has no zone
        except ValueError:
            continue
    raise ColumnError(f"{path.name}, line {line}: '{text}' is no date. Write it as 2021-08-02.")
