"""What bodies say they pay for involvement, with the time it was in force.

Source: involvement_rates.csv.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from alongside.reference.pay.rows import rows_of
from alongside.terms.dates import PartialDate
from alongside.terms.money import Money, Per


@dataclass(frozen=True, slots=True)
class InvolvementRate:
    """One rate: who pays, for what. `pay` and `per` are None where the rate was not seen.

    `in_force` is the time as the source has it, `valid` the same as a date, None where it has none.
    `hours` is how long the task is, where the rate says so.
    """

    organisation: str
    tier: str
    task: str
    pay: Money | None
    per: Per | None
    unit_as_written: str
    in_force: str
    source: str
    check: str
    note: str = ""
    hours: Decimal | None = None
    valid: PartialDate | None = None

    def held_on(self, day: date) -> bool | None:
        """Whether it was in force on a day; None when the source has no date."""
        return self.valid.interval.holds(day) if self.valid else None

    @property
    def is_for_involvement(self) -> bool:
        """Whether it is for involvement; what stands beside it to compare with is not."""
        return "comparison" not in self.tier


@cache
def involvement_rates() -> tuple[InvolvementRate, ...]:
    """Every rate known, in the order of the file."""
    return tuple(_rate(row) for row in rows_of("involvement_rates.csv"))


def _rate(row: dict[str, str]) -> InvolvementRate:
    return InvolvementRate(
        row["organisation"], row["tier"], row["task"],
        Money.pounds(row["pounds"]) if row["pounds"] else None,
        Per(row["per"]) if row["per"] else None,
        row["unit_as_written"], row["in_force"], row["source"], row["check"], row["note"],
        Decimal(row["hours"]) if row["hours"] else None,
        PartialDate(row["valid"]) if row["valid"] else None,
    )  # fmt: skip
