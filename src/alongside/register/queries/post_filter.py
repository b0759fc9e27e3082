"""What a visitor asks of the posts: read from an address, written back into one, and said in words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any
from urllib.parse import urlencode

from django.db.models import F, Q, QuerySet

from alongside.reading.advert.vacancy import NOT_SHOWN
from alongside.reading.title_family import FAMILIES
from alongside.reading.vocabulary import VOCABULARY
from alongside.reference.organisations import as_written
from alongside.register.models import Organisation, Post
from alongside.register.models.post import ABOVE, BAND_RANKS
from alongside.register.search.posts import posts_with
from alongside.register.search.words import terms_of
from alongside.terms.dates import PartialDate, in_words
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

_KINDS_IN_WORDS = {
    "": "Posts", "lived-experience": "Lived experience posts", "involvement": "Involvement posts",
    "other": "Other posts",
}  # fmt: skip
_CRITERIA_IN_WORDS = {
    "essential": "that ask for lived experience as essential",
    "desirable": "that ask for lived experience as desirable",
    "none": "that do not ask for lived experience",
    NOT_SHOWN: "whose copies do not show whether they ask for lived experience",
}


_BAND_BY_IN_WORDS = {
    "": "as stated or by their pay", "stated": "as stated", "pay": "by their pay, with no band stated",
}  # fmt: skip
_WHOLE_BAND_BY = {"stated": "stated", "pay": "worked out from the pay"}


class UnusableFilterError(ValueError):
    """What was asked cannot be used. `faults` has a message by parameter, `usable` is the rest of it."""

    def __init__(self, faults: dict[str, str], usable: "PostFilter") -> None:
        super().__init__(" ".join(faults.values()))
        self.faults, self.usable = faults, usable


@dataclass(frozen=True, slots=True)
class PostFilter:
    """What is wanted of posts; empty is "any". The names are those of the parameters in the address.

    `band` is the band a post counts as: the stated one, else that of the scale that gives its pay.
    `band_by` is one of BAND_BY, `family` one of the families of titles. `employer` is a code or a
    post's employer_key. `band`, `contract`, `region`, `category`, `family` and `month` may be
    "not-shown". `pay_from` and `pay_to` are pounds an hour, and bound what a post starts at.
    `open_on` is a day on which one can still apply. `words` must all stand in the title, the
    employer's name, the place or the criteria.
    """

    words: str = ""
    kind: str = ""
    criterion: str = ""
    employer: str = ""
    region: str = ""
    nation: str = ""
    band: str = ""
    band_by: str = ""
    family: str = ""
    pay_from: Decimal | None = None
    pay_to: Decimal | None = None
    contract: str = ""
    category: str = ""
    month: str = ""
    open_on: date | None = None
    closes_from: date | None = None
    closes_to: date | None = None
    order: str = DEFAULT_ORDER

    @classmethod
    def from_query(cls, query: Mapping[str, Any]) -> "PostFilter":
        """The filter that an address asks for; `page` is left to the caller, blanks are "any".

        Raises UnusableFilterError for a parameter that there is none of, or a value that cannot be read.
        """
        faults: dict[str, str] = {}
        read: dict[str, Any] = {}
        for name in query:
            typed = str(query[name]).strip()
            if name in ("page", "csrfmiddlewaretoken") or not typed:
                continue
            try:
                read[name] = _READ[name](typed)
            except KeyError:
                known = ", ".join(_READ)
                faults[name] = f"Posts cannot be filtered by “{name[:40]}”. Use one of: {known}."
            except ValueError as fault:
                faults[name] = str(fault)
        usable = cls(**read)
        faults |= usable._contradictions()
        if faults:
            raise UnusableFilterError(faults, usable)
        return usable

    def as_query(self, **changes: Any) -> str:
        """The filter as the query of an address; the same filter always gives the same."""
        wanted = {each.name: getattr(self, each.name) for each in fields(self)} | changes
        wanted = {name: value for name, value in wanted.items() if value not in ("", None)}
        if wanted.get("order") == DEFAULT_ORDER:
            del wanted["order"]
        return urlencode({name: str(value) for name, value in wanted.items()})

    def in_words(self) -> str:
        """The filter as people say it: "Lived experience posts in London paying at least £15 an hour"."""
        kind, criterion = _KINDS_IN_WORDS[self.kind], _CRITERIA_IN_WORDS.get(self.criterion, "")
        pieces = (
            kind, criterion, self._family(), self._where(), self._band(), self._pay(),
            self._contract(), self._dates(), self._filed(), self._words(),
        )  # fmt: skip
        return " ".join(piece for piece in pieces if piece)

    def applied_to(self, posts: QuerySet[Post], *, without: str = "") -> QuerySet[Post]:
        """The posts that meet it; `without` names a parameter to leave out of account."""
        for name, condition in _CONDITIONS.items():
            value = getattr(self, name)
            if value not in ("", None) and name != without:
                posts = posts.filter(condition(value))
        return posts

    def in_order(self, posts: QuerySet[Post]) -> QuerySet[Post]:
        """The posts in the order asked for; those that do not show what is ordered by come last."""
        return posts.order_by(*_ORDERED[self.order])

    def _contradictions(self) -> dict[str, str]:
        found = {}
        if self.pay_from is not None and self.pay_to is not None and self.pay_to < self.pay_from:
            found["pay_to"] = "The highest pay is below the lowest. Swap the two."
        if self.closes_from and self.closes_to and self.closes_to < self.closes_from:
            found["closes_to"] = "The last closing date is before the first. Swap the two."
        return found

    def _where(self) -> str:
        words = []
        if self.employer == NOT_SHOWN:
            words.append("that name no employer")
        elif self.employer:
            words.append(f"at {as_written(employer_in_words(self.employer))}")
        if self.region == NOT_SHOWN:
            words.append("whose region is not known")
        elif self.region:
            words.append(f"in {_the(self.region)}")
        if self.nation:
            words.append(f"in {self.nation}")
        return " ".join(words)

    def _family(self) -> str:
        if self.family == NOT_SHOWN:
            return "with other titles"
        return f"with titles such as “{FAMILIES[self.family]}”" if self.family else ""

    def _band(self) -> str:
        if self.band == NOT_SHOWN:
            return "that show no band, nor pay that is a band's"
        if self.band:
            asked = "above band 5" if self.band == ABOVE_FIVE else f"at band {self.band}"
            return f"{asked} {_BAND_BY_IN_WORDS[self.band_by]}"
        return f"whose band is {_WHOLE_BAND_BY[self.band_by]}" if self.band_by else ""

    def _pay(self) -> str:
        low = Money.pounds(self.pay_from) if self.pay_from is not None else None
        high = Money.pounds(self.pay_to) if self.pay_to is not None else None
        if low is None and high is None:
            return ""
        if high is None:
            return f"paying at least {low} an hour"
        if low is None:
            return f"starting at no more than {high} an hour"
        return f"starting at {low} to {high} an hour"

    def _contract(self) -> str:
        if self.contract == NOT_SHOWN:
            return "that show no contract"
        return f"with the contract “{self.contract.replace('-', ' ')}”" if self.contract else ""

    def _dates(self) -> str:
        words = []
        if self.month == NOT_SHOWN:
            words.append("that do not show when they were posted")
        elif self.month:
            words.append(f"posted in {in_words(PartialDate(self.month))}")
        if self.open_on:
            words.append(f"open on {_day(self.open_on)}")
        if self.closes_from and self.closes_to:
            words.append(f"closing from {_day(self.closes_from)} to {_day(self.closes_to)}")
        elif self.closes_from:
            words.append(f"closing on or after {_day(self.closes_from)}")
        elif self.closes_to:
            words.append(f"closing by {_day(self.closes_to)}")
        return " ".join(words)

    def _filed(self) -> str:
        if self.category == NOT_SHOWN:
            return "that show no category"
        return f"filed under “{self.category}”" if self.category else ""

    def _words(self) -> str:
        return f"with the words “{self.words}”" if self.words else ""


def employer_in_words(key: str) -> str:
    """The name of an employer by its key."""
    found = Organisation.objects.filter(code=key).values_list("name", flat=True).first()
    found = found or Post.objects.filter(employer_key=key).values_list("employer_name", flat=True).first()
    return found or key


def line(kind: str, words: str) -> str:
    """A line of `filed`: what a category or contract is filtered by."""
    return f"\n{kind}:{words.casefold()}\n"


def folded(text: str) -> str:
    """Words in small letters with one space before each, as `search` holds them and terms are sought."""
    return " " + " ".join("".join(sign if sign.isalnum() else " " for sign in text.casefold()).split())


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


_READ: dict[str, Callable[[str], Any]] = {
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

FILTERS = tuple(_READ)
"""The parameters there are, in the order in which a form asks for them."""


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


_CONDITIONS: dict[str, Callable[[Any], Q]] = {
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

_ORDERED: dict[str, tuple[Any, ...]] = {
    "newest": (F("posted_from").desc(nulls_last=True), "title", "key"),
    "closing": (F("closes_until").asc(nulls_last=True), "title", "key"),
    "pay": (F("hourly_low").desc(nulls_last=True), F("hourly_high").desc(nulls_last=True), "title", "key"),
    "band": (F("band_rank").desc(nulls_last=True), F("annual_low").desc(nulls_last=True), "title", "key"),
    "title": ("title", "key"),
}


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _the(region: str) -> str:
    return f"the {region}" if region.startswith(("North", "South", "East", "West", "Midlands")) else region
