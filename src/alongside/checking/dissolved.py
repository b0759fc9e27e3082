"""C14: a body that was dissolved stands in a list: who followed it, and what each of them did."""

from collections.abc import Iterator
from dataclasses import dataclass

from alongside.checking.evidence import Evidence, Stated
from alongside.checking.membership import IN_WORDS, MemberList, body_of, lists_of
from alongside.reference.organisations import name_on, successors, table
from alongside.terms.dates import PartialDate
from alongside.terms.finding import Finding, Severity
from alongside.terms.statement import Code

CHECK = "C14"


@dataclass(frozen=True, slots=True)
class Heir:
    """A body that followed another, and the statement that says so; none when only our register does."""

    body: str
    name: str
    stated: Stated | None


def findings(evidence: Evidence) -> Iterator[Finding]:
    """A warning for each listed body that the documents call dissolved; a note of those closed since."""
    said = {body_of(each): each for each in evidence.of("dissolved-on")}
    for found in lists_of(evidence):
        for body, stated in found.bodies.items():
            if body in said and found.code in ("awarded", "asked"):
                yield _dissolved(evidence, found, stated, said[body])
        yield from _closed_since(evidence, found, set(said))


def _dissolved(evidence: Evidence, found: MemberList, stated: Stated, end: Stated) -> Finding:
    name = stated.statement.subject.name
    heirs = _heirs(evidence, body_of(stated))
    did = [(heir, _outcome(evidence, heir, found.topic)) for heir in heirs]
    parts = [f"{heir.name} ({_in_words(outcome)})" for heir, outcome in did]
    when = end.statement.value
    on = f" in {when}" if isinstance(when, PartialDate) else ""
    followed = f", followed by {' and '.join(parts)}" if parts else ""
    doubt = " The documents do not say which of them holds the post and the money." if len(parts) > 1 else ""
    used = [stated, end, *(heir.stated for heir in heirs), *(outcome for _, outcome in did)]
    return Finding(
        CHECK,
        Severity.WARNING,
        f"{name} is in the list of those that {IN_WORDS[found.code]} and was dissolved{on}{followed}.{doubt}",
        "; ".join(
            [f"{name}: {found.code}, dissolved{on}", *(f"{heir.name}: {_in_words(o)}" for heir, o in did)]
        ),
        tuple(dict.fromkeys(each.id for each in used if each)),
        found.topic,
        f"{found.key}/{body_of(stated)}",
    )


def _heirs(evidence: Evidence, body: str) -> list[Heir]:
    """Successors as the documents name them, then those that only our register has."""
    heirs: dict[str, Heir] = {}
    for each in evidence.of("successor"):
        if body_of(each) == body and isinstance(each.statement.value, str):
            key = each.statement.context.get("key") or each.statement.value.casefold()
            heirs.setdefault(key, Heir(key, each.statement.value, each))
    for step in successors(body) if body in table().organisations else ():
        heirs.setdefault(step.successor, Heir(step.successor, name_on(step.successor, step.date), None))
    return list(heirs.values())


def _outcome(evidence: Evidence, heir: Heir, topic: str) -> Stated | None:
    """What a list says the successor did itself, else what a sentence says."""
    said = [
        each
        for each in evidence.of("funding-outcome")
        if body_of(each) == heir.body and each.statement.topic == topic
    ]
    return next((each for each in said if each.statement.group), said[0] if said else None)


def _in_words(outcome: Stated | None) -> str:
    value = outcome.statement.value if outcome else None
    return value.code.replace("-", " ") if isinstance(value, Code) else "in no list"


def _closed_since(evidence: Evidence, found: MemberList, said: set[str]) -> Iterator[Finding]:
    """The listed bodies that our register has as closed by today."""
    held = table().organisations
    gone = {
        body: (stated, held[body].closed)
        for body, stated in found.bodies.items()
        if body in held and body not in said and not held[body].is_open_on(evidence.today)
    }
    if not gone:
        return
    names = "; ".join(
        f"{stated.statement.subject.name}, {_last_day(closed)}" for stated, closed in gone.values()
    )
    yield Finding(
        CHECK,
        Severity.INFORMATION,
        f"Closed or merged since: {len(gone)} of the {len(found.bodies)} bodies in this list.",
        f"last day: {names}",
        tuple(stated.id for stated, _ in gone.values()),
        found.topic,
        f"{found.key}/since",
    )


def _last_day(closed: object) -> str:
    return f"{closed}" if closed else "not known"
