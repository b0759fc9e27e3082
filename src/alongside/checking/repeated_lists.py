"""C05: a list printed twice names the same bodies both times."""

from collections.abc import Iterator
from itertools import combinations

from alongside.checking.evidence import Evidence
from alongside.checking.membership import MemberList, lists_of
from alongside.terms.finding import Finding, Severity

CHECK = "C05"
_FEWEST = 3
_ALIKE = 0.8


def findings(evidence: Evidence) -> Iterator[Finding]:
    """One for each pair of lists of a topic that share most of their bodies."""
    lists = [each for each in lists_of(evidence) if len(each.bodies) >= _FEWEST]
    for one, other in combinations(lists, 2):
        if one.topic == other.topic and _likeness(one, other) >= _ALIKE:
            yield _compare(one, other)


def _likeness(one: MemberList, other: MemberList) -> float:
    here, there = set(one.bodies), set(other.bodies)
    return len(here & there) / len(here | there)


def _compare(one: MemberList, other: MemberList) -> Finding:
    here, there = one.bodies, other.bodies
    only = [
        *(here[body] for body in here.keys() - there.keys()),
        *(there[body] for body in there.keys() - here.keys()),
    ]
    names = ", ".join(sorted(each.statement.subject.name for each in only))
    return Finding(
        CHECK,
        Severity.WARNING if only else Severity.PASSED,
        f"Two copies of a list differ: {names} stands in only one of them."
        if only
        else f"Two copies of a list name the same {len(here)} bodies.",
        f"{len(here)} and {len(there)} bodies, {len(here.keys() & there.keys())} in both",
        (*one.ids, *other.ids),
        one.topic,
        f"{one.key}={other.key}",
    )
