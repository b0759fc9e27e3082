"""What share of organisations: 'less than half of the trusts applied', 'all trusts who applied received it'.

Also a share of a sum: 'just over half of our target'.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from alongside.reading.copy import ReadingCopy
from alongside.reading.outcomes import Outcome, counted_outcomes_in
from alongside.reading.readers.counts import ORGANISATIONS
from alongside.reading.subjects import topic_of
from alongside.terms.statement import Qualifier, Share, Statement

NAME = "shares"
VERSION = 1
KINDS: tuple[str, ...] = ()

_FRACTIONS = {
    "half": Decimal("0.5"), "a half": Decimal("0.5"), "one half": Decimal("0.5"),
    "a third": Decimal("0.3333"), "one third": Decimal("0.3333"), "one in three": Decimal("0.3333"),
    "two thirds": Decimal("0.6667"), "a quarter": Decimal("0.25"), "one quarter": Decimal("0.25"),
    "one in four": Decimal("0.25"), "three quarters": Decimal("0.75"), "a fifth": Decimal("0.2"),
    "one in five": Decimal("0.2"), "one in ten": Decimal("0.1"), "a tenth": Decimal("0.1"), "all": Decimal(1),
}  # fmt: skip
_WORDS = "|".join(sorted((word.replace(" ", "[ -]") for word in _FRACTIONS), key=len, reverse=True))
_SHARE = re.compile(
    r"\b(?:(?P<qualifier>less than|fewer than|more than|just over|just under|over|under|nearly|almost|about|"
    r"around|approximately|roughly|only|some)\s+)?"
    rf"(?P<share>{_WORDS}|\d{{1,3}}(?:\.\d{{1,2}})?\s*(?:%|per\s?cent))(?![\w-])",
    re.IGNORECASE,
)
_OF_BODIES = re.compile(
    rf"\s+(?:of\s+)?(?:(?:the|these|those|all)\s+)?(?P<noun>{ORGANISATIONS}|(?<=of )those\b)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\s+(?:have|had|has|employ|employed|pay|paid|said|did|applied|were)\b", re.IGNORECASE)
_BODIES = re.compile(rf"\b{ORGANISATIONS}", re.IGNORECASE)
_FIELD = re.compile(
    r"\b(?:lived[- ]experience|peers?|LXPs?|PSWs?|experts? by experience|involvement|band \d[a-d]?"
    r"|such a post)\b",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"\b(?P<what>response(?: rate)?(?: of| was| stands at)|uptake\b[^.;]{0,30}?(?:at|of|was))\s+$",
    re.IGNORECASE,
)
_LEAD = 500
_LONGEST_CLAUSE = 90
_LONGEST = 2000
_REST = re.compile(r"\b(?:remaining|other|others|rest)\b", re.IGNORECASE)
_WHO = re.compile(r"\s+(?:who|that|which)\s+", re.IGNORECASE)
_OF_TARGET = re.compile(
    r"\s+(?:of\s+)?(?:our|the|its|their|that)\s+(?:\w+\s+)?(?:target|goal|appeal)\b", re.IGNORECASE
)
_RAISED = re.compile(r"\b(?:raised|collected|reached)\b", re.IGNORECASE)
_LEEWAY = Decimal("0.1")
"""'Just over' and 'about' reach this far: ten points in a hundred."""


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """One statement for each share of organisations with an outcome or a word of the field; of a target."""
    for start, end in copy.sentences:
        end = min(end, start + _LONGEST)
        for found in _SHARE.finditer(copy.plain, start, end):
            of = _of(copy, start, end, found)
            if of:
                property_ = "amount-share" if "whole" in of else "organisations-share"
                yield _statement(copy, (start, end), found, property_, of)


def _of(copy: ReadingCopy, start: int, end: int, found: re.Match[str]) -> dict[str, str]:
    """What the share is of; empty when the sentence does not say so in words that we know."""
    bodies = _OF_BODIES.match(copy.plain, found.end(), end)
    if bodies and not _REST.search(bodies.group()):
        return _of_bodies(copy.plain[bodies.end() : end], found["share"].lower())
    if _OF_TARGET.match(copy.plain, found.end(), end):
        return {"role": "part", "whole": "target"} if _RAISED.search(copy.plain, start, found.start()) else {}
    rate = _RATE.search(copy.plain, start, found.start())
    if rate:
        is_reply = rate["what"].lower().startswith("response")
        return (
            {"outcome": "answered", "base": "asked"}
            if is_reply
            else {"outcome": "awarded", "base": "offered"}
        )
    lead = copy.plain[max(0, start - _LEAD) : start]
    if _GOES_ON.match(copy.plain, found.end(), end) and _BODIES.search(lead):
        return _about(copy.plain[found.end() : end])
    return {}


def _of_bodies(rest: str, share: str) -> dict[str, str]:
    said = counted_outcomes_in(rest)
    base = ""
    if _WHO.match(rest) and said:
        base, said = said[0].code, said[1:]
    if not said:
        return _about(rest) | ({"base": base} if base else {}) if share != "all" and _about(rest) else {}
    if share == "all" and not base and not _is_close(said[0]):
        return {}
    return {"outcome": said[0].code} | ({"base": base} if base else {})


def _about(clause: str) -> dict[str, str]:
    """The clause in its own words, when it is about the field."""
    words = " ".join(re.split(r"[;:(,]", clause)[0].split()).rstrip(".")
    return {"about": words[:_LONGEST_CLAUSE].lower()} if _FIELD.search(clause) else {}


def _is_close(outcome: Outcome) -> bool:
    return outcome.start <= 2


def _statement(
    copy: ReadingCopy, span: tuple[int, int], found: re.Match[str], property_: str, of: dict[str, str]
) -> Statement:
    voice = copy.voice_at(found.start())
    share, qualifier = _value(found)
    return Statement(
        quote=copy.quote(*span),
        subject=topic_of(copy),
        property=property_,
        value=share,
        qualifier=qualifier,
        topic=copy.source.topic,
        asserter=voice.asserter,
        reported_for=voice.reported_for,
        of=of,
        context={"words": found.group()},
        reader=NAME,
        version=VERSION,
    )


def _value(found: re.Match[str]) -> tuple[Share, Qualifier]:
    words = found["share"].lower().replace("-", " ")
    figure = re.match(r"[\d.]+", words)
    share = Decimal(figure.group()) / 100 if figure else _FRACTIONS[words]
    said = (found["qualifier"] or "").lower()
    if said in ("less than", "fewer than", "under"):
        return Share(None, share), Qualifier.LESS_THAN
    if said in ("more than", "over"):
        return Share(share, None), Qualifier.MORE_THAN
    if said == "just over":
        return Share(share, share + _LEEWAY), Qualifier.MORE_THAN
    if said in ("just under", "nearly", "almost"):
        return Share(max(share - _LEEWAY, Decimal(0)), share), Qualifier.LESS_THAN
    if figure and said in ("about", "around", "approximately", "roughly", "some"):
        return Share(share, share), Qualifier.ABOUT
    if said in ("about", "around", "approximately", "roughly", "some"):
        return Share(max(share - _LEEWAY / 2, Decimal(0)), share + _LEEWAY / 2), Qualifier.ABOUT
    return Share(share, share), Qualifier.EXACT
