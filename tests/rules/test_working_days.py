"""Working days: what is skipped, why, and where the list ends."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.reference.calendars import NORTHERN_IRELAND, SCOTLAND
from alongside.rules.working_days import OutsideCalendarError, Skipped, days_after, working_days


def test_every_skipped_day_has_its_reason() -> None:
    assert working_days().skipped_between(date(2022, 9, 16), date(2022, 9, 20)) == (
        Skipped(date(2022, 9, 17), "Saturday"),
        Skipped(date(2022, 9, 18), "Sunday"),
        Skipped(date(2022, 9, 19), "State Funeral of Queen Elizabeth II (the whole UK)"),
    )


def test_scottish_working_days_skip_scottish_holidays_only() -> None:
    scotland = working_days([SCOTLAND])
    assert not scotland.counts(date(2026, 6, 15))
    assert scotland.counts(date(2024, 4, 1)), "Easter Monday is worked in Scotland"
    assert working_days([NORTHERN_IRELAND]).counts(date(2026, 6, 15))


def test_a_holiday_announced_later_was_not_known_before() -> None:
    before = working_days(known_on=date(2022, 9, 9))
    assert before.counts(date(2022, 9, 19))
    assert not working_days(known_on=date(2022, 9, 10)).counts(date(2022, 9, 19))


def test_a_moved_holiday_stood_on_its_usual_day_until_it_was_moved() -> None:
    before, after = working_days(known_on=date(2019, 6, 6)), working_days(known_on=date(2019, 6, 7))
    assert (before.counts(date(2020, 5, 4)), before.counts(date(2020, 5, 8))) == (False, True)
    assert (after.counts(date(2020, 5, 4)), after.counts(date(2020, 5, 8))) == (True, False)


def test_counting_past_the_list_says_so() -> None:
    with pytest.raises(OutsideCalendarError, match="Add the missing years"):
        working_days().nth_after(date(2027, 12, 20), 20)


def test_at_least_one_day_is_counted() -> None:
    with pytest.raises(ValueError, match="at least one"):
        working_days().nth_after(date(2021, 1, 1), 0)


@given(st.dates(date(2012, 1, 1), date(2027, 6, 1)), st.integers(1, 60))
def test_nth_after_and_count_between_undo_each_other(start: date, days: int) -> None:
    calendar = working_days()
    assert calendar.count_between(start, calendar.nth_after(start, days)) == days


def day_by_day(start: date, days: int) -> date:
    """The same count the slow way."""
    calendar, day = working_days(), start
    while days:
        day += timedelta(days=1)
        days -= calendar.counts(day)
    return day


@given(st.dates(date(2011, 11, 1), date(2028, 2, 1)), st.integers(1, 60))
def test_counting_by_place_gives_what_counting_day_by_day_gives(start: date, days: int) -> None:
    calendar = working_days()
    try:
        slow = day_by_day(start, days)
    except OutsideCalendarError as problem:
        with pytest.raises(OutsideCalendarError, match=str(problem)[:10]):
            calendar.nth_after(start, days)
        return
    assert calendar.nth_after(start, days) == slow
    off = [day for day in days_after(start, slow) if calendar.reason_off(day)]
    assert [each.day for each in calendar.skipped_between(start, slow)] == off
    assert calendar.count_between(start, slow) == days


def test_nothing_is_counted_backwards() -> None:
    assert working_days().count_between(date(2021, 8, 31), date(2021, 8, 2)) == 0
    assert working_days().skipped_between(date(2021, 8, 31), date(2021, 8, 2)) == ()
