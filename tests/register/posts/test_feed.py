"""Every search is a feed: Atom that parses, entries that keep their names, asked for only when changed."""

from datetime import datetime
from typing import Any

import pytest
from defusedxml.ElementTree import fromstring
from django.test import Client

from alongside.register.views.feed import MOST_ENTRIES
from register.posts.copying import advert, pay
from tests.making import take_all

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"


def read(query: str = "") -> tuple[Any, Any]:
    answer = Client().get(f"/posts/feed/{query}")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("application/atom+xml")
    return answer, fromstring(answer.content)


def test_a_feed_has_what_atom_asks_of_it() -> None:
    take_all(advert("916-1", title="Peer & Carer <Worker>", paid=pay(25147, 27596), place="Eastwick"))
    _, feed = read("?kind=lived-experience")
    assert feed.tag == f"{ATOM}feed"
    assert feed.findtext(f"{ATOM}title") == "Lived experience posts"
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links["self"] == "http://testserver/posts/feed/?kind=lived-experience"
    assert links["alternate"] == "http://testserver/posts/?kind=lived-experience"
    (entry,) = feed.findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title", "").startswith("Peer & Carer <Worker>, Northmoor")
    assert entry.findtext(f"{ATOM}id") == "http://testserver/posts/advert-916-1/"
    assert datetime.fromisoformat(entry.findtext(f"{ATOM}updated", ""))
    summary = entry.findtext(f"{ATOM}summary", "")
    assert "£25,147 to £27,596 a year (full-time, £12.86 to £14.11 an hour)" in summary
    assert "Closes 17 August 2024" in summary


def test_an_empty_feed_is_a_feed() -> None:
    _, feed = read("?words=nothing")
    assert feed.findall(f"{ATOM}entry") == []
    assert feed.findtext(f"{ATOM}updated")


def test_a_feed_holds_only_what_was_asked_for_the_newest_first_and_not_all() -> None:
    take_all(*(advert(f"916-{number}", number=number) for number in range(MOST_ENTRIES)))
    take_all(advert("916-999", number=999, title="The Newest Peer Worker"))
    take_all(advert("916-1000", number=1000, kind="other"))
    _, feed = read("?kind=lived-experience")
    titles = [entry.findtext(f"{ATOM}title", "") for entry in feed.findall(f"{ATOM}entry")]
    assert len(titles) == MOST_ENTRIES
    assert titles[0].startswith("The Newest")


def test_a_feed_that_has_not_changed_is_not_sent_again() -> None:
    take_all(advert("916-1"))
    answer, _ = read()
    client = Client()
    same = {"headers": {"If-None-Match": answer.headers["ETag"]}}
    assert client.get("/posts/feed/", **same).status_code == 304
    assert client.get("/posts/feed/?kind=other", **same).status_code == 200
    since = {"headers": {"If-Modified-Since": answer.headers["Last-Modified"]}}
    assert client.get("/posts/feed/", **since).status_code == 304
    take_all(advert("916-2", number=2))
    assert client.get("/posts/feed/", **same).status_code == 200


def test_a_post_that_changes_is_updated_under_the_same_name() -> None:
    take_all(advert("916-1"))
    _, before = read()
    take_all(advert("916-1", band="4"))
    _, after = read()
    told = [_entries(feed) for feed in (before, after)]
    assert [name for name, _ in told[0]] == [name for name, _ in told[1]]
    assert told[1][0][1] >= told[0][0][1]
    assert "Band 4" in after.findtext(f"{ATOM}entry/{ATOM}summary", "")


def test_what_cannot_be_asked_for_is_said() -> None:
    answer = Client().get("/posts/feed/?region=Atlantis&bnad=5")
    assert answer.status_code == 400
    assert "no region we know" in answer.content.decode()
    assert "“bnad”" in answer.content.decode()


def _entries(feed: Any) -> list[tuple[str, str]]:
    entries = feed.findall(f"{ATOM}entry")
    return [(each.findtext(f"{ATOM}id", ""), each.findtext(f"{ATOM}updated", "")) for each in entries]
