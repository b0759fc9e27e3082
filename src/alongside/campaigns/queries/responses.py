"""Who answered, when, and who has not: in working days of the law of each body's place.

Whether a body may be called late in public is said by one rule (campaigns/naming.py).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from alongside.campaigns.models import (
    Answer,
    AnswerKind,
    RequestState,
    Stage,
)
from alongside.campaigns.naming import NOTHING_HEARD, Heard, may_be_named
from alongside.campaigns.queries.events import events_of, response_by
from alongside.campaigns.queries.naming import heard_of
from alongside.rules.response_times import Outcome, Response, Spread, distribution, spread


class Body(NamedTuple):
    """What is told of a request in lists of thousands; `pk` is the request's."""

    pk: int
    body_name: str
    organisation: str
    regime: str


@dataclass(frozen=True, slots=True)
class Responded:
    """One body: how it answered in time, what it refused, and whether it may be named."""

    request: Body
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
    asked = stage.requests.filter(state__in=(RequestState.SENT, RequestState.CLOSED))
    heard, refused, events = heard_of(asked.values("pk")), _refused(stage), events_of(asked.values("pk"))
    rows = asked.order_by("body_name", "pk").values_list("pk", "body_name", "organisation", "regime")
    for body in map(Body._make, rows):
        yield Responded(
            body,
            response_by(body.regime, events.get(body.pk, ()), today),
            body.pk in refused,
            heard.get(body.pk, NOTHING_HEARD),
        )


def _refused(stage: Stage) -> set[int]:
    """Requests with an answer that stands and is a refusal."""
    rows = Answer.objects.filter(question__stage=stage, is_outcome=True, kind=AnswerKind.REFUSED)
    return set(rows.order_by().values_list("request_id", flat=True))


def silent(told: Sequence[Responded]) -> list[Responded]:
    """Those that have not answered although their time has run out, the longest first."""
    late = [each for each in told if each.response.outcome is Outcome.STILL_SILENT]
    return sorted(late, key=lambda each: (each.response.due or date.max, each.request.body_name))
