"""Which days count as working days, and why the others do not.

A calendar is made for the parts of the United Kingdom whose bank holidays an Act skips.
The dates themselves are in reference/calendars.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache
from types import MappingProxyType

from alongside.reference.calendars import PARTS, BankHoliday, bank_holidays, calendar_facts

_DAY = timedelta(days=1)


class OutsideCalendarError(ValueError):
    """The count runs past the bank holidays we hold. Add the missing years to reference/calendars."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A day that does not count, and why, in words."""

    day: date
    why: str


@dataclass(frozen=True)
class WorkingDays:
    """Working days from `first` to `last`: not Saturday, not Sunday, not one of `holidays`.

    `holidays` gives for each day off its name and where it holds. `version` names the list.
    """

    holidays: Mapping[date, str]
    first: date
    last: date
    version: str = ""

    def reason_off(self, day: date) -> str:
        """Why `day` does not count; empty when it is a working day. Raises OutsideCalendarError."""
        if not self.first <= day <= self.last:
            raise OutsideCalendarError(
                f"{day} is outside the bank holidays we hold ({self.first} to {self.last}). "
                "Add the missing years to reference/calendars."
            )
        if day.weekday() >= 5:
            return "Saturday" if day.weekday() == 5 else "Sunday"
        return self.holidays.get(day, "")

    def counts(self, day: date) -> bool:
        """Whether `day` is a working day."""
        return not self.reason_off(day)

    def nth_after(self, start: date, days: int) -> date:
        """The `days`-th working day after `start`; `start` itself is never counted.

        Raises ValueError when `days` is below 1, OutsideCalendarError past the list.
        """
        if days < 1:
            raise ValueError(f"Count at least one working day; found {days}.")
        self.reason_off(start + _DAY)
        place = bisect_right(self._working, start) + days
        if place > len(self._working):
            self.reason_off(self.last + _DAY)
        return self._working[place - 1]

    def skipped_between(self, start: date, end: date) -> tuple[Skipped, ...]:
        """The days after `start` up to `end` that do not count, with the reason for each."""
        self._check(start, end)
        first, last = bisect_right(self._off_days, start), bisect_right(self._off_days, end)
        return self._off[first:last]

    def count_between(self, start: date, end: date) -> int:
        """How many working days lie after `start`, up to and with `end`."""
        self._check(start, end)
        return max(0, bisect_right(self._working, end) - bisect_right(self._working, start))

    def _check(self, start: date, end: date) -> None:
        """Raises OutsideCalendarError when a day after `start` up to `end` is outside."""
        if start < end:
            self.reason_off(start + _DAY)
            self.reason_off(min(end, self.last + _DAY))

    @cached_property
    def _working(self) -> list[date]:
        """The days that count, in order: a count is then a place in this list."""
        return [day for day in days_after(self.first - _DAY, self.last) if self.counts(day)]

    @cached_property
    def _off(self) -> tuple[Skipped, ...]:
        days = days_after(self.first - _DAY, self.last)
        return tuple(Skipped(day, why) for day in days if (why := self.reason_off(day)))

    @cached_property
    def _off_days(self) -> list[date]:
        return [each.day for each in self._off]


def days_after(start: date, end: date) -> Iterator[date]:
    """The days after `start`, up to and with `end`."""
    return (start + timedelta(days=number) for number in range(1, (end - start).days + 1))


def working_days(parts: Iterable[str] = PARTS, known_on: date | None = None) -> WorkingDays:
    """The calendar that skips the bank holidays of any of `parts`.

    With `known_on`, as it was known that day: one-off holidays announced later are left out, and
    a holiday moved later stands on its usual day.
    """
    news = known_on and max((day for day in _announcements() if day <= known_on), default=date.min)
    return _calendar(frozenset(parts), news)


@lru_cache(maxsize=256)
def _calendar(parts: frozenset[str], known_on: date | None) -> WorkingDays:
    """Made once for each state of knowledge: thousands of clocks count by the same few calendars."""
    facts = calendar_facts()
    days_off: dict[date, str] = {}
    for holiday in bank_holidays():
        day = _day_known(holiday, known_on)
        if day and not parts.isdisjoint(holiday.parts):
            named = f"{holiday.name} ({holiday.where})"
            days_off[day] = f"{days_off[day]}; {named}" if day in days_off else named
    return WorkingDays(MappingProxyType(days_off), facts.first, facts.last, facts.version)


@lru_cache(maxsize=1)
def _announcements() -> frozenset[date]:
    """The days on which a holiday was made known."""
    return frozenset(each.announced for each in bank_holidays() if each.announced)


def _day_known(holiday: BankHoliday, on: date | None) -> date | None:
    if on is None or holiday.announced is None or holiday.announced <= on:
        return holiday.day
    return holiday.instead_of
