"""C33: a break between two years: a figure five times as large or small, or in another unit."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from alongside.checking.evidence import Evidence, Stated
from alongside.terms.finding import Finding, Severity
from alongside.terms.money import MoneyRange
from alongside.terms.statement import Count, Qualifier, in_words

CHECK = "C33"

JUMP = 5
"""A figure that grows or shrinks so many times in a year is worth a look."""


def findings(evidence: Evidence) -> Iterator[Finding]:
    """A warning for each pair of neighbouring years between which a figure breaks."""
    series: dict[tuple[str, str, str], list[Stated]] = defaultdict(list)
    for each in evidence.statements:
        if _year(each) is not None and each.statement.qualifier is Qualifier.EXACT and _figure(each):
            of = ",".join(f"{name}={word}" for name, word in sorted(each.statement.of.items()))
            series[each.statement.subject.ref, each.statement.property, of].append(each)
    for said in series.values():
        for one, other in pairwise(sorted(said, key=lambda each: _year(each) or 0)):
            yield from _between(one, other)


def _between(one: Stated, other: Stated) -> Iterator[Finding]:
    if (_year(other) or 0) - (_year(one) or 0) != 1:
        return
    units = _unit(one), _unit(other)
    first, second = _figure(one), _figure(other)
    if units[0] != units[1]:
        yield _finding(one, other, f"{units[0]} in {_year(one)}, {units[1]} in {_year(other)}", "unit")
    elif max(first, second) >= JUMP * min(first, second):
        times = (max(first, second) / min(first, second)).quantize(Decimal("0.1"))
        step = f"{max(first, second):,} / {min(first, second):,} = {times} times"
        yield _finding(one, other, step, "jump")


def _year(stated: Stated) -> int | None:
    """The year it holds for, when that is one calendar or financial year."""
    valid = stated.statement.valid
    if valid is None or valid.earliest is None or valid.latest is None:
        return None
    return valid.earliest.year if (valid.latest - valid.earliest).days <= 366 else None


def _figure(stated: Stated) -> Decimal:
    """The one number of a count or sum; nothing for ranges and for other values."""
    value = stated.statement.value
    if isinstance(value, Count) and value.low == value.high and value.low:
        return Decimal(value.low)
    if isinstance(value, MoneyRange) and value.low == value.high and value.low:
        return value.low.in_pounds
    return Decimal(0)


def _unit(stated: Stated) -> str:
    value = stated.statement.value
    return f"a sum a {value.per}" if isinstance(value, MoneyRange) else "a count"


def _finding(one: Stated, other: Stated, arithmetic: str, kind: str) -> Finding:
    said = one.statement
    what = "the unit changes" if kind == "unit" else "the figure breaks"
    return Finding(
        check=CHECK,
        severity=Severity.WARNING,
        message=(
            f"From {_year(one)} to {_year(other)} {what} for {said.subject.name}: "
            f"{in_words(said.value)}, then {in_words(other.statement.value)}."
        ),
        arithmetic=arithmetic,
        statements=(one.id, other.id),
        topic=said.topic,
        key=f"{said.subject.ref}:{said.property}:{_year(one)}-{_year(other)}:{kind}",
    )
