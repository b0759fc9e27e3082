"""XLSX workbooks: a row is a line, its cells separated by tabs; every cell is a part.

Parts are labelled "sheet Staff, cell B12". The name of a sheet stands above its rows, unless it is
a bare "Sheet1". Numbers are written as the sheet shows them as far as pounds, per cent, thousands and
decimals go; dates in ISO form. Line breaks in a cell are kept. Cells that are hidden by sheet, row or
column are read and lie in a part of kind `hidden`. Formulas give the value stored last.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

import openpyxl
from lxml import etree
from openpyxl.utils import get_column_letter

from alongside.reading.formats.extract import Assembly, CannotReadError, Extract
from alongside.reading.formats.limits import Limits

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_BARE = re.compile(r"Sheet\d*", re.I)
_DECIMALS = re.compile(r"0\.(0+)")
_LITERAL = re.compile(r"\[[^\]]*\]")
_BROKEN = ("it is a broken workbook", "Open it in a spreadsheet program and save it as .xlsx again.")


@dataclass
class _Hidden:
    """The rows and columns of one sheet that are hidden, and how many formulas have no value."""

    rows: set[int] = field(default_factory=set)
    columns: list[tuple[int, int]] = field(default_factory=list)
    formulas: int = 0


def extract(data: bytes, name: str, limits: Limits) -> Extract:  # noqa: ARG001
    """The sheets of a workbook in order. Raises CannotReadError when it is broken or too big."""
    try:
        workbook = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    except (KeyError, ValueError, TypeError, AttributeError, OSError, zipfile.BadZipFile, SyntaxError):
        raise CannotReadError(*_BROKEN) from None
    table = Assembly()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for sheet in workbook.worksheets:
            _add_sheet(table, sheet, _hidden_in(archive, sheet), limits)
        if any(entry.startswith("xl/comments") for entry in archive.namelist()):
            table.warnings.append("The notes on its cells were not read.")
    title = " ".join((workbook.properties.title or "").split())
    workbook.close()
    return table.extract(MEDIA_TYPE, {"title": title} if title else {})


def _add_sheet(table: Assembly, sheet: Any, hidden: _Hidden, limits: Limits) -> None:
    if sheet.sheet_state != "visible":
        table.warnings.append(f"The sheet {sheet.title} is hidden.")
        table.gap()
        with table.within("hidden", "hidden sheet"):
            _add_rows(table, sheet, hidden, limits)
    else:
        table.gap()
        _add_rows(table, sheet, hidden, limits)
    if hidden.formulas:
        table.warnings.append(
            f"{hidden.formulas} formulas on the sheet {sheet.title} have no stored value: open and save it."
        )


def _add_rows(table: Assembly, sheet: Any, hidden: _Hidden, limits: Limits) -> None:
    if not _BARE.fullmatch(sheet.title):
        table.add(sheet.title, "paragraph", f"sheet {sheet.title}")
    sheet.reset_dimensions()
    found_hidden = False
    for number, row in enumerate(sheet.iter_rows(), 1):
        cells = [
            (place, shown(cell.value, cell.number_format))
            for place, cell in enumerate(row, 1)
            if cell.value is not None
        ]
        if not cells:
            continue
        ways = _ways_hidden(hidden, number, [place for place, _ in cells])
        found_hidden = found_hidden or any(ways)
        _add_cells(table, sheet.title, number, cells, ways)
        if len(table.parts) > limits.parts:
            raise CannotReadError(
                f"it has more than {limits.parts:,} cells", "Save its sheets as separate files."
            )
    if found_hidden and sheet.sheet_state == "visible":
        table.warnings.append(f"The sheet {sheet.title} has hidden rows or columns.")


def _add_cells(
    table: Assembly, title: str, number: int, cells: list[tuple[int, str]], ways: list[str]
) -> None:
    table.gap("\n")
    column = 1
    for (place, text), way in zip(cells, ways, strict=True):
        table.add("\t" * min(place - column, 100))
        column = place
        label = f"sheet {title}, cell {get_column_letter(place)}{number}"
        if way:
            with table.within("hidden", way):
                table.add(text, "cell", label)
        else:
            table.add(text, "cell", label)


def shown(value: object, number_format: str = "General") -> str:
    """A cell's value as the sheet shows it; dates in ISO form."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, int | float):
        return _figure(value, number_format or "General")
    return str(value).strip()


def _figure(value: int | float, number_format: str) -> str:
    pattern = number_format.split(";")[0]
    bare = _LITERAL.sub("", pattern)
    if "%" in bare:
        value *= 100
    decimals = _DECIMALS.search(bare)
    places = len(decimals[1]) if decimals else 0
    if "0" in bare and "E" not in bare.upper():
        text = f"{value:{',' if ',' in bare else ''}.{places}f}"
    else:
        text = f"{value:.15g}" if isinstance(value, float) else str(value)
    pounds = "£" if "£" in pattern else ""
    text = f"-{pounds}{text[1:]}" if text.startswith("-") else pounds + text
    return text + ("%" if "%" in bare else "")


def _ways_hidden(hidden: _Hidden, row: int, places: list[int]) -> list[str]:
    if row in hidden.rows:
        return ["hidden row"] * len(places)
    if not hidden.columns:
        return [""] * len(places)
    return [
        "hidden column" if any(low <= place <= high for low, high in hidden.columns) else ""
        for place in places
    ]


def _hidden_in(archive: zipfile.ZipFile, sheet: Any) -> _Hidden:
    found = _Hidden()
    with archive.open(sheet._worksheet_path.lstrip("/")) as source:
        for kind, element in _elements(source):
            if kind == "row" and _is_set(element, "hidden"):
                found.rows.add(int(element.get("r", "0")))
            elif kind == "col" and _is_set(element, "hidden"):
                found.columns.append((int(element.get("min", "0")), int(element.get("max", "0"))))
            elif kind == "c" and element.find(f"{_MAIN}f") is not None and not element.findtext(f"{_MAIN}v"):
                found.formulas += 1
    return found


def _elements(source: Any) -> Iterator[tuple[str, "etree._Element"]]:
    tags = [f"{_MAIN}{tag}" for tag in ("row", "col", "c")]
    for _, element in etree.iterparse(
        source, events=("end",), tag=tags, resolve_entities=False, no_network=True
    ):
        kind = etree.QName(element).localname
        yield kind, element
        if kind != "c":
            element.clear()


def _is_set(element: "etree._Element", name: str) -> bool:
    return element.get(name) in ("1", "true")
