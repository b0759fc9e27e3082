"""Rows into the table of statements: adding them, and bringing them in step with a new reading."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from alongside.reading.intake.rows import Row
from alongside.register.actions.applying import apply_decisions, decisions_behind
from alongside.register.actions.inserting import insert
from alongside.register.models import Capture, Status, StoredStatement

_TOLD = (
    "organisation", "page", "part", "context", "reported_for", "valid", "asserted_on", "version",
    "confidence",
)  # fmt: skip
"""What a new reading may tell otherwise without making it another statement."""

PERSON = "person"
"""The reader named on a statement that a person made or corrected."""


@dataclass(frozen=True, slots=True)
class Synced:
    """How many statements a new reading added, and the claims it touched."""

    added: int
    claims: set[str]


def add_rows(read: Iterable[tuple[Capture, Sequence[Row]]], at: datetime) -> int:
    """Store the rows of captures that have no statements yet. Returns how many."""
    return insert(
        StoredStatement,
        (
            row | {"capture_id": capture.pk, "source_id": capture.source_id, "recorded_at": at}
            for capture, rows in read
            for row in rows
        ),
    )


def sync_rows(capture: Capture, rows: Sequence[Row], at: datetime) -> Synced:
    """Bring the statements of a capture in step with a new reading of it.

    What is read no more is superseded, what is new is added, what people decided stays: it is
    applied again to the statement that now has the same words, subject, property and value.
    """
    held = {each.id: each for each in capture.statements.exclude(reader=PERSON)}
    wanted = {row["id"]: row for row in rows}
    gone = [each for key, each in held.items() if key not in wanted and each.ended_at is None]
    decided = [each for key, each in held.items() if key not in wanted]
    for statement in gone:
        statement.status, statement.ended_at = Status.SUPERSEDED, at
    StoredStatement.objects.bulk_update(gone, ["status", "ended_at"])
    back = [each for key, each in held.items() if key in wanted and _was_dropped(each)]
    for statement in back:
        statement.status, statement.ended_at = Status.PROPOSED, None
    StoredStatement.objects.bulk_update(back, ["status", "ended_at"])
    told = _tell_anew([(each, wanted[key]) for key, each in held.items() if key in wanted])
    added = [_statement(capture, row, at) for key, row in wanted.items() if key not in held]
    StoredStatement.objects.bulk_create(added, batch_size=2000)
    _decide_again(decided, added)
    return Synced(len(added), {each.claim for each in (*gone, *back, *told, *added)})


def same_words(statement: StoredStatement) -> tuple[object, ...]:
    """What makes two readings the same claim from the same words, wherever these stand."""
    return (
        statement.exact,
        statement.subject_kind,
        statement.subject_key or statement.subject_name,
        statement.property,
        json.dumps(statement.value, sort_keys=True),
        statement.polarity,
    )


def _tell_anew(statements: list[tuple[StoredStatement, Row]]) -> list[StoredStatement]:
    """Take over what a new reading tells otherwise. Returns the statements that have changed."""
    changed = []
    for statement, row in statements:
        if any(getattr(statement, name) != row[name] for name in _TOLD):
            for name in _TOLD:
                setattr(statement, name, row[name])
            changed.append(statement)
    StoredStatement.objects.bulk_update(changed, _TOLD)
    return changed


def _was_dropped(statement: StoredStatement) -> bool:
    """Whether a reading, not a person, ended it."""
    return statement.status == Status.SUPERSEDED and not decisions_behind(statement)


def _decide_again(old: list[StoredStatement], new: list[StoredStatement]) -> None:
    places = {(each.start, *same_words(each)): each for each in new}
    for statement in old:
        counterpart = places.get((statement.start, *same_words(statement)))
        if counterpart is not None:
            counterpart.supersedes = statement
            counterpart.save(update_fields=["supersedes"])
            apply_decisions(counterpart)


def _statement(capture: Capture, row: Row, at: datetime) -> StoredStatement:
    return StoredStatement(**row, capture=capture, source_id=capture.source_id, recorded_at=at)
