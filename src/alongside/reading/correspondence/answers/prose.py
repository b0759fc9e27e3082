"""Answers without numbers: one for all, in the order of the questions, or found by the words of each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alongside.reading.correspondence.answers.asked import Asked, Cell, CellKind, not_answered
from alongside.reading.correspondence.answers.likeness import Likeness, stems_in
from alongside.reading.correspondence.answers.matched import Matcher
from alongside.reading.correspondence.answers.parts import without_questions
from alongside.reading.correspondence.answers.values import cell_of
from alongside.reading.correspondence.answers.words import Words
from alongside.reading.paragraphs import paragraphs_of

Span = tuple[int, int]
_OPENING = re.compile(
    r"\W*(?:dear\b|good (?:morning|afternoon)|hi\b|hello\b|thank you|thanks\b|(?:i|we) (?:am"
    r"|are) writing|(?:i|we) write\b|further to|re:|ref(?:erence)?\b|our ref|your ref"
    r"|date:?|subject:|foi\b|freedom of information|under the (?:freedom|terms)|with (?:regard"
    r"|reference) to your (?:request|e-?mail|enquiry)|please (?:find|see|accept)"
    r"|your (?:request|e-?mail|enquiry|letter) (?:was|has|dated|for|of|under)|(?:i|we) refer to|(?:i|we"
    r"|the trust) (?:can )?(?:confirm )?(?:that )?(?:we |the trust )?(?:do )?holds? "
    r"(?:this|the|some of|some|all of)\b|in (?:response|reply|answer) to your (?:request|e-?mail|enquiry"
    r"|letter)[^,]{0,120}(?:please|[:.]$)|(?:our|the) (?:response|reply|answers?) (?:is|are) (?:below|as|set)"
    r"|we have (?:now )?(?:considered|processed|completed|looked)|\d{1,2} \w+ 20\d\d\W*$"
    r"|[A-Z][\w ]+ NHS[\w ]*Trust\W*$)",
    re.IGNORECASE,
)
_GENERAL = re.compile(
    r"\b(?:information|data|records?|requested|request|questions?|anything|details)\b", re.IGNORECASE
)
_ALL_ASKED = re.compile(
    r"\b(?:your|the same|this|that) (?:\w+ ){0,2}(?:questions?|request|enquiry|points)\b"
    r"|\b(?:none|any|all|each) of (?:this|these|them|it|your|the (?:\w+ )?(?:parts|questions|points))\b"
    r"|\b(?:refus\w+|answer|comply with|deal with|withhold\w*) (?:it|this|them)\b"
    r"|\bnot (?:obliged|required|have) to (?:answer|comply|respond|deal)\b",
    re.IGNORECASE,
)
_EVERY_QUESTION = re.compile(
    r"\b(?:all|each|none|any)(?: \w+)? of (?:your|the) (?:\w+ )?(?:questions|parts|points)\b"
    r"|\b(?:all|every|each|whole)(?: \w+)? (?:questions?|parts?|points?)\b|\bwhole of your request\b",
    re.IGNORECASE,
)
_IN_FULL = re.compile(
    r"\bin (?:full|its entirety)\b|\bnothing\b[^.]{0,40}\b(?:request|asked)\b"
    r"|\b(?:any|all|none) of (?:the|this|that) (?:requested )?information\b",
    re.IGNORECASE,
)
_GIVEN = (CellKind.YES, CellKind.NO, CellKind.NUMBER, CellKind.LIST)
_SOME = 0.34


def shared_out(words: Words, spans: Sequence[Span], questions: Sequence[Asked]) -> dict[int, Cell]:
    """A cell for each question of what stands in `spans`, which nothing parts among them."""
    told = [each for span in spans for each in _paragraphs(words, *span)]
    paragraphs = [each.span for each in told if not each.is_opening]
    sentences = [sentence for each in told for sentence in words.sentences(*each.span)]
    if not sentences:
        return {each.number: not_answered(each, "asked, not answered") for each in questions}
    if len(questions) == 1:
        first, last = (paragraphs or [each.span for each in told])[0], told[-1].span
        cell = cell_of(questions[0], words, first[0], max(first[1], last[1]))
        return {questions[0].number: cell.found("the only question")}
    if ordered := _in_order(words, paragraphs, questions):
        return ordered
    found = _by_words(words, sentences, questions)
    return _for_all(words, sentences, questions, found) or found


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph; of one that opens the letter, what stands behind its opening words."""

    span: Span
    is_opening: bool = False


def _paragraphs(words: Words, start: int, end: int) -> Iterator[_Paragraph]:
    """The paragraphs between the salutation of a letter and its closing."""
    text = words.text
    for first, last in paragraphs_of(text[start:end]):
        first, last = without_questions(text, start + first, start + last)
        said = text[first:last]
        first += len(said) - len(said.lstrip())
        if not said.strip():
            if first > start and last < end and _is_closing(text, last):
                return
            continue
        last = first + len(said.strip())
        if not _OPENING.match(text, first, last):
            yield _Paragraph((first, last))
            continue
        for sentence in words.sentences(first, last):
            is_told = words.is_refused(*sentence) or words.is_not_held(*sentence)
            if is_told or not _OPENING.match(text, *sentence):
                yield _Paragraph((sentence[0], last), not is_told)
                break


def _is_closing(text: str, place: int) -> bool:
    return bool(re.match(r"[ \t]*(?:yours|kind|regards|if you)", text[place : place + 20], re.IGNORECASE))


def _for_all(
    words: Words, sentences: Sequence[Span], questions: Sequence[Asked], found: dict[int, Cell]
) -> dict[int, Cell]:
    """One refusal, or one "not held", for everything that was asked, where nothing else is answered."""
    refused = [each for each in sentences if words.is_refused(*each)]
    not_held = [each for each in sentences if words.is_not_held(*each)]
    if bool(refused) == bool(not_held):
        return {}
    told = (refused or not_held)[0]
    every = any(_EVERY_QUESTION.search(words.text, *each) for each in sentences)
    every = every or bool(_IN_FULL.search(words.text, *told))
    if not every and any(_is_given(each, found[each.number]) for each in questions):
        return {}
    is_of_all = (
        every
        or _GENERAL.search(words.text, *told)
        or any(_ALL_ASKED.search(words.text, *each) for each in sentences if each[0] <= told[0])
    )
    if not is_of_all or (not every and _names_one(words.text[slice(*told)], questions)):
        return {}
    kind = CellKind.REFUSED if refused else CellKind.NOT_HELD
    section = words.ground_of(*told) if refused else ""
    return {
        each.number: Cell(
            each.number, kind, section=section, start=told[0], end=told[1], how="one answer for all"
        )
        for each in questions
    }


def _is_given(question: Asked, cell: Cell) -> bool:
    """Whether something is told to a question that words alone do not answer by chance."""
    return cell.kind in _GIVEN or (cell.kind is CellKind.TEXT and question.value_type == "date")


def _names_one(sentence: str, questions: Sequence[Asked]) -> bool:
    """Whether it speaks the words of one question and not of the others."""
    likeness, stems = Likeness(questions), stems_in(sentence)
    named = [each for each in questions if likeness.own(each.number, stems)]
    return len(named) == 1 and likeness.share(named[0].number, stems) >= _SOME


def _in_order(words: Words, paragraphs: Sequence[Span], questions: Sequence[Asked]) -> dict[int, Cell]:
    """As many paragraphs as questions, each of which fits its own and no other of another type."""
    if (
        len(paragraphs) != len(questions)
        or len({each.value_type for each in questions} - {"text", "list"}) == 0
    ):
        return {}
    cells = [cell_of(question, words, *span) for question, span in zip(questions, paragraphs, strict=True)]
    if not all(cell.is_answered for cell in cells):
        return {}
    typed = [
        cell
        for cell, question in zip(cells, questions, strict=True)
        if question.value_type not in ("text", "list")
    ]
    if _is_out_of_order(words, paragraphs, questions):
        return {}
    if not any(cell.kind not in (CellKind.REFUSED, CellKind.NOT_HELD) for cell in typed):
        return {}
    return {cell.number: cell.found("the order of the questions") for cell in cells}


def _is_out_of_order(words: Words, paragraphs: Sequence[Span], questions: Sequence[Asked]) -> bool:
    """Whether a paragraph speaks of a question whose own paragraph does not."""
    likeness = Likeness(questions)
    stems = [stems_in(words.text[slice(*span)]) for span in paragraphs]
    for place, question in enumerate(questions):
        if not likeness.own(question.number, stems[place]) and any(
            likeness.own(question.number, said) for said in stems
        ):
            return True
    return False


def _by_words(words: Words, sentences: Sequence[Span], questions: Sequence[Asked]) -> dict[int, Cell]:
    matcher = Matcher(words, sentences, questions)
    found = {each.number: matcher.answer(each) for each in questions}
    taken: dict[tuple[Span, str, str], list[Asked]] = {}
    for question in questions:
        cell = found[question.number]
        if cell.is_answered and cell.kind not in (CellKind.REFUSED, CellKind.NOT_HELD):
            place = matcher.places[question.number]
            taken.setdefault((place, question.value_type, str(cell.value)), []).append(question)
    for several in taken.values():
        for question in several if len(several) > 1 else ():
            found[question.number] = not_answered(question, "one sentence fits several questions")
    return found
