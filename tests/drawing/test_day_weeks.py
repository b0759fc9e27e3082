"""Sheets of weeks: every day once, marked days told apart by shape."""

from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.drawing.day_weeks import Marked, day_table, day_weeks

FIRST, LAST = date(2021, 8, 2), date(2021, 8, 31)


def drawn(marks: dict[date, Marked]) -> ElementTree.Element:
    return ElementTree.fromstring(day_weeks(FIRST, LAST, marks))


@given(st.dates(date(2012, 1, 1), date(2027, 1, 1)), st.integers(0, 90))
def test_every_day_is_drawn_once(first: date, length: int) -> None:
    svg = ElementTree.fromstring(day_weeks(first, first + timedelta(days=length), {}))
    assert sum(1 for group in svg.iter("g") if group.get("class") == "day") == length + 1


def test_marked_days_say_what_they_are_and_have_a_shape() -> None:
    svg = drawn({LAST: Marked("due", "due"), date(2021, 8, 30): Marked("off", "a holiday")})
    titles = [each.text for each in svg.iter("title")]
    assert "Monday 30 August 2021: a holiday" in titles
    assert "Tuesday 31 August 2021: due" in titles
    assert len(list(svg.iter("path"))) == 1
    assert len(list(svg.iter("line"))) == 1
    assert "1 of them do not count" in str(svg.get("aria-label"))


def test_the_table_has_each_day_with_its_reason() -> None:
    assert day_table("Off", [(date(2021, 8, 30), "a holiday")]).rows == (
        ("Monday 30 August 2021", "a holiday"),
    )


def test_days_the_wrong_way_round_are_refused() -> None:
    with pytest.raises(ValueError, match="comes after"):
        day_weeks(LAST, FIRST, {})
