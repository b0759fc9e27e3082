"""Who did what on a topic: entries and bodies by outcome, from the lists that documents print."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alongside.drawing.tile_map import Outcome
from alongside.reading.vocabulary import VOCABULARY
from alongside.register.models import StoredStatement
from alongside.register.presenters.statements import Shown, shown, subject_link
from alongside.register.presenters.words import body_name, code_words
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
    """All entries with one outcome. `within` counts those that have a more precise outcome too.

    `outside` are bodies that a sentence names though no list has them.
    """

    property_name: str
    code: str
    words: str
    entries: tuple[Entry, ...]
    outside: tuple[Entry, ...]
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


def lists_of(
    statements: Iterable[StoredStatement], names: dict[str, str], for_editor: bool = False
) -> list[Listed]:
    """The lists of a topic, each outcome once, in the vocabulary's order. `names` are bodies' names by code.

    The same entry in two lists, or in a list printed twice, is one entry. Where a document prints
    a list, only lists are counted; a sentence that names another body is kept apart in `outside`.
    """
    chosen = [
        each for each in statements
        if each.subject_kind == "organisation" and each.value_type == "code"
        and each.polarity == Polarity.AFFIRMED
    ]  # fmt: skip
    found: list[Listed] = []
    for name in dict.fromkeys(each.property for each in chosen):
        codes: dict[str, list[StoredStatement]] = {}
        for each in chosen:
            if each.property == name:
                codes.setdefault(str(each.value), []).append(each)
        found += _of_property(name, codes, names, for_editor)
    return found


def _of_property(
    name: str, codes: dict[str, list[StoredStatement]], names: dict[str, str], for_editor: bool
) -> list[Listed]:
    order = VOCABULARY[name].codes
    entries = {code: _entries(said, names, for_editor) for code, said in codes.items()}
    found = []
    for code in sorted(entries, key=lambda code: order.index(code) if code in order else len(order)):
        counted, outside = entries[code]
        within = _within(name, code, {each: counted for each, (counted, _) in entries.items()})
        is_told_more_precisely = within and all(
            any(entry.refs == other.refs for narrow, _ in within for other in entries[narrow][0])
            for entry in counted
        )
        if not is_told_more_precisely:
            said_within = tuple((code_words(narrow), count) for narrow, count in within)
            found.append(Listed(name, code, code_words(code), counted, outside, said_within))
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
    """How many entries have a more precise outcome too: (its code, how many)."""
    here = {entry.refs for entry in entries[code]}
    counted = (
        (narrow, sum(1 for entry in entries[narrow] if entry.refs in here))
        for narrow, wide in VOCABULARY[name].narrows
        if wide == code and narrow in entries
    )
    return tuple((narrow, count) for narrow, count in counted if count)


def _entries(
    said: Sequence[StoredStatement], names: dict[str, str], for_editor: bool
) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """The entries of the lists, and bodies only a sentence names; without a list those are the entries."""
    rows: dict[tuple[int, str, int], list[StoredStatement]] = {}
    for each in said:
        if each.row is not None:
            rows.setdefault((each.source_id, each.group, each.row), []).append(each)
    listed = _same_together(rows.values())
    known = frozenset().union(*listed) if listed else frozenset[str]()
    alone = _same_together([each] for each in said if each.row is None and _ref(each) not in known)
    counted = tuple(_entry(same, names, for_editor) for same in (listed or alone).values())
    outside = tuple(_entry(same, names, for_editor) for same in alone.values()) if listed else ()
    return counted, outside


def _same_together(
    entries: Iterable[list[StoredStatement]],
) -> dict[frozenset[str], list[list[StoredStatement]]]:
    by_refs: dict[frozenset[str], list[list[StoredStatement]]] = {}
    for entry in entries:
        by_refs.setdefault(frozenset(_ref(each) for each in entry), []).append(entry)
    return by_refs


def _entry(rows: Sequence[Sequence[StoredStatement]], names: dict[str, str], for_editor: bool) -> Entry:
    bodies = {_ref(each): _body(each, names) for each in rows[0]}
    return Entry(tuple(bodies.values()), tuple(shown(row[0], for_editor) for row in rows))


def _ref(stored: StoredStatement) -> str:
    return stored.subject_key or stored.subject_name


def _body(stored: StoredStatement, names: dict[str, str]) -> Body:
    name = body_name(names.get(stored.subject_key, stored.subject_name))
    return Body(stored.subject_key, name, subject_link(stored))
