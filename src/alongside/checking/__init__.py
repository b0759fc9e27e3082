"""Statements in, findings out: sums, list against count, ranges, ratios, clocks, clashes.

Pure functions: each check is a small file with `CHECK` (its number), and `findings(evidence)`.
Not here: storing or explaining findings (register/).
"""

from collections.abc import Callable, Iterator

from alongside.checking import (
    denominators,
    dissolved,
    list_counts,
    members,
    reason_sets,
    repeated_lists,
    shares_said,
    subcategories,
    sums,
)
from alongside.checking.evidence import Evidence
from alongside.terms.finding import Finding, Severity

Check = Callable[[Evidence], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    sums.findings,
    list_counts.findings,
    members.findings,
    repeated_lists.findings,
    subcategories.findings,
    shares_said.findings,
    dissolved.findings,
    reason_sets.findings,
    denominators.findings,
)
"""Every check, in the order of its number."""

_ORDER = {severity: place for place, severity in enumerate(Severity)}


def check(evidence: Evidence) -> list[Finding]:
    """All findings, the gravest first, then by check, topic and key."""
    found = [finding for one in CHECKS for finding in one(evidence)]
    return sorted(found, key=_rank)


def _rank(finding: Finding) -> tuple[int, str, str, str]:
    return (_ORDER[finding.severity], finding.check, finding.topic, finding.key)
