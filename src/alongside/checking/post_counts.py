"""C17 and C18: posts a source names one by one, against the number and the total pay that it claims."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from alongside.checking.evidence import Evidence, Stated
from alongside.reference.pay.scales import scale_on
from alongside.terms.finding import Finding, Severity
from alongside.terms.money import Money, MoneyRange, Per
from alongside.terms.statement import Count, Polarity, Qualifier

ENUMERATED = "C17"
AGGREGATE = "C18"


def findings(evidence: Evidence) -> Iterator[Finding]:
    """For each source that claims a number of posts: what it names of them, and what its total leaves.

    One post named beside a number is an example and no list to be held against it, unless the
    number is said to be of several organisations.
    """
    for claim in _claims(evidence):
        named = _named(evidence, claim)
        if len(named) > 1 or (named and "organisations" in claim.statement.context):
            yield _enumerated(claim, named)
        for total in evidence.of("pay-total"):
            if total.source_key == claim.source_key:
                yield from _aggregate(evidence, claim, total)


def _claims(evidence: Evidence) -> list[Stated]:
    """The number of posts each source claims over all bodies, one claim a source: the fullest."""
    claims: dict[str, Stated] = {}
    for each in evidence.of("posts-count"):
        said = each.statement
        is_claim = said.subject.kind == "topic" and said.qualifier is not Qualifier.PLANNED
        if is_claim and said.polarity is Polarity.AFFIRMED and _low(each) > 0:
            held = claims.get(each.source_key)
            if held is None or _fullness(each) > _fullness(held):
                claims[each.source_key] = each
    return list(claims.values())


def _fullness(stated: Stated) -> tuple[int, bool]:
    return _low(stated), "organisations" in stated.statement.context


def _low(stated: Stated) -> int:
    value = stated.statement.value
    return value.low or 0 if isinstance(value, Count) else 0


def _named(evidence: Evidence, claim: Stated) -> dict[str, tuple[int, list[Stated]]]:
    """By post: how many the source names, and the statements that say so."""
    named: dict[str, tuple[int, list[Stated]]] = {}
    for each in evidence.of("job-title"):
        posts = each.statement.context.get("posts", "")
        if each.source_key == claim.source_key and posts.isdigit():
            number, held = named.get(each.statement.subject.ref, (0, []))
            named[each.statement.subject.ref] = (max(number, int(posts)), [*held, each])
    return named


def _body(stated: Stated) -> str:
    """The key of the body that a title was placed at, or its name where we hold none."""
    context = stated.statement.context
    return context.get("organisation", "") or context.get("employer", "")


def _enumerated(claim: Stated, named: dict[str, tuple[int, list[Stated]]]) -> Finding:
    numbers = [number for number, _ in named.values()]
    bodies = {_body(each) for _, held in named.values() for each in held}
    claimed, high = _low(claim), _high(claim)
    organisations = claim.statement.context.get("organisations", "")
    at_least = "at least " if high is None else ""
    severity = Severity.PASSED if sum(numbers) == claimed else Severity.WARNING
    if high is not None and sum(numbers) > high:
        severity = Severity.CONFLICT
    of_bodies = f"; {len(bodies)} of {organisations} organisations" if organisations else ""
    shown = f"{sum(numbers)} posts at {len(bodies)} organisations are named of {at_least}{claimed} claimed"
    more = f" at {organisations}" if organisations else ""
    return Finding(
        check=ENUMERATED,
        severity=severity,
        message=f"{shown}{more}: " + ("a partial list." if severity is Severity.WARNING else "see the sum."),
        arithmetic=f"{' + '.join(map(str, numbers))} = {sum(numbers)} of {at_least}{claimed}{of_bodies}",
        statements=(claim.id, *(each.id for _, held in named.values() for each in held)),
        topic=claim.statement.topic,
        key=claim.source_key,
    )


def _high(stated: Stated) -> int | None:
    value = stated.statement.value
    return value.high if isinstance(value, Count) else None


def _aggregate(evidence: Evidence, claim: Stated, total: Stated) -> Iterator[Finding]:
    """Whether what is left for the posts without a figure is a wage that could be paid."""
    value, count = total.statement.value, _low(claim)
    whole = value.low or value.high if isinstance(value, MoneyRange) else None
    known = _known_pay(evidence, claim)
    left_posts = count - sum(number for number, _, _ in known)
    if whole is None or left_posts < 0:
        return
    left = Money(whole.pence - sum(number * pay.pence for number, pay, _ in known))
    published = claim.source.published
    scale = scale_on(published.latest) if published and published.latest else None
    lowest = min((band.entry for band in scale.bands), default=None) if scale else None
    yield Finding(
        check=AGGREGATE,
        severity=_plausibility(left, left_posts, lowest),
        message=_in_words(whole, count, left, left_posts, lowest),
        arithmetic=_sums(whole, count, known, left, left_posts),
        statements=(total.id, claim.id, *(stated.id for _, _, stated in known)),
        topic=claim.statement.topic,
        key=claim.source_key,
    )


def _known_pay(evidence: Evidence, claim: Stated) -> list[tuple[int, Money, Stated]]:
    """Of each post with a yearly figure in the source: how many, the least they are paid, the statement."""
    found: dict[str, list[tuple[int, Money, Stated]]] = defaultdict(list)
    for each in evidence.of("pay"):
        pay, posts = each.statement.value, each.statement.context.get("posts", "")
        is_here = each.source_key == claim.source_key and each.statement.subject.kind == "post"
        if is_here and posts.isdigit() and isinstance(pay, MoneyRange) and pay.low and pay.per is Per.YEAR:
            found[each.statement.subject.ref].append((int(posts), pay.low, each))
    return [min(held, key=lambda one: one[1]) for held in found.values()]


def _plausibility(left: Money, posts: int, lowest: Money | None) -> Severity:
    if left.pence < 0 or (posts and lowest and left.pence / posts < lowest.pence):
        return Severity.WARNING
    return Severity.INFORMATION


def _in_words(whole: Money, count: int, left: Money, posts: int, lowest: Money | None) -> str:
    if left.pence < 0:
        return f"The posts with a figure come to more than the total of {whole} that is claimed."
    if not posts:
        return f"The total of {whole} for {count} posts can be set against each of their figures."
    mean = _each(left, posts)
    if lowest and left.pence / posts < lowest.pence:
        return (
            f"A total of {whole} leaves about {mean} for each of the other {posts} posts, less than the "
            f"lowest full-time pay of the year, {lowest}: part-time posts would explain it."
        )
    return (
        f"A total of {whole} leaves about {mean} for each of the other {posts} posts: "
        "plausible, not verifiable."
    )


def _sums(whole: Money, count: int, known: list[tuple[int, Money, Stated]], left: Money, posts: int) -> str:
    mean = f"{whole} / {count} = {_each(whole, count)}"
    if not known:
        return mean
    taken = " - ".join(f"{number} x {pay}" if number > 1 else f"{pay}" for number, pay, _ in known)
    rest = f"; {left} / {posts} = {_each(left, posts)}" if posts else ""
    return f"{mean}; {whole} - {taken} = {left}{rest}"


def _each(whole: Money, number: int) -> Money:
    pounds = (Decimal(whole.pence) / 100 / number).quantize(Decimal(1), ROUND_HALF_UP)
    return Money.pounds(pounds)
