"""C21 and C22: citations that miss or misname their source; words older than their period."""

from collections import defaultdict
from collections.abc import Iterator

from alongside.checking.evidence import Evidence, Stated
from alongside.reading.works import Work, is_alike, is_same_author
from alongside.terms.finding import Finding, Severity

DANGLING = "C21"
OLDER = "C22"


def citations(evidence: Evidence) -> Iterator[Finding]:
    """C21: for each document with a list of sources, every work it cites against that list."""
    cited, listed = _by_source(evidence, "cites"), _by_source(evidence, "works-listed")
    for source, works in listed.items():
        seen: dict[str, list[Stated]] = defaultdict(list)
        for stated in cited.get(source, ()):
            seen[_work(stated).label].append(stated)
        amiss = [found for same in seen.values() for found in _against_list(same, works)]
        yield from amiss
        if seen and not amiss:
            ids = tuple(each.id for same in seen.values() for each in same)
            message = "Every work cited stands in the list of sources."
            arithmetic = f"{len(seen)} works cited, {len(works)} listed"
            yield Finding(
                DANGLING, Severity.PASSED, message, arithmetic, ids, works[0].statement.topic, source
            )


def _against_list(same: list[Stated], works: list[Stated]) -> Iterator[Finding]:
    work, key = _work(same[0]), f"{same[0].source_key}:{_work(same[0]).label}"
    problem, entry = _problem(work, works)
    if problem:
        ids = tuple(each.id for each in same) + ((entry.id,) if entry else ())
        beside = f"listed: {_work(entry).label}" if entry else f"none of the {len(works)} works listed"
        severity = Severity.INFORMATION if problem == _FEWER else Severity.WARNING
        yield Finding(
            DANGLING, severity, f"“{work.label}” is cited, but {problem}.",
            f"cited: {work.label}; {beside}", ids, same[0].statement.topic, key,
        )  # fmt: skip


_FEWER = "the list names further authors"


def _problem(work: Work, works: list[Stated]) -> tuple[str, Stated | None]:
    """What is amiss with a citation, and the entry that comes nearest; empty when nothing is."""
    same_authors = [each for each in works if _names_match(work, _work(each))]
    same_year = [each for each in same_authors if _work(each).year == work.year]
    if same_year:
        fewer = all(len(_work(each).names) > len(work.names) for each in same_year)
        return (_FEWER, same_year[0]) if fewer and "et al" not in work.authors else ("", same_year[0])
    if same_authors:
        return "the list gives another year", same_authors[0]
    alike = [each for each in works if _work(each).year == work.year and _are_alike(work, _work(each))]
    if alike:
        return "the list spells or orders the authors otherwise", alike[0]
    return "no such work stands in the list of sources", None


def _names_match(cited: Work, entry: Work) -> bool:
    """Whether the cited authors are the entry's, in their order; the citation may name fewer."""
    pairs = list(zip(cited.names, entry.names, strict=False))
    return len(cited.names) <= len(entry.names) and all(is_same_author(one, other) for one, other in pairs)


def _are_alike(cited: Work, entry: Work) -> bool:
    """Whether each cited author is one of the entry's in any order, allowing a slip of one letter."""
    return len(cited.names) <= len(entry.names) and all(
        any(is_same_author(one, other) or is_alike(one, other) for other in entry.names)
        for one in cited.names
    )


def older_than_period(evidence: Evidence) -> Iterator[Finding]:
    """C22: a source of a year inside the period that it is said to look back on."""
    for stated in evidence.of("cites"):
        period, year = stated.statement.context.get("period", ""), stated.statement.context.get("year", "")
        begin, _, end = period.partition("/")
        if period and begin[:4] <= year < end[:4]:
            yield Finding(
                OLDER, Severity.INFORMATION,
                f"Words said to look back on {begin[:4]} to {end[:4]} are from a source of {year}.",
                f"{year} is before {end[:4]}", (stated.id,), stated.statement.topic,
                f"{stated.source_key}@{stated.statement.quote.start}",
            )  # fmt: skip


def _work(stated: Stated) -> Work:
    return Work(stated.statement.context.get("authors", ""), stated.statement.context.get("year", ""))


def _by_source(evidence: Evidence, name: str) -> dict[str, list[Stated]]:
    grouped: dict[str, list[Stated]] = defaultdict(list)
    for stated in evidence.of(name):
        grouped[stated.source_key].append(stated)
    return grouped
