"""Concerns put to a body and its replies, item by item: the concern, the reply, and the reply's stance.

The concern is its raiser's word, the reply and the stance are the body's. The quote of a reply is
the sentence that decides the stance; `context` gives the start and end of the whole answer.
"""

from collections.abc import Iterator

from alongside.reading.concern_items import Item, Span, items_in
from alongside.reading.copy import ReadingCopy
from alongside.reading.saying import said
from alongside.reading.stances import Stance, stance_of
from alongside.terms.statement import Code, Statement, Subject

NAME = "concerns"
VERSION = 1
KINDS = ("letter", "foi-response", "email", "board-paper", "")

RAISED_BY = "those who raised the concern"
_READER = (NAME, VERSION)


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """Up to three statements an item: concern, reply, stance. Nothing unless an item has an answer."""
    items = items_in(copy)
    if not copy.source.kind and len(items) < 2:
        return
    for row, item in enumerate(items, 1):
        yield from _of_item(copy, item, row)


def _of_item(copy: ReadingCopy, item: Item, row: int) -> Iterator[Statement]:
    subject = _subject(copy, item.key)
    place = {"group": "letter", "row": row}
    asked = _in_one_line(copy, item.question)
    context = {"item": item.key, "parts": str(item.parts)}
    yield said(
        copy, _READER, item.question, subject, "concern", asked,
        asserter=_raised_by(copy, item), reported_for="", context=context, **place,
    )  # fmt: skip
    if item.answer is None:
        if not item.parts:
            yield _stance(
                copy, item, subject, Stance("not-addressed", item.question, "no answer is given"), place
            )
        return
    stance = stance_of(copy.plain, item.question, _sentences(copy, item.answer))
    start, end = item.answer
    yield said(
        copy, _READER, stance.sentence, subject, "reply", _in_one_line(copy, stance.sentence),
        polarity=stance.polarity, asserter=_body(copy, start), reported_for="",
        context={"item": item.key, "answer_start": str(start), "answer_end": str(end)}, **place,
    )  # fmt: skip
    yield _stance(copy, item, subject, stance, place)


def _stance(
    copy: ReadingCopy, item: Item, subject: Subject, stance: Stance, place: dict[str, object]
) -> Statement:
    return said(
        copy, _READER, stance.sentence, subject, "stance", Code(stance.code), polarity=stance.polarity,
        asserter=_body(copy, stance.sentence[0]), reported_for="",
        context={"item": item.key, "basis": stance.basis}, confidence=0.8, **place,
    )  # fmt: skip


def _subject(copy: ReadingCopy, key: str) -> Subject:
    """`concern:<topic>/<item>`; without a topic, the document's own mark stands for it."""
    matter = copy.source.topic or copy.document.sha256[:12] or copy.document.name
    return Subject("concern", f"{matter}/{key}", key)


def _raised_by(copy: ReadingCopy, item: Item) -> str:
    voice = copy.voice_at(item.question[0])
    return voice.asserter if voice.manner == "request" else RAISED_BY


def _body(copy: ReadingCopy, position: int) -> str:
    """Who answers: the voice there, or the document's own where the voice is that of the question."""
    voice = copy.voice_at(position)
    return copy.voices[0].asserter if voice.manner in ("request", "quotation") else voice.asserter


def _sentences(copy: ReadingCopy, answer: Span) -> list[Span]:
    """The sentences of an answer, each cut to it."""
    start, end = answer
    return [
        (max(first, start), min(last, end)) for first, last in copy.sentences if first < end and last > start
    ]


def _in_one_line(copy: ReadingCopy, span: Span) -> str:
    return " ".join(copy.text[slice(*span)].split())
