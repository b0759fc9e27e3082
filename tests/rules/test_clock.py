"""The clocks of a request: case by case, and the laws that hold for all of them."""

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.rules.clock import Event, EventKind, RequestClock, State, request_clock
from alongside.rules.regimes import REGIMES, regime_of_nation
from alongside.rules.working_days import WorkingDays

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "cases" / "clocks.toml").read_text(encoding="utf-8")
)["case"]
FIRST, LAST = date(2012, 1, 2), date(2026, 12, 31)
DAYS = st.dates(FIRST, date(2026, 3, 31))
NAMES = st.sampled_from(["foia", "foisa", "eir", "eir-scotland"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_clock_stands_where_the_table_says(case: dict[str, Any]) -> None:
    clock = request_clock(REGIMES[case["regime"]], _events(case["events"]), today=_day(case["today"]))
    assert str(clock.due or "") == case["due"], case["why"]
    assert clock.state == case["state"], case["why"]
    assert [str(move.now or "") for move in clock.moves] == case.get("moved", [])
    assert len(clock.problems) == case.get("problems", 0), clock.problems


def test_reasoning_says_what_was_skipped_and_what_moved_the_date() -> None:
    clock = _clock("foia", ("received", "2021-08-02"), ("clarification-asked", "2021-08-20"),
                   ("clarified", "2021-08-23"))  # fmt: skip
    assert "skipping 2021-08-30 Summer bank holiday" in clock.reasoning
    assert "the 20 working days start again" in clock.reasoning
    assert "from 2021-08-31 and stopped the clock" in clock.reasoning


def test_a_holiday_proclaimed_while_the_clock_runs_leaves_two_dates() -> None:
    clock = _clock("foia", ("received", "2022-09-01"))
    assert clock.due == date(2022, 9, 30)
    assert [doubt.other_due for doubt in clock.doubts] == [date(2022, 9, 29)]
    assert "2022-09-19" in clock.doubts[0].words


def test_a_holiday_known_before_receipt_leaves_no_doubt() -> None:
    assert not _clock("foia", ("received", "2022-09-12")).doubts
    assert not _clock("foia", ("received", "2021-08-02")).doubts


def test_a_late_clarification_does_not_undo_the_lateness_before() -> None:
    clock = _clock("foia", ("received", "2021-08-02"), ("clarification-asked", "2021-09-06"))
    assert clock.answer.was_late_from == date(2021, 9, 1)


def test_requester_is_told_what_may_be_done_next_and_until_when() -> None:
    replied = _clock("foia", ("received", "2021-08-02"), ("replied", "2021-08-31"))
    assert [(step.what, step.until) for step in replied.steps] == [
        ("ask for an internal review", date(2021, 10, 26))
    ]
    reviewed = _clock("foisa", ("received", "2021-08-02"), ("replied", "2021-08-27"),
                      ("review-asked", "2021-09-01"), ("review-answered", "2021-09-20"))  # fmt: skip
    assert [(step.what, step.until) for step in reviewed.steps] == [
        ("complain to the Scottish Information Commissioner", date(2022, 3, 20))
    ]


def test_a_body_that_never_answers_may_be_complained_of_without_a_review_where_the_regulator_hears_that() -> (
    None
):
    for name, hears in (("foia", True), ("eir", True), ("foisa", False), ("eir-scotland", False)):
        silent = _clock(name, ("received", "2021-08-02"))
        found = [step for step in silent.steps if step.what.startswith("complain")]
        assert [step.since for step in found] == ([silent.late_from] if hears else [])
    answered = _clock("foia", ("received", "2021-08-02"), ("replied", "2021-08-31"))
    assert not any(step.what.startswith("complain") for step in answered.steps)


def test_a_silent_body_that_the_regulator_was_told_of_stays_late_since_its_day() -> None:
    events = ("received", "2021-08-02"), ("complained", "2021-09-20")
    told = _clock("foia", *events, today="2021-09-21")
    assert (told.state, told.late_since) == (State.WITH_REGULATOR, date(2021, 9, 1))
    assert not any(step.what.startswith("complain") for step in told.steps)
    answered = _clock("foia", *events, ("replied", "2021-09-22"), today="2021-09-23")
    assert answered.state is State.ANSWERED


def test_events_that_cannot_be_counted_are_said_and_lose_nothing() -> None:
    clock = _clock(
        "foia", ("clarified", "2021-08-05"), ("received", "2021-08-02"), ("fee-paid", "2021-08-06")
    )
    assert clock.due == date(2021, 8, 31)
    assert len(clock.problems) == 2
    assert _clock("foia", ("replied", "2021-08-05")).problems


def test_the_act_follows_the_nation() -> None:
    assert regime_of_nation("Scotland").name == "foisa"
    assert regime_of_nation("wales").name == "foia"
    assert regime_of_nation("scotland", environmental=True).name == "eir-scotland"


@st.composite
def histories(draw: st.DrawFn) -> list[Event]:
    """A receipt and what may follow, over at most a hundred days."""
    received = draw(DAYS)
    events = [Event(EventKind.RECEIVED, received)]
    for kind in draw(st.lists(st.sampled_from(list(EventKind)[1:]), max_size=6)):
        reason = draw(st.sampled_from(["", "a reason"]))
        events.append(Event(kind, received + timedelta(draw(st.integers(0, 100))), reason))
    return events


@given(NAMES, histories(), st.randoms(use_true_random=False))
@settings(deadline=None)
def test_order_of_arrival_makes_no_difference(name: str, events: list[Event], chance: Any) -> None:
    shuffled = list(events)
    chance.shuffle(shuffled)
    today = events[0].on + timedelta(60)
    assert request_clock(REGIMES[name], shuffled, today=today) == request_clock(
        REGIMES[name], events, today=today
    )


@given(NAMES, histories(), st.sets(st.dates(FIRST, LAST), max_size=8))
@settings(deadline=None)
def test_an_added_holiday_never_brings_a_date_nearer(
    name: str, events: list[Event], added: set[date]
) -> None:
    regime = REGIMES[name]
    base = regime.calendar()
    more = WorkingDays({**dict.fromkeys(added, "added"), **base.holidays}, base.first, base.last)
    due = request_clock(regime, events, calendar=base).due
    later = request_clock(regime, events, calendar=more).due
    # An added holiday may make a notice timely that was late; then a date stops running altogether.
    assert due is None or later is None or later >= due


@given(NAMES, histories())
@settings(deadline=None)
def test_due_days_are_working_days(name: str, events: list[Event]) -> None:
    due = request_clock(REGIMES[name], events).due
    assert due is None or REGIMES[name].calendar().counts(due)


@given(NAMES, DAYS, st.integers(0, 40), st.integers(0, 60), st.booleans())
@settings(deadline=None)
def test_a_restart_never_shortens(name: str, received: date, asked: int, gave: int, extended: bool) -> None:
    events = [Event(EventKind.RECEIVED, received)]
    if extended:
        events.append(Event(EventKind.EXTENDED, received + timedelta(1), "a reason"))
    before = request_clock(REGIMES[name], events).due
    question = received + timedelta(asked)
    events += [
        Event(EventKind.CLARIFICATION_ASKED, question),
        Event(EventKind.CLARIFIED, question + timedelta(gave)),
    ]
    after = request_clock(REGIMES[name], events).due
    assert before is not None
    assert after is not None
    assert after >= before


@given(NAMES, DAYS, st.integers(1, 20), st.integers(0, 50))
@settings(deadline=None)
def test_a_fee_only_ever_lengthens(name: str, received: date, notice: int, paid: int) -> None:
    plain = [Event(EventKind.RECEIVED, received)]
    given_on = received + timedelta(notice)
    events = [
        *plain,
        Event(EventKind.FEE_NOTICE, given_on),
        Event(EventKind.FEE_PAID, given_on + timedelta(paid)),
    ]
    before, after = request_clock(REGIMES[name], plain).due, request_clock(REGIMES[name], events).due
    assert before is not None
    assert after is not None
    assert after >= before


@given(DAYS)
@settings(deadline=None)
def test_due_date_equals_a_count_day_by_day(received: date) -> None:
    """A second, naive way of counting twenty working days."""
    holidays = REGIMES["foia"].calendar().holidays
    day, count = received, 0
    while count < 20:
        day += timedelta(1)
        if day.weekday() < 5 and day not in holidays:
            count += 1
    assert request_clock(REGIMES["foia"], [Event(EventKind.RECEIVED, received)]).due == day


def test_nothing_is_late_before_anything_is_received() -> None:
    assert request_clock(REGIMES["foia"], [], today=date(2021, 1, 1)).state is State.NOT_RECEIVED


def _clock(name: str, *events: tuple[str, str], today: str = "") -> RequestClock:
    return request_clock(
        REGIMES[name], _events([list(each) for each in events]), today=_day(today) if today else None
    )


def _events(rows: list[list[str]]) -> list[Event]:
    return [
        Event(EventKind(kind), _day(on), rest[0] if rest else "", _day(rest[1]) if len(rest) > 1 else None)
        for kind, on, *rest in rows
    ]


def _day(text: str) -> date:
    return date.fromisoformat(text)
