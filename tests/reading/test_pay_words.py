"""Sums of money as pay is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.reading.pay_words import as_salary, pay_figures
from alongside.terms.money import Money, MoneyRange, Per
from alongside.terms.statement import Qualifier


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("£48,500-52,000 a year", "£48,500 to £52,000 a year"),
        ("£25,147 to £27,596 per annum", "£25,147 to £27,596 a year"),
        ("£26,240 - £27,928 pa", "£26,240 to £27,928 a year"),
        ("£26,240 – £27,928 p.a.", "£26,240 to £27,928 a year"),
        ("between £20,000 and £25,000 per annum", "£20,000 to £25,000 a year"),
        ("from £20,000 to £25,000 a year", "£20,000 to £25,000 a year"),
        ("up to £62,000", "up to £62,000"),
        ("£30,000+", "£30,000 or more"),
        ("at least £30,000", "£30,000 or more"),
        ("£150K", "£150,000"),
        ("£30k - £35k", "£30,000 to £35,000"),
        ("£30-35k", "£30,000 to £35,000"),
        ("15 to 17k a year", "£15,000 to £17,000 a year"),
        ("21,892 - 24,157 per annum", "£21,892 to £24,157 a year"),
        ("38,890 - £44,503 per annum", "£38,890 to £44,503 a year"),
        ("GBP 31,000 - 38,000", "£31,000 to £38,000"),
        ("£300 a day", "£300 a day"),
        ("£300 a \n\nday", "£300 a day"),
        ("£300-a-day", "£300 a day"),
        ("a daily £25 sum", "£25 a day"),
        ("day rate of £250", "£250 a day"),
        ("£12.50 an hour", "£12.50 an hour"),
        ("£12.50 p/h", "£12.50 an hour"),
        ("£12.50/hour", "£12.50 an hour"),
        ("£10.81ph", "£10.81 an hour"),
        ("£80 per half day", "£80 a half day"),
        ("£40 per session", "£40 a session"),
        ("£1,000 per month", "£1,000 a month"),
        ("£75 for up to 4 hours", "£75 a task"),
        ("up to 5 hours (£80 payment) per month", "£80 a task"),
        ("£20 per 3 hours", "£20 a task"),
        ("£26,598 (pro rata) per annum", "£26,598 a year"),
    ],
)
def test_a_sum_is_read_in_every_form(words, meant):
    (figure,) = pay_figures(words.replace("–", "-").replace("\n", " "))
    assert str(figure.pay) == meant


@pytest.mark.parametrize(
    "words", ["£3.7 million", "£2m", "2015-2021", "2-3 sessions a week", "9-5 a day", "pages 12-14"]
)
def test_what_is_no_pay_figure_is_left_alone(words):
    assert list(pay_figures(words)) == []


@pytest.mark.parametrize(
    ("words", "qualifier"),
    [
        ("up to £62,000", Qualifier.UP_TO),
        ("more than £62,000", Qualifier.MORE_THAN),
        ("about £62,000", Qualifier.ABOUT),
        ("c. £62,000", Qualifier.ABOUT),
        ("£62,000", Qualifier.EXACT),
    ],
)
def test_how_firmly_a_sum_is_said(words, qualifier):
    (figure,) = pay_figures(words)
    assert figure.qualifier is qualifier


def test_a_garbled_qualifier_is_about_and_named():
    (figure,) = pay_figures("a pay bill of at mostly £400,000")
    assert figure.qualifier is Qualifier.ABOUT
    assert figure.unread == "at mostly"


def test_hours_of_a_task_and_how_often_it_is_paid():
    (figure,) = pay_figures("reading and a meeting of up to 5 hours (£80 payment) per month")
    assert (str(figure.hours), figure.every) == ("5", "month")


@pytest.mark.parametrize(
    ("words", "supplement"),
    [
        ("£24,937 - £26,598 pa inc HCAS", "included"),
        ("£24,937 - £26,598 per annum inclusive", "included"),
        ("£24,937 - £26,598 per annum plus 5% HCA", "to be added"),
        ("£24,937 - £26,598 per annum", "none"),
    ],
)
def test_a_london_supplement_is_included_or_to_be_added(words, supplement):
    (figure,) = pay_figures(words)
    assert figure.supplement == supplement


def test_pro_rata_is_kept():
    (figure,) = pay_figures("£24,937 - £26,598 per annum pro rata")
    assert figure.pro_rata


def test_a_range_written_the_wrong_way_round_is_not_read():
    assert list(pay_figures("£52,000 - £48,500 a year")) == []


def test_a_large_plain_sum_is_a_years_pay_and_a_small_one_is_not():
    large = MoneyRange(Money.pounds(62000), Money.pounds(62000))
    small = MoneyRange(Money.pounds(75), Money.pounds(75))
    assert as_salary(large).per is Per.YEAR
    assert as_salary(small).per is Per.ONCE


@given(st.text(alphabet="£0123456789,.kK-+ toandperyhourupGBP()\n", max_size=400))
def test_any_text_is_read_without_raising_and_spans_stay_inside(text):
    for figure in pay_figures(text):
        assert 0 <= figure.start < figure.end <= len(text)
        assert any(character.isdigit() for character in text[figure.start : figure.end])


@given(st.integers(1_000, 200_000), st.integers(0, 50_000), st.sampled_from(["-", " to ", " - "]))
def test_a_range_written_out_is_read_back(low, more, join):
    (figure,) = pay_figures(f"£{low:,}{join}£{low + more:,} per annum")
    assert (figure.pay.low, figure.pay.high) == (Money.pounds(low), Money.pounds(low + more))
