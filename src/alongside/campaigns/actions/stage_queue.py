"""Send a stage: compose, check and queue its letters all at once, or tick off those sent by hand."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.utils import timezone

from alongside.campaigns.actions.clocks import refresh_clocks
from alongside.campaigns.actions.queueing import RECALLABLE, Letter, queue_letters
from alongside.campaigns.actions.stages import CannotChangeError
from alongside.campaigns.letters.compose import Composed, LetterError, compose_requests
from alongside.campaigns.models import (
    Channel,
    Outgoing,
    OutgoingKind,
    Request,
    RequestEvent,
    RequestState,
    Stage,
    StageState,
)
from alongside.campaigns.queries.stages import closed_among
from alongside.people import audit
from alongside.people.models import Person
from alongside.rules.clock import EventKind


@dataclass(frozen=True, slots=True)
class Queued:
    """What a stage's sending came to. `by_hand` are those accepted that do not go by mail from here."""

    letters: tuple[Outgoing, ...]
    by_hand: tuple[Request, ...]


@transaction.atomic
def queue_stage(
    *, by: Person | str, stage: Stage, domain: str, now: datetime, wait: timedelta = RECALLABLE
) -> Queued:
    """Compose, check and queue the letters to all accepted bodies that are written to by mail: all or none.

    The letters bear the stage's day, or today; bodies accepted later are sent to by calling this again.
    Raises LetterError or CannotQueueError naming each body
    and what is missing, for all of them at once.
    """
    held = Stage.objects.select_for_update().select_related("campaign").get(pk=stage.pk)
    today = timezone.localdate(now)
    day = held.asked_on or today
    if held.state not in (StageState.DRAFT, StageState.READY):
        # Bodies that were accepted after the others had gone get letters of their own day.
        day = max(day, today)
    accepted = list(held.requests.filter(state=RequestState.ACCEPTED).select_for_update())
    for each in accepted:
        each.stage = held
    problems = [*_day_problems(day, today), *_closed(accepted, day)]
    composed = compose_requests(held, accepted, day)
    problems += [problem for each in composed for problem in each.problems]
    if not accepted:
        problems.append("Nobody is accepted to be asked. Accept the bodies first.")
    if problems:
        raise LetterError(problems)
    by_mail = [_letter(each) for each in composed if each.request.channel == Channel.MAIL]
    letters = queue_letters(by=by, letters=by_mail, domain=domain, now=now, wait=wait)
    held.asked_on, held.state = held.asked_on or day, StageState.SENDING
    held.save(update_fields=["asked_on", "state"])
    by_hand = tuple(each for each in accepted if each.channel != Channel.MAIL)
    return Queued(tuple(letters), by_hand)


@transaction.atomic
def mark_sent_by_hand(
    *,
    by: Person | str,
    request: Request,
    on: date,
    today: date,
    address: str = "",
    received_on: date | None = None,
) -> Request:
    """Tick off a letter that a person sent through another site or on paper.

    `address` is where it stands on the other site. Through a site the body has it the same day; of one
    on paper the clock starts only with `received_on`, because nothing is called late on a guess.
    """
    held = Request.objects.select_for_update().select_related("stage").get(pk=request.pk)
    problem = _not_by_hand(held, on, today, address, received_on)
    if problem:
        raise CannotChangeError(problem)
    if received_on is None and held.channel != Channel.POST:
        received_on = on
    held.state, held.sent_on, held.address = RequestState.SENT, on, address or held.address
    held.save(update_fields=["state", "sent_on", "address"])
    if received_on:
        RequestEvent.objects.create(
            request=held, kind=EventKind.RECEIVED.value, on=received_on, at=timezone.now()
        )
    refresh_clocks([held], today)
    audit.record(
        by, "ticked off as sent", f"request:{held.pk}", {"on": on.isoformat(), "channel": held.channel}
    )
    held.refresh_from_db()
    return held


def _letter(composed: Composed) -> Letter:
    return Letter(composed.request, OutgoingKind.REQUEST, composed.subject, composed.text)


def _day_problems(day: date, today: date) -> list[str]:
    if day < today:
        return [f"The letters bear {day:%-d %B %Y}, which has passed. Set the day to today or later."]
    return []


def _closed(requests: list[Request], day: date) -> list[str]:
    closed = closed_among([each.organisation for each in requests], day)
    return [
        f"{each.body_name} closed on {closed[each.organisation]:%-d %B %Y}. "
        "Choose who answers for it now, or leave it out."
        for each in requests
        if each.organisation in closed
    ]


def _not_by_hand(request: Request, on: date, today: date, address: str, received_on: date | None) -> str:
    name = request.body_name
    if request.state != RequestState.ACCEPTED:
        now = RequestState(request.state).label.lower()
        return f"{name} is “{now}”: only an accepted one can be ticked off."
    if on > today or (received_on and received_on > today):
        return f"The day for {name} is still to come. Tick it off when it has been sent."
    if received_on and received_on < on:
        return f"{name} cannot have had the letter on {received_on:%-d %B %Y}, before it was sent."
    if address:
        try:
            URLValidator(schemes=["http", "https"])(address)
        except ValidationError:
            return f"“{address}” is not an address of a page. Copy it from the browser's address line."
    return ""
