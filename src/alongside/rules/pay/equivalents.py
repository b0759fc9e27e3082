"""What pay is worth an hour and a year, with every assumption stated.

Source: NHS employers divide a year's pay by 52.143 weeks and by the hours of the full week
(37.5 in England, Wales and Northern Ireland); the handbook's divisor, confirmed by printed rates.
A figure for a day, half day or session says nothing about hours; where the document gives none,
the length assumed is stated. A sum "for up to 4 hours" is worked out at all four hours: fewer
hours make it more an hour.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from alongside.terms.money import Money, MoneyRange, Per

WEEKS_A_YEAR = Decimal("52.143")
FULL_WEEK = Decimal("37.5")
WORKING_DAYS_A_WEEK = Decimal(5)


@dataclass(frozen=True, slots=True)
class Equivalent:
    """Pay in another unit of time, rounded to the penny, with the sum and what was assumed."""

    pay: MoneyRange
    arithmetic: str
    assumptions: tuple[str, ...]


def hourly_equivalent(
    pay: MoneyRange, *, hours: Decimal | None = None, hours_a_week: Decimal = FULL_WEEK
) -> Equivalent | None:
    """What `pay` is an hour; None when it is for a task or session of unknown length.

    `hours` is how long the task, session or day takes, where the document says so.
    """
    if pay.per is Per.HOUR:
        return Equivalent(pay, str(pay), ("as written",))
    divisor, reasons = _hours_in(pay.per, hours, hours_a_week)
    if divisor is None:
        return None
    arithmetic = f"{_figures(pay)} / {_plain(divisor)} hours"
    return _turned(pay, Decimal(1) / divisor, Per.HOUR, arithmetic, reasons)


def annual_equivalent(
    pay: MoneyRange, *, hours: Decimal | None = None, hours_a_week: Decimal = FULL_WEEK
) -> Equivalent | None:
    """What `pay` would be for a full-time year; None when its hours are not known.

    A comparison only: a day rate is not a promise of 52 weeks' work, and the assumptions say so.
    """
    if pay.per is Per.YEAR:
        return Equivalent(pay, _figures(pay), ("taken as full-time pay, as written",))
    if pay.per is Per.MONTH:
        return _turned(pay, Decimal(12), Per.YEAR, f"{_figures(pay)} x 12 months", ())
    divisor, reasons = _hours_in(pay.per, hours, hours_a_week)
    if divisor is None:
        return None
    year = hours_a_week * WEEKS_A_YEAR
    reasons += (f"as if paid for every hour of a full-time year of {_plain(year)} hours",)
    share = "" if pay.per is Per.HOUR else f" / {_plain(divisor)} hours"
    arithmetic = f"{_figures(pay)}{share} x {_plain(year)} hours"
    return _turned(pay, year / divisor, Per.YEAR, arithmetic, reasons)


def _hours_in(
    per: Per, hours: Decimal | None, hours_a_week: Decimal
) -> tuple[Decimal | None, tuple[str, ...]]:
    """How many hours one `per` holds, and what had to be assumed."""
    if hours is not None and hours <= 0:
        raise ValueError(f"Hours must be more than nothing; found {hours}. Leave them out if not known.")
    week = f"a full week of {_plain(hours_a_week)} hours"
    if per is Per.HOUR:
        return Decimal(1), ()
    if per in (Per.DAY, Per.HALF_DAY, Per.SESSION, Per.TASK) and hours is not None:
        return hours, (f"all of the {_plain(hours)} hours are used; fewer hours make it more an hour",)
    if per is Per.DAY:
        day = hours_a_week / WORKING_DAYS_A_WEEK
        return day, (f"a day of {_plain(day)} hours, as the document gives none",)
    if per is Per.HALF_DAY:
        half = hours_a_week / WORKING_DAYS_A_WEEK / 2
        return half, (f"a half day of {_plain(half)} hours, as the document gives none",)
    if per is Per.WEEK:
        return hours_a_week, (week,)
    if per is Per.MONTH:
        return hours_a_week * WEEKS_A_YEAR / 12, (week, "a twelfth of 52.143 weeks")
    if per is Per.YEAR:
        return hours_a_week * WEEKS_A_YEAR, (week, "52.143 weeks a year")
    return None, ()


def _turned(
    pay: MoneyRange, factor: Decimal, per: Per, arithmetic: str, reasons: tuple[str, ...]
) -> Equivalent:
    turned = MoneyRange(_times(pay.low, factor), _times(pay.high, factor), per)
    return Equivalent(turned, f"{arithmetic} = {turned}", reasons)


def _times(money: Money | None, factor: Decimal) -> Money | None:
    if money is None:
        return None
    return Money(int((money.pence * factor).quantize(Decimal(1), ROUND_HALF_UP)))


def _figures(pay: MoneyRange) -> str:
    return str(MoneyRange(pay.low, pay.high))


def _plain(number: Decimal) -> str:
    return format(number.quantize(Decimal("0.01"), ROUND_HALF_UP).normalize(), ",f")
