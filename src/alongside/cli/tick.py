"""`alongside tick`: everything that time makes due. Run it every hour or so; running it twice does no harm.

    tick            mail new posts to those who asked for them, delete addresses never confirmed;
                    turn the clocks of requests, read replies that were left unread, send letters that are
                    due (ALONGSIDE_MAIL_RATE a minute, 20 unless set), mail volunteers once a day what waits
                    on their desk
    tick --json     the same, told as one JSON object

Exit codes: 0 done, 1 a mail could not be handed over and will be tried again, 2 wrong use.
"""

import argparse
import json
import sys
from dataclasses import asdict
from time import sleep
from typing import TYPE_CHECKING

from django.utils import timezone

from alongside.cli.opening import CannotOpenError, open_register

if TYPE_CHECKING:
    from alongside.campaigns.actions.rounds import Round
    from alongside.register.actions import Sent

_BY = "command:tick"


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "tick",
        help="everything that time makes due: mail to those who asked for it",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Do what is due. Returns the exit code."""
    try:
        open_register()
    except CannotOpenError as problem:
        print(problem, file=sys.stderr)
        return 2
    from django.conf import settings

    from alongside.register.actions import send_due
    from alongside.website.mail import NOT_SET

    sent = send_due(by=_BY, today=timezone.localdate())
    done = _campaigns()
    if arguments.json:
        told = asdict(sent) | {"mail_is_set": settings.MAIL_IS_SET, "campaigns": asdict(done)}
        print(json.dumps(told))
    else:
        if not settings.MAIL_IS_SET:
            print(NOT_SET)
        print(_in_words(sent))
        print(_round_in_words(done))
    return 1 if sent.failed or done.failed else 0


def _campaigns() -> "Round":
    """Clocks first, so that the daily mail is right; then letters, the mail, and what waits to be read."""
    from django.conf import settings

    from alongside.campaigns.actions.reading_answers import read_waiting
    from alongside.campaigns.actions.rounds import Round, send_digests, send_letters, turn_clocks
    from alongside.campaigns.mail_server import MailServer

    done = Round(clocks=turn_clocks(today=timezone.localdate()))
    if settings.MAIL_IS_SET:
        with MailServer() as server:
            send_letters(by=_BY, transport=server, wait=sleep, done=done)
        send_digests(by=_BY, now=timezone.now(), done=done)
    done.read = read_waiting(by=_BY)
    return done


def _in_words(sent: "Sent") -> str:
    words = [
        f"{_many(sent.mails, 'mail')} with {_many(sent.posts, 'post')} sent",
        f"{_many(sent.asked_back, 'link')} to confirm sent",
        f"{_many(sent.forgotten, 'search', 'searches')} never confirmed and deleted",
    ]
    words += [f"{sent.failed:,} could not be handed over and will be tried again"] if sent.failed else []
    words += [f"{_many(sent.unusable, 'search', 'searches')} can no longer be run"] if sent.unusable else []
    return "; ".join(words) + "."


def _round_in_words(done: "Round") -> str:
    words = [
        f"Campaigns: {_many(done.clocks, 'clock')} moved",
        f"{_many(done.letters, 'letter')} sent",
        f"{_many(done.digests, 'daily mail')} sent",
    ]
    words += [f"{_many(done.waiting, 'letter')} still to go"] if done.waiting else []
    words += [f"{_many(done.read, 'reply', 'replies')} read that had been left"] if done.read else []
    words += [f"{done.refused:,} refused"] if done.refused else []
    words += [f"{done.uncertain:,} may have gone: see the desk"] if done.uncertain else []
    words += [f"{_many(done.failed, 'daily mail')} to be tried again"] if done.failed else []
    return "; ".join(words) + "."


def _many(number: int, one: str, more: str = "") -> str:
    return f"{number:,} {one if number == 1 else more or one + 's'}"
