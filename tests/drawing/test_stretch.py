"""Timelines: a bar lies where its days are."""

from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.drawing.stretch import WIDTH, Axis, Stretch, stretch_bar

AXIS = Axis(date(2000, 1, 1), date(2020, 12, 31))


def _bar(stretch: Stretch) -> tuple[float, float]:
    drawing = ElementTree.fromstring(stretch_bar(stretch, AXIS))
    bar = next(rect for rect in drawing.iter("rect") if "stretch " in rect.get("class", ""))
    return float(bar.get("x", "")), float(bar.get("x", "")) + float(bar.get("width", ""))


def test_a_bar_begins_and_ends_at_its_days() -> None:
    left, right = _bar(Stretch(date(2005, 1, 1), date(2010, 1, 1), "name"))

    days = (AXIS.last - AXIS.first).days
    assert left == pytest.approx(WIDTH * (date(2005, 1, 1) - AXIS.first).days / days, abs=0.02)
    assert right == pytest.approx(WIDTH * (date(2010, 1, 1) - AXIS.first).days / days, abs=0.02)


def test_an_open_side_runs_to_the_edge_and_says_so_by_its_tail() -> None:
    assert _bar(Stretch(None, date(2010, 1, 1), "name"))[0] == 0
    assert _bar(Stretch(date(2010, 1, 1), None, "name"))[1] == WIDTH
    assert stretch_bar(Stretch(None, None, "name"), AXIS).count("stretch-open") == 2
    assert "stretch-open" not in stretch_bar(Stretch(date(2001, 1, 1), date(2002, 1, 1), "name"), AXIS)


def test_a_single_day_is_wide_enough_to_see() -> None:
    left, right = _bar(Stretch(date(2005, 1, 1), date(2005, 1, 1), "event"))

    assert right - left == 8


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 40000))
def test_no_bar_leaves_the_drawing(start: date, length: int) -> None:
    end = min(start + timedelta(days=length), date(2150, 1, 1))
    left, right = _bar(Stretch(start, max(start, end), "name"))

    assert 0 <= left < right <= WIDTH


@given(st.lists(st.dates(date(1900, 1, 1), date(2100, 1, 1)), min_size=1))
def test_an_axis_covers_all_its_days_and_marks_few_years(days: list[date]) -> None:
    axis = Axis.over([Stretch(day, None, "name") for day in days], date(2026, 11, 22))

    assert all(axis.first <= day <= axis.last for day in days)
    assert len(axis.years()) <= 7
    assert all(axis.first.year <= year <= axis.last.year for year in axis.years())
