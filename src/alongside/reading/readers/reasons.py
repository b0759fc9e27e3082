"""Reasons given for an outcome: bullets under 'because', under 'Reasons trusts gave', and in a sentence."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from alongside.reading.copy import ReadingCopy
from alongside.reading.layout import Block, Kind
from alongside.reading.numbers import number_of
from alongside.reading.outcomes import Outcome, outcomes_in, verdict
from alongside.reading.outcomes.reason_words import (
    AGAINST_IT,
    AND_THAT,
    AS_TO_WHY,
    BECAUSE,
    BECAUSE_CLAUSE,
    BECAUSE_FIRST,
    HEADING,
    HEARD,
    IF_THEY,
    MAY_COUNT,
    MAY_HOLD,
    MENTIONED,
    REASON_WAS,
    SO_MANY,
    WHY,
    reason_code,
)
from alongside.reading.subjects import employer_in, speaking_body, topic_of
from alongside.terms.statement import Statement, Subject

NAME = "reasons"
VERSION = 1
KINDS: tuple[str, ...] = ()

_DECLINED = ("did-not-apply", "withdrew")
_TRAILING_AND = re.compile(r"[;,]?\s+and$", re.IGNORECASE)
_SHORTLY = 600
_LONGEST_LEAD = 120
_MOST_BULLETS = 12


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """One statement for each reason, of the outcome it explains."""
    for place in range(len(copy.blocks)):
        outcome = _announced(copy, place)
        if outcome:
            yield from _bullets(copy, place, outcome)
    for place, (start, end) in enumerate(copy.sentences):
        yield from _in_sentence(copy, start, end)
        yield from _counted_off(copy, place)
        yield from _weighed(copy, place)


def _announced(copy: ReadingCopy, place: int) -> str:
    """The outcome whose reasons the block announces; empty when it announces none."""
    block = copy.blocks[place]
    words = copy.plain[block.body : block.end].strip()
    last = re.split(r"(?<=[.!?])\s+", words)[-1]
    is_heading = block.kind is not Kind.PARAGRAPH and HEADING.search(words)
    is_why = block.kind is Kind.HEADING and WHY.match(words)
    if copy.source.kind == "foi-request" or not (BECAUSE.search(last) or is_heading or is_why):
        return ""
    said = outcomes_in(last)
    outcome = verdict(said) if said else _said_just_before(copy, place)
    return outcome.code if outcome and outcome.property == "funding-outcome" else ""


def _said_just_before(copy: ReadingCopy, place: int) -> Outcome | None:
    """The outcome of the paragraph before 'The reasons recorded were that'."""
    before = copy.blocks[place - 1] if place else None
    said = outcomes_in(copy.plain[before.body : before.end]) if before else []
    return said[-1] if said else None


def _bullets(copy: ReadingCopy, place: int, outcome: str) -> Iterator[Statement]:
    head = copy.blocks[place]
    words = copy.plain[head.body : head.end]
    first = place + 1
    if first < len(copy.blocks) and _leads_on(copy, copy.blocks[first]):
        words += " " + copy.plain[copy.blocks[first].body : copy.blocks[first].end]
        first += 1
    for row, block in enumerate(copy.blocks[first : first + _MOST_BULLETS], start=1):
        if block.kind is not Kind.ENTRY or _announces_more(copy, block) or _is_question(copy, block):
            return
        subject = _whose(copy, words, block.body)
        yield _statement(
            copy, (block.body, block.end), subject, outcome, f"list:{copy.blocks[first].body}", row
        )


def _leads_on(copy: ReadingCopy, block: Block) -> bool:
    """Whether a line between the heading and the bullets leads on to them: 'Providers told us about'."""
    words = copy.plain[block.body : block.end].strip()
    return block.kind is not Kind.ENTRY and len(words) <= _LONGEST_LEAD and not words.endswith((".", "?"))


def _announces_more(copy: ReadingCopy, block: Block) -> bool:
    return bool(HEADING.search(copy.plain, block.body, block.end))


def _is_question(copy: ReadingCopy, block: Block) -> bool:
    """Whether the bullet is a question of a request, not a reason."""
    if copy.plain[block.body : block.end].endswith("?"):
        return True
    return copy.voice_at(block.body).manner == "request"


def _whose(copy: ReadingCopy, announced: str, position: int) -> Subject:
    """The speaking body's own reasons, unless they are reported of 'trusts'."""
    reported = re.search(r"\b(?:trusts|providers|organisations|they)\b", announced, re.IGNORECASE)
    body = None if reported else speaking_body(copy, copy.voice_at(position))
    return body or topic_of(copy)


def _in_sentence(copy: ReadingCopy, start: int, end: int) -> Iterator[Statement]:
    sentence = copy.plain[start:end]
    if not MAY_HOLD.search(sentence.lower()):
        return
    if sentence.endswith("?") or copy.source.kind == "foi-request":
        return
    yield from _clauses(copy, start, end)
    condition = IF_THEY.match(sentence)
    if condition:
        code = "not-awarded" if condition["said"].lower() == "unsuccessful" else "awarded"
        yield _statement(copy, (start, end), topic_of(copy), code, "", None, condition["reason"])
    mentioned = MENTIONED.search(sentence)
    if mentioned:
        said = outcomes_in(mentioned["rest"])
        code = said[0].code if said else "did-not-apply" if " not to " in f" {mentioned['rest']} " else ""
        if code:
            yield _statement(
                copy, (start, end), topic_of(copy), code, "", None, mentioned["reason"], mentioned["who"]
            )


def _clauses(copy: ReadingCopy, start: int, end: int) -> Iterator[Statement]:
    """Reasons joined to an outcome of their sentence, behind or before it; or of the sentence before."""
    sentence = copy.plain[start:end]
    said = [each for each in outcomes_in(sentence) if each.property == "funding-outcome"]
    because = next(
        (
            each
            for each in BECAUSE_CLAUSE.finditer(sentence)
            if any(one.end <= each.start() + 1 for one in said)
        ),
        None,
    )
    first = None if because else BECAUSE_FIRST.match(sentence)
    if because:
        outcome = [each for each in said if each.end <= because.start() + 1][-1]
        subject = employer_in(copy, (start, end), start + outcome.start, end) or _own(copy, start, sentence)
        yield from _each(copy, (start, end), subject, outcome.code, because["reason"])
    elif first and said and said[0].start >= first.end() - 1:
        subject = employer_in(copy, (start, end), start + said[0].start, end) or _own(copy, start, sentence)
        yield from _each(copy, (start, end), subject, said[0].code, first["reason"])
    else:
        told = REASON_WAS.search(sentence) or AS_TO_WHY.search(sentence)
        outcome_before = (verdict(said) or _declined_before(copy, start)) if told else None
        if told and outcome_before and not told["reason"].endswith(":"):
            yield from _each(
                copy, (start, end), _own(copy, start, sentence), outcome_before.code, told["reason"]
            )


def _counted_off(copy: ReadingCopy, place: int) -> Iterator[Statement]:
    """'Three things weighed with us.': the sentences that follow, as many as there are reasons."""
    start, end = copy.sentences[place]
    if not MAY_COUNT.search(copy.plain[start:end].lower()):
        return
    told = SO_MANY.search(copy.plain, start, end)
    outcome = (_declined_before(copy, end) if told else None) or None
    if not told or not outcome:
        return
    number = number_of(told["number"])
    for row, (first, last) in enumerate(copy.sentences[place + 1 : place + 1 + number], start=1):
        if copy.plain.count("\n", end, first) > 0:
            return
        subject = _own(copy, first, "")
        yield _statement(copy, (first, last), subject, outcome.code, f"list:{end}", row)


def _weighed(copy: ReadingCopy, place: int) -> Iterator[Statement]:
    """What a meeting heard against an offer right before it declined: 'heard that no team could host it'."""
    start, end = copy.sentences[place]
    if " that " not in copy.plain[start:end]:
        return
    heard = HEARD.search(copy.plain, start, end)
    if not heard or place + 1 >= len(copy.sentences) or not AGAINST_IT.search(heard["reason"]):
        return
    after = copy.sentences[place + 1]
    said = outcomes_in(copy.plain[slice(*after)])
    is_near = "\n" not in copy.plain[end : after[0]]
    if said and said[-1].code in _DECLINED and is_near and not outcomes_in(copy.plain[start:end]):
        yield from _each(copy, (start, end), _own(copy, start, ""), said[-1].code, heard["reason"])


def _own(copy: ReadingCopy, start: int, sentence: str) -> Subject:
    body = speaking_body(copy, copy.voice_at(start))
    is_theirs = re.search(r"\b(?:trusts|providers|organisations|they)\b", sentence, re.IGNORECASE)
    return body if body and not is_theirs else topic_of(copy)


def _declined_before(copy: ReadingCopy, start: int) -> Outcome | None:
    """The last that was said of not applying in the text shortly before."""
    place = bisect_left(copy.sentences, (start, 0)) - 1
    while place >= 0 and copy.sentences[place][0] >= start - _SHORTLY:
        said = [
            each for each in outcomes_in(copy.plain[slice(*copy.sentences[place])]) if each.code in _DECLINED
        ]
        if said:
            return said[-1]
        place -= 1
    return None


def _each(
    copy: ReadingCopy, span: tuple[int, int], subject: Subject, outcome: str, reasons: str
) -> Iterator[Statement]:
    """One statement for each clause of the reasons."""
    for reason in AND_THAT.split(reasons):
        if len(reason.split()) > 1 and not reason.endswith(":") and not outcomes_in(reason):
            yield _statement(copy, span, subject, outcome, "", None, reason)


def _statement(
    copy: ReadingCopy,
    span: tuple[int, int],
    subject: Subject,
    outcome: str,
    group: str,
    row: int | None,
    reason: str = "",
    reported_for: str = "",
) -> Statement:
    voice = copy.voice_at(span[0])
    words = " ".join((reason or copy.plain[slice(*span)]).split()).strip(" .;")
    words = _TRAILING_AND.sub("", words).strip(" .;,")
    return Statement(
        quote=copy.quote(*span),
        subject=subject,
        property="reason",
        value=words,
        topic=copy.source.topic,
        asserter=voice.asserter,
        reported_for=reported_for or voice.reported_for,
        of={"outcome": outcome},
        context={"code": reason_code(words)},
        group=group,
        row=row,
        reader=NAME,
        version=VERSION,
    )
