"""Accounts, teams and roles."""

from typing import Any

import pytest

from alongside.people.actions import add_editor, close_account
from alongside.people.models import Act, Membership, Person, Role
from alongside.people.permissions import reasons_may_not_edit
from alongside.website import settings as site

pytestmark = pytest.mark.django_db


def test_the_first_editor_gets_account_team_and_role_and_may_edit() -> None:
    person = add_editor(by="command:editor add", email="Someone@Example.org ", team="The collective")

    assert person.email == "someone@example.org"
    assert reasons_may_not_edit(person) == []
    assert [act.deed for act in Act.objects.order_by("number")] == ["added account", "gave role"]


def test_adding_the_same_address_again_makes_no_second_account() -> None:
    add_editor(by="command", email="someone@example.org", team="The collective", role=Role.READER)
    again = add_editor(by="command", email="SOMEONE@example.org", team="The collective", role=Role.LEAD)

    assert Person.objects.get() == again
    assert Membership.objects.get().role == Role.LEAD


def test_an_account_without_a_password_cannot_be_signed_in_to() -> None:
    person = add_editor(by="command", email="someone@example.org", team="The collective")

    assert not person.has_usable_password()
    assert not person.check_password("")


def test_a_person_can_have_another_role_in_another_team() -> None:
    add_editor(by="command", email="a@example.org", team="One", role=Role.READER)
    person = add_editor(by="command", email="a@example.org", team="Two", role=Role.EDITOR)

    assert {(m.team.name, m.role) for m in person.memberships.all()} == {("One", "reader"), ("Two", "editor")}
    assert reasons_may_not_edit(person) == []


def test_a_reader_a_stranger_and_a_closed_account_may_not_edit_and_learn_why() -> None:
    reader = add_editor(by="command", email="r@example.org", team="One", role=Role.READER)
    editor = add_editor(by="command", email="e@example.org", team="One")
    close_account(by=reader, person=editor)

    assert [r.code for r in reasons_may_not_edit(reader)] == ["no-editing-role"]
    assert [r.code for r in reasons_may_not_edit(None)] == ["not-signed-in"]
    assert [r.code for r in reasons_may_not_edit(editor)] == ["account-closed"]


def test_passwords_are_kept_as_argon2_hashes(settings: Any) -> None:
    settings.PASSWORD_HASHERS = site.PASSWORD_HASHERS
    person = add_editor(by="command", email="e@example.org", team="One", password="correct horse battery")

    assert person.password.startswith("argon2$argon2id$")
    assert person.check_password("correct horse battery")
