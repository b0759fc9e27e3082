"""What the rules of benefits let a person earn, by date: the limit of permitted work, the work allowances.

Source: permitted_work.csv and universal_credit.csv. Facts only: what a person is due is for an adviser.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from alongside.reference.pay.rows import rows_of
from alongside.terms.money import Money


@dataclass(frozen=True, slots=True)
class PermittedWork:
    """The most that permitted work may pay a week while claiming Employment and Support Allowance."""

    a_week: Money
    start: date
    end: date
    source: str
    check: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class WorkAllowance:
    """Universal Credit: what is left alone of a month's earnings, and the share taken of the rest.

    `lower` holds where the award has help with housing, `higher` where not; only with a child or
    limited capability for work.
    """

    lower: Money
    higher: Money
    taper_percent: Decimal
    start: date
    end: date
    source: str
    check: str
    note: str = ""


def permitted_work_on(on: date) -> PermittedWork | None:
    """The limit of permitted work in force on a day; None when it is not known."""
    return next((each for each in _permitted_work() if each.start <= on <= each.end), None)


def work_allowance_on(on: date) -> WorkAllowance | None:
    """The work allowances of Universal Credit in force on a day; None when they are not known."""
    return next((each for each in _work_allowances() if each.start <= on <= each.end), None)


@cache
def _permitted_work() -> tuple[PermittedWork, ...]:
    return tuple(
        PermittedWork(
            Money.pounds(row["pounds_a_week"]), date.fromisoformat(row["from"]),
            date.fromisoformat(row["to"]), row["source"], row["check"], row["note"],
        )
        for row in rows_of("permitted_work.csv")
    )  # fmt: skip


@cache
def _work_allowances() -> tuple[WorkAllowance, ...]:
    return tuple(
        WorkAllowance(
            Money.pounds(row["lower_allowance_a_month"]), Money.pounds(row["higher_allowance_a_month"]),
            Decimal(row["taper_percent"]), date.fromisoformat(row["from"]), date.fromisoformat(row["to"]),
            row["source"], row["check"], row["note"],
        )
        for row in rows_of("universal_credit.csv")
    )  # fmt: skip
