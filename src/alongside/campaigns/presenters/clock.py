"""A clock in words: when, since when, how it was counted, what moved it, what may be done next."""

import re
from dataclasses import dataclass
from datetime import date

from alongside.drawing.day_weeks import Marked, day_table, day_weeks
from alongside.drawing.table import Table
from alongside.rules.clock import Move, Period, RequestClock, State
from alongside.rules.working_days import Skipped

_STATES = {
    State.NOT_RECEIVED: "No clock runs yet",
    State.RUNNING: "There is still time",
    State.DUE_TODAY: "The answer is due today",
    State.LATE: "The answer is late",
    State.CLARIFYING: "The clock is stopped until you explain what you meant",
    State.FEE_AWAITED: "The clock is stopped until the fee is paid",
    State.LAPSED: "The fee was not paid in time, so the body need not answer",
    State.ANSWERED: "It was answered",
    State.REVIEWING: "The review still has time",
    State.REVIEW_LATE: "The review is late",
    State.REVIEWED: "The review was answered",
    State.WITH_REGULATOR: "It is with the regulator",
}


_DAY = re.compile(r"\b\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b")


@dataclass(frozen=True, slots=True)
class ShownClock:
    """What the page prints. `svg` stands beside `table`, which says the same."""

    headline: str
    state: str
    since: str
    law: str
    counted: list[str]
    moves: list[str]
    doubts: list[str]
    problems: list[str]
    steps: list[str]
    svg: str
    table: Table
    version: str
    may_save: bool


def shown(clock: RequestClock) -> ShownClock:
    """The clock as the page says it."""
    period = clock.period
    return ShownClock(
        headline=f"Due by {long_day(clock.due)}" if clock.due else "No date runs now",
        state=_STATES[clock.state],
        since=_since(clock),
        law=clock.regime.title,
        counted=_counted(period) if period else [],
        moves=[_moved(move) for move in clock.moves],
        doubts=[with_days(doubt.words) for doubt in clock.doubts],
        problems=[with_days(each) for each in clock.problems],
        steps=[
            f"You may {step.what} from {long_day(step.since)}"
            + (f" until {long_day(step.until)}" if step.until else "")
            + f" ({step.section})."
            for step in clock.steps
        ],
        svg=day_weeks(period.start, period.due, _marks(clock, period)) if period else "",
        table=day_table("Days that did not count", [(each.day, each.why) for each in _named(period)]),
        version=with_days(clock.calendar_version),
        may_save=clock.due is not None,
    )


def long_day(day: date | None) -> str:
    """'Tuesday 31 August 2021'; empty for None."""
    return f"{day:%A} {day.day} {day:%B %Y}" if day else ""


def with_days(words: str) -> str:
    """The words with each day as people write it: "2021-08-31" is 31 August 2021."""
    return _DAY.sub(lambda found: _short_day(date.fromisoformat(found.group())), words)


def _short_day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _since(clock: RequestClock) -> str:
    if clock.late_since:
        return f"Late since {long_day(clock.late_since)}."
    if clock.answer.replied_on and not clock.review:
        days = clock.days_late
        how = f"{days} day{'s' if days != 1 else ''} late" if days else "in time"
        return f"Answered on {long_day(clock.answer.replied_on)}, {how}."
    return f"It would be late from {long_day(clock.late_from)}." if clock.late_from else ""


def _counted(period: Period) -> list[str]:
    others = len(period.holidays_skipped)
    weekends = f"{len(period.skipped) - others} days at weekends"
    also = f" and {others} other{'s' if others != 1 else ''}, named below" if others else ""
    return [
        f"{long_day(period.start)} is the day it was received and is not counted.",
        f"{period.days} working days after it ({period.section}) end on {long_day(period.counted_to)}.",
        f"Not counted: {weekends}{also}.",
    ]


def _moved(move: Move) -> str:
    was = f" from {long_day(move.was)}" if move.was else ""
    now = f"moved the date{was} to {long_day(move.now)}" if move.now else "stopped the clock"
    return f"{long_day(move.on)}: {move.because} ({move.section}). This {now}."


def _named(period: Period | None) -> tuple[Skipped, ...]:
    return period.holidays_skipped if period else ()


def _marks(clock: RequestClock, period: Period) -> dict[date, Marked]:
    marks = {each.day: Marked("off", each.why) for each in period.skipped}
    marks[period.start] = Marked("start", "received")
    marks[period.due] = Marked("due", "due")
    if clock.today and period.start < clock.today < period.due:
        held = marks.get(clock.today)
        marks[clock.today] = Marked("today", f"today; {held.words}" if held else "today")
    return marks
