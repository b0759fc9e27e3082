"""Answers are proposed by the reader, coded by people who do not see each other's, and stand when agreed."""

import pytest

from alongside.campaigns.actions.answer_statements import keep_statements
from alongside.campaigns.actions.answers import (
    CannotCodeError,
    Coded,
    code_answer,
    coded_as,
    propose_answers,
    reject_proposal,
    reopen_answer,
    resolve_answer,
)
from alongside.campaigns.actions.letting_go import let_message_go
from alongside.campaigns.models import Answer, AnswerKind, AnswerState, Question, Request
from alongside.campaigns.queries.matrix import CellState, Wanted, matrix, requests_wanted, rows_of, totals
from alongside.people.models import Act
from alongside.register.actions import rebuild
from alongside.register.models import Settled, StoredStatement
from tests.campaigns import making
from tests.campaigns.answering import NOW, asked, coder, reply

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_() -> Request:
    return asked(making.stage())


def _questions(request: Request) -> list[Question]:
    return list(request.stage.questions.all())


def test_a_reply_gives_proposals_with_their_sentences(request_: Request) -> None:
    message = reply(request_)
    assert propose_answers(by="command:test", message=message, now=NOW) == 2
    first, second = Answer.objects.order_by("question__number")
    assert (first.kind, first.value, first.exact) == ("no", False, "No, we did not apply.")
    assert message.text[first.start : first.end] == first.exact
    assert (second.kind, second.exact) == ("text", "There was no money after the first year.")
    assert {each.state for each in (first, second)} == {AnswerState.PROPOSED}
    assert propose_answers(by="command:test", message=message, now=NOW) == 0


@pytest.mark.parametrize(
    "more", [{"kind": "out-of-office"}, {"held_for": ["hidden-data"]}, {"is_automatic": True}]
)
def test_what_is_no_reply_or_held_back_is_not_read(request_: Request, more: dict[str, object]) -> None:
    assert propose_answers(by="command:test", message=reply(request_, **more), now=NOW) == 0  # type: ignore[arg-type]


def test_with_one_coder_what_is_confirmed_stands(request_: Request) -> None:
    propose_answers(by="command:test", message=reply(request_), now=NOW)
    question, proposal = _questions(request_)[0], Answer.objects.get(question__number=1)
    code_answer(by=coder(), request=request_, question=question, coded=coded_as(proposal), now=NOW)
    outcome = Answer.objects.get(is_outcome=True)
    assert (outcome.kind, outcome.state, outcome.exact) == ("no", "confirmed", proposal.exact)
    assert Act.objects.filter(deed="confirmed answer").exists()


def test_two_coders_are_blind_until_both_have_coded_and_agreeing_settles_it(request_: Request) -> None:
    request_.stage.coders = 2
    request_.stage.save()
    message, question = reply(request_), _questions(request_)[0]
    coded = Coded(AnswerKind.NO, message, value=False, exact="No, we did not apply.")
    code_answer(by=coder(1), request=request_, question=question, coded=coded, now=NOW)
    cell = rows_of(request_.stage, [question], [request_])[0].cells[0]
    assert (cell.state, cell.answer) == (CellState.CODED, None)
    code_answer(by=coder(2), request=request_, question=question, coded=coded, now=NOW)
    assert Answer.objects.get(is_outcome=True).kind == "no"


def test_a_difference_is_resolved_by_a_person_and_both_codings_stay(request_: Request) -> None:
    request_.stage.coders = 2
    request_.stage.save()
    message, question = reply(request_), _questions(request_)[0]
    no = Coded(AnswerKind.NO, message, value=False, exact="No, we did not apply.")
    text = Coded(AnswerKind.NOT_ANSWERED, message)
    code_answer(by=coder(1), request=request_, question=question, coded=no, now=NOW)
    code_answer(by=coder(2), request=request_, question=question, coded=text, now=NOW)
    assert rows_of(request_.stage, [question], [request_])[0].cells[0].state is CellState.DIFFER
    resolve_answer(by=coder(1), request=request_, question=question, coded=no, now=NOW)
    assert Answer.objects.get(is_outcome=True).kind == "no"
    assert sorted(Answer.objects.filter(state="coded").values_list("kind", flat=True)) == [
        "no",
        "not-answered",
    ]
    with pytest.raises(CannotCodeError, match="stands already"):
        code_answer(by=coder(2), request=request_, question=question, coded=no, now=NOW)


def test_words_that_are_not_in_the_reply_cannot_be_quoted(request_: Request) -> None:
    message, question = reply(request_), _questions(request_)[0]
    with pytest.raises(CannotCodeError, match="not in the reply"):
        code_answer(
            by=coder(), request=request_, question=question, now=NOW,
            coded=Coded(AnswerKind.YES, message, value=True, exact="Yes, gladly."),
        )  # fmt: skip
    assert not Answer.objects.exists()


def test_a_rejected_proposal_leaves_the_cell_to_be_coded(request_: Request) -> None:
    propose_answers(by="command:test", message=reply(request_), now=NOW)
    reject_proposal(by=coder(), proposal=Answer.objects.get(question__number=1))
    assert rows_of(request_.stage, _questions(request_), [request_])[0].cells[0].state is CellState.TO_CODE


def test_the_later_reply_takes_the_place_of_a_proposal_only_where_it_answers(request_: Request) -> None:
    propose_answers(by="command:test", message=reply(request_), now=NOW)
    later = reply(request_, "1. Yes, on reflection we did.\n", file_sha256="f" * 64)
    propose_answers(by="command:test", message=later, now=NOW)
    kinds = dict(Answer.objects.values_list("question__number", "kind"))
    assert kinds == {1: "yes", 2: "text"}


def test_every_state_of_a_cell_is_found_again_by_the_database() -> None:
    stage = making.stage()
    stage.coders = 2
    stage.save()
    question = stage.questions.get(number=1)
    requests = [making.request(stage, 1), *(asked(stage, number) for number in range(2, 8))]
    messages = [reply(each) for each in requests]
    Request.objects.filter(pk=requests[2].pk).update(replied_on=NOW.date())
    propose_answers(by="command:test", message=messages[3], now=NOW)
    no = [Coded(AnswerKind.NO, each, value=False, exact="No") for each in messages]
    code_answer(by=coder(1), request=requests[4], question=question, coded=no[4], now=NOW)
    for each, coded in ((5, no[5]), (6, no[6])):
        code_answer(by=coder(1), request=requests[each], question=question, coded=coded, now=NOW)
    code_answer(by=coder(2), request=requests[5], question=question, now=NOW,
                coded=Coded(AnswerKind.NOT_ANSWERED, messages[5]))  # fmt: skip
    code_answer(by=coder(2), request=requests[6], question=question, coded=no[6], now=NOW)
    shown = rows_of(stage, [question], list(stage.requests.order_by("pk")))
    assert [row.cells[0].state for row in shown] == list(CellState)
    for row in shown:
        state = row.cells[0].state
        assert list(requests_wanted(stage, [question], Wanted(question=1, state=state))) == [row.request]


def test_a_page_of_the_matrix_takes_the_same_few_queries_however_many_bodies(
    django_assert_max_num_queries: object,
) -> None:
    stage = making.stage()
    for number in range(1, 61):
        propose_answers(by="command:test", message=reply(asked(stage, number)), now=NOW)
    with django_assert_max_num_queries(5):  # type: ignore[operator]
        shown = matrix(stage, Wanted(state=CellState.PROPOSED))
    assert (len(shown.rows), shown.page.paginator.count) == (50, 60)
    assert all(cell.answer and cell.answer.exact for row in shown.rows for cell in row.cells)


def test_totals_count_only_what_stands(request_: Request) -> None:
    propose_answers(by="command:test", message=reply(request_), now=NOW)
    assert totals(request_.stage) == {}
    question, proposal = _questions(request_)[0], Answer.objects.get(question__number=1)
    code_answer(by=coder(), request=request_, question=question, coded=coded_as(proposal), now=NOW)
    assert totals(request_.stage) == {question.pk: {"no": 1}}


def test_a_confirmed_answer_becomes_a_statement_once_the_reply_is_in_the_register(request_: Request) -> None:
    message = reply(request_)
    propose_answers(by="command:test", message=message, now=NOW)
    for question in _questions(request_):
        proposal = Answer.objects.get(question=question, is_outcome=False, coder=None)
        code_answer(by=coder(), request=request_, question=question, coded=coded_as(proposal), now=NOW)
    assert not StoredStatement.objects.filter(reader="person").exists()

    message.looked_at, message.public_text = NOW, message.text
    let_message_go(by=coder(), message=message, knowing=[])
    assert keep_statements(by=coder(), campaign=request_.stage.campaign) == 0  # they were with the reply
    told = StoredStatement.objects.get(reader="person", property="funding-outcome")
    assert (told.subject_key, told.value, told.exact) == ("RZ1", "did-not-apply", "No, we did not apply.")
    assert told.capture.text[told.start : told.end] == told.exact
    assert (told.topic, told.source.kind, told.status) == ("northmoor-posts", "foi-response", "confirmed")
    assert Settled.objects.filter(
        property="funding-outcome", subject_key="RZ1", value="did-not-apply"
    ).exists()

    rebuild(by="command:test", today=NOW.date())
    assert StoredStatement.objects.get(pk=told.pk).status == "confirmed"


def test_an_answer_opened_again_takes_its_statement_back(request_: Request) -> None:
    message, question = reply(request_), _questions(request_)[0]
    message.looked_at, message.public_text = NOW, message.text
    let_message_go(by=coder(), message=message, knowing=[])
    no = Coded(AnswerKind.NO, message, value=False, exact="No, we did not apply.")
    code_answer(by=coder(), request=request_, question=question, coded=no, now=NOW)
    outcome = Answer.objects.get(is_outcome=True)
    assert outcome.statement
    reopen_answer(by=coder(), outcome=outcome)
    assert StoredStatement.objects.get(pk=outcome.statement).status == "rejected"
    assert not Answer.objects.filter(is_outcome=True).exists()
