"""`alongside mail`: take in replies. Nothing is ever answered by itself.

    mail take SOURCE...          .eml files, folders of them, an mbox, a Maildir
    mail fetch                   the mailbox in ALONGSIDE_IMAP (imaps://user:password@host/INBOX)
    mail alaveteli FILE-or-URL   a request of WhatDoTheyKnow or another Alaveteli site: its JSON, or its feed.
                                 Only the address that you give is fetched, and it is shown

Taking in the same message twice changes nothing. `--json` prints one JSON object.
Exit codes: 0 done, 1 something needs a person, 2 wrong use.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from django.utils import timezone

from alongside.cli.opening import CannotOpenError, open_register

if TYPE_CHECKING:
    from alongside.campaigns.actions.receiving import Tally

_BY = "command:mail"


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "mail",
        help="take in replies: from files, a mailbox, or WhatDoTheyKnow",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    kinds = parser.add_subparsers(required=True, metavar="WHAT")
    take = kinds.add_parser("take", help="from .eml files, folders, an mbox or a Maildir")
    take.add_argument("sources", nargs="+", type=Path, metavar="SOURCE")
    fetch = kinds.add_parser("fetch", help="from the mailbox in ALONGSIDE_IMAP")
    other = kinds.add_parser("alaveteli", help="what WhatDoTheyKnow tells of a request")
    other.add_argument("sources", nargs="+", metavar="FILE-or-URL")
    for each, what in ((take, _take), (fetch, _fetch), (other, _alaveteli)):
        each.add_argument("--json", action="store_true", help="one JSON object")
        each.set_defaults(run=run, what=what)


def run(arguments: argparse.Namespace) -> int:
    """Take in what is asked. Returns the exit code."""
    try:
        open_register()
    except CannotOpenError as problem:
        return _wrong(problem)
    what: Callable[[argparse.Namespace], int] = arguments.what
    return what(arguments)


def _take(arguments: argparse.Namespace) -> int:
    from alongside.campaigns.actions.receiving import Tally, take_all
    from alongside.campaigns.receiving.sources import NoMailError, messages_at

    tally = Tally()
    try:
        for source in arguments.sources:
            take_all(by=_BY, messages=messages_at(source), now=timezone.now(), tally=tally)
    except NoMailError as problem:
        if not tally.messages:
            return _wrong(problem)
        tally.problems.append(str(problem))
    except OSError as problem:
        tally.problems.append(f"{problem.filename}: {problem.strerror}. See that you may read it.")
    return _told(tally, arguments)


def _fetch(arguments: argparse.Namespace) -> int:
    from alongside.campaigns.actions.fetching import fetch_mail
    from alongside.campaigns.receiving.imap import CannotFetchError, ImapSettingError, account_of

    setting = os.environ.get("ALONGSIDE_IMAP", "")
    if not setting.strip():
        return _wrong("ALONGSIDE_IMAP is not set. Example: imaps://replies:password@mail.example.org/INBOX")
    try:
        account = account_of(setting)
    except ImapSettingError as problem:
        return _wrong(problem)
    try:
        return _told(fetch_mail(by=_BY, account=account, now=timezone.now()), arguments)
    except CannotFetchError as problem:
        print(problem, file=sys.stderr)
        return 1


def _alaveteli(arguments: argparse.Namespace) -> int:
    from alongside.campaigns.actions.other_site import take_request
    from alongside.campaigns.letters.by_hand import SITE
    from alongside.campaigns.receiving.alaveteli import NotAlaveteliError, fetched_from, requests_at, site_of

    code = 0
    for source in arguments.sources:
        asked = fetched_from(source)
        if asked:
            print(f"Asking {asked}", file=sys.stderr)
        try:
            found = requests_at(source)
        except NotAlaveteliError as problem:
            print(problem, file=sys.stderr)
            code = 1
            continue
        for told in found:
            taken = take_request(by=_BY, told=told, now=timezone.now(), site=site_of(asked) or SITE)
            print(json.dumps(asdict(taken)) if arguments.json else taken.in_words)
            code = max(code, 0 if taken.is_known else 1)
    return code


def _told(tally: "Tally", arguments: argparse.Namespace) -> int:
    if arguments.json:
        print(json.dumps(asdict(tally)))
    else:
        print(
            f"{tally.messages:,} messages: {tally.bound:,} bound to their requests, "
            f"{tally.unbound:,} for a person to place, {tally.own_copies:,} copies of our letters, "
            f"{tally.duplicates:,} held already."
        )
        for problem in tally.problems:
            print(problem, file=sys.stderr)
    return 1 if tally.problems or tally.unbound else 0


def _wrong(problem: object) -> int:
    print(problem, file=sys.stderr)
    return 2
