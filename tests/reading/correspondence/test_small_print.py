"""What stands in every letter decides nothing, and what follows it in another paragraph still does."""

import pytest

from alongside.reading.correspondence import Kind, Letter, OwnWords, classify
from alongside.reading.correspondence.small_print import without_small_print


def left(text: str) -> str:
    return "|".join(text[start:end] for start, end in without_small_print(text, [(0, len(text))]))


@pytest.mark.parametrize(
    "small_print",
    [
        "If you are unhappy with our refusal you may ask for a review, which may uphold the exemption.",
        "You have the right to ask for an internal review. We will tell you whether it is upheld.",
        "Should you remain dissatisfied you can complain to the Information Commissioner.",
        "This e-mail is confidential and may be exempt from disclosure.",
        "Os ydych yn anfodlon gallwch ofyn am adolygiad mewnol.",
    ],
)
def test_rights_and_warnings_are_left_out_to_the_end_of_their_paragraph(small_print: str) -> None:
    text = f"We have 14 posts. {small_print} And so on.\n\nThe posts are in the crisis team."
    assert left(text) == "We have 14 posts. |The posts are in the crisis team."


def test_a_numbered_answer_ends_the_small_print() -> None:
    text = "You may ask us to review this.\n1. We have 14 posts."
    assert left(text) == "1. We have 14 posts."


def test_a_line_of_a_form_counts_only_when_its_box_is_marked() -> None:
    text = "[ ] Section 12 - cost\n[x] Section 40(2) - personal\nSection 43 - commercial [ ]\nIt is refused."
    found = classify(Letter(text))
    assert found.kind is Kind.REFUSAL
    assert [each.number for each in found.sections] == ["40(2)"]


def test_a_message_that_is_nothing_but_small_print_is_read_whole() -> None:
    text = "If you are unhappy you may ask for a review."
    assert OwnWords(text).telling == [(0, len(text))]


def test_a_row_of_a_table_is_no_quoted_line() -> None:
    text = "| 1 | 14 posts |\n| 2 | not held |\n"
    assert OwnWords(text).spans == [(0, len(text))]
