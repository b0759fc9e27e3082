"""How texts name pay bands: "Band 7", "bands 3 and 4", "AfC 8a", "Bands 2-5"."""

import re
from collections.abc import Iterator

_WORDS = {"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7"}
_ONE = rf"(?:[1-7]|8\s?[a-d]|9|(?:{'|'.join(_WORDS)})\b)"
_OF_POSTS = r"(?!\s+(?:at|x|in|on|are|is|of|each|people|staff|posts?|others?)\b)"
"""After "and 1": "1 at Band 5" is a number of posts."""
BAND = re.compile(
    r"(?:\b(?:(?:AfC|agenda for change)\s+)?bands?\s*:?\s+|\(B(?=[2-9])"
    r"|\b(?:AfC|agenda for change)(?:\s+(?:grade|scale))?:?\s+"
    r"|\bgrade\s+(?=[1-9][a-d]?\s+\(?(?:AfC|agenda for change))"
    rf"|\b(?:graded|paid|at|on|an|is)\s+(?=8[a-d]\b))(?P<low>{_ONE})(?![\d.,]\d|%)"
    rf"(?P<more>(?:,\s{{0,4}}{_ONE}(?![\d.]|,\d|\w){_OF_POSTS})*)"
    rf"(?:,?\s{{0,4}}(?P<join>to|/|(?:-|and|or)(?=\s{{0,4}}(?:bands?\s+)?{_ONE}{_OF_POSTS}))\s{{0,4}}"
    rf"(?:bands?\s+)?(?P<high>{_ONE})(?![\d.,]\d"
    rf"|\w))?"
    r"(?P<plus>\s?\+|\s+(?:or|and) above)?"
    r"(?!\w)",
    re.IGNORECASE,
)
"""One band or several as text names them: "Band 7", "bands 3 and 4", "Bands 2-5"."""
GRADE = re.compile(
    rf"\s*(?:(?:NHS )?(?:AfC|agenda for change)\W*)?(?:band|grade)?\s*(?P<low>{_ONE})"
    rf"(?:\s?(?P<join>-|to|/|and|or)\s?(?P<high>{_ONE}))?(?P<plus>)?\s*(?:\([^()]*\))?\s*",
    re.IGNORECASE,
)
"""All the words of a field or a cell that is headed "Band" or "Grade"."""


def bands_in(words: str, *, is_grade: bool = False) -> Iterator[str]:
    """The bands that a few words name; `is_grade` where they stand under the heading "Band" or "Grade"."""
    whole = GRADE.fullmatch(words) if is_grade else None
    for found in [whole] if whole else BAND.finditer(words):
        yield band_of(found)


def bands_at(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Where the words from `start` to `end` of a text name bands, and which."""
    for found in BAND.finditer(text, start, end):
        yield found.start(), found.end(), band_of(found)


def band_of(found: re.Match[str]) -> str:
    """The band of a match of BAND or GRADE: "7", "3 and 4" for several, "2 to 5", "5 or 6"."""
    more = (found.groupdict().get("more") or "").replace(",", " ").split()
    bands = [re.sub(r"\s", "", band).lower() for band in (found["low"], *more, found["high"]) if band]
    low, *rest = [_WORDS.get(band, band) for band in bands]
    if not rest:
        return low
    if more:
        return " and ".join([low, *rest])
    high = rest[0]
    joined = {"-": "to", "/": "or"}.get(found["join"], found["join"].lower())
    return f"{low} {joined} {high}"
