"""The answers side by side: bodies by questions, a page of them in a handful of queries.

What one person coded of a cell that two shall code is never shown here: only that it was.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet

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
    page: "Page[int]"


def matrix(stage: Stage, wanted: Wanted | None = None, page: int = 1, size: int = PAGE) -> Matrix:
    """One page of the bodies of a stage, by name, each with its cells."""
    questions = tuple(stage.questions.all())
    wanted = wanted or Wanted()
    found = requests_wanted(stage, questions, wanted).order_by("body_name", "pk").values_list("pk", flat=True)
    # A filter over thousands of cells is asked once: its keys are both counted and cut into pages.
    shown = Paginator(list(found) if wanted != Wanted() else found, size).get_page(page)
    held = Request.objects.defer("letter", "because", "postal_address").in_bulk(list(shown.object_list))
    requests = [held[key] for key in shown.object_list if key in held]
    return Matrix(stage, questions, rows_of(stage, questions, requests), shown)


def rows_of(stage: Stage, questions: Sequence[Question], requests: Sequence[Request]) -> tuple[Row, ...]:
    """The rows of these requests, in their order, from two queries."""
    rows = Answer.objects.filter(request__in=requests, question__in=questions)
    is_shown = Q(is_outcome=True) | Q(coder=None, state=AnswerState.PROPOSED)
    answers = {
        (each.request_id, each.question_id, each.is_outcome): each
        for each in rows.filter(is_shown).defer("how", "at").order_by("pk")
    }
    told = rows.order_by().values_list("request_id", "question_id")
    counted = {
        (request, question): (codings, held)
        for request, question, codings, held in told.annotate(
            codings=Count("pk", filter=Q(is_outcome=False, coder__isnull=False)), held=Count("pk")
        )
    }

    def cell(request: Request, question: Question) -> Cell:
        key = request.pk, question.pk
        outcome, proposal = answers.get((*key, True)), answers.get((*key, False))
        codings, held = counted.get(key, (0, 0))
        state = _state(
            stage, request, outcome is not None, codings, is_proposed=proposal is not None, is_held=held > 0
        )
        is_told = state in (CellState.CONFIRMED, CellState.PROPOSED)
        return Cell(request, question, state, (outcome or proposal) if is_told else None)

    return tuple(
        Row(request, tuple(cell(request, question) for question in questions)) for request in requests
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
    return _state(
        stage, request, any(row.is_outcome for row in rows),
        sum(row.coder_id is not None and not row.is_outcome for row in rows),
        is_proposed=any(row.coder_id is None and row.state == AnswerState.PROPOSED for row in rows),
        is_held=bool(rows),
    )  # fmt: skip


def _state(
    stage: Stage, request: Request, is_settled: bool, codings: int, *, is_proposed: bool, is_held: bool
) -> CellState:
    if is_settled:
        return CellState.CONFIRMED
    if codings >= max(stage.coders, 2):
        return CellState.DIFFER
    if codings:
        return CellState.CODED
    if is_proposed:
        return CellState.PROPOSED
    if request.state in NOT_SENT:
        return CellState.NOT_ASKED
    return CellState.TO_CODE if is_held or request.replied_on else CellState.AWAITING


def requests_wanted(stage: Stage, questions: Sequence[Question], wanted: Wanted) -> QuerySet[Request]:
    """The bodies of a stage that have such a cell; those that a person left out are not shown."""
    found = stage.requests.filter(state__in=_SHOWN)
    if wanted.name:
        found = found.filter(
            Q(body_name__icontains=wanted.name) | Q(organisation__iexact=wanted.name.strip())
        )
    asked = [each for each in questions if wanted.question in (None, each.number)]
    if wanted.kind:
        settled = Answer.objects.filter(question__in=asked, is_outcome=True, kind=wanted.kind)
        found = found.filter(pk__in=settled.order_by().values("request"))
    if wanted.state:
        found = found.filter(_in_state(stage, asked, wanted.state)) if asked else found.none()
    return found


def _in_state(stage: Stage, asked: Sequence[Question], state: CellState) -> Q:
    """That a body has a cell of these questions in this state: `state_of`, asked of the database.

    A test holds the two together. Each condition reads the answers once, in the order of an index, instead of
    looking them up for every body.
    """
    some = _Counted(asked)
    many = max(stage.coders, 2)
    is_out = ~Q(state__in=NOT_SENT)
    if state is CellState.CONFIRMED:
        return some.cell(settled__gt=0)
    if state is CellState.DIFFER:
        return some.cell(settled=0, codings__gte=many)
    if state is CellState.CODED:
        return some.cell(settled=0, codings__gt=0, codings__lt=many)
    if state is CellState.PROPOSED:
        return some.cell(settled=0, codings=0, proposed__gt=0)
    if state is CellState.NOT_ASKED:
        return ~is_out & ~some.every("live")
    if state is CellState.TO_CODE:
        return is_out & (some.cell(live=0) | Q(replied_on__isnull=False) & ~some.every("live"))
    return is_out & Q(replied_on=None) & ~some.every("held")


class _Counted:
    """The answers to some questions, counted by cell."""

    def __init__(self, asked: Sequence[Question]) -> None:
        is_coding = Q(is_outcome=False, coder__isnull=False)
        is_proposed = Q(is_outcome=False, coder=None, state=AnswerState.PROPOSED)
        self.counted = {
            "settled": Q(is_outcome=True),
            "codings": is_coding,
            "proposed": is_proposed,
            "live": Q(is_outcome=True) | is_coding | is_proposed,
            "held": Q(),
        }
        self.asked = asked
        self.rows = Answer.objects.filter(question__in=[each.pk for each in asked]).order_by()

    def cell(self, **conditions: int) -> Q:
        """That a body has a cell whose answers are so many; one without any is not among them."""
        names = {name.partition("__")[0] for name in conditions}
        counts = {name: Count("pk", filter=self.counted[name]) for name in sorted(names)}
        counted = self.rows.values("question", "request").annotate(**counts)
        return Q(pk__in=counted.filter(**conditions).values("request"))

    def every(self, name: str) -> Q:
        """That each of the questions has an answer of this sort."""
        told = self.rows.filter(self.counted[name]).values("request")
        counted = told.annotate(answered=Count("question", distinct=True))
        return Q(pk__in=counted.filter(answered=len(self.asked)).values("request"))
