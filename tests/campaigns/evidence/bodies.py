"""The bodies of the story: whom it asks is fact; what they reply is invented and dealt out by lot.

NOTHING IS SAID HERE OF ANY BODY. parts.toml tells what replies there are and names nobody; asked.toml tells
who was in which list and nothing else; a lot with a fixed seed decides who plays what. Tests look bodies up
by their part.
"""

import random
import tomllib
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
YEAR = 2021
SEED = 2021
"""Any other number has to do as well: no test may depend on who plays what."""
ASKED = {2: "did-not-apply", 3: "awarded"}
"""The list of asked.toml that a stage asks."""
SAME = "the same again"
"""A message that comes once more by another route."""


@dataclass(frozen=True)
class Way:
    """One way to answer. `really` is what a person says it is where the reader cannot know."""

    name: str
    text: str = ""
    kind: str = ""
    really: str = ""
    subject: str = "RE: {subject}"
    sender: str = "FOI Team <foi@{domain}>"
    headers: dict[str, str] = field(default_factory=dict)
    minutes: int = 0
    is_automatic: bool = False
    held_for: list[str] = field(default_factory=list)
    warns: str = ""
    cells: list[str] = field(default_factory=list)
    quotes: dict[str, str] = field(default_factory=dict)
    attach: str = ""
    rows: list[Any] = field(default_factory=list)
    hidden: list[Any] = field(default_factory=list)
    html: bool = False
    bounce: str = ""

    def __str__(self) -> str:
        return self.name

    def cell(self, question: int) -> tuple[str, str]:
        """What the reader proposes for a question, and what a person makes of it."""
        told = self.cells[0] if len(self.cells) == 1 else self.cells[question - 1] if self.cells else "-"
        read, _, meant = told.partition("=")
        return read, meant or read


@dataclass(frozen=True)
class Send:
    """A way on a day."""

    day: date
    way: Way

    def __str__(self) -> str:
        return self.way.name


@dataclass(frozen=True)
class Body:
    """A body of a stage in the part that the lot gave it.

    `via` is by which marks its own messages say whose they are.
    """

    stage: int
    code: str
    part: str
    ends: str
    standing: str
    sends: tuple[Send, ...]
    via: str = "address"

    @property
    def domain(self) -> str:
        """Where its mail comes from."""
        return f"{self.code.lower()}.example"

    @property
    def answer(self) -> Way | None:
        """The last way that answers questions; None for a body that answers none."""
        return next((each.way for each in reversed(self.sends) if each.way.cells), None)

    def __str__(self) -> str:
        return f"stage {self.stage}, {self.part}"


@cache
def bodies() -> tuple[Body, ...]:
    """All bodies of both stages, each in its part."""
    found = []
    for stage in ASKED:
        ways = _ways("ways.toml") | _ways(f"answers_{stage}.toml") | {SAME: Way(SAME)}
        for part, row in _read("parts.toml")[str(stage)].items():
            sends = tuple(_send(line, ways) for line in row.get("sends", []))
            known = {name: row[name] for name in ("ends", "standing", "via") if name in row}
            found.append(Body(stage, cast(stage)[part], part, sends=sends, **known))
    return tuple(found)


@cache
def cast(stage: int, seed: int = SEED) -> dict[str, str]:
    """Who plays which part of a stage, by lot: code by part.

    A lot by which a body would deny what it is known to have done is drawn again.
    """
    facts, parts = _read("asked.toml") | {"none": []}, _read("parts.toml")[str(stage)]
    asked = set(facts[ASKED[stage]]) - set(facts["closed"])
    unbound = asked & set(facts["not-bound"])
    lot = random.Random(f"{seed}, stage {stage}")
    dealt: dict[str, str] = {}
    for codes, are_bound in ((asked - unbound, True), (unbound, False)):
        some = [part for part, row in parts.items() if (row["ends"] != "not-subject") is are_bound]
        draws = (lot.sample(sorted(codes), len(codes)) for _ in count())
        lots = (dict(zip(some, each, strict=True)) for each in draws)
        dealt |= next(each for each in lots if not _denies_a_fact(each, parts, facts))
    return dealt


def playing(part: str, stage: int) -> Body:
    """The body that plays this part."""
    return next(each for each in bodies() if (each.part, each.stage) == (part, stage))


def _denies_a_fact(dealt: dict[str, str], parts: dict[str, Any], facts: dict[str, Any]) -> bool:
    return any(code in facts[parts[part].get("not-by", "none")] for part, code in dealt.items())


def _send(line: str, ways: dict[str, Way]) -> Send:
    day, _, name = line.partition(": ")
    return Send(datetime.strptime(f"{day} {YEAR} +0000", "%d %b %Y %z").date(), ways[name])


def _ways(name: str) -> dict[str, Way]:
    return {key: Way(key, **told) for key, told in _read(name).items()}


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))
