"""Small numbers of people are withheld; everything else is exact."""

import pytest

from alongside.rules.small_numbers import reasons_to_withhold
from alongside.terms.money import Money, MoneyRange
from alongside.terms.statement import Count


@pytest.mark.parametrize("number", [0, 1, 9])
def test_fewer_than_ten_people_are_withheld(number: int) -> None:
    assert [reason.code for reason in reasons_to_withhold("person", Count.exactly(number))] == [
        "small-number"
    ]


def test_a_range_that_ends_below_ten_is_withheld() -> None:
    assert reasons_to_withhold("person", Count(None, 4))


@pytest.mark.parametrize("value", [Count.exactly(10), Count(5, None), Count(3, 40)])
def test_a_count_that_may_be_ten_or_more_is_shown(value: Count) -> None:
    assert reasons_to_withhold("person", value) == []


@pytest.mark.parametrize("counts", ["organisation", "post", "document", "event", "money", ""])
def test_what_is_not_people_is_exact(counts: str) -> None:
    assert reasons_to_withhold(counts, Count.exactly(2)) == []


def test_money_is_no_count() -> None:
    assert reasons_to_withhold("person", MoneyRange(Money(100), Money(100))) == []
