"""What a part of a reply says to its question, or to each of several: rows, references, groups."""

import re
from collections.abc import Sequence
from dataclasses import replace

from alongside.reading.correspondence.answers.asked import Asked, Cell, CellKind, not_answered
from alongside.reading.correspondence.answers.parts import Part, trimmed
from alongside.reading.correspondence.answers.prose import shared_out
from alongside.reading.correspondence.answers.values import cell_of, refusal_in
from alongside.reading.correspondence.answers.words import Words

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
_MEASURED = ("number", "money", "date")
_TABLE_CELL = re.compile(r"[^|\t\n]+")
_MOST_MORE = 60
"""Characters after "see question 1" from which on it is more than a reference."""


def own_parts(parts: list[Part]) -> list[Part]:
    """The parts of a question; those that are called answers, where any is."""
    return [part for part in parts if part.is_reply] or parts


def of_parts(question: Asked, words: Words, parts: Sequence[Part]) -> Cell:
    cells = [of_part(question, words, part).found(part.how) for part in parts]
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


def of_part(question: Asked, words: Words, part: Part) -> Cell:
    """The answer of a part; a part for several questions answers each only as far as it fits each."""
    said = words.text[part.start : part.end]
    refers = _REFERS.match(said) or _ABOVE.match(said)
    if refers and len(refers["rest"].strip()) <= _MOST_MORE:
        number = refers.groupdict().get("number") or "0"
        first = words.sentences(part.start, part.end)[0]
        return replace(not_answered(question, f"see {number}"), start=first[0], end=first[1])
    cell = _of_row(question, words, part) or cell_of(question, words, part.start, part.end)
    if len(part.numbers) > 1 and cell.kind in (CellKind.TEXT, CellKind.NUMBER):
        if refused := refusal_in(question, words, part.start, part.end):
            return refused
        return replace(
            cell, kind=CellKind.NOT_ANSWERED, value=None, note="one answer is given for several questions"
        )
    return cell


def _of_row(question: Asked, words: Words, part: Part) -> Cell | None:
    """What a row of a table with several cells behind the number says; None where it has but one.

    Words are those of the last cell; of anything else the one cell that says it, or none where two differ.
    """
    places = [found.span() for found in _TABLE_CELL.finditer(words.text, part.start, part.end)]
    places = [trimmed(words.text, *each) for each in places]
    places = [each for each in places if each[0] < each[1]]
    if len(places) < 2 or "\n" in words.text[part.start : part.end]:
        return None
    if question.value_type in ("text", "list"):
        return cell_of(question, words, *places[-1])
    told = [cell for cell in (cell_of(question, words, *each) for each in places) if cell.is_answered]
    if len({(cell.kind, str(cell.value)) for cell in told}) > 1:
        return not_answered(question, "its row gives several values")
    return told[0] if told else None


def of_several(
    part: Part, questions: Sequence[Asked], words: Words, found: dict[int, Cell]
) -> dict[int, Cell]:
    """What a part for several questions says of each that it has not answered as a whole."""
    group = [each for each in questions if each.number in part.numbers]
    if part.is_empty or all(found[each.number].is_answered for each in group):
        return {}
    told = shared_out(words, [(part.start, part.end)], group)
    types = [each.value_type for each in group]
    for each in group:
        if (
            each.value_type in _MEASURED
            and types.count(each.value_type) == 1
            and not told[each.number].is_answered
        ):
            told[each.number] = cell_of(each, words, part.start, part.end)
    return {
        number: cell.found(part.how)
        for number, cell in told.items()
        if cell.is_answered and not found[number].is_answered
    }


def share_out(part: Part, questions: Sequence[Asked], words: Words, found: dict[int, Cell]) -> None:
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
