"""What runs of digits in a pay line come to: thousands, pence, k, and the ends of ranges.

A run that is no proper number ("34,56700", "23,75") comes to nothing: a slip is named, not guessed.
"""

import re
from decimal import Decimal
from itertools import pairwise

from alongside.terms.money import Money

_PROPER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,7}(?:\.\d{1,2})?")
_POINTS_FOR_COMMAS = re.compile(r"\d{2,3}\.\d{3}")
_PENCE_AFTER_ANY = re.compile(r"(?P<thousands>\d{1,3})[.,](?P<pounds>\d{3})[.,](?P<pence>\d{2})")
"""The right groups of digits with the wrong signs between them: "29.191.50", "36,856,00"."""
_SPACED = re.compile(r"\d{1,3}(?:,? \d{3})+")
_MOST_APART = 4
"""The top of a range is not more than so many times its foot; else two things were run together."""


def amount_of(digits: str, *, in_thousands: bool = False) -> Decimal | None:
    """Pounds that the digits of one figure come to; None when they are no proper number."""
    if _SPACED.fullmatch(digits):
        digits = digits.replace(" ", "").replace(",", "")
    if _POINTS_FOR_COMMAS.fullmatch(digits) and not in_thousands:
        return Decimal(digits.replace(".", ""))
    if not in_thousands and (slip := _PENCE_AFTER_ANY.fullmatch(digits)) and not _PROPER.fullmatch(digits):
        return Decimal(f"{slip['thousands']}{slip['pounds']}.{slip['pence']}")
    if not _PROPER.fullmatch(digits):
        return None
    amount = Decimal(digits.replace(",", "")) * (1000 if in_thousands else 1)
    return amount if amount * 100 == (amount * 100).to_integral_value() else None


def ends_of(amounts: list[Decimal], in_thousands: list[bool]) -> tuple[Money, ...] | None:
    """The sums of a range or ladder, rising; None when they do not rise or stand too far apart.

    A k, or the thousands of one end, counts for the other: "15 to 17k", "£38-£41,000".
    """
    if len(amounts) == 2:
        amounts = _both_in_thousands(amounts, in_thousands)
    if len(amounts) > 1 and amounts[0] == 0:
        amounts = amounts[1:]
    rising = all(low <= high for low, high in pairwise(amounts))
    if not rising or amounts[-1] <= 0 or amounts[-1] > amounts[0] * _MOST_APART:
        return None
    return tuple(Money.pounds(amount) for amount in amounts)


def _both_in_thousands(amounts: list[Decimal], in_thousands: list[bool]) -> list[Decimal]:
    low, high = amounts
    if high >= 1000 > low and low == low.to_integral_value() and low * 1000 <= high:
        low *= 1000
    if low >= 10_000 and high < 1000 and (in_thousands[0] or high == high.to_integral_value()):
        high *= 1000
    return [low, high]
