"""C10 to C13 and C29: clocks and dates, with the arithmetic that a reader can redo."""

from alongside.checking import event_dates, statutory_clock, told_times
from alongside.terms.finding import Severity
from tests.checking.letters_read import evidence_of, found_in
from tests.reading.northmoor import copy_of

REQUEST = "Thank you for your Freedom of Information request dated {dated}. "
DUE = "The request is due to be answered by {due}."


def clock(dated: str, due: str) -> tuple[str, str]:
    (found,) = found_in(
        statutory_clock.findings, REQUEST.format(dated=dated) + DUE.format(due=due), kind="foi-response"
    )
    return found.severity, found.arithmetic


def test_a_due_day_that_follows_from_the_request_passes() -> None:
    severity, arithmetic = clock("2 August 2021", "31 August 2021")
    assert severity == Severity.PASSED
    assert "skipping 2021-08-30 Summer bank holiday" in arithmetic


def test_a_later_due_day_says_which_receipt_it_implies() -> None:
    severity, arithmetic = clock("2 August 2021", "2 September 2021")
    assert severity == Severity.WARNING
    assert "= 2021-08-31" in arithmetic
    assert "stated 2021-09-02, which is 20 working days after receipt on 2021-08-04" in arithmetic


def test_a_due_day_at_a_weekend_is_not_a_working_day() -> None:
    severity, arithmetic = clock("2 August 2021", "4 September 2021")
    assert severity == Severity.WARNING
    assert arithmetic.endswith("stated 2021-09-04, which is not a working day")


def test_a_request_long_before_or_of_another_topic_is_not_this_one() -> None:
    asked = copy_of(REQUEST.format(dated="2 January 2021"), kind="foi-response")
    due = copy_of(DUE.format(due="2 September 2021"), kind="blog")
    assert list(statutory_clock.findings(evidence_of(asked, due))) == []
    other = copy_of(REQUEST.format(dated="2 August 2021"), kind="foi-response", topic="another")
    assert list(statutory_clock.findings(evidence_of(other, due))) == []


def test_a_request_past_the_calendar_is_left_alone() -> None:
    assert (
        found_in(
            statutory_clock.findings,
            REQUEST.format(dated="20 December 2027") + DUE.format(due="3 January 2028"),
        )
        == []
    )


STORY = (
    "We are to have a response within 48h. Those 48h ran out midday on {ran_out}. "
    "As of writing this, {now}, we are {passed} past their own deadline."
)


def test_hours_past_a_promise_are_counted_from_weekday_to_weekday() -> None:
    found = found_in(
        told_times.promise_clock, STORY.format(ran_out="Friday", now="Monday at noon", passed="72h")
    )
    assert [each.severity for each in found] == [Severity.PASSED, Severity.INFORMATION]
    assert found[0].arithmetic == "Friday 12:00 to Monday 12:00 = 72 hours; stated 72 hours"
    assert "a Saturday and a Sunday" in found[1].arithmetic
    assert len(found[0].statements) == 4


def test_hours_that_do_not_follow_are_a_warning() -> None:
    text = STORY.format(ran_out="Monday", now="Wednesday at noon", passed="72h")
    (found,) = found_in(told_times.promise_clock, text)
    assert found.severity == Severity.WARNING
    assert found.arithmetic == "Monday 12:00 to Wednesday 12:00 = 48 hours; stated 72 hours"


def test_days_past_a_promise_are_hours_too() -> None:
    text = STORY.format(ran_out="Tuesday", now="Thursday at noon", passed="2 days")
    (found,) = found_in(told_times.promise_clock, text)
    assert found.severity == Severity.PASSED


MEETING = (
    "We sent the question at {sent} and the meeting was due to start at 11. "
    "It came after their 9am deadline. {said}"
)


def test_minutes_before_the_meeting_follow_from_the_times() -> None:
    text = MEETING.format(
        sent="10.28", said="It puts our 90mins (albeit 30mins before the meeting) into perspective."
    )
    found = {
        each.arithmetic for each in found_in(told_times.elapsed, text) if each.severity == Severity.PASSED
    }
    assert found == {
        "11:00 - 10:28 = 32 minutes; stated 30 minutes, to within 5",
        "10:28 - 09:00 = 88 minutes; stated 90 minutes, to within 5",
    }


def test_minutes_that_do_not_follow_are_a_warning() -> None:
    (found,) = found_in(
        told_times.elapsed, MEETING.format(sent="10.05", said="That was 30mins before the meeting.")
    )
    assert (found.severity, found.arithmetic[:26]) == (Severity.WARNING, "11:00 - 10:05 = 55 minutes")


def test_minutes_without_times_nearby_say_nothing() -> None:
    assert found_in(told_times.elapsed, "We wrote 30mins before the meeting.") == []


def test_an_event_told_as_past_after_its_document_is_an_error() -> None:
    early = copy_of("In December 2021 the region offered every trust the money.", published="2021-11")
    reply = copy_of("In December 2020 the region offered every trust the money.", published="2021-08-28")
    (found,) = event_dates.event_after_document(evidence_of(early, reply))
    assert found.severity == Severity.ERROR
    assert found.arithmetic == (
        "2021-12 begins 2021-12-01; the document is of 2021-11, at latest 2021-11-30; "
        "1 other statement(s) of it give December 2020"
    )
    assert set(found.statements) == {"a0", "b0"}


def test_the_same_month_of_two_years_is_a_conflict() -> None:
    one = copy_of("In December 2019 the region offered every trust the money.")
    other = copy_of("In December 2020 the region offered every trust the money.")
    (found,) = event_dates.event_after_document(evidence_of(one, other))
    assert (found.severity, found.arithmetic) == (
        Severity.CONFLICT,
        "2019: 1 statement(s); 2020: 1 statement(s)",
    )


def test_a_year_and_a_month_of_it_agree() -> None:
    one = copy_of("In 2020 the region offered every trust the money.")
    other = copy_of("In December 2020 the region offered every trust the money.")
    assert list(event_dates.event_after_document(evidence_of(one, other))) == []


def test_what_is_planned_or_undated_is_no_error() -> None:
    for text, published in (
        ("The money will be offered again in December 2023.", "2023-05-10"),
        ("In December 2023 the region offered every trust the money.", ""),
        ("On 10 September the trust published its plan.", "2023-05-10"),
    ):
        assert found_in(event_dates.event_after_document, text, published=published) == []


def test_weekdays_are_checked_against_their_dates() -> None:
    (good,) = found_in(event_dates.weekday, "We meet on Saturday 11 September 2021.")
    assert (good.severity, good.arithmetic) == (
        Severity.PASSED,
        "2021-09-11 is a Saturday; the text says Saturday",
    )
    (wrong,) = found_in(event_dates.weekday, "We meet on Tuesday 11 September 2021.")
    assert wrong.severity == Severity.ERROR
    (week,) = found_in(event_dates.weekday, "Interviews are in the week commencing 17 December 2024.")
    assert (week.severity, week.arithmetic) == (
        Severity.ERROR,
        "2024-12-17 is a Tuesday; the text says Monday",
    )


def test_a_deadline_on_a_sunday_is_worth_knowing() -> None:
    (found,) = found_in(event_dates.weekday, "The closing date for applications is 8 December 2024 at 23:59.")
    assert (found.severity, found.arithmetic) == (Severity.INFORMATION, "2024-12-08 is a Sunday")
    assert found_in(event_dates.weekday, "The closing date for applications is 9 December 2024.") == []


def test_a_due_day_by_the_holidays_of_one_part_is_told_with_the_day_for_the_whole() -> None:
    severity, arithmetic = clock("11 July 2022", "8 August 2022")
    assert severity == Severity.INFORMATION
    assert "= 2022-08-10" in arithmetic
    assert arithmetic.endswith("stated 2022-08-08")


def test_days_said_to_have_passed_are_held_against_the_dates() -> None:
    text = "Your FOI answer was due on Wednesday 31 August 2022. Twelve days have gone by."
    (found,) = found_in(told_times.days_passed, text, kind="foi-request", published="2022-09-12")
    assert found.severity == Severity.PASSED
    assert "= 12 days; stated 12 days" in found.arithmetic
    assert found_in(told_times.days_passed, text, kind="foi-request", published="2022-09-20") == []
