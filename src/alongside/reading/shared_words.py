"""Runs of words by which two texts are known to have a passage from one place."""

import re

RUN = 10
"""So many words in a row are no chance."""

_FEWEST_PLAIN = 5
"""A run must hold so many words in lower case, so that a body's long name is no copy."""
_WORD = re.compile(r"[\w£]+")

Run = tuple[str, ...]


def runs_of(text: str) -> frozenset[Run]:
    """Every run of RUN words of the text, in small letters."""
    words = _WORD.findall(text)
    return frozenset(
        tuple(word.lower() for word in words[place : place + RUN])
        for place in range(len(words) - RUN + 1)
        if sum(word[0].islower() for word in words[place : place + RUN]) >= _FEWEST_PLAIN
    )
