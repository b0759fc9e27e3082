"""Lengths of time in words: '48h', '90mins', 'two months', '20 working days', 'a week', 'a fortnight'."""

import re
from decimal import Decimal

from alongside.terms.statement import Span

_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "twenty-one": 21,
    "twenty-eight": 28, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90,
}  # fmt: skip
_UNITS = (
    ("minute", r"min(?:ute)?s?"),
    ("hour", r"h(?:ou)?rs?|h"),
    ("working-day", r"working[ -]days?|business days?"),
    ("day", r"(?:calendar )?days?"),
    ("week", r"w(?:ee)?ks?|fortnights?"),
    ("month", r"(?:calendar )?months?"),
    ("year", r"years?|yrs?"),
)
_UNIT = "|".join(f"(?:{words})" for _, words in _UNITS)
_WORDS = "|".join(sorted(_NUMBERS, key=len, reverse=True))

SPAN = rf"(?P<amount>\d{{1,4}}(?:\.\d)?|(?:{_WORDS})(?=[\s-]))(?:\s*\(\d+\))?[\s-]*(?P<unit>{_UNIT})\b"
"""A length of time as a pattern with groups `amount` and `unit`; matched without regard to case."""


def span_of(amount: str, unit: str) -> Span:
    """The length of time that the groups of `SPAN` name."""
    number = _NUMBERS.get(amount.casefold())
    code = next(code for code, words in _UNITS if re.fullmatch(words, unit, re.IGNORECASE))
    length = Decimal(number if number is not None else amount)
    return Span(length * 2 if unit.casefold().startswith("fortnight") else length, code)
