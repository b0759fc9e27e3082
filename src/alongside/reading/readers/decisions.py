"""Decisions about posts, funding and services of the field: what was decided, and by whom in their role."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.reading.copy import ReadingCopy
from alongside.reading.entries import subjects_for
from alongside.reading.outcomes import outcomes_in
from alongside.reading.subjects import day_of, employer_in, speaking_body, topic_of
from alongside.terms.statement import Polarity, Qualifier, Statement, Subject

NAME = "decisions"
VERSION = 1
KINDS: tuple[str, ...] = ()

_FIELD = re.compile(
    r"\b(?:funding|funds|bid|money|grant|offer|offers|posts?|roles?|LXPs?|lived[- ]experience|peers?|training"
    r"|trainers?|KUF|service users?|involvement|commission\w*|course|experts? by experience)\b",
    re.IGNORECASE,
)
_DECIDED = (
    r"(?:concluded|decided|agreed|resolved|determined|chose|opted|elected|voted|preferred|ruled"
    r"|approved|minded)"
)
_CONCLUDED = re.compile(
    r"\b(?:(?:who|which|and|we|it|they|board|committee|panel|group|trust|leads?|managers?|directors?"
    r"|governors|members"
    r"|executive|team|council|meeting|college)\s+)"
    r"(?:(?:has|have|had|then|jointly|therefore|also|\w+ly)\s+){0,3}"
    rf"{_DECIDED}\s+(?P<what>(?:that|to|not\s+to|against)\s[^.;]{{5,}})",
    re.IGNORECASE,
)
_IT_WAS_AGREED = re.compile(
    r"\b(?:it\s+was|was)\s+(?:\w+\s+){0,2}?(?:agreed|resolved|decided"
    r"|determined)(?:\s+by\s+[^.;,]{3,60}?)?,?\s+"
    r"(?P<what>(?:that|to|not\s+to|against)\s[^.;]{5,})"
    r"|^\W*(?:RESOLVED|AGREED|DECIDED|DECISION|Resolved|Agreed|Decided|Decision"
    r"|Resolution)\b(?:\s+\w+ly)?\s*[:,-]?\s+"
    r"(?P<noted>(?:(?:that|to|not\s+to)\s)?(?!is\b|was\b|by\b|on\b|of\b|with\b)[^.;]{5,})"
)
_APPROVED = re.compile(
    r"\b(?:we|board|committee|panel|trust|executive|council|governors|directors)\s+(?:(?:has|have|had"
    r"|then|therefore|\w+ly)\s+){0,2}"
    r"(?P<what>(?:approved|accepted|rejected|refused|declined|endorsed|ratified|turned\s+down|passed\s+on)\s+"
    r"(?:the|this|that|an?|its|our)\s[^.;]{4,})",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"\bdecision\s+(?:was\s+|has been\s+)?(?:made|taken|reached)?\s*(?:by (?P<by>[^.;,]{3,60}?)\s+)?"
    r"(?P<what>(?:to|not to)\s[^.;]{8,})",
    re.IGNORECASE,
)
_TURNED_DOWN = re.compile(
    r"\b(?:(?:refused|rejected|declined|turned down)\s+(?P<what>(?:the|this|that|an?|to)\s[^.;]{4,})"
    r"|(?:chosen not to (?:accept|take up)|did(?: not|n't) (?:accept|take up))\s+(?:the|this|that|an?"
    r"|to)\s[^.;]{8,})",
    re.IGNORECASE,
)
_STOPPED = re.compile(
    r"(?P<who>\b[A-Z][\w&' ]{1,60}?|\bwe|\b[Tt]he (?:trust|board))\s+(?:has|have|had)\s+(?:since |now )?"
    r"(?P<what>(?:stopped|ceased|ended|discontinued|withdrawn)\s+"
    r"(?:commissioning|funding|employing|paying|recruiting"
    r"|offering)\b[^.;]{3,}?)(?=\s+and\s+therefore\b|[.;]|$)"
)
_WAS_REFUSED = re.compile(
    r"^(?P<object>[^.;,]{3,80}?)\s+(?P<what>has been (?:refused|stopped|withdrawn|ended|cut))\W*$",
    re.IGNORECASE,
)
_OPTED = re.compile(
    r"\b(?:chose|opted|elected|decided|resolved|agreed)\s+(?P<what>not\s+to\s[^.;]{4,})", re.IGNORECASE
)
_DECLINED = ("did-not-apply", "applied", "withdrew")
_MAY_HOLD = re.compile(
    r"conclud|decid|decision|agreed|resol|determined|chose|opted|elected|voted|preferred|ruled|approved|minded|accept"
    r"|reject"
    r"|refus|declin|endors|ratif|turned|passed|stopped|ceased|ended|discontin|withdrawn|take up|has been"
)
"""What every decision has, in lower case."""
_PATTERNS = (_IT_WAS_AGREED, _CONCLUDED, _APPROVED, _TURNED_DOWN, _STOPPED, _MADE, _WAS_REFUSED, _OPTED)
_BECAUSE = re.compile(
    r",?\s+(?:because|as (?:it|the|there|no|we)|due to|owing to|given|since|for want of"
    r"|on the grounds?)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_DENIED = re.compile(
    r"\b(?:do(?:es)? not|don't|doesn't|did not|cannot)\s+(?:agree|accept|believe|consider)\b", re.IGNORECASE
)
_UNDERSTOOD = re.compile(
    r"\b(?:our understanding|we understand|apparently|reportedly|we believe|told)\b", re.IGNORECASE
)
_SUPPOSED = re.compile(
    r"\b(?:if|whether|when|would|will|should|could|may|might)\b[^.;,]{0,40}$", re.IGNORECASE
)
_BY = re.compile(
    r"\b(?:discussed|considered|made|taken|agreed|reviewed) (?:by|between) (?P<by>[^.;]{3,90}?)"
    r"(?=\s+(?:who|which|and (?:it|they))\b|[.;,]|$)",
    re.IGNORECASE,
)
_GENERAL = re.compile(r"\btrusts?\s+(?:who|that|which)\b", re.IGNORECASE)
_OURSELVES = re.compile(r"we|the (?:trust|board)", re.IGNORECASE)
_YOURS = re.compile(r"\byour (?:trust|organisation|service)\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\s+(?:may|might|will|would|has|have|had|is|are|was|were)\s.*$", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    what: str
    by: str
    who: str = ""


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """One statement for each decision of the field; denied ones and understandings are marked as such."""
    for start, end in copy.sentences:
        sentence = copy.plain[start:end]
        if not _MAY_HOLD.search(sentence.lower()):
            continue
        if sentence.endswith("?") or not (_FIELD.search(sentence) or outcomes_in(sentence)):
            continue
        found = _decision(sentence)
        if found and not (_YOURS.search(sentence) and copy.voice_at(start).manner == "request"):
            yield _statement(copy, start, end, found)


def _decision(sentence: str) -> _Found | None:
    for pattern in _PATTERNS:
        match = pattern.search(sentence)
        if (
            not match
            or _SUPPOSED.search(sentence, 0, match.start())
            or _GENERAL.search(sentence, 0, match.end())
        ):
            continue
        what = _what(pattern, match)
        if what.isupper():
            continue
        if _FIELD.search(what) or any(each.code in _DECLINED for each in outcomes_in(what)):
            by = _BY.search(sentence)
            who = match["who"] if pattern is _STOPPED else ""
            return _Found(match.start(), what, " ".join(by["by"].split()) if by else "", who)
    return None


def _what(pattern: re.Pattern[str], match: re.Match[str]) -> str:
    """The decision in the text's own words, without its reason."""
    if pattern is _WAS_REFUSED:
        return f"{match['object'].strip()} {match['what']}"
    what = (
        match.group()
        if pattern in (_TURNED_DOWN, _OPTED)
        else match.groupdict().get("noted") or match["what"]
    )
    what = _BECAUSE.sub("", what)
    if what.startswith(("to ", "not to ")):
        what = _GOES_ON.sub("", what)
    return what.strip(" ,:-")


def _statement(copy: ReadingCopy, start: int, end: int, found: _Found) -> Statement:
    sentence = copy.plain[start:end]
    at = start + found.start
    voice = copy.voice_at(at)
    lead = sentence[: found.start + 20]
    return Statement(
        quote=copy.quote(start, end),
        subject=_subject(copy, (start, end), at, found.who),
        property="decision",
        value=" ".join(found.what.split()),
        qualifier=Qualifier.CLAIMED if _UNDERSTOOD.search(lead) else Qualifier.EXACT,
        polarity=Polarity.DENIED if _DENIED.search(lead) else Polarity.AFFIRMED,
        topic=copy.source.topic,
        asserter=voice.asserter,
        reported_for=voice.reported_for,
        context={"by": found.by} if found.by else {},
        reader=NAME,
        version=VERSION,
    )


def _subject(copy: ReadingCopy, span: tuple[int, int], at: int, who: str) -> Subject:
    """Who decided: the body named as doing so, else the body that speaks; the topic when neither is told."""
    speaking = speaking_body(copy, copy.voice_at(at))
    if who and not _OURSELVES.fullmatch(who):
        return subjects_for(who.split(" that ")[-1].split(" is ")[-1].strip(), day_of(copy))[0]
    return employer_in(copy, span, at, span[1]) or speaking or topic_of(copy)
