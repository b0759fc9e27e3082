"""The hours a week that adverts say, and the figures that only look like them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.reading.advert.hours import (
    LEAST,
    MOST,
    full_week_stated,
    hours_in,
    hours_of_field,
    hours_of_share,
)
from alongside.reading.readers import advert_terms
from alongside.terms.statement import Qualifier
from tests.reading.copies import said_by

WEEK = Decimal("37.5")


def said(text: str) -> list[float]:
    return [float(each.amount) for each in hours_in(text)]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("37.5 hours per week", [37.5]),
        ("The post is for 22.5 hours a week.", [22.5]),
        ("18.75 hrs pw", [18.75]),
        ("15 - 37.5 hours per week", [15, 37.5]),
        ("We have posts of 20 to 30 hours per week", [20, 30]),
        ("Hours: 30", [30]),
        ("Hours per week: 22.5, 30", [22.5, 30]),
        ("Weekly Hours - 37.5", [37.5]),
        ("Hours:32 hours per week, over 4 days.", [32]),
        ("Part Time (30 hours) or Full Time (37.5 hours)", [30, 37.5]),
        ("a part-time 30 hour post", [30]),
        ("The hours of work are 22 1/2 hours", [22.5]),
        ("22 ½ hours per week", [22.5]),
        ("0.5 wte (18.75 hours)", [18.75]),
        ("a 15 hour/week vacancy", [15]),
        ("Peer Worker\n16 hours\nHexley", [16]),
    ],
)
def test_hours_in_field_line_or_prose(text, hours):
    assert said(text) == hours


@pytest.mark.parametrize(
    "text",
    [
        "Pay is based on a 37.5 hour week.",
        "pro rata to 37.5 hours per week",
        "You will have one hour of supervision a week.",
        "2 hours per week of supervision",
        "The unit is open 24 hours a day, 7 days per week.",
        "Hours: 9 to 5",
        "Hours: 08.00-20.40hrs",
        "Hours: 9am - 5pm",
        "12 hour shifts",
        "up to 4 sessions a week",
        "You will get 5 hours of study leave per month.",
        "less than 37.5 hours per week counts as part time",
        "a colleague working 15 hours per week",
        "10 Programmed Activities per week",
        "Band 6\n\nHours: Full Time",
        "Nurse, Band 6, by the hour",
    ],
)
def test_a_divisor_a_shift_or_an_hour_of_something_else_is_nobodys_hours(text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("up to 30 hours per week", Qualifier.UP_TO),
        ("a minimum of 16 hours per week", Qualifier.AT_LEAST),
        ("approximately 10 hours per week", Qualifier.ABOUT),
        ("ranging from 16 - 38.5 hours per week", Qualifier.EXACT),
    ],
)
def test_a_bound_is_kept_with_its_figure(text, qualifier):
    assert {each.qualifier for each in hours_in(text)} == {qualifier}


def test_a_share_of_a_post_shows_how_its_hours_were_worked_out():
    found = hours_of_share("This is a part time 0.6 WTE post.", WEEK)
    assert found is not None
    assert (found.amount, found.worked_out) == (Decimal("22.5"), "0.6 x 37.5")


@pytest.mark.parametrize(
    "text",
    [
        "The team has 0.5 WTE admin support and others besides in its well-staffed office in Hexley.",
        "We are recruiting 2.7 WTE nurses and 1 WTE associate.",
        "0.4 WTE team A, 0.6 team B",
        "There is an additional 0.4 WTE post, and this one is of 0.6 WTE.",
    ],
)
def test_a_share_that_may_be_anothers_gives_nothing(text):
    assert hours_of_share(text, WEEK) is None


@pytest.mark.parametrize(
    ("employer", "published", "words", "hours", "week"),
    [
        ("Thornbeck Partnership", "2025-05-01", "", "22.5", "assumed: Agenda for Change in England"),
        (
            "Leeds and York Partnership NHS Foundation Trust",
            "2025-05-01",
            "",
            "22.5",
            "Agenda for Change in England",
        ),
        ("NHS Forth Valley", "2023-05-01", "", "22.5", "Agenda for Change in Scotland"),
        ("NHS Forth Valley", "2025-05-01", "", "22.2", "Agenda for Change in Scotland"),
        ("NHS Forth Valley", "2026-05-01", "", "21.6", "Agenda for Change in Scotland"),
        ("NHS Forth Valley", "", "", "21.6", "assumed: the newest of Agenda for Change in Scotland"),
        (
            "Thornbeck Partnership",
            "2025-05-01",
            "Pay is based on a 36 hour week.",
            "21.6",
            "as the advert says",
        ),
    ],
)
def test_a_share_is_of_the_full_week_of_its_nation_and_day(employer, published, words, hours, week):
    text = (
        f"Job title: Peer Worker\nEmployer: {employer}\nBand: Band 4\nReference: 1-2\n\n"
        f"This is a part time 0.6 WTE post.\n{words}\n"
    )
    said = said_by(advert_terms, text, kind="job-advert", published=published)
    (worked,) = (each for each in said if each.property == "hours-per-week")
    assert worked.value.amount == Decimal(hours)
    assert worked.context["full-week"].startswith(week)


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("Pay is based on a 37 hour week.", "37"),
        ("Full-time hours are 35 hours.", "35"),
        ("1.0 WTE = 36 hours", "36"),
        ("We support a 4 hour week for some.", None),
        ("Full-time week is 37 hours. Full-time week is 36 hours.", None),
    ],
)
def test_a_full_week_that_an_advert_names(text, week):
    assert full_week_stated(text) == (Decimal(week) if week else None)


def test_the_value_of_a_field_needs_no_unit():
    assert [each.amount for each in hours_of_field("Full time - 37.5")] == [Decimal("37.5")]
    assert hours_of_field("Full time") == []


@given(st.text(alphabet=" 0123456789.-to/hoursperwk£:\n", max_size=60))
def test_hours_are_always_in_bounds_and_where_they_are_said(text):
    for each in hours_in(text):
        assert LEAST <= each.amount <= MOST
        assert any(sign.isdigit() for sign in text[each.start : each.end])
