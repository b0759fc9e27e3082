"""The unit of time that a sum is paid for, as running text says it: behind the sum, before it, as hours."""

import re
from decimal import Decimal

from alongside.terms.money import Per

_UNIT = re.compile(
    r"(?P<gap>(?:[\s,]*\(?(?:gross|basic|pro[- ]?rata|plus|inclusive|inc\.?|of|full[- ]time|FTE|hcas?|"
    r"payment|fee|expenses)\)?){0,4}[\s(]*)"
    r"(?:(?:for )?(?P<half>half an?) day\b"
    r"|(?:per|for (?:an?|each|every|one)|an?|each|every|/)[\s-]{0,4}(?:full[\s-]|whole[\s-]|single[\s-])?"
    r"(?P<unit>annum|year|yr|month|week|diem|day|half[- ]?day|session|shift|hour|hr|meeting|task"
    r"|workshop|interview|visit|class)\b"
    r"|(?P<short>p[./]?\s?a\b\.?|p[./]?\s?h\b\.?|pcm\b|annually|hourly|daily|weekly|monthly)"
    r"|-?a-(?P<joined>day|year|week|month)\b)",
    re.IGNORECASE,
)
_UNIT_BEFORE = re.compile(
    r"\b(?P<unit>daily|hourly|annual|yearly|monthly|weekly|day|session|sessional)\s+"
    r"(?:(?:rate|fee|pay|payment|salary|wage|sum|allowance|equivalent)s?\s+)?"
    r"(?:for\s+[\w' -]{3,40}?\s+)?(?:of\s+|is\s+|was\s+|(?:will|would) be\s+|:\s*)?(?:now\s+|still\s+)?$",
    re.IGNORECASE,
)
HOUR_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
}  # fmt: skip
_HOURS = rf"(?P<hours>\d{{1,2}}(?:\.\d{{1,2}})?|{'|'.join(HOUR_WORDS)})"
_HOURS_AFTER = re.compile(
    r"\s*(?:payment|fee)?\s*\(?(?:for|per|every|a)\s+(?P<most>up to|a maximum of|each)?\s*"
    rf"{_HOURS}\s*(?:hours?|hrs?)\b",
    re.IGNORECASE,
)
_HOURS_BEFORE = re.compile(
    rf"(?P<most>up to|a maximum of)?\s*{_HOURS}\s*(?:hours?|hrs?)\s*\(\s*$",
    re.IGNORECASE,
)
_HOURS_IN_BRACKETS = re.compile(
    rf"\s*\((?:for )?(?P<most>up to)?\s*{_HOURS}\s*(?:hours?|hrs?)\)", re.IGNORECASE
)
UNITS = {
    "annum": Per.YEAR, "year": Per.YEAR, "yr": Per.YEAR, "annually": Per.YEAR, "annual": Per.YEAR,
    "yearly": Per.YEAR, "pa": Per.YEAR, "month": Per.MONTH, "monthly": Per.MONTH, "pcm": Per.MONTH,
    "week": Per.WEEK, "weekly": Per.WEEK, "day": Per.DAY, "daily": Per.DAY, "diem": Per.DAY,
    "halfday": Per.HALF_DAY,
    "session": Per.SESSION, "sessional": Per.SESSION, "meeting": Per.SESSION,
    "workshop": Per.SESSION, "interview": Per.SESSION, "visit": Per.SESSION, "class": Per.SESSION,
    "hour": Per.HOUR,
    "shift": Per.SESSION, "hr": Per.HOUR, "hourly": Per.HOUR, "ph": Per.HOUR, "task": Per.TASK,
}  # fmt: skip
BASIS = {
    Per.YEAR: "salary", Per.MONTH: "salary", Per.WEEK: "weekly-rate", Per.DAY: "day-rate",
    Per.HALF_DAY: "session-rate", Per.SESSION: "session-rate", Per.TASK: "payment", Per.HOUR: "hourly-rate",
    Per.ONCE: "payment",
}  # fmt: skip
"""What a figure is of, by its unit of time: the part of a claim that tells comparable sums."""


def time_beside(plain: str, place: int, before: str, end: int) -> tuple[Per, Decimal | None, int]:
    """The unit of time of a sum that ends at `place`, hours of a task, and where the words for it end.

    `before` are the words in front of the sum, `end` is how far is looked.
    """
    after = _HOURS_AFTER.match(plain, place, end)
    if after:
        return Per.TASK, _hours(after), after.end()
    ahead = _HOURS_BEFORE.search(before)
    if ahead:
        return Per.TASK, _hours(ahead), place
    unit = _UNIT.match(plain, place, end)
    if unit:
        word = "half-day" if unit["half"] else unit["unit"] or unit["joined"] or unit["short"]
        told = _HOURS_IN_BRACKETS.match(plain, unit.end(), end)
        return UNITS[re.sub(r"[\s./-]", "", word.lower())], _hours(told) if told else None, unit.end()
    prior = _UNIT_BEFORE.search(before)
    if prior:
        return UNITS[prior["unit"].lower()], None, place
    return Per.ONCE, None, place


def _hours(found: re.Match[str]) -> Decimal:
    word = found["hours"].lower()
    return Decimal(HOUR_WORDS.get(word, 0) or word)
