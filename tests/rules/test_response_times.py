"""Response times in working days of the body's law; nothing is late before its date."""

from datetime import date, timedelta
from fractions import Fraction
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.rules.clock import Event, EventKind, request_clock
from alongside.rules.regimes import REGIMES
from alongside.rules.response_times import Outcome, distribution, response, spread

RECEIVED = Event(EventKind.RECEIVED, date(2021, 8, 2))
DUE = date(2021, 8, 31)


@pytest.mark.parametrize(
    ("regime", "replied", "today", "outcome", "days"),
    [
        ("foia", DUE, date(2022, 1, 1), Outcome.ON_TIME, 20),
        ("foia", date(2021, 9, 1), date(2022, 1, 1), Outcome.LATE, 21),
        ("foia", None, DUE, Outcome.NOT_DUE, None),
        ("foia", None, date(2021, 9, 1), Outcome.STILL_SILENT, None),
        # 30 August is no holiday in Scotland, 2 August is: the day of receipt does not count in any case
        ("foisa", date(2021, 8, 30), date(2022, 1, 1), Outcome.ON_TIME, 20),
        ("foisa", date(2021, 8, 31), date(2022, 1, 1), Outcome.LATE, 21),
        ("foia", date(2021, 8, 2), date(2022, 1, 1), Outcome.ON_TIME, 0),
    ],
)
def test_a_body_is_on_time_late_or_silent_by_the_law_of_its_place(
    regime: str, replied: date | None, today: date, outcome: Outcome, days: int | None
) -> None:
    events = [RECEIVED, *([Event(EventKind.REPLIED, replied)] if replied else [])]
    clock = request_clock(REGIMES[regime], events, today=today)
    found = response(clock, is_subject=True, today=today)
    assert (found.outcome, found.days) == (outcome, days)


def test_a_body_in_doubt_is_not_late_before_the_later_date() -> None:
    """19 September 2022 was proclaimed a holiday while this clock ran: the later date counts."""
    events = [Event(EventKind.RECEIVED, date(2022, 8, 30))]
    for today in (date(2022, 9, 27), date(2022, 9, 28), date(2022, 9, 29), date(2022, 9, 30)):
        clock = request_clock(REGIMES["foia"], events, today=today)
        assert clock.doubts
        later = max(clock.due or today, *(doubt.other_due for doubt in clock.doubts))
        found = response(clock, is_subject=True, today=today)
        assert (found.outcome is Outcome.STILL_SILENT) == (today > later)
        assert found.is_in_doubt


def test_a_body_that_waits_for_an_explanation_is_not_late() -> None:
    events = [RECEIVED, Event(EventKind.CLARIFICATION_ASKED, date(2021, 8, 10))]
    today = date(2022, 1, 1)
    clock = request_clock(REGIMES["foia"], events, today=today)
    assert response(clock, is_subject=True, today=today).outcome is Outcome.STOPPED


def test_a_body_that_no_act_binds_is_never_late() -> None:
    today = date(2022, 1, 1)
    clock = request_clock(REGIMES["foia"], (), today=today)
    assert response(clock, is_subject=False, today=today).outcome is Outcome.NOT_SUBJECT


@given(st.integers(0, 60))
def test_nobody_is_silent_before_the_day_after_the_due_date(days: int) -> None:
    today = date(2021, 8, 2) + timedelta(days=days)
    clock = request_clock(REGIMES["foia"], [RECEIVED], today=today)
    is_silent = response(clock, is_subject=True, today=today).outcome is Outcome.STILL_SILENT
    assert is_silent == (today > DUE)


@pytest.mark.parametrize(
    ("days", "quarters"),
    [
        ([20], (20, 20, 20)),
        ([10, 20], (10, 15, 20)),
        ([1, 2, 3, 4, 5], (Fraction(3, 2), 3, Fraction(9, 2))),
        ([6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49], (15, 40, 43)),
        ([7, 15, 36, 39, 40, 41], (15, Fraction(75, 2), 40)),
    ],
)
def test_quartiles_as_worked_by_hand(days: list[int], quarters: tuple[Fraction, ...]) -> None:
    found = spread(days)
    assert (found.lower, found.median, found.upper) == quarters


@given(st.lists(st.integers(0, 300), min_size=1, max_size=60))
def test_quartiles_keep_their_order_and_the_median_is_that_of_the_library(days: list[int]) -> None:
    found = spread(days)
    assert found.least is not None
    assert found.most is not None
    assert found.lower is not None
    assert found.median is not None
    assert found.upper is not None
    assert found.least <= found.lower <= found.median <= found.upper <= found.most
    assert float(found.median) == median(days)
    assert sum(count for _, count in distribution(days)) == len(days)


def test_without_answers_there_is_no_median() -> None:
    assert spread([]).median is None
    assert distribution([]) == []
