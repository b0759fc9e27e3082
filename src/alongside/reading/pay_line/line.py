"""A pay line cut into tokens, with quick look-ups of what stands before, between and after two places."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from alongside.reading.pay_line.lexicon import Token, tokens_in
from alongside.terms.money import Money

_REACH = 60
"""How many tokens are looked back over, so that the work grows with the length of the line and no faster."""


class Line:
    """The words of a line in one form of space and dash, as long as the original, and their tokens."""

    def __init__(self, plain: str) -> None:
        self.plain = plain
        self.tokens = tuple(tokens_in(plain))
        self._starts = [token.start for token in self.tokens]

    def between(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that begin from `start` on and before `end`, in order."""
        return self.tokens[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def after(self, end: int) -> Iterator[Token]:
        """The tokens that begin from `end` on, nearest first."""
        for number in range(bisect_left(self._starts, end), len(self.tokens)):
            yield self.tokens[number]

    def before(self, start: int) -> Iterator[Token]:
        """The tokens that begin before `start`, nearest first."""
        last = bisect_left(self._starts, start)
        for number in range(last - 1, max(-1, last - 1 - _REACH), -1):
            yield self.tokens[number]

    def words(self, start: int, end: int, without: tuple[str, ...] = ()) -> str:
        """The words between two places, leaving out tokens of some kinds."""
        kept, at = "", start
        for token in self.between(start, end):
            if token.kind in without:
                kept += self.plain[at : token.start]
                at = token.end
        return kept + self.plain[at:end]


@dataclass(frozen=True, slots=True)
class Chain:
    """One figure: a sum, both ends of a range, or every point of a ladder, with its place."""

    start: int
    end: int
    sums: tuple[Money, ...]
    over: bool = False

    @property
    def high(self) -> Money:
        """The largest sum."""
        return self.sums[-1]


@dataclass(frozen=True, slots=True)
class Spot:
    """A figure with the tokens before it, since the figure before, and after it, up to the next."""

    line: Line
    chain: Chain
    before: tuple[Token, ...]
    after: tuple[Token, ...]
    is_first: bool

    @property
    def opened(self) -> int:
        """Where the words before the figure begin: at the end of the figure before."""
        return self.before[0].start if self.before else self.chain.start

    def follows(self, *kinds: str) -> Token | None:
        """The token of one of these kinds that stands right after the figure, units of time aside."""
        for token in self.after:
            if token.kind in kinds:
                gap = self.line.words(self.chain.end, token.start, without=("unit", "filler"))
                return None if gap.strip(" ,") else token
        return None

    def leads(self, kind: str) -> bool:
        """Whether a word of a kind stands right before the figure, with nothing but filling between.

        What stands in "£27,000 actual (£45,000)" right after the figure before is of that figure.
        """
        named = [token for token in self.before if token.kind == kind]
        if not named:
            return False
        gap = self.line.words(named[-1].end, self.chain.start, without=("filler", "band"))
        is_of_other = not self.is_first and gap.strip().startswith("(") and named[-1] is self.before[0]
        return not gap.strip(" £(:=-") and not is_of_other


def spots_of(line: Line, chains: list[Chain], not_pay: Iterable[int] = ()) -> list[Spot]:
    """Each figure with the tokens round it; the unit of a sum that is not pay, which ends there, left out."""
    ends = set(not_pay)
    spots = []
    for number, chain in enumerate(chains):
        opened = chains[number - 1].end if number else 0
        closed = chains[number + 1].start if number + 1 < len(chains) else len(line.plain)
        before, after = line.between(opened, chain.start), line.between(chain.end, closed)
        after = tuple(
            each for each in after if each.kind != "unit" or not ends & {each.start, each.start - 1}
        )
        spots.append(Spot(line, chain, before, after, number == 0))
    return spots
