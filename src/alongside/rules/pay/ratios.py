"""How many times another's pay a salary is: "four times that of a newly qualified nurse".

Pure sums on basic pay; which years are plausible is for the caller to say.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from alongside.terms.money import Money, MoneyRange


@dataclass(frozen=True, slots=True)
class RatioReading:
    """The multiples at both ends, to two places. None on a side where the range is open."""

    low: Decimal | None
    high: Decimal | None
    arithmetic: str

    def is_below(self, claimed: Decimal) -> bool:
        """Whether even the top end falls short of the claim."""
        return self.high is not None and self.high < claimed

    def is_above(self, claimed: Decimal) -> bool:
        """Whether even the low end is a whole step more than claimed: the claim understates."""
        return self.low is not None and self.low >= claimed + 1


def ratio_to(pay: MoneyRange, other: Money) -> RatioReading:
    """`pay` as a multiple of `other`. Raises ValueError when `other` is nothing."""
    if other.pence <= 0:
        raise ValueError(f"A multiple needs pay to compare with; found {other}.")
    low, high = _multiple(pay.low, other), _multiple(pay.high, other)
    sums = [
        f"{end} / {other} = {multiple}"
        for end, multiple in dict.fromkeys(((pay.low, low), (pay.high, high)))
        if end is not None
    ]
    return RatioReading(low, high, "; ".join(sums))


def _multiple(money: Money | None, other: Money) -> Decimal | None:
    if money is None:
        return None
    return (Decimal(money.pence) / other.pence).quantize(Decimal("0.01"), ROUND_HALF_UP)
