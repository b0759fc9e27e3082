"""A bar of waiting: from the day something was asked to the day it was answered, with its last lawful day.

It stands in the cell of a table beside the same days in words.
"""

from dataclasses import dataclass
from datetime import date

from alongside.drawing.svg import element

WIDTH, HEIGHT = 1000.0, 20
_SHORTEST = 6.0


@dataclass(frozen=True, slots=True)
class Wait:
    """Asked on `since`, answered on `until`; None is still open, and the bar goes on to the end."""

    since: date
    until: date | None
    due: date | None


def wait_bar(wait: Wait, first: date, last: date) -> str:
    """The bar on an axis from `first` to `last`; what came after the last lawful day is marked as such."""
    days = max((last - first).days, 1)

    def place(day: date) -> float:
        return min(max((day - first).days / days, 0.0), 1.0) * WIDTH

    left = min(place(wait.since), WIDTH - _SHORTEST)
    right = max(place(wait.until or last), left + _SHORTEST)
    turn = min(max(place(wait.due), left), right) if wait.due else right
    open_ended = "" if wait.until else " wait-open"
    marks = [_bar(f"wait-before{open_ended}", left, turn)]
    if turn < right:
        marks.append(_bar(f"wait-after{open_ended}", turn, right))
    if wait.due:
        x = place(wait.due)
        marks.append(element("line", {"class": "wait-due", "x1": x, "x2": x, "y1": 0, "y2": HEIGHT}))
    return element(
        "svg",
        {"class": "wait-row", "viewBox": f"0 0 {WIDTH:g} {HEIGHT}", "preserveAspectRatio": "none",
         "aria-hidden": "true", "focusable": "false"},
        *marks,
    )  # fmt: skip


def _bar(name: str, left: float, right: float) -> str:
    return element("rect", {"class": name, "x": left, "y": 5, "width": right - left, "height": HEIGHT - 10})
