"""The review queue: each deed does what its button says, is logged, and leads on to the next."""

import pytest
from django.test import Client
from django.urls import reverse

from alongside.people.actions import add_editor
from alongside.people.models import Act, Role
from alongside.register.models import Decision, StoredFinding, StoredStatement
from tests.website.filled import fill

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor_client(client: Client) -> Client:
    fill()
    person = add_editor(by="command:test", email="editor@example.org", team="One")
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def _review(key: str) -> str:
    return reverse("register:review-statement", args=[key])


def _offered() -> StoredStatement:
    return StoredStatement.objects.get(exact="We offered it to 5 trusts")


def test_confirming_logs_the_act_and_leads_to_the_next(editor_client: Client) -> None:
    stored = _offered()
    answer = editor_client.post(_review(stored.pk), {"deed": "confirm"})

    stored.refresh_from_db()
    assert stored.status == "confirmed"
    assert answer["Location"].startswith("/review/")
    assert answer["Location"] != _review(stored.pk)
    act = Act.objects.filter(deed="confirmed statement").get()
    assert act.target == f"statement:{stored.pk}"
    assert "confirm" in editor_client.get(answer["Location"]).content.decode()


def test_rejecting_keeps_the_reason(editor_client: Client) -> None:
    stored = _offered()
    editor_client.post(_review(stored.pk), {"deed": "reject", "note": "It is a plan."})

    stored.refresh_from_db()
    assert stored.status == "rejected"
    assert Decision.objects.get().note == "It is a plan."


def test_correcting_makes_a_new_statement_that_replaces_the_old(editor_client: Client) -> None:
    stored = _offered()
    sent = {
        "deed": "correct",
        "value": "at least 5",
        "qualifier": "at least",
        "quote": stored.exact,
        "note": "",
    }
    answer = editor_client.post(_review(stored.pk), sent)

    assert answer.status_code == 302
    new = StoredStatement.objects.get(supersedes=stored)
    assert new.value == {"min": 5, "max": None}
    assert new.status == "confirmed"
    shown = editor_client.get(reverse("register:statement", args=[stored.pk])).content.decode()
    assert "See the statement that took its place" in shown


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"value": "some"}, "cannot be read as"),
        ({"quote": "words that are not there"}, "not in the document"),
        ({}, "says the same as before"),
    ],
)
def test_a_correction_that_cannot_be_is_answered_with_the_reason(
    editor_client: Client, change: dict[str, str], said: str
) -> None:
    stored = _offered()
    sent = {"deed": "correct", "value": "5", "qualifier": "exact", "quote": stored.exact, "note": ""} | change
    answer = editor_client.post(_review(stored.pk), sent)

    assert answer.status_code == 200
    page = answer.content.decode()
    assert said in page
    assert "There is a problem" in page
    assert "<title>Error: " in page
    stored.refresh_from_db()
    assert stored.status == "proposed"


def test_an_organisation_can_be_placed_by_its_code_and_only_by_one_we_know(editor_client: Client) -> None:
    stored = StoredStatement.objects.get(subject_name="The Old Harbour Trust")
    sent = {
        "deed": "correct", "value": "did not apply", "qualifier": "exact", "quote": stored.exact, "note": "",
    }  # fmt: skip
    wrong = editor_client.post(_review(stored.pk), sent | {"subject_key": "XXX"}).content.decode()
    right = editor_client.post(_review(stored.pk), sent | {"subject_key": "rz2"})

    assert "no organisation with the code XXX" in wrong
    assert right.status_code == 302
    assert StoredStatement.objects.get(supersedes=stored).subject_key == "RZ2"


def test_the_queue_can_be_kept_to_one_document(editor_client: Client) -> None:
    slug = _offered().source.slug
    page = editor_client.get(reverse("register:review") + f"?source={slug}").content.decode()

    assert f"?source={slug}" in page
    assert "£54,000" not in page
    answer = editor_client.post(_review(_offered().pk) + f"?source={slug}", {"deed": "confirm"})
    assert answer["Location"].endswith(f"?source={slug}")


def test_a_reader_may_neither_see_the_queue_nor_decide(client: Client) -> None:
    fill()
    reader = add_editor(by="command:test", email="r@example.org", team="One", role=Role.READER)
    client.force_login(reader, backend="django.contrib.auth.backends.ModelBackend")
    stored = _offered()

    assert client.get(reverse("register:review")).status_code == 403
    answer = client.post(_review(stored.pk), {"deed": "confirm"})
    assert answer.status_code == 403
    assert "Your role is reader" in answer.content.decode()
    stored.refresh_from_db()
    assert stored.status == "proposed"


def test_a_visitor_cannot_decide(client: Client) -> None:
    fill()
    assert client.post(_review(_offered().pk), {"deed": "reject"}).status_code == 302
    assert not Decision.objects.exists()


def test_a_finding_is_explained_with_a_passage(editor_client: Client) -> None:
    finding = StoredFinding.objects.first()
    assert finding is not None
    passage = _offered()
    sent = {"words": "The letter counts bids.", "passage": f"http://testserver/statements/{passage.pk}/"}
    editor_client.post(reverse("register:explain-finding", args=[finding.pk]), sent)

    finding.refresh_from_db()
    assert (finding.state, finding.passage) == ("explained", passage.pk)
    page = Client().get(finding.get_absolute_url()).content.decode()
    assert "The letter counts bids." in page
    assert reverse("register:statement", args=[passage.pk]) in page


def test_an_explanation_needs_words_and_a_passage_that_exists(editor_client: Client) -> None:
    finding = StoredFinding.objects.first()
    assert finding is not None
    page = editor_client.post(
        reverse("register:explain-finding", args=[finding.pk]), {"words": "", "passage": "nothing"}
    ).content.decode()

    assert "Write why the documents read as they do." in page
    assert "There is no such statement" in page
    finding.refresh_from_db()
    assert finding.state == "open"


def test_only_an_editor_is_shown_the_form_to_explain(editor_client: Client) -> None:
    finding = StoredFinding.objects.first()
    assert finding is not None

    assert "Keep this explanation" in editor_client.get(finding.get_absolute_url()).content.decode()
    assert "Keep this explanation" not in Client().get(finding.get_absolute_url()).content.decode()
