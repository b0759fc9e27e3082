"""Who answered, when, and who has not: in working days of the law of each body's place.

`naming` says whether a body may be called late in public: only after it was told so and had time to object.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from django.db.models import Prefetch
from django.utils import timezone

from alongside.campaigns.models import (
    Answer,
    AnswerKind,
    Claim,
    Outgoing,
    OutgoingKind,
    OutgoingState,
    Request,
    RequestEvent,
    RequestState,
    Stage,
)
from alongside.rules.clock import Event, EventKind, RequestClock, request_clock
from alongside.rules.regimes import REGIMES
from alongside.rules.response_times import Outcome, Response, Spread, distribution, response, spread

NOTICE_DAYS = 7
"""So many days a body has to say "we did reply" before it is named as late in public."""


@dataclass(frozen=True, slots=True)
class Responded:
    """One body: how it answered in time, what it refused, and whether it may be named."""

    request: Request
    response: Response
    is_refused: bool = False
    told_on: date | None = None
    has_claim: bool = False

    def may_be_named(self, today: date) -> bool:
        """Whether it may be called late in public: told long enough ago, and no claim of it is open."""
        is_told = self.told_on is not None and today >= self.told_on + timedelta(days=NOTICE_DAYS)
        return is_told and not self.has_claim


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
    told, claims, refused = _told(stage), _claims(stage), _refused(stage)
    for request in asked:
        clock = _clock(request.regime or "foia", _events(request), today)
        yield Responded(
            request,
            response(clock, is_subject=bool(request.regime), today=today),
            request.pk in refused,
            told.get(request.pk),
            request.pk in claims,
        )


def _events(request: Request) -> tuple[Event, ...]:
    return tuple(
        Event(EventKind(each.kind), each.on, each.reason, each.until) for each in request.events.all()
    )


@lru_cache(maxsize=4096)
def _clock(regime: str, events: tuple[Event, ...], today: date) -> RequestClock:
    """Many bodies of a stage have the same events: their clock is worked out once."""
    return request_clock(REGIMES[regime], events, today=today)


def _told(stage: Stage) -> dict[int, date]:
    """By request, the day on which it was last told that its time had run out."""
    letters = Outgoing.objects.filter(
        request__stage=stage, kind=OutgoingKind.LATE, state=OutgoingState.SENT, sent_at__isnull=False
    )
    rows = letters.order_by("sent_at").values_list("request_id", "sent_at")
    return {request: timezone.localdate(at) for request, at in rows if at}


def _claims(stage: Stage) -> set[int]:
    rows = Claim.objects.filter(request__stage=stage, looked_at=None).order_by()
    return set(rows.values_list("request_id", flat=True))


def _refused(stage: Stage) -> set[int]:
    """Requests with an answer that stands and is a refusal."""
    rows = Answer.objects.filter(question__stage=stage, is_outcome=True, kind=AnswerKind.REFUSED)
    return set(rows.order_by().values_list("request_id", flat=True))


def silent(told: Sequence[Responded]) -> list[Responded]:
    """Those that have not answered although their time has run out, the longest first."""
    late = [each for each in told if each.response.outcome is Outcome.STILL_SILENT]
    return sorted(late, key=lambda each: (each.response.due or date.max, each.request.body_name))
