"""A misspelt word of a name, corrected when only one known word is near it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from rapidfuzz import process
from rapidfuzz.distance import OSA

from alongside.reference.organisations.index import index, vocabulary
from alongside.reference.organisations.normalise import Form, form_of
from alongside.reference.organisations.resolution import Candidate
from alongside.reference.organisations.words import BUSINESS, DIRECTIONS, KINDS, NOISE

_SHORTEST = 5
_LONG = 8
_SURE = 9
_MOST_WRONG = 2
_SUPPORTED = 6
_FRAMING = sorted(
    word
    for word in BUSINESS | NOISE | {word for phrase, _ in KINDS for word in phrase}
    if len(word) >= _SHORTEST
)


@dataclass(frozen=True, slots=True)
class Respelled:
    """A form with corrected words. `is_safe`: enough of the name was right that no other name is meant."""

    form: Form
    is_safe: bool


def respelled(form: Form) -> list[Respelled]:
    """The ways to correct the unknown words of a name, nearest first; none when all words are known.

    Safe is a correction in one nearest way that the name bears out: by a second corrected word, by a
    place spelled right, by two other words, or by a wrong word so long that it can hardly be another.
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
    is_nearest = all(
        sum(1 for other, _ in way if other <= distance) == 1
        for way, (distance, _) in zip(ways, chosen.values(), strict=True)
    )
    return Respelled(Form(words, form.kind), is_nearest and _is_enough(form, chosen))


def _is_enough(form: Form, chosen: dict[str, tuple[int, str]]) -> bool:
    """Whether the rest of the name, or a second corrected word, bears the correction out."""
    if len(chosen) > 1:
        return True
    wrong, (_, correction) = next(iter(chosen.items()))
    right = set(form.words) - {wrong}
    is_supported = len(right) >= 2 and len(wrong) >= _SUPPORTED
    return (
        bool(right - DIRECTIONS - BUSINESS) or is_supported or len(wrong) >= _SURE or correction in BUSINESS
    )


def misspells(name: str, near: Iterable[Candidate]) -> bool:
    """Whether `name` has the words of one of the `near` bodies once its unknown words are corrected.

    'Surry NHS Foundation Trust' does, beside Royal Surrey NHS Foundation Trust: no body has its
    words as they are written. A name all of whose words are known is misspelt nowhere.
    """
    forms = [form_of(each.name) for each in near]
    return any(
        set(corrected.form.words) <= set(form.words) and corrected.form.kind == form.kind
        for corrected in respelled(form_of(name))
        for form in forms
    )


def mended(words: list[str]) -> list[str]:
    """The words with those misspelt that say the kind of body or what it does: 'Foundaton' is no place."""
    known = index().by_word
    return [word if word in known or word in _FRAMING else _framing(word) for word in words]


@lru_cache(maxsize=50_000)
def _framing(word: str) -> str:
    if len(word) < _SHORTEST:
        return word
    allowed = 2 if len(word) >= _LONG else 1
    near = process.extractOne(word, _FRAMING, scorer=OSA.distance, score_cutoff=allowed)
    return str(near[0]) if near else word


@lru_cache(maxsize=50_000)
def _near(word: str) -> tuple[tuple[int, str], ...]:
    """The known words within a letter, or two for a long word, with their distance, nearest first."""
    if len(word) < _SHORTEST:
        return ()
    allowed = 2 if len(word) >= _LONG else 1
    near = process.extract(word, vocabulary(), scorer=OSA.distance, score_cutoff=allowed, limit=3)
    return tuple((int(distance), str(candidate)) for candidate, distance, _ in near)
