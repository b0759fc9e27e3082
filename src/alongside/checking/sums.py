"""C01: the parts a document gives add up to the total it gives: bodies by outcome, and sums of money."""

from collections import defaultdict
from collections.abc import Iterator

from alongside.checking.evidence import Evidence, Stated
from alongside.checking.membership import MemberList, exact_counts, lists_of, one_number
from alongside.terms.finding import Finding, Severity
from alongside.terms.money import Money, MoneyRange

CHECK = "C01"
_PARTS = ("awarded", "did-not-apply", "not-awarded")
_WHOLE_POUND = 100
Sums = dict[str, tuple[Money, Stated]]


def findings(evidence: Evidence) -> Iterator[Finding]:
    """One for each asserter who counts parts and total, and for each set of sums."""
    yield from _of_bodies(evidence)
    yield from _of_money(evidence)


def _of_bodies(evidence: Evidence) -> Iterator[Finding]:
    lists = lists_of(evidence)
    counted: dict[tuple[str, str], dict[str, list[tuple[int, Stated]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for topic, outcome, number, stated in exact_counts(evidence):
        counts = counted[topic, stated.statement.asserter]
        counts[outcome].append((number, stated))
        whole = stated.statement.context.get("of", "")
        if whole.isdigit():
            counts["offered"].append((int(whole), stated))
    for (topic, asserter), by_outcome in counted.items():
        said = {outcome: one for outcome, counts in by_outcome.items() if (one := one_number(counts))}
        if "offered" in said and {"awarded", "did-not-apply"} <= set(said):
            yield _sum_of_bodies(lists, topic, asserter, said)


def _sum_of_bodies(
    lists: list[MemberList], topic: str, asserter: str, said: dict[str, tuple[int, Stated]]
) -> Finding:
    parts = [said[outcome] for outcome in _PARTS if outcome in said and said[outcome][0]]
    if "withdrew" in said and not _withdrawals_are_within(lists, topic):
        parts.append(said["withdrew"])
    total, stated_total = said["offered"]
    summed = sum(number for number, _ in parts)
    holds = summed == total
    severity = Severity.PASSED if holds else Severity.ERROR if summed > total else Severity.WARNING
    end = (
        "add up to the number offered"
        if holds
        else f"come to {summed}, and the number offered is given as {total}"
    )
    return Finding(
        CHECK,
        severity,
        f"The outcomes that {asserter} counts {end}.",
        f"{' + '.join(str(number) for number, _ in parts)} = {summed}; stated total {total}",
        tuple(dict.fromkeys([*(stated.id for _, stated in parts), stated_total.id])),
        topic,
        f"bodies/{asserter}",
    )


def _withdrawals_are_within(lists: list[MemberList], topic: str) -> bool:
    """Whether the bodies that withdrew stand in the list of those that did not apply."""
    withdrew: set[str] = set()
    others: set[str] = set()
    for each in lists:
        if each.topic == topic and each.code == "withdrew":
            withdrew |= set(each.bodies)
        if each.topic == topic and each.code == "did-not-apply":
            others |= set(each.bodies)
    return withdrew <= others


def _of_money(evidence: Evidence) -> Iterator[Finding]:
    groups: dict[tuple[str, str, str], Sums] = defaultdict(dict)
    for each in evidence.of("amount"):
        value, role = each.statement.value, each.statement.of.get("role", "")
        if isinstance(value, MoneyRange) and value.low and value.low == value.high and role:
            groups[each.source_key, each.statement.topic, each.statement.group].setdefault(
                role, (value.low, each)
            )
    for (source_key, topic, group), sums in groups.items():
        if {"total", "part", "remaining"} <= set(sums):
            yield _difference(source_key, topic, group, sums)
            yield from _said_again(source_key, topic, group, sums, groups)


def _difference(source_key: str, topic: str, group: str, sums: Sums) -> Finding:
    total, part, remaining = (sums[role][0] for role in ("total", "part", "remaining"))
    left = Money(total.pence - part.pence)
    holds = left == remaining
    return Finding(
        CHECK,
        Severity.PASSED if holds else Severity.ERROR,
        "The total less the part that is there is what is said to remain."
        if holds
        else f"The total less the part that is there is {left}; the document says that {remaining} remains.",
        f"{total} - {part} = {left}; stated {remaining}",
        tuple(sums[role][1].id for role in ("total", "part", "remaining")),
        topic,
        f"{source_key}/{group}",
    )


def _said_again(
    source_key: str, topic: str, group: str, sums: Sums, groups: dict[tuple[str, str, str], Sums]
) -> Iterator[Finding]:
    """What remains, said once more elsewhere in the document: the same to the pound, or not."""
    left = sums["total"][0].pence - sums["part"][0].pence
    for (key, _, other), again in groups.items():
        if key != source_key or other == group or set(again) != {"remaining"}:
            continue
        money, stated = again["remaining"]
        rounds = abs(money.pence - left) < _WHOLE_POUND and money.pence % _WHOLE_POUND == 0
        same = money.pence == left or rounds
        yield Finding(
            CHECK,
            Severity.PASSED if same else Severity.INFORMATION,
            f"{money} is the remaining {Money(left)}{' to the pound' if money.pence != left else ''}."
            if same
            else f"Elsewhere in the document {money} is said to remain, here {Money(left)}.",
            f"{sums['total'][0]} - {sums['part'][0]} = {Money(left)}; stated {money}",
            (sums["total"][1].id, sums["part"][1].id, stated.id),
            topic,
            f"{source_key}/{group}/{other}",
        )
