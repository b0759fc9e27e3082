"""What each parameter of the posts may be: a word of an address read into the value that is asked for."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from alongside.reading.advert.vacancy import NOT_SHOWN
from alongside.reading.posts.title_family import FAMILIES
from alongside.reading.vocabulary import VOCABULARY
from alongside.register.models import Organisation, Post
from alongside.register.models.post import BAND_RANKS
from alongside.register.search.words import terms_of
from alongside.terms.dates import PartialDate
from alongside.terms.money import Money

KINDS = VOCABULARY["kind-of-post"].codes
CRITERIA = (*VOCABULARY["lived-experience-criterion"].codes, NOT_SHOWN)
CONTRACTS = VOCABULARY["contract"].codes
ABOVE_FIVE = "above-5"
"""A band to ask for: every one that is above band 5."""
BAND_BY = ("stated", "pay")
"""Where the band that a post counts as comes from: the advert states it, or its pay is that of the band."""
ORDERS = {
    "newest": "newest first",
    "closing": "closing soonest first",
    "pay": "highest pay first",
    "band": "highest band first",
    "title": "by title",
}
DEFAULT_ORDER = "newest"
MOST_CHARS = 200


def _of(codes: tuple[str, ...], noun: str) -> Callable[[str], str]:
    def read(typed: str) -> str:
        if typed.lower() not in codes:
            raise ValueError(f"“{typed[:40]}” is no {noun}. Choose one of: {', '.join(codes)}.")
        return typed.lower()

    return read


def _short(typed: str) -> str:
    if len(typed) > MOST_CHARS:
        raise ValueError(f"That is longer than {MOST_CHARS} characters. Use fewer words.")
    return typed


def _words_typed(typed: str) -> str:
    if not terms_of(_short(typed)):
        raise ValueError("There is no word to search for. Type a word, such as: peer.")
    return typed


def _region_typed(typed: str) -> str:
    regions = Organisation.objects.exclude(region="").order_by("region").values_list("region", flat=True)
    return _one_of(typed, (*regions.distinct(), NOT_SHOWN), "region")


def _nation_typed(typed: str) -> str:
    return _one_of(typed, ("England", "Scotland", "Wales", "Northern Ireland"), "nation")


def _one_of(typed: str, names: tuple[str, ...], noun: str) -> str:
    for name in names:
        if name.casefold() == typed.casefold():
            return name
    raise ValueError(f"“{typed[:40]}” is no {noun} we know. Choose one of: {', '.join(names)}.")


def _employer_typed(typed: str) -> str:
    is_known = typed == NOT_SHOWN or Organisation.objects.filter(code=typed).exists()
    if is_known or Post.objects.filter(employer_key=typed).exists():
        return typed
    raise ValueError(f"We know no employer with the code “{typed[:40]}”. Look it up by its name.")


def _band_typed(typed: str) -> str:
    band = typed.lower().removeprefix("band").strip()
    return _of((*BAND_RANKS, ABOVE_FIVE, NOT_SHOWN), "pay band")(band)


def _pounds(typed: str) -> Decimal:
    try:
        amount = Decimal(typed.lstrip("£").replace(",", "").strip())
        if amount.is_finite() and 0 <= amount <= 1000:
            return Decimal(Money.pounds(amount).pence) / 100
    except (InvalidOperation, ValueError):
        pass
    raise ValueError(f"“{typed[:40]}” is no pay per hour. Type pounds an hour, such as 15 or 15.50.")


def _day_typed(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise ValueError(f"“{typed[:40]}” is no date. Type it as 2026-11-22.") from None


def _month_typed(typed: str) -> str:
    if typed == NOT_SHOWN:
        return typed
    try:
        if len(typed) == 7 and PartialDate(typed).earliest:
            return typed
    except ValueError:
        pass
    raise ValueError(f"“{typed[:40]}” is no month. Type it as 2020-11.")


READ: dict[str, Callable[[str], Any]] = {
    "words": _words_typed,
    "kind": _of(KINDS, "kind of post"),
    "criterion": _of(CRITERIA, "criterion"),
    "employer": _employer_typed,
    "region": _region_typed,
    "nation": _nation_typed,
    "band": _band_typed,
    "band_by": _of(BAND_BY, "way to know a band"),
    "family": _of((*FAMILIES, NOT_SHOWN), "family of titles"),
    "pay_from": _pounds,
    "pay_to": _pounds,
    "contract": _of((*CONTRACTS, NOT_SHOWN), "contract"),
    "category": _short,
    "month": _month_typed,
    "open_on": _day_typed,
    "closes_from": _day_typed,
    "closes_to": _day_typed,
    "order": _of(tuple(ORDERS), "order"),
}
"""What is typed for a parameter, as its value; each raises ValueError for what it cannot read."""

FILTERS = tuple(READ)
"""The parameters there are, in the order in which a form asks for them."""
