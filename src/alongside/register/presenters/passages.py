"""A document's text cut where quotes begin and end, so that each passage can be marked, overlaps included."""

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alongside.reading.document import Part
from alongside.reading.layout import blocks_of

LABELLED = ("page", "mail-part")
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")
_SPACES = re.compile(r"(?<=\S)[ \t\u00a0]{2,}|(?<=\n)[ \t\u00a0]+")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A statement's quote: its id, number on the page, and span of the text."""

    id: str
    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hidden:
    """A span that the public does not see, and the word that stands there instead."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text. `begin` are the statements whose quote starts here, `end` those whose ends here.

    `is_quoted` is whether any quote covers it; `label` names the page that begins here.
    """

    text: str
    is_quoted: bool
    is_hidden: bool
    begin: tuple[str, ...]
    ended: tuple[Quoted, ...]
    label: str


def passages(
    text: str, quotes: Sequence[Quoted], parts: Iterable[Part], hidden: Sequence[Hidden]
) -> list[Passage]:
    """The whole text in order, each character in just one passage; linear in text and quotes.

    Hidden spans must not overlap. Lines that were wrapped are joined for reading; no
    character moves, so that spans stay true.
    """
    flowing = flowing_text(text)
    labels = {part.start: part.label for part in parts if part.kind in LABELLED}
    gaps = sorted(hidden, key=lambda gap: gap.start)
    cuts = {0, len(text), *labels}
    cuts.update(edge for quote in quotes for edge in (quote.start, quote.end))
    cuts.update(edge for gap in gaps for edge in (gap.start, gap.end))
    edges = sorted(cut for cut in cuts if 0 <= cut <= len(text))
    begins, ends = _by(quotes, "start"), _by(quotes, "end")
    found, depth = [], 0
    gap_starts = [gap.start for gap in gaps]
    for start, end in itertools.pairwise(edges):
        depth += len(begins.get(start, ())) - len(ends.get(start, ()))
        gap = _gap_over(gaps, gap_starts, start)
        found.append(
            Passage(
                text=_said(flowing, start, end, gap),
                is_quoted=depth > 0,
                is_hidden=gap is not None,
                begin=tuple(quote.id for quote in begins.get(start, ())),
                ended=tuple(ends.get(end, ())),
                label=labels.get(start, ""),
            )
        )
    return found


def flowing_text(text: str) -> str:
    """The text with each wrapped paragraph on one line, as long as before."""
    characters = list(text)
    for block in blocks_of(text):
        for position in range(block.start, block.end):
            if characters[position] == "\n":
                characters[position] = " "
    return "".join(characters)


def _said(flowing: str, start: int, end: int, gap: Hidden | None) -> str:
    if gap:
        return f"[{gap.words}]" if gap.start == start else ""
    return _SPACES.sub(" ", _BLANK_LINES.sub("\n\n", flowing[start:end]))


def _by(quotes: Sequence[Quoted], side: str) -> dict[int, list[Quoted]]:
    found: dict[int, list[Quoted]] = {}
    for quote in quotes:
        found.setdefault(getattr(quote, side), []).append(quote)
    return found


def _gap_over(gaps: Sequence[Hidden], starts: Sequence[int], position: int) -> Hidden | None:
    before = bisect_right(starts, position) - 1
    return gaps[before] if before >= 0 and position < gaps[before].end else None
