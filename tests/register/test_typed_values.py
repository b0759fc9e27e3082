"""Typing a value: what the site says of a value can be typed back, and means the same."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.reading.vocabulary import TYPES, VOCABULARY, Property
from alongside.register.typed_values import UnreadableValueError, value_from_words
from alongside.terms.money import Money, MoneyRange, Per
from alongside.terms.statement import Code, Count, Share, Span, Value, in_words

numbers = st.integers(0, 2_000_000)
pairs = st.tuples(numbers, numbers).map(lambda pair: (min(pair), max(pair)))
counts = st.one_of(
    pairs.map(lambda pair: Count(*pair)),
    numbers.map(lambda n: Count(n, None)),
    numbers.map(lambda n: Count(None, n)),
)
sums = st.tuples(pairs, st.sampled_from(Per), st.sampled_from(["both", "low", "high"])).map(
    lambda given_: MoneyRange(
        None if given_[2] == "high" else Money(given_[0][0]),
        None if given_[2] == "low" else Money(given_[0][1]),
        given_[1],
    )
)
spans = st.tuples(
    st.integers(1, 500), st.sampled_from(["minute", "hour", "day", "working-day", "week", "month"])
).map(lambda pair: Span(Decimal(pair[0]), pair[1]))
shares = pairs.map(lambda pair: Share(Decimal(pair[0]) / 1000, Decimal(pair[1]) / 1000))


@given(st.one_of(counts.map(lambda v: ("count", v)), sums.map(lambda v: ("money", v)),
                 spans.map(lambda v: ("span", v)), shares.map(lambda v: ("share", v)),
                 st.booleans().map(lambda v: ("yes-no", v))))  # fmt: skip
def test_what_the_site_says_can_be_typed_back(case: tuple[str, Value]) -> None:
    kind, value = case
    declared = Property("any", kind, "Any")

    assert value_from_words(declared, in_words(value)) == value


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        ("count", "1,200", Count.exactly(1200)),
        ("count", "20-30", Count(20, 30)),
        ("money", "300 per day", MoneyRange(Money(30000), Money(30000), Per.DAY)),
        ("money", "£37,152 – £43,994 a year", MoneyRange(Money(3715200), Money(4399400), Per.YEAR)),
        ("money", "£10 an hour", MoneyRange(Money(1000), Money(1000), Per.HOUR)),
        ("share", "56.4%", Share(Decimal("0.564"), Decimal("0.564"))),
        ("span", "20 Working Days", Span(Decimal(20), "working-day")),
        ("yes-no", "No", False),
    ],
)
def test_common_ways_of_typing_are_understood(kind: str, typed: str, value: Value) -> None:
    assert value_from_words(Property("any", kind, "Any"), typed) == value


def test_a_code_may_be_typed_in_words() -> None:
    assert value_from_words(VOCABULARY["funding-outcome"], "Did not apply") == Code("did-not-apply")


@pytest.mark.parametrize("kind", sorted(set(TYPES) - {"text"}))
@pytest.mark.parametrize("typed", ["", "perhaps", "30 to 20", "£", "2021-02-30", "1" * 5000 + "x"])
def test_what_is_no_such_value_is_refused_with_an_example(kind: str, typed: str) -> None:
    with pytest.raises(UnreadableValueError, match="Type it like"):
        value_from_words(Property("any", kind, "Any", codes=("awarded",)), typed)
