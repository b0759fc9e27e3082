"""Statements in, findings out: sums, list against count, ranges, ratios, clocks, clashes.

Pure functions: each check is a small file with `CHECK` (its number), and `findings(evidence)`.
Not here: storing or explaining findings (register/).
"""

from collections.abc import Callable, Iterator

from alongside.checking import (
    answers,
    answers_held,
    contact_addresses,
    denominators,
    dissolved,
    employers,
    event_dates,
    involvement_limits,
    list_counts,
    members,
    passages,
    pay_categories,
    pay_ranges,
    pay_ratios,
    pay_scales,
    post_counts,
    privacy_scan,
    reason_sets,
    records_held,
    repeated_lists,
    same_answers,
    same_words,
    shares_said,
    statutory_clock,
    subcategories,
    sums,
    superlatives,
    told_times,
    trends,
    unknown_names,
    witnesses,
    works_cited,
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
    unknown_names.findings,
    reason_sets.findings,
    denominators.findings,
    statutory_clock.findings,
    told_times.promise_clock,
    told_times.elapsed,
    told_times.days_passed,
    event_dates.event_after_document,
    event_dates.weekday,
    works_cited.citations,
    works_cited.older_than_period,
    contact_addresses.findings,
    answers.unanswered,
    answers.undated,
    passages.findings,
    privacy_scan.findings,
    same_words.findings,
    records_held.findings,
    pay_ranges.findings,
    pay_ratios.findings,
    pay_scales.findings,
    post_counts.findings,
    superlatives.findings,
    employers.findings,
    involvement_limits.findings,
    pay_categories.findings,
    witnesses.findings,
    trends.findings,
    answers_held.findings,
    same_answers.findings,
)
"""Every check, in the order of its number."""

_ORDER = {severity: place for place, severity in enumerate(Severity)}


def check(evidence: Evidence) -> list[Finding]:
    """All findings, the gravest first, then by check, topic and key."""
    found = [finding for one in CHECKS for finding in one(evidence)]
    return sorted(found, key=_rank)


def _rank(finding: Finding) -> tuple[int, str, str, str]:
    return (_ORDER[finding.severity], finding.check, finding.topic, finding.key)
