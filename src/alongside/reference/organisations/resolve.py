"""Which body a name means: certain, choose or none, with the name at the date, a score and the reason.

The automatic path to certain is a name that an official file has, or had, for one body only. Other
ways to certain are narrow and each has its reason code: see alone.py for one body, joint.py for
several in one entry. An acronym, a bare place, a name two bodies share: a person chooses.
"""

from datetime import date
from functools import lru_cache

from alongside.reference.organisations.alone import as_one_body
from alongside.reference.organisations.answers import Answer, refused, resolution
from alongside.reference.organisations.index import index
from alongside.reference.organisations.joint import as_several, inside_words
from alongside.reference.organisations.normalise import prepared
from alongside.reference.organisations.ranking import as_candidates
from alongside.reference.organisations.resolution import Resolution

LONGEST = 1000
"""A longer text is no name; it is not looked at."""


@lru_cache(maxsize=200_000)
def resolve(name: str, on: date | None = None) -> Resolution:
    """Say which body `name` means, and what it was called on `on`.

    Never raises for any text. Without a date the newest name is given, and a name that two
    bodies had at different times is left to a person.
    """
    return resolution(name, _answer(prepared(name[: LONGEST + 1]), on), on, index().held)


@lru_cache(maxsize=100_000)
def _answer(text: str, on: date | None) -> Answer:
    if not any(letter.isalpha() for letter in text):
        return refused("nothing-written", "There is no name here.")
    if len(text) > LONGEST:
        return refused("too-long", f"This is longer than {LONGEST} characters: no name of one body.")
    return as_one_body(text, on) or as_several(text, on) or inside_words(text, on) or as_candidates(text, on)
