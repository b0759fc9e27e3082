"""What a reply answers: proposed by the reader, coded by people, and the one answer that stands.

Where a stage wants one coder, what a person codes stands at once. Where it wants two, both code by
themselves; where they agree their answer stands, and where not a person resolves it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from django.db import transaction

from alongside.campaigns.actions.answer_statements import keep_statement, take_back_statement
from alongside.campaigns.models import (
    Answer,
    AnswerKind,
    AnswerState,
    Attachment,
    Incoming,
    Question,
    Request,
)
from alongside.campaigns.receiving.our_letters import asked
from alongside.campaigns.reply_words import Words, words_of
from alongside.people import audit
from alongside.people.models import Person
from alongside.reading.correspondence import Kind
from alongside.reading.correspondence.answers import Cell, answers_to

REPLIES = {kind.value for kind in Kind if kind.may_answer}
"""Kinds of message in which answers are looked for."""


class CannotCodeError(ValueError):
    """An answer cannot be kept as given. The message says what to change."""


@dataclass(frozen=True, slots=True)
class Coded:
    """What a person makes of an answer, with the words that say it; none only where nothing is answered."""

    kind: AnswerKind
    message: Incoming
    value: Any = None
    section: str = ""
    attachment: Attachment | None = None
    exact: str = ""


def propose_answers(
    *, by: Person | str, message: Incoming, now: datetime, read: Sequence[Cell] | None = None
) -> int:
    """Read what a reply answers. Returns how many proposals are new or have changed.

    A proposal gives way to one of a later message only where that answers the question. Messages and files
    that are held back are not read. The reading is done before anything is locked. `read` are the answers in
    the words of the message itself where they were read already.
    """
    request = message.request
    if request is None or message.kind not in REPLIES or message.is_automatic or message.held_for:
        return 0
    return keep_proposals(by=by, proposals=[(message, proposals_of(message, words_of(message), now, read))])


def proposals_of(
    message: Incoming, texts: Sequence[Words], now: datetime, read: Sequence[Cell] | None = None
) -> list[Answer]:
    """What a reply answers, a row for each question, not yet stored; none where it is no reply at all."""
    request = message.request
    if request is None or not any(each.text.strip() for each in texts):
        return []
    questions = list(request.stage.questions.all())
    cells = answers_to(
        [asked(each) for each in questions], [each.text for each in texts], request.regime, read
    )
    rows = []
    for question, cell in zip(questions, cells, strict=True):
        source = texts[cell.text] if cell.text < len(texts) else None
        row = _proposal(request, question, cell, message, now)
        row.attachment = source.attachment if source else None
        row.exact = source.text[cell.start : cell.end] if source else ""
        rows.append(row)
    if message.kind == Kind.UNCLEAR and all(row.kind == AnswerKind.NOT_ANSWERED for row in rows):
        return []  # it may be no reply at all
    return rows


@transaction.atomic
def keep_proposals(*, by: Person | str, proposals: Iterable[tuple[Incoming, Sequence[Answer]]]) -> int:
    """Store what several replies answer, in their order. Returns how many proposals are new or changed."""
    told = [(message, rows) for message, rows in proposals if rows]
    if not told:
        return 0
    requests = {row.request_id for _, rows in told for row in rows}
    _lock(*requests)
    stored = Answer.objects.filter(request__in=requests, coder=None, is_outcome=False)
    held = {
        (each.request_id, each.question_id): each
        for each in stored.select_related("message").defer("message__text", "message__public_text")
    }
    gone: list[Answer] = []
    fresh: dict[tuple[int, int], Answer] = {}
    deeds: list[audit.Deed] = []
    for message, rows in told:
        changed = 0
        for row in rows:
            place = (row.request_id, row.question_id)
            before = held.get(place)
            if before is not None and not _says_more(before, row):
                continue
            if before is not None and before.pk is not None:
                gone.append(before)
            held[place] = fresh[place] = row
            changed += 1
        if changed:
            deeds.append(audit.Deed("read answers", f"message:{message.pk}", {"proposals": changed}))
    if gone:
        Answer.objects.filter(pk__in=[each.pk for each in gone]).delete()
    Answer.objects.bulk_create(fresh.values())
    if deeds:
        audit.record_all(by, deeds)
    return sum(each.detail["proposals"] for each in deeds)


@transaction.atomic
def code_answer(*, by: Person, request: Request, question: Question, coded: Coded, now: datetime) -> Answer:
    """One person's own coding of an answer; kept apart from what others made of it. Returns it.

    Coding again replaces one's own. Raises CannotCodeError when it does not fit, or when it stands already.
    """
    _lock(request.pk)
    if Answer.objects.filter(request=request, question=question, is_outcome=True).exists() and (
        request.stage.coders > 1
    ):
        raise CannotCodeError("This answer stands already. Open it again to change it.")
    row = _row(request, question, coded, by, now)
    row.state = AnswerState.CODED
    Answer.objects.filter(request=request, question=question, coder=by, is_outcome=False).delete()
    row.save()
    audit.record(by, "coded answer", _target(row), {"question": question.number})
    _settle(by, request, question, row, now)
    return row


@transaction.atomic
def resolve_answer(
    *, by: Person, request: Request, question: Question, coded: Coded, now: datetime
) -> Answer:
    """A person decides what stands; what each had coded stays as it was. Returns the answer that stands."""
    _lock(request.pk)
    row = _row(request, question, coded, by, now)
    return _stand(by, row)


@transaction.atomic
def reject_proposal(*, by: Person, proposal: Answer) -> None:
    """The reader is wrong: the cell is to be coded by hand."""
    proposal.state = AnswerState.REJECTED
    proposal.save(update_fields=["state"])
    audit.record(by, "rejected proposed answer", _target(proposal))


@transaction.atomic
def reopen_answer(*, by: Person, outcome: Answer) -> None:
    """An answer that stood is to be decided again; what people coded, and the proposal, stay."""
    take_back_statement(by=by, outcome=outcome)
    audit.record(by, "opened answer again", _target(outcome))
    outcome.delete()


def coded_as(answer: Answer) -> Coded:
    """The same coding again, as when a person confirms what is proposed."""
    return Coded(
        AnswerKind(answer.kind), answer.message, answer.value, answer.section, answer.attachment, answer.exact
    )


class Given(Protocol):
    """What an answer says: an Answer, or as much of its row."""

    @property
    def kind(self) -> str: ...
    @property
    def value(self) -> Any: ...
    @property
    def section(self) -> str: ...


def same(one: Given, other: Given) -> bool:
    """Whether two codings say the same: kind, value and section; where it stands may differ."""
    return (one.kind, _plain(one), one.section) == (other.kind, _plain(other), other.section)


def _plain(answer: Given) -> Any:
    """The value for comparing: of a number its ends, of words their words."""
    value = answer.value
    if isinstance(value, dict):
        return (value.get("min"), value.get("max"))
    if isinstance(value, list):
        return sorted(" ".join(str(each).casefold().split()) for each in value)
    if answer.kind == AnswerKind.TEXT:
        return None  # two people mark different words of the same answer
    return value


def _settle(by: Person, request: Request, question: Question, row: Answer, now: datetime) -> None:
    rows = Answer.objects.filter(request=request, question=question, is_outcome=False, coder__isnull=False)
    codings = list(rows.order_by("at", "pk"))
    if len(codings) >= request.stage.coders and all(
        same(row, each) for each in codings[-request.stage.coders :]
    ):
        _stand(by, _row(request, question, coded_as(row), by, now))


def _stand(by: Person, row: Answer) -> Answer:
    before = Answer.objects.filter(request=row.request, question=row.question, is_outcome=True).first()
    if before is not None:
        row.statement = before.statement
        before.delete()
    row.is_outcome, row.state = True, AnswerState.CONFIRMED
    row.save()
    keep_statement(by=by, outcome=row)
    audit.record(by, "confirmed answer", _target(row), {"question": row.question.number, "kind": row.kind})
    return row


def _row(request: Request, question: Question, coded: Coded, by: Person, now: datetime) -> Answer:
    """The row of a coding, not yet stored. Raises CannotCodeError."""
    start, end = _place(coded)
    if coded.message.request_id != request.pk:
        raise CannotCodeError("This message does not answer this request. Choose one of its replies.")
    if coded.kind != AnswerKind.NOT_ANSWERED and not coded.exact.strip():
        raise CannotCodeError("Copy the words of the reply that say this into the quote.")
    return Answer(
        request=request, question=question, coder=by, kind=coded.kind, value=coded.value,
        section=coded.section, message=coded.message, attachment=coded.attachment, exact=coded.exact,
        start=start, end=end, at=now,
    )  # fmt: skip


def _place(coded: Coded) -> tuple[int, int]:
    if not coded.exact:
        return 0, 0
    for words in words_of(coded.message):
        if words.attachment == coded.attachment and (start := words.text.find(coded.exact)) >= 0:
            return start, start + len(coded.exact)
    raise CannotCodeError("The words quoted are not in the reply. Copy them from it exactly.")


def _proposal(request: Request, question: Question, cell: Cell, message: Incoming, now: datetime) -> Answer:
    return Answer(
        request=request, question=question, kind=cell.kind.value, value=cell.value, section=cell.section[:30],
        message=message, start=cell.start, end=cell.end, how=cell.how[:60], note=cell.note[:300], at=now,
    )  # fmt: skip


def _says_more(held: Answer, row: Answer) -> bool:
    """Whether a proposal takes the place of an earlier one."""
    if held.message_id == row.message_id:
        return (held.kind, held.value, held.exact) != (row.kind, row.value, row.exact)
    is_earlier = held.kind != AnswerKind.NOT_ANSWERED and row.message.received_at < held.message.received_at
    return row.kind != AnswerKind.NOT_ANSWERED and not is_earlier


def _lock(*requests: int) -> None:
    """One person at a time: two codings of one cell that come together are settled one after the other."""
    held = Request.objects.select_for_update().filter(pk__in=requests).order_by("pk")
    list(held.values_list("pk", flat=True))


def _target(answer: Answer) -> str:
    return f"request:{answer.request_id}"
