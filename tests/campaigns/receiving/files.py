"""Attachments made up for tests: what office programs, and people in a hurry, leave in files."""

import io
import struct
import zipfile

import docx
import openpyxl
from reportlab.pdfgen import canvas

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def workbook(*, sheet: bool = False, row: bool = False, column: bool = False) -> bytes:
    """A workbook with a hidden sheet, row or column."""
    made = openpyxl.Workbook()
    made.active["A1"], made.active["B2"] = "Band", 7
    made.create_sheet("Names")["A1"] = "Pat Example"
    made["Names"].sheet_state = "hidden" if sheet else "visible"
    made.active.row_dimensions[2].hidden = row
    made.active.column_dimensions["B"].hidden = column
    return _saved(made)


def with_part(data: bytes, name: str, words: bytes = b"<x/>") -> bytes:
    """The same office file with one more part in it."""
    held = io.BytesIO(data)
    with zipfile.ZipFile(held, "a") as archive:
        archive.writestr(name, words)
    return held.getvalue()


def document(inside: str = "") -> bytes:
    """A Word file; `inside` is put into its last paragraph as it stands."""
    made = docx.Document()
    made.add_paragraph("The Trust applied for the funding.")
    data = _saved(made)
    if not inside:
        return data
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(held, "w") as target:
        for name in source.namelist():
            words = source.read(name)
            if name == "word/document.xml":
                words = words.replace(b"</w:p>", inside.encode() + b"</w:p>", 1)
            target.writestr(name, words)
    return held.getvalue()


def pdf(*, box: bool = False) -> bytes:
    """A PDF page with a name on it, under a black box or not."""
    held = io.BytesIO()
    page = canvas.Canvas(held)
    page.drawString(100, 700, "Pat Example is the postholder")
    page.drawString(100, 500, "One post was filled.")
    if box:
        page.rect(95, 695, 200, 20, fill=1)
    page.save()
    return held.getvalue()


def winmail(*files: tuple[str, bytes]) -> bytes:
    """An Outlook winmail.dat that holds these files."""
    pieces = [struct.pack("<IH", 0x223E9F78, 1), _piece(1, 0x9006, 8, struct.pack("<I", 0x10000))]
    pieces.append(_piece(1, 0x9007, 6, struct.pack("<II", 1252, 0)))
    for name, data in files:
        pieces.append(_piece(2, 0x9002, 6, bytes(14)))
        pieces.append(_piece(2, 0x8010, 1, name.encode("cp1252") + b"\0"))
        pieces.append(_piece(2, 0x800F, 6, data))
    return b"".join(pieces)


def _piece(level: int, name: int, kind: int, data: bytes) -> bytes:
    return struct.pack("<BHHI", level, name, kind, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)


def _saved(made: object) -> bytes:
    held = io.BytesIO()
    made.save(held)  # type: ignore[attr-defined]
    return held.getvalue()
