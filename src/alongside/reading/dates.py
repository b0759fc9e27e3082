"""The dates that a text names, as EDTF: each with its place, and what the words left open.

A date without its year, "June last year" or "this autumn" is resolved against the document's
date. Numeric dates are read the British way, day first. What cannot be a day is not a date.
Dates in web addresses and reference numbers are not read. What a date dates is the readers' work.
"""

import calendar
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from alongside.terms.dates import PartialDate

_NAMES = (
    "jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?", "aug(?:ust)?",
    "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?",
)  # fmt: skip
_MONTH = "(?:" + "|".join(_NAMES) + r")\b\.?"
_WEEKDAYS = (
    "mon(?:day)?", "tue(?:s(?:day)?)?", "wed(?:nesday)?", "thu(?:rs(?:day)?)?", "fri(?:day)?",
    "sat(?:urday)?", "sun(?:day)?",
)  # fmt: skip
_WEEKDAY = "(?:" + "|".join(_WEEKDAYS) + ")"
_DAY = r"(?P<day>\d{1,2})\s?(?:st|nd|rd|th)?"
_LEAD = (
    rf"(?:(?P<week>week (?:commencing|beginning|starting)|w/c)\s+)?(?:(?P<weekday>{_WEEKDAY})\b[,.]?\s+)?"
    r"(?:the\s+)?"
)
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_EDGE = r"(?<![\w/.£-])"
_AFTER = r"(?![\w£%]|[-/.]\d)"
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 14)}

_DAY_FIRST = re.compile(
    rf"{_EDGE}{_LEAD}{_DAY}\s+(?:day\s+of\s+|of\s+)?(?P<month>{_MONTH}),?(?:\s+{_YEAR}{_AFTER})?",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"{_EDGE}{_LEAD}(?P<month>{_MONTH})\s+{_DAY}(?:,?\s+{_YEAR})?{_AFTER}", re.IGNORECASE
)
_NUMERIC = re.compile(
    rf"{_EDGE}{_LEAD}(?P<day>\d{{1,2}})(?P<mark>[/.])(?P<month>\d{{1,2}})(?P=mark)(?P<year>(?:19"
    rf"|20)\d{{2}}|(?<=/)\d{{2}}){_AFTER}",
    re.IGNORECASE,
)
_ISO = re.compile(rf"{_EDGE}(?P<year>(?:19|20)\d{{2}})-(?P<month>\d{{2}})-(?P<day>\d{{2}})(?=T\d|[^\w-]|$)")
_SPAN = re.compile(
    rf"\b(?:(?P<word>from|between|throughout|during|in|over)\s+)?(?:(?P<month>{_MONTH})\s+)?{_YEAR}\s*"
    rf"(?P<join>to|until|and|-|/)\s*(?:(?P<month2>{_MONTH})\s+)?(?P<year2>(?:19|20)?\d{{2}}){_AFTER}",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(
    rf"{_EDGE}(?<!\d\s)(?<!\d(?:st|nd|rd|th)\s)(?:(?:early|mid|late|the end of|end of|the start of)[\s-]+)?"
    rf"(?P<month>{_MONTH}),?\s+(?:of\s+)?(?:{_YEAR}|(?P<relative>last|this|next)\s+year){_AFTER}",
    re.IGNORECASE,
)
_SEASON_YEAR = re.compile(
    rf"\b(?:(?P<which>last|this|next|in the)\s+)?(?P<season>spring|summer|autumn|winter)"
    rf"(?:\s*/\s*(?P<season2>spring|summer|autumn|winter))?"
    rf"(?:\s+(?:of\s+)?(?:{_YEAR}(?:/\d{{2}})?|(?P<relative>last|this|next)\s+year))?{_AFTER}",
    re.IGNORECASE,
)
_YEAR_ALONE = re.compile(
    rf"\b(?P<word>in|during|since|throughout|of|from|until|by|before|after)\s+"
    rf"(?:early\s+|late\s+|the year\s+)?{_YEAR}{_AFTER}(?!\s+(?:{_MONTH}|people|trusts|staff))",
    re.IGNORECASE,
)
_RELATIVE_YEAR = re.compile(r"\b(?P<relative>last|this|next)\s+(?P<unit>year|month)\b", re.IGNORECASE)
_LONE_MONTH = re.compile(
    r"\b(?P<which>[Ii]n|[Ll]ast|[Tt]his|[Nn]ext|[Ss]ince)\s+(?P<month>January|February|March|April|May"
    r"|June|July|August|"
    r"September|October|November|December)\b(?!\s*(?:\d|last|this|next))"
)
_RANGE = re.compile(
    rf"{_EDGE}(?:(?P<word>from|between)\s+)?(?:{_WEEKDAY}\b,?\s+)?(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd"
    rf"|th)?"
    rf"(?:\s+(?P<month>{_MONTH}))?(?:\s+{_YEAR})?\s*(?P<join>to|until|and"
    rf"|-)\s*(?:{_WEEKDAY}\b,?\s+)?(?:the\s+)?"
    rf"(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month2>{_MONTH})(?:,?\s+(?P<year2>(?:19|20)\d{{2}}))?(?!\w)",
    re.IGNORECASE,
)
_NEAR_DAY = re.compile(
    rf"\b(?:(?P<relative>yesterday|tomorrow)|(?P<which>next|last|this)\s+(?P<weekday>{_WEEKDAY}))\b",
    re.IGNORECASE,
)
_FINANCIAL = re.compile(
    r"\b(?P<end>(?:the )?end of )?(?:the )?(?P<which>last|previous|this|current|next|the) financial year\b",
    re.IGNORECASE,
)
_SHIFTS = {"last": -1, "previous": -1, "this": 0, "current": 0, "the": 0, "next": 1}
_NUMBERED = re.compile(r"(?:band|section|part|item|level|question|page|annex|no\.?|point)\s*$", re.IGNORECASE)
_ROUND = 300
_CLOSED = re.compile(r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,200}", re.IGNORECASE)
_TIME = re.compile(
    r"(?:,?\s+(?:at|by|on|from)?\s*)(?P<time>(?:[01]?\d|2[0-3])[:.][0-5]\d(?!\d)(?:\s?[ap]m\b)?"
    r"|1?\d\s?[ap]m\b|noon|midday|midnight)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date named at `start` to `end`. `weekday` is 0 for Monday; None where none is named.

    `resolved` tells what was taken from the document's date: "year", "month and year", "season";
    empty when the words say all. `word` is the preposition in front, where the form needs one.
    """

    start: int
    end: int
    when: PartialDate
    weekday: int | None = None
    is_week: bool = False
    time: str = ""
    resolved: str = ""
    word: str = ""


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


def as_past(mention: DateMention, written: PartialDate | None) -> DateMention:
    """The mention moved a year back where its year was ours to find and the event is told as past."""
    day = mention.when.earliest
    if mention.resolved != "year" or written is None or written.latest is None or not mention.when.is_day:
        return mention
    if day is None or day <= written.latest:
        return mention
    earlier = _real(day.year - 1, day.month, day.day)
    return replace(mention, when=PartialDate.of(earlier)) if earlier else mention


def words_round(sentence: tuple[int, int], mention: DateMention) -> tuple[int, int]:
    """The part of its sentence in which the role of a date is looked for: 300 characters either side."""
    return max(sentence[0], mention.start - _ROUND), min(sentence[1], mention.end + _ROUND)


def time_of_day(words: str) -> str:
    """'10.28', '9am', 'noon' as hh:mm; empty when it is not a time of day."""
    named = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}.get(words.strip().casefold())
    if named:
        return named
    found = re.fullmatch(r"(\d{1,2})(?:[:.](\d{2}))?\s*([ap]m)?", words.strip().casefold())
    if not found:
        return ""
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if half and not 1 <= hour <= 12:
        return ""
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


def weekday_number(word: str) -> int:
    """0 for any spelling of Monday to 6 for Sunday."""
    return ("mon", "tue", "wed", "thu", "fri", "sat", "sun").index(word[:3].casefold())


def month_number(word: str) -> int:
    """1 for any spelling of January to 12 for December."""
    return next(number for number, name in enumerate(_NAMES, 1) if word[:3].casefold() == name[:3])


def _days(plain: str, start: int, end: int, written: PartialDate | None) -> Iterator[DateMention]:
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
        day = _real(year + 2000 if year < 100 else year, month, int(parts["day"]))
    else:
        day = _nearest(month, int(parts["day"]), named, written)
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


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest(month: int, day: int, weekday: int | None, written: PartialDate | None) -> date | None:
    """The day of that name nearest to the document's date; one on the named weekday goes before."""
    middle = _middle(written)
    if middle is None:
        return None
    years = (middle.year - 1, middle.year, middle.year + 1)
    days = [real for year in years if (real := _real(year, month, day)) and abs(real - middle).days <= 366]
    on_weekday = [real for real in days if weekday is None or real.weekday() == weekday]
    return min(on_weekday or days, key=lambda real: abs(real - middle), default=None)


@lru_cache(maxsize=256)
def _middle(written: PartialDate | None) -> date | None:
    if written is None or written.earliest is None or written.latest is None:
        return None
    return written.earliest + (written.latest - written.earliest) / 2


def _week(first: date) -> PartialDate:
    return PartialDate(f"{first.isoformat()}/{(first + timedelta(days=6)).isoformat()}")


def _spans(plain: str, start: int, end: int, written: PartialDate | None) -> Iterator[DateMention]:  # noqa: ARG001
    for found in _SPAN.finditer(plain, start, end):
        first, join = int(found["year"]), found["join"]
        last = int(found["year2"])
        is_short = last < 100
        if is_short and (join not in "-/" or last != (first + 1) % 100):
            continue
        if join.casefold() == "and" and (found["word"] or "").casefold() != "between":
            continue
        last = first // 100 * 100 + last if is_short else last
        if is_short and found["month"] is None:
            when = PartialDate(f"{first}-04/{last}-03")
        elif first <= last and (found["word"] or found["month"] or join != "/"):
            when = PartialDate(f"{_month_of(found['month'], first)}/{_month_of(found['month2'], last)}")
        else:
            continue
        yield DateMention(found.start(), found.end(), when, word=(found["word"] or "").casefold())


def _month_of(name: str | None, year: int) -> str:
    return f"{year}-{month_number(name):02}" if name else str(year)


def _months(plain: str, start: int, end: int, written: PartialDate | None) -> Iterator[DateMention]:
    for found in _MONTH_YEAR.finditer(plain, start, end):
        year = int(found["year"]) if found["year"] else _year(found["relative"], written)
        if year:
            when = PartialDate(f"{year}-{month_number(found['month']):02}")
            yield DateMention(found.start(), found.end(), when, resolved="" if found["year"] else "year")


def _year(relative: str, written: PartialDate | None) -> int:
    middle = _middle(written)
    return middle.year + {"last": -1, "this": 0, "next": 1}[relative.casefold()] if middle else 0


def _seasons(plain: str, start: int, end: int, written: PartialDate | None) -> Iterator[DateMention]:
    for found in _SEASON_YEAR.finditer(plain, start, end):
        if found["year"] or found["relative"]:
            year = int(found["year"]) if found["year"] else _year(found["relative"], written)
        else:
            year = _season_year(found, written)
        if year:
            first = _SEASONS[found["season"].casefold()][0]
            last = _SEASONS[(found["season2"] or found["season"]).casefold()][1]
            opening, closing = _month_from(year, first), _month_from(year, last)
            resolved = "" if found["year"] else "season"
            yield DateMention(
                found.start(), found.end(), PartialDate(f"{opening}/{closing}"), resolved=resolved
            )


def _season_year(found: re.Match[str], written: PartialDate | None) -> int:
    """The year in which 'this', 'last' or 'next' season begins; 0 when that cannot be told."""
    middle, which = _middle(written), (found["which"] or "").casefold()
    if middle is None or which not in ("this", "last", "next"):
        return 0
    first, last = _SEASONS[found["season"].casefold()]
    months = middle.month + 12 if first == 12 and middle.month <= 2 else middle.month
    year = middle.year - 1 if months > 12 else middle.year
    if which == "this":
        return year
    if which == "last":
        return year if months > last else year - 1
    return year if months < first else year + 1


def _month_from(year: int, month: int) -> str:
    return f"{year + (month - 1) // 12}-{(month - 1) % 12 + 1:02}"


def _years(plain: str, start: int, end: int, written: PartialDate | None) -> Iterator[DateMention]:  # noqa: ARG001
    for found in _YEAR_ALONE.finditer(plain, start, end):
        when = PartialDate(found["year"])
        yield DateMention(found.start("year"), found.end("year"), when, word=found["word"].casefold())


def _relative(plain: str, start: int, end: int, written: PartialDate | None) -> Iterator[DateMention]:
    middle = _middle(written)
    if middle is None:
        return
    for found in _RELATIVE_YEAR.finditer(plain, start, end):
        shift = {"last": -1, "this": 0, "next": 1}[found["relative"].casefold()]
        is_month = found["unit"].casefold() == "month"
        text = _month_from(middle.year, middle.month + shift) if is_month else str(middle.year + shift)
        yield DateMention(found.start(), found.end(), PartialDate(text), resolved=found["unit"].casefold())


def _lone_months(plain: str, start: int, end: int, written: PartialDate | None) -> Iterator[DateMention]:
    """'In January' at the head of a sentence, 'last June': the last such month before the document."""
    middle = _middle(written)
    if middle is None:
        return
    for found in _LONE_MONTH.finditer(plain, start, end):
        which, month = found["which"], month_number(found["month"])
        if which in ("this", "next", "This", "Next"):
            year = middle.year + (month < middle.month if which in ("next", "Next") else 0)
        elif which in ("In", "last", "Last", "since", "Since"):
            year = middle.year - (month > middle.month)
        else:
            continue
        when = PartialDate(f"{year}-{month:02}")
        yield DateMention(found.start(), found.end(), when, resolved="year", word=which.casefold())


def _ranges(plain: str, start: int, end: int, written: PartialDate | None) -> Iterator[DateMention]:
    """'From 3 to 7 June 2024', 'between 28 May and 2 June': the days from the one to the other."""
    for found in _RANGE.finditer(plain, start, end):
        is_joined = found["join"].casefold() != "and" or (found["word"] or "").casefold() == "between"
        if not is_joined or not _is_month(found["month2"]):
            continue
        month = month_number(found["month2"])
        last = (
            _real(int(found["year2"]), month, int(found["day2"]))
            if found["year2"]
            else _nearest(month, int(found["day2"]), None, written)
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
    return _real(year, month, int(found["day"]))


def _is_month(name: str) -> bool:
    return not name.islower()


def _near_days(plain: str, start: int, end: int, written: PartialDate | None) -> Iterator[DateMention]:
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


def _financial_years(plain: str, start: int, end: int, written: PartialDate | None) -> Iterator[DateMention]:
    """'The last financial year': April to March. Its end is the last day of March."""
    middle = _middle(written)
    if middle is None:
        return
    for found in _FINANCIAL.finditer(plain, start, end):
        is_end = bool(found["end"])
        if found["which"].casefold() == "the" and not is_end:
            continue
        first = middle.year - (middle.month < 4) + _SHIFTS[found["which"].casefold()]
        when = PartialDate(f"{first + 1}-03-31" if is_end else f"{first}-04/{first + 1}-03")
        yield DateMention(found.start(), found.end(), when, resolved="financial year")


_READINGS = (
    _ranges, _days, _seasons, _spans, _months, _years, _financial_years, _relative, _lone_months, _near_days,
)  # fmt: skip
"""In the order in which they are tried: what one has read, the next leaves."""

_MAY_NAME = re.compile(
    rf"\d|\b(?:{_MONTH}|year|month|spring|summer|autumn|winter|yesterday|tomorrow|next|last|this)\b",
    re.IGNORECASE,
)
"""What a stretch without any of these names no date."""


def _with_time(plain: str, mention: DateMention, end: int) -> DateMention:
    """The mention with the time of day that follows it directly: '8 December 2024 at 23:59'."""
    found = _TIME.match(plain, mention.end, end) if mention.when.is_day else None
    time = time_of_day(found["time"]) if found else ""
    return replace(mention, end=found.end(), time=time) if found and time else mention


def weekday_name(number: int) -> str:
    """'Monday' for 0."""
    return calendar.day_name[number]
