"""Searches by e-mail, through a mail server on loopback: asked back first, never twice, gone when stopped."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.db.models import F
from django.test import Client
from django.utils import timezone

from alongside.people.models import Act
from alongside.register.actions import ask_for_search, confirm_search, send_due, stop_search
from alongside.register.actions.saved_searches import MOST_AN_HOUR, MOST_OF_AN_ADDRESS
from alongside.register.models import Post, SavedSearch
from alongside.register.queries.posts import PostFilter
from register.posts.copying import advert, pay
from smtp_server import Mailbox, mail_server
from tests.making import BY, take_all

pytestmark = pytest.mark.django_db

TODAY = date(2024, 8, 10)
TOMORROW = TODAY + timedelta(days=1)
ADDRESS = "sam@example.org"
LIVED = PostFilter(kind="lived-experience")


@pytest.fixture
def box(settings: Any) -> Iterator[Mailbox]:
    """The site set to hand mail to a server on loopback."""
    with mail_server() as box:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", box.port
        settings.DEFAULT_FROM_EMAIL = "Alongside <register@example.org>"
        settings.MAIL_IS_SET = True
        settings.SITE_ADDRESS = "https://register.example.org"
        yield box


def links(box: Mailbox, what: str) -> list[str]:
    """The paths of such pages that the mails link to."""
    pattern = rf"https://register\.example\.org(/posts/by-e-mail/{what}/[\w-]+/)"
    return [found for mail in box.mails for found in re.findall(pattern, mail.get_content())]


def subscribed(box: Mailbox, wanted: PostFilter = LIVED) -> SavedSearch:
    """A search that was asked for and confirmed through the pages."""
    client = Client()
    asked = client.post(f"/posts/by-e-mail/?{wanted.as_query()}", {"email": ADDRESS})
    assert (asked.status_code, asked.headers["Location"]) == (302, "/posts/by-e-mail/check/")
    assert client.post(links(box, "confirm")[-1]).status_code == 200
    box.mails.clear()
    return SavedSearch.objects.get()


def test_an_address_is_asked_back_and_nothing_is_sent_before(box: Mailbox) -> None:
    take_all(advert("916-1"))
    client = Client()
    client.post("/posts/by-e-mail/?kind=lived-experience", {"email": ADDRESS})
    assert [envelope[1] for envelope in box.envelopes] == [(ADDRESS,)]
    assert "Lived experience posts" in box.mails[0].get_content()
    assert send_due(by=BY, today=TODAY).mails == 0
    page = links(box, "confirm")[0]
    assert b"<button" in client.get(page).content
    assert not SavedSearch.objects.get().is_confirmed, "a link that is only followed changes nothing"
    assert client.post(page).status_code == 200
    assert SavedSearch.objects.get().is_confirmed


def test_only_posts_that_came_after_are_sent_and_each_once(box: Mailbox) -> None:
    take_all(advert("916-1", title="Old Peer Worker"))
    subscribed(box)
    assert send_due(by=BY, today=TODAY).mails == 0
    take_all(advert("916-2", number=2, title="New Peer Worker", paid=pay(25147, 27596), place="Eastwick"))
    take_all(advert("916-3", number=3, title="Staff Nurse", kind="other"))
    sent = send_due(by=BY, today=TODAY)
    assert (sent.mails, sent.posts) == (1, 1)
    words = box.mails[0].get_content()
    assert "New Peer Worker" in words
    assert "Old Peer Worker" not in words
    assert "Staff Nurse" not in words
    assert "£25,147 to £27,596 a year (full-time, £12.86 to £14.11 an hour)" in words
    assert "Closes 17 August 2024" in words
    assert "https://register.example.org/posts/advert-916-2/" in words
    for day in (TODAY, TOMORROW):
        assert send_due(by=BY, today=day).mails == 0
    assert len(box.mails) == 1


def test_a_second_copy_of_a_post_is_not_sent_again(box: Mailbox) -> None:
    subscribed(box)
    take_all(advert(band="3"))
    assert send_due(by=BY, today=TODAY).posts == 1
    take_all(advert("916-1", number=2, board="two.example", band="3"))
    assert Post.objects.get().sources == 2
    assert send_due(by=BY, today=TOMORROW).mails == 0


def test_there_is_at_most_one_mail_a_day(box: Mailbox) -> None:
    subscribed(box)
    take_all(advert("916-1"))
    assert send_due(by=BY, today=TODAY).posts == 1
    take_all(advert("916-2", number=2))
    assert send_due(by=BY, today=TODAY).mails == 0
    assert send_due(by=BY, today=TOMORROW).posts == 1


def test_posts_that_are_closed_are_not_sent(box: Mailbox) -> None:
    """Reading adverts of years ago mails nobody."""
    subscribed(box)
    take_all(advert("916-1", posted="2020-11-01", closes="2020-11-20"))
    assert send_due(by=BY, today=TODAY).mails == 0


def test_a_mail_says_in_its_subject_nothing_of_what_is_sought(box: Mailbox) -> None:
    subscribed(box)
    take_all(advert("916-1"))
    send_due(by=BY, today=TODAY)
    assert box.mails[0]["Subject"] == "Alongside: 1 new post"


def test_a_mail_can_be_stopped_by_link_and_by_the_mail_program(box: Mailbox) -> None:
    search = subscribed(box)
    take_all(advert("916-1"))
    send_due(by=BY, today=TODAY)
    page = links(box, "stop")[0]
    assert box.mails[0]["List-Unsubscribe"].strip() == f"<https://register.example.org{page}>"
    assert box.mails[0]["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    client = Client(enforce_csrf_checks=True)
    assert b"<button" in client.get(page).content
    assert SavedSearch.objects.filter(pk=search.pk).exists()
    assert client.post(page, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert not SavedSearch.objects.exists()
    assert client.post(page).status_code == 200
    assert client.get(page).status_code == 404


def test_stopping_also_works_before_confirming(box: Mailbox) -> None:
    ask_for_search(email=ADDRESS, wanted=LIVED)
    assert stop_search(SavedSearch.objects.get().stop)
    assert confirm_search("x") is None
    assert not stop_search("x")


def test_pages_are_the_same_whether_an_address_is_known(box: Mailbox) -> None:
    subscribed(box)
    client = Client()

    def answer(email: str) -> tuple[int, str, bytes]:
        asked = client.post("/posts/by-e-mail/?kind=lived-experience", {"email": email})
        return asked.status_code, asked.headers["Location"], client.get(asked.headers["Location"]).content

    assert answer(ADDRESS) == answer("SAM@example.org") == answer("other@example.org")
    assert [envelope[1] for envelope in box.envelopes[1:]] == [("other@example.org",)]


def test_an_address_cannot_be_flooded(box: Mailbox) -> None:
    for number in range(MOST_OF_AN_ADDRESS + 5):
        ask_for_search(email=ADDRESS, wanted=PostFilter(words=f"peer {number}"))
        ask_for_search(email=ADDRESS, wanted=PostFilter(words=f"peer {number}"))
    assert len(box.mails) == MOST_OF_AN_ADDRESS


def test_asking_is_slowed_down_for_all_together(box: Mailbox, settings: Any) -> None:
    SavedSearch.objects.bulk_create(
        SavedSearch(
            email=f"{number}@example.org", query="", confirm=f"c{number}", stop=f"s{number}",
            asked_at=timezone.now(), is_asked_back=True,
        )
        for number in range(MOST_AN_HOUR)
    )  # fmt: skip
    answer = Client().post("/posts/by-e-mail/", {"email": ADDRESS})
    assert answer.status_code == 429
    assert b"Try again later" in answer.content
    assert not box.mails


def test_neither_log_nor_page_address_holds_the_address_or_the_search(
    box: Mailbox, caplog: pytest.LogCaptureFixture
) -> None:
    search = subscribed(box)
    box.refuses = True
    take_all(advert("916-1"))
    send_due(by=BY, today=TODAY)
    stop_search(search.stop)
    told = caplog.text + str(list(Act.objects.values_list("who", "deed", "target", "detail")))
    assert "could not be handed over" in told
    assert "stopped a saved search" in told
    assert "sam@" not in told
    assert "kind=" not in told
    assert search.stop not in told


def test_a_mail_that_is_refused_is_tried_again(box: Mailbox) -> None:
    subscribed(box)
    take_all(advert("916-1"))
    box.refuses = True
    assert send_due(by=BY, today=TODAY).failed == 1
    box.refuses = False
    assert send_due(by=BY, today=TODAY).posts == 1
    assert send_due(by=BY, today=TODAY).mails == 0


def test_a_link_to_confirm_that_did_not_go_out_goes_out_later(box: Mailbox) -> None:
    box.refuses = True
    ask_for_search(email=ADDRESS, wanted=LIVED)
    assert not box.mails
    box.refuses = False
    assert send_due(by=BY, today=TODAY).asked_back == 1
    assert send_due(by=BY, today=TODAY).asked_back == 0
    assert len(links(box, "confirm")) == 1


def test_what_is_never_confirmed_is_deleted_after_a_week(box: Mailbox) -> None:
    ask_for_search(email=ADDRESS, wanted=LIVED)
    SavedSearch.objects.update(asked_at=F("asked_at") - timedelta(days=6))
    assert send_due(by=BY, today=TODAY).forgotten == 0
    SavedSearch.objects.update(asked_at=F("asked_at") - timedelta(days=2))
    assert send_due(by=BY, today=TODAY).forgotten == 1
    assert not SavedSearch.objects.exists()


def test_a_search_that_can_no_longer_be_run_is_told_and_stops_no_other(box: Mailbox) -> None:
    subscribed(box)
    SavedSearch.objects.create(
        email="other@example.org", query="region=Atlantis", confirm="c", stop="s", asked_at=timezone.now(),
        is_confirmed=True, is_asked_back=True,
    )  # fmt: skip
    take_all(advert("916-1"))
    sent = send_due(by=BY, today=TODAY)
    assert (sent.mails, sent.unusable) == (1, 1)


def test_many_posts_are_counted_and_so_many_told(box: Mailbox) -> None:
    subscribed(box)
    take_all(*(advert(f"916-{number}", number=number) for number in range(30)))
    send_due(by=BY, today=TODAY)
    words = box.mails[0].get_content()
    assert "30 new posts" in words
    assert words.count("https://register.example.org/posts/advert-") == 25
    assert "and 5 more: https://register.example.org/posts/?kind=lived-experience" in words


def test_nothing_is_asked_where_no_mail_server_is_set(settings: Any) -> None:
    settings.MAIL_IS_SET = False
    client = Client()
    page = client.get("/posts/by-e-mail/?kind=lived-experience")
    assert b"sends no e-mail yet" in page.content
    assert b"/posts/feed/?kind=lived-experience" in page.content
    client.post("/posts/by-e-mail/?kind=lived-experience", {"email": ADDRESS})
    assert not SavedSearch.objects.exists()
    assert send_due(by=BY, today=TODAY).mails == 0


def test_pages_of_a_search_are_kept_by_nobody(box: Mailbox) -> None:
    ask_for_search(email=ADDRESS, wanted=LIVED)
    search = SavedSearch.objects.get()
    client = Client()
    for path in (f"/posts/by-e-mail/confirm/{search.confirm}/", f"/posts/by-e-mail/stop/{search.stop}/"):
        page = client.get(path)
        assert "no-store" in page.headers["Cache-Control"]
        assert page.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert ADDRESS.encode() not in page.content


@pytest.mark.parametrize("typed", ["", "sam", "sam@example.org\nBcc: all@example.org", "a@b"])
def test_what_is_no_address_is_said(box: Mailbox, typed: str) -> None:
    answer = Client().post("/posts/by-e-mail/?kind=lived-experience", {"email": typed})
    assert answer.status_code == 400
    assert b"There is a problem" in answer.content
    assert not SavedSearch.objects.exists()


def test_a_search_that_cannot_be_used_takes_no_address(box: Mailbox) -> None:
    answer = Client().post("/posts/by-e-mail/?region=Atlantis", {"email": ADDRESS})
    assert answer.status_code == 400
    assert not SavedSearch.objects.exists()
