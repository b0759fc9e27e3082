"""Numbers the law can change: time limits by name, each with the day it began, its section and source.

One TOML file an Act. What is done with them is in rules/.
"""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Limit:
    """`amount` of `unit` (working-day, week, month), in force from `first` on.

    `check` is the state of proof: "seen" in the source, or "recalled" from general knowledge of it.
    """

    name: str
    amount: int
    unit: str
    section: str
    first: date
    source: str
    link: str
    check: str = ""


class UnknownLimitError(LookupError):
    """No limit of that name was in force on the day. Add it to reference/limits with its source."""


def limit_on(name: str, day: date) -> Limit:
    """The limit `name` as it stood on `day`. Raises UnknownLimitError when there was none."""
    in_force = [limit for limit in _limits() if limit.name == name and limit.first <= day]
    if not in_force:
        raise UnknownLimitError(
            f"No limit '{name}' was in force on {day}. Add it to reference/limits with its source."
        )
    return max(in_force, key=lambda limit: limit.first)


@cache
def _limits() -> tuple[Limit, ...]:
    return tuple(
        Limit(
            row["name"],
            row["amount"],
            row["unit"],
            row["section"],
            row["from"],
            row["source"],
            row["link"],
            row.get("check", ""),
        )
        for page in sorted(files(__name__).iterdir(), key=lambda page: page.name)
        if page.name.endswith(".toml")
        for row in tomllib.loads(page.read_text(encoding="utf-8"))["limit"]
    )
