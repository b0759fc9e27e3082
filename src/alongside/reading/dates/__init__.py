"""The dates that a text names, as EDTF: each with its place, and what the words left open.

A date without its year, "June last year" or "this autumn" is resolved against the document's
date. Numeric dates are read the British way, day first. What cannot be a day is not a date.
Dates in web addresses and reference numbers are not read. What a date dates is the readers' work.

days.py and periods.py read one form after the other, found.py tries them in turn; words.py has the names
of months and weekdays, resolving.py takes what is left open from the document's date.
"""

from alongside.reading.dates.found import dates_in
from alongside.reading.dates.mention import DateMention, words_round
from alongside.reading.dates.resolving import as_past
from alongside.reading.dates.words import month_number, time_of_day, weekday_name, weekday_number

__all__ = [
    "DateMention",
    "as_past",
    "dates_in",
    "month_number",
    "time_of_day",
    "weekday_name",
    "weekday_number",
    "words_round",
]
