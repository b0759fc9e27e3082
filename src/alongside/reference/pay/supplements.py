"""High cost area supplements: a share of basic pay, with a least and a most.

Source: high_cost_area_supplement/<year>.csv; NHS terms and conditions handbook section 4.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from alongside.reference.pay.rows import names_in, rows_of
from alongside.terms.money import Money

ZONES = ("inner", "outer", "fringe")


@dataclass(frozen=True, slots=True)
class Supplement:
    """The supplement of one zone and pay year: `percent` of basic pay, from `least` to `most`."""

    zone: str
    year: str
    percent: Decimal
    least: Money
    most: Money
    source: str
    check: str
    note: str = ""


def supplement(zone: str, year: str) -> Supplement | None:
    """The supplement paid in a zone ("inner", "outer", "fringe") in a pay year; None when not known."""
    return _all().get((zone, year))


@cache
def _all() -> dict[tuple[str, str], Supplement]:
    found = (
        _supplement(name.removesuffix(".csv").replace("-", "/"), row)
        for name in names_in("high_cost_area_supplement")
        for row in rows_of("high_cost_area_supplement", name)
    )
    return {(entry.zone, entry.year): entry for entry in found}


def _supplement(year: str, row: dict[str, str]) -> Supplement:
    return Supplement(
        row["zone"], year, Decimal(row["percent"]), Money.pounds(row["min_pounds"]),
        Money.pounds(row["max_pounds"]), row["source"], row["check"], row["note"],
    )  # fmt: skip
