"""Fetch mail from a mailbox: each message once, and on from there when the line breaks."""

from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from alongside.campaigns.actions.receiving import Tally, take_mail
from alongside.campaigns.models import Mailbox
from alongside.campaigns.receiving.imap import (
    Account,
    CannotFetchError,
    Fetched,
    LineBrokeError,
    new_messages,
)
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

    How far it came is written with each message, in one transaction: a program that is ended goes on there.
    """
    box, _ = Mailbox.objects.get_or_create(name=account.name[:300], defaults={"at": now})
    run = _Run(by, box, now)
    tries = _TRIES
    while tries:
        before = run.tally.messages
        try:
            for fetched in new_messages(account, box.uid_validity, box.last_uid):
                _take(run, fetched)
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


def _take(run: _Run, fetched: Fetched) -> None:
    try:
        with transaction.atomic():
            became = take_mail(by=run.by, raw=fetched.raw, now=run.now)
            run.box.uid_validity, run.box.last_uid, run.box.at = fetched.uid_validity, fetched.uid, run.now
            run.box.save()
    finally:
        if fetched.raw.path is not None:
            fetched.raw.path.unlink(missing_ok=True)
    run.tally.count(became)
