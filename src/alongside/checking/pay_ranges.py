"""C08: what several sources say one post is paid: range, point within it, and the outlier.

A point or an "up to" within the range agrees with it; a figure outside it is a conflict, shown and
never corrected. A slip of digits that would explain it is said as a hint.
"""

from collections import defaultdict
from collections.abc import Iterator

from alongside.checking.evidence import Evidence, Stated
from alongside.terms.finding import Finding, Severity
from alongside.terms.interval import Interval
from alongside.terms.money import Money, MoneyRange
from alongside.terms.statement import Polarity, Qualifier

CHECK = "C08"


def findings(evidence: Evidence) -> Iterator[Finding]:
    """For each post with several pay figures: those that agree with the range, and each that does not."""
    for said in _by_post(evidence).values():
        held = _range(said)
        if held is None or len(said) < 2:
            continue
        agreeing = [each for each in said if not _interval(each).is_disjoint_from(_interval(held))]
        if len(agreeing) > 1:
            yield _agreement(held, agreeing)
        outliers: dict[str, list[Stated]] = defaultdict(list)
        for each in said:
            if each not in agreeing:
                outliers[str(each.statement.value)].append(each)
        for alike in outliers.values():
            yield _conflict(held, alike)


def digit_slip(one: Money, other: Money) -> str:
    """A slip that turns one sum into the other, as a hint in words; empty when there is none.

    Raises nothing; sums of another length of digits are never a slip.
    """
    first, second = str(one.pence // 100), str(other.pence // 100)
    while first.endswith("0") and second.endswith("0"):
        first, second = first[:-1], second[:-1]
    if len(first) != len(second) or first == second:
        return ""
    if sorted(first) == sorted(second) or _teen_and_ty(first, second) or _teen_and_ty(second, first):
        return f"digits transposed? ({first} and {second})"
    return ""


def _teen_and_ty(teen: str, ty: str) -> bool:
    """Whether the last two digits are a pair like 15 and 50: fifteen and fifty."""
    return teen[:-2] == ty[:-2] and len(teen) > 1 and teen[-2] == "1" and ty[-2:] == f"{teen[-1]}0"


def _by_post(evidence: Evidence) -> dict[tuple[str, str, str], list[Stated]]:
    groups: dict[tuple[str, str, str], list[Stated]] = defaultdict(list)
    for each in evidence.of("pay"):
        said = each.statement
        is_told = said.subject.kind == "post" and said.subject.key and said.polarity is Polarity.AFFIRMED
        if is_told and said.qualifier is not Qualifier.PLANNED and isinstance(said.value, MoneyRange):
            groups[_post(each), said.of.get("basis", ""), said.value.per].append(each)
    return {post: said for post, said in groups.items() if not _has_several_adverts(said)}


def _post(stated: Stated) -> str:
    """The post that a figure is of; for an advert, the post that other documents speak of."""
    post = stated.statement.context.get("post", "")
    return f"post:{post}" if post else stated.statement.subject.ref


def _has_several_adverts(said: list[Stated]) -> bool:
    """Whether several adverts meet here: one employer has many posts of one title, at different pay."""
    return len({each.statement.subject.ref for each in said if _post(each) != each.statement.subject.ref}) > 1


def _range(said: list[Stated]) -> Stated | None:
    """The figure the others are held against: a range with both ends that most others agree with."""
    closed = [each for each in said if _money(each).low is not None and _money(each).high is not None]
    return max(closed, key=lambda each: _support(each, said), default=None)


def _support(held: Stated, said: list[Stated]) -> tuple[int, bool, int]:
    agreeing = sum(not _interval(each).is_disjoint_from(_interval(held)) for each in said)
    low, high = _money(held).low, _money(held).high
    gap = high.pence - low.pence if low and high else 0
    return agreeing, low != high, -gap


def _agreement(held: Stated, agreeing: list[Stated]) -> Finding:
    whole = _money(held)
    sums = dict.fromkeys(_fits(_money(each), whole) for each in agreeing if each is not held)
    return Finding(
        check=CHECK,
        severity=Severity.PASSED,
        message=f"{len(agreeing)} statements of the pay of {_name(held)} agree on {whole}.",
        arithmetic="; ".join(sums),
        statements=tuple(each.id for each in agreeing),
        topic=held.statement.topic,
        key=f"{held.statement.subject.ref}:{held.statement.of.get('basis', '')}:agree",
    )


def _conflict(held: Stated, alike: list[Stated]) -> Finding:
    other, whole = _money(alike[0]), _money(held)
    gap, near, far = _gap(other, whole)
    hint = digit_slip(near, far)
    names = ", ".join(dict.fromkeys(each.statement.asserter for each in alike if each.statement.asserter))
    return Finding(
        check=CHECK,
        severity=Severity.CONFLICT,
        message=(
            f"Sources disagree on the pay of {_name(held)}: {whole} and, by {names or 'another'}, {other}."
            + (f" {hint[0].upper()}{hint[1:]} This is only a hint." if hint else "")
        ),
        arithmetic=gap,
        statements=(held.id, *(each.id for each in alike)),
        topic=held.statement.topic,
        key=f"{held.statement.subject.ref}:{held.statement.of.get('basis', '')}:{other}",
    )


def _gap(other: MoneyRange, whole: MoneyRange) -> tuple[str, Money, Money]:
    """The distance between two sums that exclude each other, and the two ends nearest."""
    if other.low is not None and whole.high is not None and other.low > whole.high:
        apart = Money(other.low.pence - whole.high.pence)
        return f"{other.low} - {whole.high} = {apart} above the range", whole.high, other.low
    low, high = whole.low or Money(0), other.high or Money(0)
    return f"{low} - {high} = {Money(low.pence - high.pence)} below the range", low, high


def _fits(part: MoneyRange, whole: MoneyRange) -> str:
    if part == whole:
        return f"{part} = {whole}"
    if whole.interval.includes(part.interval):
        return f"{part} lies within {whole}"
    if part.interval.includes(whole.interval):
        return f"{part} holds all of {whole}"
    return f"{part} overlaps {whole}"


def _money(stated: Stated) -> MoneyRange:
    value = stated.statement.value
    if not isinstance(value, MoneyRange):
        raise TypeError(f"Pay is a sum of money; statement {stated.id} holds {type(value).__name__}.")
    return value


def _interval(stated: Stated) -> Interval[Money]:
    return _money(stated).interval


def _name(stated: Stated) -> str:
    employer = stated.statement.context.get("employer", "")
    title = stated.statement.subject.name
    return f"one post, “{title}”" + (f" at {employer}" if employer else "")
