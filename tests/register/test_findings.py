"""Findings are stored once, stay explained while the sum is the same, and are cleared when gone."""

from collections.abc import Iterator
from datetime import date

import pytest

from alongside import checking
from alongside.checking.evidence import Evidence
from alongside.people.models import Act
from alongside.register.actions import (
    confirm_statement,
    explain_finding,
    reject_statement,
    reopen_finding,
    run_checks,
)
from alongside.register.models import FindingState, StoredFinding, StoredStatement
from alongside.terms.finding import Finding, Severity
from tests.making import BY, count, statement, take

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 22)
TEXT = "Northmoor has made 24 posts. The Herald says 31 posts."


def largest_count(evidence: Evidence) -> Iterator[Finding]:
    """A check for tests: names the largest count."""
    found = sorted(evidence.of("organisations-count"), key=lambda each: str(each.statement.value))
    if found:
        texts = evidence.texts(found[-1].source_key)
        sum_of_it = f"{found[-1].statement.quote.exact} in {len(texts)} characters"
        yield Finding(
            "C99", Severity.WARNING, "A large count.", sum_of_it, (found[-1].id,), "northmoor-posts"
        )


@pytest.fixture(autouse=True)
def _one_check(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "CHECKS", (largest_count,))


def test_a_finding_is_stored_with_its_sum_and_the_statements_it_used() -> None:
    take(TEXT, count("24 posts", 24))
    assert run_checks(by=BY, today=TODAY) == 1
    finding = StoredFinding.objects.get()
    assert finding.arithmetic == f"24 posts in {len(TEXT)} characters"
    assert finding.statements == [statement().id]
    assert finding.state == FindingState.OPEN


def test_what_documents_and_adverts_both_give_is_one_finding_with_the_statements_of_both() -> None:
    take(TEXT, count("24 posts", 24))
    take("We have 24 posts to fill.", count("24 posts", 24), name="advert.json", kind="job-advert")
    assert run_checks(by=BY, today=TODAY) == 1
    used = StoredFinding.objects.get().statements
    assert sorted(used) == sorted(StoredStatement.objects.values_list("id", flat=True))
    assert len(used) == 2


def test_checking_again_changes_nothing() -> None:
    take(TEXT, count("24 posts", 24))
    run_checks(by=BY, today=TODAY)
    before = list(StoredFinding.objects.values()), Act.objects.count()
    run_checks(by=BY, today=TODAY)
    assert (list(StoredFinding.objects.values()), Act.objects.count()) == before


def test_an_explanation_stays_while_the_sum_is_the_same() -> None:
    take(TEXT, count("24 posts", 24))
    run_checks(by=BY, today=TODAY)
    explain_finding(by=BY, finding=StoredFinding.objects.get(), words="A joint post.", passage=statement())
    run_checks(by=BY, today=TODAY)
    finding = StoredFinding.objects.get()
    assert (finding.state, finding.explanation) == (FindingState.EXPLAINED, "A joint post.")
    assert (finding.passage, finding.explained_by) == (statement().id, BY)


def test_an_explained_finding_is_open_again_when_the_sum_changes() -> None:
    take(TEXT, count("24 posts", 24), count("31 posts", 31))
    run_checks(by=BY, today=TODAY)
    explain_finding(by=BY, finding=StoredFinding.objects.get(), words="A joint post.")
    reject_statement(by=BY, statement=statement(exact="31 posts"))
    run_checks(by=BY, today=TODAY)
    finding = StoredFinding.objects.get()
    assert (finding.state, finding.explanation) == (FindingState.OPEN, "A joint post.")


def test_a_finding_that_is_found_no_more_is_cleared_and_comes_back() -> None:
    take(TEXT, count("24 posts", 24))
    run_checks(by=BY, today=TODAY)
    held = statement()
    reject_statement(by=BY, statement=held)
    run_checks(by=BY, today=TODAY)
    assert StoredFinding.objects.get().state == FindingState.CLEARED
    confirm_statement(by=BY, statement=held)
    run_checks(by=BY, today=TODAY)
    assert StoredFinding.objects.get().state == FindingState.OPEN


def test_an_explanation_needs_words() -> None:
    take(TEXT, count("24 posts", 24))
    run_checks(by=BY, today=TODAY)
    with pytest.raises(ValueError, match="needs words"):
        explain_finding(by=BY, finding=StoredFinding.objects.get(), words="  ")


def test_a_finding_can_be_opened_again() -> None:
    take(TEXT, count("24 posts", 24))
    run_checks(by=BY, today=TODAY)
    explain_finding(by=BY, finding=StoredFinding.objects.get(), words="A joint post.")
    reopen_finding(by=BY, finding=StoredFinding.objects.get())
    assert StoredFinding.objects.get().state == FindingState.OPEN
