"""What rooms above the register tell on the page of an organisation. This room knows none of them.

A room adds its teller when the site starts; each gets the code of an organisation and the day.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class BesideRow:
    """One line: where it leads, what it says, and lines below it, each (words, link)."""

    title: str
    link: str
    words: str = ""
    below: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Beside:
    """One section of the page. `key` is its anchor."""

    heading: str
    key: str
    rows: tuple[BesideRow, ...]


@dataclass(slots=True)
class Tellers:
    """Who tells something, in the order they were added; nobody is added twice."""

    known: list[Callable[[str, date], Beside]] = field(default_factory=list)

    def add(self, teller: Callable[[str, date], Beside]) -> None:
        """From now on `teller` is asked for every organisation."""
        if teller not in self.known:
            self.known.append(teller)

    def told(self, code: str, today: date) -> list[Beside]:
        """The sections that have something to say of an organisation."""
        return [beside for teller in self.known if (beside := teller(code, today)).rows]


TELLERS = Tellers()
"""Of the whole site."""
