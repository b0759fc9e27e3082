"""What happened to many requests, as their clocks take it, by one query."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import QuerySet

from alongside.campaigns.models import RequestEvent
from alongside.rules.clock import Event, EventKind, RequestClock, request_clock
from alongside.rules.regimes import REGIMES
from alongside.rules.response_times import Response, response

Events = tuple[Event, ...]


def events_of(requests: Collection[int] | QuerySet[Any]) -> dict[int, Events]:
    """By request, the events that a person has looked at, in their order; one without any is not in it."""
    rows = RequestEvent.objects.filter(request__in=requests, is_proposed=False).order_by("on", "pk")
    found: dict[int, list[Event]] = defaultdict(list)
    for request, kind, on, reason, until in rows.values_list("request_id", "kind", "on", "reason", "until"):
        found[request].append(_event(kind, on, reason, until))
    return {request: tuple(events) for request, events in found.items()}


def clock_after(regime: str, events: Events, today: date) -> RequestClock:
    """The clock after these events; `regime` is empty where no Act binds the body: no clock runs then."""
    if not regime:
        events = tuple(each for each in events if each.kind is EventKind.REPLIED)
    return request_clock(REGIMES[regime or "foia"], events, today=today)


@lru_cache(maxsize=20_000)
def response_by(regime: str, events: Events, today: date) -> Response:
    """How a request was answered in time after these events; `regime` is empty where no Act binds the body.

    Many bodies have the same events: it is worked out once, and kept for the next page of the day.
    """
    clock = request_clock(REGIMES[regime or "foia"], events, today=today)
    return response(clock, is_subject=bool(regime), today=today)


@lru_cache(maxsize=20_000)
def _event(kind: str, on: date, reason: str, until: date | None) -> Event:
    return Event(EventKind(kind), on, reason, until)
