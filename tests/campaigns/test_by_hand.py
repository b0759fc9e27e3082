"""Letters to a regulator or a board, on paper or on another site: sent by a person, and written down."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.campaigns.actions.by_hand import CannotWriteDownError, write_down_sent
from alongside.campaigns.actions.queueing import CannotQueueError, Letter, queue_letters
from alongside.campaigns.models import Channel, Outgoing, OutgoingKind, Request
from alongside.people.models import Person
from alongside.reading.formats import Unreadable, document_of
from tests.campaigns import making, worked

pytestmark = pytest.mark.django_db
OWN = "We were told nothing, and ask you to decide on it."


@pytest.fixture
def silent(client: Client, settings: object) -> Request:
    """The body that was asked long ago and did not answer; an editor is signed in and mail could go."""
    settings.MAIL_IS_SET, settings.REPLY_DOMAIN = True, making.DOMAIN  # type: ignore[attr-defined]
    worked.campaign()
    client.force_login(Person.objects.get())
    return Request.objects.get(organisation="RZ5")


def write(model: str) -> str:
    return reverse("campaigns:write", args=[model])


def fields(model: str, request: Request, client: Client, **more: str) -> dict[str, str]:
    """The form of a letter as the page shows it, with words of our own."""
    form = client.get(f"{write(model)}?request={request.pk}").context["form"]
    letter = form["letter"].value().replace("Your organisation {what_it_did}, according to this source", "")
    letter = letter.replace("({date_of_statement}):\n\n> {quoted_statement}\n", "")
    own = {"our_answer": OWN, "subject": form["subject"].value(), "letter": letter}
    return own | {"request": str(request.pk)} | more


@pytest.mark.parametrize("model", ["regulator-complaint", "question-to-a-board"])
def test_a_letter_to_a_regulator_or_a_board_never_goes_to_the_foi_address(
    client: Client, silent: Request, model: str
) -> None:
    shown = client.get(f"{write(model)}?request={silent.pk}").content.decode()
    assert "Send 1 letter" not in shown
    assert "never goes to the address that takes requests" in shown
    before = Outgoing.objects.count()
    ready = client.post(write(model), fields(model, silent, client, deed="send")).content.decode()
    assert "Print it (PDF)" in ready
    assert Outgoing.objects.count() == before


def test_the_queue_refuses_them_whoever_puts_them_there(silent: Request) -> None:
    complaint = Letter(silent, OutgoingKind.COMPLAINT, "Complaint", "We complain.")
    question = Letter(silent, OutgoingKind.OTHER, "A question", "Please answer.", to="board")
    for letter in (complaint, question):
        with pytest.raises(CannotQueueError, match="by hand"):
            queue_letters(by=making.BY, letters=[letter], domain=making.DOMAIN, now=timezone.now())
    assert not Outgoing.objects.filter(state="queued").exists()


@pytest.mark.parametrize(
    ("regime", "name", "page"),
    [
        ("foia", "The Information Commissioner", "https://ico.org.uk/make-a-complaint/"),
        ("foisa", "The Scottish Information Commissioner", "https://www.foi.scot/"),
    ],
)
def test_the_regulator_is_named_with_its_public_page_by_the_law_of_the_place(
    client: Client, silent: Request, regime: str, name: str, page: str
) -> None:
    Request.objects.filter(pk=silent.pk).update(regime=regime)
    told = fields("regulator-complaint", silent, client, deed="preview")
    shown = client.post(write("regulator-complaint"), told)
    assert page in shown.content.decode()
    assert shown.context["hand"]["recipient"].value() == name


def test_the_letter_is_printed_to_whom_the_person_names(client: Client, silent: Request) -> None:
    to = "The Information Commissioner\n1 Example Street\nExampleton"
    answer = client.post(
        write("regulator-complaint"),
        fields("regulator-complaint", silent, client, deed="pdf", recipient=to, on=str(worked.day(0))),
    )
    assert answer["Content-Type"] == "application/pdf"
    printed = document_of(answer.content, "letter.pdf")
    assert not isinstance(printed, Unreadable)
    assert "1 Example Street" in printed.text
    assert "We were told nothing" in printed.text
    assert silent.to_address not in printed.text
    assert not Outgoing.objects.filter(kind="complaint").exists()


def test_what_was_sent_is_written_down_and_the_clock_knows(client: Client, silent: Request) -> None:
    day = str(worked.day(0))
    told = fields("regulator-complaint", silent, client, deed="gone", recipient="The Commissioner", on=day)
    assert client.post(write("regulator-complaint"), told).status_code == 302
    letter = Outgoing.objects.get(kind="complaint")
    assert (letter.state, letter.is_by_hand, letter.recipient) == ("sent", True, "The Commissioner")
    assert (letter.to_address, OWN in letter.text) == ("", True)
    assert silent.events.filter(kind="complained", on=worked.day(0)).exists()
    assert "Late, and not reminded yet" not in client.get(reverse("campaigns:desk")).content.decode()
    shown = client.get(reverse("campaigns:request", args=[silent.pk])).content.decode()
    assert "From us to The Commissioner" in shown
    assert "sent by hand" in shown


def test_who_gets_it_has_to_be_named(client: Client, silent: Request) -> None:
    told = fields("question-to-a-board", silent, client, deed="gone", recipient=" ", on=str(worked.day(0)))
    answer = client.post(write("question-to-a-board"), told)
    assert answer.status_code == 400
    assert "Name who gets it" in answer.content.decode()


def test_a_late_notice_sent_by_hand_is_a_right_of_reply_like_any_other(
    client: Client, silent: Request
) -> None:
    Request.objects.filter(pk=silent.pk).update(channel=Channel.BY_HAND)
    shown = client.get(f"{write('late-notice')}?request={silent.pk}").content.decode()
    assert "Send by hand: 1" in shown
    told = fields("late-notice", silent, client, deed="gone", recipient="", on=str(worked.day(1)))
    client.post(write("late-notice"), told)
    letter = Outgoing.objects.get(kind="late-notice")
    assert (letter.state, letter.recipient, timezone.localdate(letter.sent_at)) == ("sent", "", worked.day(1))
    desk = client.get(reverse("campaigns:desk")).content.decode()
    assert "Late, and not reminded yet" not in desk


def test_a_day_to_come_and_a_body_that_was_never_asked_are_refused(silent: Request) -> None:
    now = timezone.now()
    given = {"by": making.BY, "kind": OutgoingKind.LATE, "subject": "s", "text": "t", "now": now}
    with pytest.raises(CannotWriteDownError, match="still to come"):
        write_down_sent(request=silent, on=timezone.localdate() + timedelta(days=1), **given)  # type: ignore[arg-type]
    with pytest.raises(CannotWriteDownError, match="no letter yet"):
        write_down_sent(request=silent, on=worked.day(90), **given)  # type: ignore[arg-type]
    with pytest.raises(CannotWriteDownError, match="ticked off"):
        write_down_sent(request=silent, on=worked.day(0), **given | {"kind": OutgoingKind.REQUEST})  # type: ignore[arg-type]


def test_a_wrong_day_loses_none_of_the_words_that_were_written(client: Client, silent: Request) -> None:
    told = fields("regulator-complaint", silent, client, deed="gone", recipient="The Office", on="2999-01-01")
    answer = client.post(write("regulator-complaint"), told)
    shown = answer.content.decode()
    assert answer.status_code == 400
    assert "This day is still to come" in shown
    assert (OWN in shown, "The Office" in shown, 'value="2999-01-01"' in shown) == (True, True, True)
    assert not Outgoing.objects.filter(kind="complaint").exists()


def test_a_letter_that_cannot_be_queued_stays_on_the_page_with_its_words(
    client: Client, silent: Request, settings: object
) -> None:
    told = fields("late-notice", silent, client, deed="send")
    told["letter"] = told["letter"].replace("Dear", "Our own words.\n\nDear", 1)
    settings.MAIL_IS_SET = False  # type: ignore[attr-defined]
    answer = client.post(write("late-notice"), told)
    assert answer.status_code == 400
    assert "There is a problem" in answer.content.decode()
    assert "Our own words." in str(answer.context["form"]["letter"].value())
    assert not Outgoing.objects.filter(kind="late-notice").exists()
