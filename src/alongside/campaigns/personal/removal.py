"""A stretch of words that is not shown, and what must not be shown whoever wrote it."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Removal:
    """Words at `start` to `end` that are taken out; `kind` is one of redaction's MARKS."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Private:
    """What must not be shown whoever wrote it: who asked in law, accounts, where replies go.

    `names` are of people or of a collective that stays unnamed; `staff` of people who wrote to us.
    `bodies` are names whose words are no person's, such as that of the body that wrote.
    """

    names: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    tokens: tuple[str, ...] = ()
    staff: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()


def merged(found: Iterable[Removal]) -> tuple[Removal, ...]:
    """In order; stretches that overlap become one, of the kind of the first."""
    kept: list[Removal] = []
    for each in sorted(found, key=lambda one: (one.start, -one.end)):
        if kept and each.start < kept[-1].end:
            last = kept[-1]
            kept[-1] = Removal(last.start, max(last.end, each.end), last.kind)
        elif each.start < each.end:
            kept.append(each)
    return tuple(kept)
