"""How many people or posts there are in lived-experience work: 'approximately 19', 'no PSWs', '<5'."""

import re
from collections.abc import Iterator

from alongside.reading.copy import ReadingCopy
from alongside.reading.numbers import Quantity, quantities_in
from alongside.reading.readers.counts import ORGANISATIONS
from alongside.reading.subjects import employer_in, speaking_body, topic_of
from alongside.terms.statement import Qualifier, Statement, Subject

NAME = "workforce-counts"
VERSION = 1
KINDS: tuple[str, ...] = ()

_FIELD = (
    r"(?:lived[- ]experience|LXP|LEP|peer support worker|peer support|peer worker|peer|PSW"
    r"|expert by experience)"
)
_ADJECTIVE = (
    r"(?:new|paid|unpaid|senior|advanced|current|existing|full-time|part-time|permanent|additional|substantive|KUF|"
    r"WTE|FTE|whole time equivalent|band \d[a-d]?)"
)
_OF_THE_FIELD = re.compile(r"experience|peer|LXP|LEP|PSW|EBE|KUF|partners|such|these", re.IGNORECASE)
_POSTS = re.compile(
    rf"\s+['\"]*(?P<noun>(?:{_ADJECTIVE}\s+){{0,4}}{_FIELD}['\"]*\s+(?:{_ADJECTIVE}\s+)?"
    r"(?:job titles?|posts?|roles?|positions?|jobs?|vacanc(?:y|ies)|directors?|managers?|practitioners?|"
    r"leads?))\b"
    r"|\s+(?P<turned>(?:posts?|roles?|positions?|jobs?) of lived experience)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    rf"\s+(?:of\s+(?:our|the|these)\s+)?['\"]*(?P<noun>(?:{_ADJECTIVE}\s+){{0,4}}"
    r"(?:peer support workers?|peer workers?"
    r"|PSWs?|LXPs?|LEPs?|EBEs?|experts? by experience|(?:voice|patient|involvement) partners"
    r"|(?:people|staff) in (?:such|these|lived[- ]experience|peer(?: support)?) (?:posts|roles)"
    r"|(?:lived[- ]experience|LXP|KUF)\s+(?:workers?|professionals?|staff|trainers?|partners?|employees|"
    r"facilitators?)))\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:number of |total )?(?P<noun>(?:\w+ ){0,2}"
    r"(?:peer support workers?|peer workers?|PSWs|LXPs|experts? by experience))"
    r"\s*(?:\([^()]{0,30}\))?\s*:\s*",
    re.IGNORECASE,
)
_PLURALS = {
    "psw": "peer support worker", "lxp": "lived experience professional", "lep": "lived experience partner",
    "ebe": "expert by experience", "experts by experience": "expert by experience",
}  # fmt: skip
_HELD = re.compile(
    r"\b(?:employ\w*|ha(?:ve|s|d)|recruit\w*|appoint\w*|there (?:is|are|were|was)|in post|hold|looking for"
    r"|seek\w*|work(?:s|ed|ing)? (?:with|for)|currently|we are)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:not|without|never|hardly|n't|one of|any of)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_PLANNED = re.compile(
    r"\b(?:should have been|will be|would be|to be (?:recruited|created|appointed)|plan(?:s|ned|ning)? to"
    r"|hope to|aim to)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_SOUGHT = re.compile(
    r"\b(?:looking for|looking to|seeking|want to appoint|wish to appoint|recruiting)\b[^.;]{0,40}$", re.I
)
_ORGANISATIONS = re.compile(rf"\s+{ORGANISATIONS}", re.IGNORECASE)
_NEAR = 60


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """One statement for each number of people or posts of the field."""
    for start, end in copy.sentences:
        if not _OF_THE_FIELD.search(copy.plain, start, end):
            continue
        for number in quantities_in(copy.plain, start, end):
            if number.end > end or _NEGATED.search(copy.plain, start, number.start):
                continue
            posts = _POSTS.match(copy.plain, number.end, end)
            if posts:
                noun = (posts["noun"] or posts["turned"]).strip()
                yield _statement(copy, (start, end), number, "posts-count", noun, posts.end())
                continue
            people = _PEOPLE.match(copy.plain, number.end, end)
            if people and (number.count.high != 1 or _is_held(copy.plain, start, number.start)):
                sought = _SOUGHT.search(copy.plain, start, number.start)
                property_ = "posts-count" if sought else "people-count"
                yield _statement(copy, (start, end), number, property_, people["noun"], people.end())
        yield from _labelled(copy, start, end)


def nouns_in(words: str) -> list[tuple[str, str]]:
    """The properties and nouns of the field that `words` name: people first, then posts."""
    people = [("people-count", _singular(found["noun"])) for found in _PEOPLE.finditer(f" {words}")]
    posts = [
        ("posts-count", _singular(found["noun"] or found["turned"])) for found in _POSTS.finditer(f" {words}")
    ]
    return [*people, *posts]


def _is_held(plain: str, start: int, position: int) -> bool:
    """'We have one peer support worker', not 'one peer support worker told us'."""
    return bool(_HELD.search(plain, max(start, position - _NEAR), position))


def workforce_noun(title: str) -> tuple[str, str] | None:
    """The property and the noun of the figures under a column's title; None for other titles."""
    words = f" {re.sub(r'^(?:number|no|total)[. ]+(?:of )?', '', title.strip(), flags=re.IGNORECASE)}"
    posts = _POSTS.fullmatch(words)
    people = _PEOPLE.fullmatch(words)
    if posts:
        return "posts-count", _singular(posts["noun"] or posts["turned"])
    return ("people-count", _singular(people["noun"])) if people else None


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
    planned = _PLANNED.search(lead) and number.qualifier is Qualifier.EXACT
    return Statement(
        quote=copy.quote(start, end),
        subject=_subject(copy, span, number, after),
        property=property_,
        value=number.count,
        qualifier=Qualifier.PLANNED if planned else number.qualifier,
        topic=copy.source.topic,
        asserter=voice.asserter,
        reported_for=voice.reported_for,
        of={"noun": _singular(noun)} | ({"status": "sought"} if _SOUGHT.search(lead) else {}),
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


def _singular(noun: str) -> str:
    """The noun as one word for each thing: 'lived experience job title', 'peer support worker'."""
    words = " ".join(
        re.sub(r"['\"]", "", noun).lower().replace("lived-experience", "lived experience").split()
    )
    words = words.replace("vacancies", "vacancy")
    for plural, whole in _PLURALS.items():
        words = re.sub(rf"\b{plural}s?$", whole, words)
    if words.endswith("of lived experience"):
        return "lived experience " + words.split()[0].removesuffix("s")
    return words if words.endswith(("staff", "ss")) else words.removesuffix("s")
