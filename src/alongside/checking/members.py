"""C04: lists of "trusts" that are not all trusts."""

import re
from collections.abc import Iterator, Sequence

from alongside.checking.evidence import Evidence, Stated
from alongside.checking.membership import MemberList, exact_counts, in_places, lists_of, printed_once
from alongside.reference.organisations import table
from alongside.terms.finding import Finding, Severity

CHECK = "C04"

_TRUST_KINDS = {"nhs_trust", "foundation_trust", "care_trust"}
_KINDS_IN_WORDS = {
    "community_interest_company": "a community interest company",
    "gp_federation_company": "a company of GPs",
}
_TRUSTS = re.compile(r"\btrusts\b", re.IGNORECASE)


def findings(evidence: Evidence) -> Iterator[Finding]:
    """One for each list, and each whole of several lists, that a sentence calls trusts."""
    lists = lists_of(evidence)
    called = [each for each in lists if each.count and _TRUSTS.search(each.count.statement.quote.exact)]
    for copies in printed_once(called):
        counts = [each.count for each in copies if each.count]
        bodies = [each.bodies for each in copies]
        yield from _of_another_kind(bodies, counts, copies[0].key, in_places(copies))
    for whole, stated in _whole_counts(evidence, lists):
        if _TRUSTS.search(stated.statement.quote.exact):
            yield from _of_another_kind(
                [whole], [stated], f"{stated.source_key}/{stated.statement.quote.start}"
            )


def _of_another_kind(
    copies: Sequence[dict[str, Stated]], counts: Sequence[Stated], key: str, places: str = ""
) -> Iterator[Finding]:
    """A finding where some of the bodies are no trusts. Each of `copies` holds the same bodies."""
    bodies = copies[0]
    others = {body: kind for body, stated in bodies.items() if (kind := _other_kind(stated))}
    if not others:
        return
    names = "; ".join(f"{bodies[body].statement.subject.name} is {kind}" for body, kind in others.items())
    yield Finding(
        CHECK,
        Severity.WARNING,
        f"Not all of these {len(bodies)} 'trusts' are NHS trusts: {names}.{places}",
        f"{len(bodies)} bodies - {len(others)} of another kind = {len(bodies) - len(others)}",
        (*(copy[body].id for copy in copies for body in others), *(count.id for count in counts)),
        counts[0].statement.topic,
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
