"""What a person needs to code one reply, and how far those who coded agree."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from alongside.campaigns.actions.answers import REPLIES, same
from alongside.campaigns.models import Answer, AnswerState, Incoming, Question, Request, Stage
from alongside.campaigns.queries.matrix import CellState, Wanted, requests_wanted, state_of
from alongside.people.models import Person
from alongside.rules.agreement import Agreement, agreement

MOST_DIFFERENCES = 200
_MANY = 500
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
    """How far people agree: by question, in all, and where not.

    `differences` are the first MOST_DIFFERENCES of `differing`.
    """

    by_question: tuple[tuple[Question, Agreement], ...]
    in_all: Agreement
    differences: tuple[Difference, ...]
    differing: int


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
        told[one.question].append(_as_categories(one, other))
    differing = [(one.pk, other.pk) for one, other in pairs if not same(one, other)]
    return Agreements(
        tuple((question, agreement(told[question.pk])) for question in questions),
        agreement(pair for some in told.values() for pair in some),
        tuple(_differences(stage, differing)),
        len(differing),
    )


class _Told(NamedTuple):
    """As much of a coding as tells whether two agree: there may be tens of thousands."""

    pk: int
    request: int
    question: int
    coder: int
    kind: str
    value: Any
    section: str


def _pairs(stage: Stage) -> list[tuple[_Told, _Told]]:
    questions = list(stage.questions.values_list("pk", flat=True))
    rows = Answer.objects.filter(question__in=questions, is_outcome=False, coder__isnull=False)
    told = rows.order_by("at", "pk").values_list(
        "pk", "request_id", "question_id", "coder_id", "kind", "value", "section"
    )
    held: dict[tuple[int, int], list[_Told]] = defaultdict(list)
    for row in map(_Told._make, told):
        held[row.request, row.question].append(row)
    two = [sorted(some[:2], key=lambda each: each.coder) for some in held.values() if len(some) > 1]
    return [(one, other) for one, other in two]


def _differences(stage: Stage, differing: Sequence[tuple[int, int]]) -> list[Difference]:
    """The first of them by name of the body; those that are to be decided before those that are."""
    questions = list(stage.questions.values_list("pk", flat=True))
    settled = Answer.objects.filter(question__in=questions, is_outcome=True).order_by()
    decided = {(request, question): pk for pk, request, question in
               settled.values_list("pk", "request_id", "question_id")}  # fmt: skip
    others = dict(differing)
    keys = list(others)
    rows = [
        (key in decided, name, number, pk, decided.get(key))
        for start in range(0, len(keys), _MANY)
        for pk, request, question, name, number in Answer.objects.filter(pk__in=keys[start : start + _MANY])
        .order_by()
        .values_list("pk", "request_id", "question_id", "request__body_name", "question__number")
        for key in [(request, question)]
    ]
    first = sorted(rows, key=lambda row: row[:4])[:MOST_DIFFERENCES]
    wanted = {key for *_, pk, outcome in first for key in (pk, others[pk], outcome) if key}
    held = Answer.objects.select_related("request", "question").defer("request__letter").in_bulk(wanted)
    return [
        Difference(held[pk].request, held[pk].question, held[pk], held[others[pk]],
                   held[outcome] if outcome else None)
        for *_, pk, outcome in first
    ]  # fmt: skip


def _as_categories(one: _Told, other: _Told) -> tuple[str, str]:
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
