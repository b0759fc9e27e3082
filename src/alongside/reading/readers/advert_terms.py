"""Reads the terms of an advertised post: hours a week, contract, working pattern.

Of the fields first, then of the title, then of what the text says of the post. Several hours are a choice
or a range, and each is said. A share of a full-time post gives hours only where none are said and the post
has a band of Agenda for Change; `context["worked-out"]` shows the sum, and `context["full-week"]` where its
full week comes from. The board's own code for full or part time is not read: boards fill it in by machine,
and it is often wrong.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from alongside.reading.advert.around import sentence_around
from alongside.reading.advert.band import band_in_text, band_of_fields
from alongside.reading.advert.contracts import (
    FOR_SERVICES,
    Term,
    contracts_of_field,
    contracts_of_pay,
    patterns_of_field,
    terms_in,
)
from alongside.reading.advert.hours import Hours, hours_in, hours_of_field, hours_of_share
from alongside.reading.advert.labels import Field
from alongside.reading.advert.post import AdvertPost, advert_post
from alongside.reading.advert.week import week_of_advert
from alongside.reading.copy import ReadingCopy
from alongside.terms.statement import Code, Span, Statement

NAME = "advert_terms"
VERSION = 2
KINDS = ("job-advert",)

_TERMS = ("hours", "contract", "pattern", "employment-type")
_BY_MACHINE = {"FULL_TIME", "PART_TIME", "TEMPORARY", "OTHER", "CONTRACTOR", "PER_DIEM", "INTERN"}
_SETTLES = {"bank", "voluntary", "casual", "apprenticeship"}
"""Contracts in a title that leave no room for "permanent" in the text: "we also have permanent posts"."""
_ANY = Decimal(1)
"""Any week will do to see whether a share is named."""
_MOST = 4
"""An advert that names more hours than these is of many posts, or of none in particular."""
_PARTS = 2
"""With more hours than these, one that is the sum of the others is the post's: "30: 22.5 here, 7.5 there"."""


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """Statements of hours, contract and pattern; none where the advert has no fields."""
    post = advert_post(copy)
    if not post.fields:
        return
    text = copy.plain if copy.document.is_wrapped else copy.flat
    yield from _hours(text, post)
    yield from _contracts_and_patterns(text, post)


def _hours(text: str, post: AdvertPost) -> Iterator[Statement]:
    found = list(_stated_hours(text, post))
    whence = ""
    if not found and hours_of_share(text, _ANY, _first(text, post)) and _has_band(text, post):
        week, whence = week_of_advert(text, post)
        share = hours_of_share(text, week, _first(text, post))
        found = [share] if share else []
    if len(found) > _MOST:
        return
    if len(found) > _PARTS and 2 * max(each.amount for each in found) == sum(each.amount for each in found):
        found = [max(found, key=lambda each: each.amount)]
    for each in found:
        start, end = _quoted(text, post, each.start, each.end)
        said = post.states(start, end, "hours-per-week", Span(each.amount, "hour"), NAME, VERSION)
        told = {"worked-out": each.worked_out, "full-week": whence} if each.worked_out else {}
        yield replace(said, qualifier=each.qualifier, context=told)


def _stated_hours(text: str, post: AdvertPost) -> Iterable[Hours]:
    """The hours of the field "Hours", else of the title, else of the text."""
    for label in ("hours", "title"):
        if field := post.fields.get(label):
            words = text[field.start : field.end]
            stated = hours_of_field(words) if label == "hours" else hours_in(words)
            if stated:
                start = field.start
                return [replace(each, start=start + each.start, end=start + each.end) for each in stated]
    return hours_in(text, _first(text, post))


def _first(text: str, post: AdvertPost) -> int:
    """Where the lines of the advert's own words begin."""
    end = post.prose_from
    return text.find("\n", end) if end and text.find("\n", end) >= 0 else end


def _has_band(text: str, post: AdvertPost) -> bool:
    return bool(band_of_fields(post.words) or band_in_text(text, post.prose_from))


def _contracts_and_patterns(text: str, post: AdvertPost) -> Iterator[Statement]:
    contracts: dict[str, Term] = {}
    patterns: dict[str, Term] = {}
    for field in _fields_of_terms(post):
        _keep(contracts, contracts_of_field(text, field.start, field.end))
        _keep(patterns, patterns_of_field(text, field.start, field.end))
    in_text, patterns_in_text = terms_in(text, _first(text, post))
    if title := post.fields.get("title"):
        _keep(contracts, contracts_of_field(text, title.start, title.end, is_title=True))
        _keep(patterns, patterns_of_field(text, title.start, title.end))
    if pay := post.fields.get("pay"):
        _keep(contracts, contracts_of_pay(text, pay.start, pay.end))
    if post.named.lower().endswith(" bank") and "employer" in post.fields:
        field = post.fields["employer"]
        _keep(contracts, [Term("bank", field.start, field.end)])
    settled = bool(_SETTLES & set(contracts))
    if not _is_for_services(text, post):
        _keep(contracts, (each for each in in_text if not (settled and each.code == "permanent")))
    _keep(patterns, patterns_in_text)
    for name, terms in (("contract", contracts), ("working-pattern", patterns)):
        for term in terms.values():
            start, end = _quoted(text, post, term.start, term.end)
            said = post.states(start, end, name, Code(term.code), NAME, VERSION)
            yield replace(said, context=term.told)


def _quoted(text: str, post: AdvertPost, start: int, end: int) -> tuple[int, int]:
    """The field that holds the words, else their sentence."""
    for field in post.fields.values():
        if field.start <= start and end <= field.end:
            return field.start, field.end
    return sentence_around(text, start, end)


def _fields_of_terms(post: AdvertPost) -> Iterator[Field]:
    for label in _TERMS:
        field = post.fields.get(label)
        if field and not set(post.words[label].replace(",", " ").split()) <= _BY_MACHINE:
            yield field


def _is_for_services(text: str, post: AdvertPost) -> bool:
    """Whether title or fields say that nobody is employed: a freelance post has no contract of employment."""
    named = (*(_fields_of_terms(post)), *(post.fields[label] for label in ("title",) if label in post.fields))
    return any(FOR_SERVICES.search(text, field.start, field.end) for field in named)


def _keep(kept: dict[str, Term], found: Iterable[Term]) -> None:
    for term in found:
        kept.setdefault(term.code, term)
