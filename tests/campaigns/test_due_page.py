"""The calculator of due dates: what the page says, and the calendar file."""

import pytest
from django.test import Client
from icalendar import Calendar

pytestmark = pytest.mark.django_db


def page(client: Client, query: str) -> str:
    answer = client.get(f"/due/?{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_page_without_anything_asks_for_the_day(client: Client) -> None:
    assert "The day the body had it" in page(client, "")


def test_page_names_the_day_and_every_holiday_skipped(client: Client) -> None:
    shown = page(client, "regime=foia&received=2021-08-02")
    assert "Due by Tuesday 31 August 2021" in shown
    assert "Summer bank holiday" in shown
    assert "Late since Wednesday 1 September 2021" in shown


def test_page_shows_what_moved_the_date(client: Client) -> None:
    shown = page(
        client, "regime=foia&received=2021-10-01&clarification_asked=2021-10-12&clarified=15 October 2021"
    )
    assert "Due by Friday 12 November 2021" in shown
    assert "start again" in shown


def test_page_shows_both_dates_while_a_proclaimed_holiday_is_in_doubt(client: Client) -> None:
    shown = page(client, "regime=foia&received=2022-09-01")
    assert "Due by Friday 30 September 2022" in shown
    assert "29 September 2022" in shown


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("regime=foia&received=soon", "This is not a day"),
        ("regime=foia&received=2021-10-01&replied=2021-09-01", "before the body had the request"),
        ("regime=nonsense&received=2021-10-01", "Which law"),
    ],
)
def test_what_cannot_be_right_is_said_and_kept_in_the_form(client: Client, query: str, words: str) -> None:
    answer = client.get(f"/due/?{query}")
    assert answer.status_code == 400
    assert words in answer.content.decode()
    assert "There is a problem" in answer.content.decode()


def test_a_day_past_our_bank_holidays_is_said(client: Client) -> None:
    assert "bank holidays we hold" in client.get("/due/?regime=foia&received=2027-12-20").content.decode()


def test_calendar_file_holds_the_due_date_and_the_last_day_to_ask_for_a_review(client: Client) -> None:
    answer = client.get("/due/answer.ics?regime=foia&received=2021-08-02&replied=2021-08-20")
    assert answer["Content-Type"].startswith("text/calendar")
    events = {
        str(each["summary"]): each.decoded("dtstart") for each in Calendar.from_ical(answer.content).events
    }
    assert str(events["Answer due by law"]) == "2021-08-31"
    assert str(events["Last day to ask for an internal review"]) == "2021-10-18"


def test_calendar_file_is_refused_where_no_date_runs(client: Client) -> None:
    answer = client.get("/due/answer.ics?regime=foia&received=2021-08-02&clarification_asked=2021-08-03")
    assert answer.status_code == 400
