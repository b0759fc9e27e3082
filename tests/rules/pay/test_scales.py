"""Which band, year and zone give a pay range."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.reference.pay.scales import scales
from alongside.reference.pay.supplements import ZONES, supplement
from alongside.rules.pay import match_scale, supplement_on
from alongside.terms.money import Money, MoneyRange, Per


def a_year(low, high=None, per=Per.YEAR):
    return MoneyRange(Money.pounds(low), Money.pounds(high if high is not None else low), per)


def test_a_range_with_the_outer_london_supplement_names_band_year_zone_and_sum():
    (match,) = match_scale(a_year(37152, 43994), date(2022, 12, 17))
    assert (match.band, match.year, match.zone) == ("6", "2021/22", "outer")
    assert match.arithmetic == (
        "£32,306 + 15% (£4,845.90) = £37,151.90; "
        "£39,027 + 15% (£5,854.05, held to the most, £4,967) = £43,994"
    )
    assert match.years_behind == 1
    assert match.is_older


def test_a_scale_in_force_is_not_older():
    (match,) = match_scale(a_year(32306, 39027), date(2021, 12, 17))
    assert not match.is_older
    assert match.zone == "none"


def test_pay_above_every_band_matches_nothing():
    assert match_scale(a_year(110000, 115000), date(2022, 12, 17)) == []


def test_a_figure_near_a_band_is_not_the_band():
    assert match_scale(a_year(33835, 37878)) == []


def test_only_pay_for_a_year_is_matched():
    assert match_scale(a_year(32306, 39027, Per.DAY)) == []
    assert match_scale(MoneyRange(None, Money.pounds(39027), Per.YEAR)) == []


def test_a_single_figure_is_matched_with_any_point():
    names = {(match.band, match.year, match.point) for match in match_scale(a_year(34172))}
    assert ("6", "2021/22", "intermediate") in names


def test_the_least_supplement_is_applied_to_the_lower_end():
    matches = match_scale(a_year(30546, 32207))
    assert [(match.band, match.year, match.zone) for match in matches] == [("3", "2025/26", "inner")]
    assert "raised to the least, £5,609" in matches[0].arithmetic


def test_scotland_has_no_london_supplement():
    assert all(match.zone == "none" for match in match_scale(a_year(26869, 28998), nation="scotland"))
    assert match_scale(a_year(26869, 28998), nation="scotland")


@given(
    st.sampled_from([scale for scale in scales() if not scale.interim]),
    st.integers(0, 20),
    st.sampled_from([None, *ZONES]),
    st.sampled_from([-1, 0, 1]),
)
def test_every_band_year_and_zone_is_found_again_from_its_own_sum(scale, place, zone, pennies_off):
    """A naive second way of working out the sum, with the pound rounded as adverts do."""
    band = scale.bands[place % len(scale.bands)]
    ends = []
    for basic in (band.entry, band.top):
        pounds = basic.in_pounds
        rule = supplement(zone, scale.year) if zone else None
        if rule:
            extra = pounds * rule.percent / 100
            if extra < rule.least.in_pounds:
                extra = rule.least.in_pounds
            if extra > rule.most.in_pounds:
                extra = rule.most.in_pounds
            pounds += extra
        ends.append(Money(round(pounds) * 100))
    if ends[0] == ends[1]:
        return
    wanted = (band.name, scale.year, zone if rule else "none")
    found = [(match.band, match.year, match.zone) for match in match_scale(MoneyRange(*ends, Per.YEAR))]
    assert wanted in found


@given(st.integers(1, 20_000_000), st.sampled_from(ZONES))
def test_a_supplement_never_leaves_its_least_and_most(pence, zone):
    rule = supplement(zone, "2024/25")
    paid = supplement_on(Money(pence), rule)
    assert rule.least.in_pounds <= paid <= rule.most.in_pounds


def test_matches_come_newest_first():
    years = [match.year for match in match_scale(a_year(24071, 25674))]
    assert years == sorted(years, reverse=True)
    assert Decimal(supplement("inner", "2024/25").percent) == 20


@pytest.mark.parametrize("day", [None, date(2021, 4, 1), date(2022, 3, 31)])
def test_the_day_never_changes_which_scale_is_found(day):
    assert {match.year for match in match_scale(a_year(32306, 39027), day)} == {"2021/22"}
