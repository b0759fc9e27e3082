"""C19: "the first such post", against earlier posts that the documents name.

Whether the earlier one is "such" a post depends on what is meant; the finding sets them side by side.
"""

import re
from collections.abc import Iterator
from datetime import date

from alongside.checking.evidence import Evidence, Stated
from alongside.terms.dates import PartialDate
from alongside.terms.finding import Finding, Severity

CHECK = "C19"

_LEADING = re.compile(r"\b(?:director|board|executive|chief|head)\b", re.IGNORECASE)
_LEADERS = re.compile(r"\b(?:director|board|executive|chief|head|manager|leader)s?\b", re.IGNORECASE)


def findings(evidence: Evidence) -> Iterator[Finding]:
    """A warning for each claim to be the first of all beside which an earlier like post is named."""
    for claim in evidence.of("superlative"):
        said = claim.statement
        if said.of.get("what") != "first" or said.of.get("scope") != "all":
            continue
        began = _began(evidence, claim)
        instances = (each for each in _instances(evidence, claim) if began and _is_before(each, began))
        earlier = {(each.statement.subject.ref, str(each.statement.valid)): each for each in instances}
        if earlier:
            yield _finding(claim, list(earlier.values()))


def _began(evidence: Evidence, claim: Stated) -> date | None:
    """When the post called the first began: its tenure, else the date of the source."""
    starts = [
        each.statement.valid.earliest
        for each in evidence.of("tenure")
        if each.statement.subject.ref == claim.statement.subject.ref and each.statement.valid
    ]
    known = [start for start in starts if start]
    published = claim.source.published
    return min(known) if known else (published.earliest if published else None)


def _instances(evidence: Evidence, claim: Stated) -> Iterator[Stated]:
    """Dated posts of the same family that are not the claim's own, of like level where it names one."""
    ref, family = claim.statement.subject.ref, claim.statement.context.get("family", "")
    is_leading = bool(_LEADING.search(str(claim.statement.value)))
    for each in evidence.of("job-title", "tenure"):
        said = each.statement
        if said.subject.ref == ref or f":{family}:" not in said.subject.ref or said.valid is None:
            continue
        if not is_leading or _LEADERS.search(said.subject.name):
            yield each


def _is_before(stated: Stated, began: date) -> bool:
    valid = stated.statement.valid
    return valid is not None and valid.earliest is not None and valid.earliest < began


def _finding(claim: Stated, earlier: list[Stated]) -> Finding:
    told = dict.fromkeys(_in_words(each) for each in earlier)
    quoted = str(claim.statement.value)
    return Finding(
        check=CHECK,
        severity=Severity.WARNING,
        message=(
            f"A post is called the “{quoted}”; earlier ones are named: {'; '.join(told)}. "
            "Whether they are such posts depends on what is meant."
        ),
        arithmetic="; ".join(f"{each.statement.valid} is before {_date(claim)}" for each in earlier),
        statements=(claim.id, *(each.id for each in earlier)),
        topic=claim.statement.topic,
        key=f"{claim.statement.subject.ref}:{claim.source_key}",
    )


def _in_words(stated: Stated) -> str:
    employer = stated.statement.context.get("employer", "")
    where = f" at {employer}" if employer else ""
    return f"{stated.statement.subject.name}{where}, {stated.statement.valid}"


def _date(claim: Stated) -> PartialDate | str:
    return claim.source.published or "the source"
