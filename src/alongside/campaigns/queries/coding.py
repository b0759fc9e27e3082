"""What a person needs to code one reply, and how far those who coded agree."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from alongside.campaigns.actions.answers import REPLIES, same
from alongside.campaigns.models import Answer, AnswerState, Incoming, Question, Request, Stage
from alongside.campaigns.queries.matrix import CellState, Wanted, requests_wanted, state_of
from alongside.people.models import Person
from alongside.rules.agreement import Agreement, agreement

_TO_DO = (CellState.PROPOSED, CellState.TO_CODE, CellState.DIFFER)


@dataclass(frozen=True, slots=True)
class Coding:
    """One question of one reply, as this person may see it.

    `others` is empty until the person has coded it too, or it stands.
    """

    question: Question
    state: CellState
    proposal: Answer | None
    own: Answer | None
    others: tuple[Answer, ...]
    outcome: Answer | None
    is_newer: bool

    @property
    def start(self) -> Answer | None:
        """What a form for it begins with."""
        return self.outcome or self.own or self.proposal


@dataclass(frozen=True, slots=True)
class Difference:
    """A question that two people coded differently."""

    request: Request
    question: Question
    one: Answer
    other: Answer
    outcome: Answer | None


@dataclass(frozen=True, slots=True)
class Agreements:
    """How far people agree: by question, in all, and where not."""

    by_question: tuple[tuple[Question, Agreement], ...]
    in_all: Agreement
    differences: tuple[Difference, ...]


def codings_of(request: Request, person: Person) -> list[Coding]:
    """Each question of a request with what stands of it, for this person's eyes."""
    held: dict[int, list[Answer]] = defaultdict(list)
    rows = Answer.objects.filter(request=request).select_related("message", "attachment", "coder")
    for answer in rows.order_by("pk"):
        held[answer.question_id].append(answer)
    return [
        _coding(request, question, held[question.pk], person) for question in request.stage.questions.all()
    ]


def replies_of(request: Request) -> list[Incoming]:
    """The messages in which answers are looked for, the latest first."""
    found = request.messages.filter(kind__in=REPLIES, is_automatic=False)
    return list(found.order_by("-received_at", "-pk"))


def next_to_code(stage: Stage, after: Request | None = None) -> Request | None:
    """The next body of a stage that has something to code, in the order of the matrix."""
    questions = list(stage.questions.all())
    for state in _TO_DO:
        found = requests_wanted(stage, questions, Wanted(state=state)).order_by("body_name", "pk")
        if after is not None:
            found = found.exclude(pk=after.pk)
        if first := found.first():
            return first
    return None


def agreements(stage: Stage) -> Agreements:
    """How far the first two who coded each answer agree. What was resolved later changes nothing of it."""
    pairs = _pairs(stage)
    questions = list(stage.questions.all())
    told: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for one, other in pairs:
        told[one.question_id].append(_as_categories(one, other))
    outcomes = {
        (each.request_id, each.question_id): each
        for each in Answer.objects.filter(question__stage=stage, is_outcome=True)
    }
    return Agreements(
        tuple((question, agreement(told[question.pk])) for question in questions),
        agreement(pair for some in told.values() for pair in some),
        tuple(
            Difference(one.request, one.question, one, other, outcomes.get((one.request_id, one.question_id)))
            for one, other in pairs
            if not same(one, other)
        ),
    )


def _pairs(stage: Stage) -> list[tuple[Answer, Answer]]:
    rows = Answer.objects.filter(question__stage=stage, is_outcome=False, coder__isnull=False)
    rows = rows.select_related("request", "question", "coder").order_by(
        "request__body_name", "question", "at"
    )
    held: dict[tuple[int, int], list[Answer]] = defaultdict(list)
    for row in rows:
        held[row.request_id, row.question_id].append(row)
    two = [sorted(some[:2], key=lambda each: each.coder_id or 0) for some in held.values() if len(some) > 1]
    return [(one, other) for one, other in two]


def _as_categories(one: Answer, other: Answer) -> tuple[str, str]:
    """Their kinds; where only the value differs, also what sets them apart."""
    if one.kind == other.kind and not same(one, other):
        return f"{one.kind} (as the one read it)", f"{other.kind} (as the other read it)"
    return one.kind, other.kind


def _coding(request: Request, question: Question, rows: Sequence[Answer], person: Person) -> Coding:
    codings = [row for row in rows if row.coder_id is not None and not row.is_outcome]
    own = next((row for row in codings if row.coder_id == person.pk), None)
    outcome = next((row for row in rows if row.is_outcome), None)
    proposal = next((row for row in rows if row.coder_id is None and not row.is_outcome), None)
    may_see = outcome is not None or (own is not None and len(codings) >= request.stage.coders)
    others = tuple(row for row in codings if row is not own) if may_see else ()
    if proposal is not None and proposal.state != AnswerState.PROPOSED:
        proposal = None
    is_newer = bool(outcome and proposal and proposal.at > outcome.at and not same(outcome, proposal))
    state = state_of(request.stage, request, rows)
    return Coding(question, state, proposal, own, others, outcome, is_newer)
