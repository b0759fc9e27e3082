"""DOCX: paragraphs, lists, tables, and what Word hides."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.reading.reading_files import read, refused, words


def _docx(write: Callable[[WordDocument], object]) -> bytes:
    document = docx.Document()
    write(document)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _paragraph(inner: str) -> Callable[[WordDocument], None]:
    def write(document: WordDocument) -> None:
        document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{inner}</w:p>"))

    return write


def _letter(document: WordDocument) -> None:
    document.add_heading("Reply of the trust", 1)
    document.add_paragraph("We answer item by item.")
    for words_of_item in ("We agree.", "We have no knowledge of this."):
        document.add_paragraph(words_of_item, style="List Number")
    document.add_paragraph("Northmoor", style="List Bullet")
    table = document.add_table(2, 3)
    for column, heading in enumerate(("Trust", "Band", "Pay")):
        table.cell(0, column).text = heading
    table.cell(1, 0).text, table.cell(1, 2).text = "Northmoor", "£24,071"
    document.add_paragraph("Yours sincerely")
    document.sections[0].header.paragraphs[0].text = "Northmoor NHS Foundation Trust"


def test_paragraphs_lists_and_tables_come_in_order_with_their_places(tmp_path: Path) -> None:
    found = read(tmp_path, "a.docx", _docx(_letter))
    assert found.text == (
        "Northmoor NHS Foundation Trust\n\nReply of the trust\n\nWe answer item by item.\n\n1. We agree.\n"
        "2. We have no knowledge of this.\n• Northmoor\n\nTrust\tBand\tPay\nNorthmoor\t\t£24,071\n\n"
        "Yours sincerely"
    )
    assert words(found, "paragraph 4") == ["2. We have no knowledge of this."]
    assert found.label_at(found.text.index("£24,071")) == "table 1, row 2, column 3"
    assert words(found, "header") == ["Northmoor NHS Foundation Trust"]


def test_a_cell_of_several_paragraphs_is_a_block(tmp_path: Path) -> None:
    def write(document: WordDocument) -> None:
        table = document.add_table(1, 2)
        table.cell(0, 0).text = "Did not apply"
        table.cell(0, 1).text = "Northmoor"
        table.cell(0, 1).add_paragraph("Eastmoor")

    found = read(tmp_path, "a.docx", _docx(write))
    assert found.text == "Did not apply\n\nNorthmoor\nEastmoor"
    assert words(found, "table 1, row 1, column 2") == ["Northmoor\nEastmoor"]


def test_merged_cells_are_read_once_and_columns_still_count(tmp_path: Path) -> None:
    def write(document: WordDocument) -> None:
        table = document.add_table(1, 3)
        table.cell(0, 0).merge(table.cell(0, 1)).text = "Both"
        table.cell(0, 2).text = "Third"

    found = read(tmp_path, "a.docx", _docx(write))
    assert found.text == "Both\tThird"
    assert words(found, "table 1, row 1, column 3") == ["Third"]


def test_tracked_changes_are_read_as_accepted_with_a_warning(tmp_path: Path) -> None:
    changed = _paragraph(
        "<w:r><w:t>We will </w:t></w:r><w:del><w:r><w:delText>never</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>always</w:t></w:r></w:ins><w:r><w:t> pay.</w:t></w:r>"
    )
    found = read(tmp_path, "a.docx", _docx(changed))
    assert found.text == "We will always pay."
    assert "tracked changes" in found.warnings[0]


def test_hidden_text_is_read_marked_and_warned_of(tmp_path: Path) -> None:
    found = read(
        tmp_path, "a.docx", _docx(_paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Draft</w:t></w:r>"))
    )
    assert found.text == "Draft"
    assert [part.kind for part in found.parts] == ["hidden", "paragraph"]
    assert "hidden" in found.warnings[0]


def test_text_boxes_and_content_controls_are_not_lost_or_doubled(tmp_path: Path) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    inner = (
        f"<w:r><w:t>Before</w:t></w:r><w:r><mc:AlternateContent {mc}>"
        f"<mc:Choice Requires='wps'>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )

    def write(document: WordDocument) -> None:
        _paragraph(inner)(document)
        control = "<w:sdtContent><w:p><w:r><w:t>Chosen</w:t></w:r></w:p></w:sdtContent>"
        document.element.body.insert(1, parse_xml(f"<w:sdt {nsdecls('w')}>{control}</w:sdt>"))

    assert read(tmp_path, "a.docx", _docx(write)).text == "Before\n\nIn a box\n\nChosen"


def test_tabs_breaks_and_hyphens_are_as_seen(tmp_path: Path) -> None:
    inner = (
        "<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>led</w:t><w:br/>"
        "<w:t>so\u00adft</w:t><w:tab/><w:t>4</w:t></w:r>"
    )
    assert read(tmp_path, "a.docx", _docx(_paragraph(inner))).text == "co-led\nsoft\t4"


def test_a_word_file_with_macros_says_what_to_save(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_docx(_letter))) as source, zipfile.ZipFile(made, "w") as archive:
        for name in source.namelist():
            plain = b"vnd.openxmlformats-officedocument.wordprocessingml.document.main"
            archive.writestr(
                name, source.read(name).replace(plain, b"vnd.ms-word.document.macroEnabled.main")
            )
    assert "macros" in refused(tmp_path, "a.docm", made.getvalue()).reason


def test_an_encrypted_docx_is_known_by_its_container(tmp_path: Path) -> None:
    container = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
    found = refused(tmp_path, "a.docx", container)
    assert "password" in found.reason


def test_a_docx_without_its_parts_is_broken(tmp_path: Path) -> None:
    whole = _docx(_letter)
    assert "broken" in refused(tmp_path, "cut.docx", whole[: len(whole) // 2]).reason
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", "<w:document")
    assert "broken" in refused(tmp_path, "hollow.docx", made.getvalue()).reason
