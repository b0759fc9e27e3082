"""Finding files and telling what they are: listings, folders, what the document itself says."""

from datetime import date
from pathlib import Path

import pytest

from alongside.reading.document import Document, SourceFacts
from alongside.reading.intake.described import described
from alongside.reading.intake.files import found_in, sha256_of
from alongside.reading.intake.sources_file import SourcesFileError, listing_in
from alongside.terms.dates import PartialDate
from tests.making import document, facts

LISTING = """
[[topic]]
slug = "northmoor-posts"
title = "Posts at Northmoor"

[[source]]
file = "letter.txt"
kind = "letter"
title = "A letter"
publisher = "Northmoor NHS Foundation Trust"
published = "2024-03"
topic = "northmoor-posts"
"""


def folder_with(folder: Path, listing: str) -> Path:
    (folder / "letter.txt").write_text("Dear all")
    (folder / "sources.toml").write_text(listing)
    return folder


def test_a_listing_describes_the_files_beside_it(tmp_path: Path) -> None:
    found = found_in([folder_with(tmp_path, LISTING)])
    (file,) = found.files
    assert file.given == SourceFacts(
        kind="letter",
        title="A letter",
        publisher="Northmoor NHS Foundation Trust",
        published=PartialDate("2024-03"),
        topic="northmoor-posts",
    )
    assert found.topics == {"northmoor-posts": "Posts at Northmoor"}


def test_a_file_given_by_itself_is_described_too(tmp_path: Path) -> None:
    folder_with(tmp_path, LISTING)
    (file,) = found_in([tmp_path / "letter.txt"]).files
    assert file.given is not None
    assert file.given.kind == "letter"


@pytest.mark.parametrize(
    ("listing", "words"),
    [
        ("[[source]\nfile=", "not valid TOML"),
        ('[[source]]\nfile = "gone.txt"', "no file 'gone.txt' beside it"),
        ('[[source]]\ntitle = "x"', "names no file"),
        ('[[source]]\nfile = "letter.txt"\nkind = "gossip"', "no such kind 'gossip'"),
        ('[[source]]\nfile = "letter.txt"\npublised = "2024"', "no such field 'publised'"),
        ('[[source]]\nfile = "letter.txt"\npublished = "last May"', "'published': Not a date"),
        ('[[source]]\nfile = "letter.txt"\npublished = "2024-13"', "'published'"),
        ('[[source]]\nfile = "letter.txt"\ntitle = 3', "'title' is not text"),
        ('source = "letter.txt"', "'source' is not a list"),
    ],
)
def test_a_listing_that_cannot_be_used_says_where_and_what_to_do(
    tmp_path: Path, listing: str, words: str
) -> None:
    with pytest.raises(SourcesFileError, match=words) as problem:
        listing_in(folder_with(tmp_path, listing))
    assert "sources.toml" in str(problem.value)


def test_a_date_may_be_written_as_a_toml_date(tmp_path: Path) -> None:
    listing = '[[source]]\nfile = "letter.txt"\nreceived = 2024-03-05'
    (given,) = listing_in(folder_with(tmp_path, listing)).facts.values()
    assert given.received == PartialDate.of(date(2024, 3, 5))


def test_folders_are_walked_in_order_without_hidden_files_or_repeats(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden", ".git/config", "sub/sources.toml"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("")
    found = found_in([tmp_path, tmp_path / "a.txt"])
    assert [file.path.name for file in found.files] == ["a.txt", "b.txt", "c.txt"]


def test_a_path_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"no file or folder .*gone"):
        found_in([tmp_path / "gone"])


def test_the_hash_is_of_the_bytes(tmp_path: Path) -> None:
    (tmp_path / "empty").write_bytes(b"")
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert sha256_of(tmp_path / "empty") == empty


def test_the_listing_comes_before_what_the_document_tells() -> None:
    told = Document(
        "x.html", "text/html", "0" * 64, "x", facts={"title": "Its own title", "url": "https://example.org/x"}
    )
    known = described(facts(title="The listing's title"), told)
    assert (known.title, known.url) == ("The listing's title", "https://example.org/x")


def test_without_a_listing_the_rest_is_not_known() -> None:
    assert described(None, document("Dear all")) == SourceFacts()


def test_a_date_that_is_none_is_not_known() -> None:
    told = Document("x.html", "text/html", "0" * 64, "x", facts={"published": "yesterday"})
    assert described(None, told).published is None


def test_an_advert_is_one_by_its_format_and_its_employer_publishes_it() -> None:
    told = Document(
        "x.jsonl", "application/ld+json", "0" * 64, "x",
        facts={"title": "Peer worker", "employer": "Northmoor Nowhere Trust", "reference": "N-1"},
    )  # fmt: skip
    known = described(None, told)
    assert (known.kind, known.publisher, known.publisher_code) == (
        "job-advert",
        "Northmoor Nowhere Trust",
        "",
    )
