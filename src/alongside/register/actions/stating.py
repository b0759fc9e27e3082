"""A person reads a document and says what it says: a statement with its quote, made by hand.

Kept as a decision, so that it outlives a rebuild: its statement is made again from the capture.
"""

from typing import Any

from django.db import transaction
from django.utils import timezone

from alongside.people import audit
from alongside.people.models import Person
from alongside.reading.intake.rows import row_of
from alongside.reading.vocabulary import VOCABULARY
from alongside.register.actions.applying import STATE, apply
from alongside.register.actions.correcting import reasons_against_value
from alongside.register.actions.decisions import CannotCorrectError
from alongside.register.actions.settling import resettle
from alongside.register.actions.statements import PERSON
from alongside.register.models import Capture, Decision, Status, StoredStatement
from alongside.terms.quote import Quote
from alongside.terms.statement import Polarity, Qualifier, Statement, Subject, value_from_json


@transaction.atomic
def state(
    *,
    by: Person | str,
    capture: Capture,
    subject: Subject,
    property: str,
    value: Any,
    exact: str,
    start: int | None = None,
    qualifier: Qualifier = Qualifier.EXACT,
    polarity: Polarity = Polarity.AFFIRMED,
    of: dict[str, str] | None = None,
    note: str = "",
) -> StoredStatement:
    """Store what a person read in `capture`, confirmed. `value` is plain JSON as stored. Returns it.

    `start` says where the quote stands where its words stand more than once. Raises CannotCorrectError
    when the words are not in the text or the value does not fit the property. The same again changes nothing.
    """
    told = {
        "capture": capture.sha256, "subject": [subject.kind, subject.key, subject.name], "property": property,
        "value": value, "exact": exact, "start": start, "qualifier": qualifier.value,
        "polarity": polarity.value, "of": of or {},
    }  # fmt: skip
    declared = VOCABULARY.get(property)
    reasons = ["There is no such property. Choose one of the vocabulary."] if declared is None else []
    reasons += reasons_against_value(declared, value) if declared else []
    if reasons:
        raise CannotCorrectError(reasons)
    statement = made(capture, told)
    if statement is None:
        raise CannotCorrectError(["The words quoted are not in the document. Mark them in its text."])
    if held := StoredStatement.objects.filter(pk=statement.pk, ended_at=None).first():
        return held
    at = timezone.now()
    statement.recorded_at = at
    statement.save()
    who = by if isinstance(by, str) else by.ref
    Decision.objects.create(statement=statement.pk, deed=STATE, note=note, correction=told, by=who, at=at)
    audit.record(by, "made statement", f"statement:{statement.pk}", {"of": statement.say_in_log()})
    resettle(claims={statement.claim})
    return statement


@transaction.atomic
def take_back(*, by: Person | str, statement: StoredStatement) -> None:
    """A person finds that it is not so; it stays, marked, and settles nothing."""
    statement.status, statement.ended_at = Status.REJECTED, timezone.now()
    statement.save(update_fields=["status", "ended_at"])
    who = by if isinstance(by, str) else by.ref
    Decision.objects.create(statement=statement.pk, deed="reject", by=who, at=statement.ended_at)
    audit.record(by, "rejected statement", f"statement:{statement.pk}", {"of": statement.say_in_log()})
    resettle(claims={statement.claim})


def stated_again(capture: Capture) -> int:
    """Make the statements of people on this capture again, after a rebuild. Returns how many."""
    again = 0
    stated = Decision.objects.filter(deed=STATE, correction__capture=capture.sha256)
    for decision in stated.order_by("at", "pk"):
        statement = made(capture, decision.correction)
        if statement is None or StoredStatement.objects.filter(pk=statement.pk).exists():
            continue
        statement.recorded_at = decision.at
        statement.save()
        for later in Decision.objects.filter(statement=statement.pk).exclude(deed=STATE):
            apply(statement, later)
        again += 1
    return again


def made(capture: Capture, told: dict[str, Any]) -> StoredStatement | None:
    """The statement that a decision tells of; None where its words are not in the text."""
    start = _place(capture.text, told["exact"], told["start"])
    if start is None:
        return None
    source = capture.source.facts
    kind, key, name = told["subject"]
    statement = Statement(
        quote=Quote(start, start + len(told["exact"]), told["exact"]),
        subject=Subject(kind, key, name),
        property=told["property"],
        value=value_from_json(VOCABULARY[told["property"]].type, told["value"]),
        qualifier=Qualifier(told["qualifier"]),
        polarity=Polarity(told["polarity"]),
        topic=source.topic,
        asserter=source.publisher,
        asserted_on=source.published,
        of=told["of"],
        reader=PERSON,
    )
    row = row_of(statement, capture.document)
    return StoredStatement(**row, capture=capture, source_id=capture.source_id, status=Status.CONFIRMED)


def _place(text: str, exact: str, start: int | None) -> int | None:
    if not exact.strip():
        return None
    if start is not None and text[start : start + len(exact)] == exact:
        return start
    first = text.find(exact)
    return None if first < 0 or text.find(exact, first + 1) >= 0 else first
