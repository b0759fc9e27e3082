"""Whether a high cost area supplement is in a figure or comes on top, of which zone, and how much."""

import re

from alongside.reading.pay_line.lexicon import Token
from alongside.reading.pay_line.line import Spot
from alongside.reading.pay_line.told import INCLUDED, NONE, TO_BE_ADDED

_ZONES = (
    ("inner", re.compile(r"inner|\bi\.?l\.?w", re.IGNORECASE)),
    ("outer", re.compile(r"outer|\bo\.?l\.?w", re.IGNORECASE)),
    ("fringe", re.compile(r"fringe", re.IGNORECASE)),
)
_ON_TOP = re.compile(r"plus|\+|&|and|^ex|not", re.IGNORECASE)
_BEFORE_ITS_SUM = re.compile(
    r"(?P<how>\+|\bplus|&|\band|\binc\w*\.?|\bexc\w*)(?: of)?\s*\(?£?[\d,.]+\s*\(?$", re.IGNORECASE
)
_NEAR = 40


def supplement_of(spot: Spot) -> tuple[str, str]:
    """ "included", "to be added" or "none", and the zone named, for one figure.

    "£38,890 inc plus Inner London HCAS" is to be added: the words that name the supplement decide.
    """
    around = [*spot.after, *(spot.before if spot.is_first else ())]
    named = [token for token in around if token.kind == "supplement"]
    zone = next(filter(None, map(_zone, named)), "")
    if how := next(filter(None, (_how(spot, token) for token in named)), ""):
        return (TO_BE_ADDED if _ON_TOP.match(how.strip()) else INCLUDED), zone
    return (INCLUDED, zone) if any(token.kind == "inclusive" for token in around) else (NONE, "")


def _how(spot: Spot, token: Token) -> str:
    """The word that says it: before the supplement, before its sum ("+ £2,162 LW"), or after."""
    if "how" in token.groups:
        return token.groups["how"]
    before = _BEFORE_ITS_SUM.search(spot.line.plain[max(0, token.start - _NEAR) : token.start])
    return before["how"] if before else token.groups.get("how_after", "")


def _zone(token: Token) -> str:
    return next((zone for zone, named in _ZONES if named.search(token.words)), "")
