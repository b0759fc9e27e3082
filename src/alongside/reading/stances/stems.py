"""Whether two passages speak of the same things: the stems of the words that say what is spoken of.

`plain_words.txt` are longer words that stand in any letter of this kind, `short_words.txt` shorter ones.
"""

import re
from importlib.resources import files

_FOLDER = files("alongside.reading.stances")
_PLAIN = frozenset((_FOLDER / "plain_words.txt").read_text(encoding="utf-8").split())
_SHORT = frozenset((_FOLDER / "short_words.txt").read_text(encoding="utf-8").split())


def stems(words: str, shortest: int) -> set[str]:
    """The first five letters of the words that have `shortest` or more and say what is spoken of."""
    found = re.findall(r"[a-z]+", words.casefold())
    return {word[:5] for word in found if len(word) >= shortest and word not in _PLAIN | _SHORT}


def subject_words(words: str) -> set[str]:
    """The stems of the longer words, without those that stand in any letter of this kind."""
    found = re.findall(r"[a-z]{5,}", words.casefold())
    return {word[:6] for word in found if word not in _PLAIN}
