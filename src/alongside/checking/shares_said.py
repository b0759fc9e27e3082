"""C07: a share in words agrees with the numbers: 'less than half applied', 'just over half of our target'."""

from collections.abc import Iterator
from decimal import Decimal

from alongside.checking.evidence import Evidence, Stated
from alongside.checking.membership import exact_counts, lists_of, percent, said_by_topic
from alongside.terms.finding import Finding, Severity
from alongside.terms.money import MoneyRange
from alongside.terms.statement import Share, Statement

CHECK = "C07"
Numbers = dict[str, tuple[int, tuple[str, ...]]]


def findings(evidence: Evidence) -> Iterator[Finding]:
    """One for each share whose two numbers are known, of bodies or of money."""
    known: dict[tuple[str, str], Numbers] = {}
    for each in evidence.of("organisations-share"):
        about = (each.statement.topic, each.statement.asserter)
        if about not in known:
            known[about] = _numbers(evidence, *about)
        yield from _of_bodies(known[about], each)
    for each in evidence.of("amount-share"):
        yield from _of_money(evidence, each)


def _of_bodies(numbers: Numbers, each: Stated) -> Iterator[Finding]:
    part = numbers.get(each.statement.of.get("outcome", ""))
    whole = numbers.get(each.statement.of.get("base", "offered"))
    if part and whole and whole[0]:
        yield _finding(
            each,
            Decimal(part[0]) / whole[0],
            f"{part[0]}/{whole[0]} = {percent(part[0], whole[0])}",
            tuple(dict.fromkeys([*part[1], *whole[1]])),
        )


def _numbers(evidence: Evidence, topic: str, asserter: str) -> Numbers:
    """How many bodies each outcome has: the asserter's own number first.

    Where nobody's own words count those that applied, they are those awarded, refused or withdrawn.
    """
    said = said_by_topic(evidence).get(topic, {})
    numbers: Numbers = {outcome: (number, (stated.id,)) for outcome, (number, stated) in said.items()}
    own: Numbers = {
        outcome: (number, (stated.id,))
        for about, outcome, number, stated in exact_counts(evidence)
        if about == topic and stated.statement.asserter == asserter
    }
    for each in lists_of(evidence):
        if each.topic == topic and each.code not in numbers:
            numbers[each.code] = (len(each.rows), each.ids)
    if "awarded" in numbers:
        applied = [numbers[code] for code in ("awarded", "withdrew", "not-awarded") if code in numbers]
        numbers["applied"] = (
            sum(number for number, _ in applied),
            tuple(i for _, ids in applied for i in ids),
        )
    return numbers | own


def _of_money(evidence: Evidence, each: Stated) -> Iterator[Finding]:
    part = _sum(evidence, each, each.statement.of.get("role", ""))
    whole = _sum(evidence, each, each.statement.of.get("whole", ""))
    if part and whole and whole[0]:
        yield _finding(
            each,
            Decimal(part[0]) / whole[0],
            f"{part[2]}/{whole[2]} = {percent(part[0], whole[0])}",
            (part[1].id, whole[1].id),
        )


def _sum(evidence: Evidence, near: Stated, role: str) -> tuple[int, Stated, str] | None:
    """The sum of that role in the same source; None when it has none, or several that differ."""
    found = [
        (value.low.pence, each, str(value.low))
        for each in evidence.of("amount")
        if each.source_key == near.source_key and each.statement.of.get("role") == role
        and isinstance(value := each.statement.value, MoneyRange) and value.low
    ]  # fmt: skip
    return found[0] if len({pence for pence, _, _ in found}) == 1 else None


def _finding(each: Stated, share: Decimal, arithmetic: str, ids: tuple[str, ...]) -> Finding:
    statement = each.statement
    words = statement.context.get("words", "the share").lower()
    holds = _holds(statement, share)
    return Finding(
        CHECK,
        Severity.PASSED if holds else Severity.WARNING,
        f"'{words}' agrees with the numbers."
        if holds
        else f"The words are '{words}'; the numbers give another share.",
        arithmetic,
        (each.id, *ids),
        statement.topic,
        f"{each.source_key}/{statement.quote.start}",
    )


def _holds(statement: Statement, share: Decimal) -> bool:
    return isinstance(statement.value, Share) and statement.value.interval.holds(round(share, 4))
