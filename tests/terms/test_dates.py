"""Partial dates: what they allow, and how they are said."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.terms.dates import PartialDate, in_words


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "words"),
    [
        ("2021", date(2021, 1, 1), date(2021, 12, 31), "2021"),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29), "February 2020"),
        ("2021-08-31", date(2021, 8, 31), date(2021, 8, 31), "31 August 2021"),
        ("2015/2021", date(2015, 1, 1), date(2021, 12, 31), "2015 to 2021"),
        ("2021-06/..", date(2021, 6, 1), None, "from June 2021"),
        ("../2021-06-01", None, date(2021, 6, 1), "until 1 June 2021"),
        ("2021-06~", date(2021, 6, 1), date(2021, 6, 30), "about June 2021"),
    ],
)
def test_a_partial_date_knows_its_first_and_last_day(
    edtf: str, earliest: date | None, latest: date | None, words: str
) -> None:
    when = PartialDate(edtf)
    assert (when.earliest, when.latest) == (earliest, latest)
    assert in_words(when) == words


@pytest.mark.parametrize("text", ["", "yesterday", "2021-13", "2021-02-30", "21-02-03", "../..", "2021/2020"])
def test_what_is_not_a_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        PartialDate(text)


@given(st.dates(date(1900, 1, 1)))
def test_a_day_is_its_own_first_and_last_day(day: date) -> None:
    assert PartialDate.of(day).earliest == day == PartialDate.of(day).latest
    assert PartialDate.of(day).is_day
