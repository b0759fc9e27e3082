"""A question of a letter, and a cell: what a reply answers to it."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any


@dataclass(frozen=True, slots=True)
class Asked:
    """A numbered question. `value_type` is yes-no, number, list, text, date or money; `unit` says of what."""

    number: int
    words: str
    value_type: str
    property: str = ""
    unit: str = ""


class CellKind(StrEnum):
    """What a cell holds. Public words: never reused."""

    YES = "yes"
    NO = "no"
    NUMBER = "number"
    LIST = "list"
    TEXT = "text"
    REFUSED = "refused"
    NOT_HELD = "not-held"
    NOT_ANSWERED = "not-answered"


@dataclass(frozen=True, slots=True)
class Cell:
    """What a reply answers to question `number`, in its own words at `start` to `end` of text `text`.

    `text` counts from 0, the message; attachments follow. `value` is plain JSON: for a number
    `{"min", "max", "qualifier", "said"}`, for a list its entries, for words the words, for a date EDTF, for
    money the range in pounds. `section` is the ground that is named. `how` says how it was found, `note`
    what a person should look at.
    """

    number: int
    kind: CellKind
    value: Any = None
    section: str = ""
    text: int = 0
    start: int = 0
    end: int = 0
    how: str = ""
    note: str = ""

    @property
    def is_answered(self) -> bool:
        """Whether anything was found to it."""
        return self.kind is not CellKind.NOT_ANSWERED

    def found(self, how: str) -> "Cell":
        """The same, found so."""
        return replace(self, how=how)


def not_answered(question: Asked, note: str, how: str = "") -> Cell:
    """No answer that is sure: `note` says why."""
    return Cell(question.number, CellKind.NOT_ANSWERED, how=how, note=note)
