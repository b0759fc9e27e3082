"""Works as texts cite and list them: authors and year, and whether two of them are one work.

Authors of published works are named as authors, nothing else is said of them.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

_TITLE_WORDS = {"the", "of", "and", "for", "et", "al", "in"}
_INITIALS = re.compile(r"\b[A-Z]\b\.?,?")


@dataclass(frozen=True, slots=True)
class Work:
    """`authors` as written, and the year."""

    authors: str
    year: str

    @property
    def label(self) -> str:
        """'Author and Author, 2019'."""
        return f"{self.authors}, {self.year}"

    @property
    def names(self) -> tuple[str, ...]:
        """The authors' surnames or the bodies' names, in lower case, in the order written."""
        return names_of(self.authors)


def names_of(authors: str) -> tuple[str, ...]:
    """The names in a string of authors, without initials: 'Sunday, C. and Monk, D' gives two."""
    whole = re.sub(r"\bet al\b\.?", "", authors)
    pieces = re.split(r",|;|&|\band\b", _INITIALS.sub(",", whole))
    return tuple(_folded(piece) for piece in pieces if _folded(piece))


def acronym_of(name: str) -> str:
    """'who' for 'World Health Organization'; the name itself when it is one word."""
    words = [word for word in re.findall(r"[a-z]+", name.casefold()) if word not in _TITLE_WORDS]
    return "".join(word[0] for word in words) if len(words) > 1 else "".join(words)


def is_same_author(one: str, other: str) -> bool:
    """Whether two folded names stand for one author: equal, an acronym, or a surname of a full name."""
    if one == other or acronym_of(one) == other or acronym_of(other) == one:
        return True
    shorter, longer = sorted((one.split(), other.split()), key=len)
    return len(shorter) == 1 and len(longer) in (2, 3) and longer[-1] == shorter[0] and not _is_body(longer)


def is_alike(one: str, other: str) -> bool:
    """Whether two names differ by one letter or two neighbours swapped: a likely slip."""
    if one == other or abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < 4:
        return False
    if len(one) == len(other):
        differing = [place for place, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
        swapped = len(differing) == 2 and any(
            last == first + 1 and one[first] == other[last] and one[last] == other[first]
            for first, last in pairwise(differing)
        )
        return len(differing) == 1 or swapped
    shorter, longer = sorted((one, other), key=len)
    return any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer)))


def _is_body(words: list[str]) -> bool:
    return any(
        word in {"nhs", "england", "trust", "university", "network", "council", "plan"} for word in words
    )


def _folded(name: str) -> str:
    words = [word for word in re.findall(r"[\w'’-]+", name.casefold()) if word != "the"]
    return " ".join(words)
