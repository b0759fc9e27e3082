"""Time limits for answering a request under the Freedom of Information Act 2000.

Source: FOIA 2000 s.1(3), s.9, s.10, s.50; the Code of Practice under s.45. A bank holiday anywhere in the
United Kingdom is skipped. Not here: Scotland (rules/foisa.py) and environmental information (rules/eir.py).
"""

from dataclasses import dataclass
from datetime import date, timedelta

from alongside.reference.calendars import PARTS
from alongside.reference.limits import limit_on
from alongside.rules.clock.regime import Regime
from alongside.rules.working_days import Skipped, WorkingDays, days_after

REGIME = Regime(
    name="foia",
    title="the Freedom of Information Act 2000",
    parts=PARTS,
    reply="foia-reply",
    clarification="FOIA 2000 s.1(3), s.10(6)",
    extended="foia-extended",
    extension_for="the public interest test of a qualified exemption",
    fee="foia-fee",
    fee_section="FOIA 2000 s.9, s.10(2)",
    review_ask="foia-internal-review-ask",
    review_answer="foia-internal-review-answer",
    review_longest="foia-internal-review-longest",
    regulator="foia-regulator",
    regulator_name="the Information Commissioner",
    hears_of_silence=True,
)

INTERNAL_REVIEW = Regime(
    name="internal-review",
    title="an internal review under the Freedom of Information Act 2000",
    parts=PARTS,
    reply="foia-internal-review-answer",
    clarification="s.45 Code of Practice 2018",
    extended="foia-internal-review-longest",
    extension_for="a review that is exceptionally long",
    regulator="foia-regulator",
    regulator_name="the Information Commissioner",
)
"""A review by itself: received is the day on which it was asked for."""

_SEARCH = timedelta(days=60)
"""Further back than twenty working days ever reach, with every holiday of December in them."""


@dataclass(frozen=True, slots=True)
class Clock:
    """When an answer is due, the first day on which it is late, and the days that did not count."""

    received: date
    due: date
    late_from: date
    days: int
    skipped: tuple[Skipped, ...]
    section: str
    calendar_version: str

    @property
    def holidays_skipped(self) -> tuple[Skipped, ...]:
        """The skipped days that are not Saturdays or Sundays."""
        return tuple(each for each in self.skipped if each.day.weekday() < 5)

    @property
    def reasoning(self) -> str:
        """The count in words that a reader can check."""
        words = f"received {self.received}, + {self.days} working days"
        if self.holidays_skipped:
            words += f" (skipping {', '.join(f'{each.day} {each.why}' for each in self.holidays_skipped)})"
        return f"{words} = {self.due}"


def reply_due(received: date, calendar: WorkingDays, days: int = 20) -> date:
    """Return the last lawful day to answer a request received on `received`.

    The day after receipt is the first that can count; a bank holiday in any part of the UK is
    skipped (s.10(6)), so `calendar` must be that of the whole UK.
    """
    return calendar.nth_after(received, days)


def reply_clock(received: date, calendar: WorkingDays) -> Clock:
    """The clock of s.10(1) for a request received on `received`, with its reasoning."""
    limit = limit_on("foia-reply", received)
    due = reply_due(received, calendar, limit.amount)
    skipped = calendar.skipped_between(received, due)
    late_from = due + timedelta(days=1)
    return Clock(received, due, late_from, limit.amount, skipped, limit.section, calendar.version)


def receipts_due_on(due: date, calendar: WorkingDays, days: int = 20) -> tuple[date, ...]:
    """The days of receipt for which the answer is due on `due`, earliest first.

    Empty when `due` is not a working day; several when receipt fell on a weekend.
    """
    if not calendar.counts(due):
        return ()
    return tuple(
        day for day in days_after(due - _SEARCH, due) if day < due and calendar.nth_after(day, days) == due
    )
