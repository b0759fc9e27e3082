"""Who speaks where: the document's own voice, a reply or request it prints, a quotation inside."""

from dataclasses import dataclass

from alongside.reading.document import SourceFacts
from alongside.reading.layout import Block


@dataclass(frozen=True, slots=True)
class Voice:
    """From `start` to `end` `asserter` speaks. `manner`: own, reply, request, quotation.

    `reported_for` is whose claim is relayed there, when it is another's.
    """

    start: int
    end: int
    asserter: str
    manner: str = "own"
    reported_for: str = ""


def voices_in(plain: str, blocks: list[Block], source: SourceFacts) -> list[Voice]:  # noqa: ARG001
    """All voices of a text; the first covers the whole of it."""
    return [Voice(0, len(plain) + 1, source.publisher or "not known")]
