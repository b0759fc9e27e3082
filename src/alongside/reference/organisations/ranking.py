"""How near a name comes to each known name, when it is none of them: for a person to choose from."""

from datetime import date
from functools import lru_cache

from rapidfuzz import fuzz, process

from alongside.reference.organisations.answers import Answer, choose, refused
from alongside.reference.organisations.index import Known, index, letters_of, vocabulary
from alongside.reference.organisations.normalise import Form, form_of, prepared, words_of
from alongside.reference.organisations.words import BUSINESS, DIRECTIONS, OTHER_BODIES, SERVICE

FLOOR = 70
"""Below this score no candidate is offered for choosing."""
NEAR = 45
"""Below this score a candidate is not even named as near."""
MOST = 5
_SHORTEST = 4
_ALIKE = 75
_MOST_LETTERS = 12
_SAYS_KIND = frozenset({"nhs", "foundation", "trust", "ft", "the"})
_OTHER_KIND = 0.6
_LIGHT = 0.3
"""The weight of a word about what a body does; any other word weighs 1."""


def as_candidates(text: str, on: date | None) -> Answer:
    """Offer the nearest bodies, or refuse when none is near."""
    return _by_letters(text) or _by_nearness(text, on)


def scored(text: str) -> tuple[tuple[str, int], ...]:
    """The nearest bodies with their scores from 0 to 100, best first, at most MOST of them."""
    form = form_of(text)
    written = frozenset(words_of(prepared(text)))
    best: dict[str, int] = {}
    for known in _worth_comparing(form):
        score = _score(form, known, written)
        if score >= NEAR:
            best[known.key] = max(best.get(known.key, 0), score)
    ranked = sorted(best.items(), key=lambda each: (-each[1], each[0]))
    return tuple(ranked[:MOST])


def _by_letters(text: str) -> Answer | None:
    """The bodies that letters may stand for; 'NELFT NHS Foundation Trust' is letters too."""
    written = [word for word in text.split() if word.casefold() not in _SAYS_KIND]
    letters = " ".join(written)
    if len(letters) > _MOST_LETTERS or sum(1 for letter in letters if letter.isupper()) < 2:
        return None
    keys = tuple(dict.fromkeys(known.key for known in index().by_initials.get(letters_of(letters), ())))
    if not keys:
        return None
    return choose(
        tuple((key, 60) for key in keys),
        "acronym",
        "Letters alone can mean several bodies; the words around them must say which.",
    )


def _by_nearness(text: str, on: date | None) -> Answer:
    ranked = scored(text)
    near = tuple(each for each in ranked if each[1] >= FLOOR)
    if not near or _is_bare_place(form_of(text)):
        words = "No body that we know has this name or one near it."
        return refused("no-match", words, ranked)
    order = {key: place for place, key in enumerate(_open_first(tuple(key for key, _ in near), on))}
    near = tuple(sorted(near, key=lambda each: (-each[1], order[each[0]])))
    return choose(near, "near", "Near these names, and equal to none of them.")


def _worth_comparing(form: Form) -> set[Known]:
    """The names that have one of the words that are the name's own, or one spelled much like it."""
    by_word = index().by_word
    own = [word for word in form.words if word not in BUSINESS and word not in DIRECTIONS]
    spelled = {other for word in own for other in ((word,) if word in by_word else _alike(word))}
    return {known for word in spelled for known in by_word[word]}


@lru_cache(maxsize=50_000)
def _alike(word: str) -> tuple[str, ...]:
    """The known words spelled much like an unknown one."""
    if len(word) < _SHORTEST:
        return ()
    near = process.extract(word, vocabulary(), scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=MOST)
    return tuple(str(other) for other, _, _ in near if other not in BUSINESS and other not in DIRECTIONS)


def _score(form: Form, known: Known, written: frozenset[str]) -> int:
    """Twice what both names share over what both have, in hundredths; a misspelt word shares in part."""
    ours, theirs = frozenset(form.words), known.bag
    shared = sum(_weight(word) * _likeness(word, theirs) for word in ours)
    score = 200 * shared / (_weight_of(ours) + _weight_of(theirs))
    if ours < theirs and form.kind == known.form.kind and _are_only(ours, known.key):
        score = max(score, 80)
    if form.kind not in ("", "nhs", known.form.kind) and known.form.kind not in ("", "nhs"):
        score *= _OTHER_KIND
    if (written & OTHER_BODIES) - theirs:
        score *= _OTHER_KIND
    return max(0, min(99, round(score)))


def _likeness(word: str, theirs: frozenset[str]) -> float:
    """1 when the other name has the word, a part of 1 when it has one spelled much like it, else 0."""
    if word in theirs:
        return 1.0
    if word in index().by_word or len(word) < _SHORTEST:
        return 0.0
    return max((fuzz.ratio(word, other, score_cutoff=_ALIKE) for other in theirs), default=0.0) / 100


def _are_only(words: frozenset[str], key: str) -> bool:
    """Whether one of the words stands in the names of that body and of no other."""
    by_word = index().by_word
    return any({known.key for known in by_word.get(word, ())} == {key} for word in words)


def _is_bare_place(form: Form) -> bool:
    return not form.kind and len(form.words) == 1


def _weight(word: str) -> float:
    return _LIGHT if word in SERVICE else 1.0


def _weight_of(words: frozenset[str]) -> float:
    return sum(map(_weight, words))


def _open_first(keys: tuple[str, ...], on: date | None) -> list[str]:
    if on is None:
        return list(keys)
    organisations = index().held.organisations
    return sorted(keys, key=lambda key: not organisations[key].is_open_on(on))
