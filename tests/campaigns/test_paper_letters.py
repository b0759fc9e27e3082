"""Letters that go on paper: one file to print, with the body, who asks and where replies may come."""

from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from alongside.campaigns.models import Channel, Request, Stage
from tests.campaigns import making
from tests.campaigns.test_desk_pages import member

pytestmark = pytest.mark.django_db


@pytest.fixture
def stage() -> Stage:
    """A stage whose letter is written: two bodies get it on paper, the third by mail."""
    made = making.stage()
    made.subject, made.letter = "Posts", "Dear team,\n\nWhat happened at {body}?\n\n{questions}\n"
    made.save()
    for number, channel in enumerate((Channel.POST, Channel.POST, Channel.MAIL), 1):
        making.request(made, number, channel=channel, postal_address=f"{number} Mill Road\nNorthmoor")
    return made


def printed(client: Client, address: str) -> list[str]:
    answer = client.get(address)
    assert answer["Content-Type"] == "application/pdf"
    return [page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages]


def test_all_letters_on_paper_are_one_file_with_a_way_to_reply(
    client: Client, stage: Stage, settings: object
) -> None:
    settings.REPLY_DOMAIN = making.DOMAIN  # type: ignore[attr-defined]
    volunteer = member(client)
    address = reverse("campaigns:all-paper", args=[stage.campaign.slug, 1])
    hand = volunteer.get(reverse("campaigns:by-hand", args=[stage.campaign.slug, 1])).content.decode()
    assert f'href="{address}"' in hand
    pages = printed(volunteer, address)
    assert len(pages) == 2
    for number, page in enumerate(pages, 1):
        assert f"Northmoor Trust {number}\n{number} Mill Road" in page
        assert making.DOMAIN in page
        assert "Why?" in page


def test_the_letter_to_one_body_says_the_same(client: Client, stage: Stage) -> None:
    second = Request.objects.get(organisation="RZ2")
    (page,) = printed(member(client), reverse("campaigns:paper", args=[stage.campaign.slug, 1, second.pk]))
    assert "What happened at Northmoor Trust 2?" in page


def test_a_letter_that_misses_something_is_not_printed(client: Client, stage: Stage) -> None:
    Request.objects.filter(organisation="RZ2").update(
        letter="Dear team,\n\n{quoted_statement}\n\n{questions}\n"
    )
    volunteer = member(client)
    second = Request.objects.get(organisation="RZ2")
    refused = volunteer.get(reverse("campaigns:paper", args=[stage.campaign.slug, 1, second.pk]), follow=True)
    assert "is not printed" in refused.content.decode()
    pages = printed(volunteer, reverse("campaigns:all-paper", args=[stage.campaign.slug, 1]))
    assert len(pages) == 1


def test_a_letter_that_goes_by_mail_has_no_paper(client: Client, stage: Stage) -> None:
    third = Request.objects.get(organisation="RZ3")
    address = reverse("campaigns:paper", args=[stage.campaign.slug, 1, third.pk])
    assert member(client).get(address).status_code == 404
