"""Signing in: slowed down after wrong passwords, without a trace of who tried."""

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from alongside.people.actions import add_editor
from alongside.people.links import set_password_path
from alongside.people.models import Act, Person

pytestmark = pytest.mark.django_db

PASSWORD = "a long password for tests"
SIGN_IN = "/account/sign-in/"
MARK = "198.51.100.77"
BROWSER = "Marked Browser 7.7"


@pytest.fixture
def editor() -> Person:
    return add_editor(by="command:test", email="editor@example.org", team="One", password=PASSWORD)


def _tried(client: Client, password: str, email: str = "editor@example.org") -> int:
    return client.post(
        SIGN_IN, {"username": email, "password": password},
        REMOTE_ADDR=MARK, HTTP_X_FORWARDED_FOR=MARK, HTTP_USER_AGENT=BROWSER,
    ).status_code  # fmt: skip


def test_right_password_signs_in_and_the_address_may_be_in_capitals(client: Client, editor: Person) -> None:
    assert _tried(client, PASSWORD, "Editor@Example.ORG") == 302
    assert client.get(reverse("register:review")).status_code == 200


def test_wrong_password_and_unknown_address_get_the_same_answer(client: Client, editor: Person) -> None:
    wrong = client.post(SIGN_IN, {"username": "editor@example.org", "password": "wrong"}).content.decode()
    unknown = client.post(SIGN_IN, {"username": "nobody@example.org", "password": "wrong"}).content.decode()

    said = "Address and password do not belong together"
    assert said in wrong
    assert said in unknown
    assert "<title>Error: " in wrong


def test_after_several_wrong_passwords_even_the_right_one_must_wait(client: Client, editor: Person) -> None:
    answers = [_tried(client, "wrong", email) for email in ("editor@example.org", "EDITOR@example.org") * 3]

    assert answers[-1] == 429
    assert _tried(Client(), PASSWORD) == 429


def test_another_account_is_not_held_up(client: Client, editor: Person) -> None:
    add_editor(by="command:test", email="second@example.org", team="One", password=PASSWORD)
    for _ in range(8):
        _tried(client, "wrong")

    assert _tried(Client(), PASSWORD, "second@example.org") == 302


def test_no_network_address_and_no_browser_is_kept_of_who_tried(
    client: Client, editor: Person, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(8):
        _tried(client, "wrong")
    _tried(client, PASSWORD)

    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')
            kept = repr(cursor.fetchall())
            assert MARK not in kept, table
            assert BROWSER not in kept, table
    assert MARK not in caplog.text
    assert "example.org" not in caplog.text


def test_a_one_time_link_sets_a_password_once(client: Client) -> None:
    person = add_editor(by="command:test", email="new@example.org", team="One")
    path = set_password_path(person)
    form = client.get(path, follow=True)
    address = form.redirect_chain[-1][0]
    sent = client.post(address, {"new_password1": PASSWORD, "new_password2": PASSWORD})

    assert sent.status_code == 302
    assert _tried(client, PASSWORD, "new@example.org") == 302
    assert "no longer works" in Client().get(path, follow=True).content.decode()
    assert Act.objects.filter(deed="set password", target=person.ref).exists()


def test_a_short_password_is_refused_with_a_reason(client: Client) -> None:
    person = add_editor(by="command:test", email="new@example.org", team="One")
    address = client.get(set_password_path(person), follow=True).redirect_chain[-1][0]
    answer = client.post(address, {"new_password1": "short", "new_password2": "short"}).content.decode()

    assert "at least 12 characters" in answer


def test_signing_out_takes_a_button_and_not_a_link(client: Client, editor: Person) -> None:
    _tried(client, PASSWORD)

    assert client.get("/account/sign-out/").status_code == 405
    assert client.post("/account/sign-out/").status_code == 302
    assert client.get(reverse("register:review")).status_code == 302


def test_the_log_of_acts_shows_roles_and_whether_the_seals_hold(client: Client, editor: Person) -> None:
    _tried(client, PASSWORD)
    shown = client.get(reverse("people:acts")).content.decode()

    assert "the seals hold" in shown
    assert "gave role" in shown
    assert "editor@example.org" not in shown

    with connection.cursor() as cursor:
        cursor.execute("UPDATE people_act SET deed = 'nothing' WHERE number = 1")
    assert "The seal is broken at act 1" in client.get(reverse("people:acts")).content.decode()


def test_a_visitor_is_asked_to_sign_in_before_the_log_and_the_queue(client: Client) -> None:
    for name in ("people:acts", "register:review", "people:change-password"):
        assert client.get(reverse(name))["Location"].startswith(SIGN_IN)
