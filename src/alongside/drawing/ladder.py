"""A ladder of pay: rungs above each other on one line of pounds an hour, each mark a post at its pay.

Places along the line are shares of the width and words keep their size, so that the same drawing
fits a telephone and a wide screen. Salaries are bars, payments by the day or task are diamonds.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from alongside.drawing.lanes import DIAMOND, Mark, in_lanes
from alongside.drawing.svg import Attribute, element, words
from alongside.drawing.table import Table

LANE = 24
"""Height of a lane in CSS pixels: tall enough to touch."""
NAME, SCALE, GAP = 26, 12, 14
BAR_TALL = 14
MOST_BEYOND = Decimal("1.15")
"""Marks stretch the line so far beyond the scale; what is paid more ends in an arrow at its end."""
LABEL = 13.0
"""Per cent of the width kept after a mark for its words; on a telephone some 40 pixels."""
_STEPS = (1, 2, 5, 10, 20, 50, 100)


@dataclass(frozen=True, slots=True)
class Rung:
    """A row of the ladder. `low` and `high` are what the scale gives, in pounds an hour; None without one.

    `note` says the same in pounds a year.
    """

    name: str
    note: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Limit:
    """A line across all rungs, such as the minimum wage, at so many pounds an hour."""

    at: Decimal
    words: str


@dataclass(frozen=True, slots=True)
class Ladder:
    """The drawing, and the table of the same figures to stand beside it."""

    svg: str
    table: Table


@dataclass(frozen=True, slots=True)
class _Line:
    """The line of pounds an hour that all is placed on."""

    first: int
    last: int

    @classmethod
    def over(cls, rungs: Sequence[Rung], limits: Sequence[Limit]) -> "_Line":
        marks = [end for rung in rungs for mark in rung.marks for end in (mark.low, mark.high)]
        frame = [end for rung in rungs for end in (rung.low, rung.high) if end is not None]
        frame += [limit.at for limit in limits]
        if not frame + marks:
            return cls(0, 10)
        most = max(frame) * MOST_BEYOND if frame else max(marks)
        first = int(min(frame + marks).to_integral_value(ROUND_FLOOR))
        last = max([*frame, *(min(end, most) for end in marks)])
        return cls(first, max(int(last.to_integral_value(ROUND_CEILING)), first + 5))

    def place(self, pounds: Decimal) -> float:
        """How far along the line, in per cent; the end leaves room for words after the last mark."""
        share = float((min(pounds, Decimal(self.last)) - self.first) / (self.last - self.first))
        return round(1 + share * (98 - LABEL), 2)

    def ticks(self, most: int = 6) -> list[int]:
        step = next(step for step in _STEPS if (self.last - self.first) / step <= most)
        return [pounds for pounds in range(self.first, self.last + 1) if pounds % step == 0]


def ladder(rungs: Sequence[Rung], limits: Sequence[Limit] = (), *, key: str, title: str, said: str) -> str:
    """The rungs from the top down as one drawing. `key` makes its ids its own; `said` is read aloud."""
    line = _Line.over(rungs, limits)
    head = 24 * (1 + len(limits))
    body, down = [], head + 6
    for rung in rungs:
        drawn, height = _rung(rung, line)
        body.append(element("g", {"transform": f"translate(0 {down})"}, *drawn))
        down += height + GAP
    frame = [*_axis(line, head, down), *_limits(limits, line, down)]
    return element(
        "svg",
        {"class": "ladder", "width": "100%", "height": down, "role": "group",
         "aria-labelledby": f"{key}-title", "aria-describedby": f"{key}-said"},
        element("title", {"id": f"{key}-title"}, words(title)),
        element("desc", {"id": f"{key}-said"}, words(said)),
        *frame,
        *body,
    )  # fmt: skip


def _rung(rung: Rung, line: _Line) -> tuple[list[str], int]:
    places = {end: line.place(end) for mark in rung.marks for end in (mark.low, mark.high)}
    name = element("tspan", {"class": "rung-name"}, words(rung.name))
    note = element("tspan", {"class": "rung-note", "dx": 8}, words(rung.note)) if rung.note else ""
    drawn = [element("text", {"x": 0, "y": 17}, name, note)]
    down = NAME
    if rung.low is not None and rung.high is not None:
        left, right = line.place(rung.low), line.place(rung.high)
        drawn.append(
            element("rect", {"class": "rung-scale", "x": f"{left}%", "y": down, "height": SCALE,
                             "width": f"{max(right - left, 0.6):.2f}%", "rx": 2})
        )  # fmt: skip
        down += SCALE + 2
    for lane in in_lanes(rung.marks, places, LABEL):
        drawn += [_mark(mark, places, down, is_beyond=mark.high > line.last) for mark in lane]
        down += LANE
    return drawn, down


def _mark(mark: Mark, places: dict[Decimal, float], down: int, *, is_beyond: bool) -> str:
    left, right = places[mark.low], places[mark.high]
    shape = _diamond(is_beyond) if mark.shape == DIAMOND else _bar(right - left, is_beyond)
    beside = mark.short or (f"×{mark.count}" if mark.count > 1 else "")
    more = f"{' pay-chosen' if mark.is_chosen else ''}{' pay-outline' if mark.is_outline else ''}"
    kind = f"pay-mark pay-{mark.shape}{more}"
    parts = [shape, _touched(right - left)]
    beside = beside or (f"£{mark.high:,.2f}" if is_beyond else "")
    if beside:
        at: dict[str, Attribute] = {
            "x": f"{right - left:.2f}%",
            "dx": 18 if is_beyond else 6,
            "y": 17,
            "aria-hidden": "true",
        }
        if mark.shape == DIAMOND or (is_beyond and left >= 50):
            at |= {"x": 0, "dx": 14} if left < 50 else {"x": 0, "dx": -14, "text-anchor": "end"}
        parts.append(element("text", at, words(beside)))
    drawn = element("svg", {"x": f"{left}%", "y": down}, *parts)
    if not mark.link:
        return element("g", {"class": kind, "role": "img", "aria-label": mark.words}, drawn)
    return element(
        "a",
        {"class": kind, "href": mark.link, "aria-label": mark.words},
        element("title", {}, words(mark.words)),
        drawn,
    )


def _bar(wide: float, is_beyond: bool) -> str:
    """A bar; it ends in an arrow head where the pay goes beyond the end of the line."""
    top = (LANE - BAR_TALL) // 2
    if is_beyond:
        head = element("polygon", {"points": f"0,{top - 3} 14,{LANE // 2} 0,{LANE - top + 3}"})
        bar = element("rect", {"x": 0, "y": top, "width": f"{wide:.2f}%", "height": BAR_TALL})
        return bar + element("svg", {"x": f"{wide:.2f}%"}, head)
    if wide < 1:
        return element("rect", {"x": -3, "y": top, "width": 7, "height": BAR_TALL})
    return element("rect", {"x": 0, "y": top, "width": f"{wide:.2f}%", "height": BAR_TALL})


def _diamond(is_beyond: bool) -> str:
    """A diamond; an arrow head where the pay lies beyond the end of the line."""
    middle = LANE // 2
    points = f"0,{middle - 9} 9,{middle} 0,{middle + 9} -9,{middle}"
    if is_beyond:
        points = f"-9,{middle - 9} 9,{middle} -9,{middle + 9}"
    return element("polygon", {"points": points})


def _touched(wide: float) -> str:
    """An unseen area, so that a short mark can be touched as well as a long one."""
    if wide > 9:
        return element("rect", {"class": "touched", "x": 0, "y": 0, "width": f"{wide:.2f}%", "height": LANE})
    return element("rect", {"class": "touched", "x": -12, "y": 0, "width": 24, "height": LANE})


def _axis(line: _Line, head: int, down: int) -> list[str]:
    drawn = []
    for pounds in line.ticks():
        at = f"{line.place(Decimal(pounds))}%"
        drawn.append(
            element("line", {"class": "ladder-tick", "x1": at, "x2": at, "y1": head - 4, "y2": down})
        )
        drawn.append(
            element("text", {"class": "ladder-pounds", "x": at, "y": head - 8, "text-anchor": "middle",
                             "aria-hidden": "true"}, words(f"£{pounds}"))
        )  # fmt: skip
    return drawn


def _limits(limits: Sequence[Limit], line: _Line, down: int) -> list[str]:
    drawn = []
    for number, limit in enumerate(limits):
        place = line.place(limit.at)
        at, top = f"{place}%", number * 24
        anchor, aside = ("start", 6) if place < 50 else ("end", -6)
        drawn.append(
            element("line", {"class": "ladder-limit", "x1": at, "x2": at, "y1": top + 4, "y2": down})
        )
        label: dict[str, Attribute] = {"x": at, "dx": aside, "y": top + 16, "text-anchor": anchor}
        drawn.append(element("text", label | {"class": "ladder-limit-words"}, words(limit.words)))
    return drawn


def ladder_table(caption: str, rungs: Sequence[Rung]) -> Table:
    """Each rung with what the scale gives and what its marks are paid, an hour, and how many they are."""
    rows = [
        (rung.name, _span(rung.low, rung.high), _span(*_reach(rung)), str(sum(m.count for m in rung.marks)))
        for rung in rungs
    ]
    whole = str(sum(mark.count for rung in rungs for mark in rung.marks))
    head = ("Rung", "The scale, £ an hour", "Paid here, £ an hour", "How many")
    return Table(caption, head, (*rows, ("All", "", "", whole)))


def _reach(rung: Rung) -> tuple[Decimal | None, Decimal | None]:
    if not rung.marks:
        return None, None
    return min(mark.low for mark in rung.marks), max(mark.high for mark in rung.marks)


def _span(low: Decimal | None, high: Decimal | None) -> str:
    if low is None or high is None:
        return "none"
    return f"{low:.2f}" if low == high else f"{low:.2f} to {high:.2f}"
