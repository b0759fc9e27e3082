"""The day that a reply is put off to, and the sum that is asked for, as a message names them."""

import re
from datetime import date
from itertools import pairwise

from alongside.reading.correspondence.own_words import OwnWords
from alongside.reading.dates import dates_in
from alongside.terms.dates import PartialDate

_WILL = re.compile(
    r"\b(?:by|before|until|till|no later than|on or before|to|is(?: now)?|date|deadline|weeks? of)\b"
    r"[^.\n]{0,40}$",
    re.IGNORECASE,
)
_REPLIED = re.compile(
    r"\b(?:respon[ds]|repl(?:y|ies)|answer|deadline|due|send|sent|provide|extend|with you|hear|complet"
    r"|conclud|decision|outcome|reach|issue|write to you|it out|further)",
    re.IGNORECASE,
)
_SUM = re.compile(r"£\s?(?P<pounds>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?P<pence>\d\d))?(?![\d,]*\d)")
_OF_FEE = re.compile(
    r"\b(?:fees?|charge[sd]?|cost|disbursements?|amount|payment|pay|sum|total|comes? to)\b", re.IGNORECASE
)
_NO_FEE = re.compile(
    r"\b(?:limit|threshold|per (?:hour|sheet|page)|an hour|a (?:sheet|page)|each)\b", re.IGNORECASE
)


def put_off_to(text: str, decided: tuple[int, int], after: date) -> date | None:
    """The day by which an extension says that the reply will come; None when it names none, or several.

    Looked for in the sentence `decided` (0, 0 for none), then in the two behind it, then in all. A day
    without its year is the next one after the message came.
    """
    words = OwnWords(text)
    near = (decided, *words.after(decided, 2)[1:]) if decided[1] else ()
    for span in (*near, *words.sentences):
        days = set(_days(text, span, after))
        if days:
            return days.pop() if len(days) == 1 else None
    return None


def _days(text: str, span: tuple[int, int], after: date) -> list[date]:
    if not _REPLIED.search(text, *span):
        return []
    found = []
    for mention in dates_in(text, *span, PartialDate.of(after)):
        day = mention.when.earliest if mention.when.is_day else None
        if day and day > after and _WILL.search(text, span[0], mention.start):
            found.append(day)
    return found


def fee_asked(text: str, decided: tuple[int, int]) -> int | None:
    """The sum in pence that a fees notice asks for; None when it names none, or several that differ."""
    words = OwnWords(text)
    for span in (decided, *words.after(decided, 2)[1:]) if decided[1] else words.sentences:
        sums = set(_sums(text, span))
        if sums:
            return sums.pop() if len(sums) == 1 else None
    return None


def _sums(text: str, span: tuple[int, int]) -> list[int]:
    if not _OF_FEE.search(text, *span):
        return []
    places = [found.start() for found in _SUM.finditer(text, *span)] + [span[1]]
    found = []
    for place, following in pairwise(places):
        told = _SUM.match(text, place)
        assert told is not None
        if not _NO_FEE.search(text, told.end(), min(following, told.end() + 15)):
            found.append(int(told["pounds"].replace(",", "")) * 100 + int(told["pence"] or 0))
    return found
