"""Finds the known title that an advert's title holds: "Senior Peer Support Workers - Hexley" holds one.

Source: titles.csv, each row with where the title was seen.
"""

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

LIVED_EXPERIENCE, INVOLVEMENT, AMBIGUOUS = "lived-experience", "involvement", "ambiguous"
KINDS = (LIVED_EXPERIENCE, INVOLVEMENT, AMBIGUOUS)

_WORD = re.compile(r"[a-z0-9]+|&")
_JOINED = (("co-ordinat", "coordinat"), ("co-produc", "coproduc"), ("&amp;", "&"))


@dataclass(frozen=True, slots=True)
class KnownTitle:
    """A title met, what its posts were (one of KINDS), and where."""

    title: str
    kind: str
    note: str
    source: str


@dataclass(frozen=True, slots=True)
class TitleFound:
    """A known title at the words `first` to `last` (not included) of `words`, folded as `folded` does."""

    known: KnownTitle
    words: tuple[str, ...]
    first: int
    last: int

    @property
    def before(self) -> tuple[str, ...]:
        """The words before it."""
        return self.words[: self.first]

    @property
    def after(self) -> tuple[str, ...]:
        """The words behind it."""
        return self.words[self.last :]


@cache
def known_titles() -> tuple[KnownTitle, ...]:
    """Every title known, in the order of the file."""
    text = files("alongside.reference.titles").joinpath("titles.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return tuple(KnownTitle(row["title"], row["kind"], row["note"], row["source"]) for row in rows)


def known_title_in(title: str) -> TitleFound | None:
    """The longest known title whose words stand in `title` in a row; None where none does.

    Case, plurals, hyphens and "&" make no difference.
    """
    words = folded(title)
    by_words = _by_words()
    for length in range(min(len(words), _longest()), 0, -1):
        for first in range(len(words) - length + 1):
            if found := by_words.get(words[first : first + length]):
                return TitleFound(found, words, first, first + length)
    return None


def folded(title: str) -> tuple[str, ...]:
    """The words of a title in small letters and in the singular, without marks between them."""
    title = title.lower()
    for written, one_form in _JOINED:
        title = title.replace(written, one_form)
    return tuple("and" if word == "&" else _singular(word) for word in _WORD.findall(title))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


@cache
def _by_words() -> dict[tuple[str, ...], KnownTitle]:
    return {folded(known.title): known for known in reversed(known_titles())}


@cache
def _longest() -> int:
    return max(map(len, _by_words()))
