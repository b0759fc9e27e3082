"""Make statements, settled values and findings again from the captures. What people decided stays."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db import connection, transaction

from alongside.corpus.pool import in_order
from alongside.people import audit
from alongside.people.models import Person
from alongside.reading.document import Document, SourceFacts
from alongside.reading.intake.reading import Reading, read_described
from alongside.register import search
from alongside.register.actions.applying import apply_decisions
from alongside.register.actions.findings import run_checks
from alongside.register.actions.settling import resettle
from alongside.register.actions.statements import add_rows
from alongside.register.actions.stating import stated_again
from alongside.register.actions.versions import carry_over
from alongside.register.models import Capture, Decision, FindingState, StoredFinding

_CHUNK = 100


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How many captures were read again, and what they gave. `failed` names those a reader failed on."""

    captures: int
    statements: int
    findings: int
    failed: tuple[str, ...]


@transaction.atomic
def rebuild(
    *, by: Person | str, today: date, workers: int = 1, watch: Callable[[int], None] = lambda _done: None
) -> Rebuilt:
    """Read every capture again, in the order in which they came, and settle and check anew.

    Statements keep the moment at which their capture was read. Decisions are applied to the
    statements that have the same ids as before; explanations stay with their findings. All or
    nothing: when it is stopped, the register is as it was.
    """
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM register_storedstatement")
    StoredFinding.objects.exclude(state=FindingState.EXPLAINED).filter(explanation="").delete()
    decided = set(Decision.objects.values_list("statement", flat=True))
    captures, statements, failed = 0, 0, []
    for some, readings in _read_again(workers):
        for capture, reading in zip(some, readings, strict=True):
            if reading.problem:
                failed.append(f"{capture.file_name}: {reading.problem}")
            statements += add_rows([(capture, reading.rows)], capture.read_at)
            _decide(capture, decided)
            statements += stated_again(capture)
            if capture.previous:
                carry_over(capture.previous, capture, capture.read_at)
        captures += len(some)
        watch(captures)
    resettle()
    search.remake()
    findings = run_checks(by=by, today=today)
    audit.record(by, "rebuilt the register", detail={"captures": captures, "statements": statements})
    return Rebuilt(captures, statements, findings, tuple(failed))


def _read_again(workers: int) -> Iterator[tuple[list[Capture], list[Reading]]]:
    waiting: list[list[Capture]] = []
    for readings in in_order(read_described, _chunks(waiting), workers):
        yield waiting.pop(0), readings


def _chunks(waiting: list[list[Capture]]) -> Iterator[list[tuple[Document, SourceFacts]]]:
    """The captures in the order in which they came; each chunk is also put in `waiting`."""
    last = 0
    while True:
        captures = Capture.objects.filter(pk__gt=last).select_related("source", "previous").order_by("pk")
        some = list(captures[:_CHUNK])
        if not some:
            return
        last = some[-1].pk
        waiting.append(some)
        yield [(capture.document, capture.source.facts) for capture in some]


def _decide(capture: Capture, decided: set[str]) -> None:
    for statement in capture.statements.all():
        if statement.id in decided:
            apply_decisions(statement)
