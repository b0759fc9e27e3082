"""What share of organisations: 'less than half of the trusts applied', 'all trusts who applied received it'.

Also a share of a sum: 'just over half of our target'.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from alongside.reading.copy import ReadingCopy
from alongside.reading.outcomes import Outcome, outcomes_in
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
    rf"around|approximately|roughly|only)\s+)?(?P<share>{_WORDS}|\d{{1,3}}(?:\.\d{{1,2}})?\s*(?:%|per\s?cent))(?![\w-])",
    re.IGNORECASE,
)
_OF_BODIES = re.compile(
    rf"\s+(?:of\s+)?(?:(?:the|these|those|all)\s+)?(?P<noun>{ORGANISATIONS})", re.IGNORECASE
)
_REST = re.compile(r"\b(?:remaining|other|others|rest)\b", re.IGNORECASE)
_WHO = re.compile(r"\s+(?:who|that|which)\s+", re.IGNORECASE)
_OF_TARGET = re.compile(
    r"\s+(?:of\s+)?(?:our|the|its|their|that)\s+(?:\w+\s+)?(?:target|goal|appeal)\b", re.IGNORECASE
)
_RAISED = re.compile(r"\b(?:raised|collected|reached)\b", re.IGNORECASE)
_LEEWAY = Decimal("0.1")
"""'Just over' and 'about' reach this far: ten points in a hundred."""


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """One statement for each share of organisations with an outcome, or of a target."""
    for start, end in copy.sentences:
        for found in _SHARE.finditer(copy.plain, start, end):
            bodies = _OF_BODIES.match(copy.plain, found.end(), end)
            if bodies and not _REST.search(bodies.group()):
                yield from _of_bodies(copy, (start, end), found, bodies)
            elif _OF_TARGET.match(copy.plain, found.end(), end) and _RAISED.search(
                copy.plain, start, found.start()
            ):
                of = {"role": "part", "whole": "target"}
                yield _statement(copy, (start, end), found, "amount-share", of)


def _of_bodies(
    copy: ReadingCopy, span: tuple[int, int], found: re.Match[str], bodies: re.Match[str]
) -> Iterator[Statement]:
    said = outcomes_in(copy.plain[bodies.end() : span[1]])
    base = ""
    if _WHO.match(copy.plain, bodies.end(), span[1]) and len(said) > 1:
        base, said = said[0].code, said[1:]
    if not said or (found["share"].lower() == "all" and not base and not _is_close(said[0])):
        return
    of = {"outcome": said[0].code} | ({"base": base} if base else {})
    yield _statement(copy, span, found, "organisations-share", of)


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
    if said in ("about", "around", "approximately", "roughly"):
        return Share(max(share - _LEEWAY / 2, Decimal(0)), share + _LEEWAY / 2), Qualifier.ABOUT
    return Share(share, share), Qualifier.EXACT
