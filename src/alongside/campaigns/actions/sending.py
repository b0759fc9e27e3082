"""Send what is due in the queue: each letter claimed before it is handed over, none twice, none lost.

A claim is written and committed before the mail server is spoken to. Where the program is ended between
the two, the letter stays claimed; `look_after_claims` makes it uncertain. Each letter goes in copy to its own
reply address: when that copy comes in, it is known to have gone (receiving does that). Until then a person
can look, and only a person sends it again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from django.db import transaction
from django.utils import timezone

from alongside.campaigns.actions.clocks import refresh_clocks
from alongside.campaigns.actions.reminded import note_reminders
from alongside.campaigns.models import (
    Outgoing,
    OutgoingKind,
    OutgoingState,
    Request,
    RequestEvent,
    RequestState,
)
from alongside.people import audit
from alongside.people.models import Person
from alongside.rules.clock import EventKind

CLAIM_LASTS = timedelta(minutes=10)
"""A letter claimed for longer than this was left by a program that ended."""
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=15), timedelta(hours=12)
"""How long a letter waits that was put off: the first time, and at most; it doubles in between."""
MOST_ATTEMPTS = 12
"""After so many times put off, about four days, a letter counts as refused."""


class RefusedError(Exception):
    """The mail server refuses this letter for good. The message is what it said."""


class NotNowError(Exception):
    """The mail server cannot be reached or takes nothing now; this letter has not gone."""


class LaterError(Exception):
    """The mail server puts this letter off, as many do with strangers; it takes others. It has not gone."""


class MayHaveGoneError(Exception):
    """The line broke when the whole letter had been given and before the server said that it has it."""


class Transport(Protocol):
    """What hands a letter to a mail server."""

    def hand_over(self, letter: Outgoing) -> None:
        """Return when the server has taken it. Raises one of the errors above when not, or not surely."""


@dataclass
class Tally:
    """What a run did."""

    sent: int = 0
    refused: int = 0
    waiting: int = 0
    uncertain: int = 0


def send_due(*, by: Person | str, transport: Transport, now: datetime, most: int = 60) -> Tally:
    """Send up to `most` letters that are due, oldest first: the rate limit is how often this is called.

    A letter that is put off waits, longer each time, and the others go on. Stops when the server takes
    nothing more now; what is left goes at the next call.
    """
    tally = Tally(uncertain=look_after_claims(by=by, now=now))
    for letter in _claimed(now, most):
        try:
            transport.hand_over(letter)
        except NotNowError as problem:
            _release(letter, str(problem))
            break
        except LaterError as problem:
            tally.refused += _put_off(by, letter, str(problem), now)
        except MayHaveGoneError as problem:
            _leave_uncertain(by, letter, str(problem))
            tally.uncertain += 1
            break
        except RefusedError as problem:
            refuse(by=by, letter=letter, problem=str(problem))
            tally.refused += 1
        else:
            record_sent(by=by, letter=letter, at=timezone.now())
            tally.sent += 1
    tally.waiting = Outgoing.objects.filter(state=OutgoingState.QUEUED).count()
    return tally


@transaction.atomic
def record_sent(*, by: Person | str, letter: Outgoing, at: datetime) -> None:
    """The server has taken it: by law an e-mail is received on the day it arrives, so the clock starts."""
    letter.state, letter.sent_at, letter.problem = OutgoingState.SENT, at, ""
    letter.save(update_fields=["state", "sent_at", "problem"])
    on = timezone.localdate(at)
    request = letter.request
    if letter.kind == OutgoingKind.REQUEST:
        Request.objects.filter(pk=request.pk).update(state=RequestState.SENT, sent_on=on)
        _happened(request, EventKind.RECEIVED, on, at)
    elif letter.kind == OutgoingKind.REVIEW:
        _happened(request, EventKind.REVIEW_ASKED, on, at)
    elif letter.kind == OutgoingKind.CLARIFICATION:
        _happened(request, EventKind.CLARIFIED, on, at)
    elif letter.kind == OutgoingKind.COMPLAINT:
        _happened(request, EventKind.COMPLAINED, on, at)
    refresh_clocks([request], today=on)
    audit.record(by, "sent letter", f"letter:{letter.pk}", {"kind": letter.kind})


@transaction.atomic
def refuse(*, by: Person | str, letter: Outgoing, problem: str) -> None:
    """The server will never take it; the request waits for another address or another way."""
    letter.state, letter.problem = OutgoingState.REFUSED, problem[:500]
    letter.save(update_fields=["state", "problem"])
    if letter.kind == OutgoingKind.REQUEST:
        Request.objects.filter(pk=letter.request_id, state=RequestState.QUEUED).update(
            state=RequestState.ACCEPTED
        )
    note_reminders([letter])
    audit.record(by, "letter was refused", f"letter:{letter.pk}")


@transaction.atomic
def look_after_claims(*, by: Person | str, now: datetime) -> int:
    """Make uncertain what a program that ended had claimed. Returns how many letters."""
    left = Outgoing.objects.filter(state=OutgoingState.SENDING, claimed_at__lt=now - CLAIM_LASTS)
    keys = list(left.values_list("pk", flat=True))
    if keys:
        left.update(state=OutgoingState.UNCERTAIN)
        audit.record(by, "letters may have gone", detail={"letters": keys})
    return len(keys)


@transaction.atomic
def _leave_uncertain(by: Person | str, letter: Outgoing, problem: str) -> None:
    letter.state, letter.problem = OutgoingState.UNCERTAIN, problem[:500]
    letter.save(update_fields=["state", "problem"])
    audit.record(by, "letters may have gone", detail={"letters": [letter.pk]})


@transaction.atomic
def send_again(*, by: Person, letter: Outgoing, now: datetime) -> bool:
    """A person has looked: the letter has not gone, or came back. False when it is no longer so."""
    may = (OutgoingState.UNCERTAIN, OutgoingState.REFUSED, OutgoingState.BOUNCED)
    moved = Outgoing.objects.filter(pk=letter.pk, state__in=may).update(
        state=OutgoingState.QUEUED, not_before=now, claimed_at=None, attempts=0, problem=""
    )
    if moved:
        note_reminders([letter])
        audit.record(by, "letter to be sent again", f"letter:{letter.pk}")
    return bool(moved)


def _claimed(now: datetime, most: int) -> Iterator[Outgoing]:
    """Claim due letters one at a time, just before each is handed over; never one that another has."""
    due = Outgoing.objects.filter(state=OutgoingState.QUEUED, not_before__lte=now)
    for key in list(due.order_by("not_before", "pk").values_list("pk", flat=True)[:most]):
        is_ours = Outgoing.objects.filter(pk=key, state=OutgoingState.QUEUED).update(
            state=OutgoingState.SENDING, claimed_at=timezone.now()
        )
        if is_ours:
            yield Outgoing.objects.select_related("request__stage__campaign").get(pk=key)


def _put_off(by: Person | str, letter: Outgoing, problem: str, now: datetime) -> bool:
    """Let the letter wait; True when it was put off so often that it counts as refused."""
    if letter.attempts + 1 >= MOST_ATTEMPTS:
        refuse(by=by, letter=letter, problem=problem)
        return True
    _release(letter, problem)
    wait = min(FIRST_WAIT * 2**letter.attempts, LONGEST_WAIT)
    Outgoing.objects.filter(pk=letter.pk, state=OutgoingState.QUEUED).update(not_before=now + wait)
    return False


def _release(letter: Outgoing, problem: str) -> None:
    Outgoing.objects.filter(pk=letter.pk, state=OutgoingState.SENDING).update(
        state=OutgoingState.QUEUED, claimed_at=None, attempts=letter.attempts + 1, problem=problem[:500]
    )


def _happened(request: Request, kind: EventKind, on: date, at: datetime) -> None:
    RequestEvent.objects.get_or_create(request=request, kind=kind.value, on=on, defaults={"at": at})
