"""Which scale gives a figure, case by case, and the same worked out a second, naive way."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.reference.pay.scales import scales
from alongside.reference.pay.supplements import ZONES, supplement
from alongside.reference.pay.trainees import trainee_shares
from alongside.rules.pay import Kind, best_match, likeliest_first, match_scale
from alongside.terms.money import Money, MoneyRange, Per
from tests.rules.pay.offers import cases, offered

MATCHES = cases("pay_matches.toml")


@pytest.mark.parametrize("case", MATCHES, ids=lambda case: case["name"])
def test_a_figure_is_matched_as_in_the_table(case: dict[str, Any]) -> None:
    found = match_scale(
        offered(case), case.get("on"), case.get("nation", "england"), trainees=case.get("trainee", False)
    )
    if not case["expect"]:
        assert [match.title for match in found] == [], case["why"]
        return
    (match,) = [each for each in found if each.title == case["expect"]]
    assert match.years_behind == case.get("years_behind", 0), case["why"]
    assert match.years_ahead == case.get("years_ahead", 0), case["why"]
    assert match.arithmetic == case.get("arithmetic", match.arithmetic)
    if case.get("only"):
        assert found == [match]


@pytest.mark.parametrize("case", MATCHES, ids=lambda case: case["name"])
def test_the_likeliest_match_is_as_in_the_table_or_none(case: dict[str, Any]) -> None:
    best = best_match(
        offered(case), case.get("on"), case.get("nation", "england"), band=case.get("band", ""),
        supplement=case.get("supplement", "none"), is_trainee=case.get("trainee", False),
    )  # fmt: skip
    assert (best.title if best else "") == case["best"], case["why"]


def test_what_speaks_for_and_against_a_match_is_said() -> None:
    pay = MoneyRange(Money.pounds(37152), Money.pounds(43994), Per.YEAR)
    found = match_scale(pay, date(2022, 12, 17))
    ((_, why),) = likeliest_first(found, band="7", supplement="to be added")
    assert "both ends agree" in why
    assert "the band is not the one stated (7)" in why
    assert any("supplement" in words for words in why)


def test_a_match_names_the_weakest_proof_of_what_it_rests_on() -> None:
    recalled = match_scale(MoneyRange(Money.pounds(77850), Money.pounds(98453), Per.YEAR))
    assert {each.check for each in recalled} == {"recalled"}
    outer = match_scale(MoneyRange(Money.pounds(37152), Money.pounds(43994), Per.YEAR))
    assert [each.check for each in outer] == ["cross"]


def naive(pay: MoneyRange, nation: str) -> set[tuple[str, str, str, str]]:
    """Every pair of points of every band and of neighbours, one by one, with nothing looked up."""
    low, high = pay.low.in_pounds, pay.high.in_pounds
    one = low == high
    found = set()
    for scale in scales(nation):
        for zone in ("none", *ZONES) if nation == "england" else ("none",):
            rule = None if zone == "none" else supplement(zone, scale.year)
            if zone != "none" and rule is None:
                continue
            for place, band in enumerate(scale.bands):
                pays = sorted({point.pay.in_pounds for point in band.points})
                pairs = [(a, b) for a in pays for b in pays if (a == b) == one and a <= b]
                if not one and place + 1 < len(scale.bands):
                    upper = scale.bands[place + 1]
                    both = [(band.entry, low), (upper.top, high)]
                    near = all(_near(end.in_pounds, rule, told, pay.per, scale) for end, told in both)
                    if near and band.entry < upper.entry:
                        found.add((f"{band.name} to {upper.name}", scale.year, zone, "two"))
                for bottom, top in pairs:
                    if _near(bottom, rule, low, pay.per, scale) and _near(top, rule, high, pay.per, scale):
                        found.add((band.name, scale.year, zone, "one"))
    return found


def _near(basic: Decimal, rule: Any, stated: Decimal, per: Per, scale: Any) -> bool:
    extra = Decimal(0)
    if rule:
        extra = basic * rule.percent / 100
        extra = rule.least.in_pounds if extra < rule.least.in_pounds else extra
        extra = rule.most.in_pounds if extra > rule.most.in_pounds else extra
    if per is Per.HOUR:
        hour = (basic + extra) / (Decimal("52.143") * scale.hours_a_week)
        return abs(hour - stated) <= Decimal("0.01")
    return abs(basic + extra - stated) <= 1


def _said(pay: MoneyRange, nation: str) -> set[tuple[str, str, str, str]]:
    return {
        (match.band, match.year, match.zone, "two" if match.kind is Kind.TWO_BANDS else "one")
        for match in match_scale(pay, None, nation)
    }


@given(st.integers(17_000, 60_000), st.integers(0, 9_000), st.sampled_from(["england", "scotland", "wales"]))
def test_any_figure_matches_exactly_what_a_naive_search_finds(low: int, more: int, nation: str) -> None:
    pay = MoneyRange(Money.pounds(low), Money.pounds(low + more), Per.YEAR)
    assert _said(pay, nation) == naive(pay, nation)


@given(st.sampled_from(scales("england")), st.data(), st.sampled_from([-100, -99, 0, 37, 100]))
def test_two_points_of_a_scale_match_what_a_naive_search_finds(scale: Any, data: Any, off: int) -> None:
    points = [point for band in scale.bands for point in band.points]
    ends = sorted(data.draw(st.sampled_from(points)).pay.pence for _ in range(2))
    pay = MoneyRange(Money(ends[0] + off), Money(ends[1] + off), Per.YEAR)
    assert _said(pay, "england") == naive(pay, "england")


@given(st.integers(850, 3000), st.integers(0, 400), st.sampled_from(["england", "scotland"]))
def test_any_hourly_figure_matches_exactly_what_a_naive_search_finds(
    low: int, more: int, nation: str
) -> None:
    pay = MoneyRange(Money(low), Money(low + more), Per.HOUR)
    assert _said(pay, nation) == naive(pay, nation)


@given(st.sampled_from(["1", "3", "5", "6", "8a"]), st.sampled_from(trainee_shares()))
def test_a_trainees_share_of_a_top_is_found_again(band: str, share: Any) -> None:
    (scale,) = [each for each in scales() if each.year == "2021/22"]
    pounds = round(scale.band(band).top.in_pounds * share.percent / 100)
    found = match_scale(MoneyRange(Money.pounds(pounds), Money.pounds(pounds), Per.YEAR), trainees=True)
    named = [(match.band, match.year) for match in found if match.kind is Kind.TRAINEE]
    assert (band, "2021/22") in named


@given(st.integers(17_000, 60_000), st.dates(date(2014, 4, 1), date(2027, 3, 31)))
def test_the_likeliest_match_is_one_of_all_and_never_of_a_later_year(pounds: int, day: date) -> None:
    pay = MoneyRange(Money.pounds(pounds), Money.pounds(pounds), Per.YEAR)
    best = best_match(pay, day)
    assert best is None or (best in match_scale(pay, day) and not best.years_ahead)
