"""Places in a long text found without reading all of it: the lines that hold a word, the sentence around one.

For adverts, of which there are very many and in which few lines matter to one question.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

_END = re.compile(r"[.!?]+[\"')\]]*(?=\s+[\"'(\[]*[A-Z£•*])")
_REACH = 400


@lru_cache(maxsize=4)
def lower_of(flat: str) -> str:
    """The text in small letters, every character in its place: unchanged where that cannot be."""
    lower = flat.lower()
    return lower if len(lower) == len(flat) else flat


def places_of(flat: str, words: Iterable[str], start: int = 0) -> list[int]:
    """Where any of the words, given in small letters, stands from `start` on, in order."""
    lower = lower_of(flat)
    found = []
    for word in words:
        place = lower.find(word, start)
        while place >= 0:
            found.append(place)
            place = lower.find(word, place + len(word))
    return sorted(found)


def line_at(flat: str, place: int, start: int = 0) -> tuple[int, int]:
    """The span of the line that holds `place`, not before `start`."""
    closed = flat.find("\n", place)
    return max(flat.rfind("\n", 0, place) + 1, start), len(flat) if closed < 0 else closed


def lines_with(flat: str, words: Iterable[str], start: int = 0) -> Iterator[tuple[int, int]]:
    """The spans of the lines that hold any of the words, each once, in order."""
    past = -1
    for place in places_of(flat, words, start):
        if place >= past:
            opened, past = line_at(flat, place, start)
            yield opened, past


def sentence_around(flat: str, start: int, end: int) -> tuple[int, int]:
    """The span of the sentence that holds `start` to `end`, within its line; at most about 400 either way."""
    opened = max(flat.rfind("\n", 0, start) + 1, start - _REACH)
    closed = flat.find("\n", end)
    closed = min(len(flat) if closed < 0 else closed, end + _REACH)
    for stop in _END.finditer(flat, opened, start):
        opened = stop.end()
    if last := _END.search(flat, end, closed):
        closed = last.end()
    while opened < start and (flat[opened].isspace() or flat[opened] in "•*-|"):
        opened += 1
    while closed > end and flat[closed - 1].isspace():
        closed -= 1
    return opened, closed
