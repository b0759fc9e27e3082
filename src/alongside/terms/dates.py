"""Partial dates and spans of them, written in EDTF (ISO 8601-2 level 1, the part documents need).

`2021`, `2020-12`, `2021-08-02`, an approximate `2021-06~`, an interval `2015/2021`, one with
an open side `2021-06/..`.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from alongside.terms.interval import Interval

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month, a day, or an interval of such, as its EDTF text.

    Raises ValueError when the text is not one of the forms above or names no real day.
    """

    edtf: str

    def __post_init__(self) -> None:
        bounds = self.interval
        if bounds.low is None and bounds.high is None:
            raise ValueError("A date needs at least one side; found '../..'.")

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """The partial date that is exactly `day`."""
        return cls(day.isoformat())

    @property
    def interval(self) -> Interval[date]:
        """First and last possible day; None where the interval is open."""
        if "/" not in self.edtf:
            first, last = _first_and_last(self.edtf)
            return Interval(first, last)
        opening, _, closing = self.edtf.partition("/")
        low = None if opening in ("", "..") else _first_and_last(opening)[0]
        high = None if closing in ("", "..") else _first_and_last(closing)[1]
        return Interval(low, high)

    @property
    def earliest(self) -> date | None:
        """The first possible day; None when open."""
        return self.interval.low

    @property
    def latest(self) -> date | None:
        """The last possible day; None when open."""
        return self.interval.high

    @property
    def is_day(self) -> bool:
        """Whether it names one exact day."""
        return self.earliest is not None and self.earliest == self.latest

    def __str__(self) -> str:
        return in_words(self)


def in_words(when: PartialDate) -> str:
    """Say a partial date as people write it: '31 August 2021', 'December 2020', '2015 to 2021'."""
    if "/" in when.edtf:
        opening, _, closing = when.edtf.partition("/")
        if closing in ("", ".."):
            return f"from {_one_in_words(opening)}"
        if opening in ("", ".."):
            return f"until {_one_in_words(closing)}"
        return f"{_one_in_words(opening)} to {_one_in_words(closing)}"
    return _one_in_words(when.edtf)


def _one_in_words(text: str) -> str:
    year, month, day, about = _pieces(text)
    words = [str(day)] if day else []
    words += [calendar.month_name[month]] if month else []
    words.append(str(year))
    return ("about " if about else "") + " ".join(words)


def _pieces(text: str) -> tuple[int, int, int, bool]:
    found = _FORM.fullmatch(text)
    if not found:
        raise ValueError(f"Not a date in EDTF: '{text}'. Write 2021, 2021-08, 2021-08-02 or 2015/2021.")
    year, month, day, about = found.groups()
    return int(year), int(month or 0), int(day or 0), bool(about)


def _first_and_last(text: str) -> tuple[date, date]:
    year, month, day, _ = _pieces(text)
    if day:
        return date(year, month, day), date(year, month, day)
    if month:
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    return date(year, 1, 1), date(year, 12, 31)
