"""The reading copy: a document with its source, blocks, sentences and voices at hand.

Every reader takes one and gives statements. Matching is done on `plain` (one form of space,
quote and dash, paragraphs on one line); quotes are cut from `document.text` with the same span.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from alongside.reading.document import Document, SourceFacts
from alongside.reading.layout import Block, blocks_of, plain_of
from alongside.reading.mentions import Mention, mentions_in
from alongside.reading.sentences import sentence_at, sentences_of
from alongside.reading.voices import Voice, voices_in
from alongside.terms.quote import Quote


@dataclass(frozen=True)
class ReadingCopy:
    """What a reader holds. The derived parts are worked out once, when first asked for."""

    document: Document
    source: SourceFacts

    @property
    def text(self) -> str:
        return self.document.text

    @cached_property
    def blocks(self) -> list[Block]:
        return blocks_of(self.text, self.document.is_wrapped)

    @cached_property
    def plain(self) -> str:
        return plain_of(self.text, self.blocks)

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

    def quote(self, start: int, end: int) -> Quote:
        """The words from `start` to `end`, exactly as the document has them."""
        return Quote.cut(self.text, start, end)

    def sentence_at(self, position: int) -> tuple[int, int]:
        """The span of the sentence that holds `position`."""
        return sentence_at(self.sentences, position)

    def voice_at(self, position: int) -> Voice:
        """Who speaks at `position`: the innermost voice there."""
        holding = [voice for voice in self.voices if voice.start <= position < voice.end]
        return min(holding, key=lambda voice: voice.end - voice.start)

    def mentions_between(self, start: int, end: int) -> Iterable[Mention]:
        """The organisations named between `start` and `end`."""
        return (mention for mention in self.mentions if start <= mention.start and mention.end <= end)
