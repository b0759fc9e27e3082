"""Limits that change by date: permitted work, the full week, allowances, awards; and the notes beside."""

import tomllib
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from alongside.reference.pay.awards import award_of
from alongside.reference.pay.benefits import permitted_work_on, work_allowance_on
from alongside.reference.pay.facts import MATTERS, facts_on
from alongside.reference.pay.involvement import involvement_rates
from alongside.reference.pay.proof import PROOF, proof_in_words, weakest
from alongside.reference.pay.scales import NATIONS, scales
from alongside.reference.pay.trainees import trainee_shares
from alongside.reference.pay.wages import minimum_wage_on, real_living_wage_on
from alongside.reference.pay.weeks import full_week_on, full_weeks
from alongside.terms.money import Money

LIMITS: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (Path(__file__).parent / "cases" / "limits.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", LIMITS["permitted_work"], ids=lambda case: str(case["on"]))
def test_the_limit_of_permitted_work_is_that_of_the_day(case: dict[str, Any]) -> None:
    assert permitted_work_on(case["on"]).a_week == Money.pounds(case["pounds"])


@pytest.mark.parametrize("year", range(2016, 2028))
def test_the_limit_is_sixteen_hours_of_the_minimum_wage_rounded_up_to_fifty_pence(year: int) -> None:
    day = date(year, 6, 1)
    sixteen = minimum_wage_on(day).an_hour.in_pounds * 16
    halves = (sixteen * 2).to_integral_value(ROUND_CEILING)
    assert permitted_work_on(day).a_week.in_pounds == halves / 2


def test_two_payments_of_75_fit_in_the_limit_and_two_of_150_do_not() -> None:
    limit = permitted_work_on(date(2025, 6, 1)).a_week
    assert Money.pounds(2 * 75) <= limit < Money.pounds(2 * 150)


@pytest.mark.parametrize("case", LIMITS["full_week"], ids=lambda case: f"{case['nation']} {case['on']}")
def test_the_full_week_is_that_of_the_nation_and_day(case: dict[str, Any]) -> None:
    assert full_week_on(case["on"], case["nation"]).hours == Decimal(case["hours"])


@pytest.mark.parametrize("nation", NATIONS)
def test_a_scales_full_week_is_the_full_week_of_its_days(nation: str) -> None:
    for scale in scales(nation):
        assert full_week_on(scale.start, nation).hours == scale.hours_a_week
    weeks = full_weeks(nation)
    for before, after in pairwise(weeks):
        assert before.end + timedelta(days=1) == after.start


def test_no_day_without_a_limit_is_given_one() -> None:
    assert permitted_work_on(date(2000, 1, 1)) is None
    assert full_week_on(date(2000, 1, 1)) is None
    assert work_allowance_on(date(2015, 1, 1)) is None


@pytest.mark.parametrize(
    ("day", "lower", "higher"),
    [
        (date(2021, 12, 1), 335, 557), (date(2022, 6, 1), 344, 573), (date(2023, 6, 1), 379, 631),
        (date(2024, 6, 1), 404, 673), (date(2025, 6, 1), 411, 684), (date(2026, 6, 1), 427, 710),
    ],
)  # fmt: skip
def test_the_work_allowances_are_those_of_the_day(day: date, lower: int, higher: int) -> None:
    held = work_allowance_on(day)
    assert (held.lower, held.higher) == (Money.pounds(lower), Money.pounds(higher))
    assert held.taper_percent == 55


def test_before_the_national_living_wage_the_adult_minimum_is_used() -> None:
    assert minimum_wage_on(date(2016, 3, 31)).an_hour == Money.pounds("6.70")
    assert minimum_wage_on(date(2016, 4, 1)).rate == "NLW"


def test_an_award_dated_back_was_not_known_in_april() -> None:
    award = award_of("2024/25")
    assert award.was_known_on(date(2024, 6, 1)) is False
    assert award.was_known_on(date(2024, 7, 29)) is True
    assert award_of("2026/27").was_known_on(date(2026, 4, 1)) is True
    assert award_of("2023/24", "northern-ireland").was_known_on(date(2024, 6, 1)) is None
    assert award_of("2024/25", "northern-ireland").was_known_on(date(2024, 6, 1)) is None
    assert award_of("1999/00") is None


def test_effective_and_paid_dates_are_held_apart() -> None:
    scale = next(each for each in scales("northern-ireland") if each.year == "2022/23")
    award = award_of("2022/23", "northern-ireland")
    assert scale.start == date(2022, 4, 1)
    assert award.known_from.earliest == date(2022, 12, 8)


def test_wales_holds_its_lowest_points_to_the_real_living_wage_in_2026() -> None:
    wales = scales("wales")[-1]
    hour = real_living_wage_on(date(2026, 4, 1)).an_hour.in_pounds
    a_year = hour * Decimal("37.5") * Decimal("52.143")
    assert wales.bands[0].entry == Money.pounds(26300)
    assert abs(wales.bands[0].entry.in_pounds - a_year) <= 1
    assert wales.band("4").entry == scales("england")[-1].band("4").entry
    assert wales.band("2").points[0].check == "derived"


def test_a_nation_has_no_scale_where_its_points_are_not_known() -> None:
    northern_ireland, wales = scales("northern-ireland"), scales("wales")
    assert (northern_ireland[0].year, northern_ireland[-1].year) == ("2019/20", "2024/25")
    assert (wales[0].year, wales[-1].year) == ("2020/21", "2026/27")
    assert all(scale.borrowed for scale in (*scales("wales"), *scales("northern-ireland")))


def test_shares_of_trainees_are_known_with_their_proof() -> None:
    shares = {int(share.percent): share.check for share in trainee_shares()}
    assert shares == {75: "recalled", 70: "recalled", 65: "cross", 60: "recalled"}


def test_rates_of_involvement_tell_when_they_held() -> None:
    rates = {(rate.organisation, rate.tier): rate for rate in involvement_rates()}
    cnwl = rates[("Central and North West London NHS FT", "standard")]
    assert cnwl.held_on(date(2022, 1, 1)) is True
    assert cnwl.held_on(date(2021, 12, 31)) is False
    undated = next(rate for rate in involvement_rates() if rate.in_force == "current")
    assert undated.held_on(date(2026, 1, 1)) is None


def test_every_fact_has_plain_words_a_source_and_where_to_get_advice() -> None:
    facts = facts_on(date(2026, 11, 22))
    assert {fact.about for fact in facts} == set(MATTERS)
    for fact in facts:
        assert fact.title
        assert fact.words.endswith(".")
        assert fact.source
        assert fact.link.startswith("https://")
        assert fact.advice_link.startswith("https://")
        assert fact.check in PROOF
    assert len({fact.key for fact in facts}) == len(facts)


def test_a_fact_is_not_shown_before_it_held() -> None:
    keys = {fact.key for fact in facts_on(date(2020, 1, 1), "benefits")}
    assert "universal-credit-taper" not in keys
    assert "treated-as-paid" in keys


def test_proof_is_said_in_words_and_the_weakest_counts() -> None:
    assert proof_in_words("recalled") == "from memory, not verified"
    assert weakest(["seen", "derived", "cross"]) == "derived"
