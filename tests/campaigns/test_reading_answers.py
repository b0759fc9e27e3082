"""Replies are read for answers as they come in; what goes wrong in reading loses and stops no message."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from alongside.campaigns.actions.answers import code_answer, coded_as
from alongside.campaigns.actions.looking import bind_message, look_at
from alongside.campaigns.actions.reading_answers import read_waiting, reading_for
from alongside.campaigns.models import Answer, AnswerState, Incoming, Request
from alongside.campaigns.queries.matrix import CellState, rows_of
from alongside.people.models import Person
from alongside.reading.correspondence import Kind
from tests.campaigns.answering import coder
from tests.campaigns.making import BY, NOW
from tests.campaigns.receiving.letters import ACKNOWLEDGED, LATER, REPLIED, asked, mail, taken

pytestmark = pytest.mark.django_db
REPLY = (
    "Please find below our response to your request.\n\n1. No, we did not apply.\n"
    "2. There was no money after the first year.\n\nRegards\n"
)
Committing = Callable[..., AbstractContextManager[Any]]


@pytest.fixture
def commit(django_capture_on_commit_callbacks: Committing) -> Callable[[], Any]:
    """What is written within it is kept at its end, as where a program runs by itself."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def said(request: Request) -> list[tuple[int, str]]:
    rows = Answer.objects.filter(request=request, coder=None, is_outcome=False)
    return list(rows.order_by("question__number").values_list("question__number", "kind"))


def test_a_reply_that_comes_in_stands_in_the_matrix_as_a_proposal(commit: Callable[[], Any]) -> None:
    (request,) = asked()
    with commit():
        taken(mail(request, REPLY))
    assert said(request) == [(1, "no"), (2, "text")]
    cells = rows_of(request.stage, list(request.stage.questions.all()), [request])[0].cells
    assert [cell.state for cell in cells] == [CellState.PROPOSED] * 2
    assert not Answer.objects.exclude(state=AnswerState.PROPOSED).exists()


def test_an_acknowledgement_answers_nothing(commit: Callable[[], Any]) -> None:
    (request,) = asked()
    with commit():
        taken(mail(request, ACKNOWLEDGED))
    assert said(request) == []


def test_a_message_that_a_person_binds_is_read_for_the_request_it_answers(commit: Callable[[], Any]) -> None:
    first, second = asked(2)
    with commit():
        message = taken(mail("office@example.org", REPLY))
    assert not Answer.objects.exists()
    with commit():
        bind_message(by=coder(), message=message, requests=[first, second], now=LATER)
    assert said(first) == said(second) == [(1, "no"), (2, "text")]


def test_mail_that_a_person_adds_stands_in_the_matrix_at_once(
    commit: Callable[[], Any], client: Client
) -> None:
    (request,) = asked()
    client.force_login(coder())
    saved = SimpleUploadedFile("reply.eml", bytes(mail(request, REPLY)))
    with commit():
        answer = client.post(reverse("campaigns:add-mail"), {"file": saved})
    assert answer.status_code == 302
    assert said(request) == [(1, "no"), (2, "text")]
    stage = request.stage
    page = client.get(reverse("campaigns:matrix", args=[stage.campaign.slug, stage.number])).content.decode()
    assert "There was no money after the first year." in page
    assert "not confirmed" in page


def test_a_wrong_binding_takes_its_answers_along_and_what_was_coded_of_them(
    commit: Callable[[], Any],
) -> None:
    first, second = asked(2)
    with commit():
        message = taken(mail(first, REPLY))
    proposal = Answer.objects.get(question__number=1)
    code_answer(by=coder(), request=first, question=proposal.question, coded=coded_as(proposal), now=LATER)
    assert Answer.objects.filter(request=first, is_outcome=True).exists()
    with commit():
        bind_message(by=coder(), message=message, requests=[second], now=LATER)
    assert not Answer.objects.filter(request=first).exists()
    assert said(second) == [(1, "no"), (2, "text")]


def test_what_a_person_says_is_an_answer_is_read_as_one(commit: Callable[[], Any]) -> None:
    (request,) = asked()
    with commit():
        message = taken(mail(request, REPLY, auto_submitted="auto-replied"))
    assert (message.is_automatic, said(request)) == (True, [])
    with commit():
        look_at(by=coder(), message=message, now=LATER, kind=Kind.ANSWER)
    assert said(request) == [(1, "no"), (2, "text")]
    with commit():
        look_at(by=coder(), message=message, now=LATER, kind=Kind.ACKNOWLEDGEMENT)
    assert said(request) == []


def test_an_earlier_reply_that_is_found_later_does_not_overrule_the_later_one(
    commit: Callable[[], Any],
) -> None:
    (request,) = asked()
    with commit():
        taken(
            mail(
                request,
                "In response to your request:\n\n1. Yes, we applied in the end.\n2. We found the money.\n",
            ),
            REPLIED,
        )
        taken(mail(request, REPLY, at=REPLIED - timedelta(days=3)), REPLIED - timedelta(days=3))
    assert said(request)[0] == (1, "yes")


def test_a_reader_that_fails_leaves_the_message_bound_its_clock_moved_and_a_word_for_the_person(
    commit: Callable[[], Any], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("alongside.campaigns.actions.answers.answers_to", _fails)
    (request,) = asked()
    with commit():
        message = taken(mail(request, REPLY))
    message.refresh_from_db()
    request.refresh_from_db()
    assert (message.request, request.clock_state) == (request, "answered")
    assert "Code them by hand" in message.warnings[-1]
    assert "Pat" not in caplog.text
    assert "a name in the text" not in caplog.text


def test_a_program_that_was_ended_before_it_read_reads_at_the_next_round() -> None:
    (request,) = asked()
    taken(mail(request, REPLY))
    assert said(request) == []
    assert read_waiting(by=BY) == 1
    assert said(request) == [(1, "no"), (2, "text")]
    assert read_waiting(by=BY) == 0


def test_what_a_page_has_no_time_for_is_read_at_the_next_round(commit: Callable[[], Any]) -> None:
    first, second = asked(2)
    with reading_for(0), commit():
        taken(mail(first, REPLY))
    assert said(first) == []
    with reading_for(60), commit():
        taken(mail(second, REPLY))
    assert said(second) == [(1, "no"), (2, "text")]
    assert read_waiting(by=BY) == 1
    assert said(first) == [(1, "no"), (2, "text")]


def test_a_reply_on_which_the_program_ends_is_not_read_again_and_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (request,) = asked()
    taken(mail(request, REPLY))
    monkeypatch.setattr("alongside.campaigns.actions.answers.answers_to", _ends)
    with pytest.raises(SystemExit):
        read_waiting(by=BY)
    monkeypatch.undo()
    assert read_waiting(by=BY) == 0
    assert Incoming.objects.get().request == request
    assert Person.objects.count() == 1
    assert Incoming.objects.get().received_at > NOW


def _fails(*_given: object) -> None:
    raise LookupError("a name in the text")


def _ends(*_given: object) -> None:
    raise SystemExit(9)
