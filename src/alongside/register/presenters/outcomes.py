"""Who did what on a topic: entries and bodies by outcome, from the lists that documents print."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alongside.drawing.tile_map import Outcome
from alongside.reading.vocabulary import VOCABULARY
from alongside.register.models import StoredStatement
from alongside.register.presenters.statements import Shown, shown, subject_link
from alongside.register.presenters.words import code_words
from alongside.terms.statement import Polarity

OUTCOMES = {
    "awarded": Outcome("awarded", code_words("awarded"), "A", "square"),
    "did-not-apply": Outcome("did-not-apply", code_words("did-not-apply"), "N", "circle"),
    "withdrew": Outcome("withdrew", code_words("withdrew"), "W", "diamond"),
    "not-awarded": Outcome("not-awarded", code_words("not-awarded"), "R", "octagon"),
    "applied": Outcome("applied", code_words("applied"), "P", "octagon"),
    "offered": Outcome("offered", code_words("offered"), "O", "square"),
}
DISAGREE = Outcome("disagree", "sources disagree", "?", "diamond")


@dataclass(frozen=True, slots=True)
class Body:
    """A body of an entry. `key` is empty when the name could not be placed; `link` then too."""

    key: str
    name: str
    link: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list. A joint bid has several bodies. `said` are the statements that have it."""

    bodies: tuple[Body, ...]
    said: tuple[Shown, ...]

    @property
    def refs(self) -> frozenset[str]:
        return frozenset(body.key or body.name for body in self.bodies)


@dataclass(frozen=True, slots=True)
class Listed:
    """All entries with one outcome. `within` holds those of a more precise outcome among them."""

    property_name: str
    code: str
    words: str
    entries: tuple[Entry, ...]
    within: tuple[tuple[str, int], ...]

    @property
    def bodies(self) -> int:
        return len({ref for entry in self.entries for ref in entry.refs})

    @property
    def joint(self) -> int:
        return sum(1 for entry in self.entries if len(entry.bodies) > 1)

    @property
    def outcome(self) -> Outcome:
        return outcome_of(self.code)


def outcome_of(code: str) -> Outcome:
    """How an outcome is drawn; a code without a drawing of its own is an octagon with its first letter."""
    return OUTCOMES.get(code) or Outcome("other", code_words(code), code[:1].upper(), "octagon")


def lists_of(statements: Iterable[StoredStatement], for_editor: bool = False) -> list[Listed]:
    """The lists of a topic, each outcome once, in the vocabulary's order.

    The same entry in two lists, or in a list printed twice, is one entry. A more precise outcome
    counts in the wider one as well: a body that withdrew is among those that did not apply when
    a list of those has it.
    """
    chosen = [
        each for each in statements
        if each.subject_kind == "organisation" and each.value_type == "code"
        and each.polarity == Polarity.AFFIRMED
    ]  # fmt: skip
    found = []
    for name in dict.fromkeys(each.property for each in chosen):
        codes: dict[str, list[StoredStatement]] = {}
        for each in chosen:
            if each.property == name:
                codes.setdefault(each.value, []).append(each)
        entries = {code: _entries(said, for_editor) for code, said in codes.items()}
        order = VOCABULARY[name].codes
        in_order = sorted(entries, key=lambda code: order.index(code) if code in order else len(order))
        found += [
            Listed(name, code, code_words(code), entries[code], _within(name, code, entries))
            for code in in_order
        ]
    return found


def outcome_by_body(lists: Sequence[Listed], name: str) -> dict[str, tuple[Body, Outcome]]:
    """Each placed body's one outcome: the more precise of two that can both be true, else "disagree"."""
    narrower = set(VOCABULARY[name].narrows)
    codes: dict[str, list[str]] = {}
    bodies: dict[str, Body] = {}
    for listed in lists:
        for entry in listed.entries if listed.property_name == name else ():
            for body in entry.bodies:
                if body.key:
                    bodies.setdefault(body.key, body)
                    codes.setdefault(body.key, []).append(listed.code)
    return {key: (bodies[key], _one(found, narrower)) for key, found in codes.items()}


def _one(codes: Sequence[str], narrower: set[tuple[str, str]]) -> Outcome:
    best = codes[0]
    for code in codes[1:]:
        if code == best or (best, code) in narrower:
            continue
        if (code, best) not in narrower:
            return DISAGREE
        best = code
    return outcome_of(best)


def _within(name: str, code: str, entries: dict[str, tuple[Entry, ...]]) -> tuple[tuple[str, int], ...]:
    here = {entry.refs for entry in entries[code]}
    return tuple(
        (code_words(narrow), sum(1 for entry in entries[narrow] if entry.refs in here))
        for narrow, wide in VOCABULARY[name].narrows
        if wide == code and narrow in entries and any(entry.refs in here for entry in entries[narrow])
    )


def _entries(said: Sequence[StoredStatement], for_editor: bool) -> tuple[Entry, ...]:
    rows: dict[object, list[StoredStatement]] = {}
    for each in said:
        row = (each.source_id, each.group, each.row) if each.row is not None else each.id
        rows.setdefault(row, []).append(each)
    by_refs: dict[frozenset[str], list[list[StoredStatement]]] = {}
    for entry in sorted(rows.values(), key=lambda entry: entry[0].row is None):
        refs = frozenset(each.subject_key or each.subject_name for each in entry)
        is_part_of_entry = entry[0].row is None and any(refs < known for known in by_refs)
        if not is_part_of_entry:
            by_refs.setdefault(refs, []).append(entry)
    return tuple(_entry(same, for_editor) for same in by_refs.values())


def _entry(rows: Sequence[Sequence[StoredStatement]], for_editor: bool) -> Entry:
    bodies = {(each.subject_key, each.subject_name): _body(each) for each in rows[0]}
    unique = {body.key or body.name: body for body in bodies.values()}
    return Entry(tuple(unique.values()), tuple(shown(row[0], for_editor) for row in rows))


def _body(stored: StoredStatement) -> Body:
    return Body(stored.subject_key, stored.subject_name, subject_link(stored))
