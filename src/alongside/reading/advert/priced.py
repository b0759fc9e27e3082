"""What a post's pay is worth an hour and a year, and which scale gives it, as the columns of a table.

The register's posts and those of a corpus are both filled from here, so that they say the same.
"""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from alongside.reading.advert.vacancy import Vacancy
from alongside.reference.pay.wages import minimum_wage_on
from alongside.reference.pay.weeks import full_week_on
from alongside.rules.pay import Equivalent, ScaleMatch, annual_equivalent, best_match, hourly_equivalent
from alongside.rules.pay.equivalents import FULL_WEEK
from alongside.terms.money import Money, Per

Row = dict[str, Any]
FAR_BELOW = Decimal("0.85")
"""Of the minimum wage for adults. What is just below it is told as it is: that is worth knowing."""
_APPRENTICE = re.compile(r"\bapprentic|\btrainee", re.IGNORECASE)


def priced(vacancy: Vacancy, on: date | None, nation: str) -> Row:
    """The columns that are worked out of the pay; none where there is no pay.

    The hour and the year are those of a full-time post. `scale` is {} where no scale gives the sums,
    or only by what may well be chance. Pay a year that is too little for a full week has no hour and
    no scale, and its note says why.
    """
    pay = vacancy.pay
    if pay is None:
        return {}
    home = nation.lower().replace(" ", "-") or "england"
    week = full_week_on(on, home) if on else None
    hours = week.hours if week else FULL_WEEK
    sums = {"pay_low": _pence(pay.low), "pay_high": _pence(pay.high), "pay_per": pay.per.value}
    if note := _not_for_a_full_week(vacancy, on, hours):
        return sums | {"hourly_note": note}
    hourly = _equivalent("hourly", hourly_equivalent(pay, hours_a_week=hours))
    annual = _equivalent("annual", annual_equivalent(pay, hours_a_week=hours))
    match = best_match(pay, on, home, band=vacancy.band, supplement=vacancy.supplement)
    return sums | hourly | annual | {"scale": _told(match) if match else {}}


def _not_for_a_full_week(vacancy: Vacancy, on: date | None, hours: Decimal) -> str:
    """Why pay a year cannot be that of a full week; "" where it may be.

    A job for fewer hours is often advertised with what it really pays. Divided by a full week, that
    would come out as a wage nobody may pay. Apprentices may be paid less than the minimum for adults.
    """
    pay, wage = vacancy.pay, minimum_wage_on(on) if on else None
    if pay is None or wage is None or pay.per is not Per.YEAR or _APPRENTICE.search(vacancy.title):
        return ""
    whole = hourly_equivalent(pay, hours_a_week=hours)
    least = whole.pay.low or whole.pay.high if whole else None
    if least is None or least.in_pounds >= wage.an_hour.in_pounds * FAR_BELOW:
        return ""
    return (
        f"{pay} would start at {least} an hour for a full week of {hours.normalize():f} hours, far below "
        f"the minimum wage of {wage.an_hour} on that day. It can only be the pay for fewer hours, so that "
        "what it is an hour is not told"
    )


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
