"""Plain text and its encodings."""

from pathlib import Path

import pytest

from tests.reading.reading_files import read, refused

POUNDS = "The rate is £75 – “up to” four hours’ work.\n" * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marked_encodings_are_read_without_a_warning(tmp_path: Path, encoding: str) -> None:
    found = read(tmp_path, "a.txt", POUNDS.encode(encoding))
    assert found.text == POUNDS
    assert found.warnings == ()


@pytest.mark.parametrize(
    ("encoding", "named"),
    [("cp1252", "Windows-1252"), ("utf-16-le", "UTF-16-LE"), ("utf-16-be", "UTF-16-BE")],
)
def test_an_assumed_encoding_is_named_in_a_warning(tmp_path: Path, encoding: str, named: str) -> None:
    found = read(tmp_path, "a.txt", POUNDS.encode(encoding))
    assert found.text == POUNDS
    assert named in found.warnings[0]


def test_one_bad_byte_does_not_make_utf8_into_another_encoding(tmp_path: Path) -> None:
    found = read(tmp_path, "a.txt", POUNDS.encode() + b"\xff")
    assert found.text == POUNDS + "\ufffd"
    assert "not UTF-8" in found.warnings[0]


def test_line_ends_and_composed_letters_are_normalised_and_nothing_else(tmp_path: Path) -> None:
    found = read(tmp_path, "a.txt", "Cafe\u0301\r\ntwo  spaces\u00a0\u00ad\rend\t\n".encode())
    assert found.text == "Café\ntwo  spaces\u00a0\u00ad\nend\t\n"


def test_a_file_without_a_suffix_is_text_unless_it_is_mail(tmp_path: Path) -> None:
    assert read(tmp_path, "notes", b"Just words.").media_type == "text/plain"
    mail = b"From: a@example.org\nDate: Mon, 02 Aug 2021 08:00:00 +0100\nSubject: Ask\n\nHow many?\n"
    assert read(tmp_path, "message", mail).media_type == "message/rfc822"
    assert read(tmp_path, "message.txt", mail).media_type == "text/plain"


def test_white_space_alone_is_refused(tmp_path: Path) -> None:
    assert "no words" in refused(tmp_path, "a.txt", b" \n\t\n").reason


def test_a_page_saved_as_text_is_read_as_the_page(tmp_path: Path) -> None:
    found = read(tmp_path, "a.txt", b"<!DOCTYPE html><html><body><p>Seen</p><script>unseen</script>")
    assert (found.media_type, found.text) == ("text/html", "Seen")
