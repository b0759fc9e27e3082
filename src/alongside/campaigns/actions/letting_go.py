"""A person lets a message or a file go to the reading room, so that its statements stand in the register.

Until then nobody reads it there. What was found against it has to be named: who lets it go has seen it.
"""

import hashlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from alongside.campaigns.models import Attachment, Incoming, Request
from alongside.people import audit
from alongside.people.models import Person
from alongside.reading.document import Document, SourceFacts
from alongside.reading.formats import Unreadable, document_of
from alongside.reading.intake.reading import read_each
from alongside.register.actions import Arrival, resettle, take_in
from alongside.register.kept import keep_bytes, kept_path
from alongside.register.models import Capture
from alongside.terms.dates import PartialDate


class CannotLetGoError(ValueError):
    """It cannot be let go. The message says why and what to do."""


@transaction.atomic
def let_go(*, by: Person, attachment: Attachment, knowing: Sequence[str]) -> Capture:
    """Let a file go. `knowing` are the reasons it is held for, as the person has read them."""
    message = attachment.message
    _check(message, attachment.held_for, knowing)
    found = document_of(kept_path(attachment.file_sha256).read_bytes(), attachment.name)
    if isinstance(found, Unreadable):
        raise CannotLetGoError(f"The file {attachment.name} cannot be read: {found.reason}. {found.remedy}")
    capture = _taken_in(by, message, found, attachment.file_sha256, attachment.size, attachment.name)
    attachment.capture, attachment.held_for = capture, []
    attachment.save(update_fields=["capture", "held_for"])
    detail = {"capture": capture.sha256, "was held for": len(knowing)}
    audit.record(by, "let a file go", f"attachment:{attachment.pk}", detail)
    return capture


@transaction.atomic
def let_message_go(*, by: Person, message: Incoming, knowing: Sequence[str]) -> Capture:
    """Let the words of a message go: those that may be shown, or all when none were chosen."""
    _check(message, message.held_for, knowing)
    words = message.public_text or message.text
    if not words.strip():
        raise CannotLetGoError("The message has no words of its own. Let its files go.")
    data = words.encode()
    sha256 = keep_bytes(data)
    digest = hashlib.sha256(f"reply {message.content_sha256}\n".encode() + data).hexdigest()
    name = f"reply-{message.received_at:%Y-%m-%d}.txt"
    document = Document(name, "message/rfc822", digest, words, facts={"title": message.subject})
    capture = _taken_in(by, message, document, sha256, len(data), name)
    message.capture, message.held_for = capture, []
    message.save(update_fields=["capture", "held_for"])
    detail = {"capture": capture.sha256, "was held for": list(knowing)}
    audit.record(by, "let a message go", f"message:{message.pk}", detail)
    return capture


def _check(message: Incoming, held_for: Sequence[str], knowing: Sequence[str]) -> None:
    if message.request is None:
        raise CannotLetGoError("The message is bound to no request yet. Say first which request it answers.")
    if message.looked_at is None:
        raise CannotLetGoError("Nobody has looked at the message yet. Look at it first.")
    if "recall" in message.held_for and "recall" not in knowing:
        raise CannotLetGoError("Its sender wants it back (recall). Say that you know, or leave it held.")
    if unknown := sorted(set(held_for) - set(knowing)):
        words = " ".join(unknown)
        raise CannotLetGoError(f"It is held for: {words} Say that you know, or leave it held.")


def _taken_in(
    by: Person, message: Incoming, document: Document, file_sha256: str, size: int, name: str
) -> Capture:
    (reading,) = read_each([(document, _facts(message, document))])
    if reading.problem:
        raise CannotLetGoError(f"A reader failed on {name} ({reading.problem}). Please report it.")
    path = Path("/replies") / message.content_sha256[:16] / (name or "file")
    tally = take_in(by=by, arrivals=[Arrival(document, reading, path, file_sha256, size)])
    resettle(claims=tally.claims)
    return Capture.objects.get(sha256=document.sha256)


def _facts(message: Incoming, document: Document) -> SourceFacts:
    """What the register is told of it: a reply of this body to this request."""
    request = message.request
    assert isinstance(request, Request)
    received: date = timezone.localdate(message.received_at)
    return SourceFacts(
        kind="foi-response",
        title=document.facts.get("title", "") or f"Reply of {request.body_name}",
        publisher=request.body_name,
        publisher_code=request.organisation,
        published=PartialDate.of(message.stated_on or received),
        received=PartialDate.of(received),
        topic=request.stage.campaign.topic,
        url=message.link,
        reference=request.reference,
    )
