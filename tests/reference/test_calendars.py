"""Our dated list of bank holidays, compared with an independent one."""

from datetime import date, timedelta

import holidays
import pytest

from alongside.reference.calendars import (
    ENGLAND_AND_WALES,
    NORTHERN_IRELAND,
    PARTS,
    SCOTLAND,
    bank_holidays,
    calendar_facts,
)  # fmt: skip

SUBDIVISIONS = {ENGLAND_AND_WALES: ("ENG", "WLS"), SCOTLAND: ("SCT",), NORTHERN_IRELAND: ("NIR",)}
YEARS = range(2012, 2028)


@pytest.mark.parametrize("part", PARTS)
def test_weekday_holidays_of_each_part_agree_with_the_holidays_library(part: str) -> None:
    ours = {each.day for each in bank_holidays() if part in each.parts}
    for subdivision in SUBDIVISIONS[part]:
        theirs = holidays.country_holidays("GB", subdiv=subdivision, years=YEARS)
        assert ours == {day for day in theirs if day.weekday() < 5}


def test_every_row_has_its_source_and_lies_in_the_period_covered() -> None:
    facts = calendar_facts()
    for each in bank_holidays():
        assert each.source
        assert each.link.startswith("https://")
        assert each.basis
        assert each.parts
        assert facts.first <= each.day <= facts.last
        assert each.day.weekday() < 5


def test_each_one_off_holiday_says_when_it_was_announced() -> None:
    one_off = [each for each in bank_holidays() if each.kind in ("special", "moved")]
    assert len(one_off) == 8
    for each in one_off:
        assert each.announced is not None
        assert each.announced < each.day
        assert (each.instead_of is not None) == (each.kind == "moved")


def test_the_funeral_left_nine_days_and_the_jubilee_years() -> None:
    funeral = next(each for each in bank_holidays() if each.day == date(2022, 9, 19))
    assert funeral.announced == date(2022, 9, 10)
    assert funeral.day - funeral.announced == timedelta(days=9)
    assert funeral.where == "the whole UK"
