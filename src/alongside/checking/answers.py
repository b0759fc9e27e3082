"""C27 and C28: questions without an answer, and promises without a date or a measure."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from alongside.checking.evidence import Evidence, Stated
from alongside.terms.finding import Finding, Severity
from alongside.terms.statement import Code

UNANSWERED = "C27"
UNDATED = "C28"


def unanswered(evidence: Evidence) -> Iterator[Finding]:
    """C27: a warning for each item that its reply does not address, and the count of all stances."""
    for source, stances in _by_source(evidence, "stance").items():
        missed = [each for each in stances if _code(each) == "not-addressed"]
        for stated in missed:
            item = stated.statement.subject.name
            yield Finding(
                UNANSWERED, Severity.WARNING, f"Item {item} is not addressed by the reply to it.",
                f"item {item}: {stated.statement.context.get('basis', '')}", (stated.id,),
                stated.statement.topic, f"{source}:{item}",
            )  # fmt: skip
        counted = Counter(_code(each).replace("-", " ") for each in stances)
        arithmetic = " + ".join(f"{number} {stance}" for stance, number in sorted(counted.items()))
        yield Finding(
            UNANSWERED, Severity.INFORMATION if missed else Severity.PASSED,
            f"{len(stances) - len(missed)} of {len(stances)} items are addressed.",
            f"{arithmetic} = {len(stances)}", tuple(each.id for each in stances), stances[0].statement.topic,
            f"{source}:all",
        )  # fmt: skip


def undated(evidence: Evidence) -> Iterator[Finding]:
    """C28: how many promises of a document name neither a date nor anything one could check."""
    for source, promises in _by_source(evidence, "commitment").items():
        bare = [each for each in promises if not _is_checkable(each)]
        topic = promises[0].statement.topic
        if bare:
            message = f"{len(bare)} of {len(promises)} commitments name neither a date nor a measure."
            severity, shown = Severity.WARNING, bare
        else:
            message, severity, shown = (
                "Every commitment names a date or a measure.",
                Severity.PASSED,
                promises,
            )
        dated = len(promises) - len(bare)
        arithmetic = f"{len(promises)} in all - {dated} with a date or measure = {len(bare)} without"
        yield Finding(UNDATED, severity, message, arithmetic, tuple(each.id for each in shown), topic, source)


def _is_checkable(stated: Stated) -> bool:
    return bool(stated.statement.context.get("due") or stated.statement.context.get("measure"))


def _code(stated: Stated) -> str:
    return stated.statement.value.code if isinstance(stated.statement.value, Code) else ""


def _by_source(evidence: Evidence, name: str) -> dict[str, list[Stated]]:
    grouped: dict[str, list[Stated]] = defaultdict(list)
    for stated in evidence.of(name):
        grouped[stated.source_key].append(stated)
    return grouped
