"""What a line says of its figures together: copies, shared units, pro rata, pay for part of the hours."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from alongside.reading.pay_line.lexicon import Token
from alongside.reading.pay_line.told import StatedPay
from alongside.terms.money import Money, MoneyRange, Per

_LONG = (Per.YEAR, Per.MONTH, Per.WEEK)
_NEAR = 3


def settled(figures: list[StatedPay], tokens: Sequence[Token]) -> list[StatedPay]:
    """The figures, each once, with what the whole line says of them."""
    figures = _sharing_units(_without_copies(figures))
    ends = [token.end for token in tokens if token.kind == "prorata"]
    full, largest = Money(0), dict.fromkeys((each.pay.per for each in figures), Money(0))
    for each in figures:
        largest[each.pay.per] = max(largest[each.pay.per], _top(each))
        full = max(full, _top(each)) if each.is_full_time else full
    found = []
    for each in figures:
        is_long = each.pay.per in _LONG
        is_less = not each.is_full_time and _top(each) < full
        is_called = _follows(ends, each.start) and _top(each) < largest[each.pay.per]
        is_actual = each.is_actual or (is_long and (is_less or is_called))
        pro_rata = bool(ends) and is_long and not is_actual
        is_same = (is_actual, pro_rata) == (each.is_actual, each.pro_rata)
        found.append(each if is_same else replace(each, is_actual=is_actual, pro_rata=pro_rata))
    return found


def _top(figure: StatedPay) -> Money:
    return figure.pay.high or figure.pay.low or Money(0)


def _follows(ends: list[int], start: int) -> bool:
    """Whether "pro rata" stands right before the place."""
    at = bisect_right(ends, start)
    return at > 0 and start - ends[at - 1] <= _NEAR


def _sharing_units(figures: list[StatedPay]) -> list[StatedPay]:
    """A figure that is given no time has that of the next of its size: "£375 and £450 per session"."""
    shared: list[StatedPay] = []
    for each in reversed(figures):
        after = shared[-1] if shared else None
        if (
            after
            and each.pay.per is Per.ONCE
            and _top(after).pence < 4 * _top(each).pence < 16 * _top(after).pence
        ):
            timed = MoneyRange(each.pay.low, each.pay.high, after.pay.per)
            each = replace(each, pay=timed, hours=after.hours, each=after.each)
        shared.append(each)
    return shared[::-1]


def _without_copies(figures: list[StatedPay]) -> list[StatedPay]:
    """A figure said twice, once: boards print their own figures before the words of the employer."""
    kept: list[StatedPay] = []
    for each in figures:
        if kept and _is_copy(kept[-1], each):
            before = kept.pop()
            is_assumed = before.is_unit_assumed and each.is_unit_assumed
            each = replace(
                each, start=before.start, is_unit_assumed=is_assumed, band=before.band or each.band
            )
        kept.append(each)
    return kept


def _is_copy(before: StatedPay, each: StatedPay) -> bool:
    same_sums = (before.pay.low, before.pay.high) == (each.pay.low, each.pay.high)
    return same_sums and (before.pay.per is each.pay.per or before.is_unit_assumed)
