"""Deadlines and due days: what is due, and by when."""

import pytest

from alongside.reading.readers import dates, deadlines
from tests.reading.northmoor import said_by


@pytest.mark.parametrize(
    ("text", "event", "edtf"),
    [
        ("The closing date for applications is 8 December 2024 at 23:59.", "applications", "2024-12-08"),
        ("Applications close on 8 December 2024.", "applications", "2024-12-08"),
        ("8 December 2024 is the deadline for questions to the board.", "questions", "2024-12-08"),
        ("Please submit your expression of interest by 3 May 2023.", "bids", "2023-05-03"),
        ("Please register by Friday 5 May 2023.", "registration", "2023-05-05"),
        ("Nominations must be sent in no later than 1 June 2023.", "nominations", "2023-06-01"),
    ],
)
def test_a_deadline_says_what_it_is_for(text: str, event: str, edtf: str) -> None:
    (found,) = said_by(deadlines, text)
    assert found.property == "deadline"
    assert found.of == {"event": event}
    assert getattr(found.value, "edtf", "") == edtf


def test_the_hour_of_a_deadline_is_kept() -> None:
    (found,) = said_by(deadlines, "The closing date for applications is 8 December 2024 at 23:59.")
    assert found.context == {"time": "23:59"}


@pytest.mark.parametrize(
    "text",
    [
        "Freedom of Information request, due to be answered by 2 September 2021.",
        "By law the trust should have answered the request by 2 September 2021.",
        "A response to your FOI request is due by 2 September 2021.",
    ],
)
def test_the_day_an_answer_is_due_is_its_own_property(text: str) -> None:
    (found,) = said_by(deadlines, text)
    assert (found.property, getattr(found.value, "edtf", "")) == ("reply-due", "2021-09-02")


def test_a_deadline_is_not_an_event_as_well() -> None:
    text = "The closing date for applications to the advertised post is 8 December 2024."
    assert said_by(dates, text, "event-on") == []


def test_a_date_that_merely_stands_near_is_no_deadline() -> None:
    assert said_by(deadlines, "We sent the report on 3 May 2023 and heard nothing.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Applications must reach us by noon on Friday 9 June 2023.",
        "Trusts were given until 9 June to apply.",
        "Nominations close at 5pm on 9 June 2023.",
        "The survey is open until 9 June 2023.",
        "Requests for a review must be in by 9 June 2023.",
    ],
)
def test_more_ways_to_set_a_deadline(text: str) -> None:
    (found,) = said_by(deadlines, text)
    assert (found.property, getattr(found.value, "edtf", "")) == ("deadline", "2023-06-09")
    assert said_by(dates, text, "event-on", "review-on") == []


@pytest.mark.parametrize(
    "text",
    [
        "Their answer was due on 2 June 2023.",
        "We asked under the FOI Act. The clock ran out on 2 June 2023.",
        "We asked under the FOI Act. The Trust had to answer by Friday 2 June 2023.",
    ],
)
def test_in_a_text_about_a_request_an_answer_is_the_one_to_it(text: str) -> None:
    (found,) = said_by(deadlines, text, kind="blog")
    assert (found.property, getattr(found.value, "edtf", "")) == ("reply-due", "2023-06-02")


def test_an_answer_asked_of_the_reader_stays_a_deadline() -> None:
    text = "Ask us about the FOI Act. Please reply by 2 June 2023."
    (found,) = said_by(deadlines, text, kind="blog")
    assert (found.property, found.of) == ("deadline", {"event": "reply"})
