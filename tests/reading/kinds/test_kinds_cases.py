"""Adverts written for the test: the kind of post, what it asks of lived experience, and by which words."""

import tomllib
from pathlib import Path

import pytest

from alongside.reading.advert.vacancy import vacancy_of
from alongside.reading.copy import ReadingCopy
from alongside.reading.document import Document, SourceFacts
from alongside.reading.formats.job_postings import extract_posting
from alongside.reading.readers import kind_of_post
from alongside.terms.statement import Code, Statement
from tests.reading.copies import copy_of

CASES = [
    pytest.param(case, id=f"{path.stem}: {case['name']}")
    for path in sorted((Path(__file__).parent / "cases").glob("*.toml"))
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]


def advert_of(case: dict[str, str]) -> ReadingCopy:
    """The case as a plain text, or as an advert of a board with its fields."""
    if "plain" in case:
        return copy_of(case["plain"].strip(), kind="job-advert", publisher="", published="2025-10-20")
    words = case.get("html") or "".join(f"<p>{line}</p>" for line in case["text"].split("\n"))
    found = extract_posting({"title": case["title"], "description": words, "identifier": "916000001"})
    document = Document("a", found.media_type, "0" * 64, found.text, found.parts, found.facts)
    return ReadingCopy(document, SourceFacts(kind="job-advert"))


def said(case: dict[str, str]) -> tuple[ReadingCopy, list[Statement]]:
    copy = advert_of(case)
    return copy, list(kind_of_post.read(copy))


@pytest.mark.parametrize("case", CASES)
def test_the_kind_of_a_post(case):
    copy, statements = said(case)
    kind = statements[0]
    vacancy = vacancy_of(statements)
    assert (vacancy.kind, vacancy.criterion) == (case["kind"], case["criterion"])
    assert all(each.quote.holds_in(copy.text) for each in statements)
    assert kind.property == "kind-of-post"
    if "quote" in case:
        quoted = [" ".join(each.quote.exact.split()) for each in statements]
        assert any(case["quote"] in words for words in quoted), quoted
    if "whose" in case:
        assert statements[1].context["whose"] == case["whose"]


@pytest.mark.parametrize("case", CASES)
def test_a_kind_that_is_not_other_names_its_cues(case):
    kind = said(case)[1][0]
    assert isinstance(kind.value, Code)
    assert bool(kind.context.get("cues")) == (kind.value.code != "other")


@pytest.mark.parametrize(
    "words", ["you will have lived experience and ", "¤ § ¶ peer worker ", "own own own "]
)
def test_a_text_without_an_end_is_read_as_any_other(words):
    text = f"Job title: Support Worker\nClosing date: 1 May 2025\n\n{words * 2_000}"
    copy = copy_of(text, kind="job-advert", publisher="", published="2025-04-01")
    statements = list(kind_of_post.read(copy))
    assert statements[0].property == "kind-of-post"
    assert all(each.quote.holds_in(copy.text) for each in statements)


def test_reading_twice_says_the_same():
    for case in (param.values[0] for param in CASES[:20]):
        assert said(case)[1] == said(case)[1]
