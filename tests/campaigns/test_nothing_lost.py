"""Slips of a tired person: what was typed stays, what a deed did is said, words come before choices."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from alongside.campaigns.actions.receiving import take_mail
from alongside.campaigns.models import Channel, Incoming, Request, RequestEvent
from alongside.people.actions import add_editor
from alongside.people.models import Person, Role
from tests.campaigns import making, worked
from tests.campaigns.answering import NOW, asked
from tests.campaigns.public import publishing

pytestmark = pytest.mark.django_db


def _team(client: Client) -> Client:
    client.force_login(Person.objects.get())
    return client


def test_a_wrong_day_of_one_letter_sent_by_hand_keeps_what_was_typed_with_its_body(client: Client) -> None:
    stage = making.stage()
    stage.subject, stage.letter = "Request", "Dear {body},\n\n{questions}\n\n{applicant}"
    stage.save()
    rows = [making.request(stage, key, channel=Channel.BY_HAND, authority=f"trust_{key}") for key in (1, 2)]
    page = f"/campaigns/{stage.campaign.slug}/stages/1/by-hand/"
    there = "https://other.example/request/our_letter"
    typed = {"request": str(rows[1].pk), "on": "the 3rd", "address": there}
    answer = _team(client).post(page, typed)
    shown = answer.content.decode()

    assert answer.status_code == 400
    assert shown.count(there) == shown.count('value="the 3rd"') == 1
    assert shown.index(rows[1].body_name) < shown.index(there)
    assert f'href="#{rows[1].pk}-on"' in shown
    assert f'id="{rows[1].pk}-on"' in shown
    assert f'id="{rows[0].pk}-on"' in shown


def test_a_question_that_was_taken_out_can_be_had_again(client: Client) -> None:
    stage = making.stage()
    page = f"/campaigns/{stage.campaign.slug}/stages/1/questions/"
    first = stage.questions.get(number=1).words
    shown = _team(client).post(page, {"deed": "remove", "number": "1"}, follow=True).content.decode()

    assert not stage.questions.filter(words=first).exists()
    assert f"Taken out: “{first}”" in shown


def test_a_message_stands_before_the_choice_whose_it_is(client: Client) -> None:
    worked.campaign()
    take_mail(by=making.BY, raw=worked.mail(None, worked.NOWHERE, "FOI response", 99), now=NOW)
    message = Incoming.objects.get(request=None)
    shown = _team(client).get(reverse("campaigns:bind", args=[message.pk])).content.decode()

    assert message.text
    assert shown.index(f'id="message-{message.pk}"') < shown.index("It answers Northmoor Trust 4")


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (lambda _: {"deed": "note", "words": "Rang them."}, "The note is kept"),
        (lambda person: {"deed": "pass", "to": person.pk}, "Passed to"),
        (lambda _: {"deed": "pass", "to": ""}, "Now it is everybody’s"),
        (lambda _: {"deed": "off"}, "Put off until"),
        (lambda _: {"deed": "event", "kind": "extended", "on": "2026-10-01"}, "Written down"),
        (lambda _: {"deed": "close"}, "You can take it up again"),
    ],
)
def test_each_small_deed_says_what_it_did(
    client: Client, told: Callable[[Person], dict[str, object]], said: str
) -> None:
    worked.campaign()
    request = Request.objects.filter(state="sent")[0]
    page = reverse("campaigns:act", args=[request.pk])
    assert said in _team(client).post(page, told(Person.objects.get()), follow=True).content.decode()


def test_an_event_taken_out_is_said_to_be_writable_again(client: Client) -> None:
    worked.campaign()
    event = RequestEvent.objects.order_by("pk")[0]
    told = {"deed": "remove-event", "event": str(event.pk)}
    page = reverse("campaigns:act", args=[event.request_id])
    assert "You can write it down again" in _team(client).post(page, told, follow=True).content.decode()


def test_a_reader_who_signs_in_or_changes_the_password_comes_to_a_page_they_may_see(client: Client) -> None:
    password = "a long password for tests"
    add_editor(by=making.BY, email="reader@example.org", team="One", role=Role.READER, password=password)
    signed = client.post(
        "/account/sign-in/", {"username": "reader@example.org", "password": password}, follow=True
    )
    new = {"old_password": password, "new_password1": f"{password} two", "new_password2": f"{password} two"}
    changed = client.post(reverse("people:change-password"), new, follow=True)

    assert [signed.status_code, changed.status_code] == [200, 200]
    assert [each.redirect_chain[-1][0] for each in (signed, changed)] == ["/desk/", "/desk/"]


def test_a_body_that_has_not_answered_takes_one_line_of_the_table_not_one_a_question(client: Client) -> None:
    request = asked(making.stage())
    page = _team(client).get(reverse("campaigns:matrix", args=["northmoor", 1])).content.decode()

    assert request.stage.questions.count() > 1
    assert page.count("No reply yet</span></td>") == 1
    assert f'colspan="{request.stage.questions.count()}"' in page


def test_each_public_answer_stands_with_the_words_of_its_question(client: Client) -> None:
    held = publishing.open_all(publishing.campaign())
    question = held.stages.get(number=1).questions.get(number=1)
    page = client.get(reverse("campaigns:public-answers", args=[held.slug, 1])).content.decode()

    assert f'data-question="1. {question.words}"' in page
    assert f'colspan="{held.stages.get(number=1).questions.count()}"' in page


def test_a_person_can_say_which_law_binds_a_body_that_we_do_not_know(client: Client) -> None:
    stage = making.stage()
    request = making.request(stage, regime="")
    page = f"/campaigns/{stage.campaign.slug}/stages/1/recipients/"
    assert f'id="law-{request.pk}"' in _team(client).get(page).content.decode()
    told = {"deed": "regime", "request": str(request.pk), "regime": "foisa"}
    answer = client.post(page, told, follow=True)

    request.refresh_from_db()
    assert request.regime == "foisa"
    assert answer.redirect_chain[-1][0] == f"{page}#body-{request.pk}"
    assert "the Freedom of Information (Scotland) Act 2002" in answer.content.decode()
    assert 'value="foisa" selected' in client.get(f"{page}{request.pk}/address/").content.decode()


def test_after_each_decision_the_next_body_of_the_same_list_is_at_hand(client: Client) -> None:
    stage = making.stage()
    rows = [making.request(stage, key, regime="", state="proposed") for key in (1, 2)]
    page = f"/campaigns/{stage.campaign.slug}/stages/1/recipients/"
    told = {"deed": "drop", "request": str(rows[0].pk), "list": "decide"}
    answer = _team(client).post(page, told, follow=True)

    assert answer.redirect_chain[-1][0] == f"{page}#decide"
    assert 'id="decide"' in answer.content.decode()
    assert client.post(page, told | {"list": "//other.example"}, follow=True).redirect_chain[-1][0] == page


def test_a_model_takes_the_place_of_a_letter_only_once_it_is_saved(client: Client) -> None:
    stage = making.stage()
    page = f"/campaigns/{stage.campaign.slug}/stages/1/letter/"
    model = {"deed": "model", "model": "ask-who-took-up"}
    assert _team(client).post(page, model).status_code == 302
    stage.refresh_from_db()
    assert "{questions}" in stage.letter

    own = {"subject": "Ours", "letter": "Dear {body},\n\nOur words.\n\n{questions}\n\n{applicant}"}
    client.post(page, own | {"deed": "save"})
    offered = client.post(page, model)
    stage.refresh_from_db()
    assert "Our words." in stage.letter
    assert "Our words." not in offered.content.decode()
    assert "Your own letter stays as it is until you save this one" in offered.content.decode()
    client.post(page, offered.context["form"].initial | {"deed": "save"})
    stage.refresh_from_db()
    assert "Our words." not in stage.letter


def test_words_for_one_body_can_be_had_back_after_going_back_to_the_letter_of_all(client: Client) -> None:
    stage = making.stage()
    stage.subject, stage.letter = "Request", "Dear {body},\n\n{questions}\n\n{applicant}"
    stage.save()
    request = making.request(stage)
    page = f"/campaigns/{stage.campaign.slug}/stages/1/letters/{request.pk}/"
    own = {"subject": "Ours", "letter": "Dear {body},\n\nOur words.\n\n{questions}\n\n{applicant}"}
    _team(client).post(page, own | {"deed": "save"})
    gone_back = client.post(page, {"deed": "back"})
    request.refresh_from_db()

    assert not request.letter
    assert "Our words." not in gone_back.context["composed"].text
    client.post(page, gone_back.context["form"].initial | {"deed": "save"})
    request.refresh_from_db()
    assert "Our words." in request.letter
