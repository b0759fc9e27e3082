"""C37: a body answers that it holds nothing, and its own earlier paper or statement says what was asked."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from alongside.checking.evidence import Evidence, Stated
from alongside.terms.finding import Finding, Severity
from alongside.terms.statement import Polarity

CHECK = "C37"
_ANSWER = "answer-text"


def findings(evidence: Evidence) -> Iterator[Finding]:
    """A warning for each answer of "not held" beside what the same body said of it before."""
    own: dict[tuple[str, str, str], list[Stated]] = defaultdict(list)
    for each in evidence.statements:
        statement = each.statement
        if statement.subject.kind == "organisation" and statement.polarity is Polarity.AFFIRMED:
            own[statement.subject.key, statement.topic, statement.property].append(each)
    for answer in evidence.of(_ANSWER):
        if answer.statement.polarity is not Polarity.NO_KNOWLEDGE:
            continue
        asked = answer.statement.of.get("asks", "")
        earlier = [
            each
            for each in own[answer.statement.subject.key, answer.statement.topic, asked]
            if asked and _is_own(each, answer) and _is_before(each, answer)
        ]
        if earlier:
            yield _finding(answer, earlier)


def _finding(answer: Stated, earlier: list[Stated]) -> Finding:
    named = "; ".join(f"'{_brief(each)}' ({_day(each)})" for each in earlier[:3])
    return Finding(
        CHECK, Severity.WARNING,
        "The reply says that nothing is held; an earlier document of the same body says what was asked.",
        f"'{_brief(answer)}' ({_day(answer)}) beside {len(earlier)} earlier: {named}",
        (answer.id, *(each.id for each in earlier)), answer.statement.topic,
        f"{answer.source_key}:{answer.statement.of.get('question', '')}",
    )  # fmt: skip


def _is_own(each: Stated, answer: Stated) -> bool:
    """Whether the body itself published it, and it is not the same reply."""
    key = answer.statement.subject.key
    return bool(key) and each.source.publisher_code == key and each.source_key != answer.source_key


def _is_before(each: Stated, answer: Stated) -> bool:
    """Whether it was surely published before the reply."""
    one, other = _last(each), _first(answer)
    return one is not None and other is not None and one < other


def _last(stated: Stated) -> date | None:
    return stated.source.published.latest if stated.source.published else None


def _first(stated: Stated) -> date | None:
    return stated.source.published.earliest if stated.source.published else None


def _day(stated: Stated) -> str:
    return stated.source.published.edtf if stated.source.published else "no date"


def _brief(stated: Stated) -> str:
    words = " ".join(stated.statement.quote.exact.split())
    return words if len(words) <= 100 else words[:99] + "…"
