"""A stretch of words that is not shown, and what must not be shown whoever wrote it."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from alongside.campaigns.addresses import same


@dataclass(frozen=True, slots=True)
class Removal:
    """Words at `start` to `end` that are taken out; `kind` is one of redaction's MARKS."""

    start: int
    end: int
    kind: str


class Tokens(tuple[str, ...]):
    """The tokens of a campaign's reply addresses, as sets: there may be ten thousand to look for."""

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return super().__hash__()

    @cached_property
    def words(self) -> frozenset[str]:
        """Those that are one word, in small letters."""
        return frozenset(each.lower() for each in self if re.fullmatch(r"\w+", each))

    @cached_property
    def others(self) -> tuple[str, ...]:
        """Those that are not."""
        return tuple(each for each in self if each and each.lower() not in self.words)

    @cached_property
    def _by_length(self) -> dict[int, set[str]]:
        found: dict[int, set[str]] = defaultdict(set)
        for each in filter(None, self):
            found[len(same(each))].add(same(each))
        return found

    def stand_in(self, loose: str) -> bool:
        """Whether one of them stands anywhere in words that `same` has been done to."""
        return any(
            loose[start : start + length] in known
            for length, known in self._by_length.items()
            for start in range(len(loose) - length + 1)
        )


@lru_cache(maxsize=64)
def tokens_of(tokens: tuple[str, ...]) -> Tokens:
    """These tokens as sets, which are made once."""
    return Tokens(tokens)


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

    def __post_init__(self) -> None:
        object.__setattr__(self, "tokens", tokens_of(self.tokens))


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
