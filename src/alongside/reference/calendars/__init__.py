"""Bank holidays of the United Kingdom from 2012 to 2027, dated, by part, with their source.

Not here: what counts as a working day under an Act (rules/working_days.py).
"""

import csv
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

ENGLAND_AND_WALES = "england-and-wales"
SCOTLAND = "scotland"
NORTHERN_IRELAND = "northern-ireland"
PARTS = (ENGLAND_AND_WALES, SCOTLAND, NORTHERN_IRELAND)

PART_NAMES = {
    ENGLAND_AND_WALES: "England and Wales",
    SCOTLAND: "Scotland",
    NORTHERN_IRELAND: "Northern Ireland",
}


@dataclass(frozen=True, slots=True)
class BankHoliday:
    """A bank holiday in `parts` of the United Kingdom.

    `kind`: yearly, substitute (for one at a weekend), moved (`instead_of` the day it would have
    been), special. `announced` is None where it comes every year.
    """

    day: date
    name: str
    parts: tuple[str, ...]
    kind: str
    instead_of: date | None
    announced: date | None
    basis: str
    source: str
    link: str

    @property
    def where(self) -> str:
        """Where it is one: 'Scotland', or 'the whole UK'."""
        return (
            "the whole UK"
            if set(self.parts) == set(PARTS)
            else ", ".join(PART_NAMES[part] for part in self.parts)
        )


@dataclass(frozen=True, slots=True)
class CalendarFacts:
    """The version of the list and the first and last day that it covers."""

    version: str
    first: date
    last: date
    source: str
    link: str


@cache
def bank_holidays() -> tuple[BankHoliday, ...]:
    """Every bank holiday we hold, by date."""
    table = (files(__name__) / "bank_holidays.csv").read_text(encoding="utf-8")
    return tuple(_holiday(row) for row in csv.DictReader(table.splitlines()))


@cache
def calendar_facts() -> CalendarFacts:
    """What the list covers and where it comes from."""
    about = tomllib.loads((files(__name__) / "about.toml").read_text(encoding="utf-8"))
    return CalendarFacts(about["version"], about["from"], about["to"], about["source"], about["link"])


def _holiday(row: dict[str, str]) -> BankHoliday:
    return BankHoliday(
        date.fromisoformat(row["date"]), row["name"], tuple(row["parts"].split(";")), row["kind"],
        _day(row["instead_of"]), _day(row["announced"]), row["basis"], row["source"], row["link"],
    )  # fmt: skip


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
