"""Reasons given for an outcome: bullets under 'because', under 'Reasons trusts gave', and in a sentence."""

import re
from collections.abc import Iterator

from alongside.reading.copy import ReadingCopy
from alongside.reading.layout import Block, Kind
from alongside.reading.outcomes import Outcome, outcomes_in, verdict
from alongside.reading.subjects import employer_in, speaking_body, topic_of
from alongside.terms.statement import Statement, Subject

NAME = "reasons"
VERSION = 1
KINDS: tuple[str, ...] = ()

_HEADING = re.compile(r"\breasons?\b[^.]{0,40}\b(?:why|gave|given|for|trusts|were)\b", re.IGNORECASE)
_WHY = re.compile(r"why\b[^?]*$", re.IGNORECASE)
_BECAUSE = re.compile(
    r"\b(?:because|for the following reasons?|reasons? (?:\w+ )?(?:was|were|are)(?: that)?|due to)\W*$",
    re.IGNORECASE,
)
_IF_THEY = re.compile(
    r"^(?P<who>providers|trusts|organisations|applicants|bids|applications)\s+(?:was|were|are)\s+(?P<said>successful|"
    r"unsuccessful|awarded|selected)\s+(?:if|where|when|because|as)\s+(?P<reason>[^.;]{10,})",
    re.IGNORECASE,
)
_MENTIONED = re.compile(
    r"\b(?P<who>(?:several|some|many|most|other|a number of|the|two|three)\s+(?:NHS\s+)?"
    r"(?:trusts|providers|organisations))\s+"
    r"(?:have |had )?(?:mentioned|cited|gave|given|named|blamed)\s+(?P<reason>[^.;]{4,120}?)\s+as\s+"
    r"(?:(?:being|one|the|their|a|an)\s+){0,2}(?:main\s+)?reasons?\b(?P<rest>[^.;]{0,60})",
    re.IGNORECASE,
)
_BECAUSE_CLAUSE = re.compile(
    r"\b(?:because(?: of)?|owing to|due to)\s+(?P<reason>[^.;]{8,160}?)(?=[.;]|,\s+(?:and|but|which)\b|$)",
    re.IGNORECASE,
)
_TRAILING_AND = re.compile(r"[;,]?\s+and$", re.IGNORECASE)
_CODES = tuple(
    (code, re.compile(words, re.IGNORECASE))
    for code, words in (
        ("timescale", r"\b(?:timescales?|time ?frames?|short notice|deadline|turn ?around|too late)\b"),
        ("system-pressure", r"\b(?:system|winter|operational) pressures?\b|\b(?:covid|pandemic)\b"),
        ("ongoing-cost", r"\b(?:ongoing|permanent|recurrent|long[- ]term|after the funding|sustain\w*)\b"),
        ("commissioning-ended", r"\b(?:de)?commission\w*\b|\bfunding\b.{0,40}\b(?:stopped|ended)\b"),
        ("capacity", r"\b(?:capacity|line manage\w*|supervis\w*|staffing|vacanc\w*|infrastructure)\b"),
        ("fit", r"\b(?:prescriptive|criteria|in line with|closely linked|job description|not fit)\b"),
    )
)  # fmt: skip
REASON_CODES = (*(code for code, _ in _CODES), "other")
"""The kinds of reason, in the order in which they are tried."""
_LONGEST_LEAD = 120
_MOST_BULLETS = 12


def reason_code(words: str) -> str:
    """The kind of reason, a key of `REASON_CODES`; `other` when no cue word stands in it."""
    return next((code for code, pattern in _CODES if pattern.search(words)), "other")


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """One statement for each reason, of the outcome it explains."""
    for place in range(len(copy.blocks)):
        outcome = _announced(copy, place)
        if outcome:
            yield from _bullets(copy, place, outcome)
    for start, end in copy.sentences:
        yield from _in_sentence(copy, start, end)


def _announced(copy: ReadingCopy, place: int) -> str:
    """The outcome whose reasons the block announces; empty when it announces none."""
    block = copy.blocks[place]
    words = copy.plain[block.body : block.end].strip()
    last = re.split(r"(?<=[.!?])\s+", words)[-1]
    is_heading = block.kind is not Kind.PARAGRAPH and _HEADING.search(words)
    is_why = block.kind is Kind.HEADING and _WHY.match(words)
    if copy.source.kind == "foi-request" or not (_BECAUSE.search(last) or is_heading or is_why):
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
    return bool(_HEADING.search(copy.plain, block.body, block.end))


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
    because = _BECAUSE_CLAUSE.search(sentence)
    said = outcomes_in(sentence[: because.start()]) if because else []
    if because and said and said[-1].property == "funding-outcome" and not sentence.endswith("?"):
        subject = employer_in(copy, (start, end), start + said[-1].start, end) or topic_of(copy)
        yield _statement(copy, (start, end), subject, said[-1].code, "", None, because["reason"])
    condition = _IF_THEY.match(sentence)
    if condition:
        code = "not-awarded" if condition["said"].lower() == "unsuccessful" else "awarded"
        yield _statement(copy, (start, end), topic_of(copy), code, "", None, condition["reason"])
    mentioned = _MENTIONED.search(sentence)
    if mentioned:
        said = outcomes_in(mentioned["rest"])
        code = said[0].code if said else "did-not-apply" if " not to " in f" {mentioned['rest']} " else ""
        if code:
            yield _statement(
                copy, (start, end), topic_of(copy), code, "", None, mentioned["reason"], mentioned["who"]
            )


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
