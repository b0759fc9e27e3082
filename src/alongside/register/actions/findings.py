"""Run the checks over what the register holds, keep their findings, and let people explain them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from importlib.metadata import version

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from alongside.checking import check
from alongside.checking.evidence import Evidence, Stated
from alongside.people import audit
from alongside.people.models import Person
from alongside.register.models import FindingState, LastCheck, Source, StoredFinding, StoredStatement
from alongside.register.queries.held import held
from alongside.register.queries.saying import last_change, with_sources
from alongside.register.queries.texts import Texts
from alongside.terms.finding import Finding

_ADVERTS_AT_ONCE = 400
_FINDING_FIELDS = (
    "check_number", "severity", "message", "arithmetic", "statements", "topic", "state",
)  # fmt: skip


@transaction.atomic
def run_checks(*, by: Person | str, today: date) -> int:
    """Check everything, store what was found, clear what is found no more. Returns how many stand.

    An explained finding stays explained while its arithmetic is the same; otherwise it is open
    again. Adverts are checked some hundred at a time, all other documents together.
    """
    known = {each.identity: each for each in StoredFinding.objects.all()}
    found = _merged(finding for evidence in _evidence(today) for finding in check(evidence))
    new = [_stored(finding) for identity, finding in found.items() if identity not in known]
    changed = [
        each for identity, each in known.items() if identity in found and _renew(each, found[identity])
    ]
    cleared = [
        each
        for identity, each in known.items()
        if identity not in found and each.state != FindingState.CLEARED
    ]
    for each in cleared:
        each.state = FindingState.CLEARED
    StoredFinding.objects.bulk_create(new, batch_size=1000)
    StoredFinding.objects.bulk_update(changed + cleared, _FINDING_FIELDS, batch_size=500)
    if new or changed or cleared:
        detail = {"new": len(new), "changed": len(changed), "cleared": len(cleared)}
        audit.record(by, "checked", detail=detail)
    LastCheck.objects.update_or_create(
        pk=1, defaults={"day": today, "version": version("alongside"), "at": timezone.now()}
    )
    return len(found)


def findings_if_current(today: date) -> int | None:
    """How many findings stand when the checks have run for this day and no statement came or went since."""
    last = LastCheck.objects.filter(pk=1, day=today, version=version("alongside")).first()
    changed = last_change()
    if last is None or (changed is not None and last.at < changed):
        return None
    return StoredFinding.objects.exclude(state=FindingState.CLEARED).count()


@transaction.atomic
def explain_finding(
    *, by: Person | str, finding: StoredFinding, words: str, passage: StoredStatement | None = None
) -> StoredFinding:
    """Say why a finding is as it is, with the statement that bears it out where there is one.

    Raises ValueError when no words are given.
    """
    if not words.strip():
        raise ValueError("An explanation needs words. Say why the documents read as they do.")
    finding.state = FindingState.EXPLAINED
    finding.explanation = words.strip()
    finding.passage = passage.pk if passage else ""
    finding.explained_by = by if isinstance(by, str) else by.ref
    finding.explained_at = timezone.now()
    finding.save()
    audit.record(by, "explained finding", f"finding:{finding.identity}", {"passage": finding.passage})
    return finding


@transaction.atomic
def reopen_finding(*, by: Person | str, finding: StoredFinding) -> StoredFinding:
    """The explanation does not hold. Its words stay to be read."""
    finding.state = FindingState.OPEN
    finding.save(update_fields=["state"])
    audit.record(by, "reopened finding", f"finding:{finding.identity}")
    return finding


def _merged(findings: Iterable[Finding]) -> dict[str, Finding]:
    """The findings by identity; one that several pieces of the register give keeps all its statements."""
    merged: dict[str, Finding] = {}
    for finding in findings:
        first = merged.setdefault(finding.identity, finding)
        if first is not finding:
            statements = tuple(dict.fromkeys(first.statements + finding.statements))
            merged[finding.identity] = replace(first, statements=statements)
    return merged


def _evidence(today: date) -> Iterator[Evidence]:
    """The register in pieces that are checked together."""
    yield _checked(held().exclude(source__kind="job-advert"), today)
    adverts = list(
        Source.objects.filter(kind="job-advert").order_by("pk").values_list("pk", flat=True).iterator()
    )
    for first in range(0, len(adverts), _ADVERTS_AT_ONCE):
        some = adverts[first : first + _ADVERTS_AT_ONCE]
        yield _checked(
            held().filter(source__gte=some[0], source__lte=some[-1], source__kind="job-advert"), today
        )


def _checked(statements: QuerySet[StoredStatement], today: date) -> Evidence:
    stated = [
        Stated(statement.id, statement.as_statement(), facts, slug)
        for statement, (slug, facts) in with_sources(statements.order_by("source_id", "start", "id"))
    ]
    return Evidence(stated, today, Texts([each.source_key for each in stated]))


def _stored(finding: Finding) -> StoredFinding:
    return StoredFinding(
        identity=finding.identity,
        check_number=finding.check,
        severity=finding.severity.value,
        message=finding.message,
        arithmetic=finding.arithmetic,
        statements=list(finding.statements),
        topic=finding.topic,
        found_at=timezone.now(),
    )


def _renew(stored: StoredFinding, finding: Finding) -> bool:
    """Bring a stored finding in step; whether anything has changed."""
    new = _stored(finding)
    new.state = stored.state
    if stored.state == FindingState.CLEARED:
        new.state = FindingState.EXPLAINED if stored.explanation else FindingState.OPEN
    if stored.arithmetic != new.arithmetic or stored.severity != new.severity:
        new.state = FindingState.OPEN
    changed = [name for name in _FINDING_FIELDS if getattr(stored, name) != getattr(new, name)]
    for name in changed:
        setattr(stored, name, getattr(new, name))
    return bool(changed)
