"""What an offer of pay is worth: everything that can be said of one figure, with its sums.

Which scale gives it, what it is an hour and for a full-time year, what the hours offered come to, and
where it stands beside the bands, the wages and the starting pay of the day. Never a verdict.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from alongside.reference.pay.scales import Scale
from alongside.reference.pay.supplements import supplement as supplement_rule
from alongside.rules.pay.equivalents import Equivalent, annual_equivalent, hourly_equivalent
from alongside.rules.pay.hours_offered import at_the_hours, full_time, full_week, to_pence
from alongside.rules.pay.outside import OutsideScale, outside_scale
from alongside.rules.pay.scale_of_the_day import scale_for
from alongside.rules.pay.scales import ScaleMatch, best_match, likeliest_first, match_scale
from alongside.rules.pay.standing import (
    BandStanding,
    ComparatorStanding,
    WageStanding,
    band_standings,
    comparator_standings,
    wage_standings,
)
from alongside.rules.pay.supplements import ZONE_WORDS, paid_with, sum_with
from alongside.terms.money import Money, MoneyRange, Per

_A_YEARS_PAY_FROM = Money.pounds(10_000)
"""A plain sum from here up is taken as pay for a year."""
_ON_A_SCALE = (Per.YEAR, Per.ONCE, Per.HOUR)


@dataclass(frozen=True, slots=True)
class WithSupplement:
    """Pay a year with the supplement of one zone added to both ends.

    `actual` is that at the hours offered: the supplement goes down with the hours.
    """

    zone: str
    pay: MoneyRange
    arithmetic: str
    check: str
    actual: Equivalent | None = None


@dataclass(frozen=True, slots=True)
class Worth:
    """All that can be said of `pay`; None or () where nothing can be.

    `matches` are the likeliest first, each with what speaks for and against it in `why`; `best` is the
    one that is more than likely chance, if there is one. `scale` is
    the one that the standings are taken against: in force on the day, or `scale_note` says why
    another, or that it was not yet known. `annual` is full-time pay as offered, `actual` what the
    hours offered come to in a year. Where the supplement of one known zone comes on top, `hourly`,
    `actual`, `bands` and `wages` hold it; what others start on is laid beside `annual`.
    """

    pay: MoneyRange
    on: date | None
    nation: str
    hours_a_week: Decimal | None
    full_week: Decimal
    matches: tuple[ScaleMatch, ...]
    best: ScaleMatch | None
    why: tuple[tuple[str, ...], ...]
    outside: OutsideScale | None
    hourly: Equivalent | None
    annual: Equivalent | None
    actual: Equivalent | None
    with_supplement: tuple[WithSupplement, ...]
    scale: Scale | None
    scale_note: str
    bands: tuple[BandStanding, ...]
    wages: tuple[WageStanding, ...]
    comparators: tuple[ComparatorStanding, ...]

    @property
    def is_outside_scale(self) -> bool:
        """Whether the pay is above the top of the scale, or the post is of a kind that is not on it."""
        return self.outside is not None

    @property
    def likeliest(self) -> ScaleMatch | None:
        """The match most likely meant."""
        return self.matches[0] if self.matches else None


@lru_cache(maxsize=4096)
def worth(
    pay: MoneyRange, *, on: date | None = None, nation: str = "england",
    hours_a_week: Decimal | None = None, task_hours: Decimal | None = None, supplement: str = "none",
    zone: str = "", pro_rata: bool = False, is_actual: bool = False, band: str = "", called: str = "",
    is_trainee: bool = False,
) -> Worth:  # fmt: skip
    """Everything that can be said of an offer of `pay`.

    `on` is the day of the offer; without it the newest scale held is used. `hours_a_week` are the
    hours of the post, `task_hours` those of a task, session or day. `supplement` is "included", "to be
    added" or "none". A figure is for a full-time post, with or without the words `pro_rata`, unless
    `is_actual` says that it is for the hours of the post. `band` and `called` are the band and the
    title as stated, `is_trainee` whether pay in training is spoken of. With nation "all", the scales
    of England and Scotland are searched, and the rest is of the nation found, or England's.
    """
    pay = _for_its_time(pay, task_hours)
    stated = {"band": band, "zone": zone, "supplement": supplement}
    home = _home(best_match(pay, on, nation, is_trainee=is_trainee, **stated), nation)
    week = full_week(on, home)
    full = full_time(pay, hours_a_week, week, is_actual)
    annual = annual_equivalent(full, hours=task_hours, hours_a_week=week)
    if annual and full != pay:
        annual = _turned_to_full_time(pay, annual, hours_a_week, week)
    on_a_scale = match_scale(full, on, nation, trainees=True) if full.per in _ON_A_SCALE else []
    ranked = likeliest_first(on_a_scale, is_trainee=is_trainee, **stated)
    matches = tuple(match for match, _ in ranked)
    best = best_match(full, on, nation, is_trainee=is_trainee, **stated)
    scale, note = scale_for(on, home)
    added = _added(full, scale, zone, hours_a_week, pro_rata) if supplement == "to be added" else ()
    is_added = len(added) == 1
    paid = added[0].pay if is_added else full
    hourly = hourly_equivalent(paid, hours=task_hours, hours_a_week=week)
    paid_in = zone if is_added else _zone_of_pay(best, zone, supplement)
    is_yearly = full.per in (Per.YEAR, Per.MONTH)
    beside = annual_equivalent(paid, hours_a_week=week) if is_yearly else hourly
    return Worth(
        pay=pay, on=on, nation=nation, hours_a_week=hours_a_week, full_week=week, matches=matches,
        best=best,
        why=tuple(reasons for _, reasons in ranked),
        outside=outside_scale(annual.pay if annual and is_yearly else None, scale, matches, called),
        hourly=hourly, annual=annual,
        actual=added[0].actual if is_added else at_the_hours(pay, hours_a_week, week, pro_rata, is_actual),
        with_supplement=added,
        scale=scale, scale_note=note,
        bands=band_standings(beside.pay, scale, paid_in) if beside and scale else (),
        wages=wage_standings(hourly.pay, on, zone or paid_in) if hourly and on else (),
        comparators=comparator_standings(annual.pay, scale.year) if annual and scale and is_yearly else (),
    )  # fmt: skip


def _home(best: ScaleMatch | None, nation: str) -> str:
    """The nation whose week and bands count: the one given, else that of the sure match, else England."""
    if nation != "all":
        return nation
    return best.nation if best else "england"


def _for_its_time(pay: MoneyRange, task_hours: Decimal | None) -> MoneyRange:
    """A plain sum as pay a year when it is large, as pay for a task when its hours are known."""
    if pay.per is not Per.ONCE:
        return pay
    largest = pay.high or pay.low
    if largest is not None and largest >= _A_YEARS_PAY_FROM:
        return MoneyRange(pay.low, pay.high, Per.YEAR)
    return MoneyRange(pay.low, pay.high, Per.TASK) if task_hours else pay


def _turned_to_full_time(
    pay: MoneyRange, annual: Equivalent, hours: Decimal | None, week: Decimal
) -> Equivalent:
    """The full-time year with the sum that makes it out of pay for fewer hours."""
    worked = f"{MoneyRange(pay.low, pay.high)} x {week.normalize():f} / {hours} hours"
    if pay.per is not Per.YEAR:
        return Equivalent(annual.pay, f"{worked}; {annual.arithmetic}", annual.assumptions)
    said = ("taken as pay for the hours offered", f"a full week of {week.normalize():f} hours")
    return Equivalent(annual.pay, f"{worked} = {annual.pay}", said)


def _zone_of_pay(best: ScaleMatch | None, zone: str, supplement: str) -> str:
    """The zone whose supplement the figure holds: of the sure match, or as stated; "" for none."""
    if best:
        return "" if best.zone == "none" else best.zone
    return zone if supplement == "included" and zone in ZONE_WORDS else ""


def _added(
    pay: MoneyRange, scale: Scale | None, zone: str, hours: Decimal | None, pro_rata: bool
) -> tuple[WithSupplement, ...]:
    """Pay with the supplement of the zone stated, or of each zone when none is."""
    if scale is None or scale.nation != "england" or pay.per is not Per.YEAR:
        return ()
    zones = [zone] if zone in ZONE_WORDS else [name for name in ZONE_WORDS if name != "none"]
    rules = [rule for rule in (supplement_rule(name, scale.year) for name in zones) if rule]
    found = []
    for rule in rules:
        ends = [end for end in dict.fromkeys((pay.low, pay.high)) if end is not None]
        low, high = ((Money(to_pence(paid_with(end, rule))) if end else None) for end in (pay.low, pay.high))
        worked = "; ".join(sum_with(end, rule) for end in ends)
        added = MoneyRange(low, high, Per.YEAR)
        actual = at_the_hours(added, hours, scale.hours_a_week, pro_rata)
        found.append(WithSupplement(rule.zone, added, worked, rule.check, actual))
    return tuple(found)
