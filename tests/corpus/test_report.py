"""The count over a corpus agrees with counting its rows by hand, and the page stands by itself."""

import html
import statistics
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import lxml.html
import pytest

from alongside.cli import main
from alongside.corpus.report import Count, report_on
from corpus.adverts import advert, adverts, rows, written

PEER = (
    "<p>You will support others on the ward.</p><h3>Person specification</h3><p>Essential</p><ul>"
    "<li>Own lived experience of mental health problems</li><li>GCSE English</li></ul>"
)


def peer(number: int, title: str, pay: str) -> dict[str, Any]:
    made = advert(number)
    return made | {
        "title": title,
        "identifier": f"PEER-{number}",
        "description": PEER,
        "baseSalary": {"value": {"value": pay}},
    }


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    made = [
        *adverts(20),
        peer(1, "Peer Support Worker <b>Band 3</b>", "£19,737 to £21,142 a year"),
        peer(2, "Senior Peer Support Worker", "£38,890 to £44,503 a year"),
        peer(3, "Lived Experience Lead", "£15.50 an hour"),
    ]
    source = written(folder / "adverts.jsonl", [*made, made[-1] | {"datePosted": "2020-10-01"}])
    main(["corpus", "read", str(source), "--out", str(folder / "out"), "--workers", "1"])
    return folder / "out"


def distinct(corpus: Path) -> list[dict[str, Any]]:
    """The posts with copies counted once, the one posted last."""
    latest: dict[str, dict[str, Any]] = {}
    for post in sorted(rows(corpus, "posts"), key=lambda each: each["posted_on"]):
        latest[post["id"]] = post
    return list(latest.values())


def counts(corpus: Path) -> dict[str, Count]:
    with report_on(corpus) as report:
        return {count.title: count for count in report.counts()}


def test_the_figures_are_those_of_counting_by_hand(corpus: Path) -> None:
    posts, told = distinct(corpus), counts(corpus)
    assert len(posts) == 23
    assert len(rows(corpus, "posts")) == 24
    kinds = Counter(post["class"] for post in posts)
    assert kinds["lived-experience"] == 3
    assert {row[0]: int(row[1]) for row in told["Kinds of post"].rows} == kinds
    lived = [post for post in posts if post["class"] == "lived-experience"]
    assert told["Bands"].rows == (("3", "1", "1", "0"), ("7", "1", "0", "1"), ("not shown", "1", "0", "0"))
    assert next(row for row in told["Kinds of post"].rows if row[0] == "lived-experience")[2:] == (
        "1 of 2",
        "1 of 1",
    )
    median = statistics.median(post["annual_min"] for post in lived)
    row = next(row for row in told["Pay by kind of post"].rows if row[0] == "lived-experience")
    assert row[2:4] == ("3", f"£{median:,.0f}")
    months = Counter(f"{post['posted_on']:%Y-%m}" for post in lived)
    assert {row[0]: int(row[1]) for row in told["Months"].rows} == months
    employers = Counter(post["employer_name"] for post in lived)
    assert {row[0]: int(row[1]) for row in told["Employers"].rows} == employers
    filed = Counter(category for post in lived for category in post["category"])
    assert {row[0]: int(row[1]) for row in told["Filed under"].rows} == filed
    assert [row[0] for row in told["Contracts"].rows] == ["not shown"]


def test_every_query_gives_its_table_again(corpus: Path) -> None:
    """No figure without what it comes from: the query under a table is the one that made it."""
    with report_on(corpus) as report:
        for count in report.counts():
            again = report._connection.execute(count.query).fetchall()
            assert len(again) == len(count.rows) > 0, count.title


def test_the_page_shows_the_deciding_words_of_every_lived_experience_post(
    corpus: Path, tmp_path: Path
) -> None:
    page = tmp_path / "report.html"
    assert main(["corpus", "report", str(corpus), "--html", str(page)]) == 0
    tree = lxml.html.fromstring(page.read_text())
    quotes = [each.text_content() for each in tree.iter("blockquote")]
    lived = [post for post in distinct(corpus) if post["class"] == "lived-experience"]
    assert sorted(quotes) == sorted(post["class_quote"] for post in lived)
    assert all(quotes)
    assert {html.unescape(each.get("href")) for each in tree.iter("a")} >= {post["url"] for post in lived}


def test_the_page_stands_by_itself_and_can_be_read_aloud(corpus: Path, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    main(["corpus", "report", str(corpus), "--html", str(page)])
    tree = lxml.html.fromstring(page.read_text())
    assert not [each.tag for each in tree.iter("script", "link", "img", "iframe", "object")]
    assert "url(" not in page.read_text()
    assert "@import" not in page.read_text()
    assert tree.get("lang") == "en-GB"
    assert len(tree.findall(".//h1")) == len(tree.findall(".//main")) == 1
    for table in tree.iter("table"):
        assert table.find("caption") is not None
        assert all(cell.get("scope") for cell in table.iter("th"))
    levels = [int(each.tag[1]) for each in tree.iter("h1", "h2", "h3")]
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_a_folder_without_a_corpus_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["corpus", "report", str(tmp_path)]) == 2
    assert "holds no corpus" in capsys.readouterr().err


def test_a_corpus_without_adverts_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "letter.txt").write_text("We asked 55 trusts.")
    main(["corpus", "read", str(tmp_path / "letter.txt"), "--out", str(tmp_path / "out"), "--workers", "1"])
    assert main(["corpus", "report", str(tmp_path / "out")]) == 2
    assert "nothing that was read is a job advert" in capsys.readouterr().err
