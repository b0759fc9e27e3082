"""Bodies that were dissolved or merged, when, and to whom their services passed."""

import re
from collections.abc import Iterator

from alongside.reading.copy import ReadingCopy
from alongside.reading.dates import dates_in
from alongside.reading.mentions import Mention
from alongside.terms.dates import PartialDate
from alongside.terms.statement import Statement, Subject

NAME = "successions"
VERSION = 1
KINDS: tuple[str, ...] = ()

_ENDED = re.compile(
    r"[\s*\"'),-]*(?:has|have|had|was|were)?\s*(?:been\s+|then\s+|also\s+)?"
    r"(?:dissolved|abolished|wound up|disbanded|ceased to exist|closed down)\b",
    re.IGNORECASE,
)
_MERGED = re.compile(
    r"[\s*\"'),-]*(?:has|have|had|was|were)?\s*(?:since\s+|been\s+|then\s+)?"
    r"(?:merged (?:with|into)|became part of|(?:acquired|taken over) by|replaced by)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_PASSED = re.compile(
    r"\b(?:services|functions|staff|contracts?|responsibilities)\b[^.;]{0,60}?\b(?:transferred|passed|moved|went)\s+to\s+"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
_MAY_HOLD = re.compile(
    r"\b(?:dissolv|abolish|wound up|disband|ceased|closed down|merged|became part|acquired|taken over"
    r"|replaced)",
    re.IGNORECASE,
)
_ITS = re.compile(r"(?:its|their|the) (?:services|functions|staff|contracts?)\b", re.IGNORECASE)
_THIS = re.compile(r"this (?:trust|body|organisation|provider)\b", re.IGNORECASE)
_STAR = re.compile(r"\s?\\?\*")
_NEAR = 12
_BETWEEN = re.compile(r"[\s,;*]*(?:and|&)?\s*(?:the\s+)?")


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """The end of each named body and each successor, with the successor's key in `context`."""
    last: Mention | None = None
    for start, end in copy.sentences:
        if not _MAY_HOLD.search(copy.plain, start, end):
            if last and _ITS.match(copy.plain, start, end):
                later = list(copy.mentions_between(start, end))
                for heir in _followers(copy.plain, start, later):
                    yield _statement(copy, (start, end), last, "successor", heir.name, _key(heir))
            last = None
            continue
        named = list(copy.mentions_between(start, end))
        noted = _noted(copy, start, end)
        if noted:
            yield from _of(copy, (start, end), noted, named)
        last = noted or next((each for each in named if _ENDED.match(copy.plain, each.end, end)), None)
        for place, mention in enumerate(named):
            yield from _of(copy, (start, end), mention, named[place + 1 :])


def _of(
    copy: ReadingCopy, span: tuple[int, int], mention: Mention, later: list[Mention]
) -> Iterator[Statement]:
    ended = _ENDED.match(copy.plain, mention.end, span[1])
    merged = _MERGED.match(copy.plain, mention.end, span[1])
    when = _date(copy, ended, span[1]) if ended else None
    if when:
        yield _statement(copy, span, mention, "dissolved-on", when, {})
    if merged:
        heirs = _chain(copy.plain, [each for each in later if each.start == merged.end()], later)
    elif ended:
        heirs = _followers(copy.plain, ended.end(), later)
    else:
        heirs = []
    for heir in heirs:
        yield _statement(copy, span, mention, "successor", heir.name, _key(heir))


def _followers(plain: str, start: int, later: list[Mention]) -> list[Mention]:
    """The bodies that services 'were transferred to', one after another."""
    return _chain(plain, [each for each in later if _PASSED.search(plain, start, each.start)], later)


def _key(heir: Mention) -> dict[str, str]:
    return {"key": heir.key} if heir.key else {}


def _noted(copy: ReadingCopy, start: int, end: int) -> Mention | None:
    """The starred body that a footnote is about: '* This trust was dissolved in 2021.'

    It stands where 'This trust' does, under its own name.
    """
    this = _THIS.match(copy.plain, start, end)
    block = next((each for each in copy.blocks if each.start <= start < each.end), None)
    if not this or not block or block.body != start or "*" not in copy.plain[block.start : start]:
        return None
    starred = [each for each in copy.mentions if each.end < block.start and _STAR.match(copy.plain, each.end)]
    if not starred:
        return None
    last = starred[-1]
    return Mention(start, this.end(), last.name, last.key, last.status)


def _chain(plain: str, first: list[Mention], later: list[Mention]) -> list[Mention]:
    chain = first[:1]
    for each in later:
        if chain and each.start >= chain[-1].end and _BETWEEN.fullmatch(plain, chain[-1].end, each.start):
            chain.append(each)
    return chain


def _date(copy: ReadingCopy, ended: re.Match[str], end: int) -> PartialDate | None:
    """The date right behind 'dissolved': 'in 2021', 'on 1 June 2021'."""
    dates = dates_in(copy.plain, ended.end(), min(ended.end() + 40, end), copy.source.published)
    return dates[0].when if dates and dates[0].start - ended.end() <= _NEAR else None


def _statement(
    copy: ReadingCopy,
    span: tuple[int, int],
    mention: Mention,
    property_: str,
    value: str | PartialDate,
    context: dict[str, str],
) -> Statement:
    voice = copy.voice_at(mention.start)
    return Statement(
        quote=copy.quote(*span),
        subject=Subject("organisation", mention.key, mention.name),
        property=property_,
        value=value,
        topic=copy.source.topic,
        asserter=voice.asserter,
        reported_for=voice.reported_for,
        context=context,
        reader=NAME,
        version=VERSION,
    )
