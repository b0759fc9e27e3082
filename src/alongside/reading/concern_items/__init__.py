"""The items of a letter that answers concerns one by one: each question and the answer below it.

Shapes: "1." with "a)" or "1.1" and "i." below; "Q1: … A: …"; "You said … We did …"; "Your first
point was that …" or "You asked why …"; questions on their own lines; a list of questions and then one
of answers, or answers by number; a quoted mail answered between its lines; a table with a column for
the concern and one for the response. The question may run over several paragraphs; the answer is
everything from there to the next item.
"""

from alongside.reading.concern_items.item import Item, Span
from alongside.reading.concern_items.labelled import labelled, rows
from alongside.reading.concern_items.numbered import answered_by_number, numbered, paired
from alongside.reading.concern_items.pointwise import interleaved, point_by_point, questions
from alongside.reading.copy import ReadingCopy

__all__ = ["Item", "Span", "items_in"]

_MARKED = (labelled, rows, paired, answered_by_number, interleaved, numbered)
_IN_LETTERS = (point_by_point, questions)
"""Shapes without a mark on each item are read only where concerns are expected."""

_CONCERN_KINDS = ("letter", "board-paper")


def items_in(copy: ReadingCopy) -> list[Item]:
    """The items of the first shape that gives at least one answered item; empty when there is none."""
    return copy.once(_first_shape)


def _first_shape(copy: ReadingCopy) -> list[Item]:
    shapes = _MARKED + (_IN_LETTERS if copy.source.kind in _CONCERN_KINDS else ())
    for shape in shapes:
        items = list(shape(copy))
        if any(item.answer for item in items):
            return items
    return []
