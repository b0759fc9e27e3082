"""Items of lists that a heading rules: what stands on a line of its own under "You will need" or "Desirable".

For lists that the person specification does not know: a line is an item where the nearest heading above says
what is asked.
"""

import re

_DESIRABLE = (
    r"desirable|nice[- ]to[- ]have|bonus|would help|helps? if|would (?:also )?like|ideal|may also"
    r"|advantage|extras?\b|a plus"
    r"|even better|preferred"
)
_ASKED = (
    r"essential|must[- ]have|(?:you|we|applicants?|candidates?)(?:'ll| will)? (?:need|bring|require|have"
    r"|ask|are looking|offer|must)"
    r"|requirements?|criteria|who (?:you are|we are looking|we need|we want|can apply)|about you"
    r"|person specification"
    r"|looking for|is (?:this|it) you|what (?:it takes|we need|we want)"
)
_HEADING = re.compile(rf"(?P<desirable>{_DESIRABLE})|(?P<asked>{_ASKED})", re.IGNORECASE)
_BOTH = re.compile(r"essential.{0,40}desirable|\bE\b.{0,40}\bD\b", re.IGNORECASE)
_LETTER = re.compile(r"\W*(?P<letter>[ED])\b[\s:.)-]")
_LONGEST_HEADING, _LONGEST_ITEM, _FARTHEST = 70, 220, 1500


def line_item(plain: str, start: int, end: int) -> tuple[bool, bool | None]:
    """Whether `start` to `end` is an item of a list, and whether essential; None where just asked for."""
    line_start = plain.rfind("\n", 0, start) + 1
    if plain[line_start:start].strip(" \t-*•·–oO0123456789.()") or end - start > _LONGEST_ITEM:
        return False, None
    for heading in _headings_above(plain, line_start):
        if _BOTH.search(heading):
            letter = _LETTER.match(plain, line_start, end)
            return letter is not None, bool(letter) and letter["letter"] == "E" if letter else None
        if found := _HEADING.search(heading):
            return True, False if found["desirable"] else (True if "essential" in heading.lower() else None)
    return False, None


def _headings_above(plain: str, place: int) -> list[str]:
    """The short lines above that end no sentence, the nearest first."""
    lines = plain[max(0, place - _FARTHEST) : place].split("\n")
    return [
        line.strip()
        for line in reversed(lines)
        if 0 < len(line.strip()) <= _LONGEST_HEADING and not line.rstrip().endswith((".", ";", ",", "!"))
    ]
