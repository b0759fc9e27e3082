"""What an offer of pay is worth: everything that can be said of one figure, with its sums.

Which scale gives it, what it is an hour and for a full-time year, what the hours offered come to, and
where it stands beside the bands, the wages and the starting pay of the day. Never a verdict.
"""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from alongside.reference.pay.awards import award_of
from alongside.reference.pay.proof import proof_in_words
from alongside.reference.pay.scales import Scale, pay_year, scale_on, scales
from alongside.reference.pay.supplements import supplement as supplement_rule
from alongside.reference.pay.weeks import full_week_on
from alongside.rules.pay.equivalents import (
    FULL_WEEK,
    WEEKS_A_YEAR,
    Equivalent,
    annual_equivalent,
    hourly_equivalent,
)  # fmt: skip
from alongside.rules.pay.outside import OutsideScale, outside_scale
from alongside.rules.pay.scales import ScaleMatch, likeliest_first, match_scale
from alongside.rules.pay.standing import (
    BandStanding,
    ComparatorStanding,
    WageStanding,
    band_standings,
    comparator_standings,
    wage_standings,
)  # fmt: skip
from alongside.rules.pay.supplements import ZONE_WORDS, paid_with, sum_with
from alongside.terms.dates import PartialDate
from alongside.terms.money import Money, MoneyRange, Per

_A_YEARS_PAY_FROM = Money.pounds(10_000)
"""A plain sum from here up is taken as pay for a year."""
_ON_A_SCALE = (Per.YEAR, Per.ONCE, Per.HOUR)


@dataclass(frozen=True, slots=True)
class WithSupplement:
    """Pay a year with the supplement of one zone added to both ends."""

    zone: str
    pay: MoneyRange
    arithmetic: str
    check: str


@dataclass(frozen=True, slots=True)
class Worth:
    """All that can be said of `pay`; None or () where nothing can be.

    `matches` are the likeliest first, each with what speaks for and against it in `why`. `scale` is
    the one that the standings are taken against: in force on the day, or `scale_note` says why
    another, or that it was not yet known. `annual` is full-time, `actual` what the hours offered
    come to in a year.
    """

    pay: MoneyRange
    on: date | None
    nation: str
    hours_a_week: Decimal | None
    full_week: Decimal
    matches: tuple[ScaleMatch, ...]
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
) -> Worth:  # fmt: skip
    """Everything that can be said of an offer of `pay`.

    `on` is the day of the offer; without it the newest scale held is used. `hours_a_week` are the
    hours of the post, `task_hours` those of a task, session or day. `supplement` is "included", "to be
    added" or "none". A figure is for a full-time post, with or without the words `pro_rata`, unless
    `is_actual` says that it is for the hours of the post. `band` and `called` are the band and the
    title as stated. With nation "all", the scales of England and Scotland are searched.
    """
    pay = _for_its_time(pay, task_hours)
    home = "england" if nation == "all" else nation
    week = _full_week(on, home)
    full = _full_time(pay, hours_a_week, week, is_actual)
    annual = annual_equivalent(full, hours=task_hours, hours_a_week=week)
    hourly = hourly_equivalent(full, hours=task_hours, hours_a_week=week)
    on_a_scale = match_scale(full, on, nation, trainees=True) if full.per in _ON_A_SCALE else []
    ranked = likeliest_first(on_a_scale, band=band, zone=zone, supplement=supplement)
    matches = tuple(match for match, _ in ranked)
    scale, note = _scale_for(on, home)
    paid_in = _zone_of_pay(matches, zone, supplement)
    is_yearly = full.per in (Per.YEAR, Per.MONTH)
    beside = annual if is_yearly else hourly
    return Worth(
        pay=pay, on=on, nation=nation, hours_a_week=hours_a_week, full_week=week, matches=matches,
        why=tuple(reasons for _, reasons in ranked),
        outside=outside_scale(annual.pay if annual and is_yearly else None, scale, matches, called),
        hourly=hourly, annual=annual,
        actual=_actual(pay, hours_a_week, week, pro_rata, is_actual),
        with_supplement=tuple(_added(full, scale, zone)) if supplement == "to be added" else (),
        scale=scale, scale_note=note,
        bands=band_standings(beside.pay, scale, paid_in) if beside and scale else (),
        wages=wage_standings(hourly.pay, on, zone or paid_in) if hourly and on else (),
        comparators=comparator_standings(annual.pay, scale.year) if annual and scale and is_yearly else (),
    )  # fmt: skip


def _for_its_time(pay: MoneyRange, task_hours: Decimal | None) -> MoneyRange:
    """A plain sum as pay a year when it is large, as pay for a task when its hours are known."""
    if pay.per is not Per.ONCE:
        return pay
    largest = pay.high or pay.low
    if largest is not None and largest >= _A_YEARS_PAY_FROM:
        return MoneyRange(pay.low, pay.high, Per.YEAR)
    return MoneyRange(pay.low, pay.high, Per.TASK) if task_hours else pay


def _full_week(on: date | None, nation: str) -> Decimal:
    if on is None:
        held = scales(nation)
        return held[-1].hours_a_week if held else FULL_WEEK
    week = full_week_on(on, nation)
    return week.hours if week else FULL_WEEK


def _full_time(pay: MoneyRange, hours: Decimal | None, week: Decimal, is_actual: bool) -> MoneyRange:
    """Pay for the hours of the post as the full-time pay it comes from."""
    if not is_actual or not hours or pay.per not in (Per.YEAR, Per.MONTH, Per.WEEK):
        return pay
    return _times(pay, week / hours)


def _actual(
    pay: MoneyRange, hours: Decimal | None, week: Decimal, pro_rata: bool, is_actual: bool
) -> Equivalent | None:
    """What the hours offered come to in a year; None when they, or how often it is paid, are not known."""
    if hours is None or pay.per not in (Per.YEAR, Per.MONTH, Per.WEEK, Per.HOUR):
        return None
    if is_actual:
        annual = annual_equivalent(pay, hours_a_week=hours)
        return annual and Equivalent(annual.pay, annual.arithmetic, ("taken as pay for the hours offered",))
    figures = MoneyRange(pay.low, pay.high)
    if pay.per is Per.HOUR:
        turned = _times(MoneyRange(pay.low, pay.high, Per.YEAR), hours * WEEKS_A_YEAR)
        worked = f"{figures} x {_plain(hours)} hours x {WEEKS_A_YEAR} weeks = {turned}"
        return Equivalent(turned, worked, ("paid for every week of the year, leave included",))
    annual = annual_equivalent(pay, hours_a_week=week)
    assert annual is not None
    turned = _times(annual.pay, hours / week)
    said = "the words say pro rata" if pro_rata else "taken as pay for a full-time post, as adverts give it"
    full = MoneyRange(annual.pay.low, annual.pay.high)
    worked = f"{full} x {_plain(hours)} / {_plain(week)} hours = {turned}"
    return Equivalent(turned, worked, (said, f"a full week of {_plain(week)} hours"))


def _scale_for(on: date | None, nation: str) -> tuple[Scale | None, str]:
    """The scale to compare with, and a note when it is not that of the day."""
    held = scales(nation)
    newest = held[-1] if held else None
    place = nation.replace("-", " ").title()
    if newest is None or on is None:
        note = f"No date was given: the newest scale held, {newest.year}, is used." if newest else ""
        return newest, note
    in_force = scale_on(on, nation)
    if in_force:
        return in_force, _dated_back(in_force, on)
    if on < held[0].start:
        return None, f"No scale of {place} is held for {pay_year(on)}; the oldest is that of {held[0].year}."
    words = f"No scale of {place} is held for {pay_year(on)}; the newest held, {newest.year}, is used."
    return newest, words


def _dated_back(scale: Scale, on: date) -> str:
    """A note when the award that made the scale was not yet known on the day."""
    award = award_of(scale.year, scale.nation)
    if award is None or award.was_known_on(on) is not False:
        return ""
    return (
        f"The scale of {scale.year} was not known until {award.known_from} and was dated back"
        f" ({proof_in_words(award.check)}). On {PartialDate.of(on)} an advert could only quote an older one."
    )


def _zone_of_pay(matches: tuple[ScaleMatch, ...], zone: str, supplement: str) -> str:
    """The zone whose supplement the figure holds: of the likeliest match, or as stated; "" for none."""
    if matches:
        return "" if matches[0].zone == "none" else matches[0].zone
    return zone if supplement == "included" and zone in ZONE_WORDS else ""


def _added(pay: MoneyRange, scale: Scale | None, zone: str) -> list[WithSupplement]:
    """Pay with the supplement of the zone stated, or of each zone when none is."""
    if scale is None or scale.nation != "england" or pay.per is not Per.YEAR:
        return []
    zones = [zone] if zone in ZONE_WORDS else [name for name in ZONE_WORDS if name != "none"]
    rules = [rule for rule in (supplement_rule(name, scale.year) for name in zones) if rule]
    found = []
    for rule in rules:
        ends = [end for end in dict.fromkeys((pay.low, pay.high)) if end is not None]
        low, high = ((Money(_pence(paid_with(end, rule))) if end else None) for end in (pay.low, pay.high))
        worked = "; ".join(sum_with(end, rule) for end in ends)
        found.append(WithSupplement(rule.zone, MoneyRange(low, high, Per.YEAR), worked, rule.check))
    return found


def _times(pay: MoneyRange, factor: Decimal) -> MoneyRange:
    low, high = (Money(_pence(end.in_pounds * factor)) if end else None for end in (pay.low, pay.high))
    return MoneyRange(low, high, pay.per)


def _pence(amount: Decimal) -> int:
    return int((amount * 100).quantize(Decimal(1), ROUND_HALF_UP))


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
