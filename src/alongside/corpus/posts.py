"""The row of one advertised post: what its advert says, and what the pay rules make of it."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from alongside.reading.document import Document, SourceFacts
from alongside.reading.vacancy import Vacancy
from alongside.reference.organisations import table
from alongside.rules.pay import ScaleMatch, annual_equivalent, hourly_equivalent, match_scale
from alongside.terms.dates import PartialDate
from alongside.terms.money import Money, MoneyRange
from alongside.terms.statement import Statement


def post_row(
    vacancy: Vacancy, document: Document, facts: SourceFacts, statements: Iterable[Statement]
) -> dict[str, Any]:
    """The row of `posts` for a vacancy that `document` advertises."""
    return {
        **_of_whom(vacancy),
        **_kind(vacancy),
        **_pay(vacancy),
        **_work(vacancy),
        "posted_on": _first(vacancy.posted_on),
        "closing_on": _last(vacancy.closes_on),
        "category": list(vacancy.categories),
        "place": vacancy.place,
        "reference": vacancy.reference,
        "url": facts.url,
        "source": document.name,
        "item": document.item or None,
        "sha256": document.sha256,
        "readers": ", ".join(sorted({f"{each.reader} {each.version}" for each in statements})),
    }


def _of_whom(vacancy: Vacancy) -> dict[str, Any]:
    body = table().organisations.get(vacancy.employer_code)
    return {
        "id": vacancy.key,
        "title": vacancy.title,
        "employer_name": vacancy.employer_name,
        "employer_code": vacancy.employer_code,
        "region": body.region if body else "",
        "nation": body.nation if body else "",
    }


def _kind(vacancy: Vacancy) -> dict[str, Any]:
    kind, criterion = (vacancy.quoted.get(name) for name in ("kind-of-post", "lived-experience-criterion"))
    return {
        "class": vacancy.kind,
        "class_quote": kind.quote.exact if kind else "",
        "cues": kind.context.get("cues", "") if kind else "",
        "criterion": vacancy.criterion,
        "criterion_quote": criterion.quote.exact if criterion else "",
    }


def _work(vacancy: Vacancy) -> dict[str, Any]:
    fewest, most = vacancy.hours_per_week or (None, None)
    return {
        "hours_per_week": _hours(fewest),
        "hours_per_week_max": _hours(most),
        "contract": list(vacancy.contracts),
        "working_pattern": list(vacancy.patterns),
        "essential": list(vacancy.essential),
        "desirable": list(vacancy.desirable),
    }


def _pay(vacancy: Vacancy) -> dict[str, Any]:
    pay = vacancy.pay
    return {
        "band": vacancy.band,
        "pay_as_written": vacancy.pay_as_written,
        "pay_min": _pounds(pay.low) if pay else None,
        "pay_max": _pounds(pay.high) if pay else None,
        "pay_period": pay.per.value if pay else "",
        "pay_qualifier": vacancy.pay_qualifier.value if pay else "",
        "supplement": vacancy.supplement,
        "pro_rata": vacancy.pro_rata,
        **_worth(pay),
        **_scale(pay, vacancy.band, _last(vacancy.posted_on)),
    }


@lru_cache(maxsize=4096)
def _worth(pay: MoneyRange | None) -> dict[str, Any]:
    """Pay an hour and a full-time year. Adverts repeat the sums of pay scales, so they are kept."""
    hourly = hourly_equivalent(pay) if pay else None
    annual = annual_equivalent(pay) if pay else None
    return {
        "hourly_min": _pounds(hourly.pay.low) if hourly else None,
        "hourly_max": _pounds(hourly.pay.high) if hourly else None,
        "annual_min": _pounds(annual.pay.low) if annual else None,
        "annual_max": _pounds(annual.pay.high) if annual else None,
    }


@lru_cache(maxsize=4096)
def _scale(pay: MoneyRange | None, band: str, on: date | None) -> dict[str, Any]:
    """The scale that gives the sums; of several that do, what they have in common."""
    matches = match_scale(pay, on) if pay else []
    matches = [each for each in matches if each.band == band] or matches
    return {
        "scale": _shared(matches, "scheme") or "",
        "scale_band": _shared(matches, "band") or "",
        "scale_year": _shared(matches, "year") or "",
        "zone": _shared(matches, "zone") or "",
        "years_behind": _shared(matches, "years_behind"),
    }


def _shared(matches: list[ScaleMatch], name: str) -> Any:
    values = {getattr(each, name) for each in matches}
    return values.pop() if len(values) == 1 else None


def _pounds(money: Money | None) -> Decimal | None:
    return money.in_pounds if money else None


def _hours(hours: Decimal | None) -> Decimal | None:
    return hours.quantize(Decimal("0.01")) if hours is not None else None


def _first(when: PartialDate | None) -> date | None:
    return when.earliest if when else None


def _last(when: PartialDate | None) -> date | None:
    return when.latest if when else None
