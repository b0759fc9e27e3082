"""What dates are written with: names of months and weekdays, forms of a day and a year, times of day."""

import calendar
import re

_NAMES = (
    "jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?", "aug(?:ust)?",
    "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?",
)  # fmt: skip
MONTH = "(?:" + "|".join(_NAMES) + r")\b\.?"
_WEEKDAYS = (
    "mon(?:day)?", "tue(?:s(?:day)?)?", "wed(?:nesday)?", "thu(?:rs(?:day)?)?", "fri(?:day)?",
    "sat(?:urday)?", "sun(?:day)?",
)  # fmt: skip
WEEKDAY = "(?:" + "|".join(_WEEKDAYS) + ")"
DAY = r"(?P<day>\d{1,2})\s?(?:st|nd|rd|th)?"
LEAD = (
    rf"(?:(?P<week>week (?:commencing|beginning|starting)|w/c)\s+)?(?:(?P<weekday>{WEEKDAY})\b[,.]?\s+)?"
    r"(?:the\s+)?"
)
YEAR = r"(?P<year>(?:19|20)\d{2})"
EDGE = r"(?<![\w/.£-])"
AFTER = r"(?![\w£%]|[-/.]\d)"


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


def weekday_name(number: int) -> str:
    """'Monday' for 0."""
    return calendar.day_name[number]
