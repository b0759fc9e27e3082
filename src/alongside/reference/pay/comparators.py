"""What documents measure a salary against: the pay a new nurse or a new doctor starts on.

Source: foundation_doctor.csv (basic pay, England) and band 5 of the scales. Basic pay leaves
out what is paid for nights and weekends.
"""

from dataclasses import dataclass
from functools import cache

from alongside.reference.pay.rows import rows_of
from alongside.reference.pay.scales import nurse_entry
from alongside.terms.money import Money


@dataclass(frozen=True, slots=True)
class Comparator:
    """Full-time basic pay a year of a named kind of post in one pay year."""

    code: str
    title: str
    year: str
    pay: Money
    source: str
    check: str


def foundation_doctor_entry(year: str) -> Comparator | None:
    """Basic pay of a doctor in foundation year 1 in England; None when the year is not known."""
    return _doctors().get(year)


def comparator(code: str, year: str) -> Comparator | None:
    """The pay of "newly-qualified-nurse" or "foundation-doctor" in a pay year; None when not known."""
    if code == "foundation-doctor":
        return foundation_doctor_entry(year)
    point = nurse_entry(year) if code == "newly-qualified-nurse" else None
    if point is None:
        return None
    return Comparator(
        code, "Newly qualified nurse (band 5 entry)", year, point.pay, point.source, point.check
    )


@cache
def _doctors() -> dict[str, Comparator]:
    return {row["year"]: _doctor(row) for row in rows_of("foundation_doctor.csv")}


def _doctor(row: dict[str, str]) -> Comparator:
    title = "Doctor in foundation year 1 (basic pay)"
    pay = Money.pounds(row["pounds_a_year"])
    return Comparator("foundation-doctor", title, row["year"], pay, row["source"], row["check"])
