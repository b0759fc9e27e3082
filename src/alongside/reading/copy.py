"""The reading copy: a document with its source, blocks, sentences and voices at hand.

Every reader takes one and gives statements. Matching is done on `plain` (one form of space,
quote and dash, paragraphs on one line); quotes are cut from `document.text` with the same span.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from alongside.reading.dates import DateMention, dates_in
from alongside.reading.document import Document, SourceFacts
from alongside.reading.layout import Block, blocks_of, plain_of, same_length
from alongside.reading.mentions import Mention, mentions_in
from alongside.reading.sentences import sentence_at, sentences_of
from alongside.reading.voices import Voice, voices_in
from alongside.terms.quote import Quote

T = TypeVar("T")


@dataclass(frozen=True)
class ReadingCopy:
    """What a reader holds. The derived parts are worked out once, when first asked for."""

    document: Document
    source: SourceFacts
    _kept: dict[Callable[["ReadingCopy"], Any], Any] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """What `once` has worked out."""

    @property
    def text(self) -> str:
        return self.document.text

    @cached_property
    def blocks(self) -> list[Block]:
        return blocks_of(self.text, self.document.is_wrapped)

    @cached_property
    def flat(self) -> str:
        """The text with one form of space, quote and dash, its lines as they are; as long as the text."""
        return same_length(self.text)

    @cached_property
    def plain(self) -> str:
        return plain_of(self.text, self.blocks) if self.document.is_wrapped else self.flat

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        return sentences_of(self.plain, self.blocks)

    @cached_property
    def voices(self) -> list[Voice]:
        return voices_in(self.plain, self.blocks, self.source)

    @cached_property
    def mentions(self) -> list[Mention]:
        """The organisations named in the text, as of the document's date, in order."""
        published = self.source.published
        return mentions_in(self.plain, published.latest if published else None)

    def once(self, work_out: Callable[["ReadingCopy"], T]) -> T:
        """What `work_out` makes of this copy, worked out once however many readers ask for it."""
        if work_out not in self._kept:
            self._kept[work_out] = work_out(self)
        kept: T = self._kept[work_out]
        return kept

    @cached_property
    def _dates(self) -> dict[tuple[int, int], list[DateMention]]:
        return {}

    def dates_in(self, start: int, end: int) -> list[DateMention]:
        """The dates named between `start` and `end`, worked out once for each stretch that is asked for."""
        span = (start, end)
        if span not in self._dates:
            self._dates[span] = dates_in(self.plain, start, end, self.source.published)
        return self._dates[span]

    def quote(self, start: int, end: int) -> Quote:
        """The words from `start` to `end`, exactly as the document has them."""
        return Quote.cut(self.text, start, end)

    def sentence_at(self, position: int) -> tuple[int, int]:
        """The span of the sentence that holds `position`."""
        if not self.document.is_wrapped and "sentences" not in self.__dict__:
            return self._sentence_on_line(position) or sentence_at(self.sentences, position)
        return sentence_at(self.sentences, position)

    def _sentence_on_line(self, position: int) -> tuple[int, int] | None:
        """The same where every line is a block of its own: one sentence is found without the others."""
        start, end = self.text.rfind("\n", 0, position) + 1, self.text.find("\n", position)
        line = self.text[start : end if end >= 0 else len(self.text)]
        spans = sentences_of(same_length(line), blocks_of(line, is_wrapped=False))
        if not spans or spans[0][0] > position - start:
            return None
        first, last = sentence_at(spans, position - start)
        return start + first, start + last

    def voice_at(self, position: int) -> Voice:
        """Who speaks at `position`: the innermost voice there."""
        holding = [voice for voice in self.voices if voice.start <= position < voice.end]
        return min(holding, key=lambda voice: voice.end - voice.start)

    def mentions_between(self, start: int, end: int) -> Iterable[Mention]:
        """The organisations named between `start` and `end`."""
        return (mention for mention in self.mentions if start <= mention.start and mention.end <= end)
