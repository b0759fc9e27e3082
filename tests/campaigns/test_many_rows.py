"""Pages of a register that is old and large: with numbers in the thousands, and lists longer than a page."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.campaigns.models import (
    Attachment,
    Claim,
    Incoming,
    Note,
    Outgoing,
    OutgoingState,
    Request,
    RequestEvent,
    Stage,
)
from alongside.campaigns.queries import desk, desk_messages, desk_requests
from tests.campaigns import making, worked
from tests.campaigns.test_desk_pages import member, pages

pytestmark = pytest.mark.django_db
_PARTED = re.compile(r'(?:id|for|name|value|href|action|aria-labelledby)="[^"]*\d,\d[^"]*"')


def from_a_million() -> None:
    """The next row of each table has a number above a million."""
    tables = (Request, Incoming, Outgoing, Attachment, Note, RequestEvent)
    with connection.cursor() as cursor:
        for table in tables:
            name = connection.ops.quote_name(table._meta.db_table)
            if connection.vendor == "sqlite":
                cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [table._meta.db_table])
                cursor.execute(
                    "INSERT INTO sqlite_sequence (name, seq) VALUES (%s, 1000000)", [table._meta.db_table]
                )
            else:
                cursor.execute(f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), 1000000)")


def test_a_number_in_an_address_or_a_form_is_never_parted_by_commas(client: Client) -> None:
    from_a_million()
    worked.campaign()
    worked.replies()
    late = Request.objects.get(organisation="RZ5")
    assert late.pk > 1_000_000
    volunteer = member(client)
    lists = [reverse("campaigns:desk-list", args=[name]) for name in desk_requests.REQUEST_LISTS]
    write = reverse("campaigns:write", args=["late-notice"])
    for page in [*pages(), *lists, f"{write}?request={late.pk}"]:
        shown = volunteer.get(page)
        assert shown.status_code == 200, page
        assert _PARTED.findall(shown.content.decode()) == [], page


def test_what_was_ticked_is_put_off_whatever_its_number(client: Client) -> None:
    from_a_million()
    worked.campaign()
    listed = reverse("campaigns:desk-list", args=["chase"])
    shown = member(client).get(listed).content.decode()
    ticked = re.findall(r'name="request" value="([^"]*)"', shown)
    client.post(listed, {"request": ticked, "deed": "off"})
    assert Request.objects.get(organisation="RZ5").put_off_until is not None


def test_a_long_list_shows_the_first_and_says_how_many_there_are(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_requests, "MOST", 3)
    stage = making.stage()
    for number in range(1, 6):
        making.request(stage, number, state="sent", clock_state="late", due=worked.day(number))
    shown = member(client).get(reverse("campaigns:desk-list", args=["chase"])).content.decode()
    assert "the first 3 of 5" in shown
    assert [name in shown for name in ("Trust 5", "Trust 4", "Trust 3", "Trust 2")] == [
        True,
        True,
        True,
        False,
    ]


def test_unplaced_messages_that_do_not_fit_a_page_are_counted(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_messages, "MOST", 2)
    making.stage()
    for number in range(5):
        Incoming.objects.create(
            file_sha256=f"{number:064}", size=9, subject=f"Letter {number}", kind="unclear",
            received_at=timezone.now(),
        )  # fmt: skip
    shown = member(client).get(reverse("campaigns:unbound")).content.decode()
    assert "the newest 2 of 5" in shown


def test_the_desk_takes_the_same_queries_however_many_requests(
    client: Client, django_assert_max_num_queries: object
) -> None:
    held = worked.campaign()
    worked.replies()
    volunteer = member(client)
    stage = Stage.objects.get(campaign=held)
    for number in range(10, 40):
        making.request(stage, number, state="sent", clock_state="late", due=worked.day(3))
    with django_assert_max_num_queries(30):  # type: ignore[operator]
        volunteer.get(reverse("campaigns:desk"))
    with django_assert_max_num_queries(11):  # type: ignore[operator]
        volunteer.get(reverse("campaigns:desk-list", args=["chase"]))


def test_every_link_of_a_full_desk_leads_somewhere(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "SHOWN", 1)
    worked.campaign()
    worked.replies()
    asked = Request.objects.filter(state="sent").order_by("pk")[:2]
    for request in asked:
        Claim.objects.create(request=request, at=timezone.now(), words="We did.")
        Outgoing.objects.filter(request=request).update(state=OutgoingState.UNCERTAIN)
    volunteer = member(client)
    page = volunteer.get(reverse("campaigns:desk")).content.decode()
    links = set(re.findall(r"<main.*</main>", page, re.DOTALL)[0].split('href="')[1:])
    for link in {each.partition('"')[0].partition("#")[0] for each in links} - {""}:
        address = link if link.startswith("/") else f"{reverse('campaigns:desk')}{link}"
        assert volunteer.get(address).status_code == 200, link
    for name in desk.ROW_LISTS:
        shown = volunteer.get(reverse("campaigns:desk-list", args=[name]))
        assert all(request.body_name in shown.content.decode() for request in asked), name
