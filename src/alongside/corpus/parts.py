"""Rows cut into parts: the pieces of work that are given out, written and ticked off as a whole.

Where a part begins and ends follows from the source alone, so that a run taken up again makes the
same parts and can tell by their hashes that the source is still what it was.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from alongside.corpus.sources import Raw

PART_ROWS = 1000
PART_BYTES = 6_000_000


@dataclass(frozen=True, slots=True)
class Part:
    """Some rows of a source, in order. `number` counts parts from 1."""

    number: int
    rows: tuple[Raw, ...]

    @property
    def sha256(self) -> str:
        """A hash of what the rows are and where they stand."""
        digest = hashlib.sha256()
        for row in self.rows:
            digest.update(f"{row.source}\0{row.number}\0{row.reason}\0{len(row.data)}\0{row.given}".encode())
            digest.update(row.data)
        return digest.hexdigest()

    @property
    def last(self) -> str:
        """Where it ends, in words for the manifest."""
        row = self.rows[-1]
        return f"{row.source}, item {row.number}" if row.number else row.source


def parts_of(
    rows: Iterable[Raw], rows_at_most: int = PART_ROWS, bytes_at_most: int = PART_BYTES
) -> Iterator[Part]:
    """The rows in parts; a part ends when it has so many rows or bytes."""
    some: list[Raw] = []
    size = number = 0
    for row in rows:
        some.append(row)
        size += len(row.data)
        if len(some) >= rows_at_most or size >= bytes_at_most:
            number += 1
            yield Part(number, tuple(some))
            some, size = [], 0
    if some:
        yield Part(number + 1, tuple(some))
