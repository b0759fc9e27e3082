"""Write down a letter that a person sent by hand: to a regulator, to a board, on paper, or on another site.

It is kept with the others as sent, so that clocks, reminders and the right of reply count it.
"""

from datetime import date, datetime, time
from email.utils import make_msgid

from django.db import transaction
from django.utils import timezone

from alongside.campaigns.actions.clocks import refresh_clocks
from alongside.campaigns.actions.reminded import note_reminders
from alongside.campaigns.actions.sending import record_sent
from alongside.campaigns.models import Outgoing, OutgoingKind, OutgoingState, Request
from alongside.people import audit
from alongside.people.models import Person

_HAND = "by-hand.invalid"


class CannotWriteDownError(ValueError):
    """A letter cannot be written down so. The message says why."""


@transaction.atomic
def write_down_sent(
    *, by: Person | str, request: Request, kind: OutgoingKind, subject: str, text: str, on: date,
    now: datetime, recipient: str = "",
) -> Outgoing:  # fmt: skip
    """Keep a letter that went by hand on a day. `recipient` names a regulator or a board; empty is the body.

    What was asked of the body itself counts for its clock from that day, as a letter that is received on
    the day it is sent. The log holds no words of it.
    """
    today = timezone.localdate(now)
    if kind == OutgoingKind.REQUEST:
        raise CannotWriteDownError("The request itself is ticked off in its stage, under Send by hand.")
    if on > today:
        raise CannotWriteDownError("This day is still to come. Write it down when the letter has gone.")
    if request.sent_on is None or on < request.sent_on:
        raise CannotWriteDownError(f"{request.body_name} had no letter yet on {on:%-d %B %Y}.")
    at = min(timezone.make_aware(datetime.combine(on, time(12))), now)
    letter = Outgoing.objects.create(
        request=request, kind=kind, subject=" ".join(subject.split())[:300], text=text.strip() + "\n",
        recipient=" ".join(recipient.split())[:200], is_by_hand=True, from_address="",
        message_id=make_msgid(idstring=request.token, domain=_HAND), state=OutgoingState.SENDING,
        queued_at=at, not_before=at,
    )  # fmt: skip
    record_sent(by=by, letter=letter, at=at)
    note_reminders([letter])
    refresh_clocks([request], today)
    detail = {"kind": letter.kind, "to": "another" if letter.recipient else "the body"}
    audit.record(by, "wrote down a letter sent by hand", f"letter:{letter.pk}", detail)
    return letter
