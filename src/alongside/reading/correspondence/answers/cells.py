"""All of it together: the cells of a reply, one a question, out of the message and its attachments."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from alongside.reading.correspondence.answers.asked import Asked, Cell, CellKind, not_answered
from alongside.reading.correspondence.answers.grouped import refused_by_number
from alongside.reading.correspondence.answers.labels import labelled
from alongside.reading.correspondence.answers.part_answers import (
    of_part,
    of_parts,
    of_several,
    own_parts,
    share_out,
)
from alongside.reading.correspondence.answers.parts import Part, own_of, parts_in
from alongside.reading.correspondence.answers.prose import shared_out
from alongside.reading.correspondence.answers.words import Span, Words
from alongside.reading.correspondence.own_words import OwnWords
from alongside.reading.correspondence.sections import sections_named

VERSION = 2
_IN_WORDS = (CellKind.TEXT, CellKind.LIST)


def answers_to(
    questions: Sequence[Asked],
    texts: Sequence[str],
    regime: str = "foia",
    read: Sequence[Cell] | None = None,
) -> tuple[Cell, ...]:
    """One cell for each question, in order. `texts` are the message's words and then its attachments'.

    Where several texts answer a question differently it is left not answered: a person looks. `read` are
    the cells of the first text where they are known, so that it is not read again.
    """
    if not questions:
        return ()
    first = [] if read is None else [{cell.number: cell for cell in read}]
    told = first + [_of_text(questions, text, regime) for text in texts[len(first) :]]
    if len(texts) == 1:
        return tuple(told[0][question.number] for question in questions)
    return tuple(_together(question, told, texts, questions) for question in questions)


def _together(
    question: Asked, told: Sequence[dict[int, Cell]], texts: Sequence[str], questions: Sequence[Asked]
) -> Cell:
    cells = [replace(cells[question.number], text=place) for place, cells in enumerate(told)]
    answered = [cell for cell in cells if cell.is_answered]
    if len({(cell.kind, str(cell.value)) for cell in answered}) > 1:
        ordered = [cell for cell in answered if parts_in(texts[cell.text], questions)]
        if len({(cell.kind, str(cell.value)) for cell in ordered}) == 1:
            return ordered[0]
        return replace(
            answered[0],
            kind=CellKind.NOT_ANSWERED,
            value=None,
            section="",
            note="the message and what is attached answer it differently",
        )
    if answered:
        return answered[0]
    noted = [cell for cell in cells if cell.end] or cells
    return noted[0] if noted else not_answered(question, "the reply has no words of its own")


def _of_text(questions: Sequence[Asked], text: str, regime: str) -> dict[int, Cell]:
    own_words = OwnWords(text)
    words = Words(text, tuple(sections_named(own_words, regime)))
    spans = own_of(text, own_words)
    parts = parts_in(text, questions, spans)
    if not any(not part.is_empty for part in parts):
        told = _without_numbers(questions, words, spans)
        return told | _refused_elsewhere(questions, spans, words, told)
    if _has_labels_between(questions, words, parts, spans):
        return _without_numbers(questions, words, spans)
    found: dict[int, Cell] = {}
    for question in questions:
        own = own_parts([part for part in parts if question.number in part.numbers and not part.is_empty])
        if own:
            found[question.number] = of_parts(question, words, own)
    for part in parts:
        if len(part.numbers) > 1:
            found |= of_several(part, questions, words, found)
    for part in parts:
        if part.pending:
            share_out(part, questions, words, found)
    found |= _before(questions, parts, words, spans)
    found |= _refused_elsewhere(questions, spans, words, found)
    for question in questions:
        found.setdefault(question.number, _missed(question, parts))
    return _referred(questions, found)


def _without_numbers(questions: Sequence[Asked], words: Words, spans: Sequence[Span]) -> dict[int, Cell]:
    """The cells of what has no numbers: by labels, and by its prose for what they leave."""
    told = labelled(
        words.text, questions, spans, lambda question, part: of_part(question, words, part).found(part.how)
    )
    if not told:
        return shared_out(words, spans, questions)
    rest = list(_between(spans, [(part.start, part.end) for part, _ in told]))
    return shared_out(words, rest, questions) | {cell.number: cell for _, cell in told}


def _has_labels_between(
    questions: Sequence[Asked], words: Words, parts: Sequence[Part], spans: Sequence[Span]
) -> bool:
    """Whether some questions are repeated word for word and the others in other words."""
    told = {number for part in parts if not part.is_empty for number in part.numbers}
    if len(told) == len(questions) or any(part.how != "the question repeated" for part in parts):
        return False
    if any(part.pending for part in parts):
        return False
    return len(labelled(words.text, questions, spans, lambda each, part: of_part(each, words, part))) > len(
        told
    )


def _between(spans: Sequence[Span], taken: Sequence[Span]) -> Iterator[Span]:
    """What of `spans` lies outside those that are taken."""
    for start, end in spans:
        for first, last in sorted(taken):
            if start <= first < end:
                if start < first:
                    yield start, first
                start = last
        if start < end:
            yield start, end


def _refused_elsewhere(
    questions: Sequence[Asked], spans: Sequence[Span], words: Words, found: dict[int, Cell]
) -> dict[int, Cell]:
    """What a sentence refuses by number, of questions that have no answer of their own."""
    open_ones = {each.number for each in questions if not _is_told(found.get(each.number))}
    if not open_ones:
        return {}
    told = refused_by_number(questions, words, spans)
    return {number: cell for number, cell in told if number in open_ones}


def _is_told(cell: Cell | None) -> bool:
    return cell is not None and cell.is_answered


def _before(
    questions: Sequence[Asked], parts: Sequence[Part], words: Words, spans: Sequence[Span]
) -> dict[int, Cell]:
    """What stands before the first number and surely answers questions that have no part of their own."""
    first = min(parts, key=lambda part: part.start)
    missing = [each for each in questions if all(each.number not in part.numbers for part in parts)]
    if not missing or any(number == 1 for part in parts for number in part.numbers):
        return {}
    spans = [(start, min(end, first.start)) for start, end in spans if start < first.start]
    told = _without_numbers(missing, words, spans)
    return {
        cell.number: replace(cell, how="before the first number")
        for cell in told.values()
        if cell.is_answered and (cell.kind not in _IN_WORDS or cell.how == "its label")
    }


def _missed(question: Asked, parts: Sequence[Part]) -> Cell:
    asked = any(question.number in part.numbers for part in parts)
    return not_answered(question, "asked, not answered" if asked else "no answer to it was found")


def _referred(questions: Sequence[Asked], found: dict[int, Cell]) -> dict[int, Cell]:
    """ "See the answer to question 1": the same answer, where it fits the type of this question too."""
    types = {each.number: each.value_type for each in questions}
    order = [each.number for each in questions]
    told = dict(found)
    for number in order:
        cell = told[number]
        if not cell.note.startswith("see "):
            continue
        target = int(cell.note.removeprefix("see ")) or (
            order[order.index(number) - 1] if order.index(number) else 0
        )
        other = told.get(target)
        fits = (
            other is not None
            and target != number
            and (types.get(target) == types[number] or other.kind in (CellKind.REFUSED, CellKind.NOT_HELD))
        )
        if other is not None and fits and other.is_answered:
            told[number] = replace(other, number=number, how=f"as question {target}")
        else:
            told[number] = replace(
                cell, note=f"it points to question {target}" if target else "it points to what stands above"
            )
    return told
