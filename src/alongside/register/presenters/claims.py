"""A claim with its sources side by side: the one shown, those that agree, those that do not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alongside.register.models import Settled, StoredStatement
from alongside.register.presenters.statements import Shown, shown
from alongside.register.presenters.words import SETTLED_STATES

BESIDE = 4
"""So many that agree are set beside those that do not."""


@dataclass(frozen=True, slots=True)
class Claim:
    """`best` is shown first; `agreeing` may be folded, `opposing` never."""

    best: Shown
    agreeing: tuple[Shown, ...]
    opposing: tuple[Shown, ...]
    state: str
    state_words: str
    state_tag: str
    witnesses: int

    @property
    def beside(self) -> tuple[Shown, ...]:
        """The agreeing ones that stand in one table with those that do not."""
        return self.agreeing[:BESIDE] if self.opposing else ()

    @property
    def folded(self) -> tuple[Shown, ...]:
        """The agreeing ones that are folded away."""
        return self.agreeing[len(self.beside) :]

    @property
    def topic(self) -> str:
        return self.best.topic

    @property
    def is_about_topic(self) -> bool:
        """Whether it is a figure of the matter as a whole."""
        return self.best.is_of_topic


def claims(
    settled: Iterable[Settled], statements: Iterable[StoredStatement], for_editor: bool = False
) -> list[Claim]:
    """The settled rows whose statements are at hand, each with its statements in words."""
    at_hand = {each.id: each for each in statements}
    found = []
    for row in settled:
        supporting = _shown(row.supporting, at_hand, for_editor)
        opposing = _shown(row.opposing, at_hand, for_editor)
        if supporting:
            words, tag = SETTLED_STATES[row.state]
            found.append(Claim(supporting[0], supporting[1:], opposing, row.state, words, tag, row.witnesses))
    return found


def unsettled(statements: Iterable[StoredStatement], for_editor: bool = False) -> list[Claim]:
    """One claim a statement, for a day in the past: settling is only known as of today."""
    return [
        Claim(shown(each, for_editor), (), (), "as-said", "As one source says it", "quiet", 1)
        for each in statements
    ]


def _shown(ids: Sequence[str], at_hand: dict[str, StoredStatement], for_editor: bool) -> tuple[Shown, ...]:
    return tuple(shown(at_hand[key], for_editor) for key in ids if key in at_hand)
