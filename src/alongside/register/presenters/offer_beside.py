"""What stands beside an offer of pay: bands as a ladder, wages, other pay, rates of bodies, limits, facts."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from alongside.drawing.ladder import Limit, Rung, ladder
from alongside.drawing.lanes import BAR, DIAMOND, Mark
from alongside.reference.pay.benefits import permitted_work_on, work_allowance_on
from alongside.reference.pay.facts import MATTERS, Fact, facts_on
from alongside.reference.pay.involvement import InvolvementRate
from alongside.reference.pay.proof import proof_in_words
from alongside.reference.pay.wages import REAL_LIVING, Wage
from alongside.register.presenters.words import date_words
from alongside.rules.pay import Worth, hourly_equivalent
from alongside.rules.pay.equivalents import WEEKS_A_YEAR
from alongside.rules.pay.in_a_week import a_week, times_in_a_week
from alongside.rules.pay.standing import Standing, WageStanding
from alongside.rules.pay.supplements import ZONE_WORDS
from alongside.terms.money import Money, MoneyRange, Per

AROUND = 2
"""So many bands are drawn above and below those that the offer overlaps."""
_A_YEAR_AND_A_MONTH = 396
"""The real living wage is announced every autumn."""
_PIECES = (Per.TASK, Per.SESSION, Per.DAY, Per.HALF_DAY, Per.ONCE)
_WAGES = {"NLW": "minimum wage", "NMW": "minimum wage", "Real Living Wage": "real living wage"}
_HEADINGS = {
    "minimum-wage": "The minimum wage and volunteers",
    "tax": "Tax, and whether it is employment",
    "permitted-work": "If you claim Employment and Support Allowance",
    "benefits": "If you claim Universal Credit",
    "time-credits": "Time credits",
}


@dataclass(frozen=True, slots=True)
class BandRow:
    """One band of the scale, and where the offer stands to it."""

    band: str
    gives: str
    place: str
    arithmetic: str
    proof: str


@dataclass(frozen=True, slots=True)
class RateRow:
    """What a body says it pays for involvement, and what that is an hour.

    `is_in_force` where it was read in its source and was in force on the day of the offer.
    """

    who: str
    what: str
    paid: str
    hourly: str
    when: str
    source: str
    proof: str
    is_in_force: bool


@dataclass(frozen=True, slots=True)
class Matter:
    """The facts of one matter under their heading, with the sums of the day above them."""

    heading: str
    sums: tuple[str, ...]
    facts: tuple[tuple[Fact, str, str], ...]


def offer_ladder(told: Worth) -> str:
    """The offer above the bands around it, an hour, with the wages of the day as lines; "" where unknown."""
    if told.hourly is None or not told.bands or told.scale is None:
        return ""
    ends = [end for end in (told.hourly.pay.low, told.hourly.pay.high) if end is not None]
    low, high = ends[0].in_pounds, ends[-1].in_pounds
    shape = DIAMOND if told.pay.per in _PIECES else BAR
    words = f"This offer: {told.hourly.pay}"
    rungs = [
        Rung(
            "This offer",
            str(told.hourly.pay),
            marks=(Mark(low, high, words, "", shape=shape, is_chosen=True),),
        )
    ]
    rungs += [_rung(told, number) for number in reversed(_near(told, low, high))]
    limits = [
        Limit(
            each.wage.an_hour.in_pounds,
            f"{_wage_name(each.wage.rate, each.wage.area).capitalize()} {each.wage.an_hour}",
        )
        for each in told.wages[:2]
    ]
    bands = f"the bands of Agenda for Change {told.scale.year}"
    said = f"{words}. Below it {bands}, in pounds an hour. The same stands in the table."
    return ladder(
        rungs, limits, key="offer-ladder", title="Where the offer stands on the ladder of pay", said=said
    )


def band_rows(told: Worth) -> list[BandRow]:
    """Every band of the scale with where the offer stands, the highest first, as the ladder has them."""
    per = "" if told.pay.per in (Per.YEAR, Per.MONTH) else " an hour"
    return [
        BandRow(
            each.band, f"{MoneyRange(each.low, each.high)}{per}", _place(each.standing),
            "; ".join(dict.fromkeys((each.band_arithmetic, each.standing.arithmetic))),
            proof_in_words(each.check),
        )
        for each in reversed(told.bands)
    ]  # fmt: skip


def zone_of_bands(told: Worth) -> str:
    """The part of London whose supplement is in the offer and in the bands beside it; "" where in none."""
    added = told.with_supplement
    zone = added[0].zone if len(added) == 1 else told.best.zone if told.best else "none"
    return ZONE_WORDS[zone]


def wage_lines(told: Worth) -> list[tuple[str, str]]:
    """Where the pay an hour stands to each wage of the day, and what the wage is."""
    is_range = told.hourly is not None and told.hourly.pay.low != told.hourly.pay.high
    return [
        (
            _beside_wage(each, is_range=is_range),
            f"{each.wage.an_hour} an hour, {_wage_since(each.wage, told.on)}",
        )
        for each in told.wages
    ]


def _beside_wage(each: WageStanding, *, is_range: bool) -> str:
    name = _wage_name(each.wage.rate, each.wage.area)
    least = "At least " if is_range else ""
    return {
        "above": f"{least}{each.standing.gap} an hour above the {name}",
        "below": f"{least}{each.standing.gap} an hour below the {name}",
        "within": f"The same as the {name}",
        "across": f"On both sides of the {name}",
        "open": f"Cannot be told beside the {name}: one end is open",
    }[each.standing.place]


def _wage_since(wage: Wage, on: date | None) -> str:
    ages = f"ages {wage.ages}" if wage.ages[0].isdigit() else "adults"
    since = f"from {date_words(wage.start)}"
    if wage.rate == REAL_LIVING:
        since = f"announced {date_words(f'{wage.start:%Y-%m}')}"
        if on and (on - wage.start).days > _A_YEAR_AND_A_MONTH:
            since += ", the newest we hold: a newer one may have come since"
    return f"{ages}, {since}; {proof_in_words(wage.check)}"


def comparator_lines(told: Worth) -> list[tuple[str, str]]:
    """The pay as a multiple of what a new nurse and a new doctor start on."""
    return [
        (
            f"{_multiple(each.ratio.low, each.ratio.high)} times the pay of a"
            f" {_lower_first(each.comparator.title)}, {each.comparator.pay} in {each.comparator.year}",
            f"{each.ratio.arithmetic}; {proof_in_words(each.comparator.check)}",
        )
        for each in told.comparators
    ]


def rate_rows(rates: tuple[InvolvementRate, ...], on: date) -> tuple[list[RateRow], list[str]]:
    """What bodies say they pay for involvement, those in force on the day first; and who has rates unread."""
    known = [rate for rate in rates if rate.is_for_involvement and rate.pay is not None]
    known.sort(key=lambda rate: rate.held_on(on) is not True)
    unseen = [
        rate.organisation for rate in rates if rate.is_for_involvement and rate.pay is None and not rate.per
    ]
    return [_rate(rate, on) for rate in known], unseen


def matters(told: Worth | None, on: date, today: date, *, with_time_credits: bool) -> list[Matter]:
    """Facts as they stand today, matter by matter, with the limits of the day of the offer."""
    wanted = [about for about in MATTERS if about != "time-credits" or with_time_credits]
    return [
        Matter(
            _HEADINGS[about], _sums_of(about, told, on),
            tuple((fact, _since(fact), proof_in_words(fact.check)) for fact in facts_on(today, about)),
        )
        for about in wanted
    ]  # fmt: skip


def _near(told: Worth, low: Decimal, high: Decimal) -> list[int]:
    """The places of the bands to draw: those that overlap the offer, or the nearest end, and some around."""
    hours = [_an_hour(told, number) for number in range(len(told.bands))]
    held = [at for at, (start, end) in enumerate(hours) if start <= high and low <= end]
    if not held:
        held = [at for at, (start, _) in enumerate(hours) if start > high][:1] or [len(hours) - 1]
    first = 1 if told.bands[0].band == "1" and held[0] > 0 else 0
    return list(range(max(held[0] - AROUND, first), min(held[-1] + AROUND + 1, len(hours))))


def _an_hour(told: Worth, number: int) -> tuple[Decimal, Decimal]:
    band = told.bands[number]
    is_yearly = told.pay.per in (Per.YEAR, Per.MONTH)
    hours = WEEKS_A_YEAR * told.scale.hours_a_week if is_yearly and told.scale else Decimal(1)
    return tuple(round(end.in_pounds / hours, 2) for end in (band.low, band.high))  # type: ignore[return-value]


def _rung(told: Worth, number: int) -> Rung:
    low, high = _an_hour(told, number)
    pay = MoneyRange(Money.pounds(low), Money.pounds(high))
    return Rung(f"Band {told.bands[number].band}", str(pay), low, high)


def _place(standing: Standing) -> str:
    words = {"within": "within it", "across": "partly in it", "open": "cannot be told"}
    if standing.place in ("above", "below"):
        return f"{standing.gap} {standing.place} it"
    return words[standing.place]


def _wage_name(rate: str, area: str) -> str:
    name = _WAGES.get(rate, rate)
    return f"London {name.removeprefix('real ')}" if area == "London" else name


def _limit_words(wage: Wage) -> str:
    return f"{_wage_name(wage.rate, wage.area).capitalize()} {wage.an_hour}"


def _rate(rate: InvolvementRate, on: date) -> RateRow:
    assert rate.pay is not None
    hourly = None
    if rate.per and rate.pay.pence:
        hourly = hourly_equivalent(MoneyRange(rate.pay, rate.pay, rate.per), hours=rate.hours)
    note = {True: "", False: "; not in force on that day", None: "; no date given"}[rate.held_on(on)]
    return RateRow(
        rate.organisation,
        ": ".join(part for part in (rate.tier, rate.task) if part),
        f"{rate.pay} {rate.unit_as_written}" if rate.pay.pence else "expenses only",
        f"{hourly.pay.low}" if hourly else "",
        (date_words(rate.valid.edtf) if rate.valid else rate.in_force) + note,
        rate.source,
        proof_in_words(rate.check),
        rate.check == "seen" and rate.held_on(on) is True,
    )


def _sums_of(about: str, told: Worth | None, on: date) -> tuple[str, ...]:
    if about == "permitted-work":
        return tuple(_permitted(told, on))
    if about == "benefits":
        return tuple(_allowances(on))
    return ()


def _permitted(told: Worth | None, on: date) -> list[str]:
    limit = permitted_work_on(on)
    if limit is None:
        return [f"The limit on {date_words(on)} is not held here."]
    year = f"from {date_words(limit.start)} to {date_words(limit.end)}"
    proof = proof_in_words(limit.check)
    said = [f"The limit was {limit.a_week} a week, {year} ({proof}), for under 16 hours a week."]
    top = told and (told.pay.high or told.pay.low)
    if told and top and top.pence and told.pay.per in _PIECES:
        said.append(f"Payments in one week: {times_in_a_week(top, limit.a_week).arithmetic}.")
    elif told and told.actual:
        said.append(f"At the hours offered: {a_week(told.actual.pay).arithmetic}.")
    return said


def _allowances(on: date) -> list[str]:
    held = work_allowance_on(on)
    if held is None:
        return []
    return [
        f"The work allowance was {held.lower} a month where the award has help with housing,"
        f" {held.higher} where not,"
        f" from {date_words(held.start)} to {date_words(held.end)} ({proof_in_words(held.check)})."
        f" Of earnings above it {held.taper_percent}p in the pound was taken."
    ]


def _since(fact: Fact) -> str:
    return date_words(fact.start) if fact.start else "date not known"


def _multiple(low: Decimal | None, high: Decimal | None) -> str:
    ends = list(dict.fromkeys(str(end) for end in (low, high) if end is not None))
    return " to ".join(ends)


def _lower_first(words: str) -> str:
    return words[:1].lower() + words[1:]
