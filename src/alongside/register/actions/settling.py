"""Bring settled values, and the posts made of them, in step with the statements: for some claims, or all."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.db.models import Count, DateTimeField, F, Func, JSONField, Q, QuerySet, Value
from django.utils import timezone

from alongside.reading.vocabulary import VOCABULARY
from alongside.register.actions.inserting import insert, insert_from
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
_OF_PEOPLE = [name for name, declared in VOCABULARY.items() if declared.counts == "person"]
"""Properties whose small numbers are withheld: never settled without looking at the number."""
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
    alone = _alone(statements)
    others = statements.exclude(alone)
    count = insert_from(Settled, _rows_of_one(statements.filter(alone), at))
    return count + insert(
        Settled, (row for together in by_claim(others) for row in _rows(together, quoting, at))
    )


def _alone(statements: QuerySet[StoredStatement]) -> Q:
    """The condition for a statement that settles its claim by itself: most do."""
    once = statements.order_by().values("claim").annotate(times=Count("id")).filter(times=1).values("claim")
    return Q(claim__in=once) & ~Q(source__kind="story") & ~Q(property__in=_OF_PEOPLE)


def _rows_of_one(statements: QuerySet[StoredStatement], at: datetime) -> QuerySet[Any]:
    """What settling gives for statements that are each alone, made by the database without fetching them."""
    array = "JSONB_BUILD_ARRAY" if connection.vendor == "postgresql" else "JSON_ARRAY"
    return (
        statements.select_related(None)
        .order_by("claim", "id")
        .values(
            **{f"its_{name}": F(name) for name in _COPIED},
            its_state=Value(State.SINGLE.value),
            its_supporting=Func(F("id"), function=array, output_field=JSONField()),
            its_opposing=Value([], JSONField()),
            its_witnesses=Value(1),
            its_settled_at=Value(at, DateTimeField()),
        )
    )


def _rows(together: list[Sourced], quoting: Quoting, at: datetime) -> list[dict[str, Any]]:
    """The settled rows of one claim."""
    alone = together[0][0]
    organisation = next((each.organisation for each, _ in together if each.organisation), "")
    return [
        _row(alone.claim, settlement, at) | {"organisation": organisation}
        for settlement in settle_claim(said(together, quoting))
    ]


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
