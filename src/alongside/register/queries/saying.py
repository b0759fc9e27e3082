"""Statements as settling and checking take them, with their sources: as held now, or on a date."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from alongside.register.models import StoredStatement
from alongside.register.settling import Said

_FETCHED = 1000


def held_on(known_on: date | None) -> Q:
    """The condition for statements that the register held to be said: now, or at the end of that day."""
    if known_on is None:
        return Q(ended_at=None)
    moment = end_of(known_on)
    return Q(recorded_at__lt=moment) & (Q(ended_at=None) | Q(ended_at__gte=moment))


def end_of(day: date) -> datetime:
    """The first moment after `day`, in the time of this country."""
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


def said_now(
    statements: QuerySet[StoredStatement], known_on: date | None = None
) -> Iterator[tuple[str, Said]]:
    """Claim and statement, claim by claim; read piece by piece so that memory stays flat."""
    held = (
        statements.filter(held_on(known_on))
        .select_related("source", "capture")
        .defer("capture__text", "capture__parts", "capture__facts", "capture__warnings")
        .order_by("claim", "id")
    )
    for each in held.iterator(chunk_size=_FETCHED):
        source = each.source
        yield (
            each.claim,
            Said(each.id, each.as_statement(), source.facts, source.slug, each.capture.text_sha256),
        )
