"""The days of a message: sent, received, stated in its words, and the day it gives to our request."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from django.utils import timezone

from alongside.reading.dates import dates_in
from alongside.reading.formats.mail_message import OpenedMail

_TOP = 1_500
_ALONE = 25
"""Signs that a line may have besides its date to be the date of a letter."""
_OURS = re.compile(
    r"\byour\s+(?:freedom of information |foi |recent )?(?:request|e-?mail|letter|enquiry|correspondence)\b"
    r"[^.\n]{0,80}?\b(?:dated|received(?:\s+by\s+us|\s+by\s+the\s+trust)?(?:\s+on)?|sent(?:\s+on)?|of)\s+(?=[\w\d])"
    r"|\bwe\s+received\s+your\s+[^.\n]{0,60}?\bon\s+|\b(?:request|email|letter)\s+was\s+received\s+on\s+",
    re.IGNORECASE,
)
_FIRST, _LAST = datetime(1990, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


def moment_of(value: str) -> datetime | None:
    """The moment that a Date header tells; without a zone it is taken to be our time. None for nonsense."""
    try:
        told = parsedate_to_datetime(value[:200]) if value else None
        if told is None:
            return None
        told = timezone.make_aware(told) if timezone.is_naive(told) else told
        return told if _FIRST < told < _LAST else None
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError, RecursionError):
        return None


def received_at(mail: OpenedMail, told: datetime | None, now: datetime) -> datetime:
    """When we had it: as the source says, else the receiving server's line, else its header.

    Never later than now.
    """
    lines = mail.all_of("received")
    by_server = moment_of(lines[0].rpartition(";")[2].strip()) if lines else None
    for each in (told, by_server, moment_of(mail.header("date"))):
        if each is not None and each <= now:
            return each
    return now


def stated_on(text: str) -> date | None:
    """The day that a letter bears: a line near its top with little else than a date."""
    place = 0
    for line in text[:_TOP].split("\n"):
        day = _day_in(line) if line.strip() and len(line) <= 60 else None
        if day:
            return day
        place += len(line) + 1
    return None


def request_dated(text: str) -> date | None:
    """The day that the message gives to our request: "your request received on 4 August 2021"."""
    for found in _OURS.finditer(text[:20_000]):
        mentions = dates_in(text, found.end(), min(len(text), found.end() + 40), None)
        if mentions and mentions[0].start - found.end() <= 12 and mentions[0].when.is_day:
            return mentions[0].when.earliest
    return None


def _day_in(line: str) -> date | None:
    mentions = dates_in(line, 0, len(line), None)
    if len(mentions) != 1 or not mentions[0].when.is_day:
        return None
    rest = line[: mentions[0].start] + line[mentions[0].end :]
    is_alone = len(rest.strip()) <= _ALONE and re.fullmatch(
        r"(?i)[\s:,.*]*(?:date|dated|our date)?[\s:,.*]*", rest
    )
    return mentions[0].when.earliest if is_alone else None
