"""C26: the reasons reported of bodies beside the reasons that one of them gives itself."""

from collections import defaultdict
from collections.abc import Iterator

from alongside.checking.evidence import Evidence, Stated
from alongside.checking.membership import body_of
from alongside.terms.finding import Finding, Severity
from alongside.terms.statement import Code

CHECK = "C26"


def findings(evidence: Evidence) -> Iterator[Finding]:
    """One for each body with reasons of its own whose outcome a reporter explains with others."""
    own: dict[tuple[str, str], list[Stated]] = defaultdict(list)
    reported: dict[tuple[str, str, str], list[Stated]] = defaultdict(list)
    for each in evidence.of("reason"):
        outcome = each.statement.of.get("outcome", "")
        if each.statement.subject.kind == "organisation":
            own[body_of(each), outcome].append(each)
        else:
            reported[each.statement.topic, each.statement.asserter, outcome].append(each)
    for (body, outcome), reasons in own.items():
        for (topic, asserter, other), theirs in reported.items():
            listed = _listed(evidence, body, topic, outcome)
            as_list = [each for each in theirs if each.statement.group]
            if outcome == other and listed and as_list:
                yield _compare(reasons, as_list, asserter, topic, listed)


def _listed(evidence: Evidence, body: str, topic: str, outcome: str) -> Stated | None:
    """The statement that gives the body this outcome on the reporter's topic."""
    for each in evidence.of("funding-outcome"):
        value = each.statement.value
        if each.statement.topic == topic and body_of(each) == body and value == Code(outcome):
            return each
    return None


def _compare(own: list[Stated], reported: list[Stated], asserter: str, topic: str, listed: Stated) -> Finding:
    mine, theirs = _codes(own), _codes(reported)
    shared = [code for code in mine if code in theirs]
    name = own[0].statement.subject.name
    return Finding(
        CHECK,
        Severity.PASSED if set(theirs) <= set(mine) else Severity.INFORMATION if shared else Severity.WARNING,
        f"{asserter} reports {len(reported)} reasons of the bodies, {name} gives {len(own)} of its own; "
        f"{len(shared) or 'none'} {'is' if len(shared) == 1 else 'are'} the same kind.",
        f"reported: {', '.join(theirs)}; own: {', '.join(mine)}; in both: {', '.join(shared) or 'none'}",
        (*(each.id for each in reported), *(each.id for each in own), listed.id),
        topic,
        f"{asserter}/{body_of(own[0])}",
    )


def _codes(reasons: list[Stated]) -> list[str]:
    return list(dict.fromkeys(each.statement.context.get("code", "other") for each in reasons))
