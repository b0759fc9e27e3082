"""Every sum that a nation's scales come to: each band, point, part and pair of bands, in each zone.

Built once for each nation and looked up by the lower end: in whole pounds a year, or in pence an hour.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cache
from itertools import combinations, pairwise

from alongside.reference.pay.proof import weakest
from alongside.reference.pay.scales import Band, Point, Scale, scales
from alongside.reference.pay.supplements import ZONES, Supplement, supplement
from alongside.reference.pay.trainees import TraineeShare, trainee_shares
from alongside.rules.pay.equivalents import WEEKS_A_YEAR
from alongside.rules.pay.supplements import paid_with, pounds, sum_with
from alongside.terms.money import Money


class Kind(StrEnum):
    """What of a scale a figure is."""

    BAND = "band"
    POINT = "point"
    PART = "part of a band"
    TWO_BANDS = "two bands"
    TRAINEE = "share for a trainee"


@dataclass(frozen=True, slots=True)
class ScaleSum:
    """What a stretch of one scale comes to in one zone, in pounds a year, both ends, not rounded."""

    scale: Scale
    kind: Kind
    band: str
    point: str
    ends: tuple[Point, Point]
    rule: Supplement | None
    share: TraineeShare | None = None
    low: Decimal = field(init=False)
    high: Decimal = field(init=False)

    def __post_init__(self) -> None:
        for name, end in zip(("low", "high"), self.ends, strict=True):
            basic = self._basic(end.pay)
            object.__setattr__(self, name, paid_with(basic, self.rule))

    @property
    def zone(self) -> str:
        """The zone of its supplement, "none" without one."""
        return self.rule.zone if self.rule else "none"

    @property
    def hours_a_year(self) -> Decimal:
        """The hours of the full-time year that the sum is paid for."""
        return WEEKS_A_YEAR * self.scale.hours_a_week

    @property
    def is_range(self) -> bool:
        """Whether it is compared with a range; one figure is compared with single points."""
        return self.kind in (Kind.BAND, Kind.PART, Kind.TWO_BANDS)

    @property
    def check(self) -> str:
        """The weakest proof among the figures it is made of."""
        used: list[str] = [end.check for end in self.ends]
        used += [part.check for part in (self.rule, self.share) if part]
        used += [self.scale.borrowed] if self.scale.borrowed else []
        return weakest(used)

    @property
    def sources(self) -> tuple[str, ...]:
        """Where its figures stand, each once."""
        used = [end.source for end in self.ends]
        used += [part.source for part in (self.rule, self.share) if part]
        return tuple(dict.fromkeys(used))

    @property
    def arithmetic(self) -> str:
        """The sum of each end in words."""
        return "; ".join(dict.fromkeys(self._in_words(end.pay) for end in self.ends))

    def _basic(self, pay: Money) -> Money:
        if self.share is None:
            return pay
        return Money(int(pay.pence * self.share.percent / 100))

    def _in_words(self, pay: Money) -> str:
        if self.share is None:
            return sum_with(pay, self.rule)
        basic = self._basic(pay)
        worked = f"{self.share.percent}% of {pay} = {pounds(basic.in_pounds)}"
        return worked if self.rule is None else f"{worked}; {sum_with(basic, self.rule)}"


def sums_near_year(nation: str, low: Decimal, within: Decimal) -> Iterator[ScaleSum]:
    """The sums whose lower end may be `within` pounds of `low` pounds a year."""
    held = _by_pound(nation)
    for pound in range(int(low - within), int(low + within) + 1):
        yield from held.get(pound, ())


def sums_near_hour(nation: str, low: Decimal, within: Decimal) -> Iterator[ScaleSum]:
    """The sums whose lower end may be `within` pounds of `low` pounds an hour."""
    held = _by_penny(nation)
    for penny in range(int((low - within) * 100), int((low + within) * 100) + 1):
        yield from held.get(penny, ())


@cache
def _by_pound(nation: str) -> dict[int, list[ScaleSum]]:
    found: dict[int, list[ScaleSum]] = defaultdict(list)
    for each in _sums(nation):
        found[int(each.low)].append(each)
    return dict(found)


@cache
def _by_penny(nation: str) -> dict[int, list[ScaleSum]]:
    found: dict[int, list[ScaleSum]] = defaultdict(list)
    for each in _sums(nation):
        found[int(each.low / each.hours_a_year * 100)].append(each)
    return dict(found)


@cache
def _sums(nation: str) -> tuple[ScaleSum, ...]:
    return tuple(each for scale in scales(nation) for rule in _zones(scale) for each in _sums_of(scale, rule))


def _zones(scale: Scale) -> Iterator[Supplement | None]:
    yield None
    if scale.nation == "england":
        yield from filter(None, (supplement(zone, scale.year) for zone in ZONES))


def _sums_of(scale: Scale, rule: Supplement | None) -> Iterator[ScaleSum]:
    for band in scale.bands:
        points = _distinct(band.points)
        whole = (points[0], points[-1])
        if len(points) > 1:
            yield ScaleSum(scale, Kind.BAND, band.name, "entry to top", whole, rule)
        names = _names(points)
        for point in points:
            yield ScaleSum(scale, Kind.POINT, band.name, names[point], (point, point), rule)
        for part in combinations(points, 2):
            if part != whole:
                name = f"{names[part[0]]} to {names[part[1]]}"
                yield ScaleSum(scale, Kind.PART, band.name, name, part, rule)
        if rule is None and not scale.interim:
            yield from _trainees(scale, band.name, points[-1])
    for lower, upper in pairwise(scale.bands):
        if lower.entry < upper.entry:
            yield _two_bands(scale, lower, upper, rule)


def _trainees(scale: Scale, band: str, top: Point) -> Iterator[ScaleSum]:
    """The shares for trainees, of basic pay: with every zone, one sum in fifteen would be one by chance."""
    for share in trainee_shares():
        yield ScaleSum(scale, Kind.TRAINEE, band, f"{share.percent}% of the top", (top, top), None, share)


def _names(points: list[Point]) -> dict[Point, str]:
    """What to call each point of a band: "entry", "top", the name the scale gives those between."""
    if len(points) == 1:
        return {points[0]: "single point"}
    return {point: point.name for point in points} | {points[0]: "entry", points[-1]: "top"}


def _two_bands(scale: Scale, lower: Band, upper: Band, rule: Supplement | None) -> ScaleSum:
    ends = (lower.points[0], upper.points[-1])
    return ScaleSum(scale, Kind.TWO_BANDS, f"{lower.name} to {upper.name}", "entry to top", ends, rule)


def _distinct(points: Iterable[Point]) -> list[Point]:
    """One point for each sum of a band: the first of those that are paid alike."""
    held: dict[Money, Point] = {}
    for point in points:
        held.setdefault(point.pay, point)
    return list(held.values())
