"""A person lets a reply go to the reading room, so that its statements stand in the public register.

Until then nobody reads it there. Of a message only the words go that a person chose for anyone to read; of a
file its text with the personal words struck out. The raw text, its subject, the names of its files and who
wrote it stay here. What was found against it has to be named: who lets it go has seen it.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePath

from django.db import transaction
from django.utils import timezone

from alongside.campaigns.actions.answer_statements import keep_statement
from alongside.campaigns.actions.reading_answers import read_again
from alongside.campaigns.models import Attachment, Incoming, Request
from alongside.campaigns.queries.private import private_words
from alongside.campaigns.redaction import (
    Kept,
    NotItsWordsError,
    Removal,
    kept,
    pieces,
    proposed,
    still_private,
    without,
)
from alongside.people import audit
from alongside.people.models import Person
from alongside.reading.document import Document, Part, SourceFacts
from alongside.reading.formats import Unreadable, document_of
from alongside.reading.intake.reading import read_each
from alongside.register.actions import Arrival, resettle, strike_out, take_in
from alongside.register.kept import keep_bytes, kept_path
from alongside.register.models import Capture
from alongside.terms.dates import PartialDate

_ENDING = re.compile(r"\.[a-z0-9]{1,5}")


class CannotLetGoError(ValueError):
    """It cannot be let go. The message says why and what to do."""


@transaction.atomic
def let_go(
    *, by: Person, attachment: Attachment, knowing: Sequence[str], more: Sequence[str] = ()
) -> Capture:
    """Let a file go, its personal words struck out. `knowing` are the reasons it is held for, as read.

    `more` are words that are struck out besides those found by rule.
    """
    message = attachment.message
    _check(message, attachment.held_for, knowing)
    document = shown_of_file(attachment, more)
    capture = _taken_in(by, message, document, f"file {attachment.file_sha256}")
    attachment.capture, attachment.held_for = capture, []
    attachment.save(update_fields=["capture", "held_for"])
    detail = {"capture": capture.sha256, "was held for": len(knowing)}
    audit.record(by, "let a file go", f"attachment:{attachment.pk}", detail)
    _no_longer_for_its_files(message)
    _state_answers(by, message)
    read_again(by=by, message=message)
    return capture


@transaction.atomic
def let_message_go(*, by: Person, message: Incoming, knowing: Sequence[str]) -> Capture:
    """Let the words of a message go that a person chose for anyone to read; never the others.

    Raises CannotLetGoError while nobody has looked at it, or chosen those words.
    """
    _check(message, message.held_for, knowing)
    name = f"reply-{message.received_at:%Y-%m-%d}.txt"
    document = Document(name, "message/rfc822", "", _words_to_show(message))
    capture = _taken_in(by, message, document, "reply")
    was_held = bool(message.held_for)
    message.capture, message.held_for = capture, []
    message.save(update_fields=["capture", "held_for"])
    detail = {"capture": capture.sha256, "was held for": list(knowing)}
    audit.record(by, "let a message go", f"message:{message.pk}", detail)
    _strike_out_older(by, message, capture)
    _state_answers(by, message)
    if was_held:
        read_again(by=by, message=message)
    return capture


def follow_words(*, by: Person, message: Incoming) -> None:
    """Bring the register in step with words that were chosen anew, if the message was let go before."""
    if message.capture is not None and message.capture.text != message.public_text:
        let_message_go(by=by, message=message, knowing=list(message.held_for))


def shown_of_file(attachment: Attachment, more: Sequence[str] = ()) -> Document:
    """The file as it would stand in the register: each personal word struck out, letter for letter.

    Raises CannotLetGoError when it cannot be read.
    """
    found = document_of(kept_path(attachment.file_sha256).read_bytes(), attachment.name)
    if isinstance(found, Unreadable):
        raise CannotLetGoError(f"The file {attachment.name} cannot be read: {found.reason}. {found.remedy}")
    message = attachment.message
    request = _request_of(message)
    private = private_words(request.stage.campaign, message)

    def safe(words: str) -> str:
        return without(words, proposed(words, private, more=more))

    ending = PurePath(attachment.name).suffix.lower()
    name = f"reply-{message.received_at:%Y-%m-%d}-file-{attachment.pk}"
    return replace(
        found,
        name=name + (ending if _ENDING.fullmatch(ending) else ""),
        text=_struck_out(found.text, proposed(found.text, private, more=more)),
        parts=tuple(Part(each.kind, safe(each.label), each.start, each.end) for each in found.parts),
        facts={},
        warnings=tuple(map(safe, found.warnings)),
    )


def _no_longer_for_its_files(message: Incoming) -> None:
    """A message is held for its files until the last of those is let go; a recall holds it still."""
    if not message.held_for or message.attachments.exclude(held_for=[]).exists():
        return
    message.held_for = [code for code in message.held_for if code == "recall"]
    message.save(update_fields=["held_for"])


def _state_answers(by: Person, message: Incoming) -> None:
    """Answers that stand become statements as soon as their reply is in the register."""
    for outcome in message.answers.filter(is_outcome=True).select_related(
        "request__stage__campaign", "question__stage__campaign", "message__capture", "attachment__capture"
    ):
        keep_statement(by=by, outcome=outcome)


def _strike_out_older(by: Person, message: Incoming, capture: Capture) -> None:
    """What is taken out now must not stand in an earlier version either."""
    shown = kept(message.text, capture.text)
    for older in Capture.objects.filter(source=capture.source, is_current=False):
        try:
            gone = _no_longer_shown(kept(message.text, older.text), shown)
        except NotItsWordsError:  # some of it was struck out before: now all of it is
            gone = [(0, len(older.text))]
        strike_out(by=by, capture=older, spans=gone)


def _no_longer_shown(before: Sequence[Kept], now: Sequence[Kept]) -> list[tuple[int, int]]:
    """The stretches of the older text that the newer one does not show, as places of the older text."""
    gone = []
    for each in before:
        place = each.start
        for still in [*now, Kept(each.end, each.end, 0)]:
            if still.start > place and place < each.end:
                end = min(still.start, each.end)
                gone.append((place - each.start + each.at, end - each.start + each.at))
            place = max(place, still.end)
    return gone


def _words_to_show(message: Incoming) -> str:
    words, request = message.public_text, _request_of(message)
    if not message.text.strip():
        raise CannotLetGoError("The message has no words of its own. Let its files go.")
    if not words.strip():
        raise CannotLetGoError(
            "Nobody has chosen yet what of it anyone may read. Choose that first: only those words go to the "
            "register."
        )
    reasons = still_private(words, private_words(request.stage.campaign, message))
    try:
        kept(message.text, words)
    except NotItsWordsError as problem:
        reasons.append(str(problem))
    if reasons:
        raise CannotLetGoError(f"{' '.join(reasons)} Choose again what of it anyone may read.")
    return words


def _struck_out(text: str, removals: Sequence[Removal]) -> str:
    """The text with each removal blacked out letter for letter, so that all other places stay as they are."""
    return "".join(
        re.sub(r"\S", "█", each.words) if each.removal else each.words for each in pieces(text, removals)
    )


def _request_of(message: Incoming) -> Request:
    if message.request is None:
        raise CannotLetGoError("The message is bound to no request yet. Say first which request it answers.")
    return message.request


def _check(message: Incoming, held_for: Sequence[str], knowing: Sequence[str]) -> None:
    _request_of(message)
    if message.looked_at is None:
        raise CannotLetGoError("Nobody has looked at the message yet. Look at it first.")
    if "recall" in message.held_for and "recall" not in knowing:
        raise CannotLetGoError("Its sender wants it back (recall). Say that you know, or leave it held.")
    if unknown := sorted(set(held_for) - set(knowing)):
        words = " ".join(unknown)
        raise CannotLetGoError(f"It is held for: {words} Say that you know, or leave it held.")


def _taken_in(by: Person, message: Incoming, document: Document, what: str) -> Capture:
    """The register's own reading: its bytes are those of the words that are shown, not the raw ones."""
    data = document.text.encode()
    of = f"{message.content_sha256} {_request_of(message).pk} {what}"
    document = replace(document, sha256=hashlib.sha256(f"{of}\n".encode() + data).hexdigest())
    (reading,) = read_each([(document, _facts(message))])
    if reading.problem:
        raise CannotLetGoError(f"A reader failed on {document.name} ({reading.problem}). Please report it.")
    path = Path("/replies") / hashlib.sha256(of.encode()).hexdigest()[:24] / document.name
    tally = take_in(by=by, arrivals=[Arrival(document, reading, path, keep_bytes(data), len(data))])
    resettle(claims=tally.claims)
    return Capture.objects.get(sha256=document.sha256)


def _facts(message: Incoming) -> SourceFacts:
    """What the register is told of it: a reply of this body to this request. Its subject may hold a name."""
    request = _request_of(message)
    received: date = timezone.localdate(message.received_at)
    stated = message.stated_on or received
    return SourceFacts(
        kind="foi-response",
        title=f"Reply of {request.body_name}, {stated:%-d %B %Y}",
        publisher=request.body_name,
        publisher_code=request.organisation,
        published=PartialDate.of(stated),
        received=PartialDate.of(received),
        topic=request.stage.campaign.topic,
        url=message.link,
        reference=request.reference,
    )
