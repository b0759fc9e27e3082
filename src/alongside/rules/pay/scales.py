"""Which band, year and zone give a pay range.

Source: NHS terms and conditions handbook section 4: the supplement is a share of basic pay with a
least and a most, worked out for each point. Adverts round sums up or to the nearest pound, so a
pound either way is allowed. A single figure is compared with every point, a range with the two ends
of each band.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from alongside.reference.pay.scales import SCHEME, Band, Scale, scales
from alongside.reference.pay.supplements import ZONES, Supplement, supplement
from alongside.terms.money import Money, MoneyRange, Per

TOLERANCE = Money(100)


@dataclass(frozen=True, slots=True)
class ScaleMatch:
    """A band, year and zone ("none" without supplement) that gives the figure within £1.

    `years_behind` is how many pay years the scale is older than the day asked about: 1 for
    2021/22 on a day of 2022/23, 0 when it is in force or no day was given.
    """

    nation: str
    band: str
    year: str
    zone: str
    point: str
    low: Money
    high: Money
    arithmetic: str
    years_behind: int = 0
    scheme: str = SCHEME

    @property
    def is_older(self) -> bool:
        """Whether a newer scale was in force on the day asked about."""
        return self.years_behind > 0

    @property
    def title(self) -> str:
        """The match in words: 'band 6, 2021/22, outer London'."""
        zone = {"none": "", "inner": ", inner London", "outer": ", outer London", "fringe": ", London fringe"}
        return f"band {self.band}, {self.year}{zone[self.zone]}"


def match_scale(pay: MoneyRange, on: date | None = None, nation: str = "england") -> list[ScaleMatch]:
    """Every band, year and zone of a nation that gives both ends of `pay` within £1, newest first.

    `pay` is full-time pay a year, or a plain sum taken as such. The year is never inferred from
    `on`: adverts lag behind, so the figures decide and `years_behind` tells the rest. A range
    without a low or high end, or for another unit of time, matches nothing.
    """
    if pay.low is None or pay.high is None or pay.per not in (Per.YEAR, Per.ONCE):
        return []
    near = range(pay.low.pence // 100 - 2, pay.low.pence // 100 + 3)
    found = [
        ScaleMatch(
            nation, each.band, each.scale.year, each.zone, each.point, pay.low, pay.high, each.arithmetic,
            _years_behind(each.scale, on),
        )
        for pounds in near
        for each in _sums(nation).get(pounds, ())
        if each.is_range == (pay.low != pay.high) and each.gives(pay.low, pay.high)
    ]  # fmt: skip
    return sorted(found, key=lambda match: (match.year, match.band, match.zone), reverse=True)


def supplement_on(basic: Money, rule: Supplement) -> Decimal:
    """The supplement in pounds on a basic salary, least and most applied, not rounded."""
    share = basic.in_pounds * rule.percent / 100
    return min(max(share, rule.least.in_pounds), rule.most.in_pounds)


def _zones(scale: Scale) -> Iterator[Supplement | None]:
    yield None
    if scale.nation == "england":
        yield from filter(None, (supplement(zone, scale.year) for zone in ZONES))


@dataclass(frozen=True, slots=True)
class _Sum:
    """What one band or point of a scale comes to in one zone, in pounds, both ends."""

    scale: Scale
    zone: str
    band: str
    point: str
    low: Decimal
    high: Decimal
    arithmetic: str
    is_range: bool

    def gives(self, low: Money, high: Money) -> bool:
        """Whether both ends are within a pound of those stated."""
        return _is_near(self.low, low) and _is_near(self.high, high)


@cache
def _sums(nation: str) -> dict[int, list[_Sum]]:
    """Every sum of every scale of a nation, by the whole pounds of its lower end."""
    found: dict[int, list[_Sum]] = defaultdict(list)
    for scale in scales(nation):
        for rule in _zones(scale):
            for each in _sums_of(scale, rule):
                found[int(each.low)].append(each)
    return dict(found)


def _sums_of(scale: Scale, rule: Supplement | None) -> Iterator[_Sum]:
    zone = rule.zone if rule else "none"
    for band in scale.bands:
        for is_point in (False, True):
            for name, bottom, top in _ends(band, is_point):
                yield _Sum(
                    scale, zone, band.name, name, _paid(bottom, rule), _paid(top, rule),
                    _arithmetic((bottom, top), rule), not is_point,
                )  # fmt: skip


def _ends(band: Band, is_point: bool) -> Iterable[tuple[str, Money, Money]]:
    if not is_point:
        return [("entry to top", band.entry, band.top)]
    points = {point.pay: point.name for point in reversed(band.points)}
    return [(name, pay, pay) for pay, name in points.items()]


def _paid(basic: Money, rule: Supplement | None) -> Decimal:
    return basic.in_pounds + (supplement_on(basic, rule) if rule else Decimal(0))


def _is_near(pounds: Decimal, stated: Money) -> bool:
    return abs(pounds - stated.in_pounds) <= TOLERANCE.in_pounds


def _years_behind(scale: Scale, on: date | None) -> int:
    if on is None or scale.end is None or on <= scale.end:
        return 0
    this_year = on.year if (on.month, on.day) >= (4, 1) else on.year - 1
    return this_year - scale.start.year


def _arithmetic(ends: tuple[Money, Money], rule: Supplement | None) -> str:
    sums = [_sum_in_words(basic, rule) for basic in dict.fromkeys(ends)]
    return "; ".join(sums)


def _sum_in_words(basic: Money, rule: Supplement | None) -> str:
    if rule is None:
        return str(basic)
    share = basic.in_pounds * rule.percent / 100
    paid = supplement_on(basic, rule)
    total = f"{_pounds(basic.in_pounds + paid)}"
    worked = f"{basic} + {rule.percent}% ({_pounds(share)}"
    if paid > share:
        return f"{worked}, raised to the least, {rule.least}) = {total}"
    if paid < share:
        return f"{worked}, held to the most, {rule.most}) = {total}"
    return f"{worked}) = {total}"


def _pounds(amount: Decimal) -> str:
    rounded = amount.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return f"£{rounded:,.0f}" if rounded == rounded.to_integral_value() else f"£{rounded:,.2f}"
