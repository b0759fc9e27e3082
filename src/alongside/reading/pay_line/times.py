"""The unit of time of a figure: by the words after it, else before it, else by its size."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from alongside.reading.pay.times import HOUR_WORDS, UNITS
from alongside.reading.pay_line.lexicon import Token
from alongside.reading.pay_line.line import Chain, Spot
from alongside.terms.money import Money, Per

_YEAR_FROM = Money.pounds(10_000)
"""A sum from here up is pay for a year where nothing else is said."""
_SESSION_YEAR_FROM = Money.pounds(1_000)
"""A "session" paid more than this is a weekly one, paid for a year."""
_HOUR_FROM, _HOUR_TO = Money.pounds(5), Money.pounds(60)
"""Between these, a sum with odd pence and no unit is pay for an hour; "£20.00" may be for a session."""
_SHORT = {
    "pa": Per.YEAR, "anum": Per.YEAR, "annun": Per.YEAR, "anumn": Per.YEAR, "an": Per.YEAR, "ann": Per.YEAR,
    "annu": Per.YEAR, "anu": Per.YEAR, "ph": Per.HOUR, "phr": Per.HOUR, "phour": Per.HOUR, "h": Per.HOUR,
    "pm": Per.MONTH, "pcm": Per.MONTH, "pw": Per.WEEK, "wk": Per.WEEK, "pd": Per.DAY, "fullday": Per.DAY,
    "fulldays": Per.DAY, "night": Per.SESSION,
}  # fmt: skip
_TASK_BELOW, _LONGEST_TASK = Money.pounds(1_000), 8
"""Sums from here up "for 15 hours" are a year's pay for so many hours a week, and no task."""
_NEXT_RATE = re.compile(r"\s*(?:rate|pay|fee|salary|wage)s?\b", re.IGNORECASE)
_STOP = re.compile(r"[,;.|]\s")
_NEAR = 60


@dataclass(frozen=True, slots=True)
class Time:
    """The unit of time of a figure, hours of a task, and where the words for it end."""

    per: Per
    end: int
    hours: Decimal | None = None
    each: str = ""
    is_assumed: bool = False


def time_of(spot: Spot) -> Time:
    """What a figure is paid for."""
    end, plain = spot.chain.end, spot.line.plain
    is_small = spot.chain.high < _YEAR_FROM
    tasks = [token for token in spot.after if token.kind == "task"] if is_small else []
    if tasks and spot.chain.high >= _TASK_BELOW and (hours_of(tasks[0]) or 0) > _LONGEST_TASK:
        tasks = []
    ahead = [token for token in spot.before if token.kind in ("unit", "task")]
    if tasks and not plain[end : tasks[0].start].strip(" (,"):
        is_told = ahead and ahead[-1].kind == "unit" and tasks[0].words.startswith("(")
        return replace(_of_task(tasks[0]), per=_per(ahead[-1])) if is_told else _of_task(tasks[0])
    if is_small and ahead and ahead[-1].kind == "task" and _opens(plain[ahead[-1].end : spot.chain.start]):
        return replace(_of_task(ahead[-1]), end=end)
    inside = spot.line.between(spot.chain.start, end)
    units = [token for token in spot.after if token.kind == "unit" and not _is_of_next(spot, token)]
    units = units or [token for token in inside if token.kind == "unit"]
    if units:
        return _by_units(spot.chain, units, tasks)
    is_ahead = (
        ahead and ahead[-1].kind == "unit" and (spot.is_first or _NEXT_RATE.match(plain, ahead[-1].end))
    )
    if is_ahead and not _STOP.search(plain[ahead[-1].end : spot.chain.start]):
        return Time(_per(ahead[-1]), end)
    return _by_size(spot)


def is_for_part_of_the_week(spot: Spot) -> bool:
    """Whether a large sum is said to be for so many hours or days: "£9,786 for 15 hours"."""
    told = spot.follows("week", "task")
    if told is None or not told.words.lower().lstrip("( ").startswith("for"):
        return False
    return spot.chain.high >= _TASK_BELOW and (told.kind == "week" or (hours_of(told) or 0) > _LONGEST_TASK)


def hours_of(task: Token) -> Decimal | None:
    """The hours that "for up to 4 hours" names; None for none."""
    word = task.groups["hours"].lower()
    return Decimal(HOUR_WORDS.get(word, 0) or word) or None


def _opens(gap: str) -> bool:
    """Whether a sum comes right after the hours it is for: "up to 5 hours (£80", "4 hours: £75"."""
    return gap.strip(" £") in ("", "(", ":", "=", "-")


def _by_units(chain: Chain, units: list[Token], tasks: list[Token]) -> Time:
    high, end = chain.high, chain.end
    hours = hours_of(tasks[0]) if tasks and 0 <= tasks[0].start - units[0].end <= 3 else None
    pers = [_per(unit) for unit in units[:2]]
    if pers[0] is Per.SESSION and (Per.YEAR in pers or high >= _SESSION_YEAR_FROM):
        return Time(Per.YEAR, max(end, units[0].end), each="session", is_assumed=Per.YEAR not in pers)
    return Time(pers[0], max(end, units[0].end), hours)


def _by_size(spot: Spot) -> Time:
    end, high = spot.chain.end, spot.chain.high
    if high >= _YEAR_FROM or (high >= _TASK_BELOW and is_for_part_of_the_week(spot)):
        return Time(Per.YEAR, end, is_assumed=True)
    has_pence = any(money.pence % 100 for money in spot.chain.sums)
    if has_pence and _HOUR_FROM <= high < _HOUR_TO:
        return Time(Per.HOUR, end, is_assumed=True)
    return Time(Per.ONCE, end)


def _is_of_next(spot: Spot, unit: Token) -> bool:
    """Whether "hourly rate" stands before the figure it is of: "£25,000. Hourly rate £13"."""
    plain = spot.line.plain
    if not _NEXT_RATE.match(plain, unit.end):
        return False
    is_apart = re.search(r"[.;,(|]", plain[spot.chain.end : unit.start])
    return bool(is_apart) or "£" in plain[unit.end : unit.end + _NEAR]


def _of_task(task: Token) -> Time:
    unit = task.groups.get("task_unit", "").strip(" -").lower().rstrip("s")
    per = Per.TASK if unit in ("", "task") else UNITS[unit.replace(" ", "").replace("-", "")]
    return Time(per, task.end, hours_of(task))


def _per(unit: Token) -> Per:
    groups = unit.groups
    word = "half-day" if "half" in groups else groups.get("per") or groups.get("joined") or unit.words
    word = re.sub(r"[^a-z]", "", word.lower())
    if word in _SHORT or word in UNITS:
        return _SHORT.get(word) or UNITS[word]
    return _SHORT.get(word.removeprefix("p"), Per.ONCE)
