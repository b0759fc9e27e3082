"""Choose the recipients of a stage: what its rule proposes, what people agree to, leave out and add.

Nothing here sends. A proposal becomes a letter only after a person accepted it (actions/stage_queue.py).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db import transaction

from alongside.campaigns.addresses import new_token
from alongside.campaigns.models import Chosen, Request, RequestState, Stage
from alongside.campaigns.models.request import NEXT
from alongside.campaigns.queries.stages import closed_among
from alongside.campaigns.recipients import Proposal, Selection, parse, selection
from alongside.people import audit
from alongside.people.models import Person

_UNSENT = (RequestState.PROPOSED, RequestState.DROPPED, RequestState.ACCEPTED)
_MANY = 500


class CannotChangeError(ValueError):
    """A recipient cannot be changed so. The message says which and what to do instead."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a run of the rule came to. Nobody was asked and nobody was taken away."""

    selection: Selection
    new: tuple[Request, ...]
    no_longer: tuple[Request, ...]
    again: tuple[Request, ...]


@transaction.atomic
def propose_recipients(*, by: Person | str, stage: Stage, on: date) -> Proposed:
    """Run the stage's rule for letters of the day `on`. Bodies not there yet are proposed.

    Those it no longer chooses are marked, never removed; running it again changes nothing more.
    Raises RuleError where the rule is not right.
    """
    found = selection(parse(stage.rule), stage.campaign, on)
    held = {each.organisation: each for each in stage.requests.select_for_update()}
    proposed = {each.organisation: each for each in found.proposals}
    addresses = _known_addresses(stage, [code for code in proposed if code not in held])
    new = [_request(stage, each, addresses) for each in found.proposals if each.organisation not in held]
    no_longer = [
        each for code, each in held.items() if each.chosen == Chosen.BY_RULE and code not in proposed
    ]
    again = [each for code, each in held.items() if each.chosen == Chosen.NO_LONGER and code in proposed]
    changed = [each for code, each in held.items() if code in proposed and _renew(each, proposed[code])]
    _mark(no_longer, Chosen.NO_LONGER)
    _mark(again, Chosen.BY_RULE)
    made = Request.objects.bulk_create(new, batch_size=_MANY)
    if made or no_longer or again or changed:
        Request.objects.bulk_update(changed, ["because", "in_place_of"], batch_size=_MANY)
        detail = {"new": len(made), "no longer": [each.pk for each in no_longer], "again": len(again)}
        audit.record(by, "proposed recipients", _target(stage), detail)
    return Proposed(found, tuple(made), tuple(no_longer), tuple(again))


@transaction.atomic
def accept_recipients(*, by: Person | str, requests: Iterable[Request], on: date) -> int:
    """Accept these to be asked; returns how many were not accepted before.

    Accepting a body in place of another agrees to that too. Raises CannotChangeError for one that has
    closed by `on` and for one that has been sent to already; then none is accepted.
    """
    some = _locked(requests)
    waiting = [each for each in some if each.state != RequestState.ACCEPTED]
    problems = [
        _cannot(each, RequestState.ACCEPTED) for each in waiting if not _may(each, RequestState.ACCEPTED)
    ]
    closed = closed_among([each.organisation for each in waiting], on)
    problems += [
        f"{each.body_name} closed on {closed[each.organisation]:%-d %B %Y}. "
        "Choose who answers for it now, or leave it out."
        for each in waiting
        if each.organisation in closed
    ]
    if problems:
        raise CannotChangeError(" ".join(problems))
    if waiting:
        for each in waiting:
            each.state = RequestState.ACCEPTED
        Request.objects.bulk_update(waiting, ["state"], batch_size=_MANY)
        keys = [each.pk for each in waiting]
        audit.record(by, "accepted recipients", detail={"requests": keys})
    return len(waiting)


@transaction.atomic
def drop_recipient(*, by: Person | str, request: Request) -> Request:
    """Leave a body out of the stage; it stays on the list as left out. One already sent to cannot be."""
    (held,) = _locked([request])
    if held.state == RequestState.DROPPED:
        return held
    if not _may(held, RequestState.DROPPED):
        raise CannotChangeError(_cannot(held, RequestState.DROPPED))
    held.state = RequestState.DROPPED
    held.save(update_fields=["state"])
    audit.record(by, "left out a recipient", _of(held))
    return held


def _request(stage: Stage, proposal: Proposal, addresses: dict[str, Request]) -> Request:
    before = addresses.get(proposal.organisation)
    return Request(
        stage=stage,
        organisation=proposal.organisation,
        body_name=proposal.name[:300],
        in_place_of=" ".join(proposal.in_place_of),
        regime=proposal.bound.regime or (before.regime if before else ""),
        because=[each.as_json() for each in proposal.because],
        token=new_token(settings.SECRET_KEY),
        **_address_from(before),
    )


def _address_from(before: Request | None) -> dict[str, str]:
    if before is None:
        return {}
    return {
        "to_address": before.to_address,
        "postal_address": before.postal_address,
        "authority": before.authority,
        "channel": before.channel,
    }


def _known_addresses(stage: Stage, codes: Iterable[str]) -> dict[str, Request]:
    """The newest request of the team to each body, so that nobody has to find an address twice."""
    wanted = set(codes)
    earlier = Request.objects.filter(stage__campaign__team=stage.campaign.team_id).exclude(stage=stage)
    earlier = earlier.exclude(to_address="", postal_address="", authority="").order_by("pk")
    return {each.organisation: each for each in earlier if each.organisation in wanted}


def _renew(held: Request, proposal: Proposal) -> bool:
    """Bring the reasons of a request up to date while it has not gone; whom it stands for only before
    a person has agreed to it. Says whether anything changed."""
    if held.state not in _UNSENT or held.chosen == Chosen.BY_PERSON:
        return False
    because = [each.as_json() for each in proposal.because]
    stands_for = " ".join(proposal.in_place_of)
    if held.state == RequestState.ACCEPTED:
        stands_for = held.in_place_of
    if (held.because, held.in_place_of) == (because, stands_for):
        return False
    held.because, held.in_place_of = because, stands_for
    return True


def _mark(requests: list[Request], chosen: Chosen) -> None:
    for each in requests:
        each.chosen = chosen
    Request.objects.bulk_update(requests, ["chosen"], batch_size=_MANY)


def _locked(requests: Iterable[Request]) -> list[Request]:
    keys = [each.pk for each in requests]
    found = Request.objects.select_for_update().in_bulk(keys)
    return [found[key] for key in dict.fromkeys(keys)]


def _may(request: Request, state: RequestState) -> bool:
    return state in NEXT[RequestState(request.state)]


def _cannot(request: Request, state: RequestState) -> str:
    now = RequestState(request.state).label.lower()
    more = " Take its letter back first." if request.state == RequestState.QUEUED else ""
    return f"{request.body_name} is “{now}”, so it cannot be “{state.label.lower()}”.{more}"


def _target(stage: Stage) -> str:
    return f"stage:{stage.pk}"


def _of(request: Request) -> str:
    return f"request:{request.pk}"
