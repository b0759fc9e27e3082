"""Dates in words: every way of writing one, what is resolved, and what is no date."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.reading.dates import dates_in, time_of_day
from alongside.terms.dates import PartialDate

WRITTEN = PartialDate("2021-07-15")


def named(text: str, written: PartialDate | None = WRITTEN) -> list[str]:
    return [each.when.edtf for each in dates_in(text, 0, len(text), written)]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("on 02 August 2021", "2021-08-02"),
        ("the 5th of July, 2021", "2021-07-05"),
        ("December 8, 2024", "2024-12-08"),
        ("2021-08-02T10:00 sent", "2021-08-02"),
        ("dated 03/04/2021", "2021-04-03"),
        ("dated 3.4.2021", "2021-04-03"),
        ("dated 12/05/21", "2021-05-12"),
        ("17th Dec. 2022", "2022-12-17"),
        ("in December 2020", "2020-12"),
        ("late December 2020", "2020-12"),
        ("by the end of March 2022", "2022-03"),
        ("we met in 2021 and", "2021"),
        ("from 2015 to 2021", "2015/2021"),
        ("from 2015 - 2021", "2015/2021"),
        ("from March 2019 to June 2020", "2019-03/2020-06"),
        ("in the 2020/21 financial year", "2020-04/2021-03"),
        ("week commencing 16 December 2024", "2024-12-16/2024-12-22"),
        ("Autumn 2021", "2021-09/2021-11"),
        ("winter 2020/21", "2020-12/2021-02"),
    ],
)
def test_a_date_that_says_all_is_read_as_written(words: str, edtf: str) -> None:
    assert named(words, None) == [edtf]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("in June last year", "2020-06"),
        ("In January, the trust", "2021-01"),
        ("In December we", "2020-12"),
        ("offered again this autumn", "2021-09/2021-11"),
        ("this autumn/winter", "2021-09/2022-02"),
        ("last winter", "2020-12/2021-02"),
        ("next spring", "2022-03/2022-05"),
        ("next month", "2021-08"),
        ("on Sat 11 September, and", "2021-09-11"),
        ("on the 10th of March a call", "2021-03-10"),
    ],
)
def test_what_is_left_open_is_taken_from_the_documents_date(words: str, edtf: str) -> None:
    assert named(words) == [edtf]
    assert named(words, None) == []


@pytest.mark.parametrize(
    "words",
    [
        "31/02/2021 and 32 March 2021",
        "FOI-2108-1525161 and ref 2021-08-02-1",
        "https://example.org/2021/08/02/news and a.b@2021-08-02.example",
        "SW1A 2021",
        "© 2021 the authors",
        "5 may be enough",
        "In March 12 people came to Band 4 March",
        "version 1.2.21",
        "call 0300 311 22 33",
        "£2021 a year and 2021 people",
    ],
)
def test_what_is_no_date_is_not_read(words: str) -> None:
    assert [each for each in named(words) if len(each) > 7] == []
    assert "2021" not in named(words)


def test_the_weekday_and_the_hour_are_kept_with_the_date() -> None:
    mention = dates_in("Monday 5 July 2021 at 10.28", 0, 27, None)[0]
    assert (mention.weekday, mention.time, mention.end) == (0, "10:28", 27)


def test_a_named_weekday_decides_between_two_years() -> None:
    """6 January was a Thursday in 2022 and a Wednesday in 2021, both half a year from July 2021."""
    assert named("on Thursday 6 January") == ["2022-01-06"]
    assert named("on Wednesday 6 January") == ["2021-01-06"]


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("9am", "09:00"),
        ("10.28", "10:28"),
        ("12am", "00:00"),
        ("12.30 pm", "12:30"),
        ("midday", "12:00"),
        ("25:00", ""),
    ],
)
def test_times_of_day(words: str, time: str) -> None:
    assert time_of_day(words) == time


@given(st.dates(date(1990, 1, 1), date(2089, 12, 31)))
def test_a_day_written_out_is_read_back(day: date) -> None:
    assert named(f"on {day.day} {day:%B} {day.year}.", None) == [day.isoformat()]
    assert named(f"on {day:%d/%m/%Y}.", None) == [day.isoformat()]


@given(st.text(alphabet="0123456789/.-: aAprilMayJune2021stnd,\n", max_size=300))
def test_any_text_is_read_without_error_and_spans_do_not_overlap(text: str) -> None:
    found = dates_in(text, 0, len(text), WRITTEN)
    assert all(one.end <= other.start for one, other in pairwise(found))
