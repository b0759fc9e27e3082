"""Files of formats that cannot be written by hand, made from a plain description beside the labels.

`reply.docx.txt` becomes `reply.docx`: a line is a paragraph, a line with tabs a row of a table. In
`table.xlsx.txt` a line `# Name` opens a sheet. In `pack.pdf.txt` each line is a line of the page.
"""

from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Any

import openpyxl
from docx import Document as DocxDocument
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

_LINES_ON_A_PAGE = 50


def bytes_of(path: Path) -> tuple[bytes, str]:
    """The bytes of a labelled document and the name it would have."""
    text = path.read_bytes()
    for suffix, make in {".docx.txt": _docx, ".xlsx.txt": _xlsx, ".pdf.txt": _pdf}.items():
        if path.name.endswith(suffix):
            return make(text.decode("utf-8").splitlines()), path.name.removesuffix(".txt")
    return text, path.name


def _docx(lines: list[str]) -> bytes:
    document = DocxDocument()
    for is_table, group in groupby(lines, key=lambda line: "\t" in line):
        rows = [line.split("\t") for line in group]
        if not is_table:
            for row in rows:
                document.add_paragraph(row[0])
            continue
        table = document.add_table(rows=0, cols=max(len(row) for row in rows))
        for row in rows:
            for cell, words in zip(table.add_row().cells, row, strict=False):
                cell.text = words
    return _saved(document)


def _xlsx(lines: list[str]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for line in lines:
        if line.startswith("# "):
            sheet = book.create_sheet(line.removeprefix("# "))
        else:
            sheet.append(line.split("\t"))
    return _saved(book)


def _pdf(lines: list[str]) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    for place, line in enumerate(lines):
        if place and place % _LINES_ON_A_PAGE == 0:
            canvas.showPage()
        canvas.drawString(60, 780 - 14 * (place % _LINES_ON_A_PAGE), line)
    canvas.save()
    return buffer.getvalue()


def _saved(document: Any) -> bytes:
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()
