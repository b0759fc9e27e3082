"""Spans of a text that have the form of a body's name: capitals that end in Trust, Board, CIC and such."""

import re
from collections.abc import Iterator

from alongside.reference.organisations.index import index
from alongside.reference.organisations.normalise import form_of
from alongside.reference.organisations.scan import Span
from alongside.reference.organisations.words import BUSINESS, DIRECTIONS, NOISE, ORDINARY

_ENDING = re.compile(
    r"\b(?:Trust|TRUST|FT|NHSFT|CIC|Community Interest Company|(?:University |Teaching |Local )?Health Board"
    r"|HEALTH BOARD|CCG|Clinical Commissioning Group|ICB|Integrated Care Board"
    r"|Partnership(?!\s+(?:NHS|Foundation|FT|Trust|TRUST)))\b"
)
_BACK = 140
_TOKEN = re.compile(r"\b(?:St|ST)\.(?=\s)|[\w'’]+|&|,|[^\S\n]+|-|.", re.DOTALL)
_LINKS = frozenset({"and", "of", "upon", "on", "&"})
_PARTS = frozenset({"trust", "ccg", "icb", "cic"})


def by_form(text: str, taken: list[Span]) -> Iterator[Span]:
    """The spans outside `taken` that read like a body's name."""
    done, place = 0, 0
    for ending in _ENDING.finditer(text):
        while place < len(taken) and taken[place][1] <= ending.start():
            done = max(done, taken[place][1])
            place += 1
        if place < len(taken) and taken[place][0] < ending.end():
            continue
        start = _opening(text, max(done, ending.start() - _BACK), ending.start())
        if start is not None and _names_a_body(text[start : ending.end()]):
            done = ending.end()
            yield start, ending.end()


def _opening(text: str, first: int, end: int) -> int | None:
    """Where the run of capitals before `end` begins; None when there is no such run."""
    start: int | None = None
    linked = False
    for token in reversed(list(_TOKEN.finditer(text, first, end))):
        word = token.group()
        if word.isspace() and "\n" not in word:
            continue
        small = word.casefold()
        if word[0].isupper() or (word[0].isdigit() and not word.isdigit()):
            if small in ORDINARY - _LINKS or small in _PARTS:
                break
            if small in _LINKS:
                linked = True
                continue
            start = token.start()
        elif small in _LINKS:
            linked = True
        elif word != "," or not (linked and start is not None):
            break
    return start if start is None or start > first or first == 0 or not text[first - 1].isalnum() else None


def _names_a_body(name: str) -> bool:
    """Whether it has a word of its own, and says it is of the health service or is near a place we know."""
    form = form_of(name)
    own = set(form.words) - BUSINESS - DIRECTIONS - NOISE - ORDINARY
    if not own or len(name.split()) < 2:
        return False
    written = name.casefold()
    said = re.search(r"\bnhs|\bfoundation trust|\bft$|\bcic$|company$|board$|\bccg$|group$|\bicb$", written)
    return bool(said) or any(word in index().by_word for word in own)
