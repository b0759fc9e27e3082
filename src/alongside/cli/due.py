"""`alongside due`: when an answer is due by law, with every skipped day named and every move explained."""

import argparse
import json
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from rich.console import Console

from alongside.rules.clock import Event, EventKind, RequestClock, request_clock
from alongside.rules.regimes import REGIMES
from alongside.rules.working_days import OutsideCalendarError

_EVENTS = {
    EventKind.CLARIFICATION_ASKED: "the body asked what is meant",
    EventKind.CLARIFIED: "you told it",
    EventKind.FEE_NOTICE: "the body asked for a fee",
    EventKind.FEE_PAID: "you paid it",
    EventKind.EXTENDED: "the body took longer (give --reason and, if it said one, --until)",
    EventKind.REPLIED: "the body replied",
    EventKind.REVIEW_ASKED: "you asked for an internal review",
    EventKind.REVIEW_EXTENDED: "the body took longer for the review (give --reason)",
    EventKind.REVIEW_ANSWERED: "the review was answered",
}


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the subcommand."""
    parser = subparsers.add_parser("due", help="when an answer is due by law, and why", description=__doc__)
    parser.add_argument("--regime", required=True, choices=sorted(REGIMES), help="the Act")
    parser.add_argument("--received", required=True, type=_day, metavar="DATE", help="the body had it")
    for kind, words in _EVENTS.items():
        parser.add_argument(f"--{kind}", type=_day, metavar="DATE", action="append", help=words)
    parser.add_argument("--reason", default="", help="why the time was extended, in the body's words")
    parser.add_argument("--until", type=_day, metavar="DATE", help="to which day it was extended")
    parser.add_argument("--today", type=_day, metavar="DATE", help="as of this day (else today)")
    parser.add_argument("--json", action="store_true", help="print machine-readable output")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the clock. 1 when nothing can be due, or the count leaves our calendar."""
    today = arguments.today or datetime.now(ZoneInfo("Europe/London")).date()
    try:
        clock = request_clock(REGIMES[arguments.regime], _events(arguments), today=today)
    except OutsideCalendarError as problem:
        Console(stderr=True).print(str(problem))
        return 1
    if arguments.json:
        print(json.dumps(as_json(clock), ensure_ascii=False, indent=2))
    else:
        _print(clock)
    return 0 if clock.period else 1


def as_json(clock: RequestClock) -> dict[str, Any]:
    """The clock in stable words: dates as YYYY-MM-DD, null where none runs."""
    return {
        "regime": clock.regime.name,
        "state": clock.state.value,
        "received": _text(clock.period.start if clock.period else None),
        "due": _text(clock.due),
        "late_from": _text(clock.late_from),
        "late_since": _text(clock.late_since),
        "days_late": clock.days_late,
        "section": clock.period.section if clock.period else "",
        "skipped": [{"date": str(each.day), "why": each.why} for each in clock.skipped],
        "moves": [
            {"on": str(each.on), "from": _text(each.was), "to": _text(each.now), "because": each.because,
             "section": each.section}
            for each in clock.moves
        ],
        "doubts": [{"other_due": str(each.other_due), "why": each.words} for each in clock.doubts],
        "problems": list(clock.problems),
        "next": [
            {"what": each.what, "from": str(each.since), "until": _text(each.until), "section": each.section}
            for each in clock.steps
        ],
        "reasoning": clock.reasoning,
        "calendar_version": clock.calendar_version,
    }  # fmt: skip


def _print(clock: RequestClock) -> None:
    console = Console(soft_wrap=True, highlight=False)
    if clock.due:
        console.print(f"Due {_long(clock.due)}; late from {_long(clock.late_from)}.", style="bold")
    else:
        console.print(f"No date runs: {clock.state.value.replace('-', ' ')}.", style="bold")
    if clock.late_since:
        console.print(f"Late since {_long(clock.late_since)}.")
    console.print(f"Under {clock.regime.title}.")
    console.print(f"\nHow it is counted\n{clock.reasoning}")
    days = [each for each in clock.skipped if each.why not in ("Saturday", "Sunday")]
    weekends = len(clock.skipped) - len(days)
    console.print(f"Not counted: {weekends} days of weekends, {len(days)} of other kinds.")
    for step in clock.steps:
        until = f" until {_long(step.until)}" if step.until else ""
        console.print(f"\nYou may {step.what} from {_long(step.since)}{until} ({step.section}).")
    console.print(f"\nBank holidays as of {clock.calendar_version}. This states the rule; it is not advice.")


def _events(arguments: argparse.Namespace) -> list[Event]:
    events = [Event(EventKind.RECEIVED, arguments.received)]
    for kind in _EVENTS:
        for on in getattr(arguments, kind.replace("-", "_")) or ():
            is_longer = kind in (EventKind.EXTENDED, EventKind.REVIEW_EXTENDED)
            events.append(
                Event(kind, on, arguments.reason, arguments.until) if is_longer else Event(kind, on)
            )
    return events


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"'{text}' is not a date. Write it as year-month-day, such as 2021-08-02."
        ) from None


def _text(day: date | None) -> str | None:
    return str(day) if day else None


def _long(day: date | None) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}" if day else ""
