"""Payments in a week beside a weekly limit: sums, no entitlement."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.rules.pay.in_a_week import a_week, times_in_a_week
from alongside.terms.money import Money, MoneyRange, Per


@pytest.mark.parametrize(
    ("payment", "limit", "times"),
    [(75, "195.50", 2), (150, "195.50", 1), (300, "195.50", 0), (20, "143", 7), (104, "104", 1)],
)
def test_so_many_payments_stay_within_the_limit(payment: int, limit: str, times: int) -> None:
    assert times_in_a_week(Money.pounds(payment), Money.pounds(limit)).times == times


def test_the_sum_shows_the_last_that_fits_and_the_first_that_does_not() -> None:
    said = times_in_a_week(Money.pounds(75), Money.pounds("195.50"))
    assert said.arithmetic == "£75 x 2 = £150, within £195.50; £75 x 3 = £225, above £195.50"


@given(st.integers(1, 10**6), st.integers(0, 10**6))
def test_one_payment_more_is_always_above_the_limit(payment: int, limit: int) -> None:
    times = times_in_a_week(Money(payment), Money(limit)).times
    assert payment * times <= limit < payment * (times + 1)


def test_a_payment_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="more than nothing"):
        times_in_a_week(Money(0), Money(100))


def test_a_years_pay_is_spread_over_its_weeks() -> None:
    worked = a_week(MoneyRange(Money.pounds(15456), None, Per.YEAR))
    assert str(worked.pay) == "£296.42 or more a week"
