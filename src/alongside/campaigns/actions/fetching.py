"""Fetch mail from a mailbox: each message once, and on from there when the line breaks."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from alongside.campaigns.actions.opening import some_in_hand
from alongside.campaigns.actions.receiving import Tally, take_some
from alongside.campaigns.models import Mailbox
from alongside.campaigns.receiving.imap import (
    Account,
    CannotFetchError,
    Fetched,
    LineBrokeError,
    new_messages,
)
from alongside.campaigns.receiving.raw_mail import RawMail
from alongside.people.models import Person

_TRIES = 3
"""How often a line that breaks without a message in between is taken up again."""


@dataclass
class _Run:
    by: Person | str
    box: Mailbox
    now: datetime
    tally: Tally = field(default_factory=Tally)


def fetch_mail(*, by: Person | str, account: Account, now: datetime) -> Tally:
    """Take in what is new in the mailbox. Raises CannotFetchError when the server cannot be used.

    How far it came is written with the messages, in one transaction: a program that is ended goes on there.
    """
    box, _ = Mailbox.objects.get_or_create(name=account.name[:300], defaults={"at": now})
    run = _Run(by, box, now)
    tries = _TRIES
    while tries:
        before = run.tally.messages
        try:
            _take_new(run, new_messages(account, box.uid_validity, box.last_uid))
            return run.tally
        except LineBrokeError as problem:
            tries = _TRIES if run.tally.messages > before else tries - 1
            last = str(problem)
        except CannotFetchError as problem:
            if not run.tally.messages:
                raise
            run.tally.problems.append(str(problem))
            return run.tally
    run.tally.problems.append(f"The line to the mail server broke ({last}). Fetch again to go on from there.")
    return run.tally


def _take_new(run: _Run, new: Iterator[Fetched]) -> None:
    """Take in what comes; raises what ends it, when all that had come is taken in."""
    waiting: deque[Fetched] = deque()

    def coming() -> Iterator[RawMail]:
        for fetched in new:
            waiting.append(fetched)
            yield fetched.raw

    try:
        for some in some_in_hand(coming(), run.now):
            last = waiting[len(some) - 1]
            became = take_some(by=run.by, mail=some, now=run.now, then=partial(_move_on, run, last))
            for each in became:
                run.tally.count(each)
                _let_go(waiting.popleft())
    finally:
        for fetched in waiting:
            _let_go(fetched)


def _move_on(run: _Run, last: Fetched) -> None:
    run.box.uid_validity, run.box.last_uid, run.box.at = last.uid_validity, last.uid, run.now
    run.box.save()


def _let_go(fetched: Fetched) -> None:
    """A large message came in a file of its own, which is kept elsewhere now."""
    if fetched.raw.path is not None:
        fetched.raw.path.unlink(missing_ok=True)
