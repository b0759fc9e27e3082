"""The pay of one post worked out: its scale, an hour, at the hours of the post, and on a small ladder."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from alongside.drawing.ladder import Limit, Rung, ladder
from alongside.drawing.lanes import DIAMOND, Mark
from alongside.reference.pay.scales import scale_on
from alongside.reference.pay.wages import LIVING, minimum_wage_on
from alongside.register.models import Post
from alongside.register.presenters.ladder import rungs_of
from alongside.register.presenters.post_words import sums
from alongside.register.presenters.words import date_words
from alongside.register.queries.ladder import BY_TASK
from alongside.rules.pay.standing import WageStanding
from alongside.rules.pay.supplements import ZONE_WORDS
from alongside.rules.pay.worth import Worth, worth
from alongside.terms.money import Money, MoneyRange, Per

AROUND = 2
"""So many bands are drawn above and below those that the post stands on."""
_LIVING_WAGES = {"UK": "the real living wage outside London", "London": "the real living wage of London"}
_PLACES = {
    "above": "It is above",
    "below": "It is below",
    "within": "It is just",
    "across": "It starts below and ends above",
}


@dataclass(frozen=True, slots=True)
class PostPay:
    """The pay of a post in sentences, each with its arithmetic; "" or () where nothing can be said.

    `untold` is why nothing can be worked out of it.
    """

    matches: str = ""
    age: str = ""
    arithmetic: str = ""
    hourly: str = ""
    hourly_note: str = ""
    annual: str = ""
    actual: str = ""
    actual_note: str = ""
    beside: tuple[tuple[str, str], ...] = ()
    wages: tuple[str, ...] = ()
    svg: str = ""
    by_task: bool = False
    untold: str = ""


def post_pay(post: Post, said_on: date | None = None) -> PostPay | None:
    """What can be worked out of the pay of a post; None when it shows no sum.

    `said_on` is when the document that tells of the pay was published: the day of the pay where the
    post shows none of its own.
    """
    if post.pay_low is None and post.pay_high is None:
        return None
    if post.hourly_low is None and post.hourly_high is None and post.hourly_note:
        return PostPay(by_task=post.pay_per in BY_TASK, untold=post.hourly_note)
    on = post.posted_from or post.closes_until or said_on
    told = worth(
        _range(post), on=on, nation=_nation(post), hours_a_week=_hours(post), pro_rata=post.pro_rata,
        supplement=post.supplement or "none", band=post.band, zone=post.scale.get("zone", ""),
    )  # fmt: skip
    by_year = post.pay_per == Per.YEAR.value
    return PostPay(
        matches=_matches(post),
        age=_age(post, on, told.scale_note),
        arithmetic=post.scale.get("arithmetic", ""),
        hourly=sums(post.hourly_low, post.hourly_high, Per.HOUR.value),
        hourly_note=post.hourly_note,
        annual="" if by_year else sums(post.annual_low, post.annual_high, Per.YEAR.value),
        actual=str(told.actual.pay) if told.actual and _is_less_than_full(post, told) else "",
        actual_note="; ".join((told.actual.arithmetic, *told.actual.assumptions)) if told.actual else "",
        beside=_beside(post, told),
        wages=tuple(_wage(each) for each in told.wages),
        svg=_small_ladder(post, on),
        by_task=post.pay_per in BY_TASK,
    )  # fmt: skip


def _range(post: Post) -> MoneyRange:
    low, high = (Money(end) if end is not None else None for end in (post.pay_low, post.pay_high))
    return MoneyRange(low, high, Per(post.pay_per))


def _nation(post: Post) -> str:
    return (post.nation or "England").lower().replace(" ", "-")


def _hours(post: Post) -> Decimal | None:
    """The hours of the post where it shows one number of them."""
    return post.hours_low if post.hours_low == post.hours_high else None


def _is_less_than_full(post: Post, told: Worth) -> bool:
    hours = _hours(post)
    return hours is not None and hours < told.full_week


def _matches(post: Post) -> str:
    scale = post.scale
    if not scale:
        return ""
    zone = ZONE_WORDS.get(scale.get("zone", ""), "")
    nation = scale.get("nation", "england").replace("-", " ").title()
    with_zone = f", with the supplement for {zone}" if zone else ""
    return f"band {scale['band']} of {scale['scheme']} in {nation}, {scale['year']}{with_zone}"


def _age(post: Post, on: date | None, note: str) -> str:
    if not post.scale or on is None:
        return ""
    behind = int(post.scale.get("years_behind", 0))
    when = date_words(on)
    if behind == 0:
        return f"That is the scale that holds for {when}."
    years = "one year" if behind == 1 else f"{behind} years"
    return f"That scale is {years} older than the one that holds for {when}. {note}".strip()


def _beside(post: Post, told: Worth) -> tuple[tuple[str, str], ...]:
    """What the scale of the day gives for the band stated, where the pay is not just that."""
    if not post.band or told.scale is None:
        return ()
    for each in told.bands:
        if each.band == post.band.lower():
            given = str(MoneyRange(each.low, each.high, Per.YEAR))
            lead = f"The scale of {told.scale.year} gives band {each.band} {given}."
            return ((lead, f"{each.band_arithmetic}. {each.standing.arithmetic}".strip()),)
    return ()


def _wage(each: WageStanding) -> str:
    wage = each.wage
    name = "the minimum wage for adults" if wage.rate == LIVING else _LIVING_WAGES[wage.area]
    return f"{_PLACES[each.standing.place]} {name}: {wage.an_hour} an hour on that day."


def _small_ladder(post: Post, on: date | None) -> str:
    ends = [end for end in (post.hourly_low, post.hourly_high) if end is not None]
    scale = scale_on(on, _nation(post)) if on else None
    if not ends or scale is None:
        return ""
    low, high = Money(ends[0]).in_pounds, Money(ends[-1]).in_pounds
    shape = DIAMOND if post.pay_per in BY_TASK else "bar"
    pay = sums(post.hourly_low, post.hourly_high, Per.HOUR.value)
    mark = Mark(
        low,
        high,
        f"This post: {pay}",
        "",
        shape=shape,
        short="this post",
        is_chosen=True,
        is_outline=not post.band,
    )
    band = post.band or str(post.scale.get("band", ""))
    rungs, _ = rungs_of(scale, {band.lower(): [mark]} if scale.band(band) else {}, top_band="9")
    near = [
        at for at, rung in enumerate(rungs) if mark in rung.marks or _overlap(rung.low, rung.high, low, high)
    ]
    if not near:
        return ""
    rungs = rungs[max(min(near) - AROUND, 0) : max(near) + AROUND + 1]
    if not any(mark in rung.marks for rung in rungs):
        rungs.insert(0, _own_rung(mark))
    wage = minimum_wage_on(on) if on else None
    limits = [Limit(wage.an_hour.in_pounds, f"Minimum wage {wage.an_hour}")] if wage else []
    said = (
        f"This post is paid {pay}. The rungs are bands of Agenda for Change {scale.year}, in pounds an hour."
    )
    return ladder(
        rungs, limits, key="post-ladder", title="Where this post stands on the ladder of pay", said=said
    )


def _own_rung(mark: Mark) -> Rung:
    return Rung("No band shown", marks=(mark,))


def _overlap(low: Decimal | None, high: Decimal | None, start: Decimal, end: Decimal) -> bool:
    return low is not None and high is not None and low <= end and start <= high
