"""`alongside count`: what it prints in words, as JSON and as CSV, and what it cannot count."""

import csv
import io
import json
from collections import Counter
from typing import Any

import pytest

from alongside.cli import count, main
from register.posts.copying import advert, pay
from register.posts.population import Known, population
from tests.making import take_all

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _register_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(count, "open_register", lambda: None)


@pytest.fixture
def register() -> list[Known]:
    people = population()
    take_all(*(known.arrival() for known in people))
    return people


def said(capsys: Any, *given: str) -> str:
    assert main(["count", *given]) == 0
    return str(capsys.readouterr().out)


def test_it_says_what_it_counted_of_which_documents(register: list[Known], capsys: Any) -> None:
    words = said(capsys)
    kinds = Counter(each.kind for each in register)
    assert words.startswith(f"Lived experience posts: {kinds['lived-experience']}\n")
    assert "Counted in 60 advertised posts out of 60 documents, posted " in words
    assert f"{kinds['involvement']} involvement, {kinds['other']} other." in words
    above = sum(each.band in ("6", "8a") for each in register if each.kind == "lived-experience")
    banded = sum(bool(each.band) for each in register if each.kind == "lived-experience")
    assert f"Above band 5: {above} of the {banded} whose band is known" in words
    assert "by category" in words
    assert "not shown" in words


def test_posts_are_told_with_the_sentence_that_decided(capsys: Any) -> None:
    take_all(
        advert("916-1", posted="2020-11-03", paid=pay(25147, 27596), band="4"),
        advert("916-2", number=2, posted="2020-12-03", title="Carer Peer Worker"),
    )
    words = said(capsys, "--where", "month=2020-11", "--posts")
    assert "Lived experience posts posted in November 2020: 1" in words
    assert "Peer Support Worker, Northmoor" in words
    assert "“Number 1: lived experience is asked for.”" in words
    assert "in advert-916-1" in words
    assert "decided by: lived experience" in words
    assert "band 4; £25,147 to £27,596 a year; £12.86 to £14.11 an hour; posted 2020-11-03" in words
    assert "Carer Peer Worker" not in words


def test_json_has_the_same_counts_as_a_naive_look(register: list[Known], capsys: Any) -> None:
    record = json.loads(said(capsys, "--kind", "all", "--by", "band", "--by", "kind", "--json", "--posts"))
    assert record["kinds"] == Counter(each.kind for each in register)
    bands = {row["value"]: row["posts"] for row in record["by"]["band"]}
    assert bands == Counter(each.band or "not-shown" for each in register)
    assert record["spoken_of"]["documents"] == 60
    assert {post["key"] for post in record["posts"]} == {each.key for each in register}
    assert all(post["sentence"] and post["document"] and post["statement"] for post in record["posts"])


def test_csv_has_a_row_for_each_value_and_one_for_the_whole(register: list[Known], capsys: Any) -> None:
    rows = list(csv.DictReader(io.StringIO(said(capsys, "--kind", "all", "--by", "kind", "--csv"))))
    assert rows[0]["posts"] == "60"
    assert {row["value"]: int(row["posts"]) for row in rows[1:]} == Counter(each.kind for each in register)
    hourly = [each.hourly[0] for each in register if each.hourly]
    assert rows[0]["hourly_lowest"] == f"{min(hourly) / 100:.2f}"


def test_csv_of_posts_holds_no_formula(capsys: Any) -> None:
    take_all(advert("916-1", title="=HYPERLINK(1)"))
    (row,) = csv.DictReader(io.StringIO(said(capsys, "--csv", "--posts")))
    assert row["title"] == "'=HYPERLINK(1)"
    assert row["sentence"] == "Number 1: lived experience is asked for."


def test_copies_are_counted_once_and_said(capsys: Any) -> None:
    take_all(
        advert(band="3", place="Eastwick", closes="2024-08-17"),
        advert(number=2, board="two.example", band="3", place="Eastwick", closes="2024-08-29"),
    )
    words = said(capsys, "--posts")
    assert "Lived experience posts: 1\n" in words
    assert "Counted in 1 advertised post out of 2 documents" in words
    assert "2 copies; its sources disagree on closes-on" in words


def test_an_empty_register_says_so(capsys: Any) -> None:
    assert "The register holds no advert that meets this." in said(capsys)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (["--by", "colour"], "cannot be counted by “colour”"),
        (["--where", "month"], "Write FIELD=VALUE"),
        (["--where", "month=lately"], "is no month"),
        (["--where", "bnad=5"], "cannot be filtered by “bnad”"),
        (["--where", "band=5", "--where", "band=6"], "two conditions on “band”"),
        (["--kind", "lxp"], "is no kind of post"),
        (["--kind", "other", "--where", "kind=other"], "The kind is given twice"),
    ],
)
def test_what_cannot_be_counted_is_said(capsys: Any, given: list[str], words: str) -> None:
    assert main(["count", *given]) == 2
    assert words in capsys.readouterr().err
