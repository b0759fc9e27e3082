"""What a post's pay is worth an hour and a year, and which scale gives it, as the columns of a table.

The register's posts and those of a corpus are both filled from here, so that they say the same.
"""

from datetime import date
from typing import Any

from alongside.reading.vacancy import Vacancy
from alongside.reference.pay.weeks import full_week_on
from alongside.rules.pay import Equivalent, ScaleMatch, annual_equivalent, best_match, hourly_equivalent
from alongside.rules.pay.equivalents import FULL_WEEK
from alongside.terms.money import Money

Row = dict[str, Any]


def priced(vacancy: Vacancy, on: date | None, nation: str) -> Row:
    """The columns that are worked out of the pay; none where there is no pay.

    The hour and the year are those of a full-time post. `scale` is {} where no scale gives the sums,
    or only by what may well be chance.
    """
    pay = vacancy.pay
    if pay is None:
        return {}
    home = nation.lower().replace(" ", "-") or "england"
    week = full_week_on(on, home) if on else None
    hours = week.hours if week else FULL_WEEK
    hourly = _equivalent("hourly", hourly_equivalent(pay, hours_a_week=hours))
    annual = _equivalent("annual", annual_equivalent(pay, hours_a_week=hours))
    match = best_match(pay, on, home, band=vacancy.band, supplement=vacancy.supplement)
    sums = {"pay_low": _pence(pay.low), "pay_high": _pence(pay.high), "pay_per": pay.per.value}
    return sums | hourly | annual | {"scale": _told(match) if match else {}}


def band_from_pay(worked: Row) -> str:
    """The band whose pay it is, out of `priced`; "" where no scale gives it or it spans two bands."""
    scale = worked.get("scale") or {}
    return str(scale["band"]) if scale and " " not in scale["band"] else ""


def _equivalent(name: str, worked: Equivalent | None) -> Row:
    if worked is None:
        return {}
    return {
        f"{name}_low": _pence(worked.pay.low),
        f"{name}_high": _pence(worked.pay.high),
        f"{name}_note": "; ".join((worked.arithmetic, *worked.assumptions)),
    }


def _told(match: ScaleMatch) -> Row:
    return {
        "scheme": match.scheme, "nation": match.nation, "band": match.band, "year": match.year,
        "zone": match.zone, "years_behind": match.years_behind, "title": match.title,
        "arithmetic": match.arithmetic,
    }  # fmt: skip


def _pence(money: Money | None) -> int | None:
    return None if money is None else money.pence
