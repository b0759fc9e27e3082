"""The pay files: every figure has a source and a word on its proof, and the look-ups find them by date."""

import csv
from datetime import date
from decimal import Decimal
from importlib.resources import files

import pytest

from alongside.reference.pay.comparators import comparator, foundation_doctor_entry
from alongside.reference.pay.involvement import involvement_rates
from alongside.reference.pay.scales import (
    NATIONS,
    notes_on,
    nurse_entry,
    pay_year,
    scale_of,
    scale_on,
    scales,
)
from alongside.reference.pay.supplements import supplement
from alongside.reference.pay.wages import minimum_wage_on, real_living_wage_on, wages_on
from alongside.terms.money import Money

CHECKS = {"seen", "cross", "derived", "recalled", "unverified"}


def data_files():
    root = files("alongside.reference.pay")
    return sorted((p for p in _below(root)), key=str)


def _below(folder):
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _below(entry)
        elif entry.name.endswith(".csv"):
            yield entry


@pytest.mark.parametrize("path", data_files(), ids=lambda path: path.name)
def test_every_row_names_its_source_and_its_proof(path):
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    assert rows
    for row in rows:
        assert row["source"].strip(), row
        assert row["check"] in CHECKS, row


@pytest.mark.parametrize("nation", NATIONS)
def test_bands_rise_and_points_never_fall_within_a_scale(nation):
    for scale in scales(nation):
        for band in scale.bands:
            pays = [point.pay for point in band.points]
            assert pays == sorted(pays), (scale.year, band.name)
        entries = [band.entry for band in scale.bands]
        assert entries == sorted(entries), scale.year


def test_england_has_every_year_from_2014_to_2026_without_a_gap():
    years = [scale.year for scale in scales("england") if not scale.interim]
    assert years == [f"{year}/{(year + 1) % 100:02}" for year in range(2014, 2027)]


@pytest.mark.parametrize(
    ("day", "year"),
    [(date(2022, 3, 31), "2021/22"), (date(2022, 4, 1), "2022/23"), (date(2022, 12, 17), "2022/23")],
)
def test_the_scale_of_a_day_changes_on_the_first_of_april(day, year):
    assert scale_on(day).year == year
    assert pay_year(day) == year


def test_a_day_before_the_first_known_scale_has_none():
    assert scale_on(date(2010, 1, 1)) is None
    assert nurse_entry("2010/11") is None
    assert foundation_doctor_entry("2010/11") is None
    assert minimum_wage_on(date(2001, 1, 1)) is None


def test_an_unknown_nation_is_refused_with_those_that_are_known():
    with pytest.raises(ValueError, match="england, scotland"):
        scales("atlantis")


def test_the_interim_minimum_of_2025_does_not_replace_the_scale():
    scale = scale_on(date(2025, 5, 1))
    assert scale.band("3").entry == Money.pounds(24937)
    interim = next(each for each in scales() if each.interim)
    assert interim.band("3").entry == Money.pounds(24625)
    assert interim.year == "2025/26"


def test_scotland_has_its_own_points_and_a_shorter_week():
    assert scale_on(date(2024, 6, 1), "scotland").hours_a_week == Decimal(37)
    assert scale_on(date(2026, 6, 1), "scotland").hours_a_week == Decimal(36)
    assert scale_of("2024/25", "scotland").band("5").entry != scale_of("2024/25").band("5").entry


def test_wales_uses_the_points_of_england_and_says_what_differs():
    assert scale_of("2020/21", "wales").band("3").entry == scale_of("2020/21").band("3").entry
    assert any("Living Wage" in note["fact"] for note in notes_on("wales"))
    assert notes_on("england") == ()


def test_the_supplement_of_outer_london_in_2021():
    rule = supplement("outer", "2021/22")
    assert (rule.percent, rule.least, rule.most) == (Decimal(15), Money.pounds(3898), Money.pounds(4967))
    assert supplement("outer", "1999/00") is None
    assert supplement("moon", "2021/22") is None


def test_comparators_give_a_new_nurse_and_a_new_doctor():
    assert comparator("newly-qualified-nurse", "2022/23").pay == Money.pounds(27055)
    assert comparator("foundation-doctor", "2022/23").pay == Money.pounds(29384)
    assert comparator("astronaut", "2022/23") is None


def test_wages_by_date_and_area():
    assert minimum_wage_on(date(2021, 6, 1)).an_hour == Money(891)
    assert real_living_wage_on(date(2021, 12, 1)).an_hour == Money(990)
    assert real_living_wage_on(date(2021, 12, 1), "London").an_hour == Money(1105)
    assert {wage.ages for wage in wages_on(date(2021, 6, 1))} >= {"23+", "18-20", "apprentice"}


def test_an_involvement_rate_not_seen_has_no_figure():
    rates = involvement_rates()
    assert any(rate.pay == Money.pounds(75) and rate.organisation == "NHS England" for rate in rates)
    unseen = [rate for rate in rates if "not seen" in rate.task]
    assert unseen
    assert all(rate.pay is None for rate in unseen)
