"""One entry that names several bodies, and a name with more around it than a name needs."""

import re
from datetime import date
from functools import lru_cache

from alongside.reference.organisations.alone import as_one_body
from alongside.reference.organisations.answers import Answer, choose
from alongside.reference.organisations.resolution import Status
from alongside.reference.organisations.scan import Span, known_names
from alongside.reference.organisations.shapes import by_form
from alongside.reference.organisations.words import JOINING, NOISE
from alongside.terms.reason import Reason

_WORD = re.compile(r"[^\W_]+")
_ASIDE = re.compile(r"\((?:[^()]|\([^()]*\)){0,200}\)")
_EARLIER = re.compile(r"\b(?:formerly|previously|was|now|known)\b", re.IGNORECASE)
_FILLING = NOISE | JOINING | frozenset({"with", "between", "together", "plus"})


def as_several(text: str, on: date | None) -> Answer | None:
    """The set of bodies of a joint entry: each certain, joined by 'and' or announced as a joint bid."""
    named, rest = _named(text, on)
    keys = tuple(dict.fromkeys(answer.scored[0][0] for _, answer in named if answer.status is Status.CERTAIN))
    if len(keys) < 2 or any(answer.status is not Status.CERTAIN for _, answer in named):
        return None
    if _EARLIER.search(rest):
        return None
    words = {word.casefold() for word in _WORD.findall(_ASIDE.sub(" ", rest))}
    if words - _FILLING and not words & (JOINING - {"partnership"}):
        return None
    scored = tuple((key, 95) for key in keys)
    return Answer(
        Status.CERTAIN, scored, Reason("joint", f"One entry that names {len(keys)} bodies."), len(keys)
    )


def inside_words(text: str, on: date | None) -> Answer | None:
    """A certain name with other words around it: a person says whether the body itself is meant."""
    named, _ = _named(text, on)
    keys = tuple(dict.fromkeys(answer.scored[0][0] for _, answer in named if answer.status is Status.CERTAIN))
    if not keys:
        return None
    return choose(
        tuple((key, 80) for key in keys),
        "more-than-a-name",
        "There are more words here than the name of a body.",
    )


@lru_cache(maxsize=1024)
def _named(text: str, on: date | None) -> tuple[list[tuple[Span, Answer]], str]:
    """The names inside a text, each with its answer, and the text outside of them."""
    known = list(known_names(text))
    spans = sorted([*known, *by_form(text, known)])
    if spans == [(0, len(text))]:
        return [], text
    answers = [(span, as_one_body(text[span[0] : span[1]], on)) for span in spans]
    rest, last = [], 0
    for start, end in spans:
        rest.append(text[last:start])
        last = end
    unknown = Answer(Status.NONE, (), Reason("no-match", ""), 0)
    return [(span, answer or unknown) for span, answer in answers], " ".join([*rest, text[last:]])
