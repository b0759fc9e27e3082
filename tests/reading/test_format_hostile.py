"""Any bytes under any name come out as documents or refusals, and every part lies in its text."""

import gzip
import io
import random
import unicodedata
import zipfile
from functools import cache
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from reportlab.pdfgen.canvas import Canvas

from alongside.reading.document import Document
from alongside.reading.formats import Limits, Unreadable
from alongside.reading.formats.sniffing import BY_SUFFIX
from tests.reading.reading_files import outcomes

LIMITS = Limits(seconds=20, item_bytes=100_000, text_chars=2_000_000)
SUFFIXES = [*BY_SUFFIX, ".jsonl.gz", ".zip", ".xml", ".doc"]
SAMPLES = Path(__file__).parent / "documents"

_STARTS = [
    b"", b"%PDF-1.4\n", b"PK\x03\x04", b"\x1f\x8b\x08", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<html>",
    b"\xff\xfe", b"\xef\xbb\xbf", b"From: a\nSubject: b\nContent-Type: ", b'{"@type": "JobPosting", ', b"[",
]  # fmt: skip
_BYTES = st.tuples(st.sampled_from(_STARTS), st.binary(max_size=400)).map(b"".join)
_WORDS = st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))


def check(found: list[Document | Unreadable]) -> None:
    assert found
    for each in found:
        if isinstance(each, Unreadable):
            assert each.reason
            assert each.remedy
            continue
        assert each.text.strip()
        assert "\r" not in each.text
        assert "\0" not in each.text
        assert unicodedata.is_normalized("NFC", each.text)
        each.text.encode()
        "".join([*each.facts.values(), *each.warnings]).encode()
        assert all(0 <= part.start < part.end <= len(each.text) for part in each.parts)
        "".join(part.label for part in each.parts).encode()


@given(st.sampled_from(SUFFIXES), st.one_of(_BYTES, _WORDS))
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_under_any_name_are_read_or_refused(tmp_path: Path, suffix: str, data: bytes) -> None:
    check(outcomes(tmp_path, f"a{suffix}", data, LIMITS))


@cache
def _whole(kind: str) -> bytes:
    made = io.BytesIO()
    if kind == "pdf":
        canvas = Canvas(made)
        canvas.drawString(72, 700, "We have no peer support workers.")
        canvas.save()
    elif kind == "docx":
        document = docx.Document()
        document.add_paragraph("One", style="List Number")
        document.add_table(2, 2).cell(1, 1).text = "Two"
        document.save(made)
    elif kind == "xlsx":
        workbook = Workbook()
        workbook.active.append(["Name", 3, 0.5])
        workbook.save(made)
    else:
        (sample,) = (SAMPLES / kind).glob("sample.*")
        return sample.read_bytes()
    return made.getvalue()


@pytest.mark.parametrize(
    ("kind", "suffix"),
    [("pdf", ".pdf"), ("docx", ".docx"), ("xlsx", ".xlsx"), ("eml", ".eml"), ("html", ".html"),
     ("csv", ".csv"), ("markdown", ".md"), ("job_postings", ".jsonl")],
)  # fmt: skip
@given(seed=st.integers(0, 1 << 30), hits=st.integers(1, 12))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_good_file_with_damaged_bytes_is_read_or_refused(
    tmp_path: Path, kind: str, suffix: str, seed: int, hits: int
) -> None:
    chance = random.Random(seed)
    data = bytearray(_whole(kind))
    for _ in range(hits):
        data[chance.randrange(len(data))] = chance.randrange(256)
    if chance.random() < 0.3:
        del data[chance.randrange(len(data)) :]
    check(outcomes(tmp_path, f"a{suffix}", bytes(data), LIMITS))


@pytest.mark.parametrize("inside", ["word/document.xml", "word/numbering.xml", "word/footnotes.xml"])
@given(seed=st.integers(0, 1 << 30))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_office_file_with_damage_inside_its_zip_is_read_or_refused(
    tmp_path: Path, inside: str, seed: int
) -> None:
    chance = random.Random(seed)
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_whole("docx"))) as source, zipfile.ZipFile(made, "w") as archive:
        for name in source.namelist():
            data = bytearray(source.read(name))
            if name == inside:
                for _ in range(6):
                    data[chance.randrange(len(data))] = chance.randrange(32, 127)
            archive.writestr(name, bytes(data))
    check(outcomes(tmp_path, "a.docx", made.getvalue(), LIMITS))


def test_entities_that_multiply_are_not_multiplied(tmp_path: Path) -> None:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    body = (
        f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a0 "ha">{laughs}]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>&a11;</w:t></w:r></w:p></w:body></w:document>"
    )
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_whole("docx"))) as source, zipfile.ZipFile(made, "w") as archive:
        for name in source.namelist():
            archive.writestr(name, body if name == "word/document.xml" else source.read(name))
    check(outcomes(tmp_path, "a.docx", made.getvalue(), LIMITS))


def test_files_of_the_machine_are_not_drawn_in(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("the secret words")
    body = (
        f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>before &x; after</w:t></w:r></w:p></w:body></w:document>"
    )
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_whole("docx"))) as source, zipfile.ZipFile(made, "w") as archive:
        for name in source.namelist():
            archive.writestr(name, body if name == "word/document.xml" else source.read(name))
    for each in outcomes(tmp_path, "a.docx", made.getvalue(), LIMITS):
        assert "secret words" not in str(each)


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".csv", ".eml", ".jsonl"])
@pytest.mark.parametrize(
    "data",
    [b"x" * 1_500_000, b"[" * 60_000, b"*" * 20_000, b"> " * 5_000, b'"' * 300_001, b"a,b\n" * 100_000,
     b"Subject: " + b"=?utf-8?q?" * 20_000, b"- " * 3_000, b"|" * 20_000, b"[](" * 5_000],
    ids=["letters", "brackets", "stars", "quoting", "quotes", "rows", "words", "dashes", "bars", "links"],
)  # fmt: skip
def test_monotonous_files_end_in_time(tmp_path: Path, suffix: str, data: bytes) -> None:
    check(outcomes(tmp_path, f"a{suffix}", data, LIMITS))


def test_a_gzip_in_a_gzip_in_a_gzip_ends(tmp_path: Path) -> None:
    data = b"words"
    for _ in range(300):
        data = gzip.compress(data)
    check(outcomes(tmp_path, "a.txt.gz", data, LIMITS))
