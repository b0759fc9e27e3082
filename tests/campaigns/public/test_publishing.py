"""A message becomes public by a person's deed, with exactly the words that were seen."""

import pytest
from django.test import Client
from django.utils import timezone

from alongside.campaigns.actions.campaigns import publish_parts
from alongside.campaigns.actions.letting_go import let_go
from alongside.campaigns.actions.looking import look_at
from alongside.campaigns.actions.publishing import CannotPublishError, publish_message, take_back_message
from alongside.campaigns.models import Incoming, Part
from alongside.campaigns.redaction import NotItsWordsError
from alongside.people.models import Act, Person
from tests.campaigns import making
from tests.campaigns.public import publishing
from tests.campaigns.receiving import files
from tests.campaigns.receiving.letters import LATER, asked, mail, taken

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor() -> Person:
    publishing.campaign()
    return Person.objects.get(email="editor@example.org")


def test_nothing_is_published_before_a_person_has_looked_or_while_it_is_held(editor: Person) -> None:
    unlooked, held = Incoming.objects.get(file_sha256="d" * 64), Incoming.objects.get(file_sha256="e" * 64)
    with pytest.raises(CannotPublishError, match="Nobody has looked at it"):
        publish_message(by=editor, message=unlooked, public_text=unlooked.text)
    with pytest.raises(CannotPublishError, match="held back"):
        publish_message(by=editor, message=held, public_text=held.text)


def test_who_asked_and_added_words_are_refused(editor: Person) -> None:
    message = Incoming.objects.get(file_sha256="a" * 64)
    with pytest.raises(CannotPublishError, match="name of who asked"):
        publish_message(by=editor, message=message, public_text=message.text)
    with pytest.raises(NotItsWordsError):
        publish_message(by=editor, message=message, public_text="The trust was wrong.")


def test_taking_back_is_at_once_and_the_log_tells_no_words(editor: Person) -> None:
    message = Incoming.objects.get(file_sha256="a" * 64)
    take_back_message(by=editor, message=message)
    message.refresh_from_db()
    assert not message.is_public
    told = " ".join(f"{act.target} {act.detail}" for act in Act.objects.all())
    assert not any(secret in told for secret in publishing.SECRETS)


def test_editor_publishes_exactly_what_was_shown(client: Client, editor: Person) -> None:
    message = Incoming.objects.get(file_sha256="a" * 64)
    client.force_login(editor)
    address = f"/desk/messages/{message.pk}/publish/"
    page = client.get(address)
    assert "<del" in page.content.decode()
    more = {"more": "no capacity"}
    changed = client.post(address, more | {"seen": page.context["seen"], "publish": "1"})
    assert changed.status_code == 409
    assert "Something changed since you saw it" in changed.content.decode()
    sent = client.post(address, more | {"seen": changed.context["seen"], "publish": "1"})
    assert sent.status_code == 302
    message.refresh_from_db()
    assert "There was [words removed] to host the post" in message.public_text
    assert "Wilhelmina" not in message.public_text


def test_a_small_count_found_after_publishing_is_hidden(client: Client, editor: Person) -> None:
    """Counts of fewer than ten people are not published."""
    message = Incoming.objects.get(file_sha256="a" * 64)
    assert message.request is not None
    Incoming.objects.filter(pk=message.pk).update(
        text="We employ 4 peer workers.", public_text="We employ 4 peer workers.", start=0, end=0
    )
    question = message.request.stage.questions.get(number=1)
    question.unit = "people"
    question.save()
    message.answers.filter(question=question, is_outcome=True).update(
        kind="number", value={"min": 4, "max": 4, "said": "4"}, start=0, end=25,
        exact="We employ 4 peer workers.", at=timezone.now(),
    )  # fmt: skip
    held = publishing.open_all(message.request.stage.campaign)
    for place in (f"replies/{message.pk}/", "data/answers.csv", "answers/1/", "data/replies.csv"):
        words = client.get(f"/campaigns/{held.slug}/open/{place}").content.decode()
        assert "employ 4" not in words, place
    assert "Fewer than 10 people" in client.get(f"/campaigns/{held.slug}/open/answers/1/").content.decode()


def test_a_file_is_linked_from_its_reply_only_once_a_person_has_ticked_it(client: Client) -> None:
    """The file was read into the register; its reply is public; still nobody finds it before the tick."""
    (request,) = asked()
    source = mail(request)
    source.add_attachment(
        files.document(), maintype="application", subtype="octet-stream", filename="reply.docx"
    )
    message = taken(source)
    person = Person.objects.get()
    look_at(by=person, message=message, now=LATER)
    publish_message(by=person, message=message, public_text=message.text)
    publish_parts(by=making.BY, campaign=request.stage.campaign, parts=list(Part))
    page, deed = f"/desk/messages/{message.pk}/publish/", f"/desk/messages/{message.pk}/publish/files/"
    public = f"/campaigns/{request.stage.campaign.slug}/open/replies/{message.pk}/"
    file = message.attachments.get()
    client.force_login(person)
    client.post(deed, {"file": [str(file.pk), "x", "9" * 30]})
    assert "Files that came with it" not in client.get(page).content.decode()
    let_go(by=person, attachment=file, knowing=list(file.held_for))
    assert "reply.docx" in client.get(page).content.decode()
    assert "File 1, as read" not in client.get(public).content.decode()
    client.post(deed, {"file": [str(file.pk)]})
    assert "File 1, as read" in client.get(public).content.decode()
    client.post(deed)
    assert "File 1, as read" not in client.get(public).content.decode()
