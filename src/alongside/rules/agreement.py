"""How far two people who code the same things agree, beyond what chance alone would give.

Source: Cohen, J. (1960), A Coefficient of Agreement for Nominal Scales, Educational and Psychological
Measurement 20(1), 37-46: kappa = (observed - by chance) / (1 - by chance), where chance is reckoned from each
coder's own shares. That kappa falls where nearly everything is of one category, however well people agree:
Feinstein and Cicchetti (1990), Journal of Clinical Epidemiology 43(6), 543-549. Both are therefore given.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

Pair = tuple[str, str]
"""What the one and the other made of the same thing."""
_ONE_SIDED = Fraction(4, 5)


@dataclass(frozen=True, slots=True)
class Agreement:
    """`kappa` is None where it is undefined: nothing coded twice, or all of one category by both.

    `observed` and `by_chance` are shares from 0 to 1. `most` is the category given most often and
    `most_share` its share of all codes.
    """

    pairs: int
    agreed: int
    observed: Fraction | None
    by_chance: Fraction | None
    kappa: Fraction | None
    most: str = ""
    most_share: Fraction = Fraction(0)

    @property
    def kappa_words(self) -> str:
        """Kappa with two places; empty where it is undefined."""
        return "" if self.kappa is None else _shown(self.kappa)

    @property
    def note(self) -> str:
        """What to keep in mind when reading kappa; empty where there is nothing."""
        if not self.pairs:
            return "Nothing has been coded by two people yet."
        if self.kappa is None:
            return "Both gave the same answer throughout, so kappa is not defined. The share agreed stands."
        if self.most_share >= _ONE_SIDED:
            return (
                f"{float(self.most_share):.0%} of all codes are '{self.most}'. Where one answer is so "
                "common, kappa is low even when people agree nearly always: read it beside the share agreed."
            )
        return ""

    @property
    def arithmetic(self) -> str:
        """The sum laid out, so that a reader can redo it."""
        if self.observed is None or self.by_chance is None:
            return ""
        shares = f"agreed {self.agreed} of {self.pairs} = {_shown(self.observed)}"
        chance = f"by chance {_shown(self.by_chance)}"
        if self.kappa is None:
            return f"{shares}; {chance}; 1 - 1 = 0, so there is no kappa"
        difference = f"({_shown(self.observed)} - {_shown(self.by_chance)}) / (1 - {_shown(self.by_chance)})"
        return f"{shares}; {chance}; {difference} = {_shown(self.kappa)}"


def agreement(pairs: Iterable[Pair]) -> Agreement:
    """Observed agreement and Cohen's kappa of two coders. The order of the pairs does not matter."""
    given = list(pairs)
    if not given:
        return Agreement(0, 0, None, None, None)
    count = len(given)
    one, other = Counter(pair[0] for pair in given), Counter(pair[1] for pair in given)
    agreed = sum(first == second for first, second in given)
    observed = Fraction(agreed, count)
    by_chance = sum((Fraction(one[each] * other[each], count * count) for each in one), Fraction(0))
    kappa = None if by_chance == 1 else (observed - by_chance) / (1 - by_chance)
    both = one + other
    most = min(both, key=lambda each: (-both[each], each))
    return Agreement(count, agreed, observed, by_chance, kappa, most, Fraction(both[most], 2 * count))


def differing(pairs: Sequence[Pair]) -> list[int]:
    """The places of the pairs that differ."""
    return [place for place, (one, other) in enumerate(pairs) if one != other]


def _shown(share: Fraction) -> str:
    return f"{float(share):.2f}"
