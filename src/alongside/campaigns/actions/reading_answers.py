"""Read what replies answer as they come in, so that proposals stand in the matrix without a button.

A message is taken in first and read afterwards, in a transaction of its own: whatever happens in reading,
the message is kept. `answers_read_at` is written before the reading begins, so that a reply on which the
program ends is not read again and again; a person can still ask for it.
"""

import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial
from math import inf
from time import monotonic
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone

from alongside.campaigns.actions.answer_statements import take_back_statement
from alongside.campaigns.actions.answers import REPLIES, keep_proposals, proposals_of, propose_answers
from alongside.campaigns.models import Answer, Attachment, Incoming
from alongside.campaigns.reply_words import Words, may_have_words
from alongside.people import audit
from alongside.people.models import Person
from alongside.reading.correspondence.answers import Cell

FAILED = "The program could not read its answers ({}). Code them by hand."

_UNTIL: ContextVar[float] = ContextVar("reading until", default=inf)

log = logging.getLogger(__name__)


class Taken(NamedTuple):
    """A message that was taken in, with the answers in its own words and its files where they are at hand."""

    message: Incoming
    cells: Sequence[Cell] | None = None
    files: Sequence[Attachment] | None = None


@contextmanager
def reading_for(seconds: float) -> Iterator[None]:
    """Within it replies are read for so long together; what is left waits for the next round of `tick`.

    For a page that takes in many messages, which a person should not wait for.
    """
    held = _UNTIL.set(monotonic() + seconds)
    try:
        yield
    finally:
        _UNTIL.reset(held)


def read_soon(*, by: Person | str, message: Incoming) -> None:
    """Read the answers of a message as soon as what is being written now is kept."""
    if _may_be_read(message):
        transaction.on_commit(partial(_read_if_time, by, message.pk), robust=True)


def read_taken(*, by: Person | str, taken: Iterable[Taken]) -> None:
    """The same for messages that are being taken in, together where there is nothing left to read in them."""
    waiting = [each for each in taken if _may_be_read(each.message)]
    if waiting:
        transaction.on_commit(partial(_read_taken, by, waiting), robust=True)


def read_again(*, by: Person | str, message: Incoming) -> None:
    """The same for a message that may say more now: a file was let go, or it is bound to another request."""
    message.answers_read_at = None
    Incoming.objects.filter(pk=message.pk).update(answers_read_at=None)
    read_soon(by=by, message=message)


def read_waiting(*, by: Person | str, most: int = 1000) -> int:
    """Read the replies that were taken in and not read, as when the program was ended. Returns how many."""
    waiting = Incoming.objects.filter(
        answers_read_at=None, kind__in=REPLIES, is_automatic=False, held_for=[], request__isnull=False
    )
    keys = list(waiting.order_by("received_at", "pk").values_list("pk", flat=True)[:most])
    for key in keys:
        _read_now(by, key)
    return len(keys)


@transaction.atomic
def forget_answers(*, by: Person | str, message: Incoming) -> int:
    """The message answers another request, or is no reply: what was read and coded of it is taken away.

    Returns how many answers that stood are open again.
    """
    rows = Answer.objects.filter(message=message)
    outcomes = list(rows.filter(is_outcome=True))
    for outcome in outcomes:
        take_back_statement(by=by, outcome=outcome)
    gone, _ = rows.delete()
    if gone:
        detail = {"answers": gone, "stood": len(outcomes)}
        audit.record(by, "took away answers", f"message:{message.pk}", detail)
    return len(outcomes)


def _may_be_read(message: Incoming) -> bool:
    return (
        message.request_id is not None
        and message.kind in REPLIES
        and not message.is_automatic
        and not message.held_for
        and message.answers_read_at is None
    )


def _read_taken(by: Person | str, taken: Sequence[Taken]) -> None:
    """First what was read with the message itself; then one by one those whose files are to be opened."""
    rest = {each.message.pk: each.cells for each in taken}
    plain = [each for each in taken if each.cells is not None and _has_no_words(each.files)]
    if plain and monotonic() < _UNTIL.get():
        try:
            _keep_read(by, plain)
            rest = {key: cells for key, cells in rest.items() if key not in {e.message.pk for e in plain}}
        except Exception as problem:  # each by itself then, so that one of them stops no other
            log.error("Answers could not be kept together (%s).", type(problem).__name__)
    for key, cells in rest.items():
        _read_if_time(by, key, cells)


def _has_no_words(files: Sequence[Attachment] | None) -> bool:
    return files is not None and not any(map(may_have_words, files))


@transaction.atomic
def _keep_read(by: Person | str, taken: Sequence[Taken]) -> None:
    """Store what was read already, unless another program has read it meanwhile: nothing is opened here."""
    now = timezone.now()
    unread = Incoming.objects.select_for_update().filter(
        pk__in=[each.message.pk for each in taken], answers_read_at=None, held_for=[]
    )
    keys = set(unread.values_list("pk", flat=True))
    Incoming.objects.filter(pk__in=keys).update(answers_read_at=now)
    keep_proposals(
        by=by,
        proposals=[
            (each.message, proposals_of(each.message, [Words(each.message.text)], now, each.cells))
            for each in taken
            if each.message.pk in keys
        ],
    )


def _read_if_time(by: Person | str, key: int, cells: Sequence[Cell] | None = None) -> None:
    if monotonic() < _UNTIL.get():
        _read_now(by, key, cells)


def _read_now(by: Person | str, key: int, cells: Sequence[Cell] | None = None) -> None:
    now = timezone.now()
    if not Incoming.objects.filter(pk=key, answers_read_at=None).update(answers_read_at=now):
        return
    message = Incoming.objects.select_related("request__stage").get(pk=key)
    try:
        propose_answers(by=by, message=message, now=now, read=cells)
    except Exception as problem:  # the message is kept; a fault of ours in reading it must stop nothing
        log.error("The answers of a message could not be read (%s).", type(problem).__name__)
        _warn(key, FAILED.format(type(problem).__name__))


@transaction.atomic
def _warn(key: int, words: str) -> None:
    held = Incoming.objects.select_for_update().get(pk=key)
    if words not in held.warnings:
        held.warnings = [*held.warnings, words]
        held.save(update_fields=["warnings"])
