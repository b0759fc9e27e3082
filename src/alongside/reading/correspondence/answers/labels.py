"""Answers behind a label or a question in other words: "Cost: £8,250", "When was it last reviewed? In May"."""

import re
from collections.abc import Iterator, Sequence

from alongside.reading.correspondence.answers.asked import Asked
from alongside.reading.correspondence.answers.likeness import Likeness, stems_in
from alongside.reading.correspondence.answers.parts import Part, trimmed

Span = tuple[int, int]
_LABEL = re.compile(
    r"^[ \t]*(?:[•*·▪–—-][ \t]*|\|[ \t]*)?(?P<label>[^\s:|?][^:\n|\t?]{1,118}?)"
    r"(?:[ \t]*(?:[:|\t?]|[ \t]{3,}|[ \t][–—-][ \t])[ \t]*)(?=\S)",
    re.MULTILINE,
)
_ASKED = re.compile(r"(?:^|(?<=[.!?][ \t\n]))[ \t]*(?P<label>[A-Z][^.?!\n:]{4,118})\?[ \t]*\n?(?=[^\s])", re.MULTILINE)
_ASKS = re.compile(r"\b(when|who|where|why|which|what|how (?:many|much))\b", re.IGNORECASE)
_LEAST_LABELS = 2


def labelled(text: str, questions: Sequence[Asked], spans: Sequence[Span]) -> list[Part]:
    """The parts that labels open, each of one question; none where fewer than two labels fit.

    A label belongs to the question it speaks of most; each question has one label and each label one
    question, the surest first.
    """
    likeness = Likeness(questions)
    found = [mark for span in spans for mark in _marks(text, *span)]
    pairs = sorted(
        (
            (_fit(each, mark["label"], likeness), -mark.start(), each.number, mark)
            for mark in found
            for each in questions
        ),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    taken: dict[int, re.Match[str]] = {}
    for fit, _, number, mark in pairs:
        if fit > 0 and number not in taken and mark not in taken.values():
            taken[number] = mark
    if len(taken) < min(_LEAST_LABELS, len(questions)):
        return []
    return sorted(_parts(text, taken, found, spans), key=lambda part: part.start)


def _marks(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    marks = [*_LABEL.finditer(text, start, end), *_ASKED.finditer(text, start, end)]
    last = start
    for mark in sorted(marks, key=lambda mark: (mark.start("label"), -mark.end())):
        if mark.start("label") >= last:
            last = mark.end()
            yield mark


def _fit(question: Asked, label: str, likeness: Likeness) -> float:
    """How well a label fits: by the question's own words, then by the words it shares with others."""
    stems = stems_in(label)
    share = likeness.share(question.number, stems)
    if not share:
        return 0.0
    asks = _ASKS.search(label)
    is_same = bool(asks) and asks.group().lower() in question.words.lower() if asks else False
    return share + len(likeness.own(question.number, stems)) + (0.5 if is_same else 0.0)


def _parts(
    text: str, taken: dict[int, re.Match[str]], marks: Sequence[re.Match[str]], spans: Sequence[Span]
) -> Iterator[Part]:
    starts = sorted(mark.start() for mark in marks)
    for number, mark in taken.items():
        until = next((start for start in starts if start > mark.start()), len(text))
        until = min(until, next(end for start, end in spans if start <= mark.start() < end))
        blank = re.compile(r"\n[ \t]*\n").search(text, mark.end(), until)
        start, end = trimmed(text, mark.end(), blank.start() if blank else until)
        yield Part((number,), start, end, "its label", is_reply=True)
