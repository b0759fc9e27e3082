"""The row of the table that a post makes."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from django.utils.text import slugify

from alongside.reading.advert.priced import band_from_pay, priced
from alongside.reading.advert.vacancy import Vacancy
from alongside.reading.posts.title_family import title_family
from alongside.register.models.post import BAND_RANKS
from alongside.register.posts.copies import Told, employer_key
from alongside.register.posts.joined import Joined
from alongside.register.queries.post_conditions import folded, line
from alongside.terms.dates import PartialDate

Row = dict[str, Any]
Places = Mapping[str, tuple[str, str]]
"""Region and nation by an organisation's code."""

LONGEST_SLUG = 140


def fields(
    key: str, post: Joined, told: Sequence[Told], places: Places, *, is_advert: bool,
    references: Sequence[str], adverts: Sequence[str], sources: int, on: date | None = None,
) -> Row:  # fmt: skip
    """All columns but digest and times. `on` is the day of the pay where the post shows no day itself."""
    vacancy = post.vacancy
    region, nation = places.get(vacancy.employer_code, ("", ""))
    kind = vacancy.quoted.get("kind-of-post")
    on = day_of(vacancy) or on
    categories = list(vacancy.categories)
    contracts = list(vacancy.contracts)
    low, high = vacancy.hours_per_week or (None, None)
    posted, closes = vacancy.posted_on, vacancy.closes_on
    pay = priced(vacancy, on, nation)
    from_pay = band_from_pay(pay)
    counted = (vacancy.band[:20] or from_pay).lower()
    return {
        "key": key,
        "slug": slug_of(key),
        "is_advert": is_advert,
        "title": one_line(vacancy.title)[:500],
        "family": title_family(vacancy.title, vacancy.kind),
        "employer": vacancy.employer_code,
        "employer_key": vacancy.employer_code or employer_key(vacancy.employer_name),
        "employer_name": one_line(vacancy.employer_name)[:500],
        "region": region,
        "nation": nation,
        "place": one_line(vacancy.place)[:500],
        "categories": categories,
        "references": list(references),
        "kind": vacancy.kind,
        "criterion": vacancy.criterion,
        "cues": kind.context.get("cues", "") if kind else "",
        "band": vacancy.band[:20],
        "band_from_pay": from_pay,
        "band_counted": counted,
        "band_rank": BAND_RANKS.get(counted),
        "pay_as_written": vacancy.pay_as_written,
        "pay_qualifier": str(vacancy.pay_qualifier.value) if vacancy.pay else "",
        "pro_rata": vacancy.pro_rata,
        "supplement": vacancy.supplement if vacancy.pay else "",
        **pay,
        "hours_low": low,
        "hours_high": high,
        "contracts": contracts,
        "contract": contracts[0] if contracts else "",
        "patterns": list(vacancy.patterns),
        "essential": list(vacancy.essential),
        "desirable": list(vacancy.desirable),
        "posted_on": posted.edtf if posted else "",
        "posted_from": posted.earliest if posted else None,
        "month": month_of(posted),
        "closes_on": closes.edtf if closes else "",
        "closes_until": closes.latest if closes else None,
        "adverts": list(adverts),
        "sources": sources,
        "has_conflicts": bool(post.disagreements),
        "disagreements": post.disagreements,
        "statements": post.statements,
        "filed": "".join(
            [
                *(line("category", each) for each in categories),
                *(line("contract", each) for each in contracts),
            ]
        ),
        "search": folded(" ".join(_words(vacancy, references))) + " ",
        "readers": {each.statement.reader: each.statement.version for each in told},
    }


def day_of(vacancy: Vacancy) -> date | None:
    """The day on which the pay is offered: the last one posted, else the closing day."""
    when = vacancy.posted_on or vacancy.closes_on
    return when.latest if when else None


def month_of(when: PartialDate | None) -> str:
    """The month that a date lies in; "" when it may lie in several."""
    if when is None or when.earliest is None or when.latest is None:
        return ""
    first, last = f"{when.earliest:%Y-%m}", f"{when.latest:%Y-%m}"
    return first if first == last else ""


def digest_of(row: Row) -> str:
    """A hash of what the row shows."""
    return hashlib.sha256(json.dumps(row, sort_keys=True, default=str).encode()).hexdigest()[:32]


@lru_cache(maxsize=50_000)
def slug_of(key: str) -> str:
    """A key as an address: words and signs that no address has make a short hash of their own."""
    plain = slugify(key.replace(":", "-").replace("@", "-").replace("~", ""))[:LONGEST_SLUG]
    tail = key.removeprefix("advert:").replace("@", "-")
    if plain and slugify(tail) == tail.lower() and len(tail) < LONGEST_SLUG:
        return plain
    return f"{plain or 'post'}-{hashlib.sha256(key.encode()).hexdigest()[:6]}"


def one_line(text: str) -> str:
    """The text with single spaces."""
    return re.sub(r"\s+", " ", text).strip()


def _filed(categories: Iterable[str], contracts: Iterable[str]) -> Iterable[str]:
    yield from (line("category", each) for each in categories)
    yield from (line("contract", each) for each in contracts)


def _words(vacancy: Vacancy, references: Sequence[str]) -> Iterable[str]:
    yield from (vacancy.title, vacancy.employer_name, vacancy.place)
    yield from references
    yield from vacancy.essential
    yield from vacancy.desirable
