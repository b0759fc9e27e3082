"""All of it together: the cells of a reply, one a question, out of the message and its attachments."""

import re
from collections.abc import Sequence
from dataclasses import replace

from alongside.reading.correspondence.answers.asked import Asked, Cell, CellKind, not_answered
from alongside.reading.correspondence.answers.parts import Part, own_of, parts_in
from alongside.reading.correspondence.answers.prose import shared_out
from alongside.reading.correspondence.answers.values import cell_of, refusal_in
from alongside.reading.correspondence.answers.words import Words
from alongside.reading.correspondence.own_words import OwnWords
from alongside.reading.correspondence.sections import sections_named

VERSION = 1
_REFERS = re.compile(
    r"\W*(?:please\s+)?(?:(?:see|refer(?:red)? to|as (?:per|in|for|at|with)|same as|as|covered (?:by|in"
    r"|under|at)|answered (?:in|by|under|at|above))\s+)+"
    r"(?:(?:the|our)\s+)?(?:(?:answers?|responses?|reply)\s*)?(?:(?:given|provided)\s+)?(?:(?:to|in|at"
    r"|for|under)\s+)?"
    r"(?:(?:question|q|point|item)s?\s*(?:no\.?\s*)?)?\(?(?P<number>\d{1,2})\)?(?:\s+above)?\W*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_ABOVE = re.compile(
    r"\W*(?:please\s+)?(?:as above|(?:see|refer to)\s+(?:the\s+)?(?:(?:answers?|responses?)\s+)?above"
    r"|same as above|as (?:stated|per|detailed|explained) above|ditto|see (?:previous"
    r"|the previous) (?:answer|response))\W*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_MOST_MORE = 60
"""Characters after "see question 1" from which on it is more than a reference."""


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
    words = Words(text, tuple(sections_named(OwnWords(text), regime)))
    parts = parts_in(text, questions)
    if not any(not part.is_empty for part in parts):
        return shared_out(words, own_of(text), questions)
    found: dict[int, Cell] = {}
    for question in questions:
        own = _own([part for part in parts if question.number in part.numbers and not part.is_empty])
        if own:
            found[question.number] = _of_parts(question, words, own)
    for part in parts:
        if part.pending:
            _share_out(part, questions, words, found)
    found |= _before(text, questions, parts, words, found)
    for question in questions:
        found.setdefault(question.number, _missed(question, parts))
    return _referred(questions, found)


def _before(
    text: str, questions: Sequence[Asked], parts: Sequence[Part], words: Words, found: dict[int, Cell]
) -> dict[int, Cell]:
    """What stands before the first number and surely answers questions that come before it."""
    first = min(parts, key=lambda part: part.start)
    earlier = [each for each in questions if each.number not in found and each.number < min(first.numbers)]
    if not earlier or any(number == 1 for part in parts for number in part.numbers):
        return {}
    spans = [(start, min(end, first.start)) for start, end in own_of(text) if start < first.start]
    told = shared_out(words, spans, earlier)
    return {
        number: replace(cell, how="before the first number")
        for number, cell in told.items()
        if cell.kind not in (CellKind.NOT_ANSWERED, CellKind.TEXT, CellKind.LIST)
    }


def _own(parts: list[Part]) -> list[Part]:
    """The parts of a question; those that are called answers, where any is."""
    return [part for part in parts if part.is_reply] or parts


def _of_parts(question: Asked, words: Words, parts: Sequence[Part]) -> Cell:
    cells = [_of_part(question, words, part).found(part.how) for part in parts]
    answered = [cell for cell in cells if cell.is_answered]
    if question.value_type in ("text", "list") and len(answered) > 1:
        return answered[0]
    if len({(cell.kind, str(cell.value)) for cell in answered}) > 1:
        return replace(
            answered[0],
            kind=CellKind.NOT_ANSWERED,
            value=None,
            section="",
            note="it is answered twice, differently",
        )
    return answered[0] if answered else cells[0]


def _of_part(question: Asked, words: Words, part: Part) -> Cell:
    """The answer of a part; a part for several questions answers each only as far as it fits each."""
    said = words.text[part.start : part.end]
    refers = _REFERS.match(said) or _ABOVE.match(said)
    if refers and len(refers["rest"].strip()) <= _MOST_MORE:
        number = refers.groupdict().get("number") or "0"
        first = words.sentences(part.start, part.end)[0]
        return replace(not_answered(question, f"see {number}"), start=first[0], end=first[1])
    cell = cell_of(question, words, part.start, part.end)
    if len(part.numbers) > 1 and cell.kind in (CellKind.TEXT, CellKind.NUMBER):
        if refused := refusal_in(question, words, part.start, part.end):
            return refused
        return replace(
            cell, kind=CellKind.NOT_ANSWERED, value=None, note="one answer is given for several questions"
        )
    return cell


def _share_out(part: Part, questions: Sequence[Asked], words: Words, found: dict[int, Cell]) -> None:
    """Words below several repeated questions, shared out among those that have nothing of their own."""
    numbers = {*part.pending, *part.numbers}
    group = [each for each in questions if each.number in numbers]
    if all(number in found for number in part.pending):
        return
    told = shared_out(words, [(part.start, part.end)], group)
    last = part.numbers[0]
    own = found.get(last)
    for number in numbers:
        cell = told[number]
        is_typed = (
            own is not None
            and number == last
            and own.kind is CellKind.NUMBER
            and not _is_asked(group, last, "number")
        )
        if number in part.numbers and not cell.is_answered and is_typed:
            continue
        if number in part.numbers or number not in found or not found[number].is_answered:
            found[number] = cell


def _is_asked(group: Sequence[Asked], last: int, value_type: str) -> bool:
    """Whether another question of the group wants the same type."""
    return any(each.value_type == value_type for each in group if each.number != last)


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
