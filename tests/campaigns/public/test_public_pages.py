"""What anyone can open of a campaign: its public parts and nothing else."""

import io
import json
import zipfile
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.campaigns.actions.campaigns import publish_parts
from alongside.campaigns.models import Answer, Claim, Incoming, Outgoing, Part, Request
from alongside.campaigns.public_urls import urlpatterns
from alongside.people.models import Person
from alongside.register.models import Organisation
from tests.campaigns import making
from tests.campaigns.public import publishing

pytestmark = pytest.mark.django_db
TEAM_ONLY = ("public-parts", "publish-message", "publish-files")


def addresses(slug: str) -> Iterator[tuple[str, str]]:
    """Every public address of a campaign, with the name of its route."""
    yield "campaign", f"/campaigns/{slug}/"
    keys = {
        "public-letter": Outgoing.objects.values_list("pk", flat=True),
        "public-reply": Incoming.objects.values_list("pk", flat=True),
        "public-answers": [1, 2],
    }
    requests = list(Request.objects.values_list("pk", flat=True))
    tables = ("questions", "requests", "events", "answers", "letters", "replies")
    for route in urlpatterns:
        name = str(route.name)
        if name in TEAM_ONLY:
            continue
        if name == "public-csv":
            yield from ((name, reverse(f"campaigns:{name}", args=[slug, table])) for table in tables)
        elif "<int:number>" in str(route.pattern):
            for key in keys.get(name, requests):
                yield name, reverse(f"campaigns:{name}", args=[slug, key])
        else:
            yield name, reverse(f"campaigns:{name}", args=[slug])


def everything(client: Client, slug: str) -> dict[str, str]:
    """What each public address answers, as text; a zip is opened."""
    told = {}
    for _, address in addresses(slug):
        answer = client.get(address)
        if answer.status_code != 200:
            assert answer.status_code == 404, address
            continue
        if answer["Content-Type"] == "application/zip":
            archive = zipfile.ZipFile(io.BytesIO(answer.content))
            told[address] = "\n".join(archive.read(name).decode() for name in archive.namelist())
        else:
            told[address] = answer.content.decode()
    return told


def test_of_a_private_campaign_nothing_is_there_for_strangers(client: Client) -> None:
    held = publishing.campaign()
    for _, address in addresses(held.slug):
        assert client.get(address).status_code == 404, address
    assert held.title not in client.get("/campaigns/").content.decode()


def test_no_private_word_stands_in_anything_public(client: Client) -> None:
    """Names, addresses and numbers of people, notes, drafts and what is held back are never public."""
    held = publishing.open_all(publishing.campaign())
    told = everything(client, held.slug)
    assert len(told) > 25
    for address, words in told.items():
        for secret in (*publishing.SECRETS, *Request.objects.values_list("token", flat=True)):
            assert secret.casefold() not in words.casefold(), (address, secret)


def test_what_is_public_is_really_shown(client: Client) -> None:
    """The test of private words would pass on empty pages too."""
    held = publishing.open_all(publishing.campaign())
    told = everything(client, held.slug)
    page = told[f"/campaigns/{held.slug}/"]
    assert "Did you apply?" in page
    assert "Asked by The collective." in page
    reply = Incoming.objects.get(file_sha256="a" * 64)
    words = told[reverse("campaigns:public-reply", args=[held.slug, reply.pk])]
    assert "No, the Trust did not apply for the funding." in words
    assert "[name removed]" in words
    assert "Head of Information Governance" in words
    assert f'id="answer-{Answer.objects.get(is_outcome=True, kind="no").pk}"' in words


@pytest.mark.parametrize("part", list(Part))
def test_each_part_by_itself_shows_only_itself(client: Client, part: Part) -> None:
    held = publishing.campaign()
    publish_parts(by=making.BY, campaign=held, parts=[part])
    there = {name for name, address in addresses(held.slug) if client.get(address).status_code == 200}
    needs = {
        "public-responses": {Part.RESPONSES}, "public-answers": {Part.MATRIX},
        "public-letter": {Part.LETTERS},
        "public-reply": {Part.REPLIES}, "public-correspondence": {Part.LETTERS, Part.REPLIES},
        "public-claim": {Part.RESPONSES, Part.MATRIX}, "public-embed": {Part.RESPONSES, Part.MATRIX},
    }  # fmt: skip
    for name, parts in needs.items():
        assert (name in there) == (part in parts), name
    sentence = "No, the Trust did not apply"
    told = everything(client, held.slug)
    assert any(sentence in words for words in told.values()) == (part is Part.REPLIES)


def test_each_cell_leads_to_its_sentence(client: Client) -> None:
    held = publishing.open_all(publishing.campaign())
    page = client.get(reverse("campaigns:public-answers", args=[held.slug, 1])).content.decode()
    answer = Answer.objects.get(is_outcome=True, kind="no")
    link = reverse("campaigns:public-reply", args=[held.slug, answer.message_id])
    assert f'<a href="{link}#answer-{answer.pk}">No</a>' in page


def test_nobody_is_called_late_before_notice_and_a_week(client: Client) -> None:
    """Late only after the date by law, a letter that says so, and a week to object."""
    held = publishing.open_all(publishing.campaign())
    fifth = Request.objects.get(body_name="Northmoor Trust 5")
    address = reverse("campaigns:public-request", args=[held.slug, fifth.pk])
    late = "It had not replied by"
    assert late not in client.get(address).content.decode()
    notice = Outgoing.objects.create(
        request=fifth, kind="late-notice", subject="Your time has run out", text="It has.", state="sent",
        to_address=fifth.to_address, from_address="x@replies.example.org", message_id="<n@x>",
        queued_at=timezone.now(), not_before=timezone.now(), sent_at=timezone.now() - timedelta(days=3),
    )  # fmt: skip
    assert late not in client.get(address).content.decode()
    notice.sent_at = timezone.now() - timedelta(days=8)
    notice.save()
    assert late in client.get(address).content.decode()
    client.post(reverse("campaigns:public-claim", args=[held.slug, fifth.pk]))
    assert late not in client.get(address).content.decode()
    Claim.objects.filter(request=fifth).update(looked_at=timezone.now())
    assert late in client.get(address).content.decode()
    Incoming.objects.create(campaign=held, request=fifth, file_sha256="9" * 64, size=1, kind="unclear",
                            received_at=timezone.now())  # fmt: skip
    assert late not in client.get(address).content.decode()


def test_a_letter_that_calls_a_body_late_is_public_only_when_the_body_may_be_named(client: Client) -> None:
    """Its subject alone would name the body in the list of letters, the feed and the files."""
    held = publishing.open_all(publishing.campaign())
    fifth = Request.objects.get(body_name="Northmoor Trust 5")
    notice = Outgoing.objects.create(
        request=fifth, kind="late-notice", subject="Northmoor: the time has run out", text="It has.",
        state="sent", to_address=fifth.to_address, from_address="x@replies.example.org", message_id="<n@x>",
        queued_at=timezone.now(), not_before=timezone.now(), sent_at=timezone.now() - timedelta(days=6),
    )  # fmt: skip
    assert not any(notice.subject in words for words in everything(client, held.slug).values())
    notice.sent_at = timezone.now() - timedelta(days=8)
    notice.save()
    told = everything(client, held.slug)
    assert notice.subject in told[f"/campaigns/{held.slug}/open/correspondence/"]
    client.post(reverse("campaigns:public-claim", args=[held.slug, fifth.pk]))
    assert not any(notice.subject in words for words in everything(client, held.slug).values())


def test_every_page_and_file_says_the_same_of_a_body_that_may_not_be_named(client: Client) -> None:
    held = publishing.open_all(publishing.campaign())
    fifth = Request.objects.get(body_name="Northmoor Trust 5")
    told = json.loads(client.get(f"/campaigns/{held.slug}/open/requests/{fifth.pk}.json").content)
    assert told["described_state"] == "waiting_response"
    for address, words in everything(client, held.slug).items():
        assert "overdue" not in words, address
        assert "had not replied by its date:" not in words, address
        assert "wait-after" not in words or "wait-after wait-open" not in words, address


def test_a_body_says_by_one_press_that_it_replied(client: Client) -> None:
    held = publishing.open_all(publishing.campaign())
    fifth = Request.objects.get(body_name="Northmoor Trust 5")
    address = reverse("campaigns:public-claim", args=[held.slug, fifth.pk])
    answer = client.post(address, {})
    assert answer.status_code == 302
    assert Claim.objects.filter(request=fifth).count() == 1
    client.post(address, {"website": "http://spam.example"})
    assert Claim.objects.filter(request=fifth).count() == 1
    assert client.post(address, {"replied_on": "2999-01-01"}).status_code == 400


def test_only_the_embedded_page_may_stand_in_a_frame(client: Client) -> None:
    held = publishing.open_all(publishing.campaign())
    for name, address in addresses(held.slug):
        answer = client.get(address)
        if answer.status_code == 200:
            policy = answer["Content-Security-Policy"]
            is_embed = name == "public-embed"
            assert ("frame-ancestors *" in policy) == is_embed, address
            assert ("X-Frame-Options" in answer) != is_embed, address


def test_json_of_a_request_has_clock_and_questions(client: Client) -> None:
    held = publishing.open_all(publishing.campaign())
    first = Request.objects.order_by("pk")[0]
    told = json.loads(client.get(f"/campaigns/{held.slug}/open/requests/{first.pk}.json").content)
    assert told["clock"]["working_days"] == 20
    assert told["clock"]["skipped"]
    assert told["described_state"] == "successful"
    assert [each["state"] for each in told["questions"]] == ["no", "text"]
    assert told["facts"][0]["sentence"] == "No, the Trust did not apply for the funding."
    assert told["info_request_events"][0]["event_type"] == "sent"
    assert told["public_body"]["name"] == "Northmoor Trust 1"


def test_package_describes_each_column_of_each_file(client: Client) -> None:
    held = publishing.open_all(publishing.campaign())
    answer = client.get(f"/campaigns/{held.slug}/open/data/package.zip")
    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    package = json.loads(archive.read("datapackage.json"))
    assert {each["name"] for each in package["resources"]} == {
        "questions", "requests", "events", "answers", "letters", "replies",
    }  # fmt: skip
    for resource in package["resources"]:
        head = archive.read(resource["path"]).decode().splitlines()[0]
        assert head == ",".join(field["name"] for field in resource["schema"]["fields"])


def test_feed_names_what_is_new_the_newest_first(client: Client) -> None:
    held = publishing.open_all(publishing.campaign())
    answer = client.get(f"/campaigns/{held.slug}/open/new.atom")
    assert answer["Content-Type"].startswith("application/atom+xml")
    assert "Northmoor Trust 1, question 1: No" in answer.content.decode()
    again = client.get(f"/campaigns/{held.slug}/open/new.atom", headers={"if-none-match": answer["ETag"]})
    assert again.status_code == 304


def test_team_sees_exactly_what_would_be_public_before_it_is(client: Client) -> None:
    held = publishing.campaign()
    client.force_login(Person.objects.get(email="editor@example.org"))
    address = reverse("campaigns:public-parts", args=[held.slug])
    page = client.get(f"{address}?show=1&parts=stages&parts=replies").content.decode()
    assert "1 stage, 2 questions" in page
    assert "1 reply that a person published" in page
    held.refresh_from_db()
    assert held.published == []
    assert client.post(address, {"parts": ["stages", "replies"]}).status_code == 302
    held.refresh_from_db()
    assert held.published == ["stages", "replies"]


def test_publishing_pages_are_not_there_for_strangers(client: Client) -> None:
    held = publishing.campaign()
    message = Incoming.objects.get(file_sha256="a" * 64)
    for address in (
        reverse("campaigns:public-parts", args=[held.slug]),
        f"/desk/messages/{message.pk}/publish/",
    ):
        assert client.get(address).status_code == 302
    stranger = Person.objects.create_user("stranger@example.org", "a long password for tests")
    client.force_login(stranger)
    for address in (
        reverse("campaigns:public-parts", args=[held.slug]),
        f"/desk/messages/{message.pk}/publish/",
    ):
        assert client.get(address).status_code == 404


def test_a_count_leads_to_those_who_answered_so(client: Client) -> None:
    """A figure on the page of the campaign opens the bodies behind it, and nothing else."""
    held = publishing.open_all(publishing.campaign())
    shown = client.get(f"/campaigns/{held.slug}/open/").content.decode()
    assert f"/campaigns/{held.slug}/open/answers/1/?question=1&amp;said=no" in shown
    picked = client.get(f"/campaigns/{held.slug}/open/answers/1/?question=1&said=no").content.decode()
    assert "1 of 5: question 1, “No”." in picked
    assert "Northmoor Trust 1" in picked
    assert "Northmoor Trust 3" not in picked
    none = client.get(f"/campaigns/{held.slug}/open/answers/1/?question=1&said=yes").content.decode()
    assert "Nobody answered so." in none
    odd = client.get(f"/campaigns/{held.slug}/open/answers/1/?question=x&said=%00")
    assert odd.status_code == 200


def test_the_page_of_an_organisation_shows_the_campaigns_that_asked_it(client: Client) -> None:
    """Each answer leads to its sentence; of a private campaign nothing is told."""
    held = publishing.campaign()
    code = held.stages.get(number=1).requests.order_by("pk")[0].organisation
    Organisation.objects.get_or_create(code=code, defaults={"name": "Northmoor Trust 1", "kind": "trust"})
    assert "What campaigns asked it" not in client.get(f"/organisations/{code}/").content.decode()
    publishing.open_all(held)
    shown = client.get(f"/organisations/{code}/").content.decode()
    assert "What campaigns asked it" in shown
    assert "#answer-" in shown
    assert not [each for each in publishing.SECRETS if each in shown]


def test_the_home_page_leads_to_public_campaigns(client: Client) -> None:
    held = publishing.campaign()
    assert held.title not in client.get("/").content.decode()
    publishing.open_all(held)
    assert f"/campaigns/{held.slug}/open/" in client.get("/").content.decode()


def test_how_long_answers_took_is_drawn_with_its_table(client: Client) -> None:
    held = publishing.open_all(publishing.campaign())
    shown = client.get(f"/campaigns/{held.slug}/open/").content.decode()
    assert "One body has answered. It took" in shown
    assert "How many had answered by each working day" in shown
    assert "Bodies by region and outcome" in shown
