"""Closed intervals with open sides, and how two of them relate.

A figure in a document is seldom a point: "up to £115,000", "at least 20", "2021".
Each becomes an interval; two figures agree, narrow each other, or are disjoint.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, Protocol, Self, TypeVar


class Ordered(Protocol):
    """What can be compared and sorted."""

    def __lt__(self, other: Self, /) -> bool: ...
    def __le__(self, other: Self, /) -> bool: ...


T = TypeVar("T", bound=Ordered)


class Relation(StrEnum):
    """How one interval stands to another."""

    EQUAL = "equal"
    CONTAINS = "contains"
    WITHIN = "within"
    OVERLAPS = "overlaps"
    DISJOINT = "disjoint"


@dataclass(frozen=True, slots=True)
class Interval(Generic[T]):
    """From `low` to `high`, both included; None on a side means open on that side.

    Raises ValueError when low is above high.
    """

    low: T | None
    high: T | None

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.high < self.low:
            raise ValueError(
                f"An interval runs from low to high; found {self.low} to {self.high}. Swap the two ends."
            )

    def holds(self, value: T) -> bool:
        """Whether `value` lies in the interval."""
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)

    def is_disjoint_from(self, other: "Interval[T]") -> bool:
        """Whether no value lies in both."""
        return _below(self.high, other.low) or _below(other.high, self.low)

    def includes(self, other: "Interval[T]") -> bool:
        """Whether every value of `other` lies in this one."""
        low_fits = self.low is None or (other.low is not None and self.low <= other.low)
        high_fits = self.high is None or (other.high is not None and other.high <= self.high)
        return low_fits and high_fits

    def relation_to(self, other: "Interval[T]") -> Relation:
        """Name how this interval stands to `other`."""
        if self == other:
            return Relation.EQUAL
        if self.is_disjoint_from(other):
            return Relation.DISJOINT
        if self.includes(other):
            return Relation.CONTAINS
        if other.includes(self):
            return Relation.WITHIN
        return Relation.OVERLAPS


def _below(high: T | None, low: T | None) -> bool:
    return high is not None and low is not None and high < low
