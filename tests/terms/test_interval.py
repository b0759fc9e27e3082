"""How two intervals relate, against a second, naive way over whole numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.terms.interval import Interval, Relation

SIDES = st.none() | st.integers(-6, 6)
WORLD = range(-9, 10)


@st.composite
def intervals(draw: st.DrawFn) -> Interval[int]:
    low, high = draw(SIDES), draw(SIDES)
    if low is not None and high is not None and high < low:
        low, high = high, low
    return Interval(low, high)


def members(interval: Interval[int]) -> set[int]:
    return {number for number in WORLD if interval.holds(number)}


@given(intervals(), intervals())
def test_relation_agrees_with_comparing_the_members(one: Interval[int], other: Interval[int]) -> None:
    relation = one.relation_to(other)
    ours, theirs = members(one), members(other)
    assert (relation is Relation.DISJOINT) == (not ours & theirs)
    assert (relation is Relation.EQUAL) == (ours == theirs)
    assert (relation is Relation.CONTAINS) == (ours > theirs)
    assert (relation is Relation.WITHIN) == (ours < theirs)


def test_an_interval_that_runs_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="low to high"):
        Interval(2, 1)
