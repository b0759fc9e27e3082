"""What a visitor asks of the posts: read from an address, written back into one, applied to the table.

post_parameters.py reads what is typed, post_conditions.py turns it into conditions, post_filter_words.py says
it in words.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet

from alongside.register.models import Post
from alongside.register.queries import post_filter_words
from alongside.register.queries.post_conditions import CONDITIONS, ORDERED
from alongside.register.queries.post_parameters import DEFAULT_ORDER, READ


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
                read[name] = READ[name](typed)
            except KeyError:
                known = ", ".join(READ)
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
        return post_filter_words.in_words(self)

    def applied_to(self, posts: QuerySet[Post], *, without: str = "") -> QuerySet[Post]:
        """The posts that meet it; `without` names a parameter to leave out of account."""
        for name, condition in CONDITIONS.items():
            value = getattr(self, name)
            if value not in ("", None) and name != without:
                posts = posts.filter(condition(value))
        return posts

    def in_order(self, posts: QuerySet[Post]) -> QuerySet[Post]:
        """The posts in the order asked for; those that do not show what is ordered by come last."""
        return posts.order_by(*ORDERED[self.order])

    def _contradictions(self) -> dict[str, str]:
        found = {}
        if self.pay_from is not None and self.pay_to is not None and self.pay_to < self.pay_from:
            found["pay_to"] = "The highest pay is below the lowest. Swap the two."
        if self.closes_from and self.closes_to and self.closes_to < self.closes_from:
            found["closes_to"] = "The last closing date is before the first. Swap the two."
        return found
