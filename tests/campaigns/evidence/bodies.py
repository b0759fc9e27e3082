"""The tables of who answers when, in which way, and what it has to come to."""

import tomllib
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
YEAR = 2021
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
    """One body of a stage. `via` is by which marks its own messages say whose they are."""

    stage: int
    code: str
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
        return f"stage {self.stage}, {self.code}"


@cache
def bodies() -> tuple[Body, ...]:
    """All bodies of both stages."""
    found = []
    for stage, rows in _read("bodies.toml").items():
        ways = _ways("ways.toml") | _ways(f"answers_{stage}.toml") | {SAME: Way(SAME)}
        for code, row in rows.items():
            sends = tuple(_send(line, ways) for line in row.pop("sends", []))
            found.append(Body(int(stage), code, sends=sends, **row))
    return tuple(found)


def body(code: str, stage: int) -> Body:
    """The body with this code."""
    return next(each for each in bodies() if (each.code, each.stage) == (code, stage))


def _send(line: str, ways: dict[str, Way]) -> Send:
    day, _, name = line.partition(": ")
    return Send(datetime.strptime(f"{day} {YEAR} +0000", "%d %b %Y %z").date(), ways[name])


def _ways(name: str) -> dict[str, Way]:
    return {key: Way(key, **told) for key, told in _read(name).items()}


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))
