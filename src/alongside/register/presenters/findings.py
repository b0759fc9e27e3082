"""Findings on the page of a topic or a body: those worth a look, and the checks that hold, folded."""

from collections.abc import Iterable
from dataclasses import dataclass

from alongside.register.models import StoredFinding
from alongside.terms.finding import Severity

_GRAVEST_FIRST = [Severity.ERROR, Severity.CONFLICT, Severity.WARNING, Severity.INFORMATION]


@dataclass(frozen=True, slots=True)
class FindingsShown:
    """`to_look_at` gravest first; `holding` are the sums that come out."""

    to_look_at: list[StoredFinding]
    holding: list[StoredFinding]


def findings_shown(found: Iterable[StoredFinding]) -> FindingsShown | None:
    """The findings in two groups; None when there are none."""
    listed = sorted(found, key=lambda each: (each.check_number, each.identity))
    if not listed:
        return None
    by_gravity = [each for severity in _GRAVEST_FIRST for each in listed if each.severity == severity]
    return FindingsShown(by_gravity, [each for each in listed if each.severity == Severity.PASSED])
