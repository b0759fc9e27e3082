"""Dates with a role: events, requests, reviews and weekdays; bare dates stay silent."""

import pytest

from alongside.reading.readers import dates
from alongside.terms.statement import Qualifier, Statement
from tests.reading.northmoor import NORTHMOOR, said_by


def one(text: str, **facts: str) -> Statement:
    (found,) = said_by(dates, text, **facts)
    return found


@pytest.mark.parametrize(
    ("text", "event", "edtf"),
    [
        ("In March 2022 the regional team offered every trust the money for two posts.", "offer", "2022-03"),
        ("Providers were able to apply for the grant through the hub in March 2022.", "offer", "2022-03"),
        (
            "The guidance issued by the college in June last year asks for peer workers.",
            "publication",
            "2022-06",
        ),
        ("In 2021 the college released a framework for peer work.", "publication", "2021"),
        ("We wrote to you after the Trust Board on 26 April 2023.", "board-meeting", "2023-04-26"),
        ("In January, Northmoor recruited two peer leads.", "appointment", "2023-01"),
        (
            "The grant, which will be offered again this autumn, is open to all.",
            "re-offer",
            "2023-09/2023-11",
        ),
        ("The day centre closed in April 2021.", "closure", "2021-04"),
    ],
)
def test_an_event_is_dated_by_the_word_for_it_in_the_same_clause(text: str, event: str, edtf: str) -> None:
    found = one(text)
    assert found.property == "event-on"
    assert found.of["event"] == event
    assert getattr(found.value, "edtf", "") == edtf
    assert found.asserter == NORTHMOOR


def test_what_lies_ahead_is_planned_and_what_was_is_not() -> None:
    ahead = one("Interviews will take place on 3 July 2023.")
    assert (ahead.qualifier, ahead.context["tense"]) == (Qualifier.PLANNED, "future")
    assert one("In March 2022 the team offered the grant.").context["tense"] == "past"


def test_two_meetings_are_two_events_and_two_offers_are_one() -> None:
    met = said_by(dates, "The Trust Board met on 2 March 2023. The Trust Board met on 6 April 2023.")
    assert len({each.about for each in met}) == 2
    offered = said_by(dates, "In March 2022 we offered the grant. The grant was offered in March 2021.")
    assert len({each.about for each in offered}) == 1


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Thank you for your Freedom of Information (FOI) request dated 2 August 2021.", "dated"),
        ("We received your request for information about peer workers on 2 August 2021.", "received"),
        ("Your FOI request, received 2 August 2021, has been considered.", "received"),
        ("I refer to the request submitted on 2 August 2021.", "sent"),
    ],
)
def test_a_dated_request_says_which_date_it_is(text: str, stage: str) -> None:
    found = one(text)
    assert found.property == "requested-on"
    assert found.of == {"event": "request", "stage": stage}


def test_a_review_and_an_end_are_their_own_kinds_of_date() -> None:
    assert one("This role will be reviewed in March 2025.", kind="policy").property == "review-on"
    ending = one("Membership of the panel is until March 2025 at first.", kind="policy")
    assert (ending.property, ending.of) == ("event-on", {"event": "end"})


def test_a_weekday_is_kept_and_a_week_begins_on_monday() -> None:
    (found,) = said_by(dates, "The fair happened in Leeds on Sat 11 March, and we went.", "weekday-date")
    assert found.context["weekday"] == "Saturday"
    assert getattr(found.value, "edtf", "") == "2023-03-11"
    (week,) = said_by(dates, "Interviews are in the week commencing 5 June 2023.", "weekday-date")
    assert (week.context["weekday"], week.context["said"]) == ("Monday", "week commencing")


def test_a_past_event_without_its_year_is_never_put_after_the_document() -> None:
    found = one("On 10 September the trust published its plan.", published="2023-05-10")
    assert getattr(found.value, "edtf", "") == "2022-09-10"


@pytest.mark.parametrize(
    "text",
    [
        "The Meadow Post, (2022) 'Peer work'. Accessed: 17th December 2022.",
        "Copyright Northmoor 2022. All rights reserved in 2022.",
        "See https://example.org/2021-03-02/board-meeting for the paper.",
        "She worked for Northmoor from 2015 to 2021.",
        "Our postcode is NM1 2021 and our reference FOI-2021-0311.",
        "The weather in 2021 was mild.",
    ],
)
def test_a_date_without_a_role_is_not_a_statement(text: str) -> None:
    assert said_by(dates, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "We asked all 54 trusts on 3 April 2023.",
        "On 3 April 2023 you asked for the following information.",
        "Further to your letter dated 3 April 2023, our answers are below.",
        "Mon 3 April 2023. We emailed Southmoor NHS Trust under the FOI Act.",
        "Date received: 3 April 2023",
    ],
)
def test_more_ways_to_date_a_request(text: str) -> None:
    (found,) = said_by(dates, text, "requested-on", "event-on")
    assert (found.property, getattr(found.value, "edtf", "")) == ("requested-on", "2023-04-03")


def test_a_question_to_a_meeting_is_no_request() -> None:
    assert said_by(dates, "On 3 April 2023 we sent a question to the annual meeting.", "requested-on") == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Interviews will be held from 3 to 7 June 2023.", "2023-06-03/2023-06-07"),
        ("The conference runs from 28 May to 2 June.", "2023-05-28/2023-06-02"),
        ("The next board meeting is next Tuesday.", "2023-05-16"),
        ("We met the chief executive yesterday.", "2023-05-09"),
        ("The team launched the scheme in the last financial year.", "2022-04/2023-03"),
    ],
)
def test_ranges_and_days_counted_from_the_document(text: str, edtf: str) -> None:
    assert getattr(one(text).value, "edtf", "") == edtf


def test_a_meeting_that_something_is_brought_to_is_not_told_as_past() -> None:
    found = one("The Board asked the director to bring a plan to its meeting of 26 July 2023.")
    assert found.context["tense"] != "past"
