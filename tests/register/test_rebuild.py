"""Law 8: everything can be made again from the captures, and what people decided stays."""

from collections.abc import Iterator
from datetime import date

import pytest

from alongside.reading import readers
from alongside.reading.copy import ReadingCopy
from alongside.reading.intake.reading import read_described
from alongside.register.actions import (
    Arrival,
    confirm_statement,
    correct_statement,
    explain_finding,
    rebuild,
    reject_statement,
    resettle,
    run_checks,
)
from alongside.register.models import Settled, StoredFinding, StoredStatement
from alongside.register.search import search_documents
from alongside.terms.statement import Count, Statement, Subject
from tests.making import BY, arrival, take_all

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 22)


class Numbers:
    """A reader for tests: every number of posts."""

    NAME, VERSION, KINDS = "numbers", 1, ("press",)

    @staticmethod
    def read(copy: ReadingCopy) -> Iterator[Statement]:
        words = copy.plain.split(" ")
        position = 0
        for word in words:
            if word.isdigit():
                yield Statement(
                    copy.quote(position, position + len(word)),
                    Subject("topic", "northmoor-posts", "Northmoor posts"),
                    "posts-count",
                    Count.exactly(int(word)),
                    of={"word": str(word)},
                    asserter="The Northmoor Echo",
                    reader="numbers",
                )
            position += len(word) + 1


@pytest.fixture(autouse=True)
def _one_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "READERS", (Numbers,))


def read_in(text: str, name: str = "letter.txt") -> Arrival:
    made = arrival(text, name=name)
    (reading,) = read_described([(made.document, made.reading.facts)])
    return Arrival(made.document, reading, made.path, made.file_sha256, made.size)


def test_a_rebuild_gives_the_same_register() -> None:
    take_all(read_in("It made 24 posts and 31 more and 55 in all"))
    take_all(read_in("It made 24 posts and 30 more and 54 in all"))
    take_all(read_in("Hillside made 12 posts", "other.txt"))
    confirm_statement(by=BY, statement=_current("24"))
    reject_statement(by=BY, statement=_current("30"))
    correct_statement(by=BY, statement=_current("12"), changes={"value": 13})
    resettle()
    before = _register()

    made = rebuild(by=BY, today=TODAY)

    assert _register() == before
    assert (made.captures, made.failed) == (3, ())


def test_a_decision_on_an_old_version_reaches_the_new_one_again() -> None:
    take_all(read_in("It made 24 posts"))
    correct_statement(by=BY, statement=_current("24"), changes={"value": 23})
    take_all(read_in("In all it made 24 posts"))
    before = _register()
    rebuild(by=BY, today=TODAY)
    assert _register() == before
    assert list(Settled.objects.values_list("value", flat=True)) == [23]


def test_explanations_outlive_a_rebuild() -> None:
    take_all(read_in("It made 24 posts"))
    run_checks(by=BY, today=TODAY)
    finding = StoredFinding.objects.first()
    if finding is None:
        finding = StoredFinding.objects.create(
            identity="C99:x", check_number="C99", severity="W", message="m", found_at="2026-01-01T00:00Z"
        )
    explain_finding(by=BY, finding=finding, words="As agreed.")
    rebuild(by=BY, today=TODAY)
    assert StoredFinding.objects.get(identity=finding.identity).explanation == "As agreed."


def test_search_finds_what_it_found_before() -> None:
    take_all(read_in("It made 24 posts"))
    rebuild(by=BY, today=TODAY)
    assert search_documents("posts").total == 1


def test_a_reader_that_learns_something_adds_statements(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "READERS", ())
    take_all(read_in("It made 24 posts"))
    assert not StoredStatement.objects.exists()
    monkeypatch.setattr(readers, "READERS", (Numbers,))
    assert rebuild(by=BY, today=TODAY).statements == 1


def test_a_document_that_a_reader_fails_on_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    take_all(read_in("It made 24 posts"))
    monkeypatch.setattr(Numbers, "read", staticmethod(lambda copy: iter([1 / 0])))
    assert rebuild(by=BY, today=TODAY).failed == ("letter.txt: ZeroDivisionError: division by zero",)


def _current(words: str) -> StoredStatement:
    return StoredStatement.objects.get(exact=words, ended_at=None)


def _register() -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    statements = StoredStatement.objects.order_by("id").values_list(
        "id", "capture", "status", "anchored", "supersedes", "value", "start", "exact"
    )
    settled = Settled.objects.order_by("claim").values_list("claim", "value", "state", "supporting")
    return list(statements), list(settled)
