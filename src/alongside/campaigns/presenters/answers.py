"""An answer and a cell in words."""

from dataclasses import dataclass

from alongside.campaigns.models import Answer, AnswerKind, Question
from alongside.campaigns.presenters.short_question import short_question
from alongside.campaigns.queries.matrix import Cell, CellState, Matrix

STATES = {
    CellState.NOT_ASKED: "Not asked yet",
    CellState.AWAITING: "No reply yet",
    CellState.TO_CODE: "To be read by a person",
    CellState.PROPOSED: "Read by the program, not confirmed",
    CellState.CODED: "Coded by one, waits for another",
    CellState.DIFFER: "Two people differ",
    CellState.CONFIRMED: "Confirmed",
}
_TAGS = {
    CellState.CONFIRMED: "tag-agree", CellState.PROPOSED: "tag-look", CellState.TO_CODE: "tag-look",
    CellState.DIFFER: "tag-look",
}  # fmt: skip
_BRIEF = 80


@dataclass(frozen=True, slots=True)
class ShownCell:
    """What a cell prints: a word or two, and below it the sentence."""

    brief: str
    state: str
    tag: str
    quote: str
    note: str
    question: Question
    question_in_short: str
    is_confirmed: bool


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One body with its cells."""

    name: str
    number: int
    cells: tuple[ShownCell, ...]

    @property
    def all_say(self) -> str:
        """What every cell says, where none has an answer and all say the same; else empty."""
        says = {each.brief for each in self.cells}
        return says.pop() if len(says) == 1 and not any(each.state for each in self.cells) else ""


def shown_rows(matrix: Matrix) -> list[ShownRow]:
    """The rows of a page of the matrix."""
    return [
        ShownRow(row.request.body_name, row.request.pk, tuple(map(_shown_cell, row.cells)))
        for row in matrix.rows
    ]


def brief_of(answer: Answer) -> str:
    """The answer in a few words: yes, fewer than 5, refused (section 40(2)), the words themselves."""
    kind, value = AnswerKind(answer.kind), answer.value
    section = f" (section {answer.section})" if answer.section else ""
    if kind == AnswerKind.REFUSED:
        return f"Refused{section}"
    if kind == AnswerKind.NUMBER and isinstance(value, dict):
        return f"{value.get('said') or value.get('min')}{f', rest refused{section}' if section else ''}"
    if kind == AnswerKind.LIST and isinstance(value, list):
        return _cut("; ".join(str(each) for each in value) or "None")
    if kind == AnswerKind.TEXT:
        return _cut(str(value or answer.exact))
    return str(kind.label)


def _shown_cell(cell: Cell) -> ShownCell:
    answer = cell.answer
    return ShownCell(
        brief=brief_of(answer) if answer else STATES[cell.state],
        state=STATES[cell.state] if answer else "",
        tag=_TAGS.get(cell.state, "tag-quiet"),
        quote=answer.exact if answer else "",
        note=answer.note if answer else "",
        question=cell.question,
        question_in_short=short_question(cell.question.number, cell.question.words),
        is_confirmed=cell.state is CellState.CONFIRMED,
    )


def _cut(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _BRIEF else words[: _BRIEF - 1].rsplit(" ", 1)[0] + " …"
