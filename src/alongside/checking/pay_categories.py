"""C25: one sum under two names: called pay in one place, expenses in another.

Which it is matters for tax and benefits. Two sums are one where they are equal, for the same unit of
time and family of role, and of the same post; or one is of a named body, and the other stands in
the same topic or in a sentence that names a place in that body's name.
"""

from collections import defaultdict
from collections.abc import Iterator

from alongside.checking.evidence import Evidence, Stated
from alongside.terms.finding import Finding, Severity

CHECK = "C25"

EXPENSES = "expenses"


def findings(evidence: Evidence) -> Iterator[Finding]:
    """A conflict for each sum that is called expenses and, elsewhere, pay."""
    sums: dict[tuple[str, str], list[Stated]] = defaultdict(list)
    for each in evidence.of("pay"):
        family = each.statement.context.get("family", "")
        sums[str(each.statement.value), family].append(each)
    for (amount, family), said in sums.items():
        for expenses in (each for each in said if _category(each) == EXPENSES):
            others = [each for each in said if _category(each) != EXPENSES and _is_same(expenses, each)]
            if others:
                yield _finding(amount, family, expenses, others)


def _category(stated: Stated) -> str:
    return stated.statement.context.get("category", "")


def _is_same(one: Stated, other: Stated) -> bool:
    if one.statement.subject.ref == other.statement.subject.ref:
        return True
    if one.statement.subject.kind == "post" == other.statement.subject.kind:
        return False
    if one.statement.topic and one.statement.topic == other.statement.topic:
        return True
    return _place_fits(one, other) or _place_fits(other, one)


def _place_fits(loose: Stated, known: Stated) -> bool:
    place = loose.statement.context.get("place", "")
    return bool(place) and place in known.statement.context.get("employer", "")


def _finding(amount: str, family: str, expenses: Stated, others: list[Stated]) -> Finding:
    categories = " and ".join(dict.fromkeys(_category(each).replace("-", " ") for each in others))
    return Finding(
        check=CHECK,
        severity=Severity.CONFLICT,
        message=(
            f"{amount} is called {categories} in one place and expenses in another. "
            "Which it is matters for tax and benefits."
        ),
        arithmetic=f"{amount} = {amount}; {categories} is not expenses",
        statements=(expenses.id, *(each.id for each in others)),
        topic=others[0].statement.topic,
        key=f"{family}:{amount}",
    )
