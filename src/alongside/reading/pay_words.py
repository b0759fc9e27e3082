"""Sums of money as pay is written: ranges, thousands as k, units of time, hours, supplements.

Every form is found with its span; what is not pay (fees, budgets, fund-raising, limits) is left
out by the words around it. Works on `plain` text, one form of dash, space and quote. Whose pay it
is, is not told here (posts/).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from alongside.reading.numbers import number_of
from alongside.reading.pay.times import time_beside
from alongside.terms.money import Money, MoneyRange, Per
from alongside.terms.statement import Qualifier

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,9}(?:\.\d{1,2})?"
_SIGN = r"(?:£|\bGBP\s?)\s?"
_JOIN = (
    r"(?:\s?(?:-|to|/|and(?=\s?£))\s?"
    r"|(?: per annum| a year)?,? (?:and )?(?:rising|increasing|progressing|going up)"
    r" (?:in steps |over time )?to )"
)
_FIGURE = re.compile(
    rf"{_SIGN}(?P<low>{_NUMBER})(?P<low_k>\s?[kK]\b)?"
    rf"(?:{_JOIN}(?:{_SIGN})?(?P<high>{_NUMBER})(?P<high_k>\s?[kK]\b)?)?(?P<plus>\+)?"
    rf"|(?<![\w£.,])(?P<bare_low>{_NUMBER})(?P<bare_low_k>\s?[kK])?\s?(?:-|to)\s?"
    rf"(?P<bare_sign>{_SIGN})?(?P<bare_high>{_NUMBER})(?P<bare_k>\s?[kK])?(?![\w,]|\.\d)"
)
_DIGIT = "one|two|three|four|five|six|seven|eight|nine"
_SMALL = (
    rf"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:{_DIGIT}))?|{_DIGIT}"
    "|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen"
)
_IN_WORDS = re.compile(
    rf"\b(?:(?P<hundreds>a|{_DIGIT}) hundred(?: and (?=\w+(?:-\w+)? pounds))?)?"
    rf"(?P<rest>{_SMALL})? pounds\b",
    re.IGNORECASE,
)
"""Sums written in words, up to hundreds; what has neither hundreds nor a small number is no sum."""
_HUGE = re.compile(r"\s?(?:million|billion|bn\b|mn?\b)", re.IGNORECASE)
_EVERY = re.compile(
    r"[^.;£]{0,24}?\b(?:per|a|each|every)\s+(?P<every>day|week|month|quarter|year)\b", re.IGNORECASE
)
_QUALIFIERS = (
    (
        Qualifier.UP_TO,
        r"(?<!add )(?<!adds )(?<!added )up to(?: an?)?(?: (?:maximum|limit) of)?|to a maximum of"
        r"|maximum(?: of)?|at most|not? more than",
    ),
    (
        Qualifier.AT_LEAST,
        r"at least|a minimum of|no less than|starting (?:at|from|on|salary of)|starts at|from",
    ),
    (Qualifier.MORE_THAN, r"more than|over|above|exceeding|in excess of"),
    (Qualifier.LESS_THAN, r"less than|under|below|fewer than"),
    (Qualifier.ABOUT, r"about|around|approximately|approx\.?|roughly|some|nearly|almost|circa|c\.|~"),
)
_QUALIFIED = [
    (kind, re.compile(rf"(?:\b|(?<=\s))(?:{words})\s*$", re.IGNORECASE)) for kind, words in _QUALIFIERS
]
_GARBLED = re.compile(r"\bat (?!an?\b|the\b|£)(?P<word>[a-z]{3,10})\s+$")
_BETWEEN = re.compile(r"\bbetween\s*$", re.IGNORECASE)
BEFORE_THAT = re.compile(r"\b(?:up|down|risen|rising|increased?|raised|cut) from\s*$", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:went|rose|rise[ns]?|rising|increas\w*|raised|up|down|gone|moved?|cut|fell|fallen|dropped|changed?"
    r"|lifted|goes|going|grew|grown)(?: (?:up|down))?(?: again)? from\s*$",
    re.IGNORECASE,
)
"""Before "£31,000 to £34,000": an old and a new sum, and no range."""
_USED_TO = re.compile(
    r"\b(?:used to|previously|formerly|once|were|was|had been|before)\b[^.;£]{0,40}$", re.IGNORECASE
)
_AND_NOW = re.compile(r"[^.£]{0,50}\b(?:now|today|currently)\b[^.£]{0,40}£", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|starting (?:at|from|on))\s*$", re.IGNORECASE)
_PRO_RATA = re.compile(r"\bpro[- ]?rata\b", re.IGNORECASE)
_SUPPLEMENT = re.compile(
    r"\b(?P<word>inc(?:l(?:uding|usive|\.)?|\.)?|plus|\+)\s*(?:of\s+)?(?:an?\s+)?(?:\d{1,2}%\s*)?"
    r"(?:hcas?\b|high cost|london weighting|(?:inner|outer) london|ILW|fringe)",
    re.IGNORECASE,
)
_INCLUSIVE = re.compile(r"[\s,(]*(?:(?:per annum|a year|p\.?a\.?)[\s,(]*)?inc(?:lusive|l)?\b", re.IGNORECASE)
_SALARY_FROM = Money.pounds(10_000)
"""A plain sum from here up, called a salary, is for a year."""
_NEAR = 60


@dataclass(frozen=True, slots=True)
class PayFigure:
    """A sum or range at `start` to `end`, units included. `hours` is how long a task takes, as stated.

    `every` is how often it is paid ("month"), `unread` words beside it that could not be
    understood, `is_bare` a range written without a pound sign, `is_former` what it was before ("up
    from £180 a day").
    """

    start: int
    end: int
    pay: MoneyRange
    qualifier: Qualifier = Qualifier.EXACT
    hours: Decimal | None = None
    every: str = ""
    supplement: str = "none"
    pro_rata: bool = False
    unread: str = ""
    is_bare: bool = False
    is_former: bool = False


def pay_figures(plain: str, start: int = 0, end: int | None = None) -> Iterator[PayFigure]:
    """Every sum of money between `start` and `end`, read as pay would be; in order."""
    end = len(plain) if end is None else end
    plain = in_figures(plain)
    for found in _FIGURE.finditer(plain, start, end):
        figure = _figure(plain, found, start, end)
        if figure:
            yield figure


def in_figures(plain: str) -> str:
    """The text with sums in words ("seventy-five pounds") as figures, each as long as its words."""
    if "pounds" not in plain:
        return plain
    return _IN_WORDS.sub(_as_figure, plain)


def _as_figure(found: re.Match[str]) -> str:
    hundreds = found["hundreds"]
    if not hundreds and not found["rest"]:
        return found.group()
    number = 100 * (1 if hundreds.lower() == "a" else number_of(hundreds)) if hundreds else 0
    number += number_of(found["rest"]) if found["rest"] else 0
    return f"£{number}".ljust(len(found.group()))


def _figure(plain: str, found: re.Match[str], start: int, end: int) -> PayFigure | None:
    if _HUGE.match(plain, found.end(), end):
        return None
    ends = _ends(found)
    if ends is None:
        return None
    before = plain[max(start, found.start() - _NEAR) : found.start()]
    if ends[0] != ends[1] and _CHANGED.search(before):
        ends = (ends[1], ends[1])
    per, hours, stop = time_beside(plain, found.end(), before, end)
    is_bare = found["bare_low"] is not None
    if is_bare and not _is_plainly_money(found, per):
        return None
    qualifier, unread = _qualifier(before, found)
    after = plain[found.end() : min(end, found.end() + _NEAR)]
    every = _EVERY.match(plain, stop, end) if per is Per.TASK else None
    return PayFigure(
        found.start(), stop, _range(ends, qualifier, per), qualifier, hours,
        every["every"].lower() if every else "", _supplement(after), bool(_PRO_RATA.search(after)),
        unread, is_bare, _is_former(plain, before, found, end),
    )  # fmt: skip


def _is_former(plain: str, before: str, found: re.Match[str], end: int) -> bool:
    """Whether the sum is what it was before another: "up from £180", "were paid £40, and now £55"."""
    if found["high"] is None and BEFORE_THAT.search(before):
        return True
    return bool(_USED_TO.search(before) and _AND_NOW.match(plain, found.end(), end))


def _ends(found: re.Match[str]) -> tuple[Money, Money] | None:
    """Both ends in pence; a k on the second figure counts for the first ("15 to 17k")."""
    low, high = found["low"] or found["bare_low"], found["high"] or found["bare_high"]
    low_k = found["low_k"] or found["bare_low_k"]
    high_k = found["high_k"] or found["bare_k"]
    first = _pounds(low, bool(low_k) or (bool(high_k) and Decimal(low.replace(",", "")) < 1000))
    if high is None:
        return first, first
    second = _pounds(high, bool(high_k) or (bool(low_k) and Decimal(high.replace(",", "")) < 1000))
    if second < first and second.pence < 100_000 <= first.pence:
        second = Money(second.pence * 1000)
    return (first, second) if first <= second else None


def _is_plainly_money(found: re.Match[str], per: Per) -> bool:
    """Whether a range without a pound sign is one of sums: in thousands, or so large and for a time."""
    if found["bare_k"] or found["bare_sign"]:
        return True
    ends = (found["bare_low"], found["bare_high"])
    return per is not Per.ONCE and all("," in end or len(end.partition(".")[0]) >= 5 for end in ends)


def _pounds(digits: str, in_thousands: bool) -> Money:
    amount = Decimal(digits.replace(",", ""))
    return Money.pounds(amount * 1000 if in_thousands else amount)


def _qualifier(before: str, found: re.Match[str]) -> tuple[Qualifier, str]:
    if found["plus"]:
        return Qualifier.AT_LEAST, ""
    if _BETWEEN.search(before) or (_FROM.search(before) and (found["high"] or found["bare_high"])):
        return Qualifier.EXACT, ""
    if BEFORE_THAT.search(before):
        return Qualifier.EXACT, ""
    for kind, words in _QUALIFIED:
        if words.search(before):
            return kind, ""
    garbled = _GARBLED.search(before)
    return (Qualifier.ABOUT, f"at {garbled['word']}") if garbled else (Qualifier.EXACT, "")


def _range(ends: tuple[Money, Money], qualifier: Qualifier, per: Per) -> MoneyRange:
    low, high = ends
    if low == high and qualifier in (Qualifier.UP_TO, Qualifier.AT_MOST, Qualifier.LESS_THAN):
        return MoneyRange(None, high, per)
    if low == high and qualifier in (Qualifier.AT_LEAST, Qualifier.MORE_THAN):
        return MoneyRange(low, None, per)
    return MoneyRange(low, high, per)


def _supplement(after: str) -> str:
    """Whether a high cost area supplement is "included", "to be added" or not spoken of ("none")."""
    found = _SUPPLEMENT.search(after)
    if not found:
        return "included" if _INCLUSIVE.match(after) else "none"
    return "to be added" if found["word"].lower() in ("plus", "+") else "included"


def as_salary(pay: MoneyRange) -> MoneyRange:
    """A plain sum large enough to be a year's pay, as pay a year; anything else unchanged."""
    largest = pay.high or pay.low
    if pay.per is Per.ONCE and largest is not None and largest >= _SALARY_FROM:
        return MoneyRange(pay.low, pay.high, Per.YEAR)
    return pay
