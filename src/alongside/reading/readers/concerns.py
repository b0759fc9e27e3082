"""Concerns put to a body and its replies, item by item: the concern, the reply, and the reply's stance.

The concern is its raiser's word, the reply and the stance are the body's. The quote of a reply is
the sentence that decides the stance, or the first where none does: then there is no stance. `context`
gives the start and end of the whole answer.
"""

import re
from collections.abc import Iterator

from alongside.reading.concern_items import Item, Span, items_in
from alongside.reading.copy import ReadingCopy
from alongside.reading.saying import said
from alongside.reading.stances import Stance, stance_of
from alongside.terms.statement import Code, Polarity, Statement, Subject

NAME = "concerns"
VERSION = 1
KINDS = ("letter", "foi-response", "email", "board-paper", "")

RAISED_BY = "those who raised the concern"
_LONGEST_KEY = 100
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
    sentences = _sentences(copy, item.answer)
    if not sentences:
        return
    stance = stance_of(copy.plain, item.question, sentences)
    deciding = stance.sentence if stance else sentences[0]
    start, end = item.answer
    yield said(
        copy, _READER, deciding, subject, "reply", _in_one_line(copy, deciding),
        polarity=stance.polarity if stance else Polarity.AFFIRMED, asserter=_body(copy, start),
        reported_for="",
        context={"item": item.key, "answer_start": str(start), "answer_end": str(end)}, **place,
    )  # fmt: skip
    if stance:
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
    """`concern:<document>/<item>`: two letters on one topic have each their own item 1.

    The document is told by who published it, its title (else its file's name) and its date, which are
    the same when it is read again.
    """
    source = copy.source
    named = source.title or copy.document.name.rpartition("/")[2]
    published = source.published.edtf if source.published else ""
    words = " ".join((source.publisher_code or source.publisher, named, published))
    document = "-".join(re.findall(r"[a-z0-9]+", words.casefold()))[:_LONGEST_KEY]
    item = f"-{copy.document.item}" if copy.document.item else ""
    return Subject("concern", f"{document or 'document'}{item}/{key}", key)


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
