"""The statements the register holds to be said: today, or as it stood at the end of a day."""

from datetime import date, datetime, time, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from alongside.register.models import StoredStatement


def held(known: date | None = None) -> QuerySet[StoredStatement]:
    """Statements neither rejected nor superseded, with their sources. `known` shows it as of that day."""
    return StoredStatement.objects.select_related("source").filter(held_condition(known))


def held_condition(known: date | None) -> Q:
    """The condition for statements that the register held to be said: now, or at the end of that day."""
    if known is None:
        return Q(ended_at=None)
    moment = end_of(known)
    return Q(recorded_at__lt=moment) & (Q(ended_at=None) | Q(ended_at__gte=moment))


def end_of(day: date) -> datetime:
    """The first moment after `day`, in the site's time zone."""
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))
