"""Which places of a text are worth a closer look: most adverts have no word of lived experience at all.

A piece of words is looked for first, since that is many times faster than a pattern; the pattern only where
a piece stands, and the cues only in the sentence around it.
"""

import re
from collections.abc import Iterator

from alongside.reading.kinds.telling_pieces import INVOLVING_PIECES, PLACES_THAT_ASK

INVOLVING = re.compile(
    r"\bpanels?\b|\bforums?\b|council|reference group|advisory group|listening event|focus group"
    r"|\bwhat (?:they|it|\w+s) (?:say|said|tell|told|ask|want|think)|hear(?:s|ing)? from|a (?:real )?say\b"
    r"|\bseats? on|\bsits? on|into the|what matters|shapes? (?:our|the|local|how)|consultation|inspectors"
    r"|involvement|involving|\binvolves? |participation|engag(?:e|es|ing|ement) |consult|co-?produc|voice"
    r"|\bpeer (?:mentor|support|worker)|patient stories|friends and family test"
    r"|feedback|surveys?|(?:public|lay|patient) (?:member|partner|contributor|representative|advis)"
    r"|safety partner|experience partner|PPIE?\b|patient experience|experts by experience|heard|listened"
    r"|(?:people|those) with lived",
    re.IGNORECASE,
)
"""Words without one of which no sentence is about involving people."""

_WORD = re.compile(r"[a-z]+")
_LEAST = 5


def _key(piece: str) -> str:
    """The first letters of the longest word of a piece: where no word begins so, the piece is not there."""
    whole = [
        found.group()
        for found in _WORD.finditer(piece)
        if len(found.group()) >= _LEAST or found.end() < len(piece)
    ]
    return max(whole, key=len, default="")[:_LEAST]


_BY_KEY = tuple((_key(piece).encode(), piece, pattern) for piece, pattern in PLACES_THAT_ASK)
_LETTERS = bytes(number if chr(number).isalpha() and number < 128 else 32 for number in range(256))
"""Everything but letters as spaces."""


def places_that_ask(text: str, body: int) -> Iterator[int]:
    """The places from `body` on where the text may ask for lived experience."""
    low = _low(text)
    words = set(low.encode("ascii", "replace").translate(_LETTERS).split())
    begun = {word[:_LEAST] for word in words} | {b""}
    for key, piece, pattern in _BY_KEY:
        if key not in begun:
            continue
        place = low.find(piece, body)
        while place >= 0:
            end = place + len(piece)
            if pattern is None or pattern.match(low, end):
                yield place
            place = low.find(piece, end)


def may_involve(text: str, body: int) -> bool:
    """Whether the text from `body` on may be about involving people."""
    low = _low(text[body:])
    return any(piece in low for piece in INVOLVING_PIECES)


def _low(text: str) -> str:
    low = text.lower()
    if len(low) != len(text):
        low = "".join(each.lower() if len(each.lower()) == 1 else each for each in text)
    return low.replace("\n", " ")
