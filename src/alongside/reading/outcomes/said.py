"""What the words of a list heading or a sentence say came of an offer: one table for all readers.

"Applied and were successful" is awarded; "did not take up the opportunity" is did-not-apply.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from alongside.reading.outcomes.phrases import MAY_HOLD, ROWS, phrases_of


@dataclass(frozen=True, slots=True)
class Outcome:
    """Words at `start` to `end` that say `property` is `code`."""

    start: int
    end: int
    property: str
    code: str


_LONGEST = 2000
_ON_THE_WAY = ("asked", "offered", "applied")
_ANSWERED = re.compile(r"\b(?<!never\s)(?<!not\s)(?<!n't\s)(?:answered|responded|replied)\b", re.IGNORECASE)
_FUNDER_WITHDREW = re.compile(
    r"\b(?:funding|funds?|money|grant|award|offer|service|support|training)\b[^.;:,]{0,20}$", re.IGNORECASE
)


@lru_cache(maxsize=4096)
def outcomes_in(words: str) -> tuple[Outcome, ...]:
    """Every outcome said in `words`, in order; the more special wins where two overlap.

    Of a text that is no sentence, because it is too long, only the beginning is looked at.
    """
    words = _lowered(words[:_LONGEST])
    if not MAY_HOLD.search(words):
        return ()
    found: list[Outcome] = []
    for property_, code, hint, phrases in ROWS:
        for match in phrases_of(phrases).finditer(words) if hint.search(words) else ():
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            if code == "withdrew" and _FUNDER_WITHDREW.search(words, 0, match.start()):
                continue
            found.append(Outcome(match.start(), match.end(), property_, code))
    return tuple(sorted(found, key=lambda outcome: outcome.start))


def _lowered(words: str) -> str:
    """In lower case, every character in its place: the few capitals that lower to two stay as they are."""
    lowered = words.lower()
    return lowered if len(lowered) == len(words) else words


def counted_outcomes_in(words: str) -> list[Outcome]:
    """The outcomes, and what is only ever counted: how many answered."""
    answers = [
        Outcome(each.start(), each.end(), "", "answered") for each in _ANSWERED.finditer(words[:_LONGEST])
    ]
    return sorted([*outcomes_in(words), *answers], key=lambda outcome: outcome.start)


def verdict(outcomes: Iterable[Outcome]) -> Outcome | None:
    """The one outcome they come to: 'applied and were successful' is awarded; None when they differ.

    Who is asked, offered or applying is only on the way to what came of it.
    """
    said = {outcome.code: outcome for outcome in outcomes}
    for step in _ON_THE_WAY:
        if len(said) > 1:
            said.pop(step, None)
    return next(iter(said.values())) if len(said) == 1 else None
