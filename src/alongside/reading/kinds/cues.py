"""A cue: words that say something about the kind of a post, with a name and a weight; and what one gave.

A post is of a kind when its cues weigh ENOUGH together: 4 and more decide alone, 2 and 3 need company.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

ENOUGH = 4
FIRM = 6
"""Cues of this weight say outright that it must be had."""
FROM_IT = "work done from own lived experience"


class Says(StrEnum):
    """What the words of a cue say."""

    REQUIRED = "required"
    """Own lived experience is asked for, or is what the work is done from."""
    WANTED = "wanted"
    """It is welcome, an advantage, or one of two ways to qualify."""
    NAMED = "named"
    """The post is called by the name of such work in the text."""
    SHARED = "shared"
    """Own experiences, of what is not said, are to be shared."""
    GENERAL = "general"
    """Wording about everybody's experiences, or that none is needed: no criterion."""
    INVOLVES = "involves"
    """Involving patients, the public or carers is the work."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern over the words of a sentence, named for what it stands for."""

    name: str
    says: Says
    weight: int
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A cue met: the `words` that decided, and the sentence or item at `start` to `end` they stand in."""

    name: str
    says: Says
    weight: int
    words: str
    start: int
    end: int


def cue(name: str, says: Says, weight: int, pattern: str) -> Cue:
    """A cue of a pattern without regard to case; the words of a sentence have one space between them."""
    return Cue(name, says, weight, re.compile(pattern, re.IGNORECASE))
