"""How two values relate: equal, one within the other, overlapping, disjoint, or not to be compared."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from alongside.reading.vocabulary import Property
from alongside.terms.dates import PartialDate
from alongside.terms.interval import Interval, Relation
from alongside.terms.money import Money, MoneyRange
from alongside.terms.statement import Code, Count, Qualifier, Share, Span, Statement, Value

ABOUT = Decimal("0.1")
"""How far "about" reaches to each side, as a part of the figure."""

_DAYS = {"minute": Decimal(1) / 1440, "hour": Decimal(1) / 24, "day": Decimal(1), "week": Decimal(7)}
_MONTHS = {"month": Decimal(1), "year": Decimal(12)}


@dataclass(frozen=True, slots=True)
class Reach:
    """The values a statement allows, as an interval on one scale; only equal scales are compared."""

    scale: str
    interval: Interval[Any]


def reach(statement: Statement) -> Reach | None:
    """What a figure allows; None for words and codes, which have no order."""
    measured = _measured(statement.value)
    if measured is None or statement.qualifier is not Qualifier.ABOUT:
        return measured
    return Reach(measured.scale, _widened(measured.interval))


def relation(declared: Property, one: Statement, other: Statement) -> Relation | None:
    """How `one` relates to `other`; None when they cannot be compared.

    Not compared: a plan with an outcome, sums for different times, periods that do not meet.
    """
    if (one.qualifier is Qualifier.PLANNED) != (other.qualifier is Qualifier.PLANNED):
        return None
    if one.valid and other.valid and one.valid.interval.is_disjoint_from(other.valid.interval):
        return None
    mine, theirs = reach(one), reach(other)
    if mine and theirs:
        return mine.interval.relation_to(theirs.interval) if mine.scale == theirs.scale else None
    return _relation_of_words(declared, one.value, other.value)


def width(statement: Statement) -> tuple[int, float]:
    """How precise a figure is, smaller first: both ends given before one, then the narrower."""
    measured = reach(statement)
    if measured is None:
        return (0, 0.0)
    low, high = measured.interval.low, measured.interval.high
    if low is None or high is None:
        return (1, 0.0)
    gap = high - low
    return (0, float(gap.days if hasattr(gap, "days") else gap))


def is_end_of(point: Value, whole: Value) -> bool:
    """Whether a single sum is just the top or bottom of a stated range, as headlines give it."""
    if not (isinstance(point, MoneyRange) and isinstance(whole, MoneyRange)):
        return False
    is_point = point.low == point.high and whole.low != whole.high
    return is_point and None not in (whole.low, whole.high) and point.low in (whole.low, whole.high)


def _measured(value: Value) -> Reach | None:
    if isinstance(value, Count):
        return Reach("number", _decimals(value.low, value.high, Decimal))
    if isinstance(value, Share):
        return Reach("share", value.interval)
    if isinstance(value, MoneyRange):
        return Reach(f"pence per {value.per}", _decimals(value.low, value.high, _pence))
    if isinstance(value, PartialDate):
        return Reach("date", value.interval)
    if isinstance(value, Span):
        return _length(value)
    return None


def _length(span: Span) -> Reach:
    for scale, units in (("days", _DAYS), ("months", _MONTHS)):
        if span.unit in units:
            amount = span.amount * units[span.unit]
            return Reach(scale, Interval(amount, amount))
    return Reach(span.unit, Interval(span.amount, span.amount))


def _decimals(low: Any, high: Any, convert: Callable[[Any], Decimal]) -> Interval[Decimal]:
    return Interval(None if low is None else convert(low), None if high is None else convert(high))


def _pence(sum_of_money: Money) -> Decimal:
    return Decimal(sum_of_money.pence)


def _widened(interval: Interval[Any]) -> Interval[Any]:
    if not isinstance(interval.low if interval.low is not None else interval.high, Decimal):
        return interval
    low = None if interval.low is None else interval.low - abs(interval.low) * ABOUT
    high = None if interval.high is None else interval.high + abs(interval.high) * ABOUT
    return Interval(low, high)


def _relation_of_words(declared: Property, one: Value, other: Value) -> Relation:
    if isinstance(one, Code) and isinstance(other, Code):
        if (one.code, other.code) in declared.narrows:
            return Relation.WITHIN
        if (other.code, one.code) in declared.narrows:
            return Relation.CONTAINS
    return Relation.EQUAL if _folded(one) == _folded(other) else Relation.DISJOINT


def _folded(value: Value) -> object:
    return " ".join(value.casefold().split()) if isinstance(value, str) else value
