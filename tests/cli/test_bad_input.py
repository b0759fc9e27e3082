"""A folder of what people really send: all of it read, or named with the reason; nothing is lost."""

import io
import sqlite3
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.cli.compound_file import protected_document
from tests.cli.test_read import run

pytestmark = pytest.mark.once  # each makes a register of its own, in SQLite
REFUSED = {
    "broken.pdf": "it is a broken PDF",
    "locked.docx": "protected with a password",
    "empty.txt": "it is empty (0 bytes)",
    "bomb.xlsx": "zip bomb",
}
"""The files that cannot be read, and the words of the reason."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "sent"
    found.mkdir()
    (found / "broken.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n")
    (found / "locked.docx").write_bytes(protected_document(b"\x5a" * 300_000))
    (found / "staff.csv").write_bytes("Trust,Paid\r\nNorthmoor – the “old” one,£300\r\n".encode("cp1252"))
    (found / "empty.txt").write_bytes(b"")
    (found / "bomb.xlsx").write_bytes(_bomb())
    (found / "forwarded.eml").write_bytes(_mail_in_a_mail())
    (found / "letter.txt").write_text("We asked 55 trusts.")
    return found


def test_all_are_named_or_read_and_nothing_is_lost(folder: Path, tmp_path: Path) -> None:
    done = run("read", str(folder), data=tmp_path / "data")
    refused = [
        line.strip() for line in done.stdout.split("could not be read:")[1].splitlines() if line.strip()
    ]

    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert f"{len(REFUSED)} could not be read:" in done.stdout
    assert sorted(line.partition(":")[0] for line in refused) == sorted(REFUSED)
    for line in refused:
        assert REFUSED[line.partition(":")[0]] in line
        assert line.count(".") >= 2, "it has a reason and a remedy"
    texts = _texts(tmp_path / "data")
    assert set(texts) == {"staff.csv", "forwarded.eml", "letter.txt"}
    assert "Northmoor – the “old” one" in texts["staff.csv"]
    assert "£300" in texts["staff.csv"]
    assert "24 trusts applied and were successful" in texts["forwarded.eml"]
    assert "the reply I was sent" in texts["forwarded.eml"]


def test_what_could_not_be_read_is_named_again_and_what_was_read_stays(folder: Path, tmp_path: Path) -> None:
    run("read", str(folder), data=tmp_path / "data")
    again = run("read", str(folder), data=tmp_path / "data")
    assert again.returncode == 1
    assert "3 documents read: 0 new, 3 unchanged." in again.stdout
    assert all(name in again.stdout for name in REFUSED)
    for name in REFUSED:
        (folder / name).unlink()
    assert run("read", str(folder), data=tmp_path / "data").returncode == 0


def test_a_bad_folder_prints_its_statements_and_the_reasons_apart(folder: Path, tmp_path: Path) -> None:
    done = run("read", "--json", str(folder), data=tmp_path / "none")
    assert done.returncode == 1
    assert all(name in done.stderr for name in REFUSED)
    assert all(line.startswith("{") for line in done.stdout.splitlines())
    assert '"forwarded.eml"' in done.stdout


def _texts(data: Path) -> dict[str, str]:
    register = sqlite3.connect(data / "register.sqlite3")
    try:
        return dict(register.execute("SELECT file_name, text FROM register_capture").fetchall())
    finally:
        register.close()


def _bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (64 << 20))
    return made.getvalue()


def _mail_in_a_mail() -> bytes:
    inner = EmailMessage()
    inner["From"], inner["To"], inner["Subject"] = "foi@northmoor.example", "us@example.org", "Your request"
    inner["Date"] = "Fri, 3 Sep 2021 10:00:00 +0000"
    inner.set_content("Of 55 trusts that were offered it, 24 trusts applied and were successful.")
    outer = EmailMessage()
    outer["From"], outer["To"], outer["Subject"] = "us@example.org", "them@example.org", "Fwd: Your request"
    outer["Date"] = "Sat, 4 Sep 2021 10:00:00 +0000"
    outer.set_content("Here is the reply I was sent.")
    outer.add_attachment(inner)
    return outer.as_bytes()
