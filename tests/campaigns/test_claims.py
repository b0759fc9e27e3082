"""A body says by one press that it replied: the desk lists it, and a volunteer says what was found."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.campaigns.actions.claims import CannotAnswerError, look_at_claim, record_claim
from alongside.campaigns.actions.receiving import take_mail
from alongside.campaigns.models import Claim, Incoming, Outgoing, Request
from alongside.people.actions import add_editor
from alongside.people.models import Act, Person, Role
from tests.campaigns import making, worked
from tests.campaigns.public import publishing

pytestmark = pytest.mark.django_db
NONE_CAME = "It had not replied by"


@pytest.fixture
def claim(client: Client) -> Claim:
    """The fifth body was silent, was told so, and says that it replied; an editor is signed in."""
    held = publishing.open_all(publishing.campaign())
    fifth = Request.objects.get(organisation="RZ5")
    at = timezone.now() - timedelta(days=10)
    Outgoing.objects.create(
        request=fifth, kind="late-notice", subject="Late", text="Late.", state="sent", queued_at=at,
        to_address=fifth.to_address, from_address="x@replies.example.org", message_id="<n@x>",
        not_before=at, sent_at=at,
    )  # fmt: skip
    address = reverse("campaigns:public-claim", args=[held.slug, fifth.pk])
    client.post(address, {"replied_on": str(worked.day(20)), "words": "Reference 17. We wrote to you."})
    client.force_login(Person.objects.get(email="editor@example.org"))
    return Claim.objects.get(request=fifth)


def page(claim: Claim) -> str:
    return reverse("campaigns:claim", args=[claim.pk])


def public(client: Client, claim: Claim) -> str:
    slug = claim.request.stage.campaign.slug
    return client.get(reverse("campaigns:public-request", args=[slug, claim.request_id])).content.decode()


def test_the_desk_lists_it_first_and_its_page_says_what_was_said(client: Client, claim: Claim) -> None:
    shown = client.get(reverse("campaigns:desk")).content.decode()
    assert shown.index("They say that they replied") < shown.index("Messages to look at")
    assert page(claim) in shown
    told = client.get(page(claim)).content.decode()
    assert "Reference 17. We wrote to you." in told
    assert f"{worked.day(20):%B %Y}" in told
    assert "We hold no message of this body." in told
    request = client.get(reverse("campaigns:request", args=[claim.request_id])).content.decode()
    assert page(claim) in request


def test_a_refusal_needs_words_and_the_body_can_read_them(client: Client, claim: Claim) -> None:
    assert NONE_CAME not in public(client, claim)
    answer = client.post(page(claim), {"deed": "not-found", "found": "  "})
    assert answer.status_code == 400
    assert "Say where you looked" in answer.content.decode()
    words = "Not in our mailbox or its junk folder. Please send it again."
    assert client.post(page(claim), {"deed": "not-found", "found": words}).status_code == 302
    claim.refresh_from_db()
    assert (claim.is_so, claim.found) == (False, words)
    assert claim.looked_at is not None
    shown = public(client, claim)
    assert words in shown
    assert NONE_CAME in shown
    assert page(claim) not in client.get(reverse("campaigns:desk")).content.decode()


def test_a_reply_that_came_another_way_is_written_down_with_its_day(client: Client, claim: Claim) -> None:
    on = worked.day(20)
    assert client.post(page(claim), {"deed": "found", "on": str(on), "found": ""}).status_code == 302
    request = Request.objects.get(pk=claim.request_id)
    assert (request.replied_on, request.clock_state) == (on, "answered")
    claim.refresh_from_db()
    assert claim.is_so is True
    assert "It answered on" in public(client, claim)
    assert "Reference 17" not in public(client, claim)


def test_a_day_to_come_is_refused(client: Client, claim: Claim) -> None:
    assert client.post(page(claim), {"deed": "found", "on": "2999-01-01"}).status_code == 400
    claim.refresh_from_db()
    assert claim.looked_at is None


def test_a_message_of_the_body_that_nobody_could_place_is_offered_and_bound(
    client: Client, claim: Claim
) -> None:
    take_mail(by=making.BY, raw=worked.mail(None, worked.ANSWER, "Our answer", 77), now=timezone.now())
    message = Incoming.objects.get(subject="Our answer")
    shown = client.get(page(claim)).content.decode()
    assert "Our answer" in shown
    assert "This is the reply" in shown
    client.post(reverse("campaigns:bind", args=[message.pk]), {"request": claim.request_id})
    message.refresh_from_db()
    assert message.request_id == claim.request_id


def test_one_answer_answers_all_open_claims_of_the_request_and_the_log_holds_no_words(claim: Claim) -> None:
    again = record_claim(request=claim.request, now=timezone.now(), words="Once more.")
    editor = Person.objects.get(email="editor@example.org")
    with pytest.raises(CannotAnswerError):
        look_at_claim(by=editor, claim=claim, now=timezone.now(), is_so=False)
    look_at_claim(by=editor, claim=claim, now=timezone.now(), is_so=False, found="Not in the mailbox.")
    assert again is not None
    again.refresh_from_db()
    assert (again.is_so, again.looked_by) == (False, editor)
    assert "mailbox" not in "".join(str(act.detail) for act in Act.objects.all())


def test_strangers_find_no_claim_and_readers_cannot_answer_one(client: Client, claim: Claim) -> None:
    client.force_login(add_editor(by=making.BY, email="far@example.org", team="Another team"))
    assert client.get(page(claim)).status_code == 404
    assert client.post(page(claim), {"deed": "found"}).status_code == 404
    reader = add_editor(by=making.BY, email="reads@example.org", team="The collective", role=Role.READER)
    client.force_login(reader)
    assert "What did you find?" not in client.get(page(claim)).content.decode()
    assert client.post(page(claim), {"deed": "found"}).status_code == 403
