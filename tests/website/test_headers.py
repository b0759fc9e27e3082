"""What browsers are told with every page, and what the site does not do."""

from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from alongside.people.models import Person
from tests.website.filled import PASSWORD

pytestmark = pytest.mark.django_db

PATHS = ("/", "/how-we-know/", "/search/?q=trust", "/account/sign-in/", "/nothing-here/", "/robots.txt")


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.usefixtures("register")
def test_every_answer_carries_the_strict_headers(client: Client, path: str) -> None:
    response = client.get(path)
    policy = dict(part.strip().split(" ", 1) for part in response["Content-Security-Policy"].split(";"))

    assert policy["default-src"] == "'none'"
    assert {name: value for name, value in policy.items() if value != "'none'"} == {
        "style-src": "'self'", "script-src": "'self'", "img-src": "'self'", "form-action": "'self'",
    }  # fmt: skip
    assert {policy["base-uri"], policy["frame-ancestors"]} == {"'none'"}
    assert response["Referrer-Policy"] == "same-origin"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in response["Permissions-Policy"]
    assert "geolocation=()" in response["Permissions-Policy"]


@pytest.mark.usefixtures("register")
def test_reading_sets_no_cookie(client: Client) -> None:
    for path in ("/", "/topics/", "/organisations/?q=northmoor", "/search/?q=trust", "/findings/"):
        assert not client.get(path).cookies, path


def test_what_an_editor_sees_is_kept_by_no_cache(as_editor: Client) -> None:
    assert "no-store" in as_editor.get("/")["Cache-Control"]


@pytest.mark.parametrize(
    "elsewhere", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"]
)
def test_signing_in_leads_only_to_pages_of_this_site(client: Client, editor: Person, elsewhere: str) -> None:
    sent = {"username": editor.email, "password": PASSWORD, "next": elsewhere}
    response = client.post(reverse("people:sign-in"), sent)

    assert response.status_code == 302
    assert response["Location"] == reverse("campaigns:desk")


def test_the_address_of_a_button_says_what_to_do(as_editor: Client) -> None:
    """Who was signed out before pressing it comes here after signing in."""
    answer = as_editor.get("/desk/reminders/")
    assert answer.status_code == 405
    assert answer["Allow"] == "POST"
    assert "Go back to the page with the button" in answer.content.decode()


def test_a_form_larger_than_the_limit_is_refused(as_editor: Client) -> None:
    response = as_editor.post(reverse("people:change-password"), {"old_password": "x" * 300_000})

    assert response.status_code == 400
    assert "could not understand" in response.content.decode()


def test_a_file_is_refused_where_none_is_asked_for(as_editor: Client) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    sent = {"file": SimpleUploadedFile("a.txt", b"words")}
    assert as_editor.post(reverse("people:change-password"), sent).status_code == 400


def test_the_file_of_a_stranger_is_not_even_read() -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    sent = {"file": SimpleUploadedFile("a.eml", b"words")}
    stranger = Client(enforce_csrf_checks=True)
    assert stranger.post(reverse("campaigns:add-mail"), sent).status_code == 403


def test_a_file_over_the_limit_is_refused(as_editor: Client, settings: Any) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    settings.LARGEST_UPLOAD = 100
    sent = {"file": SimpleUploadedFile("a.eml", b"x" * 101)}
    assert as_editor.post(reverse("campaigns:add-mail"), sent).status_code == 400


def test_a_form_without_its_token_is_refused_with_a_reason(editor: Person) -> None:
    careful = Client(enforce_csrf_checks=True)
    response = careful.post(reverse("people:sign-in"), {"username": editor.email, "password": PASSWORD})

    assert response.status_code == 403
    assert "open for too long" in response.content.decode()


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_public_pages_only_answer_to_reading(client: Client, method: str) -> None:
    for path in ("/", "/topics/", "/organisations/", "/documents/", "/findings/", "/search/"):
        assert getattr(client, method)(path).status_code == 405


def test_what_a_visitor_types_is_shown_as_words_and_never_as_markup(client: Client, register: None) -> None:
    for path in ("/search/?q=", "/organisations/?q=", "/documents/?topic=", "/findings/?topic="):
        shown = client.get(path + "%3Cscript%3Ealert(1)%3C/script%3E%22'").content.decode()
        assert "<script>alert" not in shown


def test_a_fault_of_ours_gives_a_page_of_its_own(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_given: object) -> None:
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr("alongside.website.views.home_page", broken)
    client.raise_request_exception = False
    response = client.get("/")

    assert response.status_code == 500
    assert "went wrong on our side" in response.content.decode()
    assert "broken on purpose" not in response.content.decode()


def test_robots_are_told_what_is_not_for_them(client: Client) -> None:
    assert "Disallow: /review/" in client.get("/robots.txt").content.decode()


def test_whom_to_tell_of_a_weakness(client: Client, settings: object) -> None:
    assert client.get("/.well-known/security.txt").status_code == 404
    settings.CONTACT = "register@example.org"  # type: ignore[attr-defined]
    lines = client.get("/.well-known/security.txt").content.decode()
    assert "Contact: mailto:register@example.org" in lines
    assert "Expires: 20" in lines
    assert not mail.outbox
