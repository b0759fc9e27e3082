"""Take in mail: keep it whole, bind it to its requests, say what it is, and move the clock.

Every message ends as exactly one of: bound to one request or several, unbound with guesses for a person,
the copy of a letter of ours, or a copy of what we hold already. Nothing is discarded and nothing answered.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from alongside.campaigns.actions.bounced import take_back
from alongside.campaigns.actions.clocks import refresh_clocks
from alongside.campaigns.actions.reading_answers import read_soon
from alongside.campaigns.actions.sending import record_sent
from alongside.campaigns.models import (
    Attachment,
    BoundBy,
    Incoming,
    Outgoing,
    OutgoingState,
    Request,
    RequestEvent,
    RequestState,
)
from alongside.campaigns.receiving.arrived import Arrived, arrived, header_only
from alongside.campaigns.receiving.binding import Binding, bound, own_letter
from alongside.campaigns.receiving.events import Proposed, proposed
from alongside.campaigns.receiving.guessing import guesses
from alongside.campaigns.receiving.raw_mail import RawMail
from alongside.campaigns.receiving.rows import attachment_rows, incoming_row
from alongside.campaigns.receiving.said import Said, said
from alongside.people import audit
from alongside.people.models import Person
from alongside.reading.correspondence import Kind
from alongside.reading.intake.files import sha256_of
from alongside.register.kept import keep, keep_bytes

RECALL_REACHES = timedelta(days=90)
"""How far back a recall notice may mean a message when it does not name it."""


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


def take_all(*, by: Person | str, messages: Iterable[RawMail], now: datetime) -> Tally:
    """Take in these messages, each in a transaction of its own."""
    tally = Tally()
    for raw in messages:
        tally.count(take_mail(by=by, raw=raw, now=now))
    return tally


def take_mail(*, by: Person | str, raw: RawMail, now: datetime) -> Became:
    """Take in one message. The same message again changes nothing."""
    sha256 = _keep(raw)
    message = arrived(raw, now)
    try:
        return _take(by, raw, message, sha256, now)
    except IntegrityError:  # another program took the same message in at the same moment
        return Became.DUPLICATE
    except DatabaseError:
        raise
    except (
        Exception
    ) as problem:  # a fault of ours in reading one message must not lose it, or stop the others
        plain = header_only(
            raw, now, f"The program failed on it ({type(problem).__name__}). It is kept whole."
        )
        return _take(by, raw, plain, sha256, now)


@transaction.atomic
def _take(by: Person | str, raw: RawMail, message: Arrived, sha256: str, now: datetime) -> Became:
    if letter := own_letter(message):
        _has_gone(by, letter, message)
        return Became.OWN_COPY
    binding = bound(message)
    held = Incoming.objects.filter(content_sha256=message.content_sha256).defer("text", "public_text")
    known = {each.request_id: each for each in held}
    fresh = [request for request in binding.requests if request.pk not in known]
    if known and not fresh:
        return Became.DUPLICATE
    size = raw.path.stat().st_size if raw.path else len(raw.data)
    if not binding.requests:
        _store_unbound(by, message, binding, sha256, size)
        return Became.UNBOUND
    unbound = known.pop(None, None)
    if unbound is not None:  # a copy came that says whose it is
        bind_to(by, unbound, fresh.pop(0), binding.by, message, now)
    for request in fresh:
        told = said(message, request)
        row = incoming_row(message, sha256, size, told, request, binding.by)
        _store(row, message)
        follow(by, row, told, now)
    return Became.BOUND


def bind_to(
    by: Person | str, row: Incoming, request: Request, how: BoundBy, message: Arrived, now: datetime
) -> None:
    """Give an unbound message to a request, with what follows from it."""
    told = said(message, request)
    row.request, row.campaign, row.bound_by, row.guesses = request, request.stage.campaign, how, []
    told.fill(row)
    row.save()
    follow(by, row, told, now)


def follow(by: Person | str, row: Incoming, told: Said, now: datetime) -> None:
    """What a bound message does: recall, bounce, reference, events, an open request, the clock, answers."""
    request = row.request
    assert request is not None
    detail = {"bound": True, "kind": row.kind, "request": request.pk}
    audit.record(by, "received mail", f"message:{row.pk}", detail)
    if told.found.kind is Kind.RECALL:
        _freeze_earlier(by, row)
    if told.returned and told.returned.letter and told.returned.is_for_good:
        take_back(by=by, letter=told.returned.letter, said=told.returned.said)
    if told.found.reference and not request.reference and told.found.kind is not Kind.BOUNCE:
        Request.objects.filter(pk=request.pk, reference="").update(reference=told.found.reference[:60])
    if request.state == RequestState.CLOSED and not row.is_automatic:
        Request.objects.filter(pk=request.pk, state=RequestState.CLOSED).update(state=RequestState.SENT)
    held = set(RequestEvent.objects.filter(request=request).values_list("kind", flat=True))
    on = timezone.localdate(row.received_at)
    propose(row, proposed(told.found, row.text, on, held), now)
    refresh_clocks([request], timezone.localdate(now))
    read_soon(by=by, message=row)


def propose(row: Incoming, events: Iterable[Proposed], now: datetime) -> None:
    """Record at once what a message means for the clock, marked as no person's decision yet."""
    assert row.request is not None
    for event in events:
        RequestEvent.objects.get_or_create(
            request=row.request, kind=event.kind.value, on=event.on,
            defaults={
                "reason": event.reason, "until": event.until, "message": row, "at": now, "is_proposed": True,
            },
        )  # fmt: skip


def _keep(raw: RawMail) -> str:
    if raw.path is None:
        return keep_bytes(raw.data)
    sha256 = sha256_of(raw.path)
    keep(raw.path, sha256)
    return sha256


def _store_unbound(by: Person | str, message: Arrived, binding: Binding, sha256: str, size: int) -> None:
    told = said(message, None)
    row = incoming_row(message, sha256, size, told, None, BoundBy.NOBODY)
    returned = told.returned
    if returned and returned.letter:
        row.guesses = [{"request": returned.letter.request_id, "why": "it tells of a letter of this request"}]
        row.campaign_id = returned.letter.request.stage.campaign_id
    else:
        row.guesses, row.campaign_id = guesses(message, binding.tokens, told.found.reference)
    _store(row, message)
    audit.record(by, "received mail", f"message:{row.pk}", {"bound": False, "kind": row.kind})


def _store(row: Incoming, message: Arrived) -> None:
    """Store the message and its files; the bytes of each are kept by themselves too."""
    row.save()
    hashes = [keep_bytes(file.data) for file, _ in message.files]
    Attachment.objects.bulk_create(attachment_rows(row, message, hashes))


def _has_gone(by: Person | str, letter: Outgoing, message: Arrived) -> None:
    """The copy to our own reply address came: a letter that was in doubt has gone."""
    locked = Outgoing.objects.select_for_update().select_related("request__stage__campaign").get(pk=letter.pk)
    if locked.state in (OutgoingState.SENDING, OutgoingState.UNCERTAIN):
        record_sent(by=by, letter=locked, at=message.received_at)


def _freeze_earlier(by: Person | str, recall: Incoming) -> None:
    """Hold back what a recall means: the message with its subject, else the latest from this body."""
    earlier = Incoming.objects.filter(
        request=recall.request, received_at__lte=recall.received_at,
        received_at__gte=recall.received_at - RECALL_REACHES,
    ).exclude(pk=recall.pk).exclude(kind=Kind.RECALL.value).order_by("-received_at", "-pk")  # fmt: skip
    about = recall.subject.partition(":")[2].strip() if ":" in recall.subject else ""
    meant = earlier.filter(subject__icontains=about).first() if len(about) > 5 else None
    meant = meant or earlier.filter(is_automatic=False).first() or earlier.first()
    if meant is None:
        return
    if "recall" not in meant.held_for:
        meant.held_for = [*meant.held_for, "recall"]
    meant.is_public = False
    meant.save(update_fields=["held_for", "is_public"])
    meant.attachments.update(is_public=False)
    recall.warnings = [
        *recall.warnings,
        "The message that it recalls is held back until a person has looked.",
    ]
    recall.save(update_fields=["warnings"])
    audit.record(by, "held back recalled mail", f"message:{meant.pk}", {"recall": recall.pk})
