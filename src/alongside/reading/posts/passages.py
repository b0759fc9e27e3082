"""The passage that a figure or a role stands in: its sentence, mended where a page cuts it."""

import re
from bisect import bisect_left

from alongside.reading.copy import ReadingCopy
from alongside.reading.layout import Kind

_ASKS = re.compile(
    r"\W*(?:(?:Q|question)?\s?\d*[.):]?\s*)?(?:do|does|did|is|are|was|were|has|have|how|what|which|who|can|could"
    r"|will|would|should)\b",
    re.IGNORECASE,
)
_ENDING = 8
"""So much of a sentence's end is looked at."""
_TERMINAL = re.compile(r"[.!?:;…][\"')\]]*$")


class Passages:
    """The sentences and blocks of one document, looked up by place."""

    def __init__(self, copy: ReadingCopy) -> None:
        self._copy = copy
        self._block_starts = [block.start for block in copy.blocks]

    def at(self, position: int) -> tuple[int, int]:
        """The sentence at `position`; where a page or a blank line cuts it, to its end in the next block."""
        opened, closed = self._copy.sentence_at(position)
        blocks, place = self._copy.blocks, self.block_at(position)
        is_cut = (
            closed >= blocks[place].end
            and blocks[place].kind is not Kind.HEADING
            and not _TERMINAL.search(self._copy.plain[max(opened, closed - _ENDING) : closed])
        )
        if is_cut and place + 1 < len(blocks) and blocks[place + 1].kind is Kind.PARAGRAPH:
            return opened, self._copy.sentence_at(blocks[place + 1].body)[1]
        return opened, closed

    def block_at(self, position: int) -> int:
        """Which of the blocks holds `position`."""
        return max(bisect_left(self._block_starts, position + 1) - 1, 0)


def is_question(plain: str, start: int, end: int) -> bool:
    """Whether a sentence asks rather than says: "Do any of them earn above £40,000?"."""
    return bool(_ASKS.match(plain, start, end)) and plain[max(start, end - _ENDING) : end].rstrip(
        " \"')"
    ).endswith("?")
