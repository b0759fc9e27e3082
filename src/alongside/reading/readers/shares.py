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

_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_NUMBERS = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twenty": 20,
}  # fmt: skip
_NUMBER = "|".join(_NUMBERS)
_SHARE = re.compile(
    r"\b(?:(?P<qualifier>less than|fewer than|not quite|more than|well over|just over|just under|over"
    r"|under|nearly|almost"
    r"|about|around|approximately|roughly|only|some)\s+)?"
    rf"(?P<share>(?P<most>most(?=\s+(?:of|NHS|mental|trusts|providers|organi|bodies|councils"
    rf"|employers))|(?:the\s+|a\s+)(?:large\s+|great\s+|vast\s+|clear\s+)?majority"
    r"|(?:a|the)\s+(?:small\s+)?minority)"
    rf"|(?P<count>{_NUMBER})\s+(?:in|out\s+of)(?:\s+every)?\s+(?P<every>{_NUMBER})"
    rf"|(?:(?P<parts>{_NUMBER})[\s-]+)?(?P<part>half|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)"
    r"|all|\d{1,3}(?:\.\d{1,2})?\s*(?:%|per\s?cent))(?![\w-])",
    re.IGNORECASE,
)
_MAY_HOLD = re.compile(
    r"%|cent|half|third|quarter|fifth|sixth|eighth|tenth|majority|minority|most|all |all$|(?:one|two"
    r"|three|four|five|six"
    r"|seven|eight|nine|ten)\s+(?:in|out)"
)
"""What every share has, in lower case."""
_OF_BODIES = re.compile(
    rf"\s+(?:of\s+)?(?:(?:the|these|those|all|our)\s+)?(?:\d+\s+)?(?P<noun>{ORGANISATIONS}"
    r"|(?<=of )(?:those|them|these|whom|respondents|applicants)\b|respondents\b)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\s+(?:who\s+|that\s+)?(?:have|had|has|employ|employed|pay|paid|said|did|do|offer|run|use|lack"
    r"|applied|tried|were|are)\b",
    re.IGNORECASE,
)
_MAKES = re.compile(
    r"\b(?:that (?:makes|is)|which (?:makes|is|was)|or|equal to|a total of)\s+$", re.IGNORECASE
)
_ENDS = re.compile(r"\s*(?:[.;)]|$|\b(?:who|that) (?P<did>\w+))", re.IGNORECASE)
_AGAINST = re.compile(r"\b(?:against|compared (?:with|to)|up from|down from|from)\s+$", re.IGNORECASE)
_IN_YEAR = re.compile(r"\s+(?:in|the year before|a year (?:ago|earlier))\s*(?P<year>(?:19|20)\d\d)?\b")
_BODIES = re.compile(rf"\b{ORGANISATIONS}", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:trusts|providers|organi[sz]ations|bodies|employers|councils|charities|respondents)\b", re.I
)
_THEM = re.compile(r"\b(?:them|one|it|this|such)\b", re.IGNORECASE)
_FIELD = re.compile(
    r"\b(?:lived[- ]experience|peers?|LXPs?|PSWs?|experts? by experience|involvement|band \d[a-d]?"
    r"|such (?:a )?(?:posts?|roles?|jobs?)|(?:for|of|in) this work)\b",
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
    lately: dict[str, str] = {}
    for start, end in copy.sentences:
        end = min(end, start + _LONGEST)
        before, lately = lately, {}
        if copy.plain[end - 1] == "?" or not _MAY_HOLD.search(copy.plain[start:end].lower()):
            continue
        shares = list(_SHARE.finditer(copy.plain, start, end))
        ends = [*(share.start() for share in shares[1:]), end]
        for found, own_end in zip(shares, ends, strict=False):
            of = _of(copy, start, own_end, found)
            if not of and lately and _AGAINST.search(copy.plain, start, found.start()):
                year = _IN_YEAR.match(copy.plain, found.end(), end)
                of = lately | {"when": (year["year"] or "before") if year else "before"}
            elif not of and (_MAKES.search(copy.plain, start, found.start())):
                of = _of_what_was_counted(copy.plain, start, end, found, before)
            if of:
                lately = of
                property_ = "amount-share" if "whole" in of else "organisations-share"
                yield _statement(copy, (start, end), found, property_, of)


def _of_what_was_counted(
    plain: str, start: int, end: int, found: re.Match[str], before: dict[str, str]
) -> dict[str, str]:
    """'22 sent in a bid, which is 55 per cent'; 'That makes 58 per cent who tried'."""
    ends = _ENDS.match(plain, found.end(), end)
    if not ends or not found["share"][0].isdigit():
        return {}
    said = [each for each in counted_outcomes_in(plain[start : found.start()]) if each.code != "asked"]
    if said:
        return {"outcome": said[-1].code}
    near = plain[max(0, start - _LEAD) : start]
    earlier = [each for each in counted_outcomes_in(near) if each.code in ("applied", "answered", "awarded")]
    if not earlier or not _BODIES.search(near):
        return {}
    return {"outcome": earlier[0].code} if ends["did"] or not before else before


def _of(copy: ReadingCopy, start: int, end: int, found: re.Match[str]) -> dict[str, str]:
    """What the share is of; empty when the sentence does not say so in words that we know.

    `end` is where its own words end: at the next share of the sentence.
    """
    bodies = _OF_BODIES.match(copy.plain, found.end(), end)
    is_all = found["share"].lower() == "all"
    if bodies and not _REST.search(bodies.group()) and not (is_all and re.search(r"\d", bodies.group())):
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
    before = copy.plain[start : found.start()]
    if not is_all and _GOES_ON.match(copy.plain, found.end(), end) and _SEVERAL.search(lead + before):
        return _about(copy.plain[found.end() : end], before)
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


def _about(clause: str, before: str = "") -> dict[str, str]:
    """The clause in its own words, when it is about the field, or about 'them' named before."""
    words = " ".join(re.split(r"[;:(,]", clause)[0].split()).rstrip(".")
    is_ours = _FIELD.search(clause) or (_THEM.search(words) and _FIELD.search(before))
    return {"about": words[:_LONGEST_CLAUSE].lower()} if is_ours else {}


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
    share = _share(found)
    said = " ".join((found["qualifier"] or "").lower().split())
    if found["most"]:
        is_more = "minority" not in found["most"].lower()
        return (
            (Share(share, None), Qualifier.MORE_THAN)
            if is_more
            else (Share(None, share), Qualifier.LESS_THAN)
        )
    if said in ("less than", "fewer than", "under", "not quite"):
        return Share(None, share), Qualifier.LESS_THAN
    if said in ("more than", "over", "well over"):
        return Share(share, None), Qualifier.MORE_THAN
    if said == "just over":
        return Share(share, share + _LEEWAY), Qualifier.MORE_THAN
    if said in ("just under", "nearly", "almost"):
        return Share(max(share - _LEEWAY, Decimal(0)), share), Qualifier.LESS_THAN
    is_figure = found["share"][0].isdigit()
    if said in ("about", "around", "approximately", "roughly", "some"):
        leeway = Decimal(0) if is_figure else _LEEWAY / 2
        return Share(max(share - leeway, Decimal(0)), share + leeway), Qualifier.ABOUT
    return Share(share, share), Qualifier.EXACT


def _share(found: re.Match[str]) -> Decimal:
    """The share as a number between 0 and 1, to four places."""
    if found["most"]:
        return Decimal("0.5")
    if found["every"]:
        share = Decimal(_NUMBERS[found["count"].lower()]) / _NUMBERS[found["every"].lower()]
    elif found["part"]:
        share = (
            Decimal(_NUMBERS[(found["parts"] or "one").lower()])
            / _PARTS[found["part"].lower().removesuffix("s")]
        )
    elif found["share"].lower() == "all":
        return Decimal(1)
    else:
        figure = re.match(r"[\d.]+", found["share"])
        share = Decimal(figure.group() if figure else 0) / 100
    return share.quantize(Decimal("0.0001")).normalize()
