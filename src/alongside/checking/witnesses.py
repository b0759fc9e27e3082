"""C30: sources that agree but share their words are one witness.

Two texts that have a long run of words in common had them from one place: one quotes the other, or
both copy a third. Such sources are counted once.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from alongside.checking.evidence import Evidence, Stated
from alongside.reading.shared_words import RUN, runs_of
from alongside.terms.finding import Finding, Severity
from alongside.terms.money import MoneyRange

CHECK = "C30"


def findings(evidence: Evidence) -> Iterator[Finding]:
    """For each pay figure that several sources agree on in shared words: how many witnesses stay."""
    posts: dict[str, list[Stated]] = defaultdict(list)
    for each in evidence.of("pay"):
        if each.statement.subject.kind == "post" and each.statement.subject.key:
            posts[each.statement.subject.ref].append(each)
    runs = lru_cache(maxsize=None)(lambda key: runs_of(evidence.texts(key)))
    for said in posts.values():
        agreeing = _agreeing(said)
        keys = list(dict.fromkeys(each.source_key for each in agreeing))
        shared = {
            (one, other): common
            for place, one in enumerate(keys)
            for other in keys[place + 1 :]
            if (common := runs(one) & runs(other))
        }
        if shared:
            yield _finding(agreeing, keys, list(shared), sum(map(len, shared.values())))


def _agreeing(said: list[Stated]) -> list[Stated]:
    """The largest set of statements around one figure that do not exclude it."""
    sets = [[each for each in said if _meets(held, each)] for held in said]
    return max(sets, key=len, default=[])


def _meets(one: Stated, other: Stated) -> bool:
    mine, theirs = one.statement.value, other.statement.value
    if not isinstance(mine, MoneyRange) or not isinstance(theirs, MoneyRange) or mine.per != theirs.per:
        return False
    return not mine.interval.is_disjoint_from(theirs.interval)


def _finding(agreeing: list[Stated], keys: list[str], linked: list[tuple[str, str]], runs: int) -> Finding:
    roots = _roots(keys, linked)
    first = agreeing[0].statement
    witnesses = "1 witness" if roots == 1 else f"{roots} witnesses"
    return Finding(
        check=CHECK,
        severity=Severity.INFORMATION,
        message=(
            f"{len(keys)} sources agree on the pay of “{first.subject.name}”, but share their words: "
            f"they count as {witnesses}."
        ),
        arithmetic=(
            f"{len(keys)} sources - {len(keys) - roots} that share runs of {RUN} words or more ({runs} such "
            f"runs) = {roots} independent"
        ),
        statements=tuple(each.id for each in agreeing),
        topic=first.topic,
        key=first.subject.ref,
    )


def _roots(keys: list[str], linked: list[tuple[str, str]]) -> int:
    """How many groups are left when linked sources are taken together."""
    group = {key: key for key in keys}
    for one, other in linked:
        old, new = group[one], group[other]
        group = {key: new if held == old else held for key, held in group.items()}
    return len(set(group.values()))
