"""Sums of money in whole pence, and ranges of them for a unit of time."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from alongside.terms.interval import Interval


class Per(StrEnum):
    """The time or task that a sum is paid for. ONCE is a plain sum."""

    YEAR = "year"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    HALF_DAY = "half-day"
    SESSION = "session"
    HOUR = "hour"
    TASK = "task"
    ONCE = "once"


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """Pounds sterling as whole pence."""

    pence: int

    @classmethod
    def pounds(cls, amount: Decimal | int | str) -> "Money":
        """Money from pounds. Raises ValueError when there is more than a whole penny."""
        pence = Decimal(amount) * 100
        if pence != pence.to_integral_value():
            raise ValueError(f"Money is whole pence; found {amount} pounds. Round it first.")
        return cls(int(pence))

    @property
    def in_pounds(self) -> Decimal:
        """The sum in pounds, exact."""
        return Decimal(self.pence) / 100

    def __str__(self) -> str:
        pounds, pence = divmod(abs(self.pence), 100)
        sign = "-" if self.pence < 0 else ""
        return f"{sign}£{pounds:,}" + (f".{pence:02}" if pence else "")


@dataclass(frozen=True, slots=True)
class MoneyRange:
    """A sum or range of sums `per` a unit of time. `up to £115,000` has no low side."""

    low: Money | None
    high: Money | None
    per: Per = Per.ONCE

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise ValueError("A sum of money needs at least one figure; found none.")
        Interval(self.low, self.high)

    @property
    def interval(self) -> Interval[Money]:
        """The sums it allows, whatever they are paid for."""
        return Interval(self.low, self.high)

    def __str__(self) -> str:
        words = _words(self.low, self.high)
        article = "an" if self.per is Per.HOUR else "a"
        return words if self.per is Per.ONCE else f"{words} {article} {self.per.value.replace('-', ' ')}"


def _words(low: Money | None, high: Money | None) -> str:
    if low is None:
        return f"up to {high}"
    if high is None:
        return f"{low} or more"
    return str(low) if low == high else f"{low} to {high}"
