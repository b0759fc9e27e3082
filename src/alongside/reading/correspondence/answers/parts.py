"""The words that belong to each question: from its head to the next, without the questions themselves."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alongside.reading.correspondence.answers.asked import Asked
from alongside.reading.correspondence.answers.echoes import MOST, echoes_in
from alongside.reading.correspondence.answers.heads import (
    CUE,
    REPEATED,
    REQUEST,
    Head,
    heads_in,
    without_asked,
)
from alongside.reading.correspondence.own_words import OwnWords, own_spans

Span = tuple[int, int]
_CLOSING = re.compile(
    r"^[ \t]*(?:yours (?:sincerely|faithfully|truly)|(?:kind|best|warm) (?:regards|wishes)|regards\b"
    r"|many thanks"
    r"|if you (?:are|feel|have|remain|wish|would|require|need|disagree)\b|should you\b|you (?:may|can"
    r"|have (?:the|a) right|are entitled)\b[^.\n]{0,80}(?:review"
    r"|complain|appeal|re-?use)|i (?:hope|trust) (?:this|that|you)|we (?:hope|trust) (?:this|that|you)"
    r"|please (?:do not hesitate"
    r"|contact|quote|note that (?:the )?information)|this (?:concludes|completes)"
    r"|the information (?:supplied|provided)[^.\n]{0,60}"
    r"(?:copyright|re-?use)|thank you for (?:your (?:request|enquiry|interest|patience))|re-?use of"
    r"|disclaimer|this e-?mail"
    r"|(?:the )?information commissioner|internal review|your right|right of (?:appeal|review)"
    r"|complaints?\b|--[ \t]*$"
    r"|sent (?:from|by)|\[?confidential|freedom of information (?:team|office|lead))",
    re.IGNORECASE | re.MULTILINE,
)
_QUESTION = re.compile(r"[^?\n.]*(?:\n(?!\s*\n)[^?\n.]*){0,4}\?+[ \t\"'”’)]*")
_REQUESTED = re.compile(
    r"(?:(?:please|can you|could you|would you) (?:also )?(?:provide|confirm|state|list|supply|give|send"
    r"|tell|explain|specify|advise|say|name)|i (?:would like|request))\b[^.\n]{3,300}(?:[.:]|$)",
    re.IGNORECASE | re.MULTILINE,
)
_SUPPOSED = re.compile(
    r"(?:[ \t]*(?:we|i) (?:understand|believe|think|note|are aware|am aware|have (?:seen|read|heard)"
    r"|were told)\b[^.\n]{0,300}\.)+",
    re.IGNORECASE,
)
"""On the line of a repeated question: what the requester supposed, and no answer."""
_EDGE = " \t\r\n|:;–—-\"'“”*>•.,)]"
_FEW = 40


@dataclass(frozen=True, slots=True)
class Part:
    """What answers questions `numbers`: `start` to `end` of the text; empty where nothing stands.

    `pending` are questions repeated just before it that have nothing of their own: it may answer them too.
    """

    numbers: tuple[int, ...]
    start: int
    end: int
    how: str
    is_reply: bool = False
    pending: tuple[int, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands there."""
        return self.start >= self.end


def parts_in(text: str, questions: Sequence[Asked], spans: list[Span] | None = None) -> list[Part]:
    """The parts of a text, in order; none where nothing orders it. `spans` are the sender's own words."""
    echoes = echoes_in(text, questions)
    heads = without_asked(heads_in(text, echoes, [each.number for each in questions]))
    spans = own_of(text) if spans is None else spans
    if heads and not any(head.numbers and head.end <= _last(spans) for head in heads):
        heads = []
    return _without_the_list(list(_parts(text, heads, spans)))


def _without_the_list(parts: list[Part]) -> list[Part]:
    """Without what stands behind a repeated list of questions each of which is answered further down."""
    kept: list[Part] = []
    later: set[int] = set()
    for part in reversed(parts):
        if not (part.pending and {*part.pending, *part.numbers} <= later):
            kept.append(part)
        if not part.is_empty:
            later.update(part.numbers)
    kept.reverse()
    return kept


def own_of(text: str, words: OwnWords | None = None) -> list[Span]:
    """The stretches of the sender's own words; short ones too, where others stand quoted between them."""
    spans = words.spans if words and len(text) <= MOST else own_spans(text[:MOST])
    if spans == [(0, len(text[:MOST]))] and re.search(r"^[ \t]*>", text, re.MULTILINE):
        spans = list(_not_quoted(text[:MOST]))
    return spans


def _not_quoted(text: str) -> Iterator[Span]:
    start = place = 0
    for line in text.splitlines(keepends=True):
        if line.lstrip().startswith(">"):
            if start < place:
                yield start, place
            start = place + len(line)
        place += len(line)
    if start < place:
        yield start, place


def _last(spans: list[Span]) -> int:
    return spans[-1][1] if spans else 0


def _parts(text: str, heads: list[Head], spans: list[Span]) -> Iterator[Part]:
    pending: list[int] = []
    current: tuple[int, ...] = ()
    for place, head in enumerate(heads):
        until = heads[place + 1].start if place + 1 < len(heads) else _last(spans)
        if head.kind == REQUEST:
            current = head.numbers or current
            if head.numbers:
                pending = [*pending, *(number for number in head.numbers if number not in pending)]
            continue
        numbers = head.numbers or current
        if head.kind == CUE and not numbers and not pending:
            continue
        supposed = _SUPPOSED.match(text, head.end, until) if head.kind == REPEATED else None
        start, end = _own_part(text, supposed.end() if supposed else head.end, until, spans)
        others = tuple(number for number in pending if number not in numbers)
        if start >= end:
            pending = [*others, *numbers] if head.kind != CUE else pending
            current = numbers
            yield Part(numbers, start, start, _how(head, text), head.is_reply)
            continue
        is_grouped = head.kind in (REPEATED, CUE) or not head.numbers
        yield Part(numbers, start, end, _how(head, text), head.is_reply, others if is_grouped else ())
        current, pending = numbers, []


def _how(head: Head, text: str) -> str:
    opened = text[head.start : head.end].rstrip(" ")
    if re.match(r"[ \t]*(?:\t|\|)", text[head.end : head.end + 8]) or opened.endswith(("\t", "|")):
        return "in a table"
    if len(head.numbers) > 1:
        return "one answer for several"
    if head.kind == REPEATED:
        return "the question repeated"
    return "its number" if head.numbers else "below the question"


def _own_part(text: str, start: int, end: int, spans: list[Span]) -> Span:
    """The first stretch of own words there, without questions before it and the closing of the letter."""
    for first, last in spans:
        low, high = max(start, first), min(end, last)
        if low < high:
            span = trimmed(text, *without_questions(text, low, high))
            if span[0] < span[1]:
                return span
    return start, start


def without_questions(text: str, start: int, end: int) -> Span:
    """What is left behind questions at the beginning, and before the closing of the letter."""
    while True:
        start = _skipped(text, start, end)
        asked = _QUESTION.match(text, start, end) or _REQUESTED.match(text, start, end)
        if not asked or asked.end() == start:
            break
        start = asked.end()
    closing = _CLOSING.search(text, start, end)
    return start, closing.start() if closing else end


def trimmed(text: str, start: int, end: int) -> Span:
    """Without white space and dividers at its sides."""
    start = _skipped(text, start, end)
    while end > start and text[end - 1] in " \t\r\n|>*":
        end -= 1
    return start, end


def _skipped(text: str, start: int, end: int) -> int:
    while start < end and text[start] in _EDGE:
        if text[start] in "-–—" and text[start + 1 : start + 2].isdigit():
            break
        start += 1
    return start
