"""A date that a machine wrote, or a field that is a date in words, as EDTF."""

import re

from alongside.reading.dates import dates_in
from alongside.reading.layout import same_length
from alongside.terms.dates import PartialDate

_ISO = re.compile(r"\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?![\d-])")
_COMPACT = re.compile(r"\s*(?:D:)?(\d{4})(\d{2})(\d{2})")


def edtf_of(stamp: object) -> str:
    """The day, month or year that an ISO 8601 or PDF time stamp begins with; empty when it does not."""
    words = str(stamp)[:40]
    found = _ISO.match(words)
    compact = _COMPACT.match(words)
    text = found[1] if found else "-".join(compact.groups()) if compact else ""
    try:
        return PartialDate(text).edtf if text else ""
    except ValueError:
        return ""


def named_day(words: str) -> str:
    """The day that a few words name first: "09 October 2025"; empty when they name none."""
    plain = same_length(words)
    found = dates_in(plain, 0, len(plain), None)
    return found[0].when.edtf if found and found[0].when.is_day else ""
