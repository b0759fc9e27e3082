"""What is not read is named with the reason and the remedy, and never loaded or waited for."""

import io
import os
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from alongside.reading.formats import LIMITS, Unreadable, documents_in
from tests.reading.reading_files import read, refused

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def _zip(entries: dict[str, bytes], **options: int) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "reason", "remedy"),
    [
        ("a.txt", b"", "empty", "again"),
        ("a.pdf", b"", "empty", "again"),
        ("a.doc", OLE2 + "WordDocument".encode("utf-16-le"), "(.doc)", ".docx"),
        ("a.xls", OLE2 + "Workbook".encode("utf-16-le"), "(.xls)", ".xlsx"),
        ("a.msg", OLE2 + "__substg1.0_".encode("utf-16-le"), "(.msg)", ".eml"),
        ("a.docx", OLE2 + "EncryptedPackage".encode("utf-16-le"), "password", "without"),
        ("a.docx", b"not a zip", "is not one", "again"),
        ("a.rtf", b"{\\rtf1 words}", "Rich Text", ".docx"),
        ("a.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", "picture", "OCR"),
        ("a.mp4", b"\0\0\0\x18ftypmp42", "video", "transcript"),
        ("a.exe", b"MZ\x90\0\x03\0", "program", "Leave"),
        ("a.zip", _zip({"a.txt": b"x"}), "archive", "Unpack"),
        ("a.odt", _zip({"content.xml": b"<x/>"}), "OpenDocument", ".docx"),
        ("a.pptx", _zip({"ppt/presentation.xml": b"<x/>"}), "presentation", "PDF"),
        ("a.xml", b"<?xml version='1.0'?><x/>", "XML", "CSV"),
        ("a.toml", b"a = 1", ".toml", "Save"),
        ("a.bin", bytes(range(256)), "not known", "Save"),
        ("a.txt", b"words\0\x01\x02\x03 more", "not known", "Save"),
        ("a.parquet", b"PAR1\x15\0\x15", "data file", "CSV"),
    ],
)
def test_each_kind_of_bad_file_has_its_reason_and_remedy(
    tmp_path: Path, name: str, data: bytes, reason: str, remedy: str
) -> None:
    found = refused(tmp_path, name, data)
    assert reason in found.reason
    assert remedy in found.remedy
    assert found.name == name


def test_a_two_gigabyte_file_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    for name in ("a.txt", "a.pdf", "a.jsonl"):
        path = tmp_path / name
        path.touch()
        os.truncate(path, 2 << 30)
        (found,) = documents_in(path)
        assert isinstance(found, Unreadable)
        assert "too big (2.0 GB" in found.reason or "not known" in found.reason


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    for path in (tmp_path / "pipe.txt", tmp_path, Path("/dev/zero"), tmp_path / "missing.txt"):
        (found,) = documents_in(path)
        assert isinstance(found, Unreadable)


@pytest.mark.parametrize("inside", ["word/document.xml", "xl/workbook.xml"])
def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, inside: str) -> None:
    bomb = _zip({inside: b" " * (40 << 20)})
    assert len(bomb) < 100_000
    found = refused(tmp_path, "a.docx", bomb)
    assert "zip bomb" in found.reason


def test_too_many_entries_are_refused(tmp_path: Path) -> None:
    many = _zip({f"{number}": b"" for number in range(60)})
    assert "packs 60 files" in refused(tmp_path, "a.docx", many, replace(LIMITS, entries=50)).reason


def test_a_gzipped_document_is_read_as_what_is_inside(tmp_path: Path) -> None:
    import gzip

    assert read(tmp_path, "a.csv.gz", gzip.compress(b"a,b\n1,2\n")).media_type == "text/csv"
    bomb = gzip.compress(b" " * (64 << 20))
    assert "zip bomb" in refused(tmp_path, "a.txt.gz", bomb).reason
    assert "broken" in refused(tmp_path, "b.txt.gz", b"\x1f\x8b\x08\0" + b"\xff" * 50).reason


def test_the_bytes_decide_when_the_name_lies(tmp_path: Path) -> None:
    import gzip

    whole = _zip({"word/document.xml": b"<broken"})
    assert "broken" in refused(tmp_path, "a.txt", whole).reason
    assert read(tmp_path, "b.txt", gzip.compress(b"words")).text == "words"
