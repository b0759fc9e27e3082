"""Which of the letter's questions a message surely answers: the best evidence that it is an answer at all."""

from collections.abc import Iterable
from dataclasses import dataclass

from alongside.reading.correspondence.answers.asked import Cell, CellKind

_ORDERED = {
    "its number", "the question repeated", "in a table", "one answer for several", "below the question",
    "the order of the questions", "its label", "named by its number",
}  # fmt: skip
_SAYS_BY_ITSELF = (CellKind.YES, CellKind.NO, CellKind.NUMBER)
_NOT_GIVEN = (CellKind.REFUSED, CellKind.NOT_HELD)


@dataclass(frozen=True, slots=True)
class Answered:
    """`given` are answers that say yes, no or how many; `told` those in words; `not_given` what is refused.

    `has_unread` says that something stands where a question is answered that could not be read.

    Words count only where the reply keeps the order of the questions: elsewhere any words are some answer.
    """

    given: tuple[Cell, ...] = ()
    told: tuple[Cell, ...] = ()
    not_given: tuple[Cell, ...] = ()
    has_unread: bool = False

    @property
    def has_any(self) -> bool:
        """Whether some question is surely answered."""
        return bool(self.given or self.told)

    @property
    def first(self) -> Cell:
        """The first answer in the message; only where there is one."""
        return min((*self.given, *self.told), key=lambda cell: cell.start)

    def holds(self, start: int, end: int) -> bool:
        """Whether a sentence is part of an answer, or of what is not given."""
        return any(
            cell.start < end and start < cell.end for cell in (*self.given, *self.told, *self.not_given)
        )


def answered_of(cells: Iterable[Cell]) -> Answered:
    """The sure ones among what was read."""
    cells = list(cells)
    unread = any(cell.end and not cell.is_answered and "apply" not in cell.note for cell in cells)
    cells = [cell for cell in cells if cell.is_answered]
    ordered = [cell for cell in cells if cell.how in _ORDERED or cell.how.startswith("as question")]
    by_words = [cell for cell in cells if cell.kind in (CellKind.YES, CellKind.NO) and cell not in ordered]
    return Answered(
        given=tuple(cell for cell in (*ordered, *by_words) if cell.kind in _SAYS_BY_ITSELF),
        told=tuple(cell for cell in ordered if cell.kind in (CellKind.TEXT, CellKind.LIST)),
        not_given=tuple(cell for cell in ordered if cell.kind in _NOT_GIVEN),
        has_unread=unread,
    )
