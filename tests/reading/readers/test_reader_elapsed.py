"""Clocks in prose: promised within, passed, and told times."""

from decimal import Decimal

import pytest

from alongside.reading.readers import elapsed
from alongside.terms.statement import Qualifier, Span
from tests.reading.northmoor import said_by


@pytest.mark.parametrize(
    ("text", "event", "span"),
    [
        ("You will have a response within 48h.", "answer", Span(Decimal(48), "hour")),
        ("We aim to reply within 20 working days.", "answer", Span(Decimal(20), "working-day")),
        ("If nobody acknowledges it within five days, ring us.", "acknowledgement", Span(Decimal(5), "day")),
        (
            "Ask for an internal review within two months.",
            "internal-review-request",
            Span(Decimal(2), "month"),
        ),
        ("Involvement payments are paid within 30 days.", "payment", Span(Decimal(30), "day")),
    ],
)
def test_what_is_promised_within_a_time(text: str, event: str, span: Span) -> None:
    (found,) = said_by(elapsed, text, "answer-within")
    assert (found.of["event"], found.value) == (event, span)


def test_this_is_understood_from_the_sentence_before() -> None:
    text = "You may ask for an internal review. This must come within two months of the date of this letter."
    (found,) = said_by(elapsed, text, "answer-within")
    assert found.of["event"] == "internal-review-request"
    assert found.context["from"] == "the date of this letter"
    assert found.quote.exact == text


def test_a_time_within_which_nothing_is_answered_is_left_alone() -> None:
    assert said_by(elapsed, "The clinic is within two hours of the coast.") == []


@pytest.mark.parametrize(
    ("text", "relation", "span"),
    [
        ("We are now 72h past their own deadline.", "past", Span(Decimal(72), "hour")),
        ("We wrote 30mins before the meeting.", "before", Span(Decimal(30), "minute")),
        ("Exactly a month after the talk I was ill.", "after", Span(Decimal(1), "month")),
        ("The reply came three weeks late.", "past", Span(Decimal(3), "week")),
        ("It puts our 90mins into perspective.", "spoken-of", Span(Decimal(90), "minute")),
    ],
)
def test_time_that_passed(text: str, relation: str, span: Span) -> None:
    (found,) = said_by(elapsed, text, "elapsed")
    assert (found.of["event"], found.value) == (relation, span)


def test_how_exactly_is_kept() -> None:
    (found,) = said_by(elapsed, "It came almost two weeks late.", "elapsed")
    assert found.qualifier is Qualifier.ABOUT


def test_a_length_of_time_that_did_not_pass_is_left_alone() -> None:
    text = "A six week programme runs for 12 months and costs £30 a day. We need 4 hours a week."
    assert said_by(elapsed, text) == []


@pytest.mark.parametrize(
    ("text", "event", "time", "weekday"),
    [
        ("We sent the question at 10.28 in the morning.", "sent", "10:28", ""),
        ("It came after our 9am deadline for questions.", "deadline", "09:00", ""),
        ("The meeting was due to start at 11, with tea.", "start", "11:00", ""),
        ("The 48 hours ran out midday on Friday.", "deadline", "12:00", "Friday"),
        ("As of writing this, Monday at noon, there is nothing.", "now", "12:00", "Monday"),
        ("Applications must be received by 17:00 on Thursday.", "received", "17:00", "Thursday"),
    ],
)
def test_times_of_day_have_their_event_and_weekday(text: str, event: str, time: str, weekday: str) -> None:
    (found,) = said_by(elapsed, text, "clock-time")
    assert (found.of["event"], found.value, found.context.get("weekday", "")) == (event, time, weekday)


@pytest.mark.parametrize(
    "text",
    [
        "They started at 4 trusts and began at 7 sites.",
        "We sent 10.28% of them and started with £9.30.",
        "See section 10.28 of the started report.",
        "The noon sun was warm.",
    ],
)
def test_what_is_no_time_of_day_is_left_alone(text: str) -> None:
    assert said_by(elapsed, text, "clock-time") == []


def test_a_promise_in_a_quotation_is_not_the_documents_own() -> None:
    text = 'The press office of the trust wrote: "Written answers will be sent within two working days."'
    (found,) = said_by(elapsed, text, "answer-within", kind="blog", publisher="Counted In")
    assert found.quote.exact.startswith("Written answers")
    assert found.reported_for


def test_a_rate_by_the_day_is_no_time_that_passed() -> None:
    assert said_by(elapsed, "They are paid £220 a day, up from £180 a day before.") == []


def test_time_taken_and_time_late() -> None:
    took, late = said_by(elapsed, "It took 41 days. The second was late by 12 days.", "elapsed")
    assert (took.of["event"], late.of["event"]) == ("took", "past")


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Please allow up to 20 working days for a response.", Span(Decimal(20), "working-day")),
        ("The Act gives us 20 working days to answer.", Span(Decimal(20), "working-day")),
        ("You can expect to hear from us within a fortnight.", Span(Decimal(2), "week")),
        (
            "We must answer no later than 20 working days after your request.",
            Span(Decimal(20), "working-day"),
        ),
    ],
)
def test_more_ways_to_limit_an_answer(text: str, span: Span) -> None:
    (found,) = said_by(elapsed, text)
    assert (found.property, found.value) == ("answer-within", span)


def test_days_that_have_gone_by() -> None:
    (found,) = said_by(elapsed, "Twelve days have gone by since then.")
    assert (found.of["event"], found.value) == ("after", Span(Decimal(12), "day"))


@pytest.mark.parametrize(
    ("text", "event", "time"),
    [
        ("The reply arrived at 16:52.", "received", "16:52"),
        ("They answered at 23:58.", "received", "23:58"),
        ("Their office shut at 5pm.", "end", "17:00"),
    ],
)
def test_a_time_may_end_its_sentence(text: str, event: str, time: str) -> None:
    (found,) = said_by(elapsed, text, "clock-time")
    assert (found.of["event"], found.value) == (event, time)
