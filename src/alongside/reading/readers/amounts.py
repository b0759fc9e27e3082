"""Sums in a text that belong together: the total, the part that is there, what remains, the target."""

import re
from collections.abc import Iterator
from decimal import Decimal

from alongside.reading.copy import ReadingCopy
from alongside.reading.subjects import topic_of
from alongside.terms.money import Money, MoneyRange
from alongside.terms.statement import Qualifier, Statement

NAME = "amounts"
VERSION = 1
KINDS: tuple[str, ...] = ()

_SUM = re.compile(
    r"(?P<about>approximately |about |around |roughly |nearly |almost )?"
    r"£\s?(?P<pounds>\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(?P<pence>\d{2}))?"
    r"(?![\d.]*\s?(?:k|m|bn|million|billion)\b)(?!\d)",
    re.IGNORECASE,
)
_PER = re.compile(
    r"\s*(?:a|an|per|each|/)\s*(?:hour|day|week|month|year|session|annum|head|person)\b|\s?-\s?£?\d",
    re.IGNORECASE,
)
_AHEAD = tuple(
    (role, re.compile(words + r"\s*:?\s*(?:just |only |another )?\s*$", re.IGNORECASE))
    for role, words in (
        ("total", r"\b(?:grand |sum )?total(?:s|led|ling)?(?: cost)?(?: of| is| was| came to)?"),
        ("part", r"\b(?:raised|collected|donated|received so far|have spent)(?: so far| a total of)?"),
        ("remaining", r"\b(?:leav(?:es|ing)|left)(?: us| them| it)?(?: with)?"),
        ("remaining", r"\b(?:remaining|outstanding|still (?:need|to raise|short of))"),
        ("target", r"\b(?:target|goal|gofundme|crowdfunder|fundraiser|appeal)(?: of| for| is| was)"),
        ("budget", r"\bbudget(?: for [\w ]{1,40})?(?: of| is| was| stands at)"),
        ("unspent", r"\b(?:unspent|underspend(?: of)?)"),
        ("estimate", r"\bestimated (?:to be|at|to cost)"),
    )
)
_BEHIND = tuple(
    (role, re.compile(words, re.IGNORECASE))
    for role, words in (
        (
            "remaining",
            r"\s*(?:left )?(?:to go|to raise|still needed|still to (?:find|raise)|short|remaining)\b",
        ),
        ("part", r"\s*(?:has|have) (?:been )?raised\b|\s*raised so far\b"),
        ("total", r"\s*in total\b"),
        ("target", r"\s*(?:target|goal)\b"),
    )
)
_NEAR = 60


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """One statement for each sum whose words say what part it plays."""
    for start, end in copy.sentences:
        for found in _SUM.finditer(copy.plain, start, end):
            role = _role(copy.plain, start, end, found)
            if role and not _PER.match(copy.plain, found.end(), end):
                yield _statement(copy, (start, end), found, role)


def _role(plain: str, start: int, end: int, found: re.Match[str]) -> str:
    behind = next((role for role, pattern in _BEHIND if pattern.match(plain, found.end(), end)), "")
    lead = plain[max(start, found.start() - _NEAR) : found.start()]
    return behind or next((role for role, pattern in _AHEAD if pattern.search(lead)), "")


def _statement(copy: ReadingCopy, span: tuple[int, int], found: re.Match[str], role: str) -> Statement:
    voice = copy.voice_at(found.start())
    money = Money.pounds(Decimal(found["pounds"].replace(",", "") + "." + (found["pence"] or "00")))
    block = next(each for each in copy.blocks if each.start <= span[0] < each.end)
    return Statement(
        quote=copy.quote(*span),
        subject=topic_of(copy),
        property="amount",
        value=MoneyRange(money, money),
        qualifier=Qualifier.ABOUT if found["about"] else Qualifier.EXACT,
        topic=copy.source.topic,
        asserter=voice.asserter,
        reported_for=voice.reported_for,
        of={"role": role},
        group=f"sums:{block.start}",
        reader=NAME,
        version=VERSION,
    )
