"""What people decide: confirming, rejecting and correcting statements."""

import pytest

from alongside.people.models import Act
from alongside.register.actions import (
    CannotCorrectError,
    confirm_statement,
    correct_statement,
    reject_statement,
)
from alongside.register.actions.stating import state, take_back
from alongside.register.models import (
    Capture,
    Decision,
    Settled,
    SettledState,
    Status,
    StoredStatement,
)
from alongside.terms.statement import Subject
from tests.making import BY, HILLSIDE, count, statement, take

pytestmark = pytest.mark.django_db

TEXT = "Northmoor has made 24 posts. The Herald says 31 posts."


def test_a_confirmed_statement_is_marked_and_the_act_is_logged() -> None:
    take(TEXT, count("24 posts", 24))
    confirm_statement(by=BY, statement=statement(), note="seen")
    assert statement().status == Status.CONFIRMED
    assert Decision.objects.get().note == "seen"
    assert Act.objects.filter(deed="confirmed statement", target=f"statement:{statement().pk}").exists()


def test_the_log_never_holds_what_a_statement_says() -> None:
    """The log is kept for good; words out of a letter may have to be struck out."""
    take("Jo Example asked first. She said so.")
    capture = Capture.objects.get()
    made = state(
        by=BY,
        capture=capture,
        subject=Subject("organisation", "", "Jo Example"),
        property="reason",
        value="Jo Example asked first",
        exact="Jo Example asked first",
    )
    confirm_statement(by=BY, statement=made)
    changed = correct_statement(by=BY, statement=made, changes={"value": "Jo Example asked"})
    reject_statement(by=BY, statement=changed)
    take_back(by=BY, statement=changed)
    acts = Act.objects.filter(target__startswith="statement:").order_by("number")
    assert [act.deed.split()[0] for act in acts] == ["made", "confirmed", "corrected", "rejected", "rejected"]
    for act in acts:
        assert "Jo" not in f"{act.deed} {act.target} {act.detail}"
        assert act.detail["of"]["property"] == "reason"
        assert StoredStatement.objects.filter(pk=act.detail["of"]["id"]).exists()


def test_a_rejected_statement_settles_nothing() -> None:
    take(TEXT, count("24 posts", 24))
    assert Settled.objects.count() == 1
    reject_statement(by=BY, statement=statement())
    assert Settled.objects.count() == 0
    assert not statement().is_current


def test_rejecting_the_odd_one_clears_the_conflict() -> None:
    take(TEXT, count("24 posts", 24), count("31 posts", 31))
    assert Settled.objects.get().state == SettledState.CONFLICT
    reject_statement(by=BY, statement=statement(exact="31 posts"))
    assert Settled.objects.get().state == SettledState.SINGLE


def test_a_rejection_can_be_taken_back() -> None:
    take(TEXT, count("24 posts", 24))
    reject_statement(by=BY, statement=statement())
    confirm_statement(by=BY, statement=statement())
    assert statement().is_current
    assert Settled.objects.count() == 1


def test_a_correction_is_a_new_statement_that_supersedes_the_old() -> None:
    take(TEXT, count("24 posts", 24))
    old = statement()
    made = correct_statement(by=BY, statement=old, changes={"value": 23})
    old.refresh_from_db()
    assert (old.status, old.value) == (Status.SUPERSEDED, 24)
    assert (made.supersedes, made.value, made.status, made.reader) == (old, 23, Status.CONFIRMED, "person")
    assert Settled.objects.get().value == 23


def test_a_correction_may_move_the_quote_and_the_subject() -> None:
    take(TEXT, count("24 posts", 24))
    start = TEXT.index("31 posts")
    changes = {"start": start, "end": start + 8, "value": 31}
    subject = {"subject_kind": HILLSIDE.kind, "subject_key": HILLSIDE.key, "subject_name": HILLSIDE.name}
    made = correct_statement(by=BY, statement=statement(), changes=changes | subject)
    assert (made.exact, made.subject) == ("31 posts", HILLSIDE)
    assert Settled.objects.get().subject_key == HILLSIDE.key


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"start": 0, "end": 10_000}, "not in the document"),
        ({"start": 5, "end": 5}, "not in the document"),
        ({"start": 5}, "not in the document"),
        ({"value": "many"}, "not a count"),
        ({"value": None}, "not a count"),
        ({"property": "cruelty"}, "no property"),
        ({"qualifier": "perhaps"}, "no qualifier"),
        ({"asserter": "somebody else"}, "cannot be corrected"),
        ({}, "says the same"),
    ],
)
def test_a_correction_that_cannot_be_says_why(changes: dict[str, object], words: str) -> None:
    take(TEXT, count("24 posts", 24))
    with pytest.raises(CannotCorrectError, match=words):
        correct_statement(by=BY, statement=statement(), changes=changes)
    assert StoredStatement.objects.count() == 1
    assert not Decision.objects.exists()


def test_rejecting_a_corrected_statement_withdraws_the_correction() -> None:
    take(TEXT, count("24 posts", 24))
    old = statement()
    correct_statement(by=BY, statement=old, changes={"value": 23})
    old.refresh_from_db()
    reject_statement(by=BY, statement=old)
    assert not StoredStatement.objects.filter(ended_at=None).exists()
    assert not Settled.objects.exists()
