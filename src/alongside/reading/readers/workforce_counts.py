"""How many people or posts there are in lived-experience work: 'approximately 19', 'no PSWs', '<5'."""

import re
from collections.abc import Iterator

from alongside.reading.copy import ReadingCopy
from alongside.reading.numbers import Quantity, quantities_in
from alongside.reading.readers.counts import ORGANISATIONS
from alongside.reading.subjects import employer_in, speaking_body, topic_of
from alongside.reading.workforce_nouns import (
    HEAD_OF_FIELD,
    MAY_NAME,
    PEOPLE,
    POSTS,
    WERE,
    post_noun,
    singular,
)
from alongside.terms.statement import Qualifier, Statement, Subject

NAME = "workforce-counts"
VERSION = 1
KINDS: tuple[str, ...] = ()

_OF_THE_FIELD = re.compile(r"experience|peer|LXP|LEP|PSW|EBE|KUF|partners|such|these", re.IGNORECASE)
_GENERIC = re.compile(
    r"\s+(?P<noun>people|staff|individuals|employees|trainers|facilitators|co-?ordinators|volunteers|workers"
    r"|practitioners|partners)\b"
    r"(?!\s+(?:members|survey|attended|came|died|spoke|asked|complained|responded|replied|answered"
    r"|signed|wrote"
    r"|live|lived|voted|side))",
    re.IGNORECASE,
)
_GENERIC_POSTS = re.compile(
    r"\s+(?:of\s+(?:these|the|those|our)\s+)?(?:(?:further|more|new|additional|extra|such|vacant"
    r"|other)\s+){0,2}"
    r"(?P<noun>posts|roles|positions|vacancies)\b",
    re.IGNORECASE,
)
_HAS_NONE = re.compile(
    r"\b(?:we|it|they|trust|organisation|service)\s+(?:\w+ly\s+)?(?:employs?|employed|have|has"
    r"|had) none$",
    re.IGNORECASE,
)
_ALL_STAFF = re.compile(r"\b(?:our|all|its|the|their|total of)\s+$", re.IGNORECASE)
_GOVERNED = re.compile(
    r"(?:\bthere\s+(?:is|are|was|were|have been|had been|will be)|\b(?:have|has|had|employ(?:s|ed|ing)?"
    r"|number(?:s|ed|ing)?"
    r"|total(?:s|led|ling)?|reach(?:ed|es)?|against|compared (?:with|to)|(?:up|down|grown|grew|risen"
    r"|rose|increased|fallen|fell|gone) from|in all|varies|vary"
    r"|(?:grow|rise|rose|grew|increase[ds]?|fell|fall)(?: the \w+)? to))\s*$"
    r"|\b(?:head ?count|number|total|establishment|complement|workforce)\b[^.;]{0,60}?(?:\b(?:is|was|of"
    r"|at|be)|=|:)\s*$",
    re.IGNORECASE,
)
_PUT_AT = re.compile(
    r"\b(?:employ\w*|put (?:it|them|this) at|estimate[sd]? at|in total|in all|made up of|compris\w+"
    r"|consist\w* of|(?:team|bank|pool|network) of)\W*$",
    re.IGNORECASE,
)
_IN_POST = re.compile(
    r"\s*(?:\(|,?\s*equal\b|in post\b|employed\b|in (?:such|these|those)\b|on the (?:books|payroll"
    r"|bank)\b|[.,;]?\s*$)",
    re.IGNORECASE,
)
"""What tells that 'people' are staff rather than those whom they help."""
_LEFT = re.compile(
    r"\s+(?:have |had |has )?(?P<verb>left|resigned|retired|joined|attended|were promoted"
    r"|took part)\b",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s+(?:have been |has been |had been |were |was |are being )(?:removed|cut|lost|deleted|closed"
    r"|abolished|frozen)\b",
    re.I,
)
"""Posts that were cut are a change, not how many there are."""
_GOES_ON = re.compile(
    r"(?:[(,;:]|\b(?:and|or|the other|other|another|a further|plus|including|of whom|of which|said|while|with"
    r"|to))\s*$",
    re.IGNORECASE,
)
_STANDS_ALONE = re.compile(
    r"(?:\s+(?:in|on|at|are|were|hold|held|work|worked|others?|more|by|a year ago|last year"
    r"|the year before|of whom)\b"
    r"|\s*[.;)(]|\s*,\s|\s*$)",
    re.IGNORECASE,
)
"""What may follow a number whose noun is understood: '34 in adult services', '38 a year ago'."""
_MONEY_MATTER = re.compile(r"£|\bper cent\b|%|\bhours?\b|\bpaid\b", re.IGNORECASE)
_UNREAL = re.compile(
    r"^\W*(?:will|would|should|could|shall|may|if)\b|\b(?:promise|guarantee|undertake|ask(?:ed)?|ensure"
    r"|demand(?:ed)?"
    r"|whether|if|unless|should(?! have been)|ought|must)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_NEXT = 5
"""A noun is understood so many sentences on at most."""
_LABEL = re.compile(
    r"(?:number of |total )?(?P<noun>(?:\w+ ){0,2}"
    r"(?:peer support workers?|peer workers?|PSWs|LXPs|experts? by experience))"
    r"\s*(?:\([^()]{0,30}\))?\s*:\s*",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:employ\w*|ha(?:ve|s|d)|recruit\w*|appoint\w*|there (?:is|are|were|was)|in post|hold|looking for"
    r"|seek\w*|work(?:s|ed|ing)? (?:with|for)|currently|we are)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:not|without|never|hardly|n't|one of|any of)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_PLANNED = re.compile(
    r"\b(?:should have been|(?:will|would|to) (?:be|see|have|recruit|employ|appoint|create|need|bring"
    r"|add)|to be (?:recruited|created|appointed)|funding for"
    r"|(?:plan(?:s|ned|ning)?|hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|expect(?:s|ed|ing)?|intend(?:s|ed"
    r"|ing)?|want(?:s|ed)?"
    r"|wish(?:es)?|due|set|target|ambition|goal) (?:is )?(?:to|of|for)|wants?)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"\s*(?:[\w ]{0,20}\s)?(?:will|would|to) (?:be|join|start)\b", re.IGNORECASE)
_SOUGHT = re.compile(
    r"\b(?:looking for|looking to|seeking|want to appoint|wish to appoint|recruiting)\b[^.;]{0,40}$", re.I
)
_ORGANISATIONS = re.compile(rf"\s+{ORGANISATIONS}", re.IGNORECASE)
_NEAR = 60


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """One statement for each number of people or posts of the field."""
    understood, since = "", 0
    for start, end in copy.sentences:
        since += 1
        may_name = MAY_NAME.search(copy.plain[start:end].lower())
        named = HEAD_OF_FIELD.search(copy.plain, start, end) if may_name else None
        known = understood if since <= _NEXT else ""
        is_ours = known or _OF_THE_FIELD.search(copy.plain, start, end)
        if is_ours and copy.plain[end - 1] != "?":
            yield from _in_sentence(copy, (start, end), known)
        if named:
            last = list(HEAD_OF_FIELD.finditer(copy.plain, start, end))[-1]
            understood, since = singular(last.group()), 0
        if _OF_THE_FIELD.search(copy.plain, start, end):
            yield from _labelled(copy, start, end)


def _in_sentence(copy: ReadingCopy, span: tuple[int, int], known: str) -> Iterator[Statement]:
    """The numbers of a sentence, with `known` for the noun that the sentences before it speak of."""
    start, end = span
    last = ""
    for number in quantities_in(copy.plain, start, end):
        if number.end > end or _NEGATED.search(copy.plain, start, number.start):
            continue
        if _UNREAL.search(copy.plain[start : number.start]):
            continue
        earlier = HEAD_OF_FIELD.search(copy.plain, start, number.start)
        noun = known or (singular(earlier.group()) if earlier else "")
        found = _named_here(copy.plain, span, number) or (
            _understood(copy.plain, span, number, noun, last) if noun else None
        )
        if found and not _CUT.match(copy.plain, found[2], end):
            property_, words, after = found
            last = property_
            yield _statement(copy, span, number, property_, words, after)


def _named_here(plain: str, span: tuple[int, int], number: Quantity) -> tuple[str, str, int] | None:
    """Property, noun and end of the noun, where the number's own noun is of the field."""
    start, end = span
    posts = POSTS.match(plain, number.end, end)
    if posts:
        return "posts-count", post_noun(posts), posts.end()
    people = PEOPLE.match(plain, number.end, end) or WERE.match(plain, number.end, end)
    if people and (number.count.high != 1 or _is_held(plain, start, number.start)):
        is_sought = _SOUGHT.search(plain, start, number.start)
        return "posts-count" if is_sought else "people-count", people["noun"], people.end()
    return None


def _understood(
    plain: str, span: tuple[int, int], number: Quantity, noun: str, last: str
) -> tuple[str, str, int] | None:
    """The same where the noun is left out or general: '34 in adult services', 'another ten posts'."""
    start, end = span
    if number.count.high == 1:
        return None
    posts = _GENERIC_POSTS.match(plain, number.end, end)
    if number.count.high == 0:
        is_none = _HAS_NONE.search(plain[start : number.end]) and _STANDS_ALONE.match(plain, number.end, end)
        is_no_such = posts and re.search(r"\bsuch\b", posts.group(), re.IGNORECASE)
        return (
            ("people-count" if is_none else "posts-count", noun, number.end)
            if is_none or is_no_such
            else None
        )
    if posts:
        return "posts-count", noun, posts.end()
    lead = plain[start : number.start]
    people = _GENERIC.match(plain, number.end, end)
    if people:
        is_someone = people["noun"].lower() in ("people", "individuals") and not (
            _GOVERNED.search(lead) or _PUT_AT.search(lead) or _IN_POST.match(plain, people.end(), end)
        )
        is_other = is_someone or _ALL_STAFF.search(lead)
        return None if is_other else ("people-count", noun, people.end())
    if not _STANDS_ALONE.match(plain, number.end, end):
        return None
    if _GOVERNED.search(lead) and not _MONEY_MATTER.search(plain, start, end):
        return last or "people-count", noun, number.end
    return (last, noun, number.end) if last and _GOES_ON.search(lead) else None


def _is_held(plain: str, start: int, position: int) -> bool:
    """'We have one peer support worker', not 'one peer support worker told us'."""
    return bool(_HELD.search(plain, max(start, position - _NEAR), position))


def _labelled(copy: ReadingCopy, start: int, end: int) -> Iterator[Statement]:
    """'Peer support workers: <5', in a body's own words."""
    label = _LABEL.match(copy.plain, start, end)
    if not label or not speaking_body(copy, copy.voice_at(start)):
        return
    number = next(quantities_in(copy.plain, label.end(), end), None)
    if number and number.start == label.end():
        yield _statement(copy, (start, end), number, "people-count", label["noun"], number.end)


def _statement(
    copy: ReadingCopy, span: tuple[int, int], number: Quantity, property_: str, noun: str, after: int
) -> Statement:
    start, end = span
    voice = copy.voice_at(number.start)
    lead = copy.plain[start : number.start]
    is_sought = bool(_SOUGHT.search(lead))
    rest = copy.plain[after:end]
    planned = (
        (_PLANNED.search(lead) or _TO_COME.match(rest))
        and not is_sought
        and number.qualifier in (Qualifier.EXACT, Qualifier.ABOUT)
    )
    left = _LEFT.match(copy.plain, after, end)
    which = {"which": " ".join(left["verb"].lower().split())} if left else {}
    status = {"status": "sought"} if is_sought else {}
    return Statement(
        quote=copy.quote(start, end),
        subject=_subject(copy, span, number, after),
        property=property_,
        value=number.count,
        qualifier=Qualifier.PLANNED if planned else number.qualifier,
        topic=copy.source.topic,
        asserter=voice.asserter,
        reported_for=voice.reported_for,
        of={"noun": singular(noun)} | status | which,
        context=_organisations(copy, after, end),
        reader=NAME,
        version=VERSION,
    )


def _subject(copy: ReadingCopy, span: tuple[int, int], number: Quantity, after: int) -> Subject:
    return (
        employer_in(copy, span, number.start, after)
        or speaking_body(copy, copy.voice_at(number.start))
        or topic_of(copy)
    )


def _organisations(copy: ReadingCopy, after: int, end: int) -> dict[str, str]:
    """'across seven NHS trusts': at how many bodies, as a figure."""
    for number in quantities_in(copy.plain, after, end):
        lead = copy.plain[max(after, number.start - 12) : number.start]
        is_of_bodies = _ORGANISATIONS.match(copy.plain, number.end, end)
        if (
            is_of_bodies
            and re.search(r"\b(?:across|at|in|from|among)\s*$", lead)
            and number.count.low is not None
        ):
            return {"organisations": str(number.count.low)}
    return {}
