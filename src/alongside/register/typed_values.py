"""A value as an editor types it, turned into the value of a property: the way back from `in_words`."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import TypeVar

from alongside.reading.vocabulary import Property
from alongside.terms.dates import PartialDate
from alongside.terms.interval import Interval
from alongside.terms.money import Money, MoneyRange, Per
from alongside.terms.statement import Code, Count, Share, Span, Value

Figure = TypeVar("Figure", int, Decimal)

_NUMBER = r"\d[\d,]*"
_AMOUNT = r"£?\s*(\d[\d,]*(?:\.\d{1,2})?)"
_RANGE = re.compile(rf"({_NUMBER})\s*(?:to|-|–)\s*({_NUMBER})")
_MONEY_RANGE = re.compile(rf"{_AMOUNT}\s*(?:to|-|–)\s*{_AMOUNT}")
_UNITS = ("minute", "hour", "day", "working day", "week", "month", "year")

EXAMPLES = {
    "count": "24, or 20 to 30, or at least 20",
    "share": "56.4 %, or at most 50 %, or 4 times",
    "span": "48 hours, or 20 working days",
    "money": "£37,152 to £43,994 a year, or £300 a day, or up to £115,000",
    "date": "2021-08-02, or 2020-12, or 2015/2021",
    "yes-no": "yes or no",
}
"""What to type, by type of value."""


class UnreadableValueError(ValueError):
    """The words are not a value of this type. Type it as in the example."""


def value_from_words(declared: Property, typed: str) -> Value:
    """The value that these words are, by the property's type.

    Raises UnreadableValueError with an example of what to type.
    """
    words = " ".join(typed.split())
    try:
        value = _READ[declared.type](words, declared)
    except (ValueError, ArithmeticError, KeyError):
        value = None
    if value is None:
        example = EXAMPLES.get(declared.type) or f"one of: {', '.join(declared.codes)}"
        raise UnreadableValueError(
            f"“{words}” cannot be read as {declared.title.lower()}. Type it like: {example}."
        )
    return value


def _text(words: str, _: Property) -> str | None:
    return words or None


def _yes_no(words: str, _: Property) -> bool | None:
    return {"yes": True, "no": False}.get(words.lower())


def _code(words: str, declared: Property) -> Code | None:
    code = words.lower().replace(" ", "-")
    return Code(code) if code in declared.codes else None


def _count(words: str, _: Property) -> Count | None:
    bounds = _bounds(words, _RANGE, _NUMBER, lambda text: int(text.replace(",", "")))
    return Count(*_in_order(bounds)) if bounds else None


def _share(words: str, _: Property) -> Share | None:
    """A share as a percentage, or as so many times: "56.4 %", "4 to 4.5 times"."""
    scale = 1 if words.endswith(" times") else 100
    bare = words.removesuffix(" times").replace("%", "").strip()
    number = r"\d+(?:\.\d+)?"
    bounds = _bounds(bare, re.compile(rf"({number})\s*(?:to|-|–)\s*({number})"), number, Decimal)
    if not bounds:
        return None
    low, high = _in_order(bounds)
    return Share(None if low is None else low / scale, None if high is None else high / scale)


def _span(words: str, _: Property) -> Span | None:
    found = re.fullmatch(rf"(\d+(?:\.\d+)?)\s+({'|'.join(_UNITS)})s?", words.lower())
    return Span(Decimal(found[1]), found[2].replace(" ", "-")) if found else None


def _date(words: str, _: Property) -> PartialDate:
    return PartialDate(words)


def _money(words: str, _: Property) -> MoneyRange | None:
    sums, per = _per(words.lower())
    if found := _MONEY_RANGE.fullmatch(sums):
        return MoneyRange(_pounds(found[1]), _pounds(found[2]), per)
    if found := re.fullmatch(rf"(?:up to|at most)\s*{_AMOUNT}", sums):
        return MoneyRange(None, _pounds(found[1]), per)
    if found := re.fullmatch(rf"(?:at least\s*{_AMOUNT}|{_AMOUNT} or more)", sums):
        return MoneyRange(_pounds(found[1] or found[2]), None, per)
    if found := re.fullmatch(_AMOUNT, sums):
        return MoneyRange(_pounds(found[1]), _pounds(found[1]), per)
    return None


def _per(words: str) -> tuple[str, Per]:
    """The sums, and what they are paid for: '£300 a day'."""
    for per in sorted(Per, key=lambda each: -len(each.value)):
        for unit in (
            f" a {per.value.replace('-', ' ')}",
            f" an {per.value}",
            f" per {per.value.replace('-', ' ')}",
        ):
            if words.endswith(unit):
                return words.removesuffix(unit).strip(), per
    return words, Per.ONCE


def _bounds(
    words: str, pair: re.Pattern[str], number: str, read: Callable[[str], Figure]
) -> tuple[Figure | None, Figure | None] | None:
    """(low, high) of 'a', 'a to b', 'at least a', 'at most b'; None when it is none of them."""
    lowered = words.lower()
    if found := pair.fullmatch(lowered):
        return read(found[1]), read(found[2])
    if found := re.fullmatch(rf"at least ({number})", lowered):
        return read(found[1]), None
    if found := re.fullmatch(rf"at most ({number})", lowered):
        return None, read(found[1])
    if re.fullmatch(number, lowered):
        return read(lowered), read(lowered)
    return None


def _in_order(bounds: tuple[Figure | None, Figure | None]) -> tuple[Figure | None, Figure | None]:
    """The two ends. Raises ValueError when the lower one comes second."""
    Interval(*bounds)
    return bounds


def _pounds(text: str) -> Money:
    return Money.pounds(text.replace(",", ""))


_READ: dict[str, Callable[[str, Property], Value | None]] = {
    "text": _text,
    "count": _count,
    "share": _share,
    "span": _span,
    "money": _money,
    "date": _date,
    "yes-no": _yes_no,
    "code": _code,
}
