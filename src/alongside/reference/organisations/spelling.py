"""A misspelt word of a name, corrected when only one known word is near it."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from rapidfuzz import process
from rapidfuzz.distance import OSA

from alongside.reference.organisations.index import index, vocabulary
from alongside.reference.organisations.normalise import Form
from alongside.reference.organisations.words import BUSINESS, DIRECTIONS

_SHORTEST = 5
_LONG = 8
_SURE = 9
_MOST_WRONG = 2


@dataclass(frozen=True, slots=True)
class Respelled:
    """A form with corrected words. `is_safe`: enough of the name was right that no other name is meant."""

    form: Form
    is_safe: bool


def respelled(form: Form) -> list[Respelled]:
    """The ways to correct the unknown words of a name, nearest first; none when all words are known.

    Safe is one wrong word, corrected in one nearest way, in a name that has a place spelled right
    or a wrong word so long that it can hardly be another.
    """
    known = index().by_word
    unknown = [word for word in form.words if word not in known]
    if not unknown or len(unknown) > _MOST_WRONG:
        return []
    ways = [_near(word) for word in unknown]
    return [_with(form, dict(zip(unknown, chosen, strict=True)), ways) for chosen in product(*ways)]


def _with(
    form: Form, chosen: dict[str, tuple[int, str]], ways: list[tuple[tuple[int, str], ...]]
) -> Respelled:
    words = tuple(chosen[word][1] if word in chosen else word for word in form.words)
    right = {word for word in form.words if word not in chosen} - DIRECTIONS - BUSINESS
    wrong, (distance, correction) = next(iter(chosen.items()))
    is_nearest = sum(1 for other, _ in ways[0] if other <= distance) == 1
    enough = bool(right) or len(wrong) >= _SURE or correction in BUSINESS
    return Respelled(Form(words, form.kind), len(chosen) == 1 and is_nearest and enough)


@lru_cache(maxsize=50_000)
def _near(word: str) -> tuple[tuple[int, str], ...]:
    """The known words within a letter, or two for a long word, with their distance, nearest first."""
    if len(word) < _SHORTEST:
        return ()
    allowed = 2 if len(word) >= _LONG else 1
    near = process.extract(word, vocabulary(), scorer=OSA.distance, score_cutoff=allowed, limit=3)
    return tuple((int(distance), str(candidate)) for candidate, distance, _ in near)
