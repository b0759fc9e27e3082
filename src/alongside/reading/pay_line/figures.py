"""The sums of a line put together into ranges and ladders, and told from sums that are not pay."""

import re
from dataclasses import dataclass
from decimal import Decimal

from alongside.reading.pay_line.amounts import amount_of, ends_of
from alongside.reading.pay_line.lexicon import Token
from alongside.reading.pay_line.line import Chain, Line
from alongside.reading.pay_line.told import NotPay
from alongside.terms.money import Money

_JOIN = re.compile(
    r"\.?\s*,?\s*(?P<join>-{1,2}|to|/|and|up to|through to"
    r"|(?:and )?(?:rising|increasing|progressing|going up|moving)"
    r"(?: (?:in steps|over time|annually))? to)\s*",
    re.IGNORECASE,
)
_ADDED = re.compile(r"(?:\+|\bplus\b|&|\band\b|\bwith\b)\s*(?:an?\s+)?(?:up to\s+)?$", re.IGNORECASE)
_BREAK = re.compile(r"[,;.|()\n/+]")
_LEADS = re.compile(
    r"[\s:=-]*(?:\b(?:of|worth|up to|is|are|at|costs?|costing|from|currently|c\.?)\b[\s:]*){1,4}$"
)
_SURE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{5,6}(?:\.\d{1,2})?|\d{2,3}\.\d{3}")
"""Numbers that are sums of money without a pound sign, where pay is spoken of."""
_PENCE = re.compile(r"\d{1,3}\.\d{2}")
_EXTRA = re.compile(
    r"bonus|hello|incentive|premi|allow|supplement|enhancement|relocation|expenses", re.IGNORECASE
)
_EXTRA_BELOW = Money.pounds(15_000)
"""A sum right before "welcome bonus" or "allowance" is that; a salary is not, whatever comes after it."""
_OF = re.compile(r"\s*(?:of|at|worth|is|:|=)?\s*")
_REACH = 40
_PART, _SUPPLEMENT_PART = Decimal("0.2"), Decimal("0.4")
"""What is added to pay is not more than a fifth of it, a supplement for London not more than two fifths."""


@dataclass(frozen=True, slots=True)
class _Amount:
    """One sum as a token; `pounds` None where the digits are no proper number."""

    token: Token
    pounds: Decimal | None
    in_thousands: bool
    is_signed: bool


@dataclass(frozen=True, slots=True)
class Sums:
    """The figures of a line, the sums that are not pay, and the places of numbers that could not be read."""

    chains: list[Chain]
    not_pay: list[NotPay]
    broken: list[tuple[int, int]]


def sums_in(line: Line) -> Sums:
    """Every sum of a line, put with the ones it is joined to, as pay, as something else, or as a slip."""
    found = Sums([], [], [])
    largest = Money(0)
    for group in _grouped(line):
        start, end = group[0].token.start, group[-1].token.end
        sums = _sums(group)
        if why := _why_not_pay(line, group, sums, largest):
            found.not_pay.append(NotPay(why, start, end))
        elif sums is None:
            found.broken.append((start, end))
        else:
            over = group[-1].token.groups.keys() & {"over", "bare_over"}
            found.chains.append(Chain(start, end, sums, bool(over)))
            largest = max(largest, sums[-1])
    return found


def _grouped(line: Line) -> list[list[_Amount]]:
    """Sums that are joined to each other, together; a bare number that is no sum of money is left out."""
    groups: list[list[_Amount]] = []
    for token in line.tokens:
        if token.kind not in ("signed", "bare"):
            continue
        amount = _amount(token)
        if groups and _is_joined(line, groups[-1], amount):
            groups[-1].append(amount)
        else:
            groups.append([amount])
    return [group for group in groups if any(_is_money(line, amount) for amount in group)]


def _amount(token: Token) -> _Amount:
    groups = token.groups
    in_thousands = "k" in groups or "bare_k" in groups
    digits = groups.get("digits") or groups["number"]
    is_signed = token.kind == "signed" or "pounds" in groups
    return _Amount(token, amount_of(digits, in_thousands=in_thousands), in_thousands, is_signed)


def _is_joined(line: Line, group: list[_Amount], amount: _Amount) -> bool:
    """Whether a sum goes on a range or a ladder: "£24,907 pa - £30,615 pa", "£9 rising to £11"."""
    last = group[-1].token
    gap = line.words(last.end, amount.token.start, without=("unit",))
    if gap and not line.plain[last.end : amount.token.start].strip():
        return _is_lost_dash(group, amount)
    joined = _JOIN.fullmatch(gap) if len(gap) <= _REACH else None
    if joined is None:
        return False
    if joined["join"].lower() == "and":
        opened = line.between(max(0, group[0].token.start - _REACH), group[0].token.start)
        return any("between" in token.groups for token in opened)
    if len(group) > 1 and joined["join"] == "/" and "/" not in line.plain[group[0].token.end : last.start]:
        return False
    between = [token for token in line.between(last.end, amount.token.start) if token.kind == "unit"]
    return not between or _has_same_unit(line, between[-1], group[-1], amount)


def _is_lost_dash(group: list[_Amount], amount: _Amount) -> bool:
    """Whether two sums side by side are a range whose dash was lost: "£18,005 £19,337 pa"."""
    low, high = group[-1].pounds or Decimal(0), amount.pounds or Decimal(0)
    return len(group) == 1 and group[-1].is_signed and amount.is_signed and low < high <= low * 2


def _has_same_unit(line: Line, unit: Token, before: _Amount, amount: _Amount) -> bool:
    """Whether the second of two sums, each with a unit of time, is the top of a range of the first."""
    after = next(iter(line.after(amount.token.end)), None)
    if after and after.kind == "unit" and _letters(after.words) != _letters(unit.words):
        return False
    low, high = before.pounds or Decimal(0), amount.pounds or Decimal(0)
    return low <= high <= low * 4 or bool(amount.in_thousands and low < high)


def _letters(words: str) -> str:
    return re.sub(r"[^a-z]", "", words.lower())


def _is_money(line: Line, amount: _Amount) -> bool:
    if amount.is_signed or amount.in_thousands:
        return True
    digits = amount.token.groups["number"]
    if "bare_huge" in amount.token.groups or _SURE.fullmatch(digits):
        return True
    if _PENCE.fullmatch(digits) and (amount.pounds or 0) >= 5:
        return True
    unit = next(iter(line.after(amount.token.end)), None)
    if unit is None or unit.kind != "unit" or unit.start - amount.token.end > 1:
        return False
    return (amount.pounds or 0) >= (1000 if "a" in _letters(unit.words)[:2] else 2)


def _sums(group: list[_Amount]) -> tuple[Money, ...] | None:
    pounds = [amount.pounds for amount in group if amount.pounds is not None]
    if len(pounds) != len(group):
        return None
    return ends_of(pounds, [amount.in_thousands for amount in group])


def _why_not_pay(line: Line, group: list[_Amount], sums: tuple[Money, ...] | None, largest: Money) -> str:
    """Why a sum is not pay, by the words beside it; "" where it is."""
    if any(amount.token.groups.keys() & {"huge", "bare_huge"} for amount in group):
        return "millions"
    start, end = group[0].token.start, group[-1].token.end
    is_single = len(group) == 1
    after = next((token for token in line.after(end) if token.kind != "unit"), None)
    if after and after.kind == "decoy" and not _BREAK.search(line.plain[end : after.start]):
        is_extra = _EXTRA.search(after.words)
        if not is_extra or (is_single and (sums is None or sums[0] < _EXTRA_BELOW)):
            return _named(after)
    if why := _before_says(line, start):
        return why
    if sums is None or not largest.pence:
        return ""
    if is_single and sums[0] < _EXTRA_BELOW and _is_called_supplement(line, start):
        return "a supplement"
    share = Decimal(sums[-1].pence) / largest.pence
    if share < _SUPPLEMENT_PART and is_single:
        if after and after.kind == "supplement" and not line.plain[end : after.start].strip(" ("):
            return "a supplement"
        ahead = next(
            (token for token in line.before(start) if token.kind not in ("qualifier", "filler")), None
        )
        if ahead and ahead.kind == "supplement":
            return "a bound of a supplement"
    is_added = _ADDED.search(line.plain[max(0, start - _REACH) : start])
    return "an addition to pay" if is_added and share < _PART else ""


def _is_called_supplement(line: Line, start: int) -> bool:
    """Whether the words before a sum make it a supplement on top: "plus London allowance of £4,000"."""
    last = next((token for token in line.before(start) if token.kind != "filler"), None)
    if last is None or last.kind != "supplement" or "how" not in last.groups:
        return False
    return _OF.fullmatch(line.words(last.end, start, without=("filler",))) is not None


def _before_says(line: Line, start: int) -> str:
    """Why the words right before a sum make it something else: "DBS fee of", "bonus:"."""
    kinds = ("decoy", "kind", "signed", "bare")
    last = next((token for token in line.before(start) if token.kind in kinds), None)
    if last is None or last.kind in ("signed", "bare"):
        return ""
    gap = line.plain[last.end : start]
    if len(gap) > _REACH or _BREAK.search(gap):
        return ""
    is_extra = last.groups.get("code") == "extras" and _LEADS.match(gap.lower())
    return _named(last) if last.kind == "decoy" or is_extra else ""


def _named(token: Token) -> str:
    return " ".join(token.words.lower().strip("()").split())
