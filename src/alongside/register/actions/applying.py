"""What a person's decision does to a statement; also when it is applied again after a new reading."""

from datetime import datetime
from typing import Any

from alongside.reading.intake.belonging import employer_of
from alongside.reading.intake.rows import claim_key
from alongside.reading.vocabulary import VOCABULARY
from alongside.register.actions.correcting import CORRECTABLE
from alongside.register.models import Capture, Decision, Status, StoredStatement

STATE = "state"
"""The deed of a decision that holds a whole statement of a person's in `correction`: see stating.py."""


def decisions_behind(statement: StoredStatement) -> list[Decision]:
    """What people decided about it, oldest first; about its forerunner while nobody decided about it."""
    found: StoredStatement | None = statement
    for _ in range(100):
        if found is None:
            return []
        decisions = list(Decision.objects.filter(statement=found.pk))
        if decisions:
            return decisions
        found = found.supersedes
    return []


def apply_decisions(statement: StoredStatement) -> set[str]:
    """Apply what people decided about it or its forerunners. Returns the claims touched."""
    claims: set[str] = set()
    for decision in decisions_behind(statement):
        claims |= apply(statement, decision)
    return claims


def apply(statement: StoredStatement, decision: Decision) -> set[str]:
    """Bring the statement into the state that the decision asks for. Returns the claims touched.

    A correction whose words a newer version has no more leaves the statement as it was read.
    """
    claims = {statement.claim}
    if decision.deed == STATE:
        return claims
    at = max(decision.at, statement.recorded_at)
    if decision.deed == "confirm":
        statement.status, statement.ended_at = Status.CONFIRMED, None
    elif decision.deed == "reject":
        statement.status, statement.ended_at = Status.REJECTED, at
    elif made := corrected(statement, decision.correction, at):
        statement.status, statement.ended_at = Status.SUPERSEDED, at
        made.save()
        claims.add(made.claim)
    if decision.deed != "correct":
        claims |= _withdraw_corrections(statement, at)
    statement.save(update_fields=["status", "ended_at"])
    return claims


def corrected(statement: StoredStatement, changes: dict[str, Any], at: datetime) -> StoredStatement | None:
    """The statement a person makes of it; None when its words do not stand in the text just once."""
    fields = {
        field.attname: getattr(statement, field.attname)
        for field in StoredStatement._meta.concrete_fields
        if field.attname not in ("supersedes_id", "ended_at")
    }
    made = StoredStatement(**fields | {key: changes[key] for key in CORRECTABLE if key in changes})
    if not _anchor(made, statement.capture, changes.get("exact", statement.exact)):
        return None
    made.value_type = VOCABULARY[made.property].type
    made.reader, made.version, made.confidence = "person", 1, 1.0
    made.status, made.recorded_at, made.supersedes = Status.CONFIRMED, at, statement
    if made.subject_kind != statement.subject_kind or made.subject_key != statement.subject_key:
        made.organisation = employer_of(made.subject_kind, made.subject_key)
    told = made.as_statement()
    made.claim = claim_key(told.about)
    made.id = told.identity(statement.capture.sha256)
    return made


def _anchor(made: StoredStatement, capture: Capture, exact: str) -> bool:
    """Put the quote where its words stand in the capture: where they did, else where they stand once."""
    text = capture.text
    if text[made.start : made.end] != exact:
        first = text.find(exact)
        if first < 0 or text.find(exact, first + 1) >= 0:
            return False
        made.start, made.end = first, first + len(exact)
    document = capture.document
    made.exact, made.capture, made.source_id = exact, capture, capture.source_id
    made.page, made.part = document.page_at(made.start), document.label_at(made.start)[:300]
    return True


def _withdraw_corrections(statement: StoredStatement, at: datetime) -> set[str]:
    """A statement confirmed or rejected after it was corrected: the correction no longer holds."""
    claims = set()
    for made in statement.superseded_by.filter(reader="person", ended_at=None):
        made.status, made.ended_at = Status.SUPERSEDED, at
        made.save(update_fields=["status", "ended_at"])
        claims.add(made.claim)
    return claims
