"""Reads pay set against another's: "three times the pay of a new nurse or junior doctor".

One statement for each one compared with, so that each can be worked out by itself. The subject is
the post of the salary in the same sentence, or the one nearest before it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from alongside.reading.copy import ReadingCopy
from alongside.reading.phrases import stretches
from alongside.reading.posts import Posts
from alongside.reading.posts.roles import OTHER
from alongside.reading.readers import pay
from alongside.terms.statement import Qualifier, Share, Statement, Subject

NAME = "ratios"
VERSION = 1
KINDS: tuple[str, ...] = ()

COMPARATORS = {
    "newly-qualified-nurse": r"(?:newly[- ]qualified|new|starting|band (?:5|five)|first[- ]year) nurses?"
    r"|nurses? (?:starts?|begins?)(?: out)? (?:on|at)\b|nurse'?s'? starting (?:pay|salary)"
    r"|starting (?:pay|salary|wage)s? (?:of|for) (?:an? |the )?nurses?",
    "foundation-doctor": (
        r"(?:junior|foundation(?: year (?:1|one))?|newly[- ]qualified|first[- ]year|new) doctors?"
        r"|FY1(?: doctors?)?"
    ),
}
"""Who pay is measured against, by the code under which reference/pay knows their pay."""

_TIMES = {
    "twice": 2, "double": 2, "three": 3, "triple": 3, "treble": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_NUMBER = r"\d{1,2}(?:\.\d{1,2})?|two|" + "|".join(_TIMES)
_CLAIM = re.compile(
    rf"\b(?:(?P<qualifier>about|around|nearly|almost|more than|over|at least|up to)\s+)?"
    rf"(?:(?P<number>{_NUMBER})(?P<half> and a half)?\s+times|(?P<word>twice|double|triple|treble))\s+"
    r"(?:(?:as much as|more than|that of|the|a|an|salary|pay|wages?|average|of|what|is|earned|by"
    r"|paid|to)\s+){0,6}(?P<rest>[^.;:]{3,120})",
    re.IGNORECASE,
)
_PAY = re.compile(r"\b(?:pay|paid|pays|salar(?:y|ies)|earn\w*|wages?|receiv\w+|gets?)\b", re.IGNORECASE)
_CUE = re.compile(r"\b(?:times|twice|double|triple|treble)\b", re.IGNORECASE)
_WHO = [(code, re.compile(words, re.IGNORECASE)) for code, words in COMPARATORS.items()]
_AND_MORE = re.compile(r"(?:\s*(?:,|or|and|\ban?\b|\bthe\b)\s*)+", re.IGNORECASE)
_SAID = {
    "about": Qualifier.ABOUT, "around": Qualifier.ABOUT, "nearly": Qualifier.ABOUT,
    "almost": Qualifier.ABOUT, "more than": Qualifier.MORE_THAN, "over": Qualifier.MORE_THAN,
    "at least": Qualifier.AT_LEAST, "up to": Qualifier.UP_TO,
}  # fmt: skip


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """A pay-ratio statement for each named comparator of each "so many times" claim."""
    claims = [
        found
        for start, end in stretches(copy.plain, _CUE, 30, 250)
        for found in _CLAIM.finditer(copy.plain, start, end)
        if any(_comparators(found["rest"]))
    ]
    salaries = [each for each in pay.read(copy) if each.of["basis"] == "salary"] if claims else []
    for found in claims:
        salary = _salary_of(copy, found.start(), salaries)
        subject = salary.subject if salary else _post_of(copy, found.start())
        if subject:
            for code, words in _comparators(found["rest"]):
                yield _statement(copy, found, subject, code, words)


def _post_of(copy: ReadingCopy, position: int) -> Subject | None:
    """The post of this work whose pay the sentence speaks of, where the text gives no salary before it."""
    posts = copy.once(Posts)
    opened, _ = copy.sentence_at(position)
    role = posts.role_of(position, position)
    if role is None or role.family == OTHER or not _PAY.search(copy.plain, opened, position):
        return None
    return posts.subject(role, posts.employer_at(position))


def _comparators(rest: str) -> Iterator[tuple[str, str]]:
    """The named ones at the head of `rest`, joined by "or" and "and"."""
    place = 0
    while True:
        hit = next(((code, found) for code, words in _WHO if (found := words.match(rest, place))), None)
        if hit is None:
            return
        yield hit[0], hit[1].group()
        joined = _AND_MORE.match(rest, hit[1].end())
        if not joined:
            return
        place = joined.end()


def _salary_of(copy: ReadingCopy, position: int, salaries: list[Statement]) -> Statement | None:
    """The salary in the claim's sentence, else the last one before it in the text."""
    opened, _ = copy.sentence_at(position)
    place = bisect_left(salaries, opened, key=lambda each: each.quote.start)
    if place < len(salaries) and salaries[place].quote.start <= position:
        return salaries[place]
    return salaries[place - 1] if place else None


def _statement(copy: ReadingCopy, found: re.Match[str], subject: Subject, code: str, words: str) -> Statement:
    opened, closed = copy.sentence_at(found.start())
    voice = copy.voice_at(found.start())
    times = _times(found)
    return Statement(
        quote=copy.quote(opened, closed),
        subject=subject,
        property="pay-ratio",
        value=Share(times, times),
        qualifier=_SAID.get((found["qualifier"] or "").lower(), Qualifier.EXACT),
        topic=copy.source.topic,
        asserter=voice.asserter,
        reported_for=voice.reported_for,
        asserted_on=copy.source.published,
        of={"comparator": code},
        context={"comparator": words},
        reader=NAME,
        version=VERSION,
    )


def _times(found: re.Match[str]) -> Decimal:
    word = (found["number"] or found["word"]).lower()
    half = Decimal("0.5") if found["half"] else 0
    return Decimal({"two": 2, **_TIMES}.get(word, 0) or word) + half
