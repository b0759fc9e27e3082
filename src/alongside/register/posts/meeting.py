"""Which copies are of one post. Precision first: two vacancies made one would hide a post.

By reference: the same reference of one employer, not more than half a year apart, is one post.
By likeness: the same employer and title on different boards, advertised within three weeks of each
other, is one post when band, pay, place, hours and contract do not contradict each other and two of band
or pay, place, and closing day agree; and only where each copy fits each other copy. When one could be
either of two, it stays by itself. Two entries of one board are two posts unless they share a reference.
The result does not depend on the order in which copies came. See docs/decisions/0004.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations, product
from typing import TypeVar

from alongside.register.posts.copies import Copy, is_distinctive, shape_of, title_words
from alongside.terms.dates import PartialDate
from alongside.terms.money import MoneyRange

DAYS_APART = 21
DAYS_APART_BY_REFERENCE = 183

_GENERAL = frozenset({
    "the", "and", "of", "at", "in", "for", "to", "on", "with", "hospital", "hospitals", "house", "centre",
    "center", "clinic", "road", "street", "avenue", "lane", "park", "unit", "ward", "service", "services",
    "community", "health", "mental", "site", "base", "building", "city", "town", "county", "various",
    "nhs", "trust", "foundation", "united", "kingdom", "england", "uk", "gb",
})  # fmt: skip
"""Words that many places have in their names."""

_POSTCODE = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})\b")

Node = TypeVar("Node")


def together(copies: Iterable[Copy]) -> list[tuple[Copy, ...]]:
    """The copies, those of one post together; each group and the groups in an order of their own."""
    ordered = sorted(copies, key=place_of)
    by_reference = _grouped(ordered, lambda copy: copy.by_reference)
    clusters = [tuple(cluster) for group in by_reference for cluster in _by_reference(group)]
    joined: list[tuple[Copy, ...]] = []
    for group in _linked(clusters):
        joined += _by_likeness(group)
    return sorted((tuple(sorted(cluster, key=place_of)) for cluster in joined), key=lambda c: place_of(c[0]))


def place_of(copy: Copy) -> tuple[bool, str, str]:
    """The order of copies: those with a reference first, then by key and origin. The first gives the key."""
    return (not copy.by_reference, copy.key, copy.source.origin)


def reasons_not_one(one: Copy, other: Copy) -> list[str]:
    """In what two adverts contradict each other; an empty list when they may be of one post."""
    mine, theirs = one.vacancy, other.vacancy
    reasons = []
    if one.employer and other.employer and one.employer != other.employer:
        reasons.append("employer")
    if mine.band and theirs.band and mine.band.lower() != theirs.band.lower():
        reasons.append("band")
    if mine.pay and theirs.pay and _are_apart(mine.pay, theirs.pay):
        reasons.append("pay")
    if mine.hours_per_week and theirs.hours_per_week:
        (low, high), (least, most) = mine.hours_per_week, theirs.hours_per_week
        if high < least or most < low:
            reasons.append("hours")
    if mine.contracts and theirs.contracts and not set(mine.contracts) & set(theirs.contracts):
        reasons.append("contract")
    if _places_differ(mine.place, theirs.place):
        reasons.append("place")
    return reasons


def place_words(place: str) -> frozenset[str]:
    """The words of a place that tell it from others."""
    return frozenset(title_words(place)) - _GENERAL


def _by_reference(group: Sequence[Copy]) -> list[list[Copy]]:
    """The copies of one bare reference, those of one post together."""
    if len(group) == 1 or not group[0].by_reference:
        return [[copy] for copy in group]
    employers = {copy.employer for copy in group if copy.employer}
    may_lack = len(employers) <= 1 and is_distinctive(group[0].by_reference)

    def is_one(one: Copy, other: Copy) -> bool:
        if one.employer != other.employer and not (may_lack and "" in (one.employer, other.employer)):
            return False
        if not one.employer and not may_lack:
            return False
        if not _share_a_word(one.vacancy.title, other.vacancy.title):
            return False
        return not _far_apart(one, other, DAYS_APART_BY_REFERENCE)

    return _components(list(group), is_one)


def _linked(clusters: Sequence[tuple[Copy, ...]]) -> list[list[tuple[Copy, ...]]]:
    """The clusters that share a likeness with each other, in groups."""
    at: dict[str, list[int]] = defaultdict(list)
    for number, cluster in enumerate(clusters):
        for likeness in {copy.by_likeness for copy in cluster if copy.by_likeness}:
            at[likeness].append(number)
    parent = list(range(len(clusters)))
    for numbers in at.values():
        for number in numbers[1:]:
            _unite(parent, numbers[0], number)
    groups: dict[int, list[tuple[Copy, ...]]] = defaultdict(list)
    for number, cluster in enumerate(clusters):
        groups[_root(parent, number)].append(cluster)
    return list(groups.values())


def _by_likeness(group: list[tuple[Copy, ...]]) -> list[tuple[Copy, ...]]:
    """The clusters of one group joined where every two of them fit; else each by itself."""
    if len(group) == 1 or _is_one_board(group):
        return group
    fitting: dict[tuple[int, int], bool] = {}
    numbers = range(len(group))

    def fits(one: int, other: int) -> bool:
        pair = (min(one, other), max(one, other))
        if pair not in fitting:
            fitting[pair] = _are_alike(group[pair[0]], group[pair[1]])
        return fitting[pair]

    joined: list[tuple[Copy, ...]] = []
    for component in _components(list(numbers), fits):
        if all(fits(one, other) for one, other in combinations(component, 2)):
            joined.append(tuple(copy for number in component for copy in group[number]))
        else:
            joined += [group[number] for number in component]
    return joined


def _is_one_board(group: Sequence[tuple[Copy, ...]]) -> bool:
    boards = {copy.source.board for cluster in group for copy in cluster}
    return len(boards) == 1 and "" not in boards


def _are_alike(one: tuple[Copy, ...], other: tuple[Copy, ...]) -> bool:
    pairs = list(product(one, other))
    return all(_may_be_one(*pair) for pair in pairs) and any(_agree(*pair) for pair in pairs)


def _may_be_one(one: Copy, other: Copy) -> bool:
    if one.source.board and one.source.board == other.source.board:
        return False
    mine, theirs = one.vacancy.reference, other.vacancy.reference
    if mine and theirs and shape_of(mine) == shape_of(theirs):
        return False
    if one.by_likeness and other.by_likeness and one.by_likeness != other.by_likeness:
        return False
    return not reasons_not_one(one, other) and not _far_apart(one, other, DAYS_APART)


def _agree(one: Copy, other: Copy) -> bool:
    """Whether they share a likeness, the time, and two of band or pay, place, and closing day."""
    if not one.by_likeness or one.by_likeness != other.by_likeness or not _near_in_time(one, other):
        return False
    mine, theirs = one.vacancy, other.vacancy
    is_banded_alike = bool(mine.band and mine.band.lower() == theirs.band.lower())
    is_paid_alike = bool(mine.pay and theirs.pay and mine.pay == theirs.pay)
    closes_alike = bool(mine.closes_on and mine.closes_on == theirs.closes_on)
    return (is_banded_alike or is_paid_alike) + _share_a_place(one, other) + closes_alike >= 2


def _near_in_time(one: Copy, other: Copy) -> bool:
    """Whether the time of both is known and within three weeks, by posting or by closing day."""
    gaps = _gaps(one, other)
    return bool(gaps) and all(gap <= DAYS_APART for gap in gaps)


def _far_apart(one: Copy, other: Copy, days: int) -> bool:
    return any(gap > days for gap in _gaps(one, other))


def _gaps(one: Copy, other: Copy) -> list[int]:
    """Days between the posting days and between the closing days, where both are shown."""
    mine, theirs = one.vacancy, other.vacancy
    found = (_gap(mine.posted_on, theirs.posted_on), _gap(mine.closes_on, theirs.closes_on))
    return [gap for gap in found if gap is not None]


def _gap(one: PartialDate | None, other: PartialDate | None) -> int | None:
    """The fewest days between two dates."""
    if one is None or other is None or None in (one.earliest, one.latest, other.earliest, other.latest):
        return None
    mine, theirs = one.interval, other.interval
    if not mine.is_disjoint_from(theirs):
        return 0
    later, earlier = max(mine.low, theirs.low), min(mine.high, theirs.high)  # type: ignore[type-var]
    return int((later - earlier).days)  # type: ignore[operator]


def _are_apart(one: MoneyRange, other: MoneyRange) -> bool:
    return one.per is other.per and one.interval.is_disjoint_from(other.interval)


def _share_a_place(one: Copy, other: Copy) -> bool:
    return bool(place_words(one.vacancy.place) & place_words(other.vacancy.place))


def _places_differ(mine: str, theirs: str) -> bool:
    """Whether two places can be told apart: by their postcodes, else by having no word in common."""
    codes, others = set(_POSTCODE.findall(mine.upper())), set(_POSTCODE.findall(theirs.upper()))
    if codes and others:
        return not codes & others
    words, other_words = place_words(mine), place_words(theirs)
    return bool(words and other_words) and not words & other_words


def _share_a_word(one: str, other: str) -> bool:
    mine, theirs = set(title_words(one)), set(title_words(other))
    return not mine or not theirs or bool(mine & theirs)


def _grouped(copies: Iterable[Copy], key: Callable[[Copy], str]) -> list[list[Copy]]:
    """Those with an equal key together; each with an empty key by itself."""
    groups: dict[str, list[Copy]] = defaultdict(list)
    alone = []
    for copy in copies:
        if value := key(copy):
            groups[value].append(copy)
        else:
            alone.append([copy])
    return [*groups.values(), *alone]


def _components(nodes: list[Node], are_one: Callable[[Node, Node], bool]) -> list[list[Node]]:
    """The nodes, those that a chain of pairs leads to together."""
    parent = list(range(len(nodes)))
    for one, other in combinations(range(len(nodes)), 2):
        if are_one(nodes[one], nodes[other]):
            _unite(parent, one, other)
    groups: dict[int, list[Node]] = defaultdict(list)
    for number, node in enumerate(nodes):
        groups[_root(parent, number)].append(node)
    return list(groups.values())


def _root(parent: list[int], number: int) -> int:
    while parent[number] != number:
        parent[number] = parent[parent[number]]
        number = parent[number]
    return number


def _unite(parent: list[int], one: int, other: int) -> None:
    mine, theirs = _root(parent, one), _root(parent, other)
    parent[max(mine, theirs)] = min(mine, theirs)
