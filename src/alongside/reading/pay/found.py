"""Figures of pay found in one document, held against each other: which post each of them is of."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from alongside.reading.pay_words import PayFigure
from alongside.reading.posts.roles import Role
from alongside.terms.money import MoneyRange, Per
from alongside.terms.statement import Subject

_LEVELS = re.compile(
    r"(?:director|head|deputy|manager|lead|practitioner|worker|trainer|assistant|supervisor|officer|researcher|co-?ordinator"
    r"|consultant|mentor|ambassador|apprentice|facilitator)$"
)
"""Heads of titles that tell one post from another; "role", "leader" or "post" may be any of them."""
_NO_END = 10**15


@dataclass(frozen=True, slots=True)
class FoundPay:
    """A figure of pay with the role it is of and the post or topic that is its subject."""

    figure: PayFigure
    role: Role | None
    subject: Subject
    is_total: bool
    context: dict[str, str]


def attached(found: list[FoundPay]) -> list[FoundPay]:
    """Salaries with no body named, moved to the document's one post that they fit."""
    posts = {
        (each.subject.key, each.figure.pay): each.subject
        for each in found
        if each.subject.kind == "post" and each.subject.key and each.figure.pay.per is Per.YEAR
    }
    fitting: dict[MoneyRange, dict[str, Subject]] = {}
    for pay in {each.figure.pay for each in found if _is_loose(each)}:
        fitting[pay] = {key: subject for (key, known), subject in posts.items() if _fits(pay, known)}
    return [_moved(each, fitting[each.figure.pay]) if _is_loose(each) else each for each in found]


def _is_loose(found: FoundPay) -> bool:
    return (
        found.figure.pay.per is Per.YEAR
        and not found.is_total
        and not (found.subject.kind == "post" and found.subject.key)
    )


def _moved(found: FoundPay, fitting: dict[str, Subject]) -> FoundPay:
    if len(fitting) != 1:
        return found
    (subject,) = fitting.values()
    named = replace(subject, name=found.role.title) if found.role else subject
    return replace(found, subject=named, context=found.context | {"attached": "by its figure"})


def _fits(loose: MoneyRange, known: MoneyRange) -> bool:
    """Whether a figure gives the same end as a known salary, or holds it, or lies in it."""
    if loose.low is None or loose.high is None:
        return (loose.high or loose.low) in (known.high, known.low)
    return loose.interval.includes(known.interval) or known.interval.includes(loose.interval)


def told_apart(found: list[FoundPay]) -> list[FoundPay]:
    """Two posts where one document gives different titles different salaries: the key gains the level.

    The same title with two salaries stays one post: that is a conflict to be shown.
    """
    by_key: dict[str, list[FoundPay]] = {}
    for each in found:
        if each.subject.kind == "post" and each.subject.key and each.figure.pay.per is Per.YEAR:
            by_key.setdefault(each.subject.key, []).append(each)
    apart = {key for key, group in by_key.items() if _differ(group)}
    return [_with_level(each) if each.subject.key in apart else each for each in found]


def _differ(group: list[FoundPay]) -> bool:
    """Whether there are figures under two levels of title, and all such pairs exclude each other."""
    levels: dict[str, list[MoneyRange]] = {}
    for each in group:
        if _level(each):
            levels.setdefault(_level(each), []).append(each.figure.pay)
    spans = sorted((_span(pays) for pays in levels.values()), key=lambda span: span[0])
    return len(spans) > 1 and all(one[1] < other[0] for one, other in pairwise(spans))


def _span(pays: list[MoneyRange]) -> tuple[int, int]:
    """From the least to the most pence that these figures name; "up to" names its top alone."""
    lows = [end.pence for pay in pays if (end := pay.low or pay.high)]
    highs = [pay.high.pence if pay.high else _NO_END for pay in pays]
    return min(lows), max(highs)


def _with_level(found: FoundPay) -> FoundPay:
    level = _level(found)
    key = f"{found.subject.key}:{level}" if level else found.subject.key
    return replace(found, subject=replace(found.subject, key=key))


def _level(found: FoundPay) -> str:
    head = found.role.head.rstrip("s") if found.role else ""
    return head if _LEVELS.match(head) else ""
