"""What bears on naming bodies as late, by three queries for any number of requests."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from alongside.campaigns.models import Claim, Incoming, Outgoing, OutgoingKind, OutgoingState, RequestEvent
from alongside.campaigns.naming import Heard
from alongside.campaigns.queries.desk_requests import QUIET

Requests = Collection[int] | QuerySet[Any]


def heard_of(requests: Requests) -> dict[int, Heard]:
    """By request, what we told the body and what it said; one that nothing is known of is not in it."""
    notices = Outgoing.objects.filter(
        request__in=requests, kind=OutgoingKind.LATE, state=OutgoingState.SENT, sent_at__isnull=False
    )
    told: dict[int, list[date]] = defaultdict(list)
    for request, at in notices.order_by("sent_at").values_list("request_id", "sent_at"):
        told[request] += [timezone.localdate(at)] if at else []
    claims = set(
        Claim.objects.filter(request__in=requests, looked_at=None)
        .order_by()
        .values_list("request_id", flat=True)
    )
    unread = _unread(requests)
    return {
        key: Heard(tuple(told.get(key, ())), key in claims, key in unread)
        for key in told.keys() | claims | unread
    }


def _unread(requests: Requests) -> set[int]:
    """Requests with a message, or with what the reader made of one, that no person has looked at."""
    messages = Incoming.objects.filter(request__in=requests, looked_at=None).exclude(kind__in=QUIET)
    events = RequestEvent.objects.filter(request__in=requests, is_proposed=True).order_by()
    found = {key for key in messages.order_by().values_list("request_id", flat=True) if key}
    return found | set(events.values_list("request_id", flat=True))
