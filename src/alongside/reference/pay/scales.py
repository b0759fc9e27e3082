"""Agenda for Change pay scales by nation and year.

Source: agenda_for_change/<nation>/<year>.csv. Wales and Northern Ireland use England's points in the
years of agenda_for_change/borrowed.csv and in no other; what is known of the differences stands in
`notes_on`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache

from alongside.reference.pay.rows import day_or_none, names_in, rows_of
from alongside.terms.money import Money

SCHEME = "Agenda for Change"
NATIONS = ("england", "scotland", "wales", "northern-ireland")
_BORROWERS = ("wales", "northern-ireland")


@dataclass(frozen=True, slots=True)
class Point:
    """One pay point of a band: full-time pay a year, and how well the figure is proven."""

    band: str
    name: str
    years_experience: str
    pay: Money
    source: str
    check: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """A band of one scale: its points in order, lowest first."""

    name: str
    points: tuple[Point, ...]

    @property
    def entry(self) -> Money:
        """What the band starts on."""
        return self.points[0].pay

    @property
    def top(self) -> Money:
        """The most the band pays."""
        return self.points[-1].pay


@dataclass(frozen=True, slots=True)
class Scale:
    """The scale of one nation and pay year ("2021/22"), in force from `start` to `end`.

    `interim` marks a part of a scale paid until an award came through; it holds only the bands
    that it changed. `hours_a_week` is the full week. `borrowed` is how well it is proven that the
    nation uses another's points, and "" where the points are its own.
    """

    nation: str
    year: str
    start: date
    end: date | None
    hours_a_week: Decimal
    bands: tuple[Band, ...]
    interim: bool = False
    borrowed: str = ""
    note: str = ""

    def band(self, name: str) -> Band | None:
        """The band called `name` ("6", "8a"); None when the scale has none."""
        return next((band for band in self.bands if band.name == name.lower()), None)


@cache
def scales(nation: str = "england") -> tuple[Scale, ...]:
    """Every scale known for a nation, oldest first. Raises ValueError for an unknown nation."""
    if nation not in NATIONS:
        raise ValueError(f"No pay scales for '{nation}'. Give one of {', '.join(NATIONS)}.")
    if nation in _BORROWERS:
        return tuple(_borrowed(nation))
    found = [_scale(nation, name) for name in names_in("agenda_for_change", nation)]
    return tuple(sorted(found, key=lambda scale: (scale.start, not scale.interim)))


def scale_on(on: date, nation: str = "england") -> Scale | None:
    """The scale in force on a day; None when it is outside the years known."""
    in_force = (
        scale
        for scale in scales(nation)
        if scale.start <= on and (scale.end is None or on <= scale.end) and not scale.interim
    )
    return next(in_force, None)


def scale_of(year: str, nation: str = "england") -> Scale | None:
    """The scale of a pay year written as "2021/22"; None when it is not known."""
    return next((scale for scale in scales(nation) if scale.year == year and not scale.interim), None)


def nurse_entry(year: str) -> Point | None:
    """What a newly qualified nurse in England starts on: the entry of band 5 in `year`."""
    scale = scale_of(year)
    band = scale.band("5") if scale else None
    return band.points[0] if band else None


def pay_year(on: date) -> str:
    """The pay year that a day falls in, April to March: "2022/23" for December 2022."""
    start = on.year if on.month >= 4 else on.year - 1
    return f"{start}/{(start + 1) % 100:02}"


def notes_on(nation: str) -> tuple[dict[str, str], ...]:
    """What is known of a nation whose points are not assembled: year, fact, source, check."""
    if nation not in _BORROWERS:
        return ()
    return tuple(rows_of("agenda_for_change", f"{nation.replace('-', '_')}.csv"))


def _borrowed(nation: str) -> Iterable[Scale]:
    """The scales of another nation, in the years that this one is known to use them, oldest first."""
    for row in rows_of("agenda_for_change", "borrowed.csv"):
        lender = scale_of(row["year"], row["points_of"]) if row["nation"] == nation else None
        if lender:
            yield replace(
                lender, nation=nation, bands=tuple(_raised(band, row) for band in lender.bands),
                borrowed=row["check"], note=row["note"],
            )  # fmt: skip


def _raised(band: Band, row: dict[str, str]) -> Band:
    """The band with no point under the floor of the row; equal points fall together."""
    floor = Money.pounds(row["floor_pounds"] or 0)
    if band.entry >= floor:
        return band
    raised = [
        replace(point, pay=floor, source=row["source"], check=row["check"], note=row["note"])
        if point.pay < floor
        else point
        for point in band.points
    ]
    return replace(band, points=tuple(raised))


def _scale(nation: str, name: str) -> Scale:
    rows = list(rows_of("agenda_for_change", nation, name))
    first = rows[0]
    start = date.fromisoformat(first["from"])
    return Scale(
        nation, pay_year(start), start, day_or_none(first["to"]), Decimal(first["hours_a_week"]),
        tuple(_bands(rows)), name.endswith("-interim.csv"),
    )  # fmt: skip


def _bands(rows: list[dict[str, str]]) -> Iterable[Band]:
    for name in dict.fromkeys(row["band"] for row in rows):
        yield Band(name, tuple(_point(row) for row in rows if row["band"] == name))


def _point(row: dict[str, str]) -> Point:
    return Point(
        row["band"], row["point"], row["years_experience"], Money.pounds(row["pounds_a_year"]),
        row["source"], row["check"], row["note"],
    )  # fmt: skip
