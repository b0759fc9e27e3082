"""Addresses of many bodies on one page: what is wrong is said beside its field, and nothing typed is lost."""

import pytest
from django.test import Client

from alongside.campaigns.models import Request
from alongside.people.models import Person
from tests.campaigns import making

pytestmark = pytest.mark.django_db


@pytest.fixture
def stage_page(client: Client) -> str:
    """The page of two bodies, opened by an editor."""
    stage = making.stage()
    making.request(stage, 1)
    making.request(stage, 2)
    client.force_login(Person.objects.get())
    return f"/campaigns/{stage.campaign.slug}/stages/1/recipients/addresses/"


def test_a_wrong_address_is_kept_in_its_field_with_the_remedy(client: Client, stage_page: str) -> None:
    first, second = Request.objects.order_by("pk")
    given = {f"address-{first.pk}": "foi at northmoor", f"address-{second.pk}": "new@northmoor.example"}
    answer = client.post(stage_page, given)
    shown = answer.content.decode()
    assert answer.status_code == 400
    assert 'value="foi at northmoor" aria-invalid="true"' in shown
    assert f'<a href="#address-{first.pk}">Northmoor Trust 1: “foi at northmoor” is not an e-mail' in shown
    assert set(Request.objects.values_list("to_address", flat=True)) == {
        "foi1@northmoor.example", "new@northmoor.example",
    }  # fmt: skip


def test_a_line_of_an_unknown_body_is_said(client: Client, stage_page: str) -> None:
    answer = client.post(stage_page, {"lines": "Eastvale Trust, foi@eastvale.example"})
    assert answer.status_code == 400
    assert "No body of this stage is called" in answer.content.decode()


def test_nobody_to_write_to_leads_to_whom_to_ask(client: Client, stage_page: str) -> None:
    Request.objects.all().delete()
    assert "Nobody waits for a letter by e-mail." in client.get(stage_page).content.decode()
