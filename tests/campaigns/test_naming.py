"""A body is named as late by one rule: told after its date, a week gone, no claim open, nothing unread."""

from datetime import date, timedelta

import pytest

from alongside.campaigns.naming import NOTICE_DAYS, Heard, may_be_named, reasons_not_to_name
from alongside.rules.response_times import Outcome, Response

DUE = date(2021, 8, 31)
SILENT = Response(Outcome.STILL_SILENT, due=DUE, late_since=DUE + timedelta(days=1))
TOLD = date(2021, 9, 6)
FREE = TOLD + timedelta(days=NOTICE_DAYS)


def codes(heard: Heard, today: date, response: Response = SILENT) -> list[str]:
    return [reason.code for reason in reasons_not_to_name(response, heard, today)]


def test_named_from_the_day_on_which_the_week_is_over() -> None:
    for day in range(30):
        today = TOLD + timedelta(days=day)
        assert may_be_named(SILENT, Heard((TOLD,)), today) == (today >= FREE)


@pytest.mark.parametrize(
    ("heard", "today", "expected"),
    [
        (Heard(), FREE, ["no-notice"]),
        (Heard((TOLD,)), FREE - timedelta(days=1), ["notice-runs"]),
        (Heard((TOLD,), has_claim=True), FREE, ["claim-open"]),
        (Heard((TOLD,), has_unread=True), FREE, ["unread"]),
        (Heard(has_claim=True, has_unread=True), FREE, ["no-notice", "claim-open", "unread"]),
    ],
)
def test_each_thing_that_is_missing_is_said(heard: Heard, today: date, expected: list[str]) -> None:
    assert codes(heard, today) == expected


def test_a_notice_from_before_the_date_is_no_notice() -> None:
    """A reminder while there was time, or one from before the date moved, gives no right to name."""
    assert codes(Heard((DUE,)), FREE) == ["no-notice"]
    moved = Response(Outcome.STILL_SILENT, due=date(2021, 10, 5), late_since=date(2021, 10, 6))
    assert codes(Heard((TOLD,)), date(2021, 12, 1), moved) == ["no-notice"]


def test_a_second_notice_does_not_begin_the_week_anew() -> None:
    assert may_be_named(SILENT, Heard((TOLD, FREE)), FREE)


@pytest.mark.parametrize("outcome", [each for each in Outcome if each is not Outcome.STILL_SILENT])
def test_who_is_not_silent_past_its_date_is_never_named(outcome: Outcome) -> None:
    assert codes(Heard((TOLD,)), FREE, Response(outcome, due=DUE)) == ["not-late"]
