"""Marks on a rung of a ladder, laid in lanes where they would overlap."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import count

BAR, DIAMOND = "bar", "diamond"


@dataclass(frozen=True, slots=True)
class Mark:
    """What is paid from `low` to `high` pounds an hour, `count` times. `shape` is BAR or DIAMOND.

    `words` say it in full, `link` is where it leads; `short` stands beside the mark, if anything does.
    `is_chosen` picks it out among the others, `is_outline` draws it hollow.
    """

    low: Decimal
    high: Decimal
    words: str
    link: str
    count: int = 1
    shape: str = BAR
    short: str = ""
    is_chosen: bool = False
    is_outline: bool = False


def in_lanes(marks: Iterable[Mark], places: dict[Decimal, float], label: float) -> list[list[Mark]]:
    """The marks, lowest pay first, in as few rows as keep them apart.

    `label` is the room kept free after a mark with words beside it. A diamond has a row of its own.
    """
    lanes: list[list[Mark]] = []
    ends: list[float] = []
    for mark in sorted(marks, key=lambda mark: (mark.low, mark.high, mark.words)):
        start, end = places[mark.low], places[mark.high]
        end += label if mark.short or mark.count > 1 else 2.5
        if mark.shape == DIAMOND:
            start, end = 0.0, 1000.0
        at = next(number for number in count() if number == len(ends) or ends[number] <= start)
        if at == len(ends):
            lanes.append([])
            ends.append(0.0)
        lanes[at].append(mark)
        ends[at] = end
    return lanes
