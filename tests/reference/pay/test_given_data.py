"""Every figure of the data that was gathered for the project is held, value by value."""

import csv
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from alongside.reference.pay.comparators import comparator
from alongside.reference.pay.involvement import involvement_rates
from alongside.reference.pay.rows import rows_of
from alongside.reference.pay.scales import notes_on, scales
from alongside.reference.pay.supplements import supplement
from alongside.terms.money import Money

GIVEN = Path(__file__).resolve().parents[4] / "shared" / "data" / "pay"
pytestmark = pytest.mark.skipif(not GIVEN.is_dir(), reason="the gathered data is not beside the repository")


def given(name: str) -> list[dict[str, str]]:
    with (GIVEN / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def points_of(nation: str) -> Counter[tuple[str, ...]]:
    return Counter(
        (scale.start.isoformat(), point.band, point.name, str(point.pay.in_pounds), point.source, point.check,
         point.note, str(scale.hours_a_week))
        for scale in scales(nation)
        for band in scale.bands
        for point in band.points
    )  # fmt: skip


def test_every_point_of_england_is_held() -> None:
    rows = given("afc_england.csv")
    wanted = Counter(
        (row["effective_from"], row["band"], row["point"], row["annual_salary_gbp"], row["source"],
         row["check"], row["note"], "37.5")
        for row in rows
    )  # fmt: skip
    assert len(rows) > 700
    assert points_of("england") == wanted


def test_every_point_of_scotland_is_held() -> None:
    wanted = Counter(
        (row["effective_from"], row["band"], row["point"], row["annual_salary_gbp"], row["source"],
         row["check"], row["note"], row["full_time_hours"])
        for row in given("afc_scotland.csv")
    )  # fmt: skip
    assert points_of("scotland") == wanted


@pytest.mark.parametrize(("name", "nation"), [("afc_wales.csv", "wales"), ("afc_ni.csv", "northern-ireland")])
def test_every_note_on_a_nation_is_held(name: str, nation: str) -> None:
    held = {(note["year"], note["fact"], note["source"], note["check"]) for note in notes_on(nation)}
    assert {(row["year"], row["fact"], row["source"], row["check"]) for row in given(name)} <= held


def test_every_supplement_is_held() -> None:
    for row in given("hcas.csv"):
        held = supplement(row["zone"], row["year"])
        assert held is not None, row
        assert (held.percent, held.least, held.most) == (
            Decimal(row["percent"]), Money.pounds(row["min_gbp"]), Money.pounds(row["max_gbp"])
        ), row  # fmt: skip
        assert (held.source, held.check, held.note) == (row["source"], row["check"], row["note"]), row


def test_every_wage_is_held() -> None:
    held = {
        (row["rate"], row["ages"], row["area"], Decimal(row["pounds_an_hour"]), row["from"][:7], row["check"])
        for row in rows_of("minimum_wage.csv")
    }
    for row in given("minimum_wage.csv"):
        start = row["effective_from"][:7]
        wanted = (
            row["rate_type"], row["age_band"], row["area"], Decimal(row["gbp_per_hour"]), start, row["check"]
        )  # fmt: skip
        assert wanted in held, row


def test_every_comparator_is_held() -> None:
    codes = {"Foundation": "foundation-doctor", "Nurse": "newly-qualified-nurse"}
    for row in given("medical.csv"):
        held = comparator(codes[row["post"].split()[0]], row["year"])
        assert held is not None, row
        assert held.pay == Money.pounds(row["annual_salary_gbp"]), row
        if row["check"] != "see afc_england.csv":
            assert held.check == row["check"], row


def test_every_involvement_rate_is_held() -> None:
    held = {
        (rate.organisation, rate.tier, rate.task, rate.pay, rate.in_force, rate.check)
        for rate in involvement_rates()
    }
    for row in given("involvement_rates.csv"):
        pay = Money.pounds(row["gbp"]) if row["gbp"] else None
        wanted = (row["organisation"], row["tier"], row["task"], pay, row["period"], row["check"])
        assert wanted in held, row
