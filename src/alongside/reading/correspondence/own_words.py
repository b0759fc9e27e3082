"""Which words of a message are its own, and which it carries along from earlier ones.

Lines that begin with ">" and what stands below "Original Message" or a second header are folded, never
dropped: a reply written between quoted lines is its own. A message that is nothing but quoted is read
whole, since then the answer must stand somewhere in it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

_QUOTED_LINE = re.compile(r"[ \t]*+(?:>|&gt;|\|(?= ))")
_CUT = re.compile(
    r"(?<!-)-{2,}+[ \t]*+(?:original|forwarded) (?:message|email|appointment)[ \t]*+-{2,}"
    r"|(?<!_)_{8,}+[ \t]*+$|begin forwarded message:"
    r"|\bon [^\n]{6,120}\bwrote:[ \t]*+$"
    r"|^[ \t]*+>>>[^\n]{3,200}?>>>[ \t]*+$"
    r"|^[ \t]*+from:[^\n]{3,300}\n[ \t]*+(?:sent|date|to):",
    re.IGNORECASE | re.MULTILINE,
)
"""What opens an earlier message. No place is tried twice: a message may be made up to cost time."""
_LEAST = 40
"""A message with fewer characters of its own than this is read whole."""
_SENTENCE_END = re.compile(r"[.!?](?=\s{1,200}[A-Z(])|\n[ \t]*+\n")
_LONGEST = 1_000
"""A sentence is cut off here, so that a page without a full stop costs no more than one with many."""


@dataclass(frozen=True)
class OwnWords:
    """A message with the stretches that are the sender's own, and their sentences."""

    text: str

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """The stretches, in order; all of the text when there are none."""
        return own_spans(self.text)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The sentences of the stretches, in order, without space around them."""
        return [sentence for span in self.spans for sentence in _sentences(self.text, *span)]

    def sentence_at(self, place: int) -> tuple[int, int]:
        """The sentence that holds `place`, or the last one before it."""
        position = bisect_right(self.sentences, (place, len(self.text)))
        return self.sentences[max(0, position - 1)]

    def after(self, sentence: tuple[int, int], how_many: int) -> list[tuple[int, int]]:
        """The sentence and so many that follow it."""
        position = bisect_right(self.sentences, sentence) - 1
        return self.sentences[position : position + 1 + how_many]


def own_spans(text: str) -> list[tuple[int, int]]:
    """The stretches of `text` that are the sender's own words, in order; all of it when there are none."""
    return list(_own_spans(text))


@lru_cache(maxsize=4)
def _own_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Kept for the texts just read: what a message is and what it answers are told from the same words."""
    cut = _CUT.search(text)
    end = cut.start() if cut else len(text)
    spans = tuple(_unquoted(text, end))
    if sum(len(text[start:stop].strip()) for start, stop in spans) >= _LEAST:
        return spans
    return ((0, len(text)),) if text.strip() else ()


def _unquoted(text: str, end: int) -> Iterator[tuple[int, int]]:
    start = place = 0
    while place < end:
        line_end = text.find("\n", place, end)
        line_end = end if line_end < 0 else line_end + 1
        if _QUOTED_LINE.match(text, place, line_end):
            if start < place:
                yield start, place
            start = line_end
        place = line_end
    if start < end:
        yield start, end


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    ends = [*(mark.end() for mark in _SENTENCE_END.finditer(text, start, end)), end]
    for stop in ends:
        while start < stop:
            cut = min(stop, start + _LONGEST)
            words = text[start:cut]
            first = start + len(words) - len(words.lstrip())
            last = start + len(words.rstrip())
            if first < last:
                yield first, last
            start = cut
