"""The statements the register holds to be said: today, or as it stood at the end of a day."""

from datetime import date, datetime, time, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from alongside.register.models import StoredStatement


def held(known: date | None = None) -> QuerySet[StoredStatement]:
    """Statements neither rejected nor superseded, with their sources. `known` shows it as of that day."""
    statements = StoredStatement.objects.select_related("source")
    if known is None:
        return statements.filter(ended_at=None)
    moment = end_of(known)
    return statements.filter(Q(ended_at=None) | Q(ended_at__gte=moment), recorded_at__lt=moment)


def end_of(day: date) -> datetime:
    """The first moment after `day`, in the site's time zone."""
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))
