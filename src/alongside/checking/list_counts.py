"""C02: a list is as long as the number that introduces it. C03: its rows and the bodies they name."""

from collections.abc import Iterator

from alongside.checking.evidence import Evidence
from alongside.checking.membership import MemberList, body_of, in_places, lists_of, printed_once
from alongside.terms.dates import PartialDate
from alongside.terms.finding import Finding, Severity
from alongside.terms.statement import Count, in_words

CHECK = "C02"
ROWS = "C03"


def findings(evidence: Evidence) -> Iterator[Finding]:
    """C02 for every list with a count, C03 for every list with joint entries, its copies taken together."""
    ended = _ended(evidence)
    lists = lists_of(evidence)
    for each in lists:
        if each.count:
            yield _length(each, ended)
    for copies in printed_once(lists):
        rows = copies[0].rows
        several = [row for row, of in rows.items() if len({body_of(stated) for stated in of}) > 1]
        if several:
            yield _rows(copies, sorted(several))


def _length(found: MemberList, ended: dict[str, tuple[str, str]]) -> Finding:
    """Whether rows and count agree, or differ by the rows that are noted as dissolved."""
    claimed = found.count.statement.value if found.count else None
    rows = len(found.rows)
    gone = {row: body_of(of[0]) for row, of in found.rows.items() if len(of) == 1 and body_of(of[0]) in ended}
    said = in_words(claimed) if isinstance(claimed, Count) else ""
    if _allows(claimed, rows):
        return _finding(
            found, Severity.PASSED, f"The list has as many entries as it says: {said}.", f"{rows} = {said}"
        )
    if gone and _allows(claimed, rows - len(gone)):
        names = ", ".join(
            f"{found.rows[row][0].statement.subject.name} ({ended[body][0]})" for row, body in gone.items()
        )
        return _finding(
            found,
            Severity.PASSED,
            f"The list has {rows} entries for {said}: {len(gone)} of them is noted as dissolved: {names}.",
            f"{rows} - {len(gone)} = {rows - len(gone)}; stated {said}",
            tuple(ended[body][1] for body in gone.values()),
        )
    starred = [row for row, of in found.rows.items() if of[0].statement.context.get("note") in ("*", "†")]
    if starred and _allows(claimed, rows - len(starred)):
        return _finding(
            found,
            Severity.PASSED,
            f"The list has {rows} entries for {said}: {len(starred)} of them is starred.",
            f"{rows} - {len(starred)} = {rows - len(starred)}; stated {said}",
        )
    return _finding(
        found,
        Severity.WARNING,
        f"The words say {said}, and the list has {rows} entries.",
        f"{rows} is not {said}",
    )


def _allows(claimed: object, number: int) -> bool:
    return isinstance(claimed, Count) and claimed.interval.holds(number)


def _rows(copies: list[MemberList], several: list[int]) -> Finding:
    found = copies[0]
    rows, bodies = len(found.rows), len(found.bodies)
    entries = "entry" if len(several) == 1 else "entries"
    which = ", ".join(str(row) for row in several)
    return Finding(
        ROWS,
        Severity.WARNING,
        f"The {rows} entries name {bodies} bodies: joint {entries} {which}.{in_places(copies)}",
        f"{rows} rows + {bodies - rows} = {bodies} bodies",
        tuple(key for each in copies for key in each.ids),
        found.topic,
        found.key,
    )


def _finding(
    found: MemberList, severity: Severity, message: str, arithmetic: str, more: tuple[str, ...] = ()
) -> Finding:
    return Finding(CHECK, severity, message, arithmetic, (*found.ids, *more), found.topic, found.key)


def _ended(evidence: Evidence) -> dict[str, tuple[str, str]]:
    """Bodies said to be dissolved: when, and the statement that says so."""
    return {
        body_of(each): (f"dissolved {each.statement.value}", each.id)
        for each in evidence.of("dissolved-on")
        if isinstance(each.statement.value, PartialDate)
    }
