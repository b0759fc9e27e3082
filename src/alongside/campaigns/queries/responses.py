"""Who answered, when, and who has not: in working days of the law of each body's place.

Whether a body may be called late in public is said by one rule (campaigns/naming.py).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.db.models import Prefetch

from alongside.campaigns.models import (
    Answer,
    AnswerKind,
    Request,
    RequestEvent,
    RequestState,
    Stage,
)
from alongside.campaigns.naming import NOTHING_HEARD, Heard, may_be_named
from alongside.campaigns.queries.naming import heard_of
from alongside.rules.clock import Event, EventKind, RequestClock, request_clock
from alongside.rules.regimes import REGIMES
from alongside.rules.response_times import Outcome, Response, Spread, distribution, response, spread


@dataclass(frozen=True, slots=True)
class Responded:
    """One body: how it answered in time, what it refused, and whether it may be named."""

    request: Request
    response: Response
    is_refused: bool = False
    heard: Heard = NOTHING_HEARD

    def may_be_named(self, today: date) -> bool:
        """Whether it may be called late in public, by the rule of naming."""
        return may_be_named(self.response, self.heard, today)


@dataclass(frozen=True, slots=True)
class Responses:
    """All bodies of a stage that were asked, by name, with the figures of them together."""

    bodies: tuple[Responded, ...]
    counted: dict[Outcome, int]
    refused: int
    spread: Spread
    days: tuple[tuple[int, int], ...]


def responses(stage: Stage, today: date) -> Responses:
    """How the bodies of a stage have answered, as of `today`."""
    bodies = tuple(_bodies(stage, today))
    days = [each.response.days for each in bodies if each.response.days is not None]
    return Responses(
        bodies,
        dict(Counter(each.response.outcome for each in bodies)),
        sum(each.is_refused for each in bodies),
        spread(days),
        tuple(distribution(days)),
    )


def shown_in_public(told: Responses, today: date) -> list[Responded]:
    """What anyone may see: a body that is silent is left out until it may be named as late."""
    return [
        each
        for each in told.bodies
        if each.response.outcome is not Outcome.STILL_SILENT or each.may_be_named(today)
    ]


def _bodies(stage: Stage, today: date) -> Iterable[Responded]:
    asked = (
        stage.requests.filter(state__in=(RequestState.SENT, RequestState.CLOSED))
        .defer("letter", "because")
        .order_by("body_name", "pk")
        .prefetch_related(
            Prefetch("events", RequestEvent.objects.filter(is_proposed=False).order_by("on", "pk"))
        )
    )
    heard, refused = heard_of(stage.requests.values("pk")), _refused(stage)
    for request in asked:
        clock = _clock(request.regime or "foia", _events(request), today)
        yield Responded(
            request,
            response(clock, is_subject=bool(request.regime), today=today),
            request.pk in refused,
            heard.get(request.pk, NOTHING_HEARD),
        )


def _events(request: Request) -> tuple[Event, ...]:
    return tuple(
        Event(EventKind(each.kind), each.on, each.reason, each.until) for each in request.events.all()
    )


@lru_cache(maxsize=4096)
def _clock(regime: str, events: tuple[Event, ...], today: date) -> RequestClock:
    """Many bodies of a stage have the same events: their clock is worked out once."""
    return request_clock(REGIMES[regime], events, today=today)


def _refused(stage: Stage) -> set[int]:
    """Requests with an answer that stands and is a refusal."""
    rows = Answer.objects.filter(question__stage=stage, is_outcome=True, kind=AnswerKind.REFUSED)
    return set(rows.order_by().values_list("request_id", flat=True))


def silent(told: Sequence[Responded]) -> list[Responded]:
    """Those that have not answered although their time has run out, the longest first."""
    late = [each for each in told if each.response.outcome is Outcome.STILL_SILENT]
    return sorted(late, key=lambda each: (each.response.due or date.max, each.request.body_name))
