"""Which formats' lines are folded into paragraphs: only those that a program may have wrapped."""

import json
from pathlib import Path

from alongside.reading.copy import ReadingCopy
from alongside.reading.document import SourceFacts
from alongside.reading.layout import blocks_of
from tests.reading.reading_files import read

NAMES = "Northmoor Mental Health Trust", "Eastmoor Partnership Trust", "Westmoor Community Trust"


def _blocks(folder: Path, name: str, data: str) -> list[str]:
    copy = ReadingCopy(read(folder, name, data.encode()), SourceFacts())
    return [copy.text[block.start : block.end] for block in copy.blocks]


def test_names_on_lines_of_a_page_stay_apart(tmp_path: Path) -> None:
    assert _blocks(tmp_path, "a.html", "<p>" + "<br>".join(NAMES)) == list(NAMES)


def test_rows_of_a_sheet_stay_apart(tmp_path: Path) -> None:
    rows = _blocks(tmp_path, "a.csv", "Trust,Band\n" + "\n".join(f"{name},4" for name in NAMES))
    assert rows == ["Trust\tBand", *(f"{name}\t4" for name in NAMES)]


def test_the_fields_of_an_advert_stay_apart(tmp_path: Path) -> None:
    posting = {"@type": "JobPosting", "title": "Peer Support Worker at Night", "hiringOrganization": NAMES[0]}
    advert = json.dumps(posting)
    assert _blocks(tmp_path, "a.jsonl", advert) == [
        "Job title: Peer Support Worker at Night",
        f"Employer: {NAMES[0]}",
    ]


def test_table_rows_inside_wrapped_text_stay_apart_and_its_paragraphs_are_folded() -> None:
    wrapped = "The trust answered most of the questions put\nto it in August, and promised the rest of them."
    rows = "\n".join(f"{name}\t4" for name in NAMES)
    text = f"{wrapped}\n\n{rows}\n"
    assert [text[block.start : block.end] for block in blocks_of(text)] == [wrapped, *rows.split("\n")]
