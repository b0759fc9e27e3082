"""A count of working days with what moved it and what is in doubt."""

from dataclasses import dataclass
from datetime import date, timedelta

from alongside.reference.limits import Limit
from alongside.rules.working_days import Skipped, WorkingDays


@dataclass(frozen=True, slots=True)
class Move:
    """The due date moved from one day to another. None on a side is "no date runs"."""

    was: date | None
    now: date | None
    because: str
    section: str
    on: date


@dataclass(frozen=True, slots=True)
class Doubt:
    """A second due date, were a holiday proclaimed while the clock ran not to count."""

    other_due: date
    holidays: tuple[Skipped, ...]

    @property
    def words(self) -> str:
        """The doubt in a sentence."""
        named = ", ".join(f"{each.day} {each.why}" for each in self.holidays)
        return (
            f"{named} was made a holiday while this clock was running. Without it the answer was due on "
            f"{self.other_due}. Whether it counts for a request already made is not settled."
        )


@dataclass(frozen=True, slots=True)
class Period:
    """From the day after `start` to `due`, with the days that did not count.

    `counted_to` is where `days` working days end; an extension makes `due` later.
    """

    start: date
    counted_to: date
    due: date
    days: int
    skipped: tuple[Skipped, ...]
    section: str

    @property
    def late_from(self) -> date:
        """The first day on which an answer is late."""
        return self.due + timedelta(days=1)

    @property
    def holidays_skipped(self) -> tuple[Skipped, ...]:
        """The skipped days that are not plain Saturdays or Sundays."""
        return tuple(each for each in self.skipped if each.why not in ("Saturday", "Sunday"))


Pause = tuple[date, date]
"""First and last day of a time that does not count."""


def nth_counted(calendar: WorkingDays, start: date, days: int, pauses: tuple[Pause, ...] = ()) -> date:
    """The `days`-th working day after `start` that lies in none of `pauses`."""
    if not pauses:
        return calendar.nth_after(start, days)
    day = start
    while days:
        day = calendar.nth_after(day, 1)
        days -= not any(first <= day <= last for first, last in pauses)
    return day


def period(calendar: WorkingDays, start: date, limit: Limit, pauses: tuple[Pause, ...] = ()) -> Period:
    """The count of a limit from `start`, fee pauses left out."""
    due = nth_counted(calendar, start, limit.amount, pauses)
    return Period(start, due, due, limit.amount, _skipped(calendar, start, due, pauses), limit.section)


def stretched(calendar: WorkingDays, held: Period, due: date, pauses: tuple[Pause, ...]) -> Period:
    """The same count with a later due date."""
    counted_to = nth_counted(calendar, held.start, held.days, pauses)
    skipped = _skipped(calendar, held.start, due, pauses)
    return Period(held.start, counted_to, due, held.days, skipped, held.section)


def _skipped(calendar: WorkingDays, start: date, due: date, pauses: tuple[Pause, ...]) -> tuple[Skipped, ...]:
    """Days off, and working days on which a fee was awaited, in order."""
    found = {each.day: each for each in calendar.skipped_between(start, due)}
    for first, last in pauses:
        day = max(first, start + timedelta(days=1))
        while day <= min(last, due):
            found.setdefault(day, Skipped(day, "waiting for the fee"))
            day += timedelta(days=1)
    return tuple(found[day] for day in sorted(found))


def months_after(day: date, months: int) -> date:
    """The corresponding day of a later month, or its last day where it has none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")
