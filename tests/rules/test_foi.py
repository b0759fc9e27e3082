"""The clock of section 10 of the Freedom of Information Act, case by case and as laws."""

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.reference.limits import UnknownLimitError, limit_on
from alongside.rules.foi import receipts_due_on, reply_clock, reply_due
from alongside.rules.working_days import WorkingDays, working_days

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "cases" / "foi_reply_due.toml").read_text(encoding="utf-8")
)["case"]
UK = working_days()
RECEIPTS = st.dates(date(2012, 1, 2), date(2027, 10, 31))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_reply_is_due_on_the_day_of_the_table(case: dict[str, Any]) -> None:
    clock = reply_clock(case["received"], UK)
    assert clock.due == case["due"], case["why"]
    assert [each.day for each in clock.holidays_skipped] == case["holidays"]
    assert clock.late_from == case["due"] + timedelta(days=1)


def test_reasoning_names_every_skipped_holiday_and_where_it_is_one() -> None:
    clock = reply_clock(date(2021, 8, 2), UK)
    assert clock.reasoning == (
        "received 2021-08-02, + 20 working days "
        "(skipping 2021-08-30 Summer bank holiday (England and Wales, Northern Ireland)) = 2021-08-31"
    )
    assert clock.section == "FOIA 2000 s.10(1)"
    assert clock.calendar_version


def test_a_stated_due_date_tells_which_receipt_it_implies() -> None:
    assert receipts_due_on(date(2021, 9, 2), UK) == (date(2021, 8, 4),)
    assert date(2021, 8, 2) in receipts_due_on(date(2021, 8, 31), UK)
    assert receipts_due_on(date(2021, 9, 4), UK) == ()


def test_no_limit_before_the_act_was_in_force() -> None:
    assert limit_on("foia-reply", date(2005, 1, 1)).amount == 20
    with pytest.raises(UnknownLimitError, match="reference/limits"):
        limit_on("foia-reply", date(2004, 12, 31))


@given(RECEIPTS, st.sets(st.dates(date(2012, 1, 2), date(2027, 12, 31)), max_size=8))
def test_an_added_holiday_never_brings_a_due_date_nearer(received: date, added: set[date]) -> None:
    more = WorkingDays({**UK.holidays, **dict.fromkeys(added, "added")}, UK.first, UK.last + timedelta(90))
    fewer = WorkingDays(UK.holidays, UK.first, UK.last + timedelta(90))
    assert reply_due(received, more) >= reply_due(received, fewer)


@given(RECEIPTS)
def test_a_due_day_is_a_working_day_with_twenty_of_them_after_receipt(received: date) -> None:
    due = reply_due(received, UK)
    assert UK.counts(due)
    assert UK.count_between(received, due) == 20


@given(RECEIPTS)
def test_later_receipt_is_never_due_earlier(received: date) -> None:
    assert reply_due(received, UK) <= reply_due(received + timedelta(days=1), UK)


@given(st.dates(date(2012, 4, 1), date(2027, 10, 31)))
def test_implied_receipts_are_exactly_those_that_give_the_date(received: date) -> None:
    assert received in receipts_due_on(reply_due(received, UK), UK)
