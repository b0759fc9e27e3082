"""Bring settled values, and the posts made of them, in step with the statements: for some claims, or all."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from alongside.register.actions.inserting import insert
from alongside.register.actions.posts import rebuild_posts, refresh_posts
from alongside.register.models import Settled, StoredStatement
from alongside.register.queries.held import held
from alongside.register.queries.quoting import Quoting
from alongside.register.queries.saying import Sourced, by_claim, said
from alongside.register.settling import Settlement, State, settle_claim
from alongside.terms.statement import value_as_json

_COPIED = (
    "claim", "subject_kind", "subject_key", "subject_name", "organisation", "property", "topic", "of",
    "value_type", "value", "qualifier", "polarity",
)  # fmt: skip
_MANY = 2000
"""From so many claims on, all are settled anew in one pass instead of being looked up."""


@transaction.atomic
def resettle(*, claims: Iterable[str] | None = None) -> int:
    """Settle these claims anew, or all, and the posts they tell of. Returns how many values there are.

    No act of its own in the log: it follows from the statements, and is made again at will.
    """
    at, quoting = timezone.now(), Quoting()
    wanted = None if claims is None else sorted(set(claims))
    if wanted is not None and len(wanted) <= _MANY:
        refresh_posts(claims=wanted)
        Settled.objects.filter(claim__in=wanted).delete()
        statements = held().filter(claim__in=wanted)
    else:
        rebuild_posts()
        Settled.objects.all().delete()
        statements = held()
    return insert(Settled, (row for together in by_claim(statements) for row in _rows(together, quoting, at)))


def _rows(together: list[Sourced], quoting: Quoting, at: datetime) -> list[dict[str, Any]]:
    """The settled rows of one claim."""
    alone, (_, facts) = together[0]
    if len(together) == 1 and facts.kind != "story" and alone.declared.counts != "person":
        return [_row_of_one(alone, at)]
    organisation = next((each.organisation for each, _ in together if each.organisation), "")
    return [
        _row(alone.claim, settlement, at) | {"organisation": organisation}
        for settlement in settle_claim(said(together, quoting))
    ]


def _row_of_one(statement: StoredStatement, at: datetime) -> dict[str, Any]:
    """What settling gives for a single statement, without working it out: most claims are such."""
    return {name: getattr(statement, name) for name in _COPIED} | {
        "state": State.SINGLE.value,
        "supporting": [statement.id],
        "opposing": [],
        "witnesses": 1,
        "settled_at": at,
    }


def _row(claim: str, settlement: Settlement, at: datetime) -> dict[str, Any]:
    best = settlement.best
    return {
        "claim": claim,
        "subject_kind": best.subject.kind,
        "subject_key": best.subject.key,
        "subject_name": best.subject.name,
        "property": best.property,
        "topic": best.topic,
        "of": best.of,
        "value_type": settlement.value_type,
        "value": value_as_json(best.value),
        "qualifier": best.qualifier.value,
        "polarity": best.polarity.value,
        "state": settlement.state.value,
        "supporting": list(settlement.supporting),
        "opposing": list(settlement.opposing),
        "witnesses": settlement.witnesses,
        "settled_at": at,
    }
