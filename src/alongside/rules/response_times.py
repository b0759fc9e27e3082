"""How long bodies took to answer, in working days of their own law, and who is late.

Source: the time limits in rules/foi, rules/foisa and rules/eir, as rules/clock counts them. Nothing is late
before its date has passed; where two dates are possible the later counts. Quartiles are the median of each
half, the middle value left out where there is one (Moore and McCabe, Introduction to the Practice of
Statistics, 1989).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from alongside.rules.clock import RequestClock, State


class Outcome(StrEnum):
    """How a body answered in time. Public words: never reused."""

    ON_TIME = "on-time"
    LATE = "late"
    STILL_SILENT = "still-silent"
    NOT_DUE = "not-due"
    STOPPED = "clock-stopped"
    NOT_SUBJECT = "not-subject"


@dataclass(frozen=True, slots=True)
class Response:
    """How long one body took. `days` are working days after receipt, to the reply; None before it.

    `due` is the later of the dates that are possible, `late_since` the first late day of one that is silent.
    `is_in_doubt` says that there are two dates.
    """

    outcome: Outcome
    days: int | None = None
    due: date | None = None
    replied_on: date | None = None
    late_since: date | None = None
    is_in_doubt: bool = False


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle and the quarters of response times; None where nobody has answered."""

    count: int
    least: int | None = None
    lower: Fraction | None = None
    median: Fraction | None = None
    upper: Fraction | None = None
    most: int | None = None


def response(clock: RequestClock, *, is_subject: bool, today: date) -> Response:
    """How a request was answered in time, as of `today`."""
    if not is_subject:
        return Response(Outcome.NOT_SUBJECT, replied_on=clock.answer.replied_on)
    period = clock.answer.period
    if period is None:
        return Response(Outcome.NOT_DUE, replied_on=clock.answer.replied_on)
    dates = [each for each in (clock.answer.due, *(doubt.other_due for doubt in clock.doubts)) if each]
    due, came = max(dates, default=None), clock.answer.replied_on
    if came is not None:
        days = clock.regime.calendar().count_between(period.start, came) if came > period.start else 0
        last = due or period.due
        outcome = Outcome.ON_TIME if came <= last else Outcome.LATE
        return Response(outcome, days, last, came, is_in_doubt=bool(clock.doubts))
    if due is None or clock.state in (State.CLARIFYING, State.FEE_AWAITED, State.LAPSED):
        return Response(Outcome.STOPPED)
    if today > due:
        from_ = date.fromordinal(due.toordinal() + 1)
        return Response(Outcome.STILL_SILENT, due=due, late_since=from_, is_in_doubt=bool(clock.doubts))
    return Response(Outcome.NOT_DUE, due=due, is_in_doubt=bool(clock.doubts))


def spread(days: Iterable[int]) -> Spread:
    """Least, quartiles and most of these numbers of days."""
    ordered = sorted(days)
    if not ordered:
        return Spread(0)
    half = len(ordered) // 2
    lower = ordered[:half] or ordered
    upper = ordered[len(ordered) - half :] or ordered
    return Spread(len(ordered), ordered[0], _middle(lower), _middle(ordered), _middle(upper), ordered[-1])


def distribution(days: Iterable[int]) -> list[tuple[int, int]]:
    """How many answers took each number of working days, and those below that none took, as 0."""
    counted = Counter(days)
    return [(day, counted[day]) for day in range(max(counted, default=-1) + 1)]


def _middle(ordered: Sequence[int]) -> Fraction:
    half = len(ordered) // 2
    return Fraction(ordered[half]) if len(ordered) % 2 else Fraction(ordered[half - 1] + ordered[half], 2)
