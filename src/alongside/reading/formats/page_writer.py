"""Puts the text of a page together: words, the white space between them, what is open around them."""

import re
from dataclasses import dataclass, field

_WHITE = " \t\r\n\f"
_SPACES = re.compile(r"[\t\r\n\f][ \t\r\n\f]*| [ \t\r\n\f]+")


@dataclass(slots=True)
class OpenList:
    """An open list: its next number, or 0 for bullets, and the manner of numbering."""

    next: int = 0
    manner: str = "1"


@dataclass(slots=True)
class OpenRow:
    """An open row: its place, the columns it has so far, and whether a cell of it holds several lines."""

    table: int
    number: int
    is_crowded: bool
    columns: int = 0
    opened: int = 0
    width: int = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its place, and which pieces of the text are its own."""

    table: int
    row: int
    column: int
    first: int
    last: int
    is_crowded: bool


@dataclass(slots=True)
class PageWriter:
    """Collects the words and holds back white space until the next word comes."""

    out: list[str] = field(default_factory=list)
    breaks: int = 0
    tabs: int = 0
    space: bool = False
    prefix: str = ""
    flat: int = 0
    pre: int = 0
    lists: list[OpenList] = field(default_factory=list)
    rows: list[OpenRow] = field(default_factory=list)
    tables: list[list[int]] = field(default_factory=list)
    """The open tables, each with its number and how many rows it has had."""
    tables_seen: int = 0
    cells: list[Cell] = field(default_factory=list)

    def words(self, raw: str) -> None:
        """Add text as a browser would: runs of white space are one space, none at a line's ends."""
        if self.pre:
            self._lines(raw)
            return
        inner = raw.strip(_WHITE)
        if not inner:
            self.space = self.space or bool(raw)
            return
        self._settle(self.space or raw[0] in _WHITE)
        self.out.append(_SPACES.sub(" ", inner))
        self.space = raw[-1] in _WHITE

    def block(self, breaks: int) -> None:
        """Begin or end a block; inside a cell that is one line, just a space."""
        if self.flat:
            self.space = True
        elif breaks > self.breaks:
            self.breaks = breaks

    def _settle(self, space: bool) -> None:
        out = self.out
        if self.breaks:
            if out:
                out.append("\n\n" if self.breaks > 1 else "\n")
            self.breaks = 0
        elif space and out and not self.tabs:
            out.append(" ")
        if self.tabs:
            out.append("\t" * self.tabs)
            self.tabs = 0
        if self.prefix:
            out.append(self.prefix)
            self.prefix = ""

    def _lines(self, raw: str) -> None:
        for number, line in enumerate(raw.split("\n")):
            if number:
                self.breaks = min(self.breaks + 1, 2)
            if line.strip():
                self._settle(False)
                self.out.append(line.rstrip().expandtabs())
