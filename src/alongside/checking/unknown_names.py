"""C15: a name in the form of an NHS trust or board that none of the bodies we hold has.

An error only where the name is plainly a mangled form of a name we hold. A document may well tell of
a body that we do not hold, and a short name may mean several: both are only good to know.
"""

from collections.abc import Iterator

from alongside.checking.evidence import Evidence, Stated
from alongside.reference.organisations import Resolution, Status, misspells, resolve
from alongside.terms.finding import Finding, Severity

CHECK = "C15"

_BOARDS = (" Health Board", " Health and Social Care Trust")
_SMALL = frozenset({"and", "of", "the", "for", "with", "&"})
_LONGEST = 150
_NAMING = ("employer", "successor")
"""Properties whose value is the name of a body."""


def findings(evidence: Evidence) -> Iterator[Finding]:
    """One for each unknown name, whichever and however many sources have it."""
    named: dict[str, list[Stated]] = {}
    for each in evidence.statements:
        name = _unresolved(each)
        if name:
            named.setdefault(_folded(name), []).append(each)
    for folded, stated in named.items():
        yield _finding(folded, stated)


def _unresolved(each: Stated) -> str:
    """The unresolved name of a trust or board that a statement is about or gives; empty when none.

    Who publishes a document, or advertises a post, is written in its own description and need not
    be a body that we hold.
    """
    name = _named(each)
    is_its_own = _folded(name) == _folded(each.source.publisher) or (
        each.source.kind == "job-advert" and each.statement.property == "employer"
    )
    return name if not is_its_own and _has_form(name) and _is_one_name(name) else ""


def _named(each: Stated) -> str:
    statement = each.statement
    if statement.subject.kind == "organisation" and not statement.subject.key:
        return statement.subject.name
    context = statement.context
    if statement.property in _NAMING and not (context.get("key") or context.get("organisation")):
        return statement.value if isinstance(statement.value, str) else ""
    return ""


def _has_form(name: str) -> bool:
    """Whether it reads like the name of an NHS trust or of a board."""
    is_trust = name.endswith(" Trust") and "NHS" in name.split()
    return len(name) <= _LONGEST and (is_trust or name.endswith(_BOARDS))


def _is_one_name(name: str) -> bool:
    """Whether every word is one of a name: with a capital, or small in names."""
    return all(word[0].isupper() or word[0] in "(&" or word in _SMALL for word in name.split())


def _finding(folded: str, stated: list[Stated]) -> Finding:
    name = _named(stated[0])
    published = stated[0].source.published
    found = resolve(name, published.latest if published else None)
    near = "; ".join(f"{each.name} ({each.score} of 100)" for each in found.candidates[:3]) or "none"
    severity, message = _judged(name, found)
    return Finding(
        CHECK,
        severity,
        message,
        f"nearest names: {near}",
        tuple(each.id for each in stated),
        next((each.statement.topic for each in stated if each.statement.topic), ""),
        folded,
    )


def _judged(name: str, found: Resolution) -> tuple[Severity, str]:
    if found.status is not Status.NONE:
        several = "more than one body" if len(found.codes) > 1 else "a body"
        return Severity.INFORMATION, f"'{name}' could be {several} that we hold: a person chooses."
    if misspells(name, found.candidates):
        return (
            Severity.ERROR,
            f"No body that we hold has, or had, the name '{name}': a word of it is misspelt.",
        )
    return Severity.INFORMATION, f"'{name}' is not among the organisations that we hold."


def _folded(name: str) -> str:
    return " ".join(name.casefold().replace("’", "'").split())
