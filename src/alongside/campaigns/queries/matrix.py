"""The answers side by side: bodies by questions, a page of them in a handful of queries.

What one person coded of a cell that two shall code is never shown here: only that it was.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from alongside.campaigns.models import Answer, AnswerState, Question, Request, RequestState, Stage

PAGE = 50
NOT_SENT = (RequestState.PROPOSED, RequestState.ACCEPTED, RequestState.QUEUED)
_SHOWN = (*NOT_SENT, RequestState.SENT, RequestState.CLOSED)


class CellState(StrEnum):
    """Where one body's answer to one question stands. Public words: never reused."""

    NOT_ASKED = "not-asked"
    AWAITING = "awaiting"
    TO_CODE = "to-code"
    PROPOSED = "proposed"
    CODED = "coded"
    DIFFER = "differ"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class Cell:
    """One body's answer to one question. `answer` is the one that stands, else the proposal."""

    request: Request
    question: Question
    state: CellState
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One body."""

    request: Request
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of a matrix is wanted: a part of a body's name, and cells of a question, state or kind."""

    name: str = ""
    question: int | None = None
    state: CellState | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Matrix:
    """A page of the matrix of a stage."""

    stage: Stage
    questions: tuple[Question, ...]
    rows: tuple[Row, ...]
    page: "Page[Request]"


def matrix(stage: Stage, wanted: Wanted | None = None, page: int = 1, size: int = PAGE) -> Matrix:
    """One page of the bodies of a stage, by name, each with its cells."""
    questions = tuple(stage.questions.all())
    found = requests_wanted(stage, questions, wanted or Wanted())
    shown = Paginator(found.order_by("body_name", "pk"), size).get_page(page)
    return Matrix(stage, questions, rows_of(stage, questions, list(shown.object_list)), shown)


def rows_of(stage: Stage, questions: Sequence[Question], requests: Sequence[Request]) -> tuple[Row, ...]:
    """The rows of these requests, in their order, from one query."""
    held: dict[tuple[int, int], list[Answer]] = defaultdict(list)
    for answer in Answer.objects.filter(request__in=requests).order_by("pk"):
        held[answer.request_id, answer.question_id].append(answer)
    return tuple(
        Row(
            request,
            tuple(
                _cell(stage, request, question, held.get((request.pk, question.pk), []))
                for question in questions
            ),
        )
        for request in requests
    )


def totals(stage: Stage) -> dict[int, dict[str, int]]:
    """By question, how many bodies gave each kind of answer; only answers that stand are counted."""
    found: dict[int, dict[str, int]] = defaultdict(dict)
    counted = Answer.objects.filter(question__stage=stage, is_outcome=True).order_by()
    for question, kind, number in counted.values_list("question_id", "kind").annotate(number=Count("pk")):
        found[question][kind] = number
    return dict(found)


def state_of(stage: Stage, request: Request, answers: Iterable[Answer]) -> CellState:
    """Where a cell stands that has these rows."""
    rows = list(answers)
    if any(row.is_outcome for row in rows):
        return CellState.CONFIRMED
    codings = [row for row in rows if row.coder_id is not None]
    if len(codings) >= max(stage.coders, 2):
        return CellState.DIFFER
    if codings:
        return CellState.CODED
    if any(row.state == AnswerState.PROPOSED for row in rows):
        return CellState.PROPOSED
    if request.state in NOT_SENT:
        return CellState.NOT_ASKED
    return CellState.TO_CODE if rows or request.replied_on else CellState.AWAITING


def requests_wanted(stage: Stage, questions: Sequence[Question], wanted: Wanted) -> QuerySet[Request]:
    """The bodies of a stage that have such a cell; those that a person left out are not shown."""
    found = stage.requests.filter(state__in=_SHOWN)
    if wanted.name:
        found = found.filter(
            Q(body_name__icontains=wanted.name) | Q(organisation__iexact=wanted.name.strip())
        )
    asked = [each for each in questions if wanted.question in (None, each.number)]
    if wanted.kind:
        found = found.filter(Exists(_rows(asked).filter(is_outcome=True, kind=wanted.kind)))
    if wanted.state:
        is_such = Q(pk__in=[])
        for question in asked:
            is_such |= _in_state(stage, question, wanted.state)
        found = found.filter(is_such)
    return found


def _rows(questions: Sequence[Question]) -> QuerySet[Answer]:
    return Answer.objects.filter(request=OuterRef("pk"), question__in=[each.pk for each in questions])


def _in_state(stage: Stage, question: Question, state: CellState) -> Q:
    """What `state_of` says, asked of the database. A test holds the two together."""
    rows = _rows([question])
    is_settled = Exists(rows.filter(is_outcome=True))
    codings = rows.filter(is_outcome=False, coder__isnull=False)
    by_many = Exists(_by_many(codings, max(stage.coders, 2)))
    proposed = Exists(rows.filter(is_outcome=False, coder=None, state=AnswerState.PROPOSED))
    nothing = Q(~is_settled, ~Exists(codings), ~proposed)
    unread = Exists(rows) | Q(replied_on__isnull=False)
    conditions = {
        CellState.CONFIRMED: Q(is_settled),
        CellState.DIFFER: Q(~is_settled, by_many),
        CellState.CODED: Q(~is_settled, Exists(codings), ~by_many),
        CellState.PROPOSED: Q(~is_settled, ~Exists(codings), proposed),
        CellState.NOT_ASKED: nothing & Q(state__in=NOT_SENT),
        CellState.TO_CODE: nothing & ~Q(state__in=NOT_SENT) & unread,
        CellState.AWAITING: nothing & ~Q(state__in=NOT_SENT) & ~unread,
    }
    return conditions[state]


def _by_many(codings: QuerySet[Answer], fewest: int) -> QuerySet[Any]:
    counted = codings.order_by().values("request").annotate(number=Count("pk"))
    return counted.filter(number__gte=fewest).values("request")


def _cell(stage: Stage, request: Request, question: Question, rows: Sequence[Answer]) -> Cell:
    state = state_of(stage, request, rows)
    outcome = next((row for row in rows if row.is_outcome), None)
    proposal = next((row for row in rows if row.coder_id is None and row.state == AnswerState.PROPOSED), None)
    is_shown = state in (CellState.CONFIRMED, CellState.PROPOSED)
    return Cell(request, question, state, (outcome or proposal) if is_shown else None)
