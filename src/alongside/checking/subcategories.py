"""C06: a number that holds two kinds: those that did not apply, and those that applied and withdrew."""

from collections.abc import Iterator

from alongside.checking.evidence import Evidence
from alongside.checking.membership import lists_of, percent, said_by_topic
from alongside.terms.finding import Finding, Severity

CHECK = "C06"


def findings(evidence: Evidence) -> Iterator[Finding]:
    """One for each list of bodies that did not apply which holds all that withdrew."""
    lists = lists_of(evidence)
    said = said_by_topic(evidence)
    for whole in lists:
        if whole.code != "did-not-apply":
            continue
        for part in lists:
            if (
                part.code != "withdrew"
                or part.topic != whole.topic
                or not set(part.bodies) <= set(whole.bodies)
            ):
                continue
            all_, some = len(whole.rows), len(part.bodies)
            offered = said.get(whole.topic, {}).get("offered")
            shares = (
                f"; {all_ - some}/{offered[0]} = {percent(all_ - some, offered[0])}, "
                f"{all_}/{offered[0]} = {percent(all_, offered[0])}"
                if offered and offered[0] >= all_
                else ""
            )
            yield Finding(
                CHECK,
                Severity.INFORMATION,
                f"The {all_} that did not apply include {some} that withdrew: {all_ - some} never applied.",
                f"{all_} = {all_ - some} + {some}{shares}",
                (*whole.ids, *part.ids, *((offered[1].id,) if offered else ())),
                whole.topic,
                f"{whole.key}>{part.key}",
            )
