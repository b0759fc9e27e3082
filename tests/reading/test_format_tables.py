"""CSV and XLSX: cells with their addresses."""

import io
from pathlib import Path

import pytest
from openpyxl import Workbook

from alongside.reading.formats.csv import delimiter_of
from alongside.reading.formats.xlsx import shown
from tests.reading.reading_files import read, refused, words


def _xlsx(workbook: Workbook) -> bytes:
    made = io.BytesIO()
    workbook.save(made)
    return made.getvalue()


@pytest.mark.parametrize(
    ("sample", "sign"),
    [
        ("a,b\n1,2\n", ","), ("a;b\n1,5;2\n3,1;4\n", ";"), ("a\tb, c\n1\t2\n", "\t"), ("a|b\n1|2\n", "|"),
        ("one column\nonly\n", ","), ("sep=;\na,b;c\n", ";"), ('"a,b";"c"\n"d,e";"f"\n', ";"),
    ],
)  # fmt: skip
def test_the_delimiter_is_the_sign_on_which_rows_agree(sample: str, sign: str) -> None:
    assert delimiter_of(sample) == sign


def test_cells_without_headings_are_numbered(tmp_path: Path) -> None:
    found = read(tmp_path, "a.csv", b"1,2\n3,4\n")
    assert words(found, "row 2, column 1") == ["3"]


def test_a_first_row_whose_words_come_again_is_no_heading(tmp_path: Path) -> None:
    found = read(tmp_path, "a.csv", b"Northmoor,Applied\nEastmoor,Withdrew\nWestmoor,Applied\n")
    assert words(found, "row 2, column 1") == ["Eastmoor"]


def test_rows_count_from_the_headings_and_empty_rows_count_too(tmp_path: Path) -> None:
    found = read(tmp_path, "a.csv", b"Name,Band\n\nNorthmoor,4\n")
    assert words(found, "row 3, column Name") == ["Northmoor"]
    assert found.text == "Name\tBand\nNorthmoor\t4"


def test_a_quotation_mark_never_closed_is_refused_when_it_swallows_the_file(tmp_path: Path) -> None:
    found = refused(tmp_path, "a.csv", b'a,"b\n' + b"x" * 1_200_000)
    assert "cells cannot be told apart" in found.reason


def test_a_hundred_thousand_cells_are_read_and_found(tmp_path: Path) -> None:
    rows = "\n".join(
        f"Trust {row}," + ",".join(str(row * column) for column in range(1, 10)) for row in range(10_000)
    )
    found = read(tmp_path, "a.csv", rows.encode())
    assert len(found.parts) == 100_000
    assert found.label_at(found.text.index("Trust 9999")) == "row 10000, column 1"


def test_a_workbook_gives_sheets_rows_and_cells(tmp_path: Path) -> None:
    workbook = Workbook()
    staff = workbook.active
    staff.title = "Staff"
    staff.append(["Name", "Band", "Pay"])
    staff.append(["Peer worker", 3, 24071])
    staff["C2"].number_format = '"£"#,##0'
    staff["B12"] = "up to 4"
    found = read(tmp_path, "a.xlsx", _xlsx(workbook))
    assert found.text == "Staff\nName\tBand\tPay\nPeer worker\t3\t£24,071\n\tup to 4"
    assert found.label_at(found.text.index("up to 4")) == "sheet Staff, cell B12"
    assert found.warnings == ()


def test_hidden_sheets_rows_and_columns_are_read_and_marked(tmp_path: Path) -> None:
    workbook = Workbook()
    staff = workbook.active
    staff.title = "Staff"
    staff.append(["a", "b"])
    staff.append(["c", "d"])
    staff.column_dimensions["B"].hidden = True
    staff.row_dimensions[2].hidden = True
    workbook.create_sheet("Pay")["A1"] = "secret"
    workbook["Pay"].sheet_state = "hidden"
    found = read(tmp_path, "a.xlsx", _xlsx(workbook))
    assert found.label_at(found.text.index("b")) == "hidden column, sheet Staff, cell B1"
    assert found.label_at(found.text.index("c", 6)) == "hidden row, sheet Staff, cell A2"
    assert found.label_at(found.text.index("secret")) == "hidden sheet, sheet Pay, cell A1"
    assert found.warnings == ("The sheet Staff has hidden rows or columns.", "The sheet Pay is hidden.")


def test_a_formula_without_a_stored_value_is_warned_of(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.active["A1"] = "Total"
    workbook.active["B1"] = "=1+1"
    found = read(tmp_path, "a.xlsx", _xlsx(workbook))
    assert found.text == "Total"
    assert "no stored value" in found.warnings[0]


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (24071, "General", "24071"), (0.1 + 0.2, "General", "0.3"), (24071.5, "£#,##0.00", "£24,071.50"),
        (-5, "[$£-809]#,##0", "-£5"), (0.255, "0.0%", "25.5%"), (True, "General", "TRUE"), (7.0, "0", "7"),
        ("  x ", "General", "x"), (1e20, "General", "1e+20"),
    ],
)  # fmt: skip
def test_figures_are_written_as_the_sheet_shows_them(value: object, number_format: str, text: str) -> None:
    assert shown(value, number_format) == text


def test_a_broken_workbook_is_named(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.active["A1"] = "x"
    whole = _xlsx(workbook)
    assert "broken" in refused(tmp_path, "a.xlsx", whole.replace(b"xl/workbook", b"xl/workbxxk")).reason
    assert "broken" in refused(tmp_path, "b.xlsx", whole[:500]).reason
