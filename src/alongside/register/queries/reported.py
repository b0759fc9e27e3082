"""The findings that a report lists: the gravest first, with the quotes behind each."""

from alongside.register.models import FindingState, StoredFinding, StoredStatement
from alongside.terms.finding import Severity

_GRAVITY = {severity.value: place for place, severity in enumerate(Severity)}
_ASKS_FOR_A_LOOK = ("E", "C", "W")


def reported_findings(*, all_of_them: bool) -> list[StoredFinding]:
    """Open findings that ask for a look; with `all_of_them` every one that stands today."""
    standing = StoredFinding.objects.exclude(state=FindingState.CLEARED)
    if not all_of_them:
        standing = standing.filter(state=FindingState.OPEN, severity__in=_ASKS_FOR_A_LOOK)
    return sorted(standing, key=lambda each: (_GRAVITY[each.severity], each.check_number, each.identity))


def open_errors() -> int:
    """How many findings say that something cannot be true as written, and nobody has explained it."""
    return StoredFinding.objects.filter(state=FindingState.OPEN, severity="E").count()


def sources_of(findings: list[StoredFinding]) -> dict[str, list[str]]:
    """By finding identity, the public names of the documents whose statements it used."""
    wanted = {key for finding in findings for key in finding.statements}
    names = dict(StoredStatement.objects.filter(id__in=wanted).values_list("id", "source__slug"))
    return {
        finding.identity: sorted({names[key] for key in finding.statements if key in names})
        for finding in findings
    }
