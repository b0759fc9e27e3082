"""Pay at the hours of a post, and full-time pay from it, by the full week of the nation and day.

Source: pay goes down with the hours, figure x hours / full week; adverts give the figure of a
full-time post unless they say otherwise.
"""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from alongside.reference.pay.scales import scales
from alongside.reference.pay.weeks import full_week_on
from alongside.rules.pay.equivalents import FULL_WEEK, WEEKS_A_YEAR, Equivalent, annual_equivalent
from alongside.terms.money import Money, MoneyRange, Per


def full_week(on: date | None, nation: str) -> Decimal:
    """The hours of the full week on a day; without one, those of the newest scale held."""
    if on is None:
        held = scales(nation)
        return held[-1].hours_a_week if held else FULL_WEEK
    week = full_week_on(on, nation)
    return week.hours if week else FULL_WEEK


def full_time(pay: MoneyRange, hours: Decimal | None, week: Decimal, is_actual: bool) -> MoneyRange:
    """Pay for the hours of the post as the full-time pay it comes from."""
    if not is_actual or not hours or pay.per not in (Per.YEAR, Per.MONTH, Per.WEEK):
        return pay
    return times(pay, week / hours)


def at_the_hours(
    pay: MoneyRange, hours: Decimal | None, week: Decimal, pro_rata: bool = False, is_actual: bool = False
) -> Equivalent | None:
    """What the hours offered come to in a year; None when they, or how often it is paid, are not known."""
    if hours is None or pay.per not in (Per.YEAR, Per.MONTH, Per.WEEK, Per.HOUR):
        return None
    if is_actual:
        annual = annual_equivalent(pay, hours_a_week=hours)
        return annual and Equivalent(annual.pay, annual.arithmetic, ("taken as pay for the hours offered",))
    figures = MoneyRange(pay.low, pay.high)
    if pay.per is Per.HOUR:
        turned = times(MoneyRange(pay.low, pay.high, Per.YEAR), hours * WEEKS_A_YEAR)
        worked = f"{figures} x {_plain(hours)} hours x {WEEKS_A_YEAR} weeks = {turned}"
        return Equivalent(turned, worked, ("paid for every week of the year, leave included",))
    annual = annual_equivalent(pay, hours_a_week=week)
    assert annual is not None
    turned = times(annual.pay, hours / week)
    said = "the words say pro rata" if pro_rata else "taken as pay for a full-time post, as adverts give it"
    full = MoneyRange(annual.pay.low, annual.pay.high)
    worked = f"{full} x {_plain(hours)} / {_plain(week)} hours = {turned}"
    return Equivalent(turned, worked, (said, f"a full week of {_plain(week)} hours"))


def times(pay: MoneyRange, factor: Decimal) -> MoneyRange:
    """Both ends of the pay by a factor, to the penny."""
    low, high = (Money(to_pence(end.in_pounds * factor)) if end else None for end in (pay.low, pay.high))
    return MoneyRange(low, high, pay.per)


def to_pence(pounds: Decimal) -> int:
    """Pounds as whole pence, half a penny up."""
    return int((pounds * 100).quantize(Decimal(1), ROUND_HALF_UP))


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
