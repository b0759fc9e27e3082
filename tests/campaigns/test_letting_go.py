"""What goes to the public register of a reply: the words a person chose, and nothing of who works there."""

from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from alongside.campaigns.actions.answers import code_answer, coded_as, propose_answers
from alongside.campaigns.actions.letting_go import CannotLetGoError, let_go, let_message_go
from alongside.campaigns.actions.looking import look_at
from alongside.campaigns.actions.publishing import CannotPublishError, choose_words, publish_message
from alongside.campaigns.models import Answer, Incoming, Request
from alongside.campaigns.queries.private import private_words
from alongside.campaigns.redaction import proposed, without
from alongside.people.actions import add_editor
from alongside.people.models import Person
from alongside.register.models import Capture, StoredStatement
from tests.campaigns.answering import coder
from tests.campaigns.making import BY
from tests.campaigns.receiving.letters import LATER, asked, mail, taken

pytestmark = pytest.mark.django_db
STAFF = ("Zebulon", "Ptarmigan", "zptarmigan", "01632 960147", "Odalys", "Quennell")
REPLY = """Dear requester,

Please find below our response to your request.

1. No, the Trust did not apply for the funding.
2. There was no room for the post, as our Director of Nursing, Odalys Quennell, has told the board.

Telephone 01632 960147, e-mail zptarmigan@northmoor.example.

Yours sincerely

Zebulon Ptarmigan
Information Governance Manager
"""


@pytest.fixture
def message() -> Incoming:
    """A reply with names and numbers of staff in it, that a person has looked at."""
    (request,) = asked()
    sender = "Zebulon Ptarmigan <zptarmigan@northmoor.example>"
    held = taken(mail(request, REPLY, subject="Response from Zebulon Ptarmigan", sender=sender))
    look_at(by=coder(), message=held, now=LATER)
    return held


def words_for_all(message: Incoming, *more: str) -> str:
    """What the rules and a person leave of it."""
    assert message.request is not None
    private = private_words(message.request.stage.campaign, message)
    return without(message.text, proposed(message.text, private, more=more))


def register_rows() -> str:
    """Every row of every table of the register, as text."""
    models = apps.get_app_config("register").get_models()
    return "\n".join(str(row) for model in models for row in model.objects.values())


def confirmed(message: Incoming) -> None:
    """Both answers of the reply, confirmed by a person."""
    request = Request.objects.get()
    propose_answers(by=BY, message=message, now=LATER)
    for proposal in Answer.objects.filter(coder=None, is_outcome=False):
        coded = coded_as(proposal)
        code_answer(by=coder(), request=request, question=proposal.question, coded=coded, now=LATER)


def test_a_message_goes_only_when_a_person_has_looked_and_chosen_its_words(message: Incoming) -> None:
    with pytest.raises(CannotLetGoError, match="chosen yet"):
        let_message_go(by=coder(), message=message, knowing=[])
    message.looked_at, message.public_text = None, words_for_all(message)
    with pytest.raises(CannotLetGoError, match="looked"):
        let_message_go(by=coder(), message=message, knowing=[])
    assert not Capture.objects.exists()


def test_words_that_name_who_asked_do_not_go_whoever_wrote_them_into_the_field(message: Incoming) -> None:
    message.public_text = f"{message.text}"
    campaign = Request.objects.get().stage.campaign
    campaign.legal_applicant, campaign.public_name = "Odalys Quennell", "The collective"
    campaign.save()
    message.refresh_from_db()
    message.public_text = message.text
    with pytest.raises(CannotLetGoError, match="who asked"):
        let_message_go(by=coder(), message=message, knowing=[])
    message.public_text = "Words that it does not say."
    with pytest.raises(CannotLetGoError, match="not those of the message"):
        let_message_go(by=coder(), message=message, knowing=[])


def test_no_name_or_number_of_staff_reaches_any_table_of_the_register(message: Incoming) -> None:
    """Nor the subject, nor who wrote it, nor the words of an answer that were confirmed from the raw text."""
    confirmed(message)
    choose_words(by=coder(), message=message, public_text=words_for_all(message, "Odalys Quennell"))
    message.refresh_from_db()
    capture = let_message_go(by=coder(), message=message, knowing=[])
    assert "did not apply for the funding" in capture.text
    rows = register_rows()
    assert "did not apply for the funding" in rows
    for secret in STAFF:
        assert secret.casefold() not in rows.casefold(), secret


def test_the_public_pages_of_the_register_show_no_staff(message: Incoming, client: Client) -> None:
    confirmed(message)
    choose_words(by=coder(), message=message, public_text=words_for_all(message, "Odalys Quennell"))
    message.refresh_from_db()
    capture = let_message_go(by=coder(), message=message, knowing=[])
    pages = [capture.source.get_absolute_url(), reverse("register:search") + "?words=funding"]
    pages += [each.get_absolute_url() for each in StoredStatement.objects.all()]
    for page in pages:
        shown = client.get(page)
        assert shown.status_code == 200, page
        for secret in STAFF:
            assert secret.casefold() not in shown.content.decode().casefold(), (page, secret)


def test_statements_of_answers_quote_the_public_words_where_they_stand(message: Incoming) -> None:
    confirmed(message)
    choose_words(by=coder(), message=message, public_text=words_for_all(message, "Odalys Quennell"))
    message.refresh_from_db()
    capture = let_message_go(by=coder(), message=message, knowing=[])
    first, second = StoredStatement.objects.filter(reader="person").order_by("start")
    assert (first.property, first.value) == ("funding-outcome", "did-not-apply")
    for each in (first, second):
        assert capture.text[each.start : each.end] == each.exact
    assert "[words removed]" in second.exact or "[name removed]" in second.exact
    assert second.value == " ".join(second.exact.split())
    assert set(Answer.objects.filter(is_outcome=True).values_list("statement", flat=True)) == {
        first.pk, second.pk,
    }  # fmt: skip


def test_an_answer_of_which_nothing_may_be_shown_makes_no_statement(message: Incoming) -> None:
    confirmed(message)
    second = Answer.objects.get(is_outcome=True, question__number=2)
    words = words_for_all(message, second.exact)
    choose_words(by=coder(), message=message, public_text=words)
    message.refresh_from_db()
    let_message_go(by=coder(), message=message, knowing=[])
    assert StoredStatement.objects.filter(reader="person").count() == 1


def test_a_name_found_later_goes_from_the_register_too_and_from_its_older_version(message: Incoming) -> None:
    confirmed(message)
    leaky = words_for_all(message).replace("[name removed], has told", "Odalys Quennell, has told")
    choose_words(by=coder(), message=message, public_text=leaky)
    message.refresh_from_db()
    let_message_go(by=coder(), message=message, knowing=[])
    assert "Quennell" in register_rows()
    message.refresh_from_db()
    publish_message(by=coder(), message=message, public_text=words_for_all(message, "Odalys Quennell"))
    assert Capture.objects.count() == 2
    assert "Quennell" not in "".join(Capture.objects.values_list("text", flat=True))
    stands = StoredStatement.objects.filter(ended_at=None, reader="person")
    assert stands.count() == 2
    assert "Quennell" not in "".join(f"{each.exact} {each.value}" for each in StoredStatement.objects.all())


def test_a_file_goes_with_its_personal_words_struck_out(message: Incoming) -> None:
    request = Request.objects.get()
    source = mail(request, "Please find our response attached.", subject="FOI 12")
    source.add_attachment(
        b"Our answer: we applied.\nContact: Zebulon Ptarmigan, telephone 01632 960147.\n",
        maintype="text", subtype="plain", filename="from Zebulon Ptarmigan.txt",
    )  # fmt: skip
    held = taken(source)
    look_at(by=coder(), message=held, now=LATER)
    capture = let_go(by=coder(), attachment=held.attachments.get(), knowing=[], more=["Our answer"])
    assert "███" in capture.text
    for secret in (*STAFF, "Our answer"):
        assert secret not in register_rows(), secret


def test_the_team_chooses_words_of_a_message_without_making_it_public(
    message: Incoming, client: Client
) -> None:
    client.force_login(Person.objects.get(email="editor@example.org"))
    request_page = reverse("campaigns:request", args=[message.request_id])
    assert "Read the chosen words" not in client.get(request_page).content.decode()
    address = reverse("campaigns:publish-message", args=[message.pk])
    shown = client.get(address)
    assert "Keep these words" in shown.content.decode()
    fields: dict[str, Any] = {"seen": shown.context["seen"], "keep": "1"}
    assert client.post(address, fields).status_code == 302
    message.refresh_from_db()
    assert (bool(message.public_text), message.is_public) == (True, False)
    assert "Read the chosen words" in client.get(request_page).content.decode()
    client.post(reverse("campaigns:let-message-go", args=[message.pk]))
    assert Capture.objects.get().text == message.public_text


def test_a_held_message_may_have_its_words_chosen_but_is_not_published(message: Incoming) -> None:
    message.held_for = ["recall"]
    message.save()
    words = words_for_all(message)
    choose_words(by=coder(), message=message, public_text=words)
    with pytest.raises(CannotPublishError, match="held back"):
        publish_message(by=coder(), message=message, public_text=words)
    message.refresh_from_db()
    with pytest.raises(CannotLetGoError, match="recall"):
        let_message_go(by=coder(), message=message, knowing=[])
    let_message_go(by=coder(), message=message, knowing=["recall"])


def test_a_person_sees_the_file_as_it_would_stand_there_and_strikes_out_more(
    message: Incoming, client: Client
) -> None:
    request = Request.objects.get()
    source = mail(request, "Please find our response attached.", subject="FOI 12")
    source.add_attachment(
        b"Our answer: we applied.\nContact: Zebulon Ptarmigan, telephone 01632 960147.\n",
        maintype="text", subtype="plain", filename="answer.txt",
    )  # fmt: skip
    held = taken(source)
    look_at(by=coder(), message=held, now=LATER)
    client.force_login(Person.objects.get(email="editor@example.org"))
    address = reverse("campaigns:let-file-go", args=[held.attachments.get().pk])
    request_page = client.get(reverse("campaigns:request", args=[request.pk])).content.decode()
    assert address in request_page
    shown = client.get(address)
    assert "Our answer: we applied." in shown.content.decode()
    assert "Ptarmigan" not in shown.content.decode()
    changed = client.post(address, {"more": "Our answer", "seen": shown.context["seen"], "let-go": "1"})
    assert changed.status_code == 409
    assert not Capture.objects.exists()
    gone = client.post(address, {"more": "Our answer", "seen": changed.context["seen"], "let-go": "1"})
    assert gone.status_code == 302
    text = Capture.objects.get().text
    assert ("Our answer" in text, "we applied" in text) == (False, True)


def test_a_file_is_let_go_by_nobody_but_the_team(message: Incoming, client: Client) -> None:
    source = mail(Request.objects.get(), "Please find our response attached.", subject="FOI 12")
    source.add_attachment(b"We applied.\n", maintype="text", subtype="plain", filename="answer.txt")
    held = taken(source)
    address = reverse("campaigns:let-file-go", args=[held.attachments.get().pk])
    client.force_login(add_editor(by=BY, email="far@example.org", team="Another team"))
    assert client.get(address).status_code == client.post(address, {"let-go": "1"}).status_code == 404
    client.force_login(Person.objects.get(email="editor@example.org"))
    unlooked = client.get(address)
    refused = client.post(address, {"let-go": "1", "seen": unlooked.context["seen"]})
    assert (refused.status_code, "looked" in refused.content.decode()) == (409, True)
