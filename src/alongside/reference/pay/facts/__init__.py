"""Dated facts that stand beside pay: tax, benefits, permitted work, the minimum wage, time credits.

One TOML file a matter. Each fact has plain words, its dates, its source, a word on its proof, and where
to get advice. They are facts, never advice: what they mean for a person is for an adviser to say.
"""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

MATTERS = ("minimum-wage", "tax", "permitted-work", "benefits", "time-credits")


@dataclass(frozen=True, slots=True)
class Fact:
    """What a source says of one matter, in plain words.

    `start` is when the rule began or the source said so, None where the source has no date.
    """

    key: str
    about: str
    title: str
    words: str
    start: date | None
    end: date | None
    source: str
    link: str
    check: str
    advice: str
    advice_link: str


def facts_on(on: date, about: str = "") -> tuple[Fact, ...]:
    """The facts that hold on a day, of one matter or of all, in the order of MATTERS."""
    return tuple(fact for fact in _facts() if about in ("", fact.about) and _holds(fact, on))


def _holds(fact: Fact, on: date) -> bool:
    return (fact.start is None or fact.start <= on) and (fact.end is None or on <= fact.end)


@cache
def _facts() -> tuple[Fact, ...]:
    found = [
        Fact(
            row["key"], row["about"], row["title"], row["words"], row.get("from"), row.get("to"),
            row["source"], row["link"], row["check"], row["advice"], row["advice_link"],
        )
        for page in sorted(files(__name__).iterdir(), key=lambda page: page.name)
        if page.name.endswith(".toml")
        for row in tomllib.loads(page.read_text(encoding="utf-8"))["fact"]
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda fact: MATTERS.index(fact.about)))
