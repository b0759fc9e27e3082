"""How answers compare with labels: precision and recall with intervals, and fields right or wrong."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt

from labelled_posts.answers import Answer
from labelled_posts.labels import Label

Pair = tuple[Label, Answer]

_NORMAL_95 = 1.959964
NOTHING_ASKED = "none"
"""A label `none` and `not-shown` is one and the same for the score: nothing is asked that could be seen."""


@dataclass(frozen=True, slots=True)
class Rate:
    """`part` of `whole`, with the 95 % interval of Wilson."""

    part: int
    whole: int

    def __str__(self) -> str:
        if not self.whole:
            return "- (0 of 0)"
        low, high = wilson(self.part, self.whole)
        return f"{self.part / self.whole:.3f} ({self.part} of {self.whole}; {low:.2f} to {high:.2f})"


def wilson(part: int, whole: int) -> tuple[float, float]:
    """The 95 % score interval of a share; (0, 1) of nothing."""
    if not whole:
        return 0.0, 1.0
    share, spread = part / whole, _NORMAL_95**2 / whole
    middle = (share + spread / 2) / (1 + spread)
    half = sqrt(spread * (share * (1 - share) + spread / 4)) / (1 + spread)
    return max(0.0, middle - half), min(1.0, middle + half)


def criterion_of(code: str) -> str:
    """The criterion as it is scored."""
    return NOTHING_ASKED if code == "not-shown" else code


def confusion(told: Sequence[tuple[str, str]]) -> Counter[tuple[str, str]]:
    """How often each answer (second) was given for each label (first)."""
    return Counter(told)


def precision(told: Sequence[tuple[str, str]], code: str) -> Rate:
    """Of the answers `code`, how many are right."""
    answered = [label for label, answer in told if answer == code]
    return Rate(sum(label == code for label in answered), len(answered))


def recall(told: Sequence[tuple[str, str]], code: str) -> Rate:
    """Of the labels `code`, how many were answered so."""
    labelled = [answer for label, answer in told if label == code]
    return Rate(sum(answer == code for answer in labelled), len(labelled))


FIELDS: dict[str, Callable[[Label], object]] = {
    "band": lambda one: one.bands or None,
    "pay": lambda one: one.pay,
    "hours per week": lambda one: one.hours,
    "contract": lambda one: one.contracts or None,
    "closing date": lambda one: one.closes_on or None,
    "essential criteria, number": lambda one: one.essential,
    "desirable criteria, number": lambda one: one.desirable,
}
_ANSWERED: dict[str, Callable[[Answer], object]] = {
    "band": lambda one: one.bands or None,
    "pay": lambda one: one.pay,
    "hours per week": lambda one: one.hours,
    "contract": lambda one: one.contracts or None,
    "closing date": lambda one: one.closes_on or None,
    "essential criteria, number": lambda one: one.essential or None,
    "desirable criteria, number": lambda one: one.desirable or None,
}
_UNSTATED_UNKNOWN = {"pay", "essential criteria, number", "desirable criteria, number", "closing date"}
"""Fields of which an empty label says nothing: no answer to them is wrong then."""


def field_outcome(field: str, label: Label, answer: Answer) -> str:
    """`right`, `wrong`, `missed`, `invented` (answered where nothing is stated), or empty: nothing to score.

    Where the advert gives several bands or contracts, one of them is `in part`.
    """
    wanted, given = FIELDS[field](label), _ANSWERED[field](answer)
    if wanted is None:
        return "invented" if given is not None and field not in _UNSTATED_UNKNOWN else ""
    if given is None:
        return "right" if wanted == 0 else "missed"
    if wanted == given:
        return "right"
    within = isinstance(wanted, frozenset) and isinstance(given, frozenset) and given < wanted
    return "in part" if within else "wrong"


OUTCOMES = ("right", "in part", "wrong", "missed", "invented")


def field_counts(pairs: Sequence[Pair]) -> dict[str, Counter[str]]:
    """The outcomes of every field that is labelled somewhere among these."""
    counts = {
        field: Counter(outcome for label, answer in pairs if (outcome := field_outcome(field, label, answer)))
        for field in FIELDS
    }
    return {field: count for field, count in counts.items() if count}
