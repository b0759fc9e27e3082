"""The matrix, the coding page, agreement and response times, as the team sees them; nobody else does."""

import pytest
from django.test import Client
from django.urls import reverse

from alongside.campaigns.actions.answers import Coded, code_answer, propose_answers
from alongside.campaigns.models import Answer, AnswerKind, Incoming, Request
from alongside.people.models import Membership, Person, Role, Team
from tests.campaigns import making
from tests.campaigns.answering import NOW, asked, coder, reply

pytestmark = pytest.mark.django_db


@pytest.fixture
def held() -> Request:
    """A request with a reply that the reader has read."""
    request = asked(making.stage(), replied_on=NOW.date())
    propose_answers(by="command:test", message=reply(request), now=NOW)
    return request


@pytest.fixture
def team(client: Client, held: Request) -> Client:
    client.force_login(coder())
    return client


def _at(name: str, *more: object) -> str:
    return reverse(f"campaigns:{name}", args=["northmoor", 1, *more])


@pytest.mark.parametrize("name", ["matrix", "agreement", "responses"])
def test_only_the_team_sees_the_pages(client: Client, held: Request, name: str) -> None:
    assert client.get(_at(name)).status_code == 302
    stranger = Person.objects.create_user("stranger@example.org")
    client.force_login(stranger)
    assert client.get(_at(name)).status_code == 404
    Membership.objects.create(person=stranger, team=Team.objects.get(), role=Role.READER)
    assert client.get(_at(name)).status_code == 200


def test_a_reader_of_the_team_cannot_code(client: Client, held: Request) -> None:
    reader = Person.objects.create_user("reader@example.org")
    Membership.objects.create(person=reader, team=Team.objects.get(), role=Role.READER)
    client.force_login(reader)
    assert client.post(_at("code", held.pk, 1), {"deed": "confirm"}).status_code == 403
    assert not Answer.objects.filter(is_outcome=True).exists()


def test_the_matrix_shows_each_answer_with_its_sentence(team: Client) -> None:
    page = team.get(_at("matrix")).content.decode()
    assert "Northmoor Trust 1" in page
    assert "<blockquote>No, we did not apply.</blockquote>" in page
    assert "not confirmed" in page


@pytest.mark.parametrize(
    ("query", "bodies"),
    [("name=moor", 1), ("name=elsewhere", 0), ("state=proposed", 1), ("state=awaiting", 0), ("kind=no", 0),
     ("state=nonsense&question=9999999&page=x", 1)],
)  # fmt: skip
def test_the_matrix_is_narrowed_by_its_address(team: Client, query: str, bodies: int) -> None:
    answer = team.get(f"{_at('matrix')}?{query}")
    assert answer.status_code == 200
    assert len(answer.context["rows"]) == bodies


def test_a_person_confirms_with_one_press(team: Client, held: Request) -> None:
    answer = team.post(_at("code", held.pk, 1), {"deed": "confirm"})
    assert answer.status_code == 302
    assert Answer.objects.get(is_outcome=True).kind == "no"
    assert "Confirmed" in team.get(_at("coding", held.pk)).content.decode()
    assert "No: 1" in team.get(_at("matrix")).content.decode()


def test_all_that_the_page_shows_is_confirmed_with_one_press(team: Client, held: Request) -> None:
    page = team.get(_at("coding", held.pk)).content.decode()
    assert "Confirm all 2: it says this" in page
    shown = list(Answer.objects.filter(coder=None).values_list("pk", flat=True))
    team.post(_at("confirm-answers", held.pk), {"proposal": shown[:1]})
    assert Answer.objects.filter(is_outcome=True).count() == 1
    team.post(_at("confirm-answers", held.pk), {"proposal": [*shown, 0]})
    outcomes = Answer.objects.filter(is_outcome=True)
    assert {each.state for each in outcomes} == {"confirmed"}
    assert outcomes.count() == 2
    assert "Confirm all" not in team.get(_at("coding", held.pk)).content.decode()


def test_a_person_codes_something_else(team: Client, held: Request) -> None:
    source = f"m{Incoming.objects.get().pk}"
    told = {
        "deed": "code",
        "kind": "refused",
        "section": "40(2)",
        "exact": "There was no money",
        "source": source,
    }
    assert team.post(_at("code", held.pk, 2), told).status_code == 302
    outcome = Answer.objects.get(is_outcome=True)
    assert (outcome.kind, outcome.section, outcome.exact) == ("refused", "40(2)", "There was no money")


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"kind": "yes", "exact": "Yes, gladly"}, "not in the reply"),
        ({"kind": "yes", "exact": ""}, "Copy the words"),
        ({"kind": "number", "exact": "No, we did not apply.", "value": "many"}, "one number"),
    ],
)
def test_a_coding_that_does_not_fit_is_told_at_its_field(
    team: Client, held: Request, told: dict[str, str], words: str
) -> None:
    source = f"m{Incoming.objects.get().pk}"
    answer = team.post(_at("code", held.pk, 1), {"deed": "code", "source": source} | told)
    assert answer.status_code == 400
    assert words in answer.content.decode()
    assert not Answer.objects.filter(is_outcome=True).exists()


def test_what_another_coded_is_not_shown_before_one_has_coded_oneself(team: Client, held: Request) -> None:
    stage = held.stage
    stage.coders = 2
    stage.save()
    message = Incoming.objects.get()
    coded = Coded(AnswerKind.REFUSED, message, section="12", exact="There was no money")
    code_answer(by=coder(2), request=held, question=stage.questions.get(number=2), coded=coded, now=NOW)
    for name in (_at("coding", held.pk), _at("matrix"), _at("agreement")):
        assert "Refused (section 12)" not in team.get(name).content.decode()
    source = f"m{message.pk}"
    told = {
        "deed": "code",
        "kind": "text",
        "exact": "There was no money after the first year.",
        "source": source,
    }
    team.post(_at("code", held.pk, 2), told)
    assert "Refused (section 12)" in team.get(_at("coding", held.pk)).content.decode()
    page = team.get(_at("agreement")).content.decode()
    assert "To be decided" in page
    assert "agreed 0 of 1 = 0.00" in page


def test_the_program_reads_again_when_asked(team: Client, held: Request) -> None:
    Answer.objects.all().delete()
    team.post(_at("read-again", held.pk))
    assert Answer.objects.count() == 2


def test_the_responses_page_says_who_answered_and_draws_it(team: Client) -> None:
    page = team.get(_at("responses")).content.decode()
    assert "Who answered and when" in page
    assert "Northmoor Trust 1" in page
    assert team.get(f"{_at('responses')}?only=late").context["rows"] == []
