"""Making a statement from a span of a reading copy: the quote, who says it, and what wrote it."""

from typing import Any

from alongside.reading.copy import ReadingCopy
from alongside.terms.statement import Statement, Subject, Value


def matter_of(copy: ReadingCopy) -> Subject:
    """The matter a document is about: its topic, or the document itself where it has none."""
    source = copy.source
    if source.topic:
        return Subject("topic", source.topic, source.topic)
    return Subject("document", copy.document.sha256[:12], source.title or copy.document.name)


def said(
    copy: ReadingCopy,
    reader: tuple[str, int],
    span: tuple[int, int],
    subject: Subject,
    name: str,
    value: Value,
    **more: Any,
) -> Statement:
    """The statement that the words at `span` say: `subject` has `value` for the property `name`.

    `reader` is its name and version; `more` are further fields of Statement. Who speaks is taken
    from the copy unless `more` says otherwise.
    """
    voice = copy.voice_at(span[0])
    fields: dict[str, Any] = {
        "topic": copy.source.topic,
        "asserter": voice.asserter,
        "reported_for": voice.reported_for,
        "asserted_on": copy.source.published,
        "reader": reader[0],
        "version": reader[1],
    }
    return Statement(copy.quote(*span), subject, name, value, **{**fields, **more})


def within_voice(copy: ReadingCopy, span: tuple[int, int], position: int) -> tuple[int, int]:
    """The part of `span` that is said by whoever speaks at `position`: of a quotation, the quoted words."""
    voice = copy.voice_at(position)
    return max(span[0], voice.start), min(span[1], voice.end)
