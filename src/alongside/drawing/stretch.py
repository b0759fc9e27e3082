"""A timeline: one bar a stretch of time, to stand in the cell of a table beside its words.

The table is the chart: the bars stretch with the cell and hold no text, so that nothing
shrinks on a phone and the dates are read once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from alongside.drawing.svg import Attribute, element, words

WIDTH, HEIGHT = 1000.0, 20


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `start` to `end`; None is open on that side. `kind` names its class: name, successor, event."""

    start: date | None
    end: date | None
    kind: str


@dataclass(frozen=True, slots=True)
class Axis:
    """The days a timeline covers, `first` before `last`."""

    first: date
    last: date

    @classmethod
    def over(cls, stretches: Sequence[Stretch], today: date) -> "Axis":
        """From the year of the first known day to the end of the year of the last, or of `today`."""
        days = [day for stretch in stretches for day in (stretch.start, stretch.end) if day] + [today]
        return cls(date(min(days).year, 1, 1), date(max(days).year, 12, 31))

    def place(self, day: date) -> float:
        """How far along the axis `day` is, from 0 to WIDTH."""
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return round(min(max(share, 0.0), 1.0) * WIDTH, 2)

    def years(self, most: int = 6) -> list[int]:
        """Years to mark, evenly spaced, at most `most` of them."""
        first, last = self.first.year, self.last.year
        step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if (last - first) / step < most)
        return [year for year in range(first, last + 1) if year % step == 0]


def stretch_bar(stretch: Stretch, axis: Axis) -> str:
    """The bar of one stretch. An open side ends in a thin tail; a single day is a short mark."""
    left = axis.place(stretch.start) if stretch.start else 0.0
    right = axis.place(stretch.end) if stretch.end else WIDTH
    if right - left < 8:
        left = min(max(left - 4, 0.0), WIDTH - 8)
        right = left + 8
    marks = [_grid_line(axis.place(date(year, 1, 1))) for year in axis.years()]
    marks.append(_bar(f"stretch stretch-{stretch.kind}", left, right, 5, HEIGHT - 10))
    if not stretch.start:
        marks.append(_bar("stretch-open", left, min(left + 24, right), 5, HEIGHT - 10))
    if not stretch.end:
        marks.append(_bar("stretch-open", max(right - 24, left), right, 5, HEIGHT - 10))
    return _flat("stretch-row", marks)


def axis_labels(axis: Axis) -> str:
    """The years of the axis, each over its line; places in per cent, so that the words keep their size."""
    marks = []
    for year in axis.years():
        at = axis.place(date(year, 1, 1)) / WIDTH * 100
        marks.append(
            element("text", {"x": f"{at:.2f}%", "y": 16, "text-anchor": _anchor(at)}, words(str(year)))
        )
    return element("svg", {"class": "stretch-axis", "role": "img", "aria-label": _said(axis)}, *marks)


def _anchor(per_cent: float) -> str:
    if per_cent < 6:
        return "start"
    return "end" if per_cent > 94 else "middle"


def _said(axis: Axis) -> str:
    return f"Years {axis.first.year} to {axis.last.year}"


def _flat(name: str, marks: Sequence[str]) -> str:
    attributes: dict[str, Attribute] = {
        "class": name, "viewBox": f"0 0 {WIDTH:g} {HEIGHT}", "preserveAspectRatio": "none",
        "aria-hidden": "true", "focusable": "false",
    }  # fmt: skip
    return element("svg", attributes, *marks)


def _grid_line(x: float) -> str:
    return element("line", {"class": "stretch-year", "x1": x, "x2": x, "y1": 0, "y2": HEIGHT})


def _bar(name: str, left: float, right: float, top: float, height: float) -> str:
    return element("rect", {"class": name, "x": left, "y": top, "width": right - left, "height": height})
