"""Take in mail: keep it whole, bind it to its requests, say what it is, and move the clock.

Every message ends as exactly one of: bound to one request or several, unbound with guesses for a person,
the copy of a letter of ours, or a copy of what we hold already. Nothing is discarded and nothing answered.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from django.db import DatabaseError, IntegrityError, OperationalError, transaction

from alongside.campaigns.actions.bound_mail import Found, event_row
from alongside.campaigns.actions.opening import InHand, in_hand, some_in_hand
from alongside.campaigns.actions.sending import record_sent
from alongside.campaigns.models import (
    BoundBy,
    Incoming,
    Outgoing,
    OutgoingState,
    Request,
    RequestEvent,
)
from alongside.campaigns.receiving.arrived import Arrived, header_only
from alongside.campaigns.receiving.binding import Binding, bound, own_letter
from alongside.campaigns.receiving.events import Proposed
from alongside.campaigns.receiving.guessing import guesses
from alongside.campaigns.receiving.known import Known, SentLetter
from alongside.campaigns.receiving.our_letters import Ours, ours_to
from alongside.campaigns.receiving.raw_mail import RawMail
from alongside.campaigns.receiving.rows import incoming_row
from alongside.campaigns.receiving.said import said
from alongside.people.models import Person

_IN_DOUBT = (OutgoingState.SENDING, OutgoingState.UNCERTAIN)


class Became(StrEnum):
    """What became of a message."""

    BOUND = "bound"
    UNBOUND = "unbound"
    OWN_COPY = "own copy"
    DUPLICATE = "duplicate"


@dataclass
class Tally:
    """What became of the messages of a run. `messages` is the sum of the others."""

    messages: int = 0
    bound: int = 0
    unbound: int = 0
    own_copies: int = 0
    duplicates: int = 0
    problems: list[str] = field(default_factory=list)

    def count(self, became: Became) -> None:
        """Count one message."""
        self.messages += 1
        self.bound += became is Became.BOUND
        self.unbound += became is Became.UNBOUND
        self.own_copies += became is Became.OWN_COPY
        self.duplicates += became is Became.DUPLICATE


def take_all(
    *, by: Person | str, messages: Iterable[RawMail], now: datetime, tally: Tally | None = None
) -> Tally:
    """Take in these messages, some at a time. What became of them is counted in `tally` once it is kept."""
    tally = Tally() if tally is None else tally
    for some in some_in_hand(messages, now):
        for became in take_some(by=by, mail=some, now=now):
            tally.count(became)
    return tally


def take_mail(*, by: Person | str, raw: RawMail, now: datetime) -> Became:
    """Take in one message. The same message again changes nothing."""
    return take_some(by=by, mail=[in_hand(raw, now)], now=now)[0]


def take_some(
    *, by: Person | str, mail: Sequence[InHand], now: datetime, then: Callable[[], None] | None = None
) -> list[Became]:
    """Take in a few messages in one transaction, in which `then` is done too. Returns what became of each.

    Where one of them makes it fail, each is taken by itself, so that no other suffers by it.
    """
    try:
        with transaction.atomic():
            return _then(_take(by, mail, now), then)
    except OperationalError:
        raise  # the database is locked or gone: no message is to blame
    except Exception:
        with transaction.atomic():
            return _then([_alone(by, each, now) for each in mail], then)


def _then(became: list[Became], then: Callable[[], None] | None) -> list[Became]:
    if then is not None:
        then()
    return became


def _alone(by: Person | str, held: InHand, now: datetime) -> Became:
    try:
        with transaction.atomic():
            return _take(by, [held], now)[0]
    except IntegrityError:  # another program took the same message in at the same moment
        return Became.DUPLICATE
    except DatabaseError:
        raise
    except Exception as problem:  # a fault of ours in reading one message must not lose it
        reason = f"The program failed on it ({type(problem).__name__}). It is kept whole."
        plain = InHand(held.raw, held.sha256, header_only(held.raw, now, reason))
        with transaction.atomic():
            return _take(by, [plain], now)[0]


def _take(by: Person | str, mail: Sequence[InHand], now: datetime) -> list[Became]:
    """Take in these messages in the caller's transaction, up to each that reaches far by itself."""
    became: list[Became] = []
    while len(became) < len(mail):
        rest = mail[len(became) :]
        known, found = Known([each.message for each in rest]), Found(by, now)
        for held in rest:
            became.append(_sort(by, held, known, found))
            if found.is_far_reaching:
                break
        found.store()
    return became


def _sort(by: Person | str, held: InHand, known: Known, found: Found) -> Became:
    """What becomes of one message."""
    message = held.message
    if letter := own_letter(message, known):
        _has_gone(by, letter, message, found)
        return Became.OWN_COPY
    binding = bound(message, known)
    copies = known.copies_of(message)
    fresh = [request for request in binding.requests if request.pk not in copies]
    if copies and not fresh:
        return Became.DUPLICATE
    if not binding.requests:
        _add_unbound(held, binding, known, found)
        return Became.UNBOUND
    unbound = copies.pop(None, None)
    if unbound is not None:  # a copy came that says whose it is
        request = fresh.pop(0)
        _give(found, unbound, request, binding.by, message, known.ours[request.pk], known.events[request.pk])
        known.note(unbound)
    for request in fresh:
        events = known.events[request.pk]
        told = said(message, request, known.ours[request.pk], events)
        row = incoming_row(message, held.sha256, held.size, told, request, binding.by)
        known.note(row)
        found.follow(row, told, events, found.add(row, message))
    return Became.BOUND


def bind_to(
    by: Person | str, row: Incoming, request: Request, how: BoundBy, message: Arrived, now: datetime
) -> None:
    """Give an unbound message to a request, with what follows from it."""
    held = Request.objects.select_for_update().get(pk=request.pk)
    found = Found(by, now)
    _give(found, row, held, how, message, ours_to([held])[held.pk], list(held.events.all()))
    found.store()


def _give(
    found: Found, row: Incoming, request: Request, how: BoundBy, message: Arrived, ours: Ours,
    events: list[RequestEvent],
) -> None:  # fmt: skip
    told = said(message, request, ours, events)
    row.request, row.bound_by, row.guesses = request, how, []
    row.campaign_id = request.stage.campaign_id
    told.fill(row)
    if not row._state.adding:
        row.save()
    found.follow(row, told, events)


def propose(row: Incoming, events: Iterable[Proposed], now: datetime) -> None:
    """Record at once what a message means for the clock, once a day for each kind of event."""
    assert row.request is not None
    held = set(RequestEvent.objects.filter(request=row.request).values_list("kind", "on"))
    rows = []
    for each in events:
        if (each.kind.value, each.on) not in held:
            held.add((each.kind.value, each.on))
            rows.append(event_row(row, each, now))
    RequestEvent.objects.bulk_create(rows)


def _add_unbound(held: InHand, binding: Binding, known: Known, found: Found) -> None:
    message = held.message
    told = said(message, None)
    row = incoming_row(message, held.sha256, held.size, told, None, BoundBy.NOBODY)
    returned = told.returned
    if returned and returned.letter:
        row.guesses = [{"request": returned.letter.request_id, "why": "it tells of a letter of this request"}]
        row.campaign_id = returned.letter.request.stage.campaign_id
    else:
        row.guesses, row.campaign_id = guesses(
            message, binding.tokens, told.found.reference, known.candidates
        )
    known.note(row)
    found.add(row, message)
    found.note_unbound(row)


def _has_gone(by: Person | str, letter: SentLetter, message: Arrived, found: Found) -> None:
    """The copy to our own reply address came: a letter that was in doubt has gone."""
    if letter.state not in _IN_DOUBT:
        return

    def settle() -> None:
        held = Outgoing.objects.select_for_update().select_related("request__stage__campaign")
        locked = held.get(pk=letter.pk)
        if locked.state in _IN_DOUBT:
            record_sent(by=by, letter=locked, at=message.received_at)

    found.do_at_the_end(settle)
