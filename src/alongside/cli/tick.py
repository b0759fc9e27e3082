"""`alongside tick`: everything that time makes due. Run it every hour or so; running it twice does no harm.

    tick            mail new posts to those who asked for them, delete addresses never confirmed
    tick --json     the same, told as one JSON object

Exit codes: 0 done, 1 a mail could not be handed over and will be tried again, 2 wrong use.
"""

import argparse
import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

from django.utils import timezone

from alongside.cli.opening import CannotOpenError, open_register

if TYPE_CHECKING:
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
    if arguments.json:
        print(json.dumps(asdict(sent) | {"mail_is_set": settings.MAIL_IS_SET}))
    else:
        if not settings.MAIL_IS_SET:
            print(NOT_SET)
        print(_in_words(sent))
    return 1 if sent.failed else 0


def _in_words(sent: "Sent") -> str:
    words = [
        f"{_many(sent.mails, 'mail')} with {_many(sent.posts, 'post')} sent",
        f"{_many(sent.asked_back, 'link')} to confirm sent",
        f"{_many(sent.forgotten, 'search', 'searches')} never confirmed and deleted",
    ]
    words += [f"{sent.failed:,} could not be handed over and will be tried again"] if sent.failed else []
    words += [f"{_many(sent.unusable, 'search', 'searches')} can no longer be run"] if sent.unusable else []
    return "; ".join(words) + "."


def _many(number: int, one: str, more: str = "") -> str:
    return f"{number:,} {one if number == 1 else more or one + 's'}"
