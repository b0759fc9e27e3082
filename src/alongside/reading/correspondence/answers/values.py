"""What the words of a part say, by the type of the question: a typed value, a refusal, or nothing sure."""

import re
from collections.abc import Sequence
from dataclasses import replace

from alongside.reading.correspondence.answers.asked import Asked, Cell, CellKind, not_answered
from alongside.reading.correspondence.answers.counted import NONE, chosen, is_another, is_counted, numbers_in
from alongside.reading.correspondence.answers.listing import (
    entries_in,
    named,
    names_at_end,
    only_entry,
    opens_entry,
)
from alongside.reading.correspondence.answers.parts import without_questions
from alongside.reading.correspondence.answers.polarity import yes_or_no
from alongside.reading.correspondence.answers.sums import sums_in
from alongside.reading.correspondence.answers.words import Span, Words
from alongside.reading.dates import dates_in

_ELSEWHERE = re.compile(
    r"\bhttps?://|\bwww\.|\b(?:on|from|via) (?:our|the) (?:\w+ )?(?:website|publication scheme)\b"
    r"|\b(?:see|in|refer to) (?:the )?attach|\battached\b",
    re.IGNORECASE,
)
_POINTS_AWAY = re.compile(
    r"\W*(?:please )?(?:see|find|refer to|as per)\b[^.\n]{0,40}\b(?:attach\w*|enclos\w*|spreadsheet|appendix"
    r"|annex|website|link)\b[^\n]{0,60}$",
    re.IGNORECASE,
)
_NOT_APPLICABLE = re.compile(r"\W*(?:n\s?/\s?a|not applicable|not relevant)\b", re.IGNORECASE)
_PENDING = re.compile(
    r"\W*(?:with (?:the )?[A-Z][\w &]{0,40}|awaiting\b.{0,40}|pending\b.{0,40}|in progress|to follow"
    r"|outstanding|being (?:prepared|collated|checked)|not yet (?:received|answered|available))\W*",
)
"""What stands in a list of questions whose answers are still to come."""
_SIGN_BEFORE = re.compile(r"(?:^|\n|[.):\]][ \t])[ \t]*(?P<sign>[•*·–—-][ \t]*)$")
_LONGEST = 2_000
_YEAR_ALONE = re.compile(r"\W*(?:(?:in|during|since|circa|c\.)\s+)?(?P<year>(?:19|20)\d\d)\W*", re.IGNORECASE)
_BLANK = re.compile(r"\n[ \t]*\n\s*")
_HEADING = re.compile(r"\n[ \t]*\n[A-Z][A-Z '&,/-]{5,60}[ \t]*(?=\n)")
"""The heading of what comes behind the answers."""


def cell_of(question: Asked, words: Words, start: int, end: int) -> Cell:
    """What `start` to `end` answers to the question. The quote is the sentence that says it."""
    start, end = without_questions(words.text, start, end)
    sentences = words.sentences(start, end)
    if not sentences:
        return not_answered(question, "asked, not answered")
    if len(sentences) == 1 and _PENDING.fullmatch(words.text, *sentences[0]):
        note = "it is still to come"
        return replace(not_answered(question, note), start=sentences[0][0], end=sentences[0][1])
    if len(sentences) == 1 and _POINTS_AWAY.match(words.text, *sentences[0]):
        note = "it points to a page or an attachment"
        return replace(not_answered(question, note), start=sentences[0][0], end=sentences[0][1])
    plain = [each for each in sentences if not words.is_refused(*each) and not words.is_not_held(*each)]
    told = _TYPES[question.value_type](question, words, plain) if plain else None
    refused = _refused(words, sentences)
    not_held = next((each for each in sentences if words.is_not_held(*each)), None)
    if told and refused and _is_by_the_way(question, words, told, sentences[0]):
        told = None
    if (
        told
        and told.is_answered
        and not (
            question.value_type in ("text", "list")
            and (refused or not_held)
            and not _is_first(told, refused, not_held)
        )
    ):
        return _noting_refusal(told, words, refused)
    if (
        question.value_type == "number"
        and refused
        and (said := _number(question, words, [refused]))
        and said.value
        and said.value["qualifier"] != "exact"
    ):
        return replace(said, section=words.section_in(*refused), note="the exact number was refused")
    if refused and (not not_held or refused <= not_held):
        return Cell(
            question.number,
            CellKind.REFUSED,
            section=words.ground_of(*refused),
            start=refused[0],
            end=refused[1],
        )
    if not_held:
        return Cell(question.number, CellKind.NOT_HELD, start=not_held[0], end=not_held[1])
    note = (told.note if told else "") or "its words are not clear"
    first = sentences[0]
    if _PENDING.match(words.text, start, end):
        note = "it is still to come"
    elif _NOT_APPLICABLE.match(words.text, start):
        note = "it says that this does not apply"
    elif _ELSEWHERE.search(words.text, start, end):
        note = "it points to a page or an attachment"
    return replace(not_answered(question, note), start=first[0], end=first[1])


def refusal_in(question: Asked, words: Words, start: int, end: int) -> Cell | None:
    """What says of several questions at once that nothing is given: refused with its ground, or not held."""
    for first, last in words.sentences(start, end):
        if section := words.section_in(first, last):
            return Cell(question.number, CellKind.REFUSED, section=section, start=first, end=last)
        if words.is_not_held(first, last):
            return Cell(question.number, CellKind.NOT_HELD, start=first, end=last)
    return None


def _refused(words: Words, sentences: Sequence[Span]) -> Span | None:
    """The first sentence that refuses; one that only takes names out of papers where nothing else does."""
    refused = [each for each in sentences if words.is_refused(*each)]
    return next((each for each in refused if not words.is_redacted(*each)), None) or (
        refused[0] if len(refused) == len(sentences) else None
    )


def _is_by_the_way(question: Asked, words: Words, told: Cell, first: Span) -> bool:
    """Whether a number in a refusal is none of what was asked: so many folders, so many hours."""
    if question.value_type != "number" or not told.is_answered or told.start == first[0]:
        return False
    return not is_counted(question, words.text, told.start, told.end)


def _is_first(told: Cell, refused: Span | None, not_held: Span | None) -> bool:
    return all(other is None or told.start < other[0] for other in (refused, not_held))


def _noting_refusal(told: Cell, words: Words, refused: Span | None) -> Cell:
    if refused is None:
        return told
    return replace(told, section=words.section_in(*refused), note=told.note or "part of it was refused")


def _yes_no(question: Asked, words: Words, sentences: Sequence[Span]) -> Cell:
    for start, end in sentences[:3]:
        says = yes_or_no(question.words, words.text[start:end])
        if says is not None:
            kind = CellKind.YES if says else CellKind.NO
            return Cell(question.number, kind, says, start=start, end=end)
    return not_answered(question, "it says neither yes nor no")


def _number(question: Asked, words: Words, sentences: Sequence[Span]) -> Cell:
    told: Cell | None = None
    for place, span in enumerate(sentences[:6]):
        found = numbers_in(question, words.text, span)
        if not found:
            continue
        if told is not None:
            if is_another(question, words.text, span, found, told):
                return not_answered(question, "it gives several numbers")
            continue
        if len({(each["min"], each["max"]) for each, _ in found}) > 1 and not (
            found := chosen(question, words.text, span, found)
        ):
            return not_answered(question, "it gives several numbers")
        if place > 1 and len(found) > 1:
            continue
        told = Cell(question.number, CellKind.NUMBER, found[0][0], start=span[0], end=span[1])
    return told or not_answered(question, "it gives no number")


def _list(question: Asked, words: Words, sentences: Sequence[Span]) -> Cell:
    start, end = sentences[0][0], sentences[-1][1]
    if _NOT_APPLICABLE.match(words.text, start) and end - start < 60:
        return not_answered(question, "it says that this does not apply")
    if NONE.match(words.text, start) and end - start < 60:
        return Cell(question.number, CellKind.LIST, [], start=start, end=end)
    sign = _SIGN_BEFORE.search(words.text, max(0, start - 8), start)
    start = sign.start("sign") if sign else start
    entries = _entries(words.text, start, end, sentences[0][1])
    if entries:
        told = named([words.text[slice(*each)] for each in entries])
        return Cell(question.number, CellKind.LIST, told, start=start, end=entries[-1][1])
    return _text(question, words, sentences)


def _entries(text: str, start: int, end: int, first_end: int) -> list[Span]:
    """The entries of the first paragraph where that is a list: what follows is a note or a name.

    Else those of all of it, or of its first sentence, or the names that this one ends with.
    """
    blank = _BLANK.search(text, start, end)
    if blank and not opens_entry(text, blank.end()):
        first = entries_in(text, start, blank.start())
        if len(first) > 1:
            return first
    if entries := entries_in(text, start, end):
        return entries
    if one := only_entry(text, start, end):
        return [one]
    stop = min(first_end, blank.start()) if blank else first_end
    return entries_in(text, start, stop) or names_at_end(text, start, stop)


def _text(question: Asked, words: Words, sentences: Sequence[Span]) -> Cell:
    start, end = sentences[0][0], sentences[-1][1]
    if heading := _HEADING.search(words.text, start, end):
        end = start + len(words.text[start : heading.start()].rstrip())
        sentences = [each for each in sentences if each[1] <= end] or [(start, end)]
    while end - start > _LONGEST and len(sentences) > 1:
        sentences = sentences[:-1]
        end = sentences[-1][1]
    return Cell(question.number, CellKind.TEXT, words.text[start:end], start=start, end=end)


def _date(question: Asked, words: Words, sentences: Sequence[Span]) -> Cell:
    for start, end in sentences[:3]:
        # By itself: "Q4 January 2025" is no 4 January.
        said = words.text[start:end]
        found = {mention.when.edtf for mention in dates_in(said, 0, len(said), None)}
        if len(found) == 1:
            return Cell(question.number, CellKind.TEXT, found.pop(), start=start, end=end)
        if found:
            return not_answered(question, "it gives several dates")
        if year := _YEAR_ALONE.fullmatch(words.text, start, end):
            return Cell(question.number, CellKind.TEXT, year["year"], start=start, end=end)
    return not_answered(question, "it gives no date")


def _money(question: Asked, words: Words, sentences: Sequence[Span]) -> Cell:
    for start, end in sentences[:3]:
        found = sums_in(question, words.text, (start, end))
        if len(found) == 1:
            return Cell(question.number, CellKind.NUMBER, found[0][0], start=start, end=end)
        if found:
            return not_answered(question, "it gives several sums")
        if none := NONE.match(words.text, start):
            value = {"min": 0, "max": 0, "per": "once", "qualifier": "exact", "said": none.group().strip()}
            return Cell(question.number, CellKind.NUMBER, value, start=start, end=end)
    return not_answered(question, "it gives no sum of money")


_TYPES = {"yes-no": _yes_no, "number": _number, "list": _list, "text": _text, "date": _date, "money": _money}
