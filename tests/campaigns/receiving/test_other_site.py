"""What an Alaveteli site tells of a request becomes events and messages with links."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from alongside.campaigns.actions.other_site import take_request
from alongside.campaigns.actions.sightings import say_whose
from alongside.campaigns.models import BoundBy, Channel, Incoming, Request, Sighting
from alongside.campaigns.receiving.alaveteli import (
    NotAlaveteliError,
    SiteRequest,
    fetched_from,
    requests_at,
    requests_in,
    site_of,
)
from tests.campaigns import making
from tests.campaigns.answering import coder
from tests.campaigns.making import BY
from tests.campaigns.receiving.letters import kinds
from tests.web_server import web_site

pytestmark = pytest.mark.django_db
NOW = datetime(2021, 9, 30, tzinfo=UTC)
ADDRESS = "https://foi.example.org/request/posts_at_northmoor"
REQUEST = {
    "id": 1, "url_title": "posts_at_northmoor", "title": "Posts at Northmoor",
    "info_request_events": [
        {"id": 1, "event_type": "sent", "created_at": "2021-08-02T09:15:00.000+01:00",
         "calculated_state": "waiting_response", "incoming_message_id": None, "outgoing_message_id": 5},
        {"id": 2, "event_type": "response", "created_at": "2021-08-03T10:00:00.000+01:00",
         "calculated_state": None, "incoming_message_id": 7, "outgoing_message_id": None},
        {"id": 3, "event_type": "response", "created_at": "2021-08-20T10:00:00.000+01:00",
         "described_state": "successful", "calculated_state": "successful", "incoming_message_id": 9,
         "outgoing_message_id": None},
        {"id": 4, "event_type": "status_update", "created_at": "2021-08-21T10:00:00.000+01:00"},
    ],
}  # fmt: skip
FEED = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Response by Northmoor</title>
<link href="https://foi.example.org/request/posts_at_northmoor/response/9#incoming-9"/>
<published>2021-08-20T10:00:00+01:00</published></entry></feed>"""


def by_hand() -> Request:
    return making.request(making.stage(), channel=Channel.BY_HAND, address=ADDRESS)


def test_a_request_made_there_starts_its_clock_and_shows_its_answer() -> None:
    request = by_hand()
    (told,) = requests_in(json.dumps(REQUEST).encode())
    taken = take_request(by=BY, told=told, now=NOW)
    assert (taken.is_known, taken.messages, taken.events) == (True, 2, 1)
    assert kinds(request) == ["replied"]
    request.refresh_from_db()
    assert (str(request.sent_on), request.clock_state, request.state) == ("2021-08-02", "answered", "sent")
    answer = Incoming.objects.get(kind="answer")
    assert (answer.link, answer.bound_by, answer.text) == (f"{ADDRESS}#incoming-9", BoundBy.LINK, "")
    assert Incoming.objects.get(kind="unclear").warnings


def test_the_same_again_changes_nothing_and_a_feed_tells_no_message_twice() -> None:
    by_hand()
    (told,) = requests_in(json.dumps(REQUEST).encode())
    take_request(by=BY, told=told, now=NOW)
    for again in (told, *requests_in(FEED.encode())):
        taken = take_request(by=BY, told=again, now=NOW)
        assert (taken.messages, taken.events) == (0, 0)
    assert Incoming.objects.count() == 2


def test_what_the_asker_there_says_later_is_taken_over() -> None:
    request = by_hand()
    take_request(by=BY, told=requests_in(FEED.encode())[0], now=NOW)
    assert Incoming.objects.get().kind == "unclear"
    take_request(by=BY, told=requests_in(json.dumps(REQUEST).encode())[0], now=NOW)
    assert Incoming.objects.get(message_id="<incoming-9@foi.example.org>").kind == "answer"
    assert kinds(request) == ["replied"]


def test_a_request_that_is_not_ours_is_told() -> None:
    making.request(making.stage(), address=ADDRESS + "_2")
    taken = take_request(by=BY, told=requests_in(json.dumps(REQUEST).encode())[0], now=NOW)
    assert "posts_at_northmoor" in taken.in_words
    assert not taken.is_known


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[1]", b"<html>", b"[[[", b'{"url_title": "x", "info_request_events": 5}', b"<a>&b;</a>"],
)
def test_what_is_none_says_what_to_give(data: bytes) -> None:
    with pytest.raises(NotAlaveteliError, match="Give the address"):
        requests_in(data)


@pytest.fixture
def site() -> Iterator[str]:
    """A site that tells of one request, and says of another that it has moved."""
    pages = {"/request/posts_at_northmoor.json": json.dumps(REQUEST).encode()}
    moved = {"/request/moved.json": "http://elsewhere.example/request/x.json"}
    with web_site(pages, moved) as site:
        yield site.address


def test_an_address_is_fetched_only_when_it_was_given(site: str) -> None:
    assert requests_at(f"{site}/request/posts_at_northmoor")[0].url_title == "posts_at_northmoor"
    assert requests_at(f"{site}/request/posts_at_northmoor.json")[0].title == "Posts at Northmoor"


@pytest.mark.parametrize("path", ["/request/gone", "/request/moved"])
def test_what_cannot_be_fetched_is_told(site: str, path: str) -> None:
    with pytest.raises(NotAlaveteliError, match="did not give it"):
        requests_at(site + path)


def test_no_address_without_encryption_is_fetched() -> None:
    with pytest.raises(NotAlaveteliError, match="https"):
        requests_at("http://foi.example.org/request/x.json")


TAG = ["alongside_northmoor_1", None]
TAGGED = REQUEST | {"public_body": {"url_name": "northmoor_trust_1"}, "tags": [TAG]}


def waiting(number: int = 1, **more: object) -> Request:
    """A letter to be sent there by hand, whose page is not known yet."""
    given = {"channel": Channel.BY_HAND, "authority": f"northmoor_trust_{number}"}
    return making.request(more.pop("of", None) or making.stage(), number, **given | more)


def told_of(**more: object) -> SiteRequest:
    return requests_in(json.dumps(TAGGED | more).encode())[0]


def test_a_letter_sent_there_is_put_before_a_person_and_ticked_off_only_by_one() -> None:
    request = waiting()
    taken = take_request(by=BY, told=told_of(), now=NOW)
    assert (taken.is_known, taken.may_be) == (False, 1)
    assert "may be a letter of ours" in taken.in_words
    request.refresh_from_db()
    assert (request.state, request.sent_on) == ("accepted", None)
    seen = Sighting.objects.get()
    assert (str(seen.sent_on), seen.address) == (
        "2021-08-02", "https://www.whatdotheyknow.com/request/posts_at_northmoor",
    )  # fmt: skip
    assert "bears the tag" in seen.why
    told = say_whose(by=coder(), sighting=seen, is_ours=True, now=NOW)
    assert told is not None
    take_request(by=BY, told=told, now=NOW)
    request.refresh_from_db()
    assert (request.state, str(request.sent_on), request.clock_state) == ("sent", "2021-08-02", "answered")
    assert request.messages.count() == 2


def test_the_same_page_is_not_asked_about_twice() -> None:
    waiting()
    for _ in range(2):
        assert take_request(by=BY, told=told_of(), now=NOW).may_be == 1
    assert Sighting.objects.count() == 1
    say_whose(by=coder(), sighting=Sighting.objects.get(), is_ours=False, now=NOW)
    assert take_request(by=BY, told=told_of(), now=NOW).may_be == 0
    assert Request.objects.get().state == "accepted"


@pytest.mark.parametrize(
    ("more", "may_be"),
    [
        ({}, 1),
        ({"tags": []}, 1),
        ({"tags": [["alongside_another_1", None]]}, 0),
        ({"public_body": {"url_name": "southmoor"}}, 0),
        ({"public_body": None}, 0),
        ({"info_request_events": REQUEST["info_request_events"][1:]}, 0),
    ],
)
def test_only_a_letter_to_the_same_body_and_of_no_other_stage_may_be_ours(
    more: dict[str, object], may_be: int
) -> None:
    waiting()
    assert take_request(by=BY, told=told_of(**more), now=NOW).may_be == may_be


def test_a_saved_feed_is_read_in_the_browser_and_all_are_ticked_off_together(client: Client) -> None:
    stage = making.stage()
    first, second = waiting(1, of=stage), waiting(2, of=stage)
    events = [
        {"event_type": "sent", "created_at": f"2021-08-0{number}T09:15:00+01:00", "outgoing_message_id": 5,
         "info_request": {"url_title": f"posts_{number}", "title": "Posts", "tags": [TAG]},
         "public_body": {"url_name": f"northmoor_trust_{number}"}}
        for number in (1, 2)
    ]  # fmt: skip
    client.force_login(coder())
    page = reverse("campaigns:found-there", args=["northmoor", 1])
    feed = SimpleUploadedFile("tag.json", json.dumps(events).encode())
    assert client.post(page, {"file": feed}).status_code == 302
    shown = client.get(page).content.decode()
    assert "All 2 are ours" in shown
    assert "posts_2" in shown
    client.post(page, {"deed": "all-ours"})
    for request, day in ((first, "2021-08-01"), (second, "2021-08-02")):
        request.refresh_from_db()
        assert (request.state, str(request.sent_on)) == ("sent", day)
    assert client.post(page, {"file": SimpleUploadedFile("x.html", b"<html>")}).status_code == 400
    assert client.post(page, {"deed": "ours", "sighting": "1"}).status_code == 404


def test_the_command_shows_the_one_address_that_it_asks(site: str) -> None:
    assert fetched_from(f"{site}/request/posts_at_northmoor") == f"{site}/request/posts_at_northmoor.json"
    assert fetched_from("saved.json") == ""
    assert site_of(f"{site}/request/posts_at_northmoor") == site
