"""Read what replies answer as they come in, so that proposals stand in the matrix without a button.

A message is taken in first and read afterwards, in a transaction of its own: whatever happens in reading,
the message is kept. `answers_read_at` is written before the reading begins, so that a reply on which the
program ends is not read again and again; a person can still ask for it.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial
from math import inf
from time import monotonic

from django.db import transaction
from django.utils import timezone

from alongside.campaigns.actions.answer_statements import take_back_statement
from alongside.campaigns.actions.answers import REPLIES, propose_answers
from alongside.campaigns.models import Answer, Incoming
from alongside.people import audit
from alongside.people.models import Person

FAILED = "The program could not read its answers ({}). Code them by hand."

_UNTIL: ContextVar[float] = ContextVar("reading until", default=inf)

log = logging.getLogger(__name__)


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


def _read_if_time(by: Person | str, key: int) -> None:
    if monotonic() < _UNTIL.get():
        _read_now(by, key)


def _read_now(by: Person | str, key: int) -> None:
    now = timezone.now()
    if not Incoming.objects.filter(pk=key, answers_read_at=None).update(answers_read_at=now):
        return
    message = Incoming.objects.select_related("request__stage").get(pk=key)
    try:
        propose_answers(by=by, message=message, now=now)
    except Exception as problem:  # the message is kept; a fault of ours in reading it must stop nothing
        log.error("The answers of a message could not be read (%s).", type(problem).__name__)
        _warn(key, FAILED.format(type(problem).__name__))


@transaction.atomic
def _warn(key: int, words: str) -> None:
    held = Incoming.objects.select_for_update().get(pk=key)
    if words not in held.warnings:
        held.warnings = [*held.warnings, words]
        held.save(update_fields=["warnings"])
