"""The organisations that one entry of a list names, as written: one, several in a joint bid, or none."""

import re
from datetime import date
from functools import lru_cache

from alongside.reading.body_names import WHOLE_END, looks_like_a_body
from alongside.reference.organisations import Status, name_on, resolve
from alongside.terms.statement import Subject

_NOTE = re.compile(r"\(\s*\(?\s*\*[^()]*\)?\s*\)|[*†‡]+|\[\d+\]")
_ACRONYM = re.compile(r"\s*\([^()]*\)")
_SENTENCE = re.compile(r"(?<=[.:])\s+(?=[A-Z])")
_LEAD = re.compile(
    r"^(?:(?i:(?:an? |one |the )?(?:joint|partnership|shared|collaborative|combined|single) "
    r"(?:bid|application|proposal|submission))\b"
    r"(?:[^.;:A-Z]{0,100}?\b(?:by|from|between|of|with)\s+|[ :-]*)(?=[A-Z])"
    r"|(?:both|the)\s+(?=[A-Z]))",
)
_PARTING = re.compile(
    rf"(?<=\))\s*(?:,\s*and|,|;|/|and|&|with|together with)\s*(?=[A-Z])"
    rf"|(?P<end>\b{WHOLE_END})\s*(?:,\s*and|,|;|/|\band|&|\bwith|\btogether with)\s+(?=[A-Z])",
    re.IGNORECASE,
)
_TRAILING_NOTE = re.compile(rf"^(?P<name>.*\b{WHOLE_END})\s+-\s+.*$", re.IGNORECASE)
_REMARK = re.compile(rf"(?P<name>\b(?i:{WHOLE_END}|[A-Z][\w']+))(?:,|\s+-)\s+[a-z][^A-Z]{{3,80}}$")
"""What is said of an entry in words behind it: ', one bid together', ' - joint with its neighbour'."""
_DATED = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August"
    r"|September"
    r"|October|November|December)\b"
)
"""A line with a date is the head of a document, not an entry of a list."""
_PROSE = re.compile(r"(?<!\S)(?!(?:and|of|the|for|in|upon|with|together|to|on|by)\b)[a-z]")
"""A word in lower case that no name holds: what has one is a sentence."""
_LONGEST = 260
_LONGEST_LINE = 4000
_FEWEST_IN_A_LONG_LINE = 3
_MOST_WORDS_BARE = 8
_FEWEST_LETTERS = 8


def notes_of(words: str) -> str:
    """The stars and starred notes of an entry: '*', '((*done))'; empty when it has none."""
    return " ".join(found.strip("() ") for found in _NOTE.findall(words) if "*" in found or "†" in found)


@lru_cache(maxsize=4096)
def names_in(words: str) -> tuple[str, ...]:
    """The names in an entry, in order; empty when the entry is not the name of a body."""
    if len(words) > _LONGEST and (len(words) > _LONGEST_LINE or _PROSE.search(words)):
        return ()
    words = " ".join(_NOTE.sub(" ", words).split())
    if not words or words.endswith(("?", "!", ":")):
        return ()
    last = _SENTENCE.split(words)[-1]
    named = _REMARK.sub(r"\g<name>", _LEAD.sub("", last[:1].upper() + last[1:]))
    if _DATED.search(_ACRONYM.sub("", named)):
        return ()
    if _PROSE.search(_ACRONYM.sub("", named)):
        return ()
    pieces = [_cleaned(piece) for piece in _parted(named)]
    if not pieces or not looks_like_a_body(pieces[0]):
        return ()
    if len(words) > _LONGEST and len(pieces) < _FEWEST_IN_A_LONG_LINE:
        return ()
    rest_are_names = all(looks_like_a_body(piece) or is_bare_name(piece) for piece in pieces[1:])
    return tuple(pieces) if rest_are_names else ()


def is_bare_name(words: str) -> bool:
    """Whether `words` could be a body's name without a word that says so: 'Primary Care Sheffield'."""
    pieces = _ACRONYM.sub("", _NOTE.sub(" ", words)).split()
    if not 1 < len(pieces) <= _MOST_WORDS_BARE or words.endswith((".", ":", "?", "!")):
        return False
    return all(piece[0].isupper() or piece in ("of", "and", "&", "the", "for") for piece in pieces)


def bare_name(words: str) -> str:
    """A name without its stars, notes and acronym."""
    return _cleaned(" ".join(_NOTE.sub(" ", words).split()))


def subjects_for(name: str, on: date | None) -> tuple[Subject, ...]:
    """What a name is about: organisations with their keys, or one without a key when it is not certain."""
    found = resolve(name, on)
    if found.status is not Status.CERTAIN:
        return (Subject("organisation", "", name),)
    if len(found.codes) == 1:
        return (Subject("organisation", found.codes[0], name),)
    return tuple(Subject("organisation", code, name_on(code, on)) for code in found.codes)


def subject_listed(name: str, on: date | None) -> tuple[Subject, ...]:
    """What a name is about in a list that is known to be of bodies, where short names are clear enough.

    'Camden & Islington' is the one body, open at the date, whose name begins so.
    """
    found = resolve(name, on)
    if found.status is not Status.CHOOSE or len(_folded(name)) < _FEWEST_LETTERS:
        return subjects_for(name, on)
    meant = [each for each in found.candidates if each.is_open is not False]
    if len(meant) == 1 and _folded(meant[0].name).startswith(_folded(name)):
        return (Subject("organisation", meant[0].key, name),)
    return subjects_for(name, on)


def _folded(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower().replace("&", "and"))


def _parted(words: str) -> list[str]:
    """Split after a whole name only: 'Health and Care Trust' holds no parting, 'X Trust and Y Trust' does."""
    pieces = []
    start = 0
    for parting in _PARTING.finditer(words):
        end = parting.end("end") if parting["end"] else parting.start()
        pieces.append(words[start:end])
        start = parting.end()
    return [*pieces, words[start:]]


def _cleaned(piece: str) -> str:
    piece = _ACRONYM.sub("", piece).strip(" .,;-'\"")
    noted = _TRAILING_NOTE.match(piece)
    return noted["name"] if noted else piece
