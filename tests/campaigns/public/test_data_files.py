"""Files that no spreadsheet runs, and that are the same each time."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.campaigns.data_files import cell, csv_text, zip_of


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", " =", "|", "%"])
def test_no_text_begins_like_a_formula(start: str) -> None:
    assert cell(f"{start}SUM(A1)") == f"'{start}SUM(A1)"


def test_numbers_and_days_stay_as_they_are() -> None:
    assert cell(-4) == "-4"
    assert cell(date(2021, 8, 2)) == "2021-08-02"
    assert cell(None) == ""
    assert cell(True) == "true"


@given(st.lists(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00"))))
def test_what_is_written_can_be_read_again(texts: list[str]) -> None:
    written = csv_text(["words"], [{"words": text} for text in texts])
    read = list(csv.reader(io.StringIO(written, newline="")))
    assert [row[0] if row else "" for row in read[1:]] == [cell(text) for text in texts]
    assert all(not row[0].startswith(("=", "+", "-", "@")) for row in read if row)


def test_same_files_give_the_same_zip() -> None:
    assert zip_of({"a.csv": "x"}) == zip_of({"a.csv": "x"})
