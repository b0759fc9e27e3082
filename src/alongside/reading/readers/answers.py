"""Numbers that answer a question: 'How many peer support workers are in post?' 'Fewer than 5.'"""

import re
from collections.abc import Iterator

from alongside.reading.copy import ReadingCopy
from alongside.reading.numbers import Quantity, quantities_in
from alongside.reading.subjects import speaking_body
from alongside.reading.workforce_nouns import nouns_in
from alongside.terms.statement import Statement, Subject

NAME = "answers"
VERSION = 1
KINDS = ("foi-response", "letter", "email")

_HOW_MANY = re.compile(
    r"\bhow many\b(?P<asked>[^?]{3,200})|\bnumber of\b(?P<number>[^?.]{3,200})", re.IGNORECASE
)
_THEM = re.compile(r"\s*(?:of (?:them|these|those)\b|(?:these|those|they)\b)", re.IGNORECASE)
_POSTS_OF = re.compile(r"\s*(?:such |vacant |of these )?(?:vacancies|posts|roles)\b", re.IGNORECASE)
_LEFT = re.compile(
    r"\b(?:left|leave|leavers|vacanc\w*|sick\w*|complain\w*|promoted|applied|train\w*)\b", re.IGNORECASE
)
_LEAD = re.compile(
    r"(?:\W*(?:our |the |trust )?(?:answer|response|reply)\s*\d*\s*[:.)-]+\s*|\W*A\d*[:.)]?\s+)?",
    re.IGNORECASE,
)
_NEXT = 3


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """One statement for each question about people or posts whose answer opens with a number."""
    last: tuple[str, str] | None = None
    for place, block in enumerate(copy.blocks):
        words = copy.plain[block.body : block.end]
        asked = _HOW_MANY.search(words)
        if not asked:
            continue
        rest = asked["asked"] or asked["number"]
        nouns = nouns_in(rest)
        last = nouns[0] if nouns else last if _THEM.match(rest) or _POSTS_OF.match(rest) else None
        if last:
            counted = ("posts-count", last[1]) if _POSTS_OF.match(rest) else last
            kind = _LEFT.search(rest)
            which = kind.group().lower() if kind else ""
            yield from _answer(copy, place, block.body + asked.end(), counted, which)


def _answer(
    copy: ReadingCopy, place: int, after: int, counted: tuple[str, str], kind: str
) -> Iterator[Statement]:
    """The number that opens the answer: behind the question, or in the next blocks of the body."""
    for block in copy.blocks[place : place + 1 + _NEXT]:
        start = max(block.body, after)
        words = copy.plain[start : block.end]
        if not words.strip(" ?") or copy.voice_at(start + len(words) - 1).manner == "request":
            continue
        begin = start + len(words) - len(words.lstrip(" ?"))
        lead = _LEAD.match(copy.plain, begin, block.end)
        opens = lead.end() if lead else begin
        number = next(quantities_in(copy.plain, opens, block.end), None)
        body = speaking_body(copy, copy.voice_at(opens))
        if (
            number
            and number.start == opens
            and body
            and not nouns_in(copy.plain[number.end : number.end + 60])
        ):
            yield _statement(copy, opens, number, body, counted, kind)
        return


def _statement(
    copy: ReadingCopy, start: int, number: Quantity, body: Subject, counted: tuple[str, str], kind: str
) -> Statement:
    property_, noun = counted
    voice = copy.voice_at(start)
    span = copy.sentence_at(start)
    return Statement(
        quote=copy.quote(*span),
        subject=body,
        property=property_,
        value=number.count,
        qualifier=number.qualifier,
        topic=copy.source.topic,
        asserter=voice.asserter,
        reported_for=voice.reported_for,
        of={"noun": noun} | ({"which": kind} if kind else {}),
        reader=NAME,
        version=VERSION,
    )
