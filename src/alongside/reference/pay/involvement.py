"""What bodies say they pay for involvement, with the time it was in force as they wrote it.

Source: involvement_rates.csv.
"""

from dataclasses import dataclass
from functools import cache

from alongside.reference.pay.rows import rows_of
from alongside.terms.money import Money, Per


@dataclass(frozen=True, slots=True)
class InvolvementRate:
    """One rate: who pays, for what. `pay` and `per` are None where the rate was not seen."""

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
    )  # fmt: skip
