"""C20: one post and period, two employers.

Names that mean the same body are one employer; a name that no body has is said to be unknown.
"""

from collections import defaultdict
from collections.abc import Iterator

from alongside.checking.evidence import Evidence, Stated
from alongside.terms.finding import Finding, Severity

CHECK = "C20"


def findings(evidence: Evidence) -> Iterator[Finding]:
    """A conflict for each post that is put at different bodies over the same time."""
    posts: dict[str, list[Stated]] = defaultdict(list)
    for each in evidence.of("employer"):
        if each.statement.subject.key and each.statement.valid is not None:
            posts[each.statement.subject.ref].append(each)
    for said in posts.values():
        clashing = _clashing(said)
        if len({_who(each) for each in clashing}) > 1:
            yield _finding(clashing)


def _clashing(said: list[Stated]) -> list[Stated]:
    """Those that share time with one that names another body."""
    return [
        each for each in said if any(_who(each) != _who(other) and _share_time(each, other) for other in said)
    ]


def _share_time(one: Stated, other: Stated) -> bool:
    mine, theirs = one.statement.valid, other.statement.valid
    return bool(mine and theirs and not mine.interval.is_disjoint_from(theirs.interval))


def _who(stated: Stated) -> str:
    key = stated.statement.context.get("organisation", "")
    return key or " ".join(str(stated.statement.value).casefold().split())


def _finding(clashing: list[Stated]) -> Finding:
    names = list(dict.fromkeys(str(each.statement.value) for each in clashing))
    unknown = [
        str(each.statement.value) for each in clashing if each.statement.context.get("status") == "none"
    ]
    more = "".join(f" No body known to the register is called {name}." for name in dict.fromkeys(unknown))
    first = clashing[0].statement
    return Finding(
        check=CHECK,
        severity=Severity.CONFLICT,
        message=(
            f"One post, “{first.subject.name}”, is put at {' and at '.join(names)} for the same time.{more}"
        ),
        arithmetic="; ".join(f"{each.statement.value}: {each.statement.valid}" for each in clashing),
        statements=tuple(each.id for each in clashing),
        topic=first.topic,
        key=first.subject.ref,
    )
