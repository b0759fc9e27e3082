"""Reads posts at bodies: titles with their employer and number, who held a post when, and "the first".

- job-title: a title whose employer is named with it; `context["posts"]` is how many, `valid` when.
- superlative: "the first such role in the country"; `of["scope"]` is "own" for "its
  first", else "all".
- tenure and employer: "worked for X from 2011 to 2014". A post told by a superlative and its years is
  the same post in every document, `first:<family>:<years>`, whoever is said to be the employer: so
  that two names for the employer are seen. A person is never subject or value.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.reading.body_names import is_known, key_of_unknown
from alongside.reading.copy import ReadingCopy
from alongside.reading.dates import dates_in
from alongside.reading.posts import Posts
from alongside.reading.posts.roles import HEAD, OTHER, Role
from alongside.reference.organisations import resolve
from alongside.terms.dates import PartialDate
from alongside.terms.statement import Qualifier, Statement, Subject, Value

NAME = "posts"
VERSION = 1
KINDS: tuple[str, ...] = ()

_AT = re.compile(
    r"[\s\"',]*(?:\([^()]{0,20}\)\s*)?(?:at|with|for|of|in|within)\s+(?:the\s+)?$", re.IGNORECASE
)
_TAKES_ON = re.compile(
    r"\b(?:recruit\w*|hir(?:e|es|ed|ing)|appoint\w*|employ\w*|advertis\w*|created?|creating|seek\w*|has|have)\b",
    re.IGNORECASE,
)
_SCOPE = (
    r"[\"']?\s+(?:in|across|within)\s+(?:the\s+)?(?:whole\s+)?(?:NHS|UK|health service|country|world|region"
    r"|county|city|(?:north|south|east|west)(?:[- ](?:east|west))?|England|Scotland|Wales|Northern Ireland"
    r"|Britain|sector)\b"
)
_SUPERLATIVE = re.compile(
    r"\b(?P<whose>its|their|the|[\w&]+'s|our|an?)\s+(?:very\s+)?(?P<what>first|only|largest)(?:[- ]ever)?\s+"
    r"(?!(?:line|aid|class|time|year|point|contact|come|and|in|to|of)\b)"
    r"(?P<post>(?:such\s+|of its kind\s+)?(?:[\"'(]*(?!(?:an?|the|that|who|is|was|are|were|does)\b)"
    rf"[\w&/-]+[\"')]*\s+){{0,7}}?{HEAD})\b(?P<kind>\s+of its kind)?(?:{_SCOPE})?",
    re.IGNORECASE,
)
_ONLY_BODY = re.compile(
    r"\b(?P<whose>the|[\w&]+'s)\s+(?P<what>first|only)"
    r"(?P<body>\s+(?:NHS\s+|mental\s+health\s+)?(?:trust|employer|organi[sz]ation|body|service|provider|charity|one))?"
    rf"(?:{_SCOPE})?\s+(?:(?(body)with|(?!))|to\s+(?:have|employ|appoint|recruit|create|hire|advertise(?:\s+for)?"
    r"|make|take\s+on))\s+(?:an?\s+)?$",
    re.IGNORECASE,
)
_REACH = 160
_LONG = 400
"""How far apart the words of one claim may stand, in a sentence without end."""
_MET = re.compile(
    r"\s+(?:that |whom? )?(?:I|he|she|they|we|you)\s+(?:had |have |has |'d |'ve |ever |will )*"
    r"(?:met|meet|seen|saw|see|spoke|speak|spoken|knew|know|worked|heard|had)\b",
    re.IGNORECASE,
)
"""After "the first peer worker": someone's own first, and no claim."""
_MINE = re.compile(r"\b(?:my|your|his|her)\b", re.IGNORECASE)
_CLAIMS = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|said to be|describ\w+ as|billed as|says|believed)\b", re.IGNORECASE
)
_YEARS = re.compile(
    r"\b(?:from|between)\s+(?P<start>(?:19|20)\d{2})\s*(?:-|to|until|and)\s*"
    r"(?P<end>(?:19|20)\d{2})\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:work(?:s|ed|ing)?|serv(?:ed|ing)|held|in (?:the )?(?:post|role|job)|time as|was|employed"
    r"|appointed)\b",
    re.IGNORECASE,
)
_EMPLOYED_BY = re.compile(
    rf"\b(?:work(?:s|ed|ing)? (?:for|at|with)|employed (?:by|at)|{HEAD} (?:of|at|for|with)"
    r"|served (?:at|with)|joined)"
    r"\s+(?:the\s+)?(?P<name>(?:[A-Z][\w&'-]*,?\s+(?:(?:and|of|for|the|&)\s+)?){0,9}?"
    r"(?:NHS\s+(?:Foundation\s+)?Trust|NHS\s+FT|Foundation\s+Trust|Trust|Partnership(?!\s+(?:NHS|Trust|Found))"
    r"|CIC|Council|Board|Federation|Charity|Hospitals?|University|Service)\b)",
)


@dataclass(frozen=True, slots=True)
class _First:
    """A superlative at `start` to `end` with its words."""

    start: int
    end: int
    words: str
    what: str
    is_own: bool
    role: Role | None


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """Titles, superlatives and tenures, in the order in which they stand within each kind."""
    posts = copy.once(Posts)
    firsts = sorted(_firsts(copy, posts), key=lambda first: first.start)
    yield from _titles(copy, posts)
    held = list(_held(copy, posts, firsts))
    told = {each.quote.start: each.subject for each in held}
    for first in firsts:
        yield _superlative(copy, posts, first, told)
    yield from held


def _titles(copy: ReadingCopy, posts: Posts) -> Iterator[Statement]:
    """Each title that its sentence puts at one employer, once for each post."""
    seen: set[tuple[str, str]] = set()
    for role in posts.roles:
        opened, closed = posts.passage_at(role.start)
        if role.family == OTHER or not role.head or not _is_placed(copy.plain, posts, role, opened, closed):
            continue
        employer = posts.employer_at(role.start)
        if employer is None or employer.how != "named in the sentence":
            continue
        subject = posts.subject(role, employer)
        if (subject.key, role.title.lower()) in seen:
            continue
        seen.add((subject.key, role.title.lower()))
        context = {"employer": employer.name}
        if is_known(employer.key):
            context["organisation"] = employer.key
        if role.number or not role.title.lower().endswith(("s", "staff")):
            context["posts"] = str(role.number or 1)
        yield _statement(
            copy, (opened, closed), subject, "job-title", role.title, context=context,
            valid=_when(copy, opened, role.start),
        )  # fmt: skip


def _is_placed(plain: str, posts: Posts, role: Role, opened: int, closed: int) -> bool:
    """Whether the words put the title at a body: "directors at X", or "X recruited two directors"."""
    near = max(opened, role.start - _REACH), min(closed, role.end + _REACH)
    for mention in posts.mentions_between(*near):
        if role.end <= mention.start and _AT.fullmatch(plain, role.end, mention.start):
            return True
        if mention.end <= role.start and _TAKES_ON.search(plain, mention.end, role.start):
            return True
    return False


def _when(copy: ReadingCopy, opened: int, until: int) -> PartialDate | None:
    """The one date named in the sentence before the title; None when none or several."""
    dates = dates_in(copy.plain, max(opened, until - _REACH), until, copy.source.published)
    return dates[0].when if len(dates) == 1 else None


def _firsts(copy: ReadingCopy, posts: Posts) -> Iterator[_First]:
    """Superlatives on lived-experience work: the role they name, or one named in the sentence or before."""
    for found in _SUPERLATIVE.finditer(copy.plain):
        if (
            _MET.match(copy.plain, found.end())
            or found["whose"].lower() in ("a", "an")
            or _MINE.search(copy.plain[max(0, found.start() - 12) : found.start()])
        ):
            continue
        named = [role for role in posts.roles_between(found.start(), found.end()) if role.family != OTHER]
        role = named[0] if named else _spoken_of(posts, found)
        if role:
            end = max(found.end(), role.end) if named else found.end()
            words = " ".join(copy.plain[found.start("what") : end].replace('"', "").split())
            is_own = found["whose"].lower() in ("its", "their", "our")
            yield _First(found.start(), end, words, found["what"].lower(), is_own, role)
    yield from _only_bodies(copy.plain, posts)


def _only_bodies(plain: str, posts: Posts) -> Iterator[_First]:
    """ "The only trust in the south with a lived experience director": the role is what it has."""
    for role in posts.roles:
        found = _ONLY_BODY.search(plain, max(0, role.start - _REACH), role.start)
        if found and role.family != OTHER:
            words = " ".join(plain[found.start("what") : role.end].replace('"', "").split())
            yield _First(found.start(), role.end, words, found["what"].lower(), False, role)


def _spoken_of(posts: Posts, found: re.Match[str]) -> Role | None:
    """The role that "the first such post" points to; a superlative without "such" must name its own."""
    is_such = "such" in found["post"].lower() or found["kind"] is not None
    return posts.role_before(found.start(), anywhere=True) if is_such else None


def _superlative(copy: ReadingCopy, posts: Posts, first: _First, told: dict[int, Subject]) -> Statement:
    opened, closed = posts.passage_at(first.start)
    own = told.get(copy.quote(opened, closed).start)
    subject = own or posts.subject(first.role, posts.employer_at(first.start))
    is_claim = bool(_CLAIMS.search(copy.plain, max(opened, first.start - _REACH), first.start))
    return _statement(
        copy, (opened, closed), subject, "superlative", first.words,
        of={"what": first.what, "scope": "own" if first.is_own else "all"},
        context={"family": first.role.family if first.role else ""},
        qualifier=Qualifier.CLAIMED if is_claim else Qualifier.EXACT,
    )  # fmt: skip


def _held(copy: ReadingCopy, posts: Posts, firsts: list[_First]) -> Iterator[Statement]:
    """A tenure, and the employer named with it, for each span of years in which a post was held."""
    for years in _YEARS.finditer(copy.plain):
        opened, closed = posts.passage_at(years.start())
        near = max(opened, years.start() - _LONG), min(closed, years.end() + _LONG)
        roles = [role for role in posts.roles_between(*near) if role.family != OTHER and role.head]
        if not roles or years["start"] > years["end"] or not _HELD.search(copy.plain, *near):
            continue
        first = _first_in(firsts, *near)
        named = _EMPLOYED_BY.search(copy.plain, *near)
        subject = _post(copy, roles[0], first, f"{years['start']}-{years['end']}", named)
        held = PartialDate(f"{years['start']}/{years['end']}")
        yield _statement(copy, (opened, closed), subject, "tenure", held, valid=held)
        if named:
            name = " ".join(named["name"].split())
            yield _statement(
                copy, (opened, closed), subject, "employer", name, context=_resolved(copy, name), valid=held
            )


def _first_in(firsts: list[_First], start: int, end: int) -> _First | None:
    """The first superlative from `start` to `end` that is not only a body's own."""
    place = bisect_left(firsts, start, key=lambda first: first.start)
    while place < len(firsts) and firsts[place].start < end:
        if not firsts[place].is_own:
            return firsts[place]
        place += 1
    return None


def _post(
    copy: ReadingCopy, role: Role, first: _First | None, years: str, named: re.Match[str] | None
) -> Subject:
    """The post held: told by its superlative and years, else by its employer, else by its title alone."""
    if first:
        return Subject("post", f"{first.what}:{role.family}:{years}", f"{first.what} {role.title}")
    found = _resolved(copy, named["name"]) if named else {}
    key = found.get("organisation", "") or (key_of_unknown(named["name"]) if named else "")
    return Subject("post", f"{key}:{role.family}:{years}" if key else "", role.title)


def _resolved(copy: ReadingCopy, name: str) -> dict[str, str]:
    published = copy.source.published
    found = resolve(name, published.latest if published else None)
    key = {"organisation": found.key} if found.key else {}
    return key | {"status": found.status.value}


def _statement(
    copy: ReadingCopy,
    span: tuple[int, int],
    subject: Subject,
    property_name: str,
    value: Value,
    *,
    of: dict[str, str] | None = None,
    context: dict[str, str] | None = None,
    qualifier: Qualifier = Qualifier.EXACT,
    valid: PartialDate | None = None,
) -> Statement:
    voice = copy.voice_at(span[0])
    return Statement(
        quote=copy.quote(*span),
        subject=subject,
        property=property_name,
        value=value,
        qualifier=qualifier,
        topic=copy.source.topic,
        asserter=voice.asserter,
        reported_for=voice.reported_for,
        valid=valid,
        asserted_on=copy.source.published,
        of=of or {},
        context=context or {},
        reader=NAME,
        version=VERSION,
    )
