"""Which band, year and zone give a figure.

Adverts round sums up or to the nearest pound, so a pound either way is allowed for pay a year and a
penny for pay an hour. A single figure is compared with every point, and with a trainee's share of a
band's top, a range with the two ends of bands, of parts of them and of two bands next to each other.
Of sums taken at random between £17,000 and £60,000, 7 in 100 single figures agree with some point of
some year, and 3 in 10,000 ranges with a band; `best_match` leaves out what may well be chance.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from alongside.reference.pay.scales import SCHEME, pay_year
from alongside.rules.pay.scale_sums import Kind, ScaleSum, sums_near_hour, sums_near_year
from alongside.rules.pay.supplements import ZONE_WORDS
from alongside.terms.money import Money, MoneyRange, Per

A_POUND = Decimal(1)
A_PENNY = Decimal("0.01")
OWN_SCALES = ("england", "scotland")
"""The nations with points of their own; Wales and Northern Ireland use England's."""
_ROUND = Money.pounds(500)
_RANK = {Kind.BAND: 0, Kind.POINT: 0, Kind.TWO_BANDS: 1, Kind.PART: 1, Kind.TRAINEE: 2}


@dataclass(frozen=True, slots=True)
class ScaleMatch:
    """A band, year and zone ("none" without supplement) that gives the figure.

    `years_behind` is how many pay years the scale is older than the day asked about: 1 for
    2021/22 on a day of 2022/23, 0 when it is in force or no day was given. `years_ahead` is the
    other way about: an advert cannot be on a scale that was still to come, unless its date is wrong.
    `check` is the weakest proof among the figures used.
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
    kind: Kind = Kind.BAND
    per: Per = Per.YEAR
    interim: bool = False
    years_ahead: int = 0
    check: str = ""
    sources: tuple[str, ...] = ()

    @property
    def is_older(self) -> bool:
        """Whether a newer scale was in force on the day asked about."""
        return self.years_behind > 0

    @property
    def title(self) -> str:
        """The match in words: 'band 6, 2021/22, outer London'."""
        band = f"bands {self.band}" if self.kind is Kind.TWO_BANDS else f"band {self.band}"
        lead = {
            Kind.POINT: f"{band} ({self.point})",
            Kind.PART: f"part of {band} ({self.point})",
            Kind.TRAINEE: f"trainee for {band} ({self.point})",
        }.get(self.kind, band)
        nation = "" if self.nation == "england" else f", {self.nation.replace('-', ' ').title()}"
        zone = f", {ZONE_WORDS[self.zone]}" if self.zone != "none" else ""
        return f"{lead}, {self.year}{' interim' if self.interim else ''}{nation}{zone}"


def match_scale(
    pay: MoneyRange, on: date | None = None, nation: str = "england", *, trainees: bool = False
) -> list[ScaleMatch]:
    """Every band, year and zone of a nation that gives both ends of `pay`, newest first.

    `pay` is full-time pay a year, a plain sum taken as such, or pay an hour. With nation "all",
    the scales of England and Scotland. The year is never inferred from `on`: adverts lag behind, so
    the figures decide and `years_behind` tells the rest. Shares for trainees are left out unless
    asked for: one figure in sixty is one by chance. A range without a low or high end, or for another
    unit of time, matches nothing.
    """
    if pay.low is None or pay.high is None or pay.per not in (Per.YEAR, Per.ONCE, Per.HOUR):
        return []
    nations = OWN_SCALES if nation == "all" else (nation,)
    given = (each for name in nations for each in _giving(pay, name))
    found = [_match(each, pay, on) for each in given if trainees or each.kind is not Kind.TRAINEE]
    return sorted(found, key=_newest, reverse=True)


@lru_cache(maxsize=1 << 16)
def best_match(
    pay: MoneyRange, on: date | None = None, nation: str = "england",
    *, band: str = "", zone: str = "", supplement: str = "none", is_trainee: bool = False,
) -> ScaleMatch | None:  # fmt: skip
    """The one match most likely meant, or None when there is none that is not likely chance.

    `band`, `zone` and `supplement` ("included", "to be added", "none") are what the advert states.
    A scale not yet in force is never chosen. One figure without a stated band must be no round sum, in
    the zone stated, and on the scale in force or (a year's pay) the one before; and no two bands may
    give it alike.
    """
    matches = match_scale(pay, on, nation, trainees=is_trainee)
    asked = _Asked(_band_name(band), zone, supplement, is_trainee)
    found = [each for each in matches if not each.years_ahead and asked.allows(each)]
    if not found:
        return None
    best = min(found, key=asked.distance)
    is_told = best.low != best.high or bool(asked.band)
    return best if is_told or len({(each.nation, each.band) for each in found}) == 1 else None


def likeliest_first(
    matches: Iterable[ScaleMatch],
    *, band: str = "", zone: str = "", supplement: str = "none", is_trainee: bool = False,
) -> list[tuple[ScaleMatch, tuple[str, ...]]]:  # fmt: skip
    """All of the matches, the likeliest first, each with what speaks for and against it."""
    asked = _Asked(_band_name(band), zone, supplement, is_trainee)
    return [(each, asked.why(each)) for each in sorted(matches, key=asked.distance)]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the advert states beside its figures."""

    band: str
    zone: str
    supplement: str
    is_trainee: bool

    def allows(self, match: ScaleMatch) -> bool:
        """Whether the match is more than likely chance."""
        if match.low != match.high:
            return True
        if self.band:
            return self.band == match.band
        is_hourly = match.per is Per.HOUR
        is_round = not is_hourly and match.low.pence % _ROUND.pence == 0
        is_recent = match.years_behind <= (0 if is_hourly else 1)
        return is_recent and self._agrees_on_zone(match) and not is_round

    def distance(self, match: ScaleMatch) -> tuple[int, ...]:
        """How far the match is from what is stated; the least is the likeliest."""
        return (
            match.years_ahead > 0,
            _RANK[match.kind] if not (self.is_trainee and match.kind is Kind.TRAINEE) else 0,
            bool(self.band) and self.band != match.band,
            not self._agrees_on_zone(match),
            match.years_behind + match.years_ahead,
            match.zone != "none",
            -int(match.year[:4]),
            match.interim,
            match.nation != "england",
        )

    def why(self, match: ScaleMatch) -> tuple[str, ...]:
        """What speaks for and against the match, in words; its age is told by the match itself."""
        words = []
        if match.kind in (Kind.BAND, Kind.TWO_BANDS):
            words.append("both ends agree")
        if self.band:
            told = "is the one stated" if self.band == match.band else f"is not the one stated ({self.band})"
            words.append(f"the band {told}")
        if self.supplement != "none" and not self._agrees_on_zone(match):
            words.append("the words speak of a supplement otherwise")
        if match.low == match.high and not self.band:
            words.append("one figure can agree by chance")
        return tuple(words)

    def _agrees_on_zone(self, match: ScaleMatch) -> bool:
        if self.zone and self.supplement != "to be added":
            return match.zone in (self.zone, "none") if self.supplement == "none" else match.zone == self.zone
        return (match.zone != "none") == (self.supplement == "included")


def _giving(pay: MoneyRange, nation: str) -> Iterable[ScaleSum]:
    """The sums of a nation that give both ends of the pay, near enough."""
    assert pay.low is not None
    assert pay.high is not None
    low, high, is_range = pay.low.in_pounds, pay.high.in_pounds, pay.low != pay.high
    if pay.per is Per.HOUR:
        for each in sums_near_hour(nation, low, A_PENNY):
            hours = each.hours_a_year
            near = abs(each.low / hours - low) <= A_PENNY and abs(each.high / hours - high) <= A_PENNY
            if near and each.is_range == is_range:
                yield each
        return
    for each in sums_near_year(nation, low, A_POUND):
        near = abs(each.low - low) <= A_POUND and abs(each.high - high) <= A_POUND
        if near and each.is_range == is_range:
            yield each


def _match(each: ScaleSum, pay: MoneyRange, on: date | None) -> ScaleMatch:
    assert pay.low is not None
    assert pay.high is not None
    behind = int(pay_year(on)[:4]) - each.scale.start.year if on else 0
    per = Per.HOUR if pay.per is Per.HOUR else Per.YEAR
    return ScaleMatch(
        each.scale.nation, each.band, each.scale.year, each.zone, each.point, pay.low, pay.high,
        _arithmetic(each, pay, per), max(behind, 0), SCHEME, each.kind, per, each.scale.interim,
        max(-behind, 0), each.check, each.sources,
    )  # fmt: skip


def _arithmetic(each: ScaleSum, pay: MoneyRange, per: Per) -> str:
    if per is not Per.HOUR:
        return each.arithmetic
    hours = f"52.143 weeks / {each.scale.hours_a_week.normalize():f} hours"
    return f"{each.arithmetic}; / {hours} = {MoneyRange(pay.low, pay.high, Per.HOUR)}"


def _newest(match: ScaleMatch) -> tuple[str, int, bool, str, str]:
    return (match.year, -_RANK[match.kind], not match.interim, match.band, match.zone)


def _band_name(band: str) -> str:
    return band.lower().removeprefix("band").strip()
