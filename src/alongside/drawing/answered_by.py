"""How many have answered by each day: a line that goes up in steps, with the limit of the law across it.

Places along the line are shares of the width and words keep their size, so that the same drawing fits a
telephone and a wide screen.
"""

from collections.abc import Sequence
from itertools import accumulate

from alongside.drawing.svg import Attribute, element, words
from alongside.drawing.table import Table

TALL, TOP, FOOT = 180, 24, 28
_LEFT, _RIGHT = 9.0, 97.0
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500)


def answered_by(
    days: Sequence[tuple[int, int]], asked: int, limit: int, *, key: str, title: str, said: str
) -> str:
    """The drawing. `days` are (working day, how many answered then) in order; `limit` the last lawful day."""
    last = max([limit + 5, *(day for day, _ in days)])
    most = max(asked, 1)
    return element(
        "svg",
        {"class": "steps-chart", "width": "100%", "height": TOP + TALL + FOOT, "role": "img",
         "aria-labelledby": f"{key}-title {key}-said"},
        element("title", {"id": f"{key}-title"}, words(title)),
        element("desc", {"id": f"{key}-said"}, words(said)),
        *_frame(last, most),
        *_limit(limit, last),
        *_line(days, last, most),
    )  # fmt: skip


def answered_table(days: Sequence[tuple[int, int]], caption: str) -> Table:
    """The same figures: the days on which anybody answered."""
    so_far = accumulate(count for _, count in days)
    rows = tuple(
        (str(day), str(count), str(all_)) for (day, count), all_ in zip(days, so_far, strict=True) if count
    )
    return Table(caption, ("Working day", "Answered that day", "Answered so far"), rows)


def _line(days: Sequence[tuple[int, int]], last: int, most: int) -> list[str]:
    """A level stretch for each day, and an upright one where somebody answered."""
    drawn, all_, place = [], 0, 0
    for day, count in days:
        if not count:
            continue
        drawn.append(_stroke(_across(place, last), _across(day, last), _down(all_, most), _down(all_, most)))
        drawn.append(
            _stroke(_across(day, last), _across(day, last), _down(all_, most), _down(all_ + count, most))
        )
        all_, place = all_ + count, day
    return [*drawn, _stroke(_across(place, last), _across(last, last), _down(all_, most), _down(all_, most))]


def _stroke(x1: float, x2: float, y1: float, y2: float) -> str:
    at: dict[str, Attribute] = {"class": "step-line", "x1": f"{x1:.2f}%", "x2": f"{x2:.2f}%"}
    return element("line", at | {"y1": y1, "y2": y2})


def _frame(last: int, most: int) -> list[str]:
    drawn = []
    for number in _ticks(most):
        down = _down(number, most)
        drawn.append(
            element(
                "line", {"class": "step-rule", "x1": f"{_LEFT}%", "x2": f"{_RIGHT}%", "y1": down, "y2": down}
            )
        )
        drawn.append(
            element("text", {"x": f"{_LEFT - 1.5}%", "y": down + 5, "text-anchor": "end"}, words(str(number)))
        )
    for day in _ticks(last):
        at: dict[str, Attribute] = {
            "x": f"{_across(day, last):.2f}%",
            "y": TOP + TALL + 20,
            "text-anchor": "middle",
        }
        drawn.append(element("text", at, words(str(day))))
    return drawn


def _limit(limit: int, last: int) -> list[str]:
    """The line of the law, its words on the side that has room for them on a telephone."""
    across = _across(limit, last)
    at, side = f"{across:.2f}%", "end" if across > 50 else "start"
    return [
        element("line", {"class": "step-limit", "x1": at, "x2": at, "y1": TOP - 4, "y2": TOP + TALL}),
        element("text", {"x": at, "y": TOP - 9, "text-anchor": side}, words(f"day {limit}: last lawful day")),
    ]


def _ticks(most: int) -> list[int]:
    step = next((step for step in _STEPS if most / step <= 5), max(1, most // 5))
    return list(range(0, most + 1, step))


def _across(day: int, last: int) -> float:
    return _LEFT + (_RIGHT - _LEFT) * day / last


def _down(number: int, most: int) -> float:
    return TOP + TALL * (1 - number / most)
