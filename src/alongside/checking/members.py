"""C04: "trusts" that are not all trusts. C15: a name in the form of a trust that no register holds."""

import re
from collections.abc import Iterator

from alongside.checking.evidence import Evidence, Stated
from alongside.checking.membership import MemberList, exact_counts, lists_of
from alongside.reference.organisations import Status, resolve, table
from alongside.terms.finding import Finding, Severity

CHECK = "C04"
NOT_HELD = "C15"

_TRUST_KINDS = {"nhs_trust", "foundation_trust", "care_trust"}
_KINDS_IN_WORDS = {
    "community_interest_company": "a community interest company",
    "gp_federation_company": "a company of GPs",
}
_TRUSTS = re.compile(r"\btrusts\b", re.IGNORECASE)
_TRUST_NAME = re.compile(
    r"(?:[A-Z(&][\w'’&(),.-]*|and|of|the|for|with|&)(?:\s+(?:[A-Z(&][\w'’&(),.-]*|and|of|the|for|with|&))*"
)
_FORM = re.compile(r"\bNHS\b.*\bTrust$")


def findings(evidence: Evidence) -> Iterator[Finding]:
    """C04 for each list that a sentence calls trusts, C15 for each unknown name."""
    lists = lists_of(evidence)
    for each in lists:
        if each.count and _TRUSTS.search(each.count.statement.quote.exact):
            yield from _of_another_kind(each.bodies, each.count, each.topic, each.key)
    for bodies, stated in _whole_counts(evidence, lists):
        if _TRUSTS.search(stated.statement.quote.exact):
            key = f"{stated.source_key}/{stated.statement.quote.start}"
            yield from _of_another_kind(bodies, stated, stated.statement.topic, key)
    yield from _not_held(evidence)


def _of_another_kind(
    bodies: dict[str, Stated], count: Stated | None, topic: str, key: str
) -> Iterator[Finding]:
    others = {body: kind for body, stated in bodies.items() if (kind := _other_kind(stated))}
    if not others:
        return
    names = "; ".join(f"{bodies[body].statement.subject.name} is {kind}" for body, kind in others.items())
    yield Finding(
        CHECK,
        Severity.WARNING,
        f"Not all of these {len(bodies)} 'trusts' are NHS trusts: {names}.",
        f"{len(bodies)} bodies - {len(others)} of another kind = {len(bodies) - len(others)}",
        (*(bodies[body].id for body in others), *((count.id,) if count else ())),
        topic,
        key,
    )


def _whole_counts(evidence: Evidence, lists: list[MemberList]) -> Iterator[tuple[dict[str, Stated], Stated]]:
    """Each count of all that were offered, with the bodies of its own lists, when these have as many rows."""
    for topic, outcome, number, stated in exact_counts(evidence):
        own = [each for each in lists if each.topic == topic and each.source_key == stated.source_key]
        parts = [each for each in own if each.code in ("awarded", "did-not-apply", "not-awarded")]
        if outcome == "offered" and parts and sum(len(each.rows) for each in parts) == number:
            yield {body: member for each in parts for body, member in each.bodies.items()}, stated


def _other_kind(stated: Stated) -> str:
    """What a body is when it is no trust, in words; empty for a trust and for what is not known."""
    subject = stated.statement.subject
    held = table().organisations.get(subject.key)
    if held:
        return (
            ""
            if held.kind in _TRUST_KINDS
            else _KINDS_IN_WORDS.get(held.kind, f"a {held.kind.replace('_', ' ')}")
        )
    return "a community interest company by its name" if re.search(r"\bCIC\W*$", subject.name) else ""


def _not_held(evidence: Evidence) -> Iterator[Finding]:
    unknown: dict[tuple[str, str], list[Stated]] = {}
    for each in evidence.statements:
        name = _unresolved(each)
        if name:
            unknown.setdefault((each.source_key, name), []).append(each)
    for (source_key, name), stated in unknown.items():
        yield _unknown(source_key, name, stated)


def _unresolved(each: Stated) -> str:
    """The unresolved name of an NHS trust that a statement is about or gives; empty when there is none."""
    statement = each.statement
    name = ""
    if statement.subject.kind == "organisation" and not statement.subject.key:
        name = statement.subject.name
    elif statement.property in ("employer", "successor") and not statement.context.get("key"):
        name = statement.value if isinstance(statement.value, str) else ""
    return name if _FORM.search(name) and _TRUST_NAME.fullmatch(name) else ""


def _unknown(source_key: str, name: str, stated: list[Stated]) -> Finding:
    published = stated[0].source.published
    found = resolve(name, published.latest if published else None)
    near = "; ".join(f"{each.name} ({each.score} of 100)" for each in found.candidates[:3]) or "none"
    known = found.status is not Status.NONE
    return Finding(
        NOT_HELD,
        Severity.WARNING if known else Severity.ERROR,
        f"'{name}' could be more than one body that we hold: a person chooses."
        if known
        else f"No NHS trust that we hold has, or had, the name '{name}'.",
        f"nearest names: {near}",
        tuple(each.id for each in stated),
        stated[0].statement.topic,
        f"{source_key}/{name}",
    )
