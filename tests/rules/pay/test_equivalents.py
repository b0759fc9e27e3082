"""Pay in another unit of time, with its assumptions."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.rules.pay import annual_equivalent, hourly_equivalent, ratio_to
from alongside.terms.money import Money, MoneyRange, Per


def paid(pounds, per, high=None):
    return MoneyRange(Money.pounds(pounds), Money.pounds(high or pounds), per)


@pytest.mark.parametrize(
    ("pay", "hours", "pence"),
    [
        (paid(75, Per.TASK), Decimal(4), 1875),
        (paid(20, Per.DAY), None, 267),
        (paid(300, Per.DAY), None, 4000),
        (paid(30615, Per.YEAR), None, 1566),
        (paid(37890, Per.YEAR), None, 1938),
        (paid(17460, Per.YEAR), None, 893),
        (paid(20, Per.SESSION), Decimal(3), 667),
        (paid(17, Per.HOUR), None, 1700),
        (paid(75, Per.HALF_DAY), None, 2000),
    ],
    ids=str,
)
def test_pay_an_hour_is_to_the_penny(pay, hours, pence):
    assert hourly_equivalent(pay, hours=hours).pay == MoneyRange(Money(pence), Money(pence), Per.HOUR)


def test_a_task_of_unknown_length_has_no_hourly_pay():
    assert hourly_equivalent(paid(75, Per.TASK)) is None
    assert annual_equivalent(paid(75, Per.SESSION)) is None


def test_an_assumed_day_is_stated():
    worked = hourly_equivalent(paid(20, Per.DAY))
    assert worked.arithmetic == "£20 / 7.5 hours = £2.67 an hour"
    assert "a day of 7.5 hours, as the document gives none" in worked.assumptions


def test_a_scottish_week_changes_the_hour():
    worked = hourly_equivalent(paid(24518, Per.YEAR), hours_a_week=Decimal(37))
    assert worked.pay.low == Money(1271)


def test_a_day_rate_for_a_year_says_that_it_is_only_a_comparison():
    worked = annual_equivalent(paid(300, Per.DAY))
    assert worked.pay.low == Money.pounds("78214.50")
    assert any("as if paid for every hour" in words for words in worked.assumptions)


def test_hours_of_nothing_are_refused():
    with pytest.raises(ValueError, match="more than nothing"):
        hourly_equivalent(paid(75, Per.TASK), hours=Decimal(0))


@given(st.integers(1_000_00, 200_000_00))
def test_a_year_to_the_hour_and_back_differs_by_less_than_the_rounding(pence):
    hourly = hourly_equivalent(MoneyRange(Money(pence), Money(pence), Per.YEAR)).pay
    back = annual_equivalent(hourly).pay
    assert abs(back.low.pence - pence) <= 978  # half a penny on each of 1,955.36 hours


@given(st.integers(1, 10**8), st.integers(0, 10**8), st.sampled_from(list(Per)))
def test_a_range_keeps_its_order_in_every_unit(low, more, per):
    worked = hourly_equivalent(MoneyRange(Money(low), Money(low + more), per), hours=Decimal(3))
    assert worked is None or worked.pay.low <= worked.pay.high


def test_an_open_range_stays_open():
    worked = hourly_equivalent(MoneyRange(None, Money.pounds(115000), Per.YEAR))
    assert worked.pay.low is None


def test_a_ratio_lays_out_both_ends():
    reading = ratio_to(paid(110000, Per.YEAR, 115000), Money.pounds(29384))
    assert (reading.low, reading.high) == (Decimal("3.74"), Decimal("3.91"))
    assert reading.arithmetic == "£110,000 / £29,384 = 3.74; £115,000 / £29,384 = 3.91"
    assert reading.is_below(Decimal(4))
    assert not reading.is_above(Decimal(4))


def test_a_ratio_with_nothing_is_refused():
    with pytest.raises(ValueError, match="pay to compare with"):
        ratio_to(paid(1, Per.YEAR), Money(0))
