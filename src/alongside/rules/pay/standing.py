"""Where pay stands against the bands of a scale, the wages of the day, and other people's pay.

Sums and places only: "below", "within", "above", "across". Whether pay is right is not said.
"""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from alongside.reference.pay.comparators import Comparator, comparator
from alongside.reference.pay.proof import weakest
from alongside.reference.pay.scales import Scale, scale_of
from alongside.reference.pay.supplements import supplement
from alongside.reference.pay.wages import Wage, minimum_wage_on, real_living_wage_on
from alongside.rules.pay.equivalents import WEEKS_A_YEAR
from alongside.rules.pay.ratios import RatioReading, ratio_to
from alongside.rules.pay.supplements import paid_with, sum_with
from alongside.terms.money import Money, MoneyRange, Per

COMPARATORS = ("newly-qualified-nurse", "foundation-doctor")


@dataclass(frozen=True, slots=True)
class Standing:
    """Pay beside one range of the same unit of time.

    `place` is "below" (all of it), "above" (all of it), "within" (all of it), "across" an end or
    both, or "open" where an open end leaves it unsaid. `gap` is how far the nearer end is from the
    range when below or above, else nothing.
    """

    place: str
    gap: Money
    arithmetic: str


@dataclass(frozen=True, slots=True)
class BandStanding:
    """Pay beside one band in the same unit of time, supplement included where a zone was given."""

    band: str
    low: Money
    high: Money
    standing: Standing
    band_arithmetic: str
    check: str


@dataclass(frozen=True, slots=True)
class WageStanding:
    """Pay an hour beside a minimum or living wage of the day."""

    wage: Wage
    standing: Standing


@dataclass(frozen=True, slots=True)
class ComparatorStanding:
    """Pay a year as a multiple of what another kind of post starts on in the same pay year."""

    comparator: Comparator
    ratio: RatioReading


def standing_of(pay: MoneyRange, low: Money, high: Money) -> Standing:
    """Where `pay` stands to the range from `low` to `high`; "open" where an open end leaves it unsaid."""
    if pay.high is not None and pay.high < low:
        gap = Money(low.pence - pay.high.pence)
        return Standing("below", gap, f"{low} - {pay.high} = {gap}")
    if pay.low is not None and pay.low > high:
        gap = Money(pay.low.pence - high.pence)
        return Standing("above", gap, f"{pay.low} - {high} = {gap}")
    figures, held = MoneyRange(pay.low, pay.high), MoneyRange(low, high)
    if pay.low is None or pay.high is None:
        return Standing("open", Money(0), f"{figures}, beside {held}")
    if low <= pay.low and pay.high <= high:
        return Standing("within", Money(0), f"{figures} lies within {held}")
    return Standing("across", Money(0), f"{figures} reaches beyond {held}")


def band_standings(pay: MoneyRange, scale: Scale, zone: str = "") -> tuple[BandStanding, ...]:
    """Pay a year or an hour beside every band of a scale, lowest first, with the supplement of `zone`.

    A band is held against pay an hour by its own hourly pay, rounded to the penny as printed rates are.
    """
    held = _bands_of(scale.nation, scale.year, zone, pay.per is Per.HOUR)
    return tuple(
        BandStanding(name, low, high, standing_of(pay, low, high), worked, check)
        for name, low, high, worked, check in held
    )


def wage_standings(an_hour: MoneyRange, on: date, zone: str = "") -> tuple[WageStanding, ...]:
    """Pay an hour beside the adult minimum wage and the real living wage of a day.

    The London living wage too where the zone is one of London's.
    """
    areas = ["UK", "London"] if zone in ("inner", "outer") else ["UK"]
    wages = [minimum_wage_on(on), *(real_living_wage_on(on, area) for area in areas)]
    return tuple(
        WageStanding(wage, standing_of(an_hour, wage.an_hour, wage.an_hour)) for wage in wages if wage
    )


def comparator_standings(a_year: MoneyRange, year: str) -> tuple[ComparatorStanding, ...]:
    """Pay a year as a multiple of a new nurse's and a new doctor's basic pay in England."""
    held = (comparator(code, year) for code in COMPARATORS)
    return tuple(ComparatorStanding(each, ratio_to(a_year, each.pay)) for each in held if each)


@cache
def _bands_of(
    nation: str, year: str, zone: str, is_hourly: bool
) -> tuple[tuple[str, Money, Money, str, str], ...]:
    """Each band of a scale in one zone: name, both ends, their sums in words, and the weakest proof."""
    scale = scale_of(year, nation)
    assert scale is not None
    rule = supplement(zone, year) if zone not in ("", "none") else None
    hours = WEEKS_A_YEAR * scale.hours_a_week if is_hourly else Decimal(1)
    found = []
    for band in scale.bands:
        low, high = (_whole_pence(paid_with(end, rule) / hours) for end in (band.entry, band.top))
        worked = "; ".join(dict.fromkeys(sum_with(end, rule) for end in (band.entry, band.top)))
        if is_hourly:
            worked += f"; / {hours.quantize(Decimal('0.01'))} hours a year"
        check = weakest([band.points[0].check, band.points[-1].check, *([rule.check] if rule else [])])
        found.append((band.name, low, high, worked, check))
    return tuple(found)


def _whole_pence(pounds: Decimal) -> Money:
    return Money(int((pounds * 100).quantize(Decimal(1), ROUND_HALF_UP)))
