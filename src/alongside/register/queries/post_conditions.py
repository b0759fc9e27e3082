"""What holds in the table of posts for each thing that is asked of them, and the orders they can be in."""

from collections.abc import Callable
from typing import Any

from django.db.models import F, Q

from alongside.reading.advert.vacancy import NOT_SHOWN
from alongside.register.models.post import ABOVE
from alongside.register.queries.post_parameters import ABOVE_FIVE
from alongside.register.search.posts import posts_with
from alongside.register.search.words import terms_of


def line(kind: str, words: str) -> str:
    """A line of `filed`: what a category or contract is filtered by."""
    return f"\n{kind}:{words.casefold()}\n"


def folded(text: str) -> str:
    """Words in small letters with one space before each, as `search` holds them and terms are sought."""
    return " " + " ".join("".join(sign if sign.isalnum() else " " for sign in text.casefold()).split())


def _worded(typed: str) -> Q:
    phrases = [words for term in terms_of(typed) if (words := folded(term).split())]
    return posts_with(phrases) if phrases else Q()


def _shown(field: str) -> Callable[[str], Q]:
    def condition(value: str) -> Q:
        return Q(**{field: "" if value == NOT_SHOWN else value})

    return condition


def _banded(value: str) -> Q:
    return Q(band_rank__gt=ABOVE) if value == ABOVE_FIVE else _shown("band_counted")(value)


def _band_known(value: str) -> Q:
    return ~Q(band="") if value == "stated" else Q(band="") & ~Q(band_counted="")


def _filed_as(kind: str) -> Callable[[str], Q]:
    def condition(value: str) -> Q:
        if value == NOT_SHOWN:
            return ~Q(filed__contains=f"\n{kind}:")
        return Q(filed__contains=line(kind, value))

    return condition


CONDITIONS: dict[str, Callable[[Any], Q]] = {
    "words": _worded,
    "kind": lambda value: Q(kind=value),
    "criterion": lambda value: Q(criterion=value),
    "employer": lambda value: Q(employer_key="" if value == NOT_SHOWN else value),
    "region": _shown("region"),
    "nation": _shown("nation"),
    "band": _banded,
    "band_by": _band_known,
    "family": _shown("family"),
    "pay_from": lambda pounds: Q(hourly_low__gte=int(pounds * 100)),
    "pay_to": lambda pounds: Q(hourly_low__lte=int(pounds * 100)),
    "contract": _filed_as("contract"),
    "category": _filed_as("category"),
    "month": _shown("month"),
    "open_on": lambda day: Q(closes_until__gte=day) & (Q(posted_from=None) | Q(posted_from__lte=day)),
    "closes_from": lambda day: Q(closes_until__gte=day),
    "closes_to": lambda day: Q(closes_until__lte=day),
}
"""By parameter: from the value asked for to what a post must meet."""

ORDERED: dict[str, tuple[Any, ...]] = {
    "newest": (F("posted_from").desc(nulls_last=True), "title", "key"),
    "closing": (F("closes_until").asc(nulls_last=True), "title", "key"),
    "pay": (F("hourly_low").desc(nulls_last=True), F("hourly_high").desc(nulls_last=True), "title", "key"),
    "band": (F("band_rank").desc(nulls_last=True), F("annual_low").desc(nulls_last=True), "title", "key"),
    "title": ("title", "key"),
}
"""By the code of an order; what a post does not show comes last."""
