"""All the dates of a stretch of text, found form by form."""

import re
from bisect import bisect_left
from dataclasses import replace

from alongside.reading.dates.days import days_in, near_days_in, ranges_in
from alongside.reading.dates.mention import DateMention
from alongside.reading.dates.periods import (
    financial_years_in,
    lone_months_in,
    months_in,
    relative_in,
    seasons_in,
    spans_in,
    years_in,
)
from alongside.reading.dates.words import MONTH, time_of_day
from alongside.terms.dates import PartialDate

_CLOSED = re.compile(r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,200}", re.IGNORECASE)
_TIME = re.compile(
    r"(?:,?\s+(?:at|by|on|from)?\s*)(?P<time>(?:[01]?\d|2[0-3])[:.][0-5]\d(?!\d)(?:\s?[ap]m\b)?"
    r"|1?\d\s?[ap]m\b|noon|midday|midnight)",
    re.IGNORECASE,
)
_READINGS = (
    ranges_in, days_in, seasons_in, spans_in, months_in, years_in, financial_years_in, relative_in,
    lone_months_in, near_days_in,
)  # fmt: skip
"""In the order in which they are tried: what one has read, the next leaves."""

_MAY_NAME = re.compile(
    rf"\d|\b(?:{MONTH}|year|month|spring|summer|autumn|winter|yesterday|tomorrow|next|last|this)\b",
    re.IGNORECASE,
)
"""What a stretch without any of these names no date."""


def dates_in(plain: str, start: int, end: int, written: PartialDate | None) -> list[DateMention]:
    """The dates named between `start` and `end`, in order, none inside another.

    `written` is the date of the document; without it nothing relative is resolved.
    """
    if not _MAY_NAME.search(plain, start, end):
        return []
    closed = [found.span() for found in _CLOSED.finditer(plain, start, end)]  # in order, none overlaps
    found: list[DateMention] = []
    for reading in _READINGS:
        for mention in reading(plain, start, end, written):
            place = bisect_left(closed, (mention.start, mention.start))
            is_after = not place or closed[place - 1][1] <= mention.start
            if is_after and (place == len(closed) or mention.end <= closed[place][0]):
                closed.insert(place, (mention.start, mention.end))
                found.append(_with_time(plain, mention, end))
    return sorted(found, key=lambda mention: mention.start)


def _with_time(plain: str, mention: DateMention, end: int) -> DateMention:
    """The mention with the time of day that follows it directly: '8 December 2024 at 23:59'."""
    found = _TIME.match(plain, mention.end, end) if mention.when.is_day else None
    time = time_of_day(found["time"]) if found else ""
    return replace(mention, end=found.end(), time=time) if found and time else mention
