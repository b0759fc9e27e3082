"""Letters on paper: the address where a window shows it, pages numbered, text that can be read aloud."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from alongside.campaigns.letters import Composed
from alongside.campaigns.letters.pdf import PostalLetter, letters_as_pdf, printed
from campaigns import making

LONG = (
    "Dear team,\n\n" + "\n\n".join(f"{number}. {'word ' * 80}" for number in range(1, 20)) + "\n\n> Said so."
)


def letter(text: str = LONG) -> PostalLetter:
    return PostalLetter(["The collective"], ["Northmoor Trust", "1 Road"], "A request – ‘posts’", text)


def opened(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def test_every_word_can_be_selected_and_every_page_has_its_number() -> None:
    pdf = opened(printed([letter()], "Posts"))
    texts = [page.extract_text() for page in pdf.pages]
    assert len(texts) > 1
    for number, text in enumerate(texts, 1):
        assert f"Page {number} of {len(texts)}" in text
    together = " ".join(" ".join(texts).split())
    assert "A request – ‘posts’" in together
    assert together.count("word") == 19 * 80


def test_the_tree_names_every_mark_of_every_page_in_order() -> None:
    pdf = opened(printed([letter()], "Posts"))
    root = pdf.root_object
    assert root["/Lang"] == "en-GB"
    assert root["/MarkInfo"]["/Marked"].value is True
    (document,) = root["/StructTreeRoot"]["/K"]
    elements = [each.get_object() for each in document.get_object()["/K"]]
    kinds = [each["/S"] for each in elements]
    assert kinds[:4] == ["/P", "/P", "/P", "/H1"]
    assert kinds[-1] == "/BlockQuote"
    marks = sum(len(each["/K"]) for each in elements)
    assert marks == sum(page.get_contents().get_data().count(b"BDC") for page in pdf.pages)


def test_equal_letters_give_equal_bytes() -> None:
    assert printed([letter()], "Posts") == printed([letter()], "Posts")


@pytest.mark.parametrize("text", ["ŵ Łódź 漢", "a" * 500, "", "> ", "1. "])
def test_no_letter_breaks_the_page(text: str) -> None:
    assert opened(printed([letter(text)], "Posts")).pages


@pytest.mark.django_db
def test_several_letters_are_one_file_each_with_its_own_numbers() -> None:
    stage = making.stage()
    composed = [
        Composed(
            making.request(stage, number, postal_address="Trust\n1 Road"), "Subject", "Dear team,\n\nWhy?"
        )
        for number in (1, 2)
    ]
    pages = [page.extract_text() for page in opened(letters_as_pdf(composed, stage.campaign)).pages]
    assert [("Page 1 of 1" in page, "1 Road" in page) for page in pages] == [(True, True)] * 2
