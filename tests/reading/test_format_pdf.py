"""PDF: pages, split words, and what cannot be read."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from alongside.reading.formats.pdf import tidy
from tests.reading.reading_files import read, refused, words


def _pdf(*pages: list[str], **options: object) -> bytes:
    made = io.BytesIO()
    canvas = Canvas(made, **options)
    for lines in pages:
        text = canvas.beginText(72, 720)
        for line in lines:
            text.textLine(line)
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def test_each_page_is_a_part_and_lines_stay_as_printed(tmp_path: Path) -> None:
    found = read(tmp_path, "a.pdf", _pdf(["Reply of the trust", "The rate is £75."], ["Page two"]))
    assert found.text == "Reply of the trust\nThe rate is £75.\n\nPage two"
    assert words(found, "page 1") == ["Reply of the trust\nThe rate is £75."]
    assert found.page_at(found.text.index("two")) == 2
    assert found.label_at(found.text.index("two")) == "page 2"


def test_a_word_split_at_a_line_end_is_put_together(tmp_path: Path) -> None:
    found = read(
        tmp_path, "a.pdf", _pdf(["We asked for informa-", "tion on co-production and co-", "production."])
    )
    assert found.text == "We asked for information on co-production and co-production."


def test_figures_either_side_of_a_hyphen_keep_it(tmp_path: Path) -> None:
    assert "2021-" in read(tmp_path, "a.pdf", _pdf(["in the year 2021-", "22 posts"])).text


def test_ligatures_are_letters() -> None:
    assert tidy("ﬁnance oﬃce \r\nend") == "finance office\nend"


def test_a_rotated_page_is_read(tmp_path: Path) -> None:
    made = io.BytesIO()
    canvas = Canvas(made)
    canvas.setPageRotation(90)
    canvas.drawString(72, 500, "Turned on its side")
    canvas.save()
    assert read(tmp_path, "a.pdf", made.getvalue()).text == "Turned on its side"


def test_a_locked_pdf_says_so_and_one_locked_for_printing_only_is_read(tmp_path: Path) -> None:
    locked = refused(tmp_path, "a.pdf", _pdf(["secret"], encrypt=StandardEncryption("user", "owner")))
    assert "password" in locked.reason
    assert read(tmp_path, "b.pdf", _pdf(["open"], encrypt=StandardEncryption("", "owner"))).text == "open"


def test_what_is_filled_into_a_form_is_read(tmp_path: Path) -> None:
    made = io.BytesIO()
    canvas = Canvas(made)
    canvas.drawString(72, 720, "Claim for involvement")
    canvas.acroForm.textfield(name="Hours claimed", value="4", x=72, y=600)
    canvas.acroForm.textfield(name="Empty", value="", x=72, y=500)
    canvas.save()
    found = read(tmp_path, "a.pdf", made.getvalue())
    assert found.text == "Claim for involvement\n\nHours claimed: 4"
    assert words(found, "form field Hours claimed") == ["4"]


def test_pages_without_text_ask_for_ocr(tmp_path: Path) -> None:
    blank = refused(tmp_path, "a.pdf", _pdf([], []))
    assert "pictures" in blank.reason
    assert "OCR" in blank.remedy
    some = read(tmp_path, "b.pdf", _pdf(["words"], [], ["words"]))
    assert some.warnings == ("No text on 1 of 3 pages (2): blank, or pictures that need OCR.",)
    assert [part.label for part in some.parts] == ["page 1", "page 3"]


@pytest.mark.parametrize(
    "broken",
    [
        lambda whole: whole[: len(whole) // 3],
        lambda whole: b"%PDF-1.7\n" + bytes(range(256)) * 20,
    ],
)
def test_a_broken_pdf_is_named_as_broken(tmp_path: Path, broken: Callable[[bytes], bytes]) -> None:
    found = refused(tmp_path, "a.pdf", broken(_pdf(["words"])))
    assert "broken" in found.reason or "no text" in found.reason


def test_a_damaged_pdf_that_still_has_its_words_is_read_with_a_warning(tmp_path: Path) -> None:
    whole = _pdf(["words"])
    found = read(tmp_path, "a.pdf", whole[: whole.index(b"startxref")])
    assert found.text == "words"
    assert "damaged" in found.warnings[0]


def test_an_error_page_saved_as_pdf_is_read_as_the_page(tmp_path: Path) -> None:
    found = read(tmp_path, "a.pdf", b"<!DOCTYPE html><html><body>Not found</body></html>")
    assert found.media_type == "text/html"
    assert "is not one" in refused(tmp_path, "b.pdf", b"hello").reason


def test_the_title_is_a_fact_unless_a_program_made_it_up(tmp_path: Path) -> None:
    made = io.BytesIO()
    canvas = Canvas(made)
    canvas.setTitle("Annual report 2021")
    canvas.drawString(72, 700, "words")
    canvas.save()
    assert read(tmp_path, "a.pdf", made.getvalue()).facts["title"] == "Annual report 2021"
    assert "title" not in read(tmp_path, "b.pdf", _pdf(["words"])).facts
