"""One name, one body: equal names first, then the few safe ways in which a written name may differ."""

import re
from collections.abc import Iterable
from datetime import date

from alongside.reference.organisations.answers import Answer, certain, choose
from alongside.reference.organisations.history import until_in_words
from alongside.reference.organisations.index import Known, Standing, index, is_borne_out
from alongside.reference.organisations.normalise import Form, form_of_words, prepared, words_of
from alongside.reference.organisations.resolution import Status
from alongside.reference.organisations.spelling import mended, respelled
from alongside.reference.organisations.words import ALSO_OF_SITES, BUSINESS, DIRECTIONS, SERVICE, TITLE

_ASIDE = re.compile(r"\([^()]{0,200}\)")
_SCORES = {Standing.OFFICIAL: 100, Standing.FORMER: 99, Standing.ALIAS: 95}
_LEAST_TOGETHER = 8


def as_one_body(text: str, on: date | None) -> Answer | None:
    """The one body of that name; a choice when the very name is shared or ill founded; None when unknown."""
    for written in dict.fromkeys((text, _without_asides(text))):
        form = form_of_words(mended(words_of(prepared(written))))
        found = equal(form, on) or _run_together(form, on) or _shortened(form, on) or _respelled(form, on)
        if found:
            return found
    return None


def equal(form: Form, on: date | None) -> Answer | None:
    """Judge the bodies that have exactly this name."""
    held = index()
    same = held.by_form.get((form.kind, form.words), ()) if form.kind else ()
    if same:
        return _judged(same, form, on)
    if form.kind in ("", "nhs") and form.words:
        return _without_kind(held.by_words.get(form.words, ()), form, on)
    return None


def _judged(same: tuple[Known, ...], form: Form, on: date | None) -> Answer:
    """Decide among bodies that share a name: an official name beats another body's alias."""
    evidenced = tuple(known for known in same if known.standing is not Standing.ALIAS) or same
    keys = dict.fromkeys(known.key for known in evidenced)
    if len(keys) > 1:
        return _shared(evidenced, on)
    best = evidenced[0]
    if best.also:
        named = ((best.key, 90), *((key, 90) for key in best.also))
        return choose(named, "also-matches", "The list of names says that this name may mean either body.")
    if not form.kind and not _says_what_it_does(form.words):
        words = "Without a word such as Trust or Board this may be a place, a site or a brand."
        return choose(_with_sharers(best, 85), "bare-name", words)
    if best.standing is Standing.ALIAS and not is_borne_out(best):
        words = f"'{best.text}' stands in a hand-kept list alone, and no official name bears it out."
        return choose(((best.key, 88),), "unverified-alias", words)
    if not form.kind and len(_sharers(best)) > 1:
        words = "Another body has the same place in its name, and the kind of body is not said."
        return choose(_with_sharers(best, 85), "several-bodies", words)
    return certain(best.key, _SCORES[best.standing], *_why(best))


def _without_kind(same: tuple[Known, ...], form: Form, on: date | None) -> Answer | None:
    """A known name without its kind of body."""
    if not same:
        return None
    kinds = {known.form.kind for known in same}
    answer = _judged(same, Form(form.words, ""), on)
    if len(kinds - {"", "nhs"}) > 1 and len({known.key for known in same}) > 1:
        near = tuple((key, 85) for key in dict.fromkeys(known.key for known in same))
        return choose(
            near, "several-bodies", "Bodies of several kinds have this name; it does not say which kind."
        )
    return answer


def _shared(same: tuple[Known, ...], on: date | None) -> Answer:
    """Several bodies have this very name: the date decides, or a person."""
    organisations = index().held.organisations
    keys = tuple(dict.fromkeys(known.key for known in same))
    open_then = [key for key in keys if on and organisations[key].is_open_on(on)]
    if len(open_then) == 1:
        words = f"{len(keys)} bodies have had this name; only {open_then[0]} was open on the date."
        return certain(open_then[0], 96, "open-then", words)
    ordered = [*open_then, *(key for key in keys if key not in open_then)]
    return choose(
        tuple((key, 90) for key in ordered), "several-bodies", "Several bodies have had this very name."
    )


def _run_together(form: Form, on: date | None) -> Answer | None:
    """A known name with its spaces put elsewhere: 'Merseycare'."""
    if len(form.together) < _LEAST_TOGETHER:
        return None
    same = tuple(
        known
        for known in index().by_together.get(form.together, ())
        if form.kind in ("", "nhs", known.form.kind) and known.form.words != form.words
    )
    return _judged(same, Form(same[0].form.words, form.kind.replace("nhs", "")), on) if same else None


def _shortened(form: Form, on: date | None) -> Answer | None:  # noqa: ARG001
    """A known name with words left out or added that do not tell bodies apart, of one body only."""
    if form.kind in ("", "nhs") or len(form.words) < 2:
        return None
    ours = frozenset(form.words)
    fitting = {
        known.key
        for word in ours - BUSINESS - DIRECTIONS
        for known in index().by_word.get(word, ())
        if known.form.kind == form.kind and known.standing is not Standing.ALIAS and _fits(ours, known)
    }
    if not fitting:
        return None
    fitting |= _cut_down_to(ours, form.kind)
    if len(fitting) > 1:
        words = "The words fit several bodies."
        return choose(tuple((key, 80) for key in sorted(fitting)), "several-bodies", words)
    words = "The same place and kind of body as one body only; a word more or less."
    return certain(next(iter(fitting)), 92, "words-differ", words)


def _cut_down_to(ours: frozenset[str], kind: str) -> set[str]:
    """The bodies of that kind whose name has all of our words."""
    return {
        known.key
        for known in index().by_word.get(min(ours - BUSINESS - DIRECTIONS, default=""), ())
        if known.form.kind == kind and known.standing is not Standing.ALIAS and known.bag >= ours
    }


def _fits(ours: frozenset[str], known: Known) -> bool:
    """Whether the words left out or added are of the kind that people leave out or add."""
    theirs = known.bag
    shared, missing, extra = ours & theirs, theirs - ours, ours - theirs
    places = shared - DIRECTIONS - BUSINESS
    if not extra and missing <= TITLE:
        return bool(places) and bool(shared & BUSINESS)
    if not extra:
        return missing <= SERVICE and len(places) >= 2 and bool(shared & BUSINESS)
    if extra <= {"mental", "health", *TITLE} and missing <= TITLE:
        return len(places) >= 2 and bool(index().held.organisations[known.key].is_mental_health)
    return False


def _respelled(form: Form, on: date | None) -> Answer | None:
    """A known name with a spelling mistake in words long enough that no other word is near."""
    judged = [(spelled, equal(spelled.form, on)) for spelled in respelled(form)]
    meant = [(spelled, answer) for spelled, answer in judged if answer]
    if not meant:
        return None
    best, answer = meant[0]
    keys = tuple(dict.fromkeys(key for _, each in meant for key, _ in each.scored))
    if len(keys) == 1 and answer.status is Status.CERTAIN and best.is_safe:
        return certain(keys[0], 93, "spelling", f"Read as '{' '.join(best.form.words)}'.")
    words = f"Perhaps '{' '.join(best.form.words)}' was meant."
    return choose(tuple((key, 85) for key in keys), "spelling", words)


def _says_what_it_does(words: Iterable[str]) -> bool:
    named = set(words)
    return len(named) > 1 and bool(named & (BUSINESS - ALSO_OF_SITES))


def _sharers(known: Known) -> frozenset[str]:
    """The bodies of the same place whose name has all of these words, and may be cut down to them."""
    return frozenset(
        each.key
        for word in known.places
        for each in index().by_word.get(word, ())
        if each.standing is not Standing.ALIAS and each.places == known.places and each.bag >= known.bag
    ) | {known.key}


def _with_sharers(known: Known, score: int) -> tuple[tuple[str, int], ...]:
    others = sorted(_sharers(known) - {known.key})
    return ((known.key, score), *((key, score - 10) for key in others))


def _why(known: Known) -> tuple[str, str]:
    if known.standing is Standing.OFFICIAL:
        return "official-name", f"The official name of {known.key}."
    if known.standing is Standing.FORMER:
        return "former-name", f"A former name of {known.key}{until_in_words(known.key, known.text)}."
    return "alias", f"A name in use for {known.key}, borne out by its official name."


def _without_asides(text: str) -> str:
    return " ".join(_ASIDE.sub(" ", text).split())
