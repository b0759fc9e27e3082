"""The audit log keeps every act, in order, and shows where it was tampered with."""

import pytest
from django.db import connection, transaction

from alongside.people import audit
from alongside.people.models import Act, Person
from alongside.people.models.act import ActsAreKeptError

pytestmark = pytest.mark.django_db


def test_acts_are_numbered_and_each_carries_the_hash_of_the_one_before() -> None:
    first = audit.record("command:read", "read", "source:1", {"statements": 3})
    second = audit.record("command:read", "read", "source:2")

    assert (first.number, second.number) == (1, 2)
    assert second.previous_hash == first.hash
    assert audit.first_broken() is None


def test_a_person_is_named_by_reference_and_never_by_address() -> None:
    person = Person.objects.create_user("someone@example.org", display_role="Editor, the collective")
    act = audit.record(person, "confirmed", "statement:1")

    assert act.who == person.ref == f"person:{person.pk}"
    assert "example.org" not in f"{act} {act.detail} {person}"


def test_an_act_can_be_neither_changed_nor_deleted() -> None:
    act = audit.record("command:read", "read", "source:1")
    act.deed = "did nothing"
    with pytest.raises(ActsAreKeptError):
        act.save()
    with pytest.raises(ActsAreKeptError):
        act.delete()
    with pytest.raises(ActsAreKeptError):
        Act.objects.filter(number=1).update(deed="did nothing")
    with pytest.raises(ActsAreKeptError):
        Act.objects.all().delete()
    assert Act.objects.get().deed == "read"


@pytest.mark.parametrize(
    ("tampering", "broken"),
    [
        ("UPDATE people_act SET deed = 'did nothing' WHERE number = 2", 2),
        ("UPDATE people_act SET detail = '{\"statements\": 4}' WHERE number = 1", 1),
        ("DELETE FROM people_act WHERE number = 2", 2),
        ("DELETE FROM people_act WHERE number = 3", 3),
    ],
)
def test_tampering_behind_our_back_is_found_at_its_place(tampering: str, broken: int) -> None:
    for number in range(1, 4):
        audit.record("command:read", "read", f"source:{number}", {"statements": number})
    with connection.cursor() as cursor:
        cursor.execute(tampering)

    assert audit.first_broken() == broken


def test_an_act_is_forgotten_when_what_it_records_is_rolled_back() -> None:
    audit.record("command:read", "read", "source:1")
    with transaction.atomic():
        audit.record("command:read", "read", "source:2")
        transaction.set_rollback(True)
    third = audit.record("command:read", "read", "source:3")

    assert third.number == 2
    assert audit.first_broken() is None


def test_several_acts_at_once_stand_in_their_order_behind_those_before() -> None:
    audit.record("command:read", "read", "source:1")
    deeds = [audit.Deed("read", f"source:{number}", {"statements": number}) for number in range(2, 7)]
    made = audit.record_all("command:read", deeds)
    audit.record("command:read", "read", "source:7")

    assert [act.number for act in made] == [2, 3, 4, 5, 6]
    assert [act.target for act in Act.objects.order_by("number")] == [f"source:{n}" for n in range(1, 8)]
    assert Act.objects.get(number=4).detail == {"statements": 4}
    assert audit.first_broken() is None
    assert audit.record_all("command:read", []) == []
    assert audit.first_broken() is None
