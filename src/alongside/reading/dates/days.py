"""Dates that are days: "3 June 2024", "03/06/24", "from 3 to 7 June", "next Tuesday"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from alongside.reading.dates.mention import DateMention
from alongside.reading.dates.resolving import nearest_day, real_day
from alongside.reading.dates.words import (
    AFTER,
    DAY,
    EDGE,
    LEAD,
    MONTH,
    WEEKDAY,
    YEAR,
    month_number,
    weekday_number,
)
from alongside.terms.dates import PartialDate

_DAY_FIRST = re.compile(
    rf"{EDGE}{LEAD}{DAY}\s+(?:day\s+of\s+|of\s+)?(?P<month>{MONTH}),?(?:\s+{YEAR}{AFTER})?",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(rf"{EDGE}{LEAD}(?P<month>{MONTH})\s+{DAY}(?:,?\s+{YEAR})?{AFTER}", re.IGNORECASE)
_NUMERIC = re.compile(
    rf"{EDGE}{LEAD}(?P<day>\d{{1,2}})(?P<mark>[/.])(?P<month>\d{{1,2}})(?P=mark)(?P<year>(?:19"
    rf"|20)\d{{2}}|(?<=/)\d{{2}}){AFTER}",
    re.IGNORECASE,
)
_ISO = re.compile(rf"{EDGE}(?P<year>(?:19|20)\d{{2}})-(?P<month>\d{{2}})-(?P<day>\d{{2}})(?=T\d|[^\w-]|$)")
_RANGE = re.compile(
    rf"{EDGE}(?:(?P<word>from|between)\s+)?(?:{WEEKDAY}\b,?\s+)?(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd"
    rf"|th)?"
    rf"(?:\s+(?P<month>{MONTH}))?(?:\s+{YEAR})?\s*(?P<join>to|until|and"
    rf"|-)\s*(?:{WEEKDAY}\b,?\s+)?(?:the\s+)?"
    rf"(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month2>{MONTH})(?:,?\s+(?P<year2>(?:19|20)\d{{2}}))?(?!\w)",
    re.IGNORECASE,
)
_NEAR_DAY = re.compile(
    rf"\b(?:(?P<relative>yesterday|tomorrow)|(?P<which>next|last|this)\s+(?P<weekday>{WEEKDAY}))\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:band|section|part|item|level|question|page|annex|no\.?|point)\s*$", re.IGNORECASE)


def days_in(plain: str, start: int, end: int, written: PartialDate | None) -> Iterator[DateMention]:
    """Days by their number and month: "3 June 2024", "June 3rd", "03/06/24", "2024-06-03"."""
    for form in (_DAY_FIRST, _MONTH_FIRST, _NUMERIC, _ISO):
        for found in form.finditer(plain, start, end):
            mention = _day(found, written)
            if mention:
                yield mention


def _day(found: re.Match[str], written: PartialDate | None) -> DateMention | None:
    parts = found.groupdict()
    if not parts["year"] and not _is_plain_day(found):
        return None
    month = int(parts["month"]) if parts["month"].isdigit() else month_number(parts["month"])
    named = weekday_number(parts["weekday"]) if parts.get("weekday") else None
    if parts["year"]:
        year = int(parts["year"])
        day = real_day(year + 2000 if year < 100 else year, month, int(parts["day"]))
    else:
        day = nearest_day(month, int(parts["day"]), named, written)
    if day is None:
        return None
    is_week = bool(parts.get("week"))
    return DateMention(
        found.start(), found.end(), _week(day) if is_week else PartialDate.of(day),
        0 if is_week and named is None else named, is_week, resolved="" if parts["year"] else "year",
    )  # fmt: skip


def _is_plain_day(found: re.Match[str]) -> bool:
    """Whether day and month without a year are surely a date: not '5 may' or 'March 12 people'."""
    if found["month"].islower() or _NUMBERED.search(found.string, max(0, found.start() - 12), found.start()):
        return False
    return found.re is not _MONTH_FIRST or bool(found["weekday"])


def _week(first: date) -> PartialDate:
    return PartialDate(f"{first.isoformat()}/{(first + timedelta(days=6)).isoformat()}")


def ranges_in(plain: str, start: int, end: int, written: PartialDate | None) -> Iterator[DateMention]:
    """'From 3 to 7 June 2024', 'between 28 May and 2 June': the days from the one to the other."""
    for found in _RANGE.finditer(plain, start, end):
        is_joined = found["join"].casefold() != "and" or (found["word"] or "").casefold() == "between"
        if not is_joined or not _is_month(found["month2"]):
            continue
        month = month_number(found["month2"])
        last = (
            real_day(int(found["year2"]), month, int(found["day2"]))
            if found["year2"]
            else nearest_day(month, int(found["day2"]), None, written)
        )
        first = last and _first_of_range(found, last)
        if first and last and first < last:
            when = PartialDate(f"{first.isoformat()}/{last.isoformat()}")
            resolved = "" if found["year2"] else "year"
            word = (found["word"] or "").casefold()
            yield DateMention(found.start(), found.end(), when, resolved=resolved, word=word)


def _first_of_range(found: re.Match[str], last: date) -> date | None:
    month = month_number(found["month"]) if found["month"] else last.month
    year = int(found["year"]) if found["year"] else last.year - (month > last.month)
    return real_day(year, month, int(found["day"]))


def _is_month(name: str) -> bool:
    return not name.islower()


def near_days_in(plain: str, start: int, end: int, written: PartialDate | None) -> Iterator[DateMention]:
    """'Yesterday', 'tomorrow', 'next Tuesday': counted from a document whose own day is known."""
    if written is None or not written.is_day or written.earliest is None:
        return
    for found in _NEAR_DAY.finditer(plain, start, end):
        relative = (found["relative"] or "").casefold()
        if relative:
            day = written.earliest + timedelta(days=1 if relative == "tomorrow" else -1)
        else:
            named = weekday_number(found["weekday"])
            day = _weekday_near(written.earliest, named, found["which"].casefold())
        yield DateMention(found.start(), found.end(), PartialDate.of(day), resolved="day")


def _weekday_near(written: date, weekday: int, which: str) -> date:
    """'Next Tuesday' is the first after the document, 'last Tuesday' the last before, 'this' of its week."""
    ahead = (weekday - written.weekday()) % 7
    if which == "this":
        return written + timedelta(days=ahead)
    return written + timedelta(days=ahead or 7) if which == "next" else written - timedelta(days=(7 - ahead))
