"""The hours of a full week under Agenda for Change, by nation and date.

Source: full_weeks.csv. A year's pay is for this week; Scotland shortened it without loss of pay.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from alongside.reference.pay.rows import day_or_none, rows_of


@dataclass(frozen=True, slots=True)
class FullWeek:
    """The hours a full-time member of staff works in a week, from `start` to `end`."""

    nation: str
    hours: Decimal
    start: date
    end: date | None
    source: str
    check: str
    note: str = ""


def full_week_on(on: date, nation: str = "england") -> FullWeek | None:
    """The full week of a nation on a day; None before the first known."""
    held = (week for week in full_weeks(nation) if week.start <= on and (week.end is None or on <= week.end))
    return next(held, None)


@cache
def full_weeks(nation: str) -> tuple[FullWeek, ...]:
    """Every full week known of a nation, oldest first."""
    return tuple(
        FullWeek(
            nation, Decimal(row["hours_a_week"]), date.fromisoformat(row["from"]), day_or_none(row["to"]),
            row["source"], row["check"], row["note"],
        )
        for row in rows_of("full_weeks.csv")
        if row["nation"] == nation
    )  # fmt: skip
