"""A stage is read by one person or by two; the campaign's page leads to its answers."""

import pytest
from django.test import Client
from django.urls import reverse

from alongside.campaigns.actions.answers import Coded, code_answer, propose_answers
from alongside.campaigns.actions.coders import set_coders
from alongside.campaigns.models import Answer, AnswerKind, Incoming, Request, Stage
from alongside.people.actions import add_editor
from alongside.people.models import Act, Role
from tests.campaigns import making
from tests.campaigns.answering import NOW, asked, coder, reply

pytestmark = pytest.mark.django_db


@pytest.fixture
def stage() -> Stage:
    """A stage that two people read, with a reply of each of two bodies."""
    made = making.stage()
    made.coders = 2
    made.save()
    for number in (1, 2):
        propose_answers(by=making.BY, message=reply(asked(made, number)), now=NOW)
    return made


def code(request: Request, person: int, kind: AnswerKind = AnswerKind.NO) -> None:
    question = request.stage.questions.get(number=1)
    coded = Coded(kind, Incoming.objects.get(request=request), value=kind == AnswerKind.YES, exact="No, we")
    code_answer(by=coder(person), request=request, question=question, coded=coded, now=NOW)


def path(name: str, stage: Stage) -> str:
    return reverse(f"campaigns:{name}", args=[stage.campaign.slug, stage.number])


def test_the_page_says_in_plain_words_what_each_means_and_keeps_the_choice(
    client: Client, stage: Stage
) -> None:
    client.force_login(coder())
    shown = client.get(path("coders", stage)).content.decode()
    assert "Two people read each reply by themselves" in shown
    assert client.post(path("coders", stage), {"coders": "1"}).status_code == 302
    stage.refresh_from_db()
    assert stage.coders == 1
    assert client.post(path("coders", stage), {"coders": "7"}).status_code == 400
    assert Act.objects.filter(deed="set who reads the answers").exists()


def test_what_one_alone_has_read_stands_once_one_is_enough(stage: Stage) -> None:
    first, second = stage.requests.order_by("pk")
    code(first, 1)
    code(second, 1)
    code(second, 2, AnswerKind.YES)
    assert not Answer.objects.filter(is_outcome=True).exists()
    assert set_coders(by=coder(), stage=stage, coders=1, now=NOW) == 1
    assert Answer.objects.get(is_outcome=True).request == first
    assert set_coders(by=coder(), stage=stage, coders=2, now=NOW) == 0
    assert Answer.objects.filter(is_outcome=True).count() == 1


def test_the_campaign_page_leads_to_answers_responses_agreement_and_the_next_reply(
    client: Client, stage: Stage
) -> None:
    client.force_login(coder())
    shown = client.get(stage.campaign.get_absolute_url()).content.decode()
    for name in ("matrix", "responses", "agreement", "coders", "next-to-code"):
        assert f'href="{path(name, stage)}"' in shown, name
    assert "4 to look at" in shown
    following = client.get(path("next-to-code", stage))
    assert following["Location"].endswith(f"/answers/{stage.requests.order_by('pk')[0].pk}/")


def test_when_all_is_read_the_next_is_the_matrix(client: Client) -> None:
    made = making.stage()
    client.force_login(coder())
    assert client.get(path("next-to-code", made))["Location"] == path("matrix", made)


def test_strangers_and_readers_do_not_choose(client: Client, stage: Stage) -> None:
    client.force_login(add_editor(by=making.BY, email="far@example.org", team="Another team"))
    assert client.get(path("coders", stage)).status_code == 404
    reads = add_editor(by=making.BY, email="reads@example.org", team="The collective", role=Role.READER)
    client.force_login(reads)
    assert client.post(path("coders", stage), {"coders": "1"}).status_code == 403
    shown = client.get(stage.campaign.get_absolute_url()).content.decode()
    assert path("matrix", stage) in shown
    assert path("coders", stage) not in shown
