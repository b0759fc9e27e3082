"""`alongside pay "…"`: what words about pay say, which scale gives it, and what it is an hour.

    alongside pay "£37,152 to £43,994" --on 2022-12-16
    alongside pay "£75 for up to 4 hours" --json

A supplement that is still to be added is shown added. Comparisons are with the day given by --on,
or today. --json gives one object with min, max (pounds, null when open), period, qualifier, pro_rata,
supplement, band_stated, matches, hourly, annual, unread, and all figures of the line in figures.

Exit codes: 0 read, 1 nothing of pay could be read in the words, 2 wrong use.
"""

import argparse
import json
import os
import sys
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation

from alongside.cli.pay_answer import Answer, answer_to
from alongside.cli.pay_as_json import as_json
from alongside.cli.pay_in_words import show
from alongside.reference.pay.scales import NATIONS

_HOURS_IN_A_WEEK = 168


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "pay",
        help="what words about pay say, which scale gives it, and what it is an hour",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "words", metavar="WORDS", help='the words, in quotes: "£24,937 - £26,598 pa inc HCAS"'
    )
    parser.add_argument(
        "--on", type=_day, metavar="DATE", help="the day of the offer: 2022-12-16 (else today)"
    )
    parser.add_argument("--hours", type=_hours, metavar="N", help="hours a week of the post")
    parser.add_argument(
        "--nation", choices=NATIONS, default="england", help="whose scales to look in (else england)"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the answer. Returns the exit code."""
    if not arguments.words.strip():
        print('No words were given. Put the pay in quotes: alongside pay "£300 a day".', file=sys.stderr)
        return 2
    on = arguments.on or datetime.now(UTC).date()
    answer = answer_to(arguments.words, on, arguments.hours, arguments.nation)
    try:
        _print(answer, arguments)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0 if answer.reading.is_understood else 1


def _print(answer: Answer, arguments: argparse.Namespace) -> None:
    if arguments.json:
        print(json.dumps(as_json(answer), ensure_ascii=False, indent=2))
    else:
        show(answer, is_today=arguments.on is None)
    sys.stdout.flush()


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{words}' is no date. Write it as 2022-12-16.") from None


def _hours(words: str) -> Decimal:
    try:
        hours = Decimal(words)
    except InvalidOperation:
        hours = Decimal("NaN")
    if not hours.is_finite() or not 0 < hours <= _HOURS_IN_A_WEEK:
        raise argparse.ArgumentTypeError(f"'{words}' is no number of hours a week. Write it as 22.5.")
    return hours
