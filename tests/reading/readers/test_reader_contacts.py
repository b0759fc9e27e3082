"""Ways to get in touch: a role's address is quoted, a person's never."""

from alongside.reading.readers import contacts
from tests.reading.northmoor import said_by

TEXT = """Questions: peer.team@northmoor.example or ring 0300 123 4567.
For a talk please contact Robin Example robin.example@northmoor.example or 07700 900123.
Forms go to engagement@northmoor.example and to k.smith7@northmoor.example, tel 01632 960 001.
"""


def test_a_shared_mailbox_and_a_bodys_number_are_quoted() -> None:
    shown = [each.quote.exact for each in said_by(contacts, TEXT) if each.context["owner"] == "role"]
    assert shown == ["peer.team@northmoor.example", "engagement@northmoor.example", "0300 123 4567"]


def test_of_a_persons_mailbox_only_the_domain_is_kept() -> None:
    persons = [each for each in said_by(contacts, TEXT) if each.context["owner"] == "person"]
    assert [each.quote.exact for each in persons] == ["northmoor.example"] * 2
    assert {each.value for each in persons} == {"a person's mailbox at northmoor.example"}


def test_no_statement_carries_a_persons_address_or_number() -> None:
    told = " ".join(
        f"{each.quote.exact} {each.value} {each.of} {each.context} {each.subject.name}"
        for each in said_by(contacts, TEXT)
    )
    for secret in ("robin", "smith", "900123", "01632"):
        assert secret not in told.casefold()


def test_a_mailbox_that_cannot_be_told_to_be_shared_is_a_persons() -> None:
    (found,) = said_by(contacts, "Write to wren@northmoor.example.")
    assert found.context["owner"] == "person"
