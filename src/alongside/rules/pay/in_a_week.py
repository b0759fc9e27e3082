"""What pay comes to in a week, beside the weekly limit of permitted work. Sums only: no entitlement.

Source: the limit is dated in reference/pay/benefits; permitted work is under 16 hours a week as well.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from alongside.rules.pay.equivalents import WEEKS_A_YEAR, Equivalent
from alongside.terms.money import Money, MoneyRange, Per


@dataclass(frozen=True, slots=True)
class TimesInAWeek:
    """How often one payment goes into a weekly limit: the most that fits, and the first that does not."""

    times: int
    arithmetic: str


def times_in_a_week(payment: Money, limit: Money) -> TimesInAWeek:
    """How many payments of one week stay within the limit. Raises ValueError when the payment is nothing."""
    if payment.pence <= 0:
        raise ValueError(f"A payment is more than nothing; found {payment}.")
    times = limit.pence // payment.pence
    within = f"{payment} x {times} = {Money(payment.pence * times)}, within {limit}; " if times else ""
    beyond = f"{payment} x {times + 1} = {Money(payment.pence * (times + 1))}, above {limit}"
    return TimesInAWeek(times, within + beyond)


def a_week(a_year: MoneyRange) -> Equivalent:
    """Pay for a year as pay for a week of 52.143."""
    turned = MoneyRange(_week(a_year.low), _week(a_year.high), Per.WEEK)
    figures = MoneyRange(a_year.low, a_year.high)
    return Equivalent(turned, f"{figures} / {WEEKS_A_YEAR} weeks = {turned}", ("the same in every week",))


def _week(money: Money | None) -> Money | None:
    if money is None:
        return None
    return Money(int((Decimal(money.pence) / WEEKS_A_YEAR).quantize(Decimal(1), ROUND_HALF_UP)))
