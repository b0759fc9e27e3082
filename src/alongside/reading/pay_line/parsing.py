"""From the words of a pay line to its reading."""

import re
from decimal import Decimal
from functools import lru_cache

from alongside.reading.layout import same_length
from alongside.reading.pay_line.bands import bands_of, with_bands
from alongside.reading.pay_line.figures import Sums, sums_in
from alongside.reading.pay_line.line import Line, Spot, spots_of
from alongside.reading.pay_line.settling import settled
from alongside.reading.pay_line.supplements import supplement_of
from alongside.reading.pay_line.times import hours_of, is_for_part_of_the_week, time_of
from alongside.reading.pay_line.told import NONE, NotPay, PayReading, PayWord, StatedPay
from alongside.reading.pay_words import in_figures
from alongside.terms.money import Money, MoneyRange, Per
from alongside.terms.statement import Qualifier

_REMEMBERED = 1 << 15
_LONGEST = 400
"""Lines are remembered up to this length: real ones come again and again, long texts do not."""
_QUALIFIERS = (
    ("q_up_to", Qualifier.UP_TO), ("q_at_least", Qualifier.AT_LEAST), ("q_more", Qualifier.MORE_THAN),
    ("q_less", Qualifier.LESS_THAN), ("q_about", Qualifier.ABOUT),
)  # fmt: skip
_CODES = {"phone": "a telephone number", "postcode": "a postcode"}
_LEAST_A_YEAR = Money.pounds(500)
_NOT_UNDERSTOOD = ("signed", "bare", "foreign", "decoy")
_WORD = re.compile(r"[^\W_]")
_CLOSE = 4
_LEAST_WEEK, _MOST_HOURS = 8, 60


def read_pay(text: str) -> PayReading:
    """What the words say of pay; figures in the order they stand in. Lines seen before are remembered."""
    return _remembered(text) if len(text) <= _LONGEST else _read(text)


def _read(text: str) -> PayReading:
    plain = same_length(text).replace("\n", " ").replace("\u200b", " ")
    line = Line(in_figures(plain))
    sums = sums_in(line)
    figures: list[StatedPay] = []
    for spot in spots_of(line, sums.chains, (each.end for each in sums.not_pay)):
        figure = _figure(spot, sums)
        if _is_slip(figure):
            sums.broken.append((figure.start, figure.end))
        else:
            figures.append(figure)
    bands = bands_of(line.tokens)
    not_pay = sums.not_pay + [
        NotPay(_CODES[each.kind], each.start, each.end) for each in line.tokens if each.kind in _CODES
    ]
    return PayReading(
        text,
        tuple(with_bands(settled(figures, line.tokens), bands)),
        tuple(bands),
        tuple(
            PayWord(each.groups["code"], each.start, each.end) for each in line.tokens if each.kind == "kind"
        ),
        tuple(sorted(not_pay, key=lambda each: each.start)),
        _unread(line, sums),
        _hours_a_week(line, figures),
    )


_remembered = lru_cache(maxsize=_REMEMBERED)(_read)


def _figure(spot: Spot, sums: Sums) -> StatedPay:
    """One figure with all that is said of it."""
    chain, time, qualifier = spot.chain, time_of(spot), _qualifier(spot)
    supplement, zone = supplement_of(spot)
    return StatedPay(
        chain.start,
        time.end,
        _range(chain.sums[0], chain.high, qualifier, time.per),
        qualifier,
        supplement=supplement,
        zone=zone,
        supplement_sum=_supplement_sum(spot, sums) if supplement != NONE else None,
        hours=time.hours,
        each=time.each,
        steps=chain.sums if len(chain.sums) > 2 else (),
        is_actual=spot.leads("actual") or bool(spot.follows("actual")) or is_for_part_of_the_week(spot),
        is_full_time=any(token.kind == "fte" for token in spot.after) or spot.leads("fte"),
        is_unit_assumed=time.is_assumed,
        is_former=spot.leads("former"),
    )


def _range(low: Money, high: Money, qualifier: Qualifier, per: Per) -> MoneyRange:
    if low == high and qualifier in (Qualifier.UP_TO, Qualifier.LESS_THAN):
        return MoneyRange(None, high, per)
    if low == high and qualifier in (Qualifier.AT_LEAST, Qualifier.MORE_THAN):
        return MoneyRange(low, None, per)
    return MoneyRange(low, high, per)


def _is_slip(figure: StatedPay) -> bool:
    """Whether a year's pay is far too small to be one, and a slip of the key."""
    top = figure.pay.high or figure.pay.low
    return figure.pay.per is Per.YEAR and top is not None and top < _LEAST_A_YEAR


def _supplement_sum(spot: Spot, sums: Sums) -> Money | None:
    """The supplement in pounds where the words after the figure give it: "+ £2,162 LW"."""
    end = spot.after[-1].end if spot.after else spot.chain.end
    for each in sums.not_pay:
        if each.why == "a supplement" and spot.chain.end <= each.start < end:
            digits = re.sub(r"[^\d.]", "", spot.line.plain[each.start : each.end])
            return Money.pounds(digits) if re.fullmatch(r"\d+(?:\.\d\d?)?", digits) else None
    return None


def _qualifier(spot: Spot) -> Qualifier:
    """How firmly the figure is said; "from £x to £y" and "between" are only the words of a range."""
    if spot.chain.over:
        return Qualifier.AT_LEAST
    named = [token for token in spot.before if token.kind == "qualifier"]
    if named and spot.leads("qualifier"):
        kind = next((kind for name, kind in _QUALIFIERS if name in named[-1].groups), Qualifier.EXACT)
        is_range = len(spot.chain.sums) > 1
        return Qualifier.EXACT if kind is Qualifier.AT_LEAST and is_range else kind
    after = spot.follows("qualifier")
    if after is None or re.match(r"\s*[£\d]", spot.line.plain[after.end : after.end + _CLOSE]):
        return Qualifier.EXACT
    kinds = [kind for name, kind in _QUALIFIERS if name in after.groups]
    is_bound = re.match(r"\(?(?:max|min)", after.words, re.IGNORECASE)
    return kinds[0] if kinds and (is_bound or kinds[0] is Qualifier.ABOUT) else Qualifier.EXACT


def _hours_a_week(line: Line, figures: list[StatedPay]) -> Decimal | None:
    """The working week, where the line names one length of it: "30 hours per week", "£9,786 for 15 hours"."""
    hours = {Decimal(token.groups["weekly"]) for token in line.tokens if "weekly" in token.groups}
    if any(figure.pay.per is Per.YEAR for figure in figures):
        told = (hours_of(token) for token in line.tokens if token.kind == "task")
        hours |= {each for each in told if each and each > _LEAST_WEEK}
    named = [each for each in hours if 0 < each <= _MOST_HOURS]
    return named[0] if len(named) == 1 else None


def _unread(line: Line, sums: Sums) -> tuple[str, ...]:
    """The runs of words that no token holds, as they stand; numbers that are no money among them."""
    known = [(each.start, each.end) for each in sums.chains]
    known += [(each.start, each.end) for each in sums.not_pay]
    understood = [token for token in line.tokens if token.kind not in _NOT_UNDERSTOOD]
    spans = known + [(token.start, token.end) for token in understood]
    if sums.not_pay:
        spans += [(token.start, token.end) for token in line.tokens if token.kind == "decoy"]
    if not known and not any(token.kind in ("kind", "band", *_CODES) for token in understood):
        spans = []
    return tuple(_between(line.plain, sorted(spans), sorted(sums.broken)))


def _between(plain: str, spans: list[tuple[int, int]], broken: list[tuple[int, int]]) -> list[str]:
    """The words outside the spans; a broken number is outside even where a span holds it."""
    runs, at, number = [], 0, 0
    for start, end in [*spans, (len(plain), len(plain))]:
        while number < len(broken) and broken[number][1] <= start:
            number += 1
        if number < len(broken) and broken[number][0] <= start and end <= broken[number][1]:
            continue
        if start > at:
            runs.append(plain[at:start])
        at = max(at, end)
    return [run.strip(" ,;:.()[]|/*-'\"") for run in runs if _WORD.search(run)]
