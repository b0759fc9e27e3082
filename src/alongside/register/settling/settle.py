"""Settle a claim: which value to show, who supports it, who contradicts it.

Preference picks the value that is shown; it never clears a conflict. Only evidence does.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from alongside.reading.document import SourceFacts
from alongside.reading.vocabulary import VOCABULARY, Property
from alongside.register.settling.ranges import is_end_of, relation, width
from alongside.register.settling.standing import Standing, root, standing
from alongside.register.settling.witnesses import Testimony, independent
from alongside.rules.small_numbers import reasons_to_withhold
from alongside.terms.interval import Relation
from alongside.terms.statement import Code, Polarity, Statement, value_as_json


class State(StrEnum):
    """How the sources stand to each other."""

    AGREED = "agreed"
    NARROWED = "narrowed"
    CONFLICT = "conflict"
    SINGLE = "single-source"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class Said:
    """A statement with its source. `text_key` is the hash of the whole text: copies share it.

    `quotes` are the keys of the sources that the passage of the statement takes words from.
    """

    id: str
    statement: Statement
    source: SourceFacts
    source_key: str
    text_key: str = ""
    quotes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Settlement:
    """What is shown of a claim: the best supported statement, and the ids for and against it.

    `supporting` begins with the id of `best`. `witnesses` counts independent ones among them.
    """

    best: Statement
    state: State
    supporting: tuple[str, ...]
    opposing: tuple[str, ...]
    witnesses: int

    @property
    def value_type(self) -> str:
        """The declared type of the value."""
        return VOCABULARY[self.best.property].type


def settle(said: Iterable[Said]) -> Iterator[Settlement]:
    """Settle every claim among these statements, claims in order of their first statement.

    The caller leaves out what was rejected or superseded. A story settles nothing.
    """
    claims: dict[tuple[str, str, str, str], list[Said]] = defaultdict(list)
    for each in said:
        claims[each.statement.about].append(each)
    for claim in claims.values():
        yield from settle_claim(claim)


def settle_claim(said: Sequence[Said]) -> Iterator[Settlement]:
    """Settle statements of one claim: one settlement for each set that can be compared.

    Values of different periods, for different times, or of a property that may have many, stand
    beside each other; each gets its own settlement.
    """
    left = sorted((each for each in said if _standing(each) is not Standing.NEVER), key=_rank)
    while left:
        best = _best(left)
        declared = VOCABULARY[best.statement.property]
        together = [best] + [
            each for each in left if each is not best and _bears_on(declared, best, each) is not None
        ]
        yield _settled(declared, together)
        taken = {id(each) for each in together}
        left = [each for each in left if id(each) not in taken]


def _settled(declared: Property, together: list[Said]) -> Settlement:
    """Those that contradict the best, or a better one that agrees with the best, oppose."""
    supporting: list[Said] = []
    opposing: list[Said] = []
    positions: dict[str, Said] = {}
    for each in together:
        against = any(_bears_on(declared, held, each) is False for held in positions.values())
        (opposing if against else supporting).append(each)
        if not against:
            positions.setdefault(_position(each), each)
    witnesses = independent(_testimony(each, together) for each in supporting)
    return Settlement(
        best=together[0].statement,
        state=_state(declared, supporting, opposing, witnesses),
        supporting=tuple(each.id for each in supporting),
        opposing=tuple(each.id for each in opposing),
        witnesses=witnesses,
    )


def _state(declared: Property, supporting: list[Said], opposing: list[Said], witnesses: int) -> State:
    if any(reasons_to_withhold(declared.counts, each.statement.value) for each in supporting + opposing):
        return State.WITHHELD
    if opposing:
        return State.CONFLICT
    if witnesses == 1:
        return State.SINGLE
    best = supporting[0].statement
    are_equal = all(relation(declared, best, each.statement) is Relation.EQUAL for each in supporting)
    return State.AGREED if are_equal else State.NARROWED


def _bears_on(declared: Property, held: Said, other: Said) -> bool | None:
    """Whether `other` supports `held` (True), contradicts it (False), or speaks of something else (None)."""
    mine, theirs = held.statement.polarity, other.statement.polarity
    if Polarity.NO_KNOWLEDGE in (mine, theirs) and mine is not theirs:
        return None
    found = relation(declared, held.statement, other.statement)
    if found is None:
        return None
    if mine is theirs:
        agrees = found is not Relation.DISJOINT
        return True if agrees else (None if declared.many or mine is not Polarity.AFFIRMED else False)
    denial_reaches = Relation.CONTAINS if mine is Polarity.DENIED else Relation.WITHIN
    return False if found in (Relation.EQUAL, denial_reaches) else None


def _best(ranked: list[Said]) -> Said:
    """The first by rank; a lone sum that is just the end of a range of the same standing gives way to it."""
    first = ranked[0]
    for each in ranked[1:]:
        if _standing(each) is not _standing(first):
            break
        if is_end_of(first.statement.value, each.statement.value):
            return each
    return first


def _rank(said: Said) -> tuple[int, tuple[int, float], int, str]:
    """Nearest to the matter, then most precise, then latest as of, then by id so that it is stable."""
    return (_standing(said), _vagueness(said.statement), -_as_of(said).toordinal(), said.id)


def _vagueness(statement: Statement) -> tuple[int, float]:
    if isinstance(statement.value, Code):
        pairs = VOCABULARY[statement.property].narrows
        return (-sum(1 for narrow, _ in pairs if narrow == statement.value.code), 0.0)
    return width(statement)


def _as_of(said: Said) -> date:
    when = said.statement.asserted_on or said.source.published
    return (when.latest if when else None) or date.min


def _standing(said: Said) -> Standing:
    return standing(said.statement, said.source)


def _position(said: Said) -> str:
    statement = said.statement
    value = json.dumps(value_as_json(statement.value), sort_keys=True)
    return f"{statement.qualifier}|{statement.polarity}|{statement.valid}|{value}"


def _testimony(said: Said, together: Sequence[Said]) -> Testimony:
    """Its own marks, and those of whoever vouches in the sources that it quotes."""
    own = Testimony.of(said.statement, said.source_key, said.text_key)
    quoted = (root(each.statement, each.source_key) for each in together if each.source_key in said.quotes)
    return Testimony(own.marks.union(quoted))
