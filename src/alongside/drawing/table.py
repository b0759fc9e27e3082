"""The table that stands beside every drawing: the same figures, for reading aloud and copying."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` have as many cells as `head`; the first cell names the row."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
