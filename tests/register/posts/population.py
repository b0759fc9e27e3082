"""Sixty made-up adverts with all that is known of each, for a second way of counting."""

import random
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from alongside.register.actions import Arrival
from alongside.terms.money import Per
from register.posts.copying import advert, pay
from tests.invented import HILLSIDE, NORTHMOOR

EMPLOYERS = (NORTHMOOR, HILLSIDE)
HOURS_A_YEAR = Decimal("52.143") * Decimal("37.5")


@dataclass(frozen=True)
class Known:
    """One advert as it was made up. Pay is pounds; `per` "" shows none."""

    number: int
    title: str
    employer: str
    kind: str
    criterion: str
    band: str
    low: int
    high: int
    per: str
    posted: str
    closes: str
    categories: tuple[str, ...]
    contracts: tuple[str, ...]

    @property
    def region(self) -> str:
        """Where the employer is."""
        return next((each.region for each in EMPLOYERS if each.code == self.employer), "")

    def pence_an_hour(self, pounds: int) -> int:
        """The second way: straight from the pounds."""
        if self.per == "hour":
            return pounds * 100
        return int((Decimal(pounds) * 100 / HOURS_A_YEAR).quantize(Decimal(1), ROUND_HALF_UP))

    @property
    def hourly(self) -> tuple[int, int] | None:
        """Lowest and highest pence an hour."""
        return (self.pence_an_hour(self.low), self.pence_an_hour(self.high)) if self.per else None

    @property
    def key(self) -> str:
        """The key of the post it makes."""
        return f"advert:REF-{self.number:04}"

    def arrival(self) -> Arrival:
        """The advert as it is taken in."""
        return advert(
            f"REF-{self.number:04}", number=self.number, title=self.title,
            employer=f"Employer {self.employer or 'unknown'} Trust", code=self.employer, posted=self.posted,
            closes=self.closes, band=self.band, kind=self.kind, criterion=self.criterion,
            paid=pay(self.low, self.high, Per(self.per)) if self.per else None,
            categories=self.categories, contracts=self.contracts,
        )  # fmt: skip


def population(count: int = 60, seed: int = 7) -> list[Known]:
    """So many adverts, always the same."""
    chance = random.Random(seed)
    return [_one(number, chance) for number in range(count)]


def _one(number: int, chance: random.Random) -> Known:
    per = chance.choice(["year", "year", "hour", ""])
    low = chance.randint(19_000, 60_000) if per == "year" else chance.randint(9, 30)
    return Known(
        number=number,
        title=chance.choice(["Peer Support Worker", "Peer Trainer", "Carer Lead", "Staff Nurse"]),
        employer=chance.choice([*(each.code for each in EMPLOYERS), ""]),
        kind=chance.choice(["lived-experience", "lived-experience", "involvement", "other"]),
        criterion=chance.choice(["essential", "desirable", "none"]),
        band=chance.choice(["3", "4", "5", "6", "8a", ""]),
        low=low,
        high=low + (chance.randint(0, 3000) if per == "year" else chance.randint(0, 3)),
        per=per,
        posted=f"2024-0{chance.randint(5, 7)}-{chance.randint(1, 28):02}",
        closes=f"2024-0{chance.randint(8, 9)}-{chance.randint(1, 28):02}",
        categories=tuple(chance.sample(["Nursing", "Administration", "Support"], chance.randint(0, 2))),
        contracts=tuple(chance.sample(["permanent", "fixed-term", "bank"], chance.randint(0, 2))),
    )
