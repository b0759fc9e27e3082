"""What a worker does: read one part and give back its files. The same on every engine."""

from dataclasses import dataclass, field, fields
from functools import partial

from alongside.corpus.columns import as_parquet
from alongside.corpus.parts import Part
from alongside.corpus.rows import Outcome, rows_of_raw


@dataclass(frozen=True, slots=True)
class PartRead:
    """A part as read: the bytes of its Parquet file by table, and how many rows each has."""

    number: int
    sha256: str
    rows: int
    last: str
    counts: dict[str, int] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict, repr=False)


def read_part(part: Part, *, keep_text: bool = True) -> PartRead:
    """Read every row of a part. Raises nothing on a bad document: that is a row of `rejects`."""
    outcome = Outcome()
    for raw in part.rows:
        rows_of_raw(raw, outcome, keep_text=keep_text)
    tables = {each.name: getattr(outcome, each.name) for each in fields(Outcome)}
    return PartRead(
        number=part.number,
        sha256=part.sha256,
        rows=len(part.rows),
        last=part.last,
        counts={name: len(rows) for name, rows in tables.items()},
        files={name: as_parquet(name, rows) for name, rows in tables.items() if rows},
    )


def reader_of_parts(*, keep_text: bool) -> "partial[PartRead]":
    """`read_part` with its choices made, in a shape that travels between processes."""
    return partial(read_part, keep_text=keep_text)
