"""What people decide about statements: confirm, reject, correct. Each settles the claim anew."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from alongside.people import audit
from alongside.people.models import Person
from alongside.register.actions.applying import apply, corrected
from alongside.register.actions.correcting import reasons_against
from alongside.register.actions.settling import resettle
from alongside.register.models import Decision, StoredStatement


class CannotCorrectError(ValueError):
    """The correction cannot be stored as given. `reasons` say what to change."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons


@transaction.atomic
def confirm_statement(*, by: Person | str, statement: StoredStatement, note: str = "") -> StoredStatement:
    """A person has compared the statement with its quote and found it right."""
    _decide(by, statement, "confirm", note)
    return statement


@transaction.atomic
def reject_statement(*, by: Person | str, statement: StoredStatement, note: str = "") -> StoredStatement:
    """The quote does not say this. The statement stays, marked, and settles nothing."""
    _decide(by, statement, "reject", note)
    return statement


@transaction.atomic
def correct_statement(
    *, by: Person | str, statement: StoredStatement, changes: dict[str, Any], note: str = ""
) -> StoredStatement:
    """A new statement supersedes this one, with these fields changed. Returns the new one.

    `changes` may hold start and end (of the same capture), subject_kind, subject_key,
    subject_name, property, value (plain JSON as stored), qualifier and of. Raises
    CannotCorrectError when the words are not in the text or the value does not fit.
    """
    reasons = reasons_against(statement, changes)
    if reasons:
        raise CannotCorrectError(reasons)
    if {"start", "end"} & set(changes):
        changes = changes | {"exact": statement.capture.text[changes["start"] : changes["end"]]}
    else:
        changes = changes | {"exact": statement.exact}
    made = corrected(statement, changes, timezone.now())
    if made is None:
        raise CannotCorrectError(["The words quoted are not in the document. Mark them in its text."])
    _decide(by, statement, "correct", note, changes)
    return StoredStatement.objects.get(pk=made.pk)


def _decide(
    by: Person | str,
    statement: StoredStatement,
    deed: str,
    note: str,
    correction: dict[str, Any] | None = None,
) -> None:
    at = timezone.now()
    who = by if isinstance(by, str) else by.ref
    decision = Decision.objects.create(
        statement=statement.pk, deed=deed, note=note, correction=correction or {}, by=who, at=at
    )
    claims = apply(statement, decision)
    audit.record(by, f"{_PAST[deed]} statement", f"statement:{statement.pk}", {"of": statement.say_in_log()})
    resettle(claims=claims)


_PAST = {"confirm": "confirmed", "reject": "rejected", "correct": "corrected"}
