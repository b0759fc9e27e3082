"""Answers behind a label or a question in other words: "Cost: £8,250", "When was that? In May"."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from alongside.reading.correspondence.answers.asked import Asked, Cell
from alongside.reading.correspondence.answers.likeness import Likeness, stems_in
from alongside.reading.correspondence.answers.parts import Part, trimmed

Span = tuple[int, int]
_LABEL = re.compile(
    r"^[ \t]*(?:[•*·▪–—-][ \t]*|\|[ \t]*)?(?P<label>[^\s:|?][^:\n|\t?]{1,118}?)"
    r"(?:[ \t]*(?:[:|\t?]|[ \t]{3,}|[ \t][–—-][ \t])[ \t]*)(?=\S)",
    re.MULTILINE,
)
_ASKED = re.compile(
    r"(?:^|(?<=[.!?][ \t\n]))[ \t]*"
    r"(?P<label>(?:who|what|when|where|which|why|how|do|does|did|is|are|was|were|have|has)"
    r"\b[^.?!\n:]{4,118})\?[ \t]*\n?(?=[^\s])(?![^\n]*\?)",
    re.IGNORECASE | re.MULTILINE,
)
_ASKS = re.compile(r"\b(when|who|where|why|which|what|how (?:many|much))\b", re.IGNORECASE)
_BLANK = re.compile(r"\n[ \t]*\n")
_LINE_END = re.compile(r"\n")
_LEAST_LABELS = 2
_MOST = 300
"""More labels than this say nothing new: a bound on what a made-up message can cost."""
_LEAST_SHARE = 0.1


def labelled(
    text: str, questions: Sequence[Asked], spans: Sequence[Span], read: Callable[[Asked, Part], Cell]
) -> list[tuple[Part, Cell]]:
    """The parts that labels open with what `read` says of each; none where fewer than two labels fit.

    A label belongs to the question it speaks of most, if what stands behind it answers that; each question
    has one label and each label one question, the surest first.
    """
    likeness = Likeness(questions)
    marks = list(islice((mark for span in spans for mark in _marks(text, *span)), _MOST))
    if not marks:
        return []
    pairs = sorted(
        (
            (_fit(each, mark["label"], likeness), -mark.start(), -place, mark)
            for mark in marks
            for place, each in enumerate(questions)
        ),
        key=lambda pair: pair[:3],
        reverse=True,
    )
    taken: dict[int, tuple[Part, Cell]] = {}
    used: set[int] = set()
    for fit, _, place, mark in pairs:
        question = questions[-place]
        if not fit or question.number in taken or mark.start() in used:
            continue
        if _is_shared(mark, question, [each for each in questions if each.number not in taken], likeness):
            continue
        part = _part(text, question, mark, marks, spans)
        if not part.is_empty and (cell := read(question, part)).is_answered:
            taken[question.number] = (part, cell)
            used.add(mark.start())
    is_asked = any(text[mark.end("label")] == "?" for mark in marks if mark.start() in used)
    return list(taken.values()) if len(taken) >= _LEAST_LABELS or is_asked else []


def _is_shared(mark: re.Match[str], question: Asked, others: Sequence[Asked], likeness: Likeness) -> bool:
    """Whether a label without a word of its own may as well be that of another question that is left."""
    stems = stems_in(mark["label"])
    if likeness.own(question.number, stems):
        return False
    fit = _fit(question, mark["label"], likeness)
    return any(2 * _fit(each, mark["label"], likeness) >= fit for each in others if each is not question)


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
    if share < _LEAST_SHARE:
        return 0.0
    asks = _ASKS.search(label)
    is_same = bool(asks) and asks.group().lower() in question.words.lower() if asks else False
    return share + len(likeness.own(question.number, stems)) + (0.5 if is_same else 0.0)


def _part(
    text: str, question: Asked, mark: re.Match[str], marks: Sequence[re.Match[str]], spans: Sequence[Span]
) -> Part:
    """From a label to the next one, or to the next blank line; for a single value, to the end of its line."""
    until = min((each.start() for each in marks if each.start() > mark.start()), default=len(text))
    until = min(until, next(end for start, end in spans if start <= mark.start() < end))
    blank = (_BLANK if question.value_type in ("text", "list") else _LINE_END).search(text, mark.end(), until)
    start, end = trimmed(text, mark.end(), blank.start() if blank else until)
    return Part((question.number,), start, end, "its label", is_reply=True)
