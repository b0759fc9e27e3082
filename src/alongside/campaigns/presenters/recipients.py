"""The bodies of a stage as the page lists them: why each was chosen and what is to be decided."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.urls import reverse

from alongside.campaigns.letters.values import names_of
from alongside.campaigns.models import Channel, Chosen, Request, RequestState, Stage
from alongside.campaigns.queries.stages import asked_before, closed_among, successors_of
from alongside.reference.organisations import Answering
from alongside.rules.regimes import REGIMES


@dataclass(frozen=True)
class Why:
    """One reason, with a link to the sentence where there is one."""

    words: str
    quote: str
    link: str


@dataclass(frozen=True)
class Body:
    """A body in the list. `needs` are the things to decide before it can be asked."""

    request: Request
    why: list[Why]
    needs: list[str]
    notes: list[str]
    successors: list[Answering] = field(default_factory=list)
    is_closed: bool = False

    @property
    def act(self) -> str:
        """Which Act binds it, in words."""
        return REGIMES[self.request.regime].title if self.request.regime else "no Act, as far as we know"


@dataclass(frozen=True)
class Listed:
    """The list, parted by what is to be done."""

    to_decide: list[Body]
    ready: list[Body]
    accepted: list[Body]
    out: list[Body]
    dropped: list[Body]


def listed(stage: Stage, on: date) -> Listed:
    """All bodies of a stage, by a few queries however many there are."""
    requests = list(stage.requests.all())
    closed = closed_among([each.organisation for each in requests], on)
    before = {each.request.pk: each.words for each in asked_before(stage)}
    bodies = [_body(each, closed, before, on) for each in requests]
    return Listed(
        to_decide=[each for each in bodies if _is(each, RequestState.PROPOSED) and each.needs],
        ready=[each for each in bodies if _is(each, RequestState.PROPOSED) and not each.needs],
        accepted=[each for each in bodies if _is(each, RequestState.ACCEPTED)],
        out=[
            each for each in bodies if _is(each, RequestState.QUEUED, RequestState.SENT, RequestState.CLOSED)
        ],
        dropped=[each for each in bodies if _is(each, RequestState.DROPPED)],
    )


def _body(request: Request, closed: dict[str, date], before: dict[int, str], on: date) -> Body:
    is_closed = request.organisation in closed
    needs: list[str] = []
    notes: list[str] = []
    if is_closed:
        needs.append(f"It closed on {closed[request.organisation]:%-d %B %Y}.")
    if not request.regime:
        (needs if request.state == RequestState.PROPOSED else notes).append(
            "As far as we know no Act makes it answer. Say which law does, ask as a courtesy or leave it out."
        )
    if request.in_place_of:
        closed_ones = names_of(request.in_place_of)
        if request.state == RequestState.PROPOSED:
            needs.append(f"It would also answer for {closed_ones}, which has closed. Agree by asking it.")
        else:
            notes.append(f"Asked in place of {closed_ones}.")
    if request.chosen == Chosen.NO_LONGER:
        notes.append("The rule does not choose it any more.")
    if request.pk in before:
        notes.append(before[request.pk])
    if request.state == RequestState.ACCEPTED and request.channel == Channel.MAIL and not request.to_address:
        notes.append("It has no e-mail address yet.")
    heirs = successors_of(request, on) if is_closed else []
    return Body(request, list(_why(request.because)), needs, notes, heirs, is_closed)


def _why(because: Iterable[dict[str, Any]]) -> Iterable[Why]:
    for each in because:
        key = each.get("statement", "")
        link = reverse("register:statement", args=[key]) if key else ""
        yield Why(each.get("words", ""), each.get("quote", ""), link)


def _is(body: Body, *states: RequestState) -> bool:
    return body.request.state in states
