"""An official name in upper case, written as people write it."""

import re

_SMALL = frozenset(["and", "of", "for", "the", "at", "in", "on", "upon", "with", "by", "to", "under", "le"])
_BODIES = frozenset(["NHS", "HSC", "CCG", "ICB", "ICS", "CIC", "LLP", "PLC"])
_CAPITALS = _BODIES | {"UK", "II", "GP", "MH", "MSK", "QE", "H&J", "BSOL"}
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*(?:&[^\W_]+)?")
_SPELLED = {"healthcare": "Healthcare", "2gether": "2gether"}


def as_written(name: str) -> str:
    """`name` in capitals and small letters; one that already has both, or is one word (MPFT), as it is."""
    name = " ".join(name.split())
    if name != name.upper() or " " not in name:
        return name
    return _WORD.sub(lambda found: _worded(found.group(), found.start() == 0), name)


def _worded(word: str, is_first: bool) -> str:
    if word in _CAPITALS or any(letter.isdigit() for letter in word):
        return _SPELLED.get(word.lower(), word)
    if word.lower() in _SMALL and not is_first:
        return word.lower()
    return word.capitalize()
