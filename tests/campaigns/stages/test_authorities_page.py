"""The list of authorities of another site fills in what it calls the bodies that wait."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from alongside.campaigns.models import Request
from alongside.people.models import Person
from tests.campaigns import making

pytestmark = pytest.mark.django_db
ROWS = "Name,Short name,URL name,Tags\nNorthmoor Trust 1,,northmoor_trust_1,\nEastvale Trust,,eastvale,\n"


@pytest.fixture
def names_page(client: Client) -> str:
    """The page of a stage with two bodies, opened by an editor."""
    stage = making.stage()
    making.request(stage, 1, channel="wdtk")
    making.request(stage, 2, channel="wdtk")
    client.force_login(Person.objects.get())
    return f"/campaigns/{stage.campaign.slug}/stages/1/by-hand/names/"


def test_the_list_fills_in_names_and_says_what_is_missing(client: Client, names_page: str) -> None:
    given = {"file": SimpleUploadedFile("all-authorities.csv", ROWS.encode())}
    shown = client.post(names_page, given, follow=True).content.decode()
    assert "1 bodies found" not in shown
    assert "1 body found on the list. 1 is not on it: send it by e-mail or on paper." in shown
    assert list(Request.objects.order_by("pk").values_list("authority", flat=True)) == [
        "northmoor_trust_1",
        "",
    ]


@pytest.mark.parametrize("content", [b"\xff\xfe\x00a list", b"Body,Address\nNorthmoor,foi\n", b""])
def test_another_file_is_refused_with_a_reason(client: Client, names_page: str, content: bytes) -> None:
    answer = client.post(names_page, {"file": SimpleUploadedFile("other.csv", content)})
    assert answer.status_code == 400
    assert "There is a problem" in answer.content.decode()
