"""The answer of `alongside pay --json`: stable names, pounds as numbers, null for an open end.

min, max          pounds, null when open        period      year … task, null when not told
qualifier         exact, up to, at least …      supplement  included, to be added, none
matches           bands that give the figure    hourly, annual, actual   with arithmetic
with_supplement   to be added, and added        beside      bands, wages and posts of the day
figures           every figure of the line      unread      words that were not understood
"""

from typing import Any

from alongside.cli.pay_answer import Answer
from alongside.reading.pay_line import StatedPay
from alongside.rules.pay import Equivalent, ScaleMatch, Worth
from alongside.terms.money import Money, MoneyRange, Per
from alongside.terms.statement import value_as_json

_EMPTY: dict[str, Any] = {
    "min": None, "max": None, "period": None, "qualifier": None, "pro_rata": False, "supplement": "none",
    "matches": [], "hourly": None, "annual": None,
}  # fmt: skip


def as_json(answer: Answer) -> dict[str, Any]:
    """The answer as plain JSON: the figure of the post at the top, all figures in `figures`."""
    reading = answer.reading
    each = [_figure(answer, *pair) for pair in zip(reading.figures, answer.worths, strict=True)]
    principal = reading.principal
    top = each[reading.figures.index(principal)] if principal else _EMPTY
    return top | {
        "words": reading.text,
        "on": answer.on.isoformat(),
        "nation": answer.nation,
        "hours_a_week": _number(answer.hours),
        "band_stated": reading.band or None,
        "bands_stated": [band.band for band in reading.bands],
        "band_pay": _band_pay(answer),
        "says": list(reading.codes),
        "not_pay": [{"words": reading.text[no.start : no.end], "why": no.why} for no in reading.not_pay],
        "unread": list(reading.unread),
        "figures": each,
    }


def _figure(answer: Answer, figure: StatedPay, worth: Worth | None) -> dict[str, Any]:
    return {
        "words": answer.reading.text[figure.start : figure.end],
        **_ends(figure.pay),
        "period": None if figure.pay.per is Per.ONCE else figure.pay.per.value,
        "period_assumed": figure.is_unit_assumed,
        "qualifier": figure.qualifier.value,
        "pro_rata": figure.pro_rata,
        "is_actual": figure.is_actual,
        "is_former": figure.is_former,
        "supplement": figure.supplement,
        "supplement_sum": _pounds(figure.supplement_sum),
        "zone": figure.zone or None,
        "hours": _number(figure.hours),
        "each": figure.each or None,
        "steps": [_pounds(step) for step in figure.steps],
        "band": figure.band or None,
        **(_worth(worth) if worth else {"matches": [], "hourly": None, "annual": None}),
    }


def _worth(worth: Worth) -> dict[str, Any]:
    return {
        "matches": [
            _match(match) | {"why": list(why)} for match, why in zip(worth.matches, worth.why, strict=True)
        ],
        "outside_scale": worth.outside.words if worth.outside else None,
        "hourly": _equivalent(worth.hourly),
        "annual": _equivalent(worth.annual),
        "actual": _equivalent(worth.actual),
        "with_supplement": [
            {"zone": added.zone, **_ends(added.pay), "arithmetic": added.arithmetic}
            for added in worth.with_supplement
        ],
        "beside": {
            "scale": worth.scale.year if worth.scale else None,
            "note": worth.scale_note,
            "bands": [
                {
                    "band": band.band, "min": _pounds(band.low), "max": _pounds(band.high),
                    "place": band.standing.place, "arithmetic": band.standing.arithmetic,
                }
                for band in worth.bands
            ],
            "wages": [
                {
                    "wage": wage.wage.rate, "ages": wage.wage.ages, "area": wage.wage.area,
                    "an_hour": _pounds(wage.wage.an_hour), "place": wage.standing.place,
                    "arithmetic": wage.standing.arithmetic,
                }
                for wage in worth.wages
            ],
            "posts": [
                {
                    "post": each.comparator.code, "year": each.comparator.year,
                    "pay": _pounds(each.comparator.pay), "arithmetic": each.ratio.arithmetic,
                }
                for each in worth.comparators
            ],
        },
    }  # fmt: skip


def _match(match: ScaleMatch) -> dict[str, Any]:
    return {
        "scheme": match.scheme,
        "band": match.band,
        "year": match.year,
        "zone": match.zone,
        "point": match.point,
        "arithmetic": match.arithmetic,
        "years_behind": match.years_behind,
        "nation": match.nation,
        "kind": match.kind.value,
    }


def _equivalent(equivalent: Equivalent | None) -> dict[str, Any] | None:
    if equivalent is None:
        return None
    return {
        **_ends(equivalent.pay),
        "arithmetic": equivalent.arithmetic,
        "assumptions": list(equivalent.assumptions),
    }


def _band_pay(answer: Answer) -> dict[str, Any] | None:
    band = answer.band_alone
    if band is None:
        return None
    return {"year": answer.scale.year, "min": _pounds(band.entry), "max": _pounds(band.top)}


def _ends(pay: MoneyRange) -> dict[str, Any]:
    stored = value_as_json(pay)
    return {"min": stored["min"], "max": stored["max"]}


def _pounds(money: Money | None) -> int | float | None:
    return None if money is None else _number(money.in_pounds)


def _number(amount: Any) -> int | float | None:
    if amount is None:
        return None
    return int(amount) if amount == int(amount) else float(amount)
