"""What an offer is worth: case by case, and the laws that hold for any offer."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.reference.pay.scales import scale_on
from alongside.reference.pay.supplements import ZONES, supplement
from alongside.rules.pay import Worth, worth
from alongside.rules.pay.standing import standing_of
from alongside.rules.pay.supplements import paid_with
from alongside.terms.money import Money, MoneyRange, Per
from tests.rules.pay.offers import cases, offered

_ASKED = ("on", "nation", "supplement", "zone", "called", "is_actual")
_HOURS = ("hours_a_week", "task_hours")


def asked(case: dict[str, Any]) -> Worth:
    given_hours = {name: Decimal(case[name]) for name in _HOURS if name in case}
    return worth(offered(case), **{name: case[name] for name in _ASKED if name in case}, **given_hours)


@pytest.mark.parametrize("case", cases("pay_worth.toml"), ids=lambda case: case["name"])
def test_an_offer_is_worth_what_the_table_says(case: dict[str, Any]) -> None:
    said = asked(case)
    for name in ("hourly", "annual", "actual"):
        if name in case:
            worked = getattr(said, name)
            words = str(worked.pay) if worked else ""
            assert words == case[name], case["why"]
    wages = {(each.wage.rate, each.wage.area): each.standing for each in said.wages}
    for name, key in (("minimum", ("NLW", "UK")), ("real_living", ("Real Living Wage", "UK")),
                      ("london", ("Real Living Wage", "London"))):  # fmt: skip
        if name in case:
            assert [wages[key].place, str(wages[key].gap)] == case[name], case["why"]
    ratios = {each.comparator.code: each.ratio for each in said.comparators}
    for name, code in (("nurse", "newly-qualified-nurse"), ("doctor", "foundation-doctor")):
        if name in case:
            assert [str(ratios[code].low), str(ratios[code].high)] == case[name], case["why"]
    if "outside" in case:
        assert said.is_outside_scale == bool(case["outside"])
        assert case["outside"] in (said.outside.words if said.outside else "")
    if "added" in case:
        assert [str(each.pay) for each in said.with_supplement] == case["added"], case["why"]
    places = {each.band: each.standing.place for each in said.bands}
    for band, place in case.get("bands", {}).items():
        assert places[band] == place, (band, case["why"])
    assert case.get("note", "") in said.scale_note
    if "assumes" in case:
        assert any(case["assumes"] in words for words in said.actual.assumptions)


POUNDS = st.integers(10_000_00, 200_000_00)
DAYS = st.dates(date(2014, 4, 1), date(2027, 3, 31))


@given(POUNDS, st.integers(1, 75), DAYS, st.sampled_from(["england", "scotland"]))
def test_pay_for_some_hours_turned_to_full_time_and_back_is_the_same(
    pence: int, halves: int, day: date, nation: str
) -> None:
    hours = Decimal(halves) / 2
    pay = MoneyRange(Money(pence), Money(pence), Per.YEAR)
    actual = worth(pay, on=day, nation=nation, hours_a_week=hours).actual.pay
    back = worth(actual, on=day, nation=nation, hours_a_week=hours, is_actual=True).annual.pay
    rounding = Decimal(40) / hours  # half a penny on the hours offered, for each full week in them
    assert abs(back.low.pence - pence) <= rounding + 1


@given(POUNDS, st.integers(1, 74), DAYS)
def test_more_hours_are_never_paid_less(pence: int, halves: int, day: date) -> None:
    pay = MoneyRange(Money(pence), Money(pence), Per.YEAR)
    fewer, more = (worth(pay, on=day, hours_a_week=Decimal(n) / 2).actual.pay for n in (halves, halves + 1))
    assert fewer.low <= more.low


@given(POUNDS, DAYS.filter(lambda day: day >= date(2015, 4, 1)), st.sampled_from(ZONES))
def test_a_supplement_never_lowers_pay_and_keeps_its_order(pence: int, day: date, zone: str) -> None:
    rule = supplement(zone, scale_on(day).year)
    less, more = paid_with(Money(pence), rule), paid_with(Money(pence + 1), rule)
    assert Money(pence).in_pounds < less <= more


@given(*[st.integers(0, 10**7) for _ in range(4)])
def test_every_range_stands_in_one_place_and_its_gap_is_the_distance(a: int, b: int, c: int, d: int) -> None:
    low, high = sorted((a, b))
    bottom, top = sorted((c, d))
    standing = standing_of(MoneyRange(Money(low), Money(high)), Money(bottom), Money(top))
    assert (standing.place == "below") == (high < bottom)
    assert (standing.place == "above") == (low > top)
    assert (standing.place == "within") == (bottom <= low and high <= top)
    apart = max(bottom - high, low - top, 0)
    assert standing.gap == Money(apart)


def test_an_open_end_says_below_or_above_only_where_that_is_sure() -> None:
    up_to = MoneyRange(None, Money.pounds(75))
    assert standing_of(up_to, Money.pounds(80), Money.pounds(90)).place == "below"
    assert standing_of(up_to, Money.pounds(10), Money.pounds(20)).place == "open"
    assert (
        standing_of(MoneyRange(Money.pounds(75), None), Money.pounds(10), Money.pounds(20)).place == "above"
    )


def test_bands_are_compared_with_the_supplement_that_the_figure_holds() -> None:
    said = worth(MoneyRange(Money.pounds(38762), Money.pounds(45765), Per.YEAR), on=date(2022, 12, 17))
    (six,) = [each for each in said.bands if each.band == "6"]
    assert (str(six.low), str(six.high), six.standing.place) == ("£38,761.90", "£45,765", "within")


def test_a_supplement_that_one_figure_may_hold_by_chance_is_not_put_on_the_bands() -> None:
    pay = MoneyRange(Money.pounds(30546), Money.pounds(30546), Per.YEAR)
    maybe = worth(pay, on=date(2025, 9, 1))
    told = worth(pay, on=date(2025, 9, 1), supplement="included")
    assert [match.zone for match in maybe.matches] == ["inner"]
    assert (maybe.best, maybe.bands[2].low) == (None, Money.pounds(24937))
    assert told.best is not None
    assert told.bands[2].low == Money.pounds(30546)


@pytest.mark.parametrize("pro_rata", [True, False])
def test_the_words_are_said_to_be_pro_rata_only_where_they_are(pro_rata: bool) -> None:
    pay = MoneyRange(Money.pounds(24937), Money.pounds(26598), Per.YEAR)
    said = worth(
        pay, on=date(2025, 9, 1), hours_a_week=Decimal("22.5"), supplement="to be added", pro_rata=pro_rata
    )
    worked = [said.actual, *(each.actual for each in said.with_supplement)]
    assert len(worked) == 4
    assert {each is not None and "the words say pro rata" in each.assumptions for each in worked} == {
        pro_rata
    }


def test_the_nation_found_gives_the_week_and_the_bands() -> None:
    pay = MoneyRange(Money.pounds(26869), Money.pounds(28998), Per.YEAR)
    said = worth(pay, on=date(2024, 12, 1), nation="all")
    assert said.full_week == 37
    assert said.scale is not None
    assert said.scale.nation == "scotland"
    assert {each.band: each.standing.place for each in said.bands}["3"] == "within"


def test_without_a_date_the_newest_scale_is_used_and_it_is_said() -> None:
    said = worth(MoneyRange(Money.pounds(30000), Money.pounds(30000), Per.YEAR))
    assert "No date was given" in said.scale_note
    assert said.wages == ()


def test_a_verdict_is_never_given() -> None:
    said = worth(MoneyRange(Money.pounds(20), Money.pounds(20), Per.DAY), on=date(2021, 6, 8))
    words = " ".join(each.standing.arithmetic for each in said.wages) + said.hourly.arithmetic
    assert not {"unlawful", "illegal", "fair", "unfair", "too low"} & set(words.lower().split())
