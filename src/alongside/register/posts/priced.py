"""What a post's pay is worth an hour and a year, and which scale gives it; in the words of the table."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any

from alongside.rules.pay import Equivalent, ScaleMatch, annual_equivalent, hourly_equivalent, match_scale
from alongside.terms.money import Money, MoneyRange, Per

Row = dict[str, Any]


@lru_cache(maxsize=20_000)
def priced(pay: MoneyRange | None, on: date | None, nation: str, band: str) -> Row:
    """The columns of the table that are worked out of pay; none where there is no pay."""
    if pay is None:
        return {}
    sums = {"pay_low": _pence(pay.low), "pay_high": _pence(pay.high), "pay_per": pay.per.value}
    hourly = _equivalent("hourly", hourly_equivalent(pay))
    annual = _equivalent("annual", annual_equivalent(pay))
    return sums | hourly | annual | {"scale": _scale(pay, on, nation, band)}


def _equivalent(name: str, worked: Equivalent | None) -> Row:
    if worked is None:
        return {}
    return {
        f"{name}_low": _pence(worked.pay.low),
        f"{name}_high": _pence(worked.pay.high),
        f"{name}_note": "; ".join((worked.arithmetic, *worked.assumptions)),
    }


def _scale(pay: MoneyRange, on: date | None, nation: str, band: str) -> Row:
    """The scale that gives the sums: of the band stated, else where all that match are of one band."""
    if pay.per is not Per.YEAR:
        return {}
    matches = match_scale(pay, on, nation.lower().replace(" ", "-") or "england")
    stated = [match for match in matches if match.band == band]
    chosen = stated or (matches if len({match.band for match in matches}) == 1 else [])
    return _told(_nearest(chosen)) if chosen else {}


def _nearest(matches: Iterable[ScaleMatch]) -> ScaleMatch:
    """The one least behind the day; without supplement before with."""
    return min(matches, key=lambda match: (match.years_behind, match.zone != "none", match.zone))


def _told(match: ScaleMatch) -> Row:
    return {
        "scheme": match.scheme, "nation": match.nation, "band": match.band, "year": match.year,
        "zone": match.zone, "years_behind": match.years_behind, "arithmetic": match.arithmetic,
    }  # fmt: skip


def _pence(money: Money | None) -> int | None:
    return None if money is None else money.pence
