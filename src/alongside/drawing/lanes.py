"""Marks on a row of a ladder: gathered where they are too many, and laid in lanes where they would overlap."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import count

BAR, DIAMOND = "bar", "diamond"
_STEPS = (Decimal("0.5"), Decimal(1), Decimal(2), Decimal(5), Decimal(10), Decimal(50))


@dataclass(frozen=True, slots=True)
class Mark:
    """What is paid from `low` to `high` pounds an hour, `count` times. `shape` is BAR or DIAMOND.

    `words` say it in full, `link` is where it leads; `short` stands beside the mark, if anything does.
    `is_chosen` picks it out among the others.
    """

    low: Decimal
    high: Decimal
    words: str
    link: str
    count: int = 1
    shape: str = BAR
    short: str = ""
    is_chosen: bool = False


def gathered(marks: Sequence[Mark], most: int) -> list[Mark]:
    """The marks in order of pay; where there are more than `most`, neighbours become one mark.

    A gathered mark reaches from the least to the most of what it stands for, and its words say how
    many those are. None is lost: the counts add up to the same. Diamonds and chosen marks stay.
    """
    ordered = sorted(marks, key=lambda mark: (mark.low, mark.high, mark.words))
    for step in _STEPS:
        if len(ordered) <= most:
            return ordered
        together: dict[tuple[object, ...], list[Mark]] = {}
        for number, mark in enumerate(sorted(marks, key=lambda mark: (mark.low, mark.high, mark.words))):
            own = mark.is_chosen or mark.shape != BAR
            key = (number,) if own else (_down(mark.low, step), _up(mark.high, step), "")
            together.setdefault(key, []).append(mark)
        ordered = [_one(some) for some in together.values()]
    return ordered


def in_lanes(marks: Iterable[Mark], places: dict[Decimal, float], label: float) -> list[list[Mark]]:
    """The marks in as few rows as keep them apart; `label` is the room kept free after a mark with words."""
    lanes: list[list[Mark]] = []
    ends: list[float] = []
    for mark in marks:
        start, end = places[mark.low], places[mark.high]
        end += label if mark.short or mark.count > 1 else 2.5
        at = next(number for number in count() if number == len(ends) or ends[number] <= start)
        if at == len(ends):
            lanes.append([])
            ends.append(0)
        lanes[at].append(mark)
        ends[at] = end
    return lanes


def _one(marks: Sequence[Mark]) -> Mark:
    if len(marks) == 1:
        return marks[0]
    whole = sum(mark.count for mark in marks)
    low, high = min(mark.low for mark in marks), max(mark.high for mark in marks)
    words = f"{whole} posts in {len(marks)} ranges, paid from £{low} to £{high} an hour"
    return replace(marks[0], low=low, high=high, count=whole, words=words, link="")


def _down(pounds: Decimal, step: Decimal) -> Decimal:
    return (pounds / step).to_integral_value(ROUND_FLOOR)


def _up(pounds: Decimal, step: Decimal) -> Decimal:
    return (pounds / step).to_integral_value(ROUND_CEILING)
