"""Reads the limits of involvement roles: most roles held at once, longest term, time asked for, review.

"may hold at most 2 paid roles", "the longest term is 3 years", "no more than 3 days per month", "up to
5 hours per month", "reviewed in June 2025", "the work runs throughout 2025 to 2027". They are the
rules of the one document: the subject is the post that it is about.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from alongside.reading.copy import ReadingCopy
from alongside.reading.dates import DateMention
from alongside.reading.phrases import stretches
from alongside.reading.posts import Posts
from alongside.reading.posts.roles import OTHER
from alongside.terms.statement import Count, Qualifier, Span, Statement, Value

NAME = "limits"
VERSION = 1
KINDS: tuple[str, ...] = ()

_REACH = 160
_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twelve": 12,
}  # fmt: skip
_NUMBER = rf"(?P<number>\d{{1,2}}(?:\.\d)?|{'|'.join(_WORDS)})"
_MOST = r"(?:up to|no more than|not more than|a maximum of|at most|maximum of)"
_ROLES = re.compile(
    r"\b(?:(?:hold|have|undertake|take(?: on| up)?|fill|do|(?:sit|serve|be) (?:on|in)|join|belong to)"
    rf"\s+(?:only\s+)?{_MOST}"
    r"|(?:only|just)\s+(?:(?:hold|have|take(?: on)?|fill|(?:sit|serve|be) (?:on|in))\s+)?"
    r"|limit(?:s|ed)?\s+(?:(?:each|every|all|any)\s+\w{3,12}\s+)?to|capped at"
    r"|(?:maximum|limit|most)\s+(?:is|of|that (?:one|a) \w{3,12} (?:can|may) (?:hold|have) is))"
    rf"\s*\b{_NUMBER}\s+(?:of our\s+|of these\s+)?(?:paid |unpaid |different |such )?"
    r"(?:PPV |LEP |partner |involvement )?(?:roles?|posts?|positions?|panels?|groups?|committees?)\b"
    r"(?=\s*(?:[.,;)]|$|at|each|per|in|a|with|and|across|or|for|you|one|\())",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"\b(?:maximum|longest)\s+(?:length|term|period|time|anyone|you|one|a (?:partner|member))[^.;]{0,60}?"
    rf"\b(?:is|of)\s+{_NUMBER}\s+"
    r"(?P<unit>month|year)s?\b",
    re.IGNORECASE,
)
_SERVE = re.compile(
    r"\b(?:nobody|no one|no partner|not|cannot|never)\b[^.;]{0,50}?"
    r"\b(?:serve|stay|hold|appointed|sit|remain|continue|act)\b"
    rf"[^.;]{{0,40}}?\b(?:longer|more) than\s+{_NUMBER}\s+(?P<unit>month|year)s?\b",
    re.IGNORECASE,
)
_APPOINTED = re.compile(
    rf"\b(?:appointed|serve|term|membership)\b[^.;]{{0,40}}?\b{_MOST}\s+{_NUMBER}\s+(?P<unit>month|year)s?\b",
    re.IGNORECASE,
)
_PERIOD = re.compile(rf"\b(?:\d{{1,2}}|{'|'.join(_WORDS)})\s+(?:month|year)s?\b", re.IGNORECASE)
_LEAVE = re.compile(
    rf"\bafter\s+{_NUMBER}\s+(?P<unit>month|year)s?,?\s+(?:\w+\s+){{1,3}}?"
    r"(?:must|(?:have|has|need|needs) to)\s+(?:step|stand) down",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"\b(?:lasts?|be an? (?:partner|member|representative)|stay on|remain|continue)\b"
    rf"[^.;]{{0,30}}?\b(?:{_MOST}|no longer than)\s+{_NUMBER}\s+(?P<unit>month|year)s?\b",
    re.IGNORECASE,
)
_LIMITED = re.compile(
    r"\b(?:terms?|memberships?|appointments?|posts?|roles?|contracts?) (?:of office )?(?:is|are|will be) "
    rf"(?:limited|capped|fixed|restricted|kept) (?:to|at|for) {_NUMBER}\s+(?P<unit>month|year)s?\b",
    re.IGNORECASE,
)
_NO_MORE = re.compile(r"\b(?:no|not|nobody|cannot|can't|never|none)\b[^.;]{0,60}$", re.IGNORECASE)
_TIME = re.compile(
    rf"\b(?P<most>{_MOST}\s+|(?:cap|limit|ceiling) of\s+|more than\s+|totalling\s+(?:up to\s+)?"
    r"|(?:average|about|around|approximately)\s+)?"
    rf"{_NUMBER}\s+(?:full\s+|half\s+)?(?P<unit>hour|day)s?\b[^.;£]{{0,4}}(?:\s?\([^()]{{0,20}}\)\s?)?\s*"
    r"(?:per|an?|each|every|in an?|in any(?: one)?)\s+(?:calendar\s+)?"
    r"(?P<every>day|week|month|quarter|year)\b",
    re.IGNORECASE,
)
_NEVER_MORE = re.compile(
    r"\b(?:nobody|no one|no (?:partner|member|person|volunteer)|not|cannot|never)\b[^.;]{0,30}?"
    rf"\b(?:do|hold|have|take on|take up|be on|sit on|serve on|join)\s+more than\s+{_NUMBER}\s+"
    r"(?:of (?:our|these|the|such)\s+)?(?:paid |partner |involvement )?"
    r"(?:roles?|posts?|positions?|panels?|groups?)\b",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\d\s*(?:-|to|or)\s*$")
_NOT_WORK = re.compile(
    r"\b(?:open(?:s|ing)?|available|staffed|clinics?|(?:help|phone )?lines?|wait\w*|visiting|parking|dose\w*"
    r"|canteen|caf[eé]|shop|library|desk|reception|train|bus|asleep|sleep|exercise|beds?|patients?)\b[^.;]{0,70}$",
    re.IGNORECASE,
)
"""Before hours that a place is open or a patient waits, and nobody works."""
_HOURS = re.compile(r"\b(?:hours?|days?)\b", re.IGNORECASE)
_MEMBERSHIP = re.compile(r"\b(?:membership|term|appointment)\b", re.IGNORECASE)
_REVIEWED = re.compile(r"\breview(?:ed)?\s+(?:in|by|on|at the end of)\s+$", re.IGNORECASE)
_UNTIL = re.compile(r"\buntil\s+$", re.IGNORECASE)
_CONTINUES = re.compile(r"\b(?:continue|run|last|carry on)\b[^.;]{0,40}$", re.IGNORECASE)
_DATED = re.compile(
    r"\b(?:review(?:ed)?|membership|term|appointment|continue|run|last|carry on)\b", re.IGNORECASE
)


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """A statement for each limit, time asked for, review date and period of work."""
    found = [*_limits(copy.plain), *_dates(copy)]
    posts = copy.once(Posts) if found else None
    for start, end, property_name, value, qualifier, of in found:
        if posts and not _is_of_others(posts, start, end, property_name):
            yield _statement(copy, posts, start, end, property_name, value, qualifier, of)


_Found = tuple[int, int, str, Value, Qualifier, dict[str, str]]


def _limits(plain: str) -> Iterator[_Found]:
    for found in (*_ROLES.finditer(plain), *_NEVER_MORE.finditer(plain)):
        yield (
            found.start(),
            found.end(),
            "role-limit",
            Count(None, int(_amount(found))),
            Qualifier.AT_MOST,
            {},
        )
    for found in _terms(plain):
        span = Span(_amount(found), found["unit"].lower())
        yield found.start(), found.end(), "time-limit", span, Qualifier.AT_MOST, {}
    timed = stretches(plain, _HOURS, 60, 80)
    for found in (each for start, end in timed for each in _TIME.finditer(plain, start, end)):
        span = Span(_amount(found), found["unit"].lower())
        most, before = (found["most"] or "").lower(), plain[max(0, found.start() - 80) : found.start()]
        if _RANGE.search(before) or _NOT_WORK.search(before):
            continue
        if most.startswith("more than") and not _NO_MORE.search(before):
            continue
        qualifier = (
            Qualifier.ABOUT if most.startswith(("average", "about", "around", "approx")) else _at_most(most)
        )
        yield (
            found.start(),
            found.end(),
            "time-commitment",
            span,
            qualifier,
            {"every": found["every"].lower()},
        )


def _terms(plain: str) -> Iterator[re.Match[str]]:
    """Every way to say the longest term, near a number of months or years."""
    for start, end in stretches(plain, _PERIOD, 220, 80):
        for words in (_TERM, _SERVE, _APPOINTED, _LIMITED, _LEAVE, _LASTS):
            yield from words.finditer(plain, start, end)


def _dates(copy: ReadingCopy) -> Iterator[_Found]:
    """Review dates, the end of a membership, and how long the work goes on."""
    for opened, closed in copy.sentences:
        if not _DATED.search(copy.plain, opened, closed):
            continue
        for dated in copy.dates_in(opened, closed):
            kind = _kind_of(copy.plain[max(opened, dated.start - _REACH) : dated.start], dated)
            if kind:
                yield dated.start, dated.end, kind, dated.when, Qualifier.EXACT, {}


def _kind_of(before: str, dated: DateMention) -> str:
    before = f"{before}{dated.word} " if dated.word else before
    if _REVIEWED.search(before):
        return "review-on"
    if _UNTIL.search(before) and _MEMBERSHIP.search(before):
        return "term-until"
    return "work-period" if _CONTINUES.search(before) and not dated.when.is_day else ""


def _amount(found: re.Match[str]) -> Decimal:
    word = found["number"].lower()
    return Decimal(_WORDS.get(word, 0) or word)


def _at_most(most: str) -> Qualifier:
    is_most = any(word in most for word in ("up to", "more than", "most", "max", "cap ", "limit", "ceiling"))
    return Qualifier.AT_MOST if is_most else Qualifier.EXACT


def _is_of_others(posts: Posts, start: int, end: int, property_name: str) -> bool:
    """Whether it is the time that a nurse or an official works."""
    role = posts.role_of(start, end) if property_name == "time-commitment" else None
    return role is not None and role.family == OTHER


def _statement(
    copy: ReadingCopy, posts: Posts, start: int, end: int, property_name: str, value: Value,
    qualifier: Qualifier, of: dict[str, str],
) -> Statement:  # fmt: skip
    role = posts.role_of(start, end)
    role = None if role and role.family == OTHER else role
    opened, closed = copy.sentence_at(start)
    voice = copy.voice_at(start)
    return Statement(
        quote=copy.quote(opened, max(closed, end)),
        subject=posts.subject(role, posts.employer_at(start)),
        property=property_name,
        value=value,
        qualifier=qualifier,
        topic=copy.source.topic,
        asserter=voice.asserter,
        reported_for=voice.reported_for,
        asserted_on=copy.source.published,
        of=of,
        reader=NAME,
        version=VERSION,
    )
