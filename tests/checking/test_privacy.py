"""C32: personal details are found, struck out in place, and never repeated."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.checking import privacy_scan
from alongside.checking.privacy import is_nhs_number, personal_details, redacted, salutation_names
from tests.checking.letters_read import evidence_of, found_in
from tests.reading.northmoor import copy_of

LETTER = """Dear Robin and colleagues

Thank you for coming. For a talk contact Wren Example wren.example@northmoor.example or 07700 900123.
The patient's NHS number is 943 476 5919 and their National Insurance number QQ 12 34 56 C.
Date of birth: 3 May 1961. They live in Moor Lane, Example, NM1 2AB.

Kind regards

Robin Fictional
Chair of the Board
"""


def kinds(text: str) -> list[str]:
    return [each.kind for each in personal_details(text)]


def test_every_kind_is_found_in_its_place() -> None:
    assert kinds(LETTER.replace("QQ", "AB")) == [
        "salutation", "named-contact", "e-mail", "telephone", "nhs-number", "ni-number", "birth", "postcode",
        "signature",
    ]  # fmt: skip


def test_redaction_keeps_every_other_character_in_its_place() -> None:
    hidden = redacted(LETTER)
    assert len(hidden) == len(LETTER)
    for secret in ("Robin", "Wren", "wren.example", "900123", "943 476", "1961", "NM1", "Fictional"):
        assert secret not in hidden
    assert "Chair of the Board" in hidden
    assert hidden.index("Thank you") == LETTER.index("Thank you")


@pytest.mark.parametrize(
    "text",
    [
        "Dear colleagues\n\nThe trust met.\n\nYours sincerely\n\nChair of the Board\n",
        "Dear LXP Northmoor\n\nHello Northmoor Comms Team\n",
        "Dear Sir or Madam\n\nYours faithfully\n\nFreedom of Information\nCommunications Team\n",
        "Northmoor NHS Foundation Trust, PO Box 12, NM1 2AB, tel 0300 123 4567, foi@northmoor.example",
        "Reference 943 476 5918, invoice 123 456 7890, FOI-2108-1525161, section 12 34 56.",
        "Please contact Northmoor Trust or ask for the Peer Team.",
    ],
)
def test_bodies_roles_and_references_are_not_persons(text: str) -> None:
    assert kinds(text) == []


def test_an_nhs_number_has_the_right_check_digit() -> None:
    assert is_nhs_number("9434765919")
    assert not is_nhs_number("9434765918")
    assert not is_nhs_number("0000000000")
    assert not is_nhs_number("12345")


@given(st.integers(0, 999_999_999))
def test_at_most_one_check_digit_is_right(first_nine: int) -> None:
    assert sum(is_nhs_number(f"{first_nine:09}{digit}") for digit in range(10)) <= 1


@given(st.text(max_size=400))
def test_redaction_never_changes_the_length(text: str) -> None:
    assert len(redacted(text)) == len(text)


def test_redacting_twice_is_redacting_once() -> None:
    assert redacted(redacted(LETTER)) == redacted(LETTER)


def test_findings_count_and_place_but_never_repeat() -> None:
    found = found_in(
        privacy_scan.findings, LETTER + "The next board is on 3 June 2023. We will respond by then."
    )
    assert {each.severity.value for each in found} == {"W"}
    assert len(found) == 8
    told = " ".join(f"{each.message} {each.arithmetic} {each.key}" for each in found)
    for secret in ("Robin", "Wren", "Fictional", "example", "900123", "943", "1961", "NM1"):
        assert secret not in told


def test_two_documents_that_together_name_a_person_are_found() -> None:
    """A first name in one letter and the full name in another text identify someone, neither alone does."""
    letter = copy_of("Dear Robin\n\nWe will respond by 3 June 2023.\n")
    essay = copy_of("A response by Robin Fictional was published in May 2022.", kind="blog")
    joined = [each for each in privacy_scan.findings(evidence_of(letter, essay)) if ":join:" in each.key]
    assert len(joined) == 1
    assert joined[0].key == "b:join:a"
    assert "Robin" not in joined[0].message + joined[0].arithmetic
    other = copy_of("A response by Wren Fictional was published in May 2022.", kind="blog")
    assert not [each for each in privacy_scan.findings(evidence_of(letter, other)) if ":join:" in each.key]


def test_first_names_of_salutations_are_for_comparison() -> None:
    assert salutation_names("Dear Robin and colleagues\n") == {"Robin"}
    assert salutation_names("Dear colleagues\n") == set()
