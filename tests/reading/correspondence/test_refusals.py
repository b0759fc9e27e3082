"""What a refusal must contain: ticked with the sentence, missed where it is not there."""

import pytest

from alongside.reading.correspondence import OwnWords, checklist, sections_named

WHOLE = (
    "Your request is refused. The papers are exempt under section 43(2) of the Act because disclosure would "
    "be likely to prejudice our supplier. We have weighed the public interest and it favours keeping them. "
    "You may ask for an internal review within 40 working days. "
    "You may then complain to the Information Commissioner."
)


def ticks(text: str, regime: str = "foia") -> dict[str, str]:
    return {item.name: text[slice(*item.found)] if item.found else "" for item in checklist(text, regime)}


def test_a_whole_refusal_has_all_five_each_with_its_sentence() -> None:
    found = ticks(WHOLE)
    assert found["section"].startswith("The papers are exempt")
    assert found["why"].startswith("The papers are exempt")
    assert found["public-interest"].startswith("We have weighed")
    assert found["review"].startswith("You may ask")
    assert found["regulator"].startswith("You may then")
    assert not any(item.is_missing for item in checklist(WHOLE))


@pytest.mark.parametrize(
    ("left_out", "missing"),
    [
        ("because disclosure would be likely to prejudice our supplier", "why"),
        ("We have weighed the public interest and it favours keeping them. ", "public-interest"),
        ("You may ask for an internal review within 40 working days. ", "review"),
        ("You may then complain to the Information Commissioner.", "regulator"),
        ("under section 43(2) of the Act ", "section"),
    ],
)
def test_what_is_left_out_is_missed(left_out: str, missing: str) -> None:
    assert left_out in WHOLE
    names = [item.name for item in checklist(WHOLE.replace(left_out, "")) if item.is_missing]
    assert missing in names


def test_an_absolute_exemption_needs_no_public_interest_test() -> None:
    text = "It is withheld under section 21 of the Act because it is already available to you."
    assert not next(item for item in checklist(text) if item.name == "public-interest").is_needed


def test_rights_quoted_from_the_request_are_not_the_body_s() -> None:
    text = (
        "We withhold it under section 40(2) because it is personal data and individuals could be known.\n"
        "> Please tell me of the internal review and the Information Commissioner.\n"
    )
    assert {item.name for item in checklist(text) if item.is_missing} == {"review", "regulator"}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Exempt under s.40(2) and s.41.", ["40(2)", "41"]),
        ("Sections 31(1)(a), 36(2)(c) and 43 apply to the report.", ["31(1)(a)", "36(2)(c)", "43"]),
        ("We refuse it under section 10 of the Data Protection Act.", []),
        ("Section 40 of the Mental Health Act applies to patients.", []),
        ("We have not applied section 43 to the figures.", []),
        ("You may complain under section 50.", []),
        ("A public authority must help under section 16.", []),
        (
            "The information is exempt from disclosure under Section 22 (intended for future publication).",
            ["22"],
        ),
    ],
)
def test_only_grounds_that_are_relied_on_are_named(text: str, numbers: list[str]) -> None:
    assert [each.number for each in sections_named(OwnWords(text))] == numbers
