"""Findings: the list of them with filters, and the statements one used."""

from dataclasses import dataclass

from django.db.models import QuerySet

from alongside.register.models import StoredFinding, StoredStatement


@dataclass(frozen=True)
class WantedFindings:
    """What a visitor asked for; empty is "any"."""

    severity: str = ""
    check: str = ""
    topic: str = ""
    state: str = "open"


def findings(wanted: WantedFindings, *, editor: bool) -> QuerySet[StoredFinding]:
    """The findings asked for, by check and what they look at."""
    found = StoredFinding.objects.seen_by(editor=editor)
    for field, value in (
        ("severity", wanted.severity),
        ("check_number", wanted.check),
        ("topic", wanted.topic),
        ("state", wanted.state),
    ):
        if value:
            found = found.filter(**{field: value})
    return found.order_by("check_number", "identity")


def values_of(field: str, *, editor: bool) -> list[str]:
    """The values that occur in `check_number`, `topic`, `severity` or `state`."""
    found = StoredFinding.objects.seen_by(editor=editor).exclude(**{field: ""})
    return list(found.order_by(field).values_list(field, flat=True).distinct())


def statements_used(finding: StoredFinding) -> list[StoredStatement]:
    """The statements a finding used, in the finding's order, replaced ones included."""
    at_hand = StoredStatement.objects.select_related("source").in_bulk(finding.statements)
    return [at_hand[key] for key in finding.statements if key in at_hand]
