"""Where the sentences of a text begin and end."""

import re
from bisect import bisect_right

from alongside.reading.layout import Block

_END = re.compile(r"[.!?…]+[\"')\]]*(?=\s+[\"'(\[]*[A-Z0-9£#•*])|[.!?…]+[\"')\]]*$")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sir|St|Rev|Hon|No|Nos|vs|eg|ie|e\.g|i\.e|etc|approx|cf|al|Ltd|inc|ref|para|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z])\.$"
)


def sentences_of(plain: str, blocks: list[Block]) -> list[tuple[int, int]]:
    """The spans of all sentences, in order; a sentence never crosses a block."""
    return [span for block in blocks for span in _sentences_in(plain, block.body, block.end)]


def sentence_at(sentences: list[tuple[int, int]], position: int) -> tuple[int, int]:
    """The span of the sentence that holds `position`, or of the nearest one before it.

    Raises ValueError when there are no sentences.
    """
    if not sentences:
        raise ValueError("The text has no sentences.")
    place = bisect_right(sentences, (position, float("inf"))) - 1
    return sentences[max(place, 0)]


def _sentences_in(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    opened = start
    for stop in _END.finditer(plain, start, end):
        head = plain[opened : stop.end()]
        if stop.group() == "." and _ABBREVIATION.search(head):
            continue
        found.append((opened, stop.end()))
        opened = stop.end()
        while opened < end and plain[opened].isspace():
            opened += 1
    if opened < end:
        found.append((opened, end))
    return found
