"""Put letters in the queue, and take them back while they can be."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.headerregistry import Address
from email.utils import make_msgid

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from alongside.campaigns.actions.reminded import note_reminders
from alongside.campaigns.addresses import reply_address
from alongside.campaigns.models import Outgoing, OutgoingKind, OutgoingState, Request, RequestState
from alongside.people import audit
from alongside.people.models import Person

RECALLABLE = timedelta(minutes=30)
"""How long a letter waits before it goes, so that it can be taken back."""


class CannotQueueError(ValueError):
    """A letter cannot go in the queue. The message says which and what to put right; none was queued."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to one body, as it will go. `to` is body; one to a regulator or a board never goes by mail."""

    request: Request
    kind: OutgoingKind
    subject: str
    text: str
    in_reply_to: str = ""
    to: str = "body"


@transaction.atomic
def queue_letters(
    *, by: Person | str, letters: Iterable[Letter], domain: str, now: datetime, wait: timedelta = RECALLABLE
) -> list[Outgoing]:
    """Queue these letters, all or none, to go `wait` from now. `domain` is that of the reply addresses.

    A request's own letter is queued once: raises CannotQueueError for a second, for a body without an
    address, and for words that are missing.
    """
    given = list(letters)
    problems = [problem for letter in given if (problem := _problem(letter))]
    asked = [each.request.pk for each in given if each.kind == OutgoingKind.REQUEST]
    held = _already_asked(asked) | {pk for pk, times in Counter(asked).items() if times > 1}
    problems += [
        f"{each.request.body_name} has this request already."
        for each in given
        if each.kind == OutgoingKind.REQUEST and each.request.pk in held
    ]
    if problems:
        raise CannotQueueError(" ".join(problems))
    queued = Outgoing.objects.bulk_create([_outgoing(letter, domain, now, wait) for letter in given])
    _mark(given, RequestState.ACCEPTED, RequestState.QUEUED)
    note_reminders(queued)
    audit.record(by, "queued letters", detail={"letters": [letter.pk for letter in queued]})
    return queued


@transaction.atomic
def recall_letters(*, by: Person | str, letters: Iterable[Outgoing]) -> list[Outgoing]:
    """Take back those that have not gone yet; returns them. The others have gone, or are going."""
    keys = [letter.pk for letter in letters]
    waiting = list(
        Outgoing.objects.select_for_update()
        .filter(pk__in=keys, state=OutgoingState.QUEUED)
        .select_related("request")
    )
    Outgoing.objects.filter(pk__in=[each.pk for each in waiting]).update(state=OutgoingState.RECALLED)
    _mark_back(waiting)
    note_reminders(waiting)
    audit.record(by, "took back letters", detail={"letters": [each.pk for each in waiting]})
    return waiting


def _problem(letter: Letter) -> str:
    name = letter.request.body_name
    if letter.to != "body" or letter.kind == OutgoingKind.COMPLAINT:
        return f"The letter about {name} is not for the address that takes its requests. Send it by hand."
    if not letter.subject.strip() or not letter.text.strip():
        return f"The letter to {name} has no {'subject' if letter.text.strip() else 'words'}."
    if "\n" in letter.subject or "\r" in letter.subject:
        return f"The subject of the letter to {name} has more than one line."
    try:
        validate_email(letter.request.to_address)
    except ValidationError:
        found = letter.request.to_address or "none"
        return f"{name} has no address that mail can go to (found: {found}). Add it, or send by hand."
    return ""


def _already_asked(requests: list[int]) -> set[int]:
    gone = (OutgoingState.RECALLED, OutgoingState.REFUSED, OutgoingState.BOUNCED)
    letters = Outgoing.objects.filter(request__in=requests, kind=OutgoingKind.REQUEST).exclude(state__in=gone)
    return set(letters.values_list("request", flat=True))


def _outgoing(letter: Letter, domain: str, now: datetime, wait: timedelta) -> Outgoing:
    request = letter.request
    address = reply_address(request.token, domain)
    campaign = request.stage.campaign
    return Outgoing(
        request=request,
        kind=letter.kind,
        subject=letter.subject.strip(),
        text=letter.text.strip() + "\n",
        to_address=request.to_address,
        from_address=str(Address(campaign.legal_applicant, addr_spec=address)),
        message_id=make_msgid(idstring=request.token, domain=domain),
        in_reply_to=letter.in_reply_to,
        queued_at=now,
        not_before=now + wait,
    )


def _mark(letters: list[Letter], was: RequestState, now: RequestState) -> None:
    keys = [each.request.pk for each in letters if each.kind == OutgoingKind.REQUEST]
    Request.objects.filter(pk__in=keys, state=was).update(state=now)


def _mark_back(letters: list[Outgoing]) -> None:
    keys = [each.request_id for each in letters if each.kind == OutgoingKind.REQUEST]
    Request.objects.filter(pk__in=keys, state=RequestState.QUEUED).update(state=RequestState.ACCEPTED)
