"""What the pay of a post is worth an hour and a year, and at which band; and when that cannot be told."""

from datetime import date

import pytest

from alongside.reading.advert.priced import band_from_pay, priced
from alongside.reading.advert.vacancy import Vacancy
from alongside.terms.money import Money, MoneyRange, Per

ON = date(2020, 11, 3)


def post(low: int, high: int, per: Per = Per.YEAR, title: str = "Support Worker", band: str = "") -> Vacancy:
    return Vacancy(
        "advert:1", title=title, band=band, pay=MoneyRange(Money.pounds(low), Money.pounds(high), per)
    )


@pytest.mark.parametrize(
    ("low", "high", "band"),
    [(19_737, 21_142, "3"), (45_753, 51_668, "8a"), (24_907, 37_890, ""), (19_000, 21_000, "")],
)
def test_the_band_of_the_pay_is_told_where_one_band_gives_it(low: int, high: int, band: str) -> None:
    assert band_from_pay(priced(post(low, high), ON, "England")) == band


def test_pay_too_little_for_a_full_week_has_no_hour_and_says_why() -> None:
    for pay in (post(5_521, 5_930, band="2"), post(13_283, 16_328, band="5"), post(4_000, 4_000)):
        told = priced(pay, ON, "England")
        assert told["pay_low"] is not None
        assert not {"hourly_low", "annual_low", "scale"} & set(told)
        assert "only be the pay for fewer hours" in told["hourly_note"]
        assert "£8.72" in told["hourly_note"]


def test_pay_just_below_the_minimum_wage_is_told_as_it_is() -> None:
    assert priced(post(16_500, 16_500), ON, "England")["hourly_low"] == 844


@pytest.mark.parametrize(
    "pay",
    [post(8_092, 8_092, title="Apprentice Painter"), post(4, 4, Per.HOUR), post(160, 160, Per.WEEK)],
)
def test_apprentices_and_other_times_than_a_year_are_told(pay: Vacancy) -> None:
    assert "hourly_low" in priced(pay, ON, "England")
