"""C23: shared mailboxes of one document that look like two spellings of one: one of them may be dead."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import OSA

from alongside.checking.evidence import Evidence, Stated
from alongside.terms.finding import Finding, Severity

CHECK = "C23"
_SHORTEST = 6
_MOST_EDITS = 2


def findings(evidence: Evidence) -> Iterator[Finding]:
    """A warning for each pair of near-duplicate shared addresses in a document."""
    mailboxes: dict[str, dict[str, list[Stated]]] = defaultdict(lambda: defaultdict(list))
    for stated in evidence.of("contact"):
        context = stated.statement.context
        if context.get("kind") == "e-mail" and context.get("owner") == "role":
            mailboxes[stated.source_key][stated.statement.quote.exact.casefold()].append(stated)
    for source, addresses in mailboxes.items():
        for one, other in combinations(sorted(addresses), 2):
            why = _alike(one, other)
            if why:
                together = addresses[one] + addresses[other]
                yield Finding(
                    CHECK, Severity.WARNING,
                    "Two shared mailboxes of one document differ so little that one may be a slip.",
                    f"{one} ({len(addresses[one])}) and {other} ({len(addresses[other])}): {why}",
                    tuple(each.id for each in together), together[0].statement.topic,
                    f"{source}:{one}:{other}",
                )  # fmt: skip


def _alike(one: str, other: str) -> str:
    """How two addresses of one domain are alike; empty when they are not."""
    (local, _, domain), (local2, _, domain2) = one.partition("@"), other.partition("@")
    if domain != domain2:
        return ""
    last, last2 = local.rpartition(".")[2], local2.rpartition(".")[2]
    edits = OSA.distance(last, last2)
    if (
        min(len(last), len(last2)) < _SHORTEST
        or edits > _MOST_EDITS
        or edits * 4 > min(len(last), len(last2))
    ):
        return ""
    prefixed = (local == last) != (local2 == last2)
    return f"{edits} letter(s) apart" + (", one without the part before the dot" if prefixed else "")
