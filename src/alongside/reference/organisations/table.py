"""The table of organisations: bodies, their other names, their successors, as three CSV files.

Every row keeps its source, and a source marked unverified stays marked. Official names,
codes and dates: NHS England Organisation Data Service, Open Government Licence v3.
"""

import csv
import os
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from alongside.terms.dates import PartialDate

Row = TypeVar("Row")

PACKAGED = Path(__file__).parent
FILES = ("organisations.csv", "names.csv", "successors.csv")
UNVERIFIED = "unverified"
_CHECKED_SOURCES = ("etr.csv", "etrust", "torchbox/", "rcpch/", "ODS")
"""Marks of a source that copies the official files or their succession dates."""


class Share(StrEnum):
    """How much of a body went to a successor."""

    WHOLE = "whole"
    SPLIT = "split"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body. `key` is its ODS code, or a key of ours (`x-...`) when it has none that we know.

    `name` is the newest official name as the files have it, often upper case. `closed` is its last day.
    `is_mental_health` is None where no source says.
    """

    key: str
    name: str
    kind: str
    nation: str
    region: str
    opened: date | None
    closed: date | None
    postcode: str
    is_mental_health: bool | None
    mental_health_source: str
    trust_sector: str
    source: str

    def is_open_on(self, day: date) -> bool:
        """Whether the body existed on `day`; an unknown date does not rule it out."""
        return (self.opened is None or self.opened <= day) and (self.closed is None or day <= self.closed)


@dataclass(frozen=True, slots=True)
class Name:
    """Another name of a body: a former name or an alias. `until` is the first day it was no longer the name.

    `seen` is the date of a source that still had it. `also_matches` are keys of other
    bodies that the same words may mean. A date of the files may be a year alone.
    """

    key: str
    text: str
    since: PartialDate | None
    until: PartialDate | None
    seen: PartialDate | None
    also_matches: tuple[str, ...]
    source: str

    @property
    def is_verified(self) -> bool:
        """Whether it stands in an official file or a copy of one, not only in a hand-kept list."""
        return UNVERIFIED not in self.source and any(mark in self.source for mark in _CHECKED_SOURCES)


@dataclass(frozen=True, slots=True)
class Succession:
    """From `date` on, `successor` stands for `share` of what `key` was."""

    key: str
    successor: str
    date: date
    share: Share
    note: str
    source: str


@dataclass(frozen=True)
class Table:
    """All bodies by key, and by key their other names and their successions in order of date."""

    organisations: dict[str, Organisation]
    names: dict[str, tuple[Name, ...]] = field(default_factory=dict)
    successions: dict[str, tuple[Succession, ...]] = field(default_factory=dict)

    def all_names(self) -> Iterator[Name]:
        """Every other name of every body."""
        return (name for names in self.names.values() for name in names)


@lru_cache(maxsize=1)
def table() -> Table:
    """The table that look-ups use: the folder `organisations` of the data folder, else the packaged one."""
    kept = Path(os.environ.get("ALONGSIDE_DATA", "data")) / "organisations"
    return load(kept if all((kept / name).is_file() for name in FILES) else PACKAGED)


def load(folder: Path) -> Table:
    """Read the three files of `folder`. Raises ValueError naming file and line when a row is wrong."""
    organisations = {row.key: row for row in _rows(folder / FILES[0], _organisation)}
    names = defaultdict(list)
    for name in _rows(folder / FILES[1], _name):
        names[name.key].append(name)
    successions = defaultdict(list)
    for succession in sorted(_rows(folder / FILES[2], _succession), key=lambda each: each.date):
        successions[succession.key].append(succession)
    return Table(
        organisations,
        {key: tuple(held) for key, held in names.items()},
        {key: tuple(held) for key, held in successions.items()},
    )


def _rows(path: Path, made: Callable[[dict[str, str]], Row]) -> Iterator[Row]:
    with path.open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines), start=2):
            try:
                yield made(row)
            except (KeyError, ValueError, AttributeError, TypeError) as problem:
                raise ValueError(f"{path.name}, line {number}: {problem}. Correct that line.") from problem


def _organisation(row: dict[str, str]) -> Organisation:
    return Organisation(
        key=row["key"],
        name=row["name"],
        kind=row["kind"],
        nation=row["nation"],
        region=row["region"],
        opened=_day(row["opened"]),
        closed=_day(row["closed"]),
        postcode=row["postcode"],
        is_mental_health={"true": True, "false": False}.get(row["is_mental_health"]),
        mental_health_source=row["mental_health_source"],
        trust_sector=row["trust_sector"],
        source=row["source"],
    )


def _name(row: dict[str, str]) -> Name:
    return Name(
        key=row["key"],
        text=row["name"],
        since=_partial(row["from"]),
        until=_partial(row["to"]),
        seen=_partial(row["seen"]),
        also_matches=tuple(row["also_matches"].split()),
        source=row["source"],
    )


def _succession(row: dict[str, str]) -> Succession:
    when = date.fromisoformat(row["date"])
    return Succession(row["key"], row["successor"], when, Share(row["share"]), row["note"], row["source"])


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _partial(text: str) -> PartialDate | None:
    return PartialDate(text) if text else None
