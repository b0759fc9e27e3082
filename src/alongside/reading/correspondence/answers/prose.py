"""Answers without numbers: one for all, in the order of the questions, or found by the words of each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from alongside.reading.correspondence.answers.asked import Asked, Cell, CellKind, not_answered
from alongside.reading.correspondence.answers.counted import shared_stems
from alongside.reading.correspondence.answers.parts import without_questions
from alongside.reading.correspondence.answers.polarity import verb_of, yes_or_no
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
_WHY = re.compile(r"\bwhy\b|\breasons?\b", re.IGNORECASE)
_BECAUSE = re.compile(
    r"\bbecause\b|\bdue to\b|\bthe (?:main )?reasons?\b|\bowing to\b|\bas a result of\b|\bsince (?:we"
    r"|the|there)\b|\bas we (?:did|had|were|could)\b",
    re.IGNORECASE,
)
_CLEAR, _SOME = 0.6, 0.34


def shared_out(words: Words, spans: Sequence[Span], questions: Sequence[Asked]) -> dict[int, Cell]:
    """A cell for each question of what stands in `spans`, which nothing parts among them."""
    paragraphs = [span for each in spans for span in _paragraphs(words, *each)]
    sentences = [sentence for span in paragraphs for sentence in words.sentences(*span)]
    if not sentences:
        return {each.number: not_answered(each, "asked, not answered") for each in questions}
    if len(questions) == 1:
        cell = cell_of(questions[0], words, paragraphs[0][0], paragraphs[-1][1])
        return {questions[0].number: cell.found("the only question")}
    if covers := _for_all(words, sentences, questions):
        return covers
    if ordered := _in_order(words, paragraphs, questions):
        return ordered
    return _by_words(words, sentences, paragraphs, questions)


def _paragraphs(words: Words, start: int, end: int) -> Iterator[Span]:
    """The paragraphs between the opening of a letter and its closing.

    Of one that opens the letter only what refuses, or says that nothing is held, is left.
    """
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
            yield first, last
            continue
        for sentence in words.sentences(first, last):
            if words.is_refused(*sentence) or words.is_not_held(*sentence):
                yield sentence[0], last
                break


def _is_closing(text: str, place: int) -> bool:
    return bool(re.match(r"[ \t]*(?:yours|kind|regards|if you)", text[place : place + 20], re.IGNORECASE))


def _for_all(words: Words, sentences: Sequence[Span], questions: Sequence[Asked]) -> dict[int, Cell]:
    """One refusal, or one "not held", for everything that was asked."""
    refused = [each for each in sentences if words.is_refused(*each)]
    not_held = [each for each in sentences if words.is_not_held(*each)]
    if bool(refused) == bool(not_held):
        return {}
    told = (refused or not_held)[0]
    if not _GENERAL.search(words.text, *told) or _names_one(words.text[slice(*told)], questions):
        return {}
    if any(
        yes_or_no(each.words, words.text[slice(*one)]) is not None
        for each in questions
        if each.value_type == "yes-no"
        for one in sentences
        if one not in (*refused, *not_held)
    ):
        return {}
    kind = CellKind.REFUSED if refused else CellKind.NOT_HELD
    section = words.section_in(*told) if refused else ""
    return {
        each.number: Cell(
            each.number, kind, section=section, start=told[0], end=told[1], how="one answer for all"
        )
        for each in questions
    }


def _names_one(sentence: str, questions: Sequence[Asked]) -> bool:
    """Whether it speaks the words of one question and not of the others."""
    shares = sorted((shared_stems(each, sentence) for each in questions), reverse=True)
    return shares[0] >= _SOME and shares[0] - shares[1] >= 0.25


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
    if not any(cell.kind not in (CellKind.REFUSED, CellKind.NOT_HELD) for cell in typed):
        return {}
    return {cell.number: cell.found("the order of the questions") for cell in cells}


def _by_words(
    words: Words, sentences: Sequence[Span], paragraphs: Sequence[Span], questions: Sequence[Asked]
) -> dict[int, Cell]:
    found = {each.number: _best(words, sentences, paragraphs, each, questions) for each in questions}
    taken: dict[tuple[int, int, str], list[int]] = {}
    for question in questions:
        cell = found[question.number]
        if cell.is_answered:
            taken.setdefault((cell.start, cell.end, question.value_type), []).append(question.number)
    for numbers in taken.values():
        if len(numbers) > 1 and found[numbers[0]].kind not in (CellKind.REFUSED, CellKind.NOT_HELD):
            for number in numbers:
                asked = next(each for each in questions if each.number == number)
                found[number] = not_answered(asked, "one sentence fits several questions")
    return found


def _best(
    words: Words,
    sentences: Sequence[Span],
    paragraphs: Sequence[Span],
    question: Asked,
    questions: Sequence[Asked],
) -> Cell:
    """The one sentence that fits a question by its words and its type."""
    text = words.text
    fitting = [each for each in sentences if _fits(words, each, question, questions)]
    cells = [cell_of(question, words, *each) for each in fitting]
    told = [cell for cell in cells if cell.is_answered]
    if not told:
        return not_answered(question, "nothing in the reply is surely the answer to it")
    if question.value_type == "text":
        last = told[0]
        together = [last] + [
            cell
            for cell in told[1:]
            if any(first <= last.start and cell.end <= end for first, end in paragraphs)
        ]
        if len(together) == len(told):
            value = text[last.start : told[-1].end] if last.kind is CellKind.TEXT else None
            return replace(last, value=value, end=told[-1].end, how="the words of the question")
        return not_answered(question, "several passages may be the answer to it")
    if len({(cell.kind, str(cell.value)) for cell in told}) > 1:
        return not_answered(question, "several passages may be the answer to it")
    return told[0].found("the words of the question")


def _fits(words: Words, span: Span, question: Asked, questions: Sequence[Asked]) -> bool:
    sentence = words.text[slice(*span)]
    share = shared_stems(question, sentence)
    others = max((shared_stems(each, sentence) for each in questions if each is not question), default=0.0)
    if words.is_refused(*span) or words.is_not_held(*span):
        return share >= _CLEAR and share > others
    if question.value_type == "yes-no":
        is_alone = sum(each.value_type == "yes-no" for each in questions) == 1
        opens = bool(re.match(r"\W*(?:yes|no)\b(?=\W)", sentence, re.IGNORECASE))
        if opens and not is_alone and share < _CLEAR:
            return False
        return (
            bool(verb_of(question.words))
            and yes_or_no(question.words, sentence) is not None
            and (is_alone or share >= others)
        )
    if question.value_type == "text" and _WHY.search(question.words):
        whys = sum(bool(_WHY.search(each.words)) for each in questions)
        return bool(_BECAUSE.search(sentence)) and (whys == 1 or share > others)
    if question.value_type == "text":
        return share >= _CLEAR and share > others
    return share >= (_SOME if question.value_type == "number" else _CLEAR) and share > others
