"""What is left open in a date, taken from the date of the document: the nearest such day, "last year"."""

from dataclasses import replace
from datetime import date
from functools import lru_cache

from alongside.reading.dates.mention import DateMention
from alongside.terms.dates import PartialDate


def as_past(mention: DateMention, written: PartialDate | None) -> DateMention:
    """The mention moved a year back where its year was ours to find and the event is told as past."""
    day = mention.when.earliest
    if mention.resolved != "year" or written is None or written.latest is None or not mention.when.is_day:
        return mention
    if day is None or day <= written.latest:
        return mention
    earlier = real_day(day.year - 1, day.month, day.day)
    return replace(mention, when=PartialDate.of(earlier)) if earlier else mention


def real_day(year: int, month: int, day: int) -> date | None:
    """The day, where the calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest_day(month: int, day: int, weekday: int | None, written: PartialDate | None) -> date | None:
    """The day of that name nearest to the document's date; one on the named weekday goes before."""
    middle = middle_of(written)
    if middle is None:
        return None
    years = (middle.year - 1, middle.year, middle.year + 1)
    days = [real for year in years if (real := real_day(year, month, day)) and abs(real - middle).days <= 366]
    on_weekday = [real for real in days if weekday is None or real.weekday() == weekday]
    return min(on_weekday or days, key=lambda real: abs(real - middle), default=None)


@lru_cache(maxsize=256)
def middle_of(written: PartialDate | None) -> date | None:
    """The day half way through the document's date; None where that is not known."""
    if written is None or written.earliest is None or written.latest is None:
        return None
    return written.earliest + (written.latest - written.earliest) / 2


def relative_year(relative: str, written: PartialDate | None) -> int:
    """The year that "last", "this" or "next" means; 0 without a date of the document."""
    middle = middle_of(written)
    return middle.year + {"last": -1, "this": 0, "next": 1}[relative.casefold()] if middle else 0


def month_from(year: int, month: int) -> str:
    """The month as EDTF, counted on from January of `year`: 13 is January of the next."""
    return f"{year + (month - 1) // 12}-{(month - 1) % 12 + 1:02}"
