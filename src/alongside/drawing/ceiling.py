"""The ceiling: posts of a time by band as one bar of shares, with a line above the last band under it.

One bar a row, to stand in the cell of a table beside its figures. Places are shares of the width
and the name of a band keeps its size, so that nothing shrinks on a phone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from alongside.drawing.svg import Attribute, element, words
from alongside.drawing.table import Table

HEIGHT, BAR_TALL = 40, 28
ROOM_FOR_NAME = 9.0
"""Per cent of the width that a part needs to hold the name of its band on a telephone."""


@dataclass(frozen=True, slots=True)
class Part:
    """`count` posts at one band; `is_above` when the band is above the ceiling.

    `worked_out` of them state no band: theirs is worked out from their pay, and drawn hollow.
    """

    band: str
    count: int
    is_above: bool
    worked_out: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One stretch of time, or one employer: its posts by band from the lowest, and those without one."""

    words: str
    parts: tuple[Part, ...]
    not_shown: int = 0

    @property
    def known(self) -> int:
        """Of how many the band is known."""
        return sum(part.count for part in self.parts)

    @property
    def above(self) -> int:
        """How many have a band above the ceiling."""
        return sum(part.count for part in self.parts if part.is_above)

    @property
    def share(self) -> str:
        """Those above as a share of those whose band is known: "17.0 %", or "none to share"."""
        return f"{100 * self.above / self.known:.1f} %" if self.known else "none to share"


def ceiling_bar(row: Row) -> str:
    """The row's posts by band, each as wide as its share; the line stands where the ceiling is.

    Raises ValueError for a count that cannot be, or where a band under the ceiling follows one above it.
    """
    if any(not 0 <= part.worked_out <= part.count for part in row.parts):
        raise ValueError("A part cannot be less than nothing, nor less than what of it is worked out.")
    if [part.is_above for part in row.parts] != sorted(part.is_above for part in row.parts):
        raise ValueError("Give the bands from the lowest up, those above the ceiling last.")
    marks, left, line = [], 0.0, 0.0
    for part in row.parts:
        wide = 100 * part.count / row.known if row.known else 0.0
        if wide:
            marks += _part(part, left, wide)
        left += wide
        line = line if part.is_above else left
    if row.known:
        marks.append(_line(line))
    return element(
        "svg",
        {"class": "ceiling", "width": "100%", "height": HEIGHT, "aria-hidden": "true", "focusable": "false"},
        *marks,
    )


def ceiling_table(caption: str, rows: Sequence[Row], bands: Sequence[str]) -> Table:
    """Each row with its posts by band, how many are above the ceiling and of how many, and the whole."""
    named = (name for band in bands for name in (f"Band {band}, stated", f"Band {band}, by pay"))
    head = ("When", *named, "Band not known", "Above the ceiling", "Share")
    whole = Row("All", (), sum(row.not_shown for row in rows))
    known, above = sum(row.known for row in rows), sum(row.above for row in rows)
    share = f"{100 * above / known:.1f} %" if known else "none to share"
    sums = [sum(column) for column in zip(*(_counts(row, bands) for row in rows), strict=True)]
    last = (
        "All",
        *map(str, sums or [0] * 2 * len(bands)),
        str(whole.not_shown),
        f"{above} of {known}",
        share,
    )
    return Table(caption, head, (*(_cells(row, bands) for row in rows), last))


def _cells(row: Row, bands: Sequence[str]) -> tuple[str, ...]:
    return (
        row.words,
        *map(str, _counts(row, bands)),
        str(row.not_shown),
        f"{row.above} of {row.known}",
        row.share,
    )


def _counts(row: Row, bands: Sequence[str]) -> list[int]:
    """For each band how many state it, and how many are at it by their pay."""
    at = {part.band: (part.count - part.worked_out, part.worked_out) for part in row.parts}
    return [count for band in bands for count in at.get(band, (0, 0))]


def _part(part: Part, left: float, wide: float) -> list[str]:
    kind = "above" if part.is_above else "under"
    stated = wide * (part.count - part.worked_out) / part.count
    pieces = (
        (f"ceiling-{kind}", left, stated),
        (f"ceiling-{kind} ceiling-by-pay", left + stated, wide - stated),
    )
    drawn = [_piece(name, start, length) for name, start, length in pieces if length > 0]
    if wide >= ROOM_FOR_NAME:
        at: dict[str, Attribute] = {"x": f"{left + wide / 2:.2f}%", "y": HEIGHT // 2, "text-anchor": "middle"}
        kind = kind if stated >= wide / 2 else "by-pay"
        name: dict[str, Attribute] = {"class": f"ceiling-name name-{kind}", "dominant-baseline": "central"}
        drawn.append(element("text", name | at, words(part.band)))
    return drawn


def _piece(name: str, left: float, wide: float) -> str:
    """A stretch of the bar; one that is worked out is hollow, with its outline inside its width."""
    top, tall = (HEIGHT - BAR_TALL) // 2, BAR_TALL
    at: dict[str, Attribute] = {"class": f"ceiling-part {name}", "x": f"{left:.2f}%", "y": top}
    return element("rect", at | {"width": f"{wide:.2f}%", "height": tall})


def _line(at: float) -> str:
    place = f"{min(max(at, 0.4), 99.6):.2f}%"
    return element("line", {"class": "ceiling-line", "x1": place, "x2": place, "y1": 0, "y2": HEIGHT})
