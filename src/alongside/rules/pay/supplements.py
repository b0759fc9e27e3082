"""The high cost area supplement on a salary, and its sum in words.

Source: NHS terms and conditions handbook section 4: a share of basic pay with a least and a most,
worked out for each point.
"""

from decimal import ROUND_HALF_UP, Decimal

from alongside.reference.pay.supplements import Supplement
from alongside.terms.money import Money

ZONE_WORDS = {"none": "", "inner": "inner London", "outer": "outer London", "fringe": "London fringe"}


def supplement_on(basic: Money, rule: Supplement) -> Decimal:
    """The supplement in pounds on a basic salary, least and most applied, not rounded."""
    share = basic.in_pounds * rule.percent / 100
    return min(max(share, rule.least.in_pounds), rule.most.in_pounds)


def paid_with(basic: Money, rule: Supplement | None) -> Decimal:
    """Basic pay and its supplement in pounds, not rounded; basic pay alone without a rule."""
    return basic.in_pounds + (supplement_on(basic, rule) if rule else Decimal(0))


def sum_with(basic: Money, rule: Supplement | None) -> str:
    """The sum in words: '£32,306 + 15% (£4,845.90) = £37,151.90'."""
    if rule is None:
        return str(basic)
    share = basic.in_pounds * rule.percent / 100
    paid = supplement_on(basic, rule)
    total = pounds(basic.in_pounds + paid)
    worked = f"{basic} + {rule.percent}% ({pounds(share)}"
    if paid > share:
        return f"{worked}, raised to the least, {rule.least}) = {total}"
    if paid < share:
        return f"{worked}, held to the most, {rule.most}) = {total}"
    return f"{worked}) = {total}"


def pounds(amount: Decimal) -> str:
    """An amount in pounds to the penny, without pence where there are none."""
    rounded = amount.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return f"£{rounded:,.0f}" if rounded == rounded.to_integral_value() else f"£{rounded:,.2f}"
