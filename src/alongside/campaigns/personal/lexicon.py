"""Which words could be of a person's name: given names, titles, and words that are no one's name.

`given_names.txt` is a list of ours of names that people in the United Kingdom bear; those that are words or
places as well stand in `given_names_words_too.txt`. `ordinary_words.txt` are words that stand in small
letters in our own texts: with a capital they begin a sentence or a heading. `not_names.txt` are words that
stand with a capital inside the sentences of letters, `words_of_places.txt` those at an edge of the name of
a place or body.
"""

import re
from functools import lru_cache
from importlib.resources import files

from alongside.reading.body_names import FORM
from alongside.reference.organisations.table import table

_FOLDER = files("alongside.campaigns.personal")


def _listed(name: str) -> frozenset[str]:
    return frozenset((_FOLDER / name).read_text(encoding="utf-8").split())


NOT_NAMES = _listed("not_names.txt")
GIVEN = _listed("given_names.txt")
ORDINARY = _listed("ordinary_words.txt")

_WORDS_TOO = _listed("given_names_words_too.txt")
"""Given names that are words or places as well: one by itself is not taken for a person."""

TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Rev|Revd|Reverend|Cllr|Councillor|Sr|Sister|"
    r"Canon|Rabbi|Imam|Capt|Captain|Maj|Major|Lt|Col)\.?"
)
IS_TITLE = re.compile(TITLE)
WORD_TOO = re.compile(r"Major|Sister|Sr|Canon|Captain|Lord|Lady|Col|Lt|Capt|Maj|Imam|Rabbi|Reverend|Miss")
"""Titles that are words as well: "Major Incident"."""
ROLE = (
    r"(?:Director|Manager|Officer|Executive|Chair(?:man|woman|person)?|Lead|Head|Secretary|Nurse|Co-?ordinator|"
    r"Administrator|Advis[eo]r|Assistant|Consultant|Governor|Practitioner|Analyst|Lawyer|Solicitor|Specialist|"
    r"Partner|Guardian|Associate|President|Registrar|Psychiatrist|Psychologist|Midwife|Clerk|Minister|CEO|Chief|"
    r"Caldicott|Matron|Therapist|Apprentice|Trainer|Supervisor|Controller|Accountant|PA)"
)
_IS_ROLE = re.compile(rf"{ROLE}s?")
_OF_A_PLACE = _listed("words_of_places.txt")
"""Words after which, or before which, a name is that of a place or body: "Fern Lodge", "Ada Lamb Trust"."""
SURNAMES_TOO = frozenset(
    [
        "Hill",
        "Park",
        "Hall",
        "Lane",
        "Street",
        "Close",
        "Court",
        "Day",
        "Way",
        "Place",
        "Row",
        "Grove",
        "Field",
        "House",
        "Wing",
        "View",
        "Ward",
    ]
)
"""Of these, the ones that people are called by: "Ada Hill"."""
_BEFORE_A_PLACE = frozenset(
    ["St", "Saint", "Queen", "King", "Princess", "Prince", "Royal", "Our", "Mount", "Lake", "Port", "Isle"]
)


_ACRONYM = re.compile(r"(?!Mc|Mac|De|Di|La|Le|Fitz|Ap)\w*[A-Z]\w*[A-Z]\w*|\w*\d\w*")
"""A word with capitals inside, or figures: "LXPs", "BJPsych46". Not "McNab"."""
_FORMED = re.compile(
    r".{2,}(?:tions?|ments?|ness|it(?:y|ies)|anc(?:e|y)|enc(?:e|y|es)|ships?|isms?|[ai]bl[ey]|ional|ical|ology|ings|"
    r"ous|ives?|graphy|ated|i[sz](?:ed|ing))"
)
"""Words made of others by an ending, as names of people hardly are."""


def bare(word: str) -> str:
    """The word without its full stop and its genitive."""
    return re.sub(r"(?:'s?)?[.,:;]*$", "", word)


def is_of_no_one(word: str) -> bool:
    """Whether a word with a capital is an organisation's, a role's or a document's."""
    plain = bare(word)
    return bool(
        (not plain.isupper() and any(_ACRONYM.fullmatch(part) for part in re.split(r"[-']", plain)))
        or plain.title() in NOT_NAMES
        or plain in NOT_NAMES
        or FORM.fullmatch(plain)
        or _IS_ROLE.fullmatch(plain)
    )


def is_given(word: str) -> bool:
    """Whether it is a given name and nothing else."""
    plain = bare(word)
    return plain in GIVEN and plain not in _WORDS_TOO and plain not in NOT_NAMES


def may_be_given(word: str) -> bool:
    """Whether it is a given name, perhaps a word too."""
    return bare(word) in GIVEN


def is_ordinary(word: str) -> bool:
    """Whether it stands in small letters elsewhere, so that its capital says little."""
    plain = bare(word).casefold().strip("'")
    if is_given(word):
        return False
    return all(part in ORDINARY or bool(_FORMED.fullmatch(part)) for part in plain.split("-"))


def is_place(word: str, here: frozenset[str] = frozenset()) -> bool:
    """Whether it stands in the name of a body that we know, or of one in this text."""
    plain = bare(word).casefold()
    return plain in here or plain in _places()


def ends_a_place(word: str) -> bool:
    """Whether what stands before this word is the name of a place or body."""
    return bare(word) in _OF_A_PLACE


def begins_a_place(word: str) -> bool:
    """Whether what follows this word is the name of a place or body."""
    return word.strip(".") in _BEFORE_A_PLACE


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    """The words of the official names of organisations."""
    words = {
        word for each in table().organisations.values() for word in re.findall(r"[^\W\d_]{3,}", each.name)
    }
    return frozenset(word.casefold() for word in words if not is_given(word.title()))
