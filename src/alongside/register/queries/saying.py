"""Statements as settling takes them, with their sources; and what they settle to as of a past day."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from django.db.models import QuerySet

from alongside.register.models import StoredStatement
from alongside.register.queries.held import held
from alongside.register.settling import Said, Settlement, settle_claim

_FETCHED = 1000


def said(statements: QuerySet[StoredStatement]) -> Iterator[tuple[str, list[Said]]]:
    """Claim by claim what is said of it, read piece by piece so that memory stays flat."""
    wanted = (
        statements.select_related("source", "capture")
        .defer("capture__text", "capture__parts", "capture__facts", "capture__warnings")
        .order_by("claim", "id")
    )
    rows = wanted.iterator(chunk_size=_FETCHED)
    for claim, together in groupby(rows, key=lambda each: each.claim):
        yield claim, [_said(each) for each in together]


def settled_as_known(known_on: date, **conditions: str) -> list[tuple[str, Settlement]]:
    """Claim and settlement as the register would have shown them at the end of that day.

    `conditions` choose the statements: topic="...", or subject_kind and subject_key.
    """
    return [
        (claim, settlement)
        for claim, together in said(held(known_on).filter(**conditions))
        for settlement in settle_claim(together)
    ]


def _said(statement: StoredStatement) -> Said:
    source = statement.source
    text_key = statement.capture.text_sha256
    return Said(statement.id, statement.as_statement(), source.facts, source.slug, text_key)
