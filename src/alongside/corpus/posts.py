"""The row of one advertised post: what its advert says, and what the pay rules make of it."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from alongside.reading.advert.priced import priced
from alongside.reading.advert.vacancy import Vacancy
from alongside.reading.document import Document, SourceFacts
from alongside.reference.organisations import Organisation, table
from alongside.terms.dates import PartialDate
from alongside.terms.statement import Statement

ADVERT_KEY = "advert:"
"""Before the reference, in the key of a post that is advertised."""


def post_row(
    vacancy: Vacancy, document: Document, facts: SourceFacts, statements: Iterable[Statement], source: str
) -> dict[str, Any]:
    """The row of `posts` for a vacancy that `document` advertises."""
    body = table().organisations.get(vacancy.employer_code)
    return {
        **_of_whom(vacancy, body),
        **_kind(vacancy),
        **_pay(vacancy, body.nation if body else ""),
        **_work(vacancy),
        "posted_on": _first(vacancy.posted_on),
        "closing_on": _last(vacancy.closes_on),
        "category": list(vacancy.categories),
        "place": vacancy.place,
        "reference": vacancy.reference,
        "url": facts.url,
        "source": source,
        "item": document.item or None,
        "sha256": document.sha256,
        "readers": ", ".join(sorted({f"{each.reader} {each.version}" for each in statements})),
    }


def _of_whom(vacancy: Vacancy, body: Organisation | None) -> dict[str, Any]:
    return {
        "id": vacancy.key.removeprefix(ADVERT_KEY),
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


def _pay(vacancy: Vacancy, nation: str) -> dict[str, Any]:
    """The pay as said and as worked out, by the same function as the register's."""
    when = vacancy.posted_on or vacancy.closes_on
    worked = priced(vacancy, _last(when), nation)
    scale = worked.get("scale") or {}
    return {
        "band": vacancy.band,
        "pay_as_written": vacancy.pay_as_written,
        "pay_min": _pounds(worked.get("pay_low")),
        "pay_max": _pounds(worked.get("pay_high")),
        "pay_period": worked.get("pay_per", ""),
        "pay_qualifier": vacancy.pay_qualifier.value if vacancy.pay else "",
        "supplement": vacancy.supplement if vacancy.pay else "",
        "pro_rata": vacancy.pro_rata,
        "hourly_min": _pounds(worked.get("hourly_low")),
        "hourly_max": _pounds(worked.get("hourly_high")),
        "annual_min": _pounds(worked.get("annual_low")),
        "annual_max": _pounds(worked.get("annual_high")),
        "scale": scale.get("scheme", ""),
        "scale_band": scale.get("band", ""),
        "scale_year": scale.get("year", ""),
        "zone": scale.get("zone", ""),
        "years_behind": scale.get("years_behind"),
    }


def _pounds(pence: int | None) -> Decimal | None:
    return None if pence is None else Decimal(pence) / 100


def _hours(hours: Decimal | None) -> Decimal | None:
    return hours.quantize(Decimal("0.01")) if hours is not None else None


def _first(when: PartialDate | None) -> date | None:
    return when.earliest if when else None


def _last(when: PartialDate | None) -> date | None:
    return when.latest if when else None
