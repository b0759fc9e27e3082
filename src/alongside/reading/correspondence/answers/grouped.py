"""What a reply says elsewhere of questions by their numbers: "Questions 2 and 4 are refused: section 12"."""

import re
from collections.abc import Iterator, Sequence

from alongside.reading.correspondence.answers.asked import Asked, Cell, CellKind
from alongside.reading.correspondence.answers.heads import numbers_of
from alongside.reading.correspondence.answers.words import Span, Words

_THING = r"(?:questions?|parts?|points?|items?|qs?)\.?\s*(?:nos?\.?\s*)?"
_NUMBERS = re.compile(
    rf"\b{_THING}(?P<numbers>\(?\d{{1,2}}\)?(?!\w|[.,]\d)(?:\s*(?:,|and|&|to|[-–])\s*(?:and\s+)?(?:{_THING})?"
    r"\(?\d{1,2}\)?(?!\w|[.,]\d))*)(?!\s+of\s+(?:the|schedule|part))",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"[a-z.()]+", re.IGNORECASE)
_PARTS = re.compile(r";|,?\s+(?:but|while|whereas|however|although)\s+", re.IGNORECASE)


def refused_by_number(
    questions: Sequence[Asked], words: Words, spans: Sequence[Span]
) -> Iterator[tuple[int, Cell]]:
    """Each question that a sentence names by its number and says to be refused or not held."""
    known = {each.number for each in questions}
    for span in spans:
        for start, end in words.sentences(*span):
            for first, last in _parts_of(words.text, start, end):
                found = _NUMBERS.search(words.text, first, last)
                if not found or _NUMBERS.search(words.text, found.end(), last):
                    continue
                numbers = numbers_of(_PLAIN.sub(_kept, found["numbers"]))
                if numbers and set(numbers) <= known:
                    yield from _told(numbers, words, (first, last), (start, end))


def _parts_of(text: str, start: int, end: int) -> Iterator[Span]:
    for joint in _PARTS.finditer(text, start, end):
        yield start, joint.start()
        start = joint.end()
    yield start, end


def _kept(word: re.Match[str]) -> str:
    return word.group() if word.group().lower() in ("and", "to") else " "


def _told(numbers: Sequence[int], words: Words, part: Span, sentence: Span) -> Iterator[tuple[int, Cell]]:
    is_refused, is_not_held = words.is_refused(*part), words.is_not_held(*part)
    if is_refused == is_not_held:
        return
    kind = CellKind.REFUSED if is_refused else CellKind.NOT_HELD
    ground = words.ground_of(*sentence) if is_refused else ""
    for number in numbers:
        yield (
            number,
            Cell(number, kind, section=ground, start=sentence[0], end=sentence[1], how="named by its number"),
        )
