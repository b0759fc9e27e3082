"""Who decides on complaints about answers, by Act, with the public page that says how to reach them.

A letter to one is never sent from here: a person sends it, to the place that page names.
"""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Regulator:
    """`page` is their public page on complaining; `check` the state of proof of the entry."""

    name: str
    regimes: tuple[str, ...]
    page: str
    first: date
    section: str
    source: str
    link: str
    check: str


def regulator_of(regime: str) -> Regulator | None:
    """Who decides under this Act; None where no Act binds the body."""
    return next((each for each in regulators() if regime in each.regimes), None)


@cache
def regulators() -> tuple[Regulator, ...]:
    """Every regulator there is."""
    page = files(__name__).joinpath("regulators.toml").read_text(encoding="utf-8")
    return tuple(
        Regulator(
            row["name"], tuple(row["regimes"]), row["page"], row["from"], row["section"], row["source"],
            row["link"], row["check"],
        )
        for row in tomllib.loads(page)["regulator"]
    )  # fmt: skip
