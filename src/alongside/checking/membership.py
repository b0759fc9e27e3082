"""The lists and counts among statements: who stands in which list, in which row, under which count."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from alongside.checking.evidence import Evidence, Stated
from alongside.terms.statement import Code, Count, Qualifier

LISTED = ("funding-offer", "funding-outcome", "contacted")

IN_WORDS = {
    "awarded": "were awarded the funding",
    "applied": "applied",
    "not-awarded": "were not awarded it",
    "did-not-apply": "did not apply",
    "withdrew": "withdrew",
    "offered": "were offered the funding",
    "asked": "were asked",
}
"""How a message says an outcome of several bodies."""


@dataclass(frozen=True, slots=True)
class MemberList:
    """One list of a source: its entries by row, each with the statements of that row."""

    source_key: str
    group: str
    topic: str
    code: str
    rows: dict[int, tuple[Stated, ...]]
    count: Stated | None

    @property
    def members(self) -> tuple[Stated, ...]:
        """All statements, row by row."""
        return tuple(stated for row in sorted(self.rows) for stated in self.rows[row])

    @property
    def bodies(self) -> dict[str, Stated]:
        """One statement for each body, by its key or its name as written."""
        return {body_of(stated): stated for stated in self.members}

    @property
    def content(self) -> tuple[str, frozenset[frozenset[str]]]:
        """Its rows, whatever their order and heading: lists of one source that share it are copies."""
        rows = frozenset(frozenset(body_of(stated) for stated in of) for of in self.rows.values())
        return self.source_key, rows

    @property
    def key(self) -> str:
        """What tells the list from its neighbours in a finding."""
        return f"{self.source_key}/{self.group}"

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its statements and of its count."""
        return tuple(each.id for each in (*self.members, *((self.count,) if self.count else ())))


def body_of(stated: Stated) -> str:
    """The body a statement is about: its key, else its name in one spelling."""
    subject = stated.statement.subject
    return subject.key or " ".join(subject.name.casefold().replace("’", "'").split())


def lists_of(evidence: Evidence) -> list[MemberList]:
    """Every list of bodies of every source, in the order in which they were read."""
    counts = {
        (each.source_key, each.statement.group, each.statement.of.get("outcome")): each
        for each in evidence.of("organisations-count")
        if each.statement.group
    }
    rows: dict[tuple[str, str, str], dict[int, list[Stated]]] = defaultdict(lambda: defaultdict(list))
    for each in evidence.of(*LISTED):
        statement = each.statement
        if statement.group and statement.row is not None and isinstance(statement.value, Code):
            rows[each.source_key, statement.group, statement.value.code][statement.row].append(each)
    return [
        MemberList(key, group, _topic(entries), code, {row: tuple(of) for row, of in entries.items()},
                   counts.get((key, group, code)))
        for (key, group, code), entries in rows.items()
    ]  # fmt: skip


def printed_once(lists: Iterable[MemberList]) -> list[list[MemberList]]:
    """The lists with the copies of each that the same source prints, in order of the first."""
    copies: dict[object, list[MemberList]] = defaultdict(list)
    for each in lists:
        copies[each.content].append(each)
    return list(copies.values())


def in_places(copies: Sequence[MemberList]) -> str:
    """A sentence on how often a source prints a list; empty when it does once."""
    return f" The list stands in {len(copies)} places of the document." if len(copies) > 1 else ""


def exact_counts(evidence: Evidence) -> Iterator[tuple[str, str, int, Stated]]:
    """(topic, outcome, number, statement) of every count of bodies that is one number."""
    for each in evidence.of("organisations-count"):
        value = each.statement.value
        is_exact = isinstance(value, Count) and value.low is not None and value.low == value.high
        if is_exact and isinstance(value, Count) and each.statement.qualifier is Qualifier.EXACT:
            yield each.statement.topic, each.statement.of.get("outcome", ""), value.low or 0, each


def one_number(counts: Iterable[tuple[int, Stated]]) -> tuple[int, Stated] | None:
    """The number that all of `counts` say, with the first to say it; None when none does or they differ."""
    said = list(counts)
    return said[0] if said and len({number for number, _ in said}) == 1 else None


def said_by_topic(evidence: Evidence) -> dict[str, dict[str, tuple[int, Stated]]]:
    """By topic and outcome, the one number of bodies that its sources agree on."""
    found: dict[tuple[str, str], list[tuple[int, Stated]]] = defaultdict(list)
    for topic, outcome, number, stated in exact_counts(evidence):
        found[topic, outcome].append((number, stated))
    agreed: dict[str, dict[str, tuple[int, Stated]]] = defaultdict(dict)
    for (topic, outcome), counts in found.items():
        agreeing = one_number(counts)
        if topic and agreeing:
            agreed[topic][outcome] = agreeing
    return agreed


def percent(part: int, whole: int) -> str:
    """The share to one decimal: '43.6 %'."""
    return f"{part / whole * 100:.1f} %"


def _topic(entries: dict[int, list[Stated]]) -> str:
    return next((each.statement.topic for of in entries.values() for each in of), "")
