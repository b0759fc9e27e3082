"""Days as a sheet of weeks: each day a square, marked days in another shape, to stand beside its table.

A week is a row, Monday first, so that a clock of two months stays readable on a phone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from alongside.drawing.svg import Attribute, element, words
from alongside.drawing.table import Table

CELL, LEFT, TOP = 44, 84, 28
_WEEKDAYS = ("M", "T", "W", "T", "F", "S", "S")


@dataclass(frozen=True, slots=True)
class Marked:
    """What a day is: `kind` is start, due, today or off, and names its class; `words` say it."""

    kind: str
    words: str


def day_weeks(first: date, last: date, marks: Mapping[date, Marked]) -> str:
    """The weeks from that of `first` to that of `last`. Raises ValueError when they are the wrong way round.

    Days off are crossed, the first day has a ring, the due day a flag, today a bar: never colour alone.
    """
    if last < first:
        raise ValueError(f"The last day comes after the first; found {first} to {last}.")
    monday = first - timedelta(days=first.weekday())
    weeks = (last - monday).days // 7 + 1
    drawn = [_head()]
    for week in range(weeks):
        start = monday + timedelta(weeks=week)
        drawn.append(_label(start, week))
        drawn += [
            _day(day, week, marks.get(day))
            for day in (start + timedelta(days=number) for number in range(7))
            if first <= day <= last
        ]
    width, height = LEFT + 7 * CELL, TOP + weeks * CELL
    return element(
        "svg",
        {"class": "day-weeks", "viewBox": f"0 0 {width} {height}", "width": width, "height": height,
         "role": "img", "aria-label": _said(first, last, marks)},
        *drawn,
    )  # fmt: skip


def day_table(caption: str, days: Sequence[tuple[date, str]]) -> Table:
    """The marked days in order, each with its reason."""
    return Table(caption, ("Day", "Why"), tuple((_long(day), why) for day, why in days))


def _head() -> str:
    labels = [
        element("text", {"x": LEFT + place * CELL + CELL / 2, "y": 18, "text-anchor": "middle"}, words(name))
        for place, name in enumerate(_WEEKDAYS)
    ]
    return element("g", {"class": "day-head"}, *labels)


def _label(monday: date, week: int) -> str:
    y = TOP + week * CELL + CELL / 2 + 6
    return element("text", {"class": "day-week", "x": 0, "y": y}, words(f"{monday.day} {monday:%b}"))


def _day(day: date, week: int, mark: Marked | None) -> str:
    x, y = LEFT + day.weekday() * CELL, TOP + week * CELL
    kind = f"day day-{mark.kind}" if mark else "day"
    square: dict[str, Attribute] = {
        "x": x + 2, "y": y + 2, "width": CELL - 4, "height": CELL - 4, "rx": 4,
    }  # fmt: skip
    number = element(
        "text", {"x": x + CELL / 2, "y": y + CELL / 2 + 6, "text-anchor": "middle"}, str(day.day)
    )
    said = [element("title", {}, words(f"{_long(day)}: {mark.words}"))] if mark else []
    return element("g", {"class": kind}, *said, element("rect", square), *_shape(mark, x, y), number)


def _shape(mark: Marked | None, x: float, y: float) -> Iterable[str]:
    """What tells a marked day without its colour."""
    if mark is None:
        return ()
    if mark.kind == "off":
        return (element("line", {"x1": x + 6, "y1": y + CELL - 6, "x2": x + CELL - 6, "y2": y + 6}),)
    if mark.kind == "due":
        flag = f"M{x + CELL - 14} {y + 4} h10 v10 z"
        return (element("path", {"class": "day-flag", "d": flag}),)
    if mark.kind == "start":
        return (element("circle", {"cx": x + CELL / 2, "cy": y + CELL / 2, "r": CELL / 2 - 5}),)
    return (
        element(
            "rect",
            {"class": "day-bar", "x": x + 4, "y": y + CELL - 9, "width": CELL - 8, "height": 4},
        ),
    )


def _said(first: date, last: date, marks: Mapping[date, Marked]) -> str:
    off = sum(1 for day, mark in marks.items() if mark.kind == "off" and first <= day <= last)
    return f"Days from {_long(first)} to {_long(last)}; {off} of them do not count. The table says which."


def _long(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"
