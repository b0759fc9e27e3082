"""When the award of a pay year became known and was paid: often months after the April it is dated back to.

Source: awards.csv. A day before an award was known, adverts could only quote the scale before it.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache

from alongside.reference.pay.rows import rows_of
from alongside.terms.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Award:
    """The award of one nation and pay year; None where a date was not found."""

    nation: str
    year: str
    known_from: PartialDate | None
    paid_from: PartialDate | None
    source: str
    check: str
    note: str = ""

    def was_known_on(self, day: date) -> bool | None:
        """Whether the award was known on a day; None when that cannot be told."""
        if self.known_from is None or self.known_from.earliest is None or self.known_from.latest is None:
            return None
        if day < self.known_from.earliest:
            return False
        return True if day >= self.known_from.latest else None


def award_of(year: str, nation: str = "england") -> Award | None:
    """The award of a pay year ("2024/25"); None when nothing is held on it."""
    return _awards().get((nation, year))


@cache
def _awards() -> dict[tuple[str, str], Award]:
    return {
        (row["nation"], row["year"]): Award(
            row["nation"], row["year"], _when(row["known_from"]), _when(row["paid_from"]),
            row["source"], row["check"], row["note"],
        )
        for row in rows_of("awards.csv")
    }  # fmt: skip


def _when(edtf: str) -> PartialDate | None:
    return PartialDate(edtf) if edtf else None
