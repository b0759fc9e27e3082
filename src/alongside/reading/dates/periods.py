"""Dates that are longer than a day: months, seasons, years, financial years, and from one to another."""

import re
from collections.abc import Iterator

from alongside.reading.dates.mention import DateMention
from alongside.reading.dates.resolving import middle_of, month_from, relative_year
from alongside.reading.dates.words import AFTER, EDGE, MONTH, YEAR, month_number
from alongside.terms.dates import PartialDate

_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 14)}
_SPAN = re.compile(
    rf"\b(?:(?P<word>from|between|throughout|during|in|over)\s+)?(?:(?P<month>{MONTH})\s+)?{YEAR}\s*"
    rf"(?P<join>to|until|and|-|/)\s*(?:(?P<month2>{MONTH})\s+)?(?P<year2>(?:19|20)?\d{{2}}){AFTER}",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(
    rf"{EDGE}(?<!\d\s)(?<!\d(?:st|nd|rd|th)\s)(?:(?:early|mid|late|the end of|end of|the start of)[\s-]+)?"
    rf"(?P<month>{MONTH}),?\s+(?:of\s+)?(?:{YEAR}|(?P<relative>last|this|next)\s+year){AFTER}",
    re.IGNORECASE,
)
_SEASON_YEAR = re.compile(
    rf"\b(?:(?P<which>last|this|next|in the)\s+)?(?P<season>spring|summer|autumn|winter)"
    rf"(?:\s*/\s*(?P<season2>spring|summer|autumn|winter))?"
    rf"(?:\s+(?:of\s+)?(?:{YEAR}(?:/\d{{2}})?|(?P<relative>last|this|next)\s+year))?{AFTER}",
    re.IGNORECASE,
)
_YEAR_ALONE = re.compile(
    rf"\b(?P<word>in|during|since|throughout|of|from|until|by|before|after)\s+"
    rf"(?:early\s+|late\s+|the year\s+)?{YEAR}{AFTER}(?!\s+(?:{MONTH}|people|trusts|staff))",
    re.IGNORECASE,
)
_RELATIVE_YEAR = re.compile(r"\b(?P<relative>last|this|next)\s+(?P<unit>year|month)\b", re.IGNORECASE)
_LONE_MONTH = re.compile(
    r"\b(?P<which>[Ii]n|[Ll]ast|[Tt]his|[Nn]ext|[Ss]ince)\s+(?P<month>January|February|March|April|May"
    r"|June|July|August|"
    r"September|October|November|December)\b(?!\s*(?:\d|last|this|next))"
)
_FINANCIAL = re.compile(
    r"\b(?P<end>(?:the )?end of )?(?:the )?(?P<which>last|previous|this|current|next|the) financial year\b",
    re.IGNORECASE,
)
_SHIFTS = {"last": -1, "previous": -1, "this": 0, "current": 0, "the": 0, "next": 1}


def spans_in(plain: str, start: int, end: int, written: PartialDate | None) -> Iterator[DateMention]:  # noqa: ARG001
    """From one month or year to another: "2019 to 2021", "May 2020 - June 2021", "2023/24"."""
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


def months_in(plain: str, start: int, end: int, written: PartialDate | None) -> Iterator[DateMention]:
    """Months with their year, or with "last", "this" or "next year"."""
    for found in _MONTH_YEAR.finditer(plain, start, end):
        year = int(found["year"]) if found["year"] else relative_year(found["relative"], written)
        if year:
            when = PartialDate(f"{year}-{month_number(found['month']):02}")
            yield DateMention(found.start(), found.end(), when, resolved="" if found["year"] else "year")


def seasons_in(plain: str, start: int, end: int, written: PartialDate | None) -> Iterator[DateMention]:
    """Seasons, by year or by the document's date: "spring 2021", "last autumn", "autumn/winter 2020"."""
    for found in _SEASON_YEAR.finditer(plain, start, end):
        if found["year"] or found["relative"]:
            year = int(found["year"]) if found["year"] else relative_year(found["relative"], written)
        else:
            year = _season_year(found, written)
        if year:
            first = _SEASONS[found["season"].casefold()][0]
            last = _SEASONS[(found["season2"] or found["season"]).casefold()][1]
            opening, closing = month_from(year, first), month_from(year, last)
            resolved = "" if found["year"] else "season"
            yield DateMention(
                found.start(), found.end(), PartialDate(f"{opening}/{closing}"), resolved=resolved
            )


def _season_year(found: re.Match[str], written: PartialDate | None) -> int:
    """The year in which 'this', 'last' or 'next' season begins; 0 when that cannot be told."""
    middle, which = middle_of(written), (found["which"] or "").casefold()
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


def years_in(plain: str, start: int, end: int, written: PartialDate | None) -> Iterator[DateMention]:  # noqa: ARG001
    """Years that stand behind a word such as "in", "since" or "until"."""
    for found in _YEAR_ALONE.finditer(plain, start, end):
        when = PartialDate(found["year"])
        yield DateMention(found.start("year"), found.end("year"), when, word=found["word"].casefold())


def relative_in(plain: str, start: int, end: int, written: PartialDate | None) -> Iterator[DateMention]:
    """'Last year', 'next month': counted from the document's date."""
    middle = middle_of(written)
    if middle is None:
        return
    for found in _RELATIVE_YEAR.finditer(plain, start, end):
        shift = {"last": -1, "this": 0, "next": 1}[found["relative"].casefold()]
        is_month = found["unit"].casefold() == "month"
        text = month_from(middle.year, middle.month + shift) if is_month else str(middle.year + shift)
        yield DateMention(found.start(), found.end(), PartialDate(text), resolved=found["unit"].casefold())


def lone_months_in(plain: str, start: int, end: int, written: PartialDate | None) -> Iterator[DateMention]:
    """'In January' at the head of a sentence, 'last June': the last such month before the document."""
    middle = middle_of(written)
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


def financial_years_in(
    plain: str, start: int, end: int, written: PartialDate | None
) -> Iterator[DateMention]:
    """'The last financial year': April to March. Its end is the last day of March."""
    middle = middle_of(written)
    if middle is None:
        return
    for found in _FINANCIAL.finditer(plain, start, end):
        is_end = bool(found["end"])
        if found["which"].casefold() == "the" and not is_end:
            continue
        first = middle.year - (middle.month < 4) + _SHIFTS[found["which"].casefold()]
        when = PartialDate(f"{first + 1}-03-31" if is_end else f"{first}-04/{first + 1}-03")
        yield DateMention(found.start(), found.end(), when, resolved="financial year")
