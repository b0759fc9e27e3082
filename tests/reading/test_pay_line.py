"""What the pay lines of adverts, letters and news are read as: cases/pay_lines.toml and laws."""

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.reading.pay_line import PayReading, StatedPay, amounts, read_pay
from alongside.terms.money import Money, Per
from alongside.terms.statement import Qualifier

CASES = tomllib.loads((Path(__file__).parent / "cases" / "pay_lines.toml").read_text(encoding="utf-8"))[
    "line"
]


def in_words(figure: StatedPay, reading: PayReading) -> str:
    """A figure with its marks, as the table of cases writes it."""
    supplement = " ".join(filter(None, (figure.supplement, figure.zone, str(figure.supplement_sum or ""))))
    several = len(reading.figures) > 1 or len(reading.bands) > 0
    marks = [
        "" if figure.qualifier is Qualifier.EXACT else figure.qualifier.value,
        "pro rata" if figure.pro_rata else "",
        "" if figure.supplement == "none" else supplement,
        f"{figure.hours} hours" if figure.hours else "",
        f"each {figure.each}" if figure.each else "",
        f"{len(figure.steps)} steps" if figure.steps else "",
        "actual" if figure.is_actual else "",
        "full time" if figure.is_full_time else "",
        "former" if figure.is_former else "",
        f"band {figure.band}" if several and figure.band else "",
        "by size" if figure.is_unit_assumed else "",
    ]
    return ", ".join([str(figure.pay), *filter(None, marks)])


@pytest.mark.parametrize("case", CASES, ids=[case["given"] for case in CASES])
def test_a_pay_line_says_what_it_says(case):
    reading = read_pay(case["given"])
    assert [in_words(figure, reading) for figure in reading.figures] == case.get("figures", [])
    if "bands" in case:
        assert [band.band for band in reading.bands] == case["bands"]
    assert list(reading.codes) == case.get("says", [])
    assert [each.why for each in reading.not_pay] == case.get("not_pay", [])
    assert list(reading.unread) == case.get("unread", [])
    if "week" in case:
        assert reading.hours_a_week == Decimal(case["week"])


def test_there_are_many_cases():
    assert len(CASES) >= 120
    assert len({case["given"] for case in CASES}) == len(CASES)


FORMS = st.sampled_from(["{:,.0f}", "{:.0f}", "{:,.2f}", "{:.2f}"])
JOINS = st.sampled_from([" - ", "-", " to ", " – ", "- ", " rising to ", " up to "])
SIGNS = st.sampled_from([("£", "£"), ("£", ""), ("", "£"), ("£ ", "£ "), ("", "")])
UNITS = st.sampled_from(
    ["", " per annum", " pa", " p.a.", "/year", " a year pro rata", " per annum inc HCAS"]
)


@given(st.integers(10_000, 190_000), st.integers(0, 100_000), FORMS, JOINS, SIGNS, UNITS)
def test_two_amounts_written_in_any_form_are_read_back(low, more, form, join, signs, unit):
    high = min(low + more, low * 3)
    words = f"{signs[0]}{form.format(low)}{join}{signs[1]}{form.format(high)}{unit}"
    (figure,) = read_pay(words).figures
    assert (figure.pay.low, figure.pay.high) == (Money.pounds(low), Money.pounds(high))
    assert figure.pay.per is Per.YEAR
    assert read_pay(words).unread == ()


@given(st.integers(500, 9_999), st.sampled_from([" per hour", "ph", " p/h", " an hour", "/hour", " hourly"]))
def test_pay_an_hour_is_read_to_the_penny(pence, unit):
    (figure,) = read_pay(f"£{Decimal(pence) / 100:.2f}{unit}").figures
    assert (figure.pay.low, figure.pay.high, figure.pay.per) == (Money(pence), Money(pence), Per.HOUR)


PIECES = st.sampled_from(
    [
        "£24,937", "£24,937 - £26,598", "£12.08", "per annum", "pa", "pro rata", "inc HCAS", "plus HCAS",
        "Band 5/6", "for up to 4 hours", "(", ")", "£", "-", "/", "to", "and", "k", "+", "%", "FTE", "actual",
        "DBS fee", "welcome bonus", "competitive", "up to", "€", "£3.7 million", "seventy-five pounds",
        "Band 5", "\n", "–",
    ]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=6), max_size=20))
def test_any_words_are_read_without_raising_and_none_is_dropped(pieces):
    words = " ".join(pieces)
    reading = read_pay(words)
    for part in (*reading.figures, *reading.bands, *reading.words, *reading.not_pay):
        assert 0 <= part.start < part.end <= len(words)
    for figure in reading.figures:
        assert any(
            character.isdigit() or character.isalpha() for character in words[figure.start : figure.end]
        )
    plain = words.replace("\n", " ").replace("–", "-")
    assert all(len(run) <= len(plain) for run in reading.unread)


@given(st.text(alphabet="£0123456789,.kK-+/() toandperyhourupGBPbandincHCASwtf\n", max_size=300))
def test_hostile_text_is_read_without_raising(text):
    reading = read_pay(text)
    assert reading.text == text


@given(st.lists(st.sampled_from(["zebra", "quokka", "walrus"]), min_size=1, max_size=5))
def test_words_that_mean_nothing_here_are_all_left_over(words):
    line = " ".join(["£300 a day", *words])
    assert " ".join(read_pay(line).unread) == " ".join(words)


@pytest.mark.parametrize(
    ("digits", "pounds"),
    [
        ("24,937", 24_937),
        ("24937", 24_937),
        ("27.000", 27_000),
        ("110, 500", 110_500),
        ("9.5", "9.5"),
        ("18.234.56", "18234.56"),
        ("18,234,00", 18_234),
    ],
)
def test_digits_come_to_pounds(digits, pounds):
    assert amounts.amount_of(digits) == Decimal(pounds)


@pytest.mark.parametrize("digits", ["23,75", "34,56700", "9.7654", "1,00", "18.234.5", "18,234,567,8"])
def test_a_slip_of_the_key_comes_to_nothing(digits):
    assert amounts.amount_of(digits) is None


def test_the_principal_figure_is_full_time_pay_even_where_the_actual_pay_stands_first():
    reading = read_pay("£17,600 (£44,000 FTE)")
    assert reading.principal is reading.figures[1]


def test_each_part_has_its_place_in_the_words():
    words = "Band 5: £29,970 – £36,483 pa, competitive benefits, DBS fee £40"
    reading = read_pay(words)
    assert words[reading.figures[0].start : reading.figures[0].end] == "£29,970 – £36,483 pa"
    assert words[reading.bands[0].start : reading.bands[0].end] == "Band 5"
    assert words[reading.not_pay[0].start : reading.not_pay[0].end] == "£40"


def test_one_figure_for_a_unit_of_time_is_told_from_several():
    assert read_pay("£33,000 per annum (£16.88 per hour)").alone(Per.HOUR).pay.low == Money(1688)
    assert read_pay("£16 per hour, £20 per hour at weekends").alone(Per.HOUR) is None


@pytest.mark.parametrize(
    "unit", ["£1 ", "£24,937 - ", "Band 5 ", "inc ", "and ", "(", "pro rata ", "15 to 17k ", "12,"]
)
def test_a_long_line_makes_no_more_looks_back_than_a_short_one_a_token(unit, monkeypatch):
    """The work grows with the length of the line: tokens looked at, counted, and not the time they take."""
    counts = [looked_at((unit * size)[:size], monkeypatch) for size in (2_000, 8_000)]
    assert counts[1] <= 5 * counts[0] + 1_000


def looked_at(text, monkeypatch):
    """How many tokens are handed out while a text is read."""
    from alongside.reading.pay_line.line import Line

    seen = 0

    def counting(walk):
        def counted(self, *given):
            nonlocal seen
            for token in walk(self, *given):
                seen += 1
                yield token

        return counted

    with monkeypatch.context() as patch:
        for name in ("after", "before"):
            patch.setattr(Line, name, counting(getattr(Line, name)))
        between = Line.between

        def counted_between(self, start, end):
            nonlocal seen
            found = between(self, start, end)
            seen += len(found)
            return found

        patch.setattr(Line, "between", counted_between)
        read_pay(text)
    return seen
