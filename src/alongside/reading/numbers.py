"""Numbers of things as people write them: '24', 'at least twenty', '31 out of 55', '<5', 'no'.

Not sums of money, percentages, dates or bands: a number joined to such a sign is not given.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.terms.statement import Count, Qualifier

_UNITS = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUES = {word: number for number, word in enumerate(_UNITS)}
_VALUES |= {word: 10 * number for number, word in enumerate(_TENS, start=2)}
_VALUES |= {
    f"{ten}{dash}{unit}": _VALUES[ten] + _VALUES[unit]
    for ten in _TENS
    for unit in _UNITS[1:10]
    for dash in "- "
}
_VALUES |= {"no": 0, "none": 0}
_VALUES |= {"a dozen": 12, "one dozen": 12, "two dozen": 24, "three dozen": 36}

_WORD = "|".join(
    sorted((re.escape(word) for word in _VALUES if word not in ("no", "none")), key=len, reverse=True)
)
_FIGURE = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|a hundred(?: and (?:{_WORD}))?"
    rf"|(?:{_WORD})(?: hundred(?: and (?:{_WORD}))?)?)"
)
_QUALIFIERS = {
    Qualifier.AT_LEAST: "at least|a minimum of|no fewer than|not fewer than|no less than|upwards of",
    Qualifier.MORE_THAN: "more than|over|just over|in excess of|>",
    Qualifier.AT_MOST: "at most|no more than|not more than|a maximum of",
    Qualifier.UP_TO: "up to",
    Qualifier.LESS_THAN: "fewer than|less than|under|below|just under|<",
    Qualifier.ABOUT: r"approximately|approx\.?|about|around|circa|roughly|nearly|almost|some|an estimated",
}
_PREFIX = "|".join(rf"(?P<{name.name}>{words})" for name, words in _QUALIFIERS.items())
_QUANTITY = re.compile(
    rf"(?<![\w£$€.,/:#-])(?:(?:{_PREFIX})\s*)?"
    rf"(?:between\s+(?P<low>{_FIGURE})\s+and\s+(?P<high>{_FIGURE})\b"
    rf"|(?P<figure>{_FIGURE})(?:(?P<plus>\+|\s+or more\b)|(?P<less>\s+or (?:fewer|less|under|below)\b))?"
    rf"|(?P<no>no|none))"
    rf"(?![\w%/-]|[.,:]\d|\s*(?:%|per\s?cent|pm\b|am\b))"
    rf"(?:\s+(?:out\s+)?of\s+(?:the\s+|all\s+)?(?P<whole>{_FIGURE})\b(?!\s*(?:%|per\s?cent)))?",
    re.IGNORECASE,
)

_MAY_HOLD = re.compile(
    r"[0-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|twent|thirt|fort|fift|eighty"
    r"|ninety|dozen|hundred|no |no$|none|zero"
)
"""What every number has, in lower case: most sentences have none."""
_NUMBERED = re.compile(
    r"\b(?:bands?|grade|level|section|stage|part|page|row|table|column|paragraph|clause|annex|appendix|sheet|question|item|point|(?<!the\s)(?<!this\s)(?<!last\s)year|version|phase|wave|no\.)\s+$",
    re.IGNORECASE,
)
"""'Band 7 posts' are not seven posts."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number at `start` to `end`; `whole` is the number it is said to be part of."""

    start: int
    end: int
    count: Count
    qualifier: Qualifier
    whole: int | None = None


def quantities_in(words: str, start: int = 0, end: int | None = None) -> Iterator[Quantity]:
    """Every number of things between `start` and `end` of `words`, in order."""
    end = len(words) if end is None else end
    if not _MAY_HOLD.search(words[start:end].lower()):
        return
    for found in _QUANTITY.finditer(words, start, end):
        if _NUMBERED.search(words, max(0, found.start() - 12), found.start()) or _is_year(found):
            continue
        if found["low"]:
            yield from _between(found)
            continue
        number = number_of(found["figure"] or found["no"])
        qualifier = next((name for name in _QUALIFIERS if found[name.name]), Qualifier.EXACT)
        if found["plus"]:
            qualifier = Qualifier.AT_LEAST
        if found["less"]:
            qualifier = Qualifier.AT_MOST
        if found["no"] and qualifier is not Qualifier.EXACT:
            continue
        whole = number_of(found["whole"]) if found["whole"] else None
        yield Quantity(found.start(), found.end(), _count(number, qualifier), qualifier, whole)


def _between(found: re.Match[str]) -> Iterator[Quantity]:
    """'Between 15 and 20'; nothing for years, or when the greater stands first."""
    low, high = number_of(found["low"]), number_of(found["high"])
    is_years = all(re.fullmatch(r"(?:19|20)\d\d", found[side]) for side in ("low", "high"))
    if low < high and not is_years:
        yield Quantity(found.start(), found.end(), Count(low, high), Qualifier.EXACT)


def _is_year(found: re.Match[str]) -> bool:
    return bool(found["figure"]) and bool(re.fullmatch(r"(?:19|20)\d\d", found["figure"]))


def number_of(words: str) -> int:
    """The number that a figure or a number word names. Raises KeyError for other words."""
    words = words.lower().replace(",", "")
    if words.isdigit():
        return int(words)
    hundreds, is_more, rest = words.partition(" hundred")
    if not is_more:
        return _VALUES[words]
    rest = rest.removeprefix(" and ")
    return 100 * (1 if hundreds == "a" else _VALUES[hundreds]) + (_VALUES[rest] if rest else 0)


def _count(number: int, qualifier: Qualifier) -> Count:
    if qualifier is Qualifier.AT_LEAST:
        return Count(number, None)
    if qualifier is Qualifier.MORE_THAN:
        return Count(number + 1, None)
    if qualifier in (Qualifier.AT_MOST, Qualifier.UP_TO):
        return Count(None, number)
    if qualifier is Qualifier.LESS_THAN:
        return Count(None, max(number - 1, 0))
    return Count.exactly(number)
