"""C36: "every mental health trust" is another number in another year: a share needs its own year's whole."""

from collections.abc import Iterator
from datetime import date

from alongside.checking.evidence import Evidence, Stated
from alongside.checking.membership import exact_counts
from alongside.reference.organisations import table
from alongside.terms.finding import Finding, Severity

CHECK = "C36"
_TRUST_KINDS = {"nhs_trust", "foundation_trust", "care_trust"}


def findings(evidence: Evidence) -> Iterator[Finding]:
    """One for each count said to be of all mental health trusts."""
    for topic, _, number, stated in exact_counts(evidence):
        written = stated.source.published
        if "mental health" in stated.statement.context.get("scope", "") and written and written.latest:
            yield _finding(evidence, topic, number, stated, written.latest)


def _finding(evidence: Evidence, topic: str, number: int, stated: Stated, then: date) -> Finding:
    before, now = _open_on(then), _open_on(evidence.today)
    return Finding(
        CHECK,
        Severity.INFORMATION,
        f"The document counts {number} as all mental health trusts; our register has {before} open "
        f"in England on {then} and {now} on {evidence.today}. A share needs the whole of its own year.",
        f"stated {number}; {before} on {then}; {now} on {evidence.today}",
        (stated.id,),
        topic,
        f"{stated.source_key}/{stated.statement.quote.start}",
    )


def _open_on(day: date) -> int:
    """Trusts in England that our register marks as mental health trusts and that were open on `day`."""
    return sum(
        1
        for each in table().organisations.values()
        if each.kind in _TRUST_KINDS
        and each.nation == "England"
        and each.is_mental_health
        and each.is_open_on(day)
    )
