"""Keep beside each request where its clock stands, so that the desk can ask the table."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from django.db import transaction
from django.db.models import QuerySet

from alongside.campaigns.models import Request, RequestEvent
from alongside.rules.clock import Event, EventKind, RequestClock, request_clock
from alongside.rules.regimes import REGIMES

_MANY = 500


@transaction.atomic
def refresh_clocks(requests: Iterable[Request], today: date) -> int:
    """Work out the clocks of these requests as of `today`. Returns how many have changed.

    No act of its own in the log: it follows from the events, and is made again at will.
    """
    changed = 0
    for some in _batches(requests):
        moved = [each for each in some if _refresh(each, clock_of(each, today))]
        Request.objects.bulk_update(moved, ["due", "clock_state", "replied_on"])
        changed += len(moved)
    return changed


def clock_of(request: Request, today: date) -> RequestClock:
    """The clock of a request by the law of its place.

    That of a body which no Act binds has no start: all that it can tell is that the body answered.
    """
    return _clock(request, request.events.all(), today)


def move_clocks(requests: Iterable[tuple[Request, Sequence[RequestEvent]]], today: date) -> list[int]:
    """Work out these clocks by the events given, in order, and move the requests, which the caller stores.

    Returns the keys of those that have changed.
    """
    return [each.pk for each, events in requests if _refresh(each, _clock(each, events, today))]


def _clock(request: Request, rows: Iterable[RequestEvent], today: date) -> RequestClock:
    events = tuple(map(_event, rows))
    if not request.regime:
        events = tuple(each for each in events if each.kind is EventKind.REPLIED)
    return request_clock(REGIMES[request.regime or "foia"], events, today=today)


def _refresh(request: Request, clock: RequestClock) -> bool:
    now = (clock.due, clock.state.value, clock.answer.replied_on)
    if (request.due, request.clock_state, request.replied_on) == now:
        return False
    request.due, request.clock_state, request.replied_on = now
    return True


def _event(stored: RequestEvent) -> Event:
    return Event(EventKind(stored.kind), stored.on, stored.reason, stored.until)


def _batches(requests: Iterable[Request]) -> Iterator[list[Request]]:
    """Read anew: what was handed in may be older than what happened since."""
    if isinstance(requests, QuerySet):
        keys = list(requests.order_by().values_list("pk", flat=True))
    else:
        keys = [each.pk for each in requests]
    held = Request.objects.order_by().defer("letter", "because", "postal_address").prefetch_related("events")
    for start in range(0, len(keys), _MANY):
        yield list(held.filter(pk__in=keys[start : start + _MANY]))
