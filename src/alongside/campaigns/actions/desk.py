"""What a volunteer does on the desk besides writing: notes, passing on, not this week, what happened when."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from alongside.campaigns.actions.clocks import refresh_clocks
from alongside.campaigns.actions.recipients import set_address
from alongside.campaigns.actions.sending import record_sent, send_again
from alongside.campaigns.models import (
    Note,
    Outgoing,
    OutgoingState,
    Reminders,
    Request,
    RequestEvent,
    RequestState,
)
from alongside.people import audit
from alongside.people.models import Person
from alongside.rules.clock import EventKind

NOT_THIS_WEEK = timedelta(days=7)


@transaction.atomic
def add_note(*, by: Person, request: Request, words: str, now: datetime) -> Note:
    """A note for the team. The log does not hold its words."""
    note = Note.objects.create(request=request, by=by.ref, at=now, words=words.strip())
    audit.record(by, "wrote a note", f"request:{request.pk}")
    return note


@transaction.atomic
def pass_on(*, by: Person | str, requests: Iterable[Request], to: Person | None) -> int:
    """Give these requests to a volunteer of the team, or back to everybody."""
    keys = [request.pk for request in requests]
    Request.objects.filter(pk__in=keys).update(assignee=to)
    audit.record(by, "passed on requests", detail={"requests": keys, "to": to.ref if to else ""})
    return len(keys)


@transaction.atomic
def put_off(*, by: Person | str, requests: Iterable[Request], until: date | None) -> int:
    """Take these off the desk until a day; None puts them back. Clocks run on: nothing else changes."""
    keys = [request.pk for request in requests]
    Request.objects.filter(pk__in=keys).update(put_off_until=until)
    detail = {"requests": keys, "until": until.isoformat() if until else ""}
    audit.record(by, "put off requests", detail=detail)
    return len(keys)


@transaction.atomic
def record_event(
    *, by: Person | str, request: Request, kind: EventKind, on: date, now: datetime, reason: str = "",
    until: date | None = None,
) -> RequestEvent:  # fmt: skip
    """Say what happened on a day, by post or telephone for instance, and work the clock out anew."""
    event, _ = RequestEvent.objects.update_or_create(
        request=request, kind=kind.value, on=on,
        defaults={"reason": reason.strip(), "until": until, "at": now, "is_proposed": False},
    )  # fmt: skip
    audit.record(by, "recorded an event", f"request:{request.pk}", {"kind": kind.value, "on": on.isoformat()})
    refresh_clocks([request], timezone.localdate(now))
    return event


@transaction.atomic
def keep_event(*, by: Person | str, event: RequestEvent, today: date) -> None:
    """A person has looked: it happened so."""
    RequestEvent.objects.filter(pk=event.pk).update(is_proposed=False)
    audit.record(by, "confirmed an event", f"request:{event.request_id}", {"kind": event.kind})
    refresh_clocks([event.request], today)


@transaction.atomic
def remove_event(*, by: Person | str, event: RequestEvent, today: date) -> None:
    """It did not happen so. The log keeps that it was once held."""
    request = event.request
    audit.record(
        by, "removed an event", f"request:{request.pk}", {"kind": event.kind, "on": event.on.isoformat()}
    )
    event.delete()
    refresh_clocks([request], today)


@transaction.atomic
def close_request(*, by: Person | str, request: Request) -> bool:
    """Nothing more is to be done about it. A message that comes later opens it again."""
    moved = Request.objects.filter(pk=request.pk, state=RequestState.SENT).update(state=RequestState.CLOSED)
    if moved:
        audit.record(by, "closed a request", f"request:{request.pk}")
    return bool(moved)


@transaction.atomic
def open_request(*, by: Person | str, request: Request) -> bool:
    """Take a closed request up again."""
    moved = Request.objects.filter(pk=request.pk, state=RequestState.CLOSED).update(state=RequestState.SENT)
    if moved:
        audit.record(by, "opened a request again", f"request:{request.pk}")
    return bool(moved)


@transaction.atomic
def it_has_gone(*, by: Person, letter: Outgoing, now: datetime) -> bool:
    """A person knows that a letter in doubt has gone: its clock starts on the day it was handed over."""
    held = (
        Outgoing.objects.select_for_update()
        .select_related("request__stage__campaign")
        .filter(pk=letter.pk, state=OutgoingState.UNCERTAIN)
        .first()
    )
    if held is None:
        return False
    record_sent(by=by, letter=held, at=held.claimed_at or now)
    return True


@transaction.atomic
def send_to(*, by: Person, letter: Outgoing, to_address: str, now: datetime) -> bool:
    """Send a letter that did not arrive once more, to this address; it is kept for the body too."""
    set_address(by=by, request=letter.request, to_address=to_address)
    Outgoing.objects.filter(pk=letter.pk).exclude(state=OutgoingState.SENT).update(
        to_address=to_address.strip()
    )
    return send_again(by=by, letter=letter, now=now)


@transaction.atomic
def want_reminders(*, by: Person, are_wanted: bool) -> None:
    """Switch the daily mail of a person on or off."""
    Reminders.objects.update_or_create(person=by, defaults={"are_wanted": are_wanted})
    audit.record(by, "wants the daily mail" if are_wanted else "wants no daily mail", by.ref)
