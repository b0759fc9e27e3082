"""The minimum wage, the national living wage and the real living wage by date.

Source: minimum_wage.csv. The real living wage has no end date: it holds until the next one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache

from alongside.reference.pay.rows import day_or_none, rows_of
from alongside.terms.money import Money

MINIMUM, LIVING, REAL_LIVING = "NMW", "NLW", "Real Living Wage"


@dataclass(frozen=True, slots=True)
class Wage:
    """A rate an hour for an age group and area ("UK", "London"), from `start` to `end`."""

    rate: str
    ages: str
    area: str
    an_hour: Money
    start: date
    end: date | None
    source: str
    check: str


@lru_cache(maxsize=4096)
def minimum_wage_on(on: date) -> Wage | None:
    """The minimum for adults: the national living wage since April 2016, before it the highest minimum
    wage; None when not known.
    """
    in_force = [wage for wage in _wages() if wage.rate in (LIVING, MINIMUM) and _holds(wage, on)]
    return max(in_force, key=lambda wage: wage.an_hour, default=None)


@lru_cache(maxsize=4096)
def real_living_wage_on(on: date, area: str = "UK") -> Wage | None:
    """The real living wage announced last before a day, for "UK" or "London"; None when not known."""
    return _newest(
        wage for wage in _wages() if wage.rate == REAL_LIVING and wage.area == area and _holds(wage, on)
    )


def wages_on(on: date) -> tuple[Wage, ...]:
    """Every rate in force on a day, all ages and areas."""
    return tuple(wage for wage in _wages() if _holds(wage, on))


def _holds(wage: Wage, on: date) -> bool:
    return wage.start <= on and (wage.end is None or on <= wage.end)


def _newest(wages: Iterable[Wage]) -> Wage | None:
    return max(wages, key=lambda wage: wage.start, default=None)


@cache
def _wages() -> tuple[Wage, ...]:
    return tuple(
        Wage(
            row["rate"], row["ages"], row["area"], Money.pounds(Decimal(row["pounds_an_hour"])),
            date.fromisoformat(row["from"]), day_or_none(row["to"]), row["source"], row["check"],
        )
        for row in rows_of("minimum_wage.csv")
    )  # fmt: skip
