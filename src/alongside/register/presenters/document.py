"""The page of a document: its text with each quoted passage marked, beside the statements."""

from collections.abc import Sequence
from dataclasses import dataclass

from alongside.register.models import Capture, StoredStatement
from alongside.register.presenters.hidden import hidden_in
from alongside.register.presenters.passages import Passage, Quoted, passages
from alongside.register.presenters.statements import Shown, shown


@dataclass(frozen=True, slots=True)
class Numbered:
    """A statement with its number on the page."""

    number: int
    said: Shown


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """`hidden_count` is how many stretches the visitor is not shown."""

    passages: list[Passage]
    statements: list[Numbered]
    hidden_count: int


def document_page(
    capture: Capture, statements: Sequence[StoredStatement], for_editor: bool = False
) -> DocumentPage:
    """Text and statements, numbered in the order of the text."""
    document = capture.document
    numbered = [Numbered(number, shown(each, for_editor)) for number, each in enumerate(statements, start=1)]
    quotes = [
        Quoted(each.id, number, each.start, each.end) for number, each in enumerate(statements, start=1)
    ]
    hidden = [] if for_editor else hidden_in(document.text, statements)
    return DocumentPage(passages(document.text, quotes, document.parts, hidden), numbered, len(hidden))


def surroundings(
    capture: Capture,
    stored: StoredStatement,
    counting_people: Sequence[StoredStatement],
    for_editor: bool,
    reach: int = 700,
) -> list[Passage]:
    """The quote with some of the text before and after it, cut at ends of words.

    `counting_people` are the statements of the document that may have to be hidden around it.
    """
    text = capture.text
    start = _word_edge(text, max(0, stored.start - reach), stored.start)
    end = min(len(text), stored.end + reach)
    end = (
        text.rfind(" ", stored.end, end) if end < len(text) and text.rfind(" ", stored.end, end) > 0 else end
    )
    stretch = text[start:end]
    quote = Quoted(stored.id, 1, stored.start - start, stored.end - start)
    hidden = [] if for_editor else hidden_in(stretch, counting_people, offset=start)
    return passages(stretch, [quote], (), hidden)


def _word_edge(text: str, start: int, limit: int) -> int:
    if start == 0:
        return 0
    space = text.find(" ", start, limit)
    return space + 1 if space >= 0 else start
