"""Job descriptions as Word and PDF files, with a person specification in a table."""

import io
from pathlib import Path

import docx
from reportlab.pdfgen.canvas import Canvas

from alongside.reading.advert.vacancy import Vacancy, vacancy_of
from alongside.reading.copy import ReadingCopy
from alongside.reading.document import Document
from alongside.reading.intake.described import described
from alongside.reading.readers import read as statements_of
from tests.reading.reading_files import read


def _vacancy(document: Document) -> Vacancy:
    vacancy = vacancy_of(statements_of(ReadingCopy(document, described(None, document))))
    assert vacancy is not None
    return vacancy


def _word_file() -> bytes:
    document = docx.Document()
    fields = document.add_table(rows=0, cols=2)
    for label, value in (
        ("Job title", "Peer Trainer"),
        ("Employer", "Thornbeck NHS Foundation Trust"),
        ("Band", "Band 4"),
        ("Hours", "18.75 per week"),
        ("Contract", "Permanent"),
        ("Salary", "£27,485 - £30,162 pro rata"),
    ):
        cells = fields.add_row().cells
        cells[0].text, cells[1].text = label, value
    document.add_paragraph("You will supervise two Band 3 workers.")
    table = document.add_table(rows=1, cols=3)
    for cell, words in zip(table.rows[0].cells, ("Area", "Essential", "Desirable"), strict=True):
        cell.text = words
    cells = table.add_row().cells
    cells[0].text, cells[2].text = "Experience", "Training others"
    cells[1].text = "Own lived experience"
    cells[1].add_paragraph("Speaking to groups")
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def test_a_word_job_description_is_one_post_with_its_columns_told_apart(tmp_path: Path) -> None:
    vacancy = _vacancy(read(tmp_path, "job.docx", _word_file()))
    assert (vacancy.title, vacancy.band, vacancy.contracts) == ("Peer Trainer", "4", ("permanent",))
    assert vacancy.hours_per_week is not None
    assert [float(each) for each in vacancy.hours_per_week] == [18.75, 18.75]
    assert vacancy.essential == ("Own lived experience", "Speaking to groups")
    assert vacancy.desirable == ("Training others",)


def _pdf(*pages: list[str]) -> bytes:
    made = io.BytesIO()
    canvas = Canvas(made)
    for lines in pages:
        text = canvas.beginText(72, 720)
        for line in lines:
            text.textLine(line)
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def test_a_pdf_job_pack_of_several_pages_is_one_post(tmp_path: Path) -> None:
    first = ["Job title: Peer Trainer", "Employer: Thornbeck NHS Foundation Trust", "Grade: Band 4",
             "Hours: 22.5 hours per week", "Contract: Fixed term for 12 months", "Reference: 277-PT-3",
             "Closing date: 12 December 2025"]  # fmt: skip
    second = ["Person specification", "", "Essential", "", "- Own lived experience of recovery", "",
              "Desirable", "", "- Training others"]  # fmt: skip
    vacancy = _vacancy(read(tmp_path, "pack.pdf", _pdf(first, second)))
    assert (vacancy.key, vacancy.band, vacancy.contracts) == ("advert:277-PT-3", "4", ("fixed-term",))
    assert vacancy.essential == ("Own lived experience of recovery",)
    assert vacancy.desirable == ("Training others",)


def test_columns_that_a_pdf_ran_together_are_called_neither(tmp_path: Path) -> None:
    lines = ["Job title: Peer Trainer", "Grade: Band 4", "Hours: 20", "Reference: 277-PT-4", "",
             "Person specification", "", "Essential", "Desirable", "", "- Own lived experience",
             "- Training others"]  # fmt: skip
    vacancy = _vacancy(read(tmp_path, "pack.pdf", _pdf(lines)))
    assert vacancy.essential == vacancy.desirable == ()


def test_a_page_that_lists_several_adverts_is_no_advert(tmp_path: Path) -> None:
    postings = ",".join(
        f'{{"@type": "JobPosting", "title": "Post {number}", "identifier": "{number}"}}' for number in (1, 2)
    )
    page = (
        f'<html><body><script type="application/ld+json">[{postings}]</script><p>Two posts</p></body></html>'
    )
    found = read(tmp_path, "a.html", page.encode())
    assert found.text == "Two posts"
    assert described(None, found).kind == ""
