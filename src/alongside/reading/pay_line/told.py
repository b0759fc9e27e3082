"""What a pay line says: figures, words of a kind, bands, sums that are not pay, words not understood.

Every part has its `start` and `end` in the text that was read.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from alongside.terms.money import Money, MoneyRange, Per
from alongside.terms.statement import Qualifier

_MOST_TOGETHER, _MOST_APART = 4, 3
_OR = re.compile(r"[\s)\]]*(?:[(\[][^)\]]{0,30}[)\]]\s*)?(?:[,;/&]|or\b|and\b)", re.IGNORECASE)
INCLUDED, TO_BE_ADDED, NONE = "included", "to be added", "none"
"""Whether a high cost area supplement is in the figure, comes on top, or is not spoken of."""


@dataclass(frozen=True, slots=True)
class StatedPay:
    """One figure of pay: a sum or a range, with all that the words around it say of it.

    `pay.per` is its unit of time; `is_unit_assumed` where no word says it and the size decides.
    `zone` is "inner", "outer" or "fringe" where one is named, else "". `supplement_sum` is the
    supplement in pounds where the line gives it. `hours` is how long a task or session takes.
    `each` is what it is paid for apart from time: a year's pay for each weekly "session".
    `steps` are the points of a ladder written out. `is_actual` is pay for the hours worked, given
    beside or instead of full-time pay; `is_full_time` where the words say it is full-time pay.
    """

    start: int
    end: int
    pay: MoneyRange
    qualifier: Qualifier = Qualifier.EXACT
    pro_rata: bool = False
    supplement: str = NONE
    zone: str = ""
    supplement_sum: Money | None = None
    hours: Decimal | None = None
    each: str = ""
    steps: tuple[Money, ...] = ()
    is_actual: bool = False
    is_full_time: bool = False
    is_unit_assumed: bool = False
    is_former: bool = False
    band: str = ""


@dataclass(frozen=True, slots=True)
class PayWord:
    """Words of a known kind: `code` is "competitive", "negotiable", "voluntary" and others of kinds.py."""

    code: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class StatedBand:
    """A band that the line names: "5", "8a", "5 or 6"; `is_equivalent` where it only stands for one."""

    band: str
    start: int
    end: int
    is_equivalent: bool = False


@dataclass(frozen=True, slots=True)
class NotPay:
    """A sum, number or code in the line that is not pay, and why: "welcome bonus", "a telephone number"."""

    why: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PayReading:
    """All that a pay line says. `unread` are the words that were not understood, in order.

    `hours_a_week` is the length of the working week where the line gives it.
    """

    text: str
    figures: tuple[StatedPay, ...] = ()
    bands: tuple[StatedBand, ...] = ()
    words: tuple[PayWord, ...] = ()
    not_pay: tuple[NotPay, ...] = ()
    unread: tuple[str, ...] = ()
    hours_a_week: Decimal | None = None

    @property
    def principal(self) -> StatedPay | None:
        """The figure of the post: the first that is not the pay for part of the hours nor a former rate."""
        standing = [each for each in self.figures if not each.is_former]
        return next((each for each in standing if not each.is_actual), standing[0] if standing else None)

    @property
    def band(self) -> str:
        """The one band stated ("6", "5 or 6"), or "" for none or several."""
        named = dict.fromkeys(each.band for each in self.bands)
        return next(iter(named)) if len(named) == 1 else ""

    @property
    def codes(self) -> tuple[str, ...]:
        """The kinds of words met, each once."""
        return tuple(dict.fromkeys(each.code for each in self.words))

    @property
    def is_understood(self) -> bool:
        """Whether anything of the line could be read as pay, a band or a word about pay."""
        return bool(self.figures or self.bands or self.words)

    def together(self, per: Per) -> tuple[StatedPay, ...]:
        """The standing figures for a unit of time where there are several: two bands, two grades of a post.

        Nothing where one is bounded on one side only, is for each of something, or is far from the others,
        nor where they only stand side by side: a board's figures before the other ones of the employer.
        """
        found = [each for each in self.figures if each.pay.per is per and not each.is_former]
        standing = tuple(each for each in found if not each.is_actual)
        ends = [end for each in standing for end in (each.pay.low, each.pay.high)]
        sums = [end.pence for end in ends if end]
        is_whole = len(sums) == len(ends) and not any(each.each for each in standing)
        is_near = (
            1 < len(standing) <= _MOST_TOGETHER and max(sums, default=0) <= min(sums, default=0) * _MOST_APART
        )
        is_told = all(self._are_alternatives(one, other) for one, other in pairwise(standing))
        return standing if is_whole and is_near and is_told else ()

    def _are_alternatives(self, one: StatedPay, other: StatedPay) -> bool:
        """Whether two figures are of two bands, or "or" and the like joins them."""
        is_of_two_bands = bool(one.band and other.band) and one.band != other.band
        return is_of_two_bands or _OR.match(self.text, one.end, other.start) is not None

    def alone(self, per: Per) -> StatedPay | None:
        """The one standing figure for a unit of time; None where there are none or several."""
        found = [each for each in self.figures if each.pay.per is per and not each.is_former]
        full = [each for each in found if not each.is_actual] or found
        return full[0] if len(full) == 1 else None
