"""Statements that speak of what was asked tell an answer; supposing, refusing and repeating do not."""

import pytest

from alongside.reading.correspondence import Kind, Letter, classify
from alongside.reading.correspondence.answers import Asked
from alongside.reading.correspondence.hits import Reading
from alongside.reading.correspondence.spoken import spoken_to

QUESTIONS = (
    Asked(1, "How many volunteers helped in the library in 2024?", "number"),
    Asked(2, "What did the garden project cost?", "money"),
    Asked(3, "Does a steering group oversee the garden project?", "yes-no"),
)


def letter(text: str, subject: str = "") -> Letter:
    return Letter(text, subject=subject, asked=QUESTIONS)


def test_two_statements_about_what_was_asked_are_an_answer() -> None:
    text = (
        "Thank you for writing. Some volunteers were in the library on most days of 2024, about thirty of "
        "them. The garden project came to a cost of £900 or a little more."
    )
    assert classify(letter(text)).kind is Kind.ANSWER


@pytest.mark.parametrize(
    "text",
    [
        "We will look at how many volunteers helped in the library, and at the cost of the garden project.",
        "You ask about volunteers in the library. You ask about the cost of the garden project.",
        "If the library had volunteers in 2024 we could count them. A garden project might have a cost.",
        "The volunteers of the library met in 2024 and had tea.",
    ],
)
def test_promises_repeats_suppositions_and_one_statement_alone_are_none(text: str) -> None:
    assert spoken_to(Reading(letter(text), "foia")) == []
    assert not classify(letter(text)).kind.is_reply


def test_a_short_statement_behind_a_question_in_other_words_answers_it() -> None:
    text = "And the volunteers? Thirty or so. Who looks after the garden? A group of residents."
    assert [hit.kind for hit in spoken_to(Reading(letter(text), "foia"))] == [Kind.ANSWER, Kind.ANSWER]


def test_a_part_refused_among_statements_is_a_partial_answer() -> None:
    text = (
        "Some volunteers helped in the library in 2024, thirty of them. "
        "A steering group of nine oversees the garden.\n\n"
        "As to what it cost, section 43(2) applies and we are withholding the sum."
    )
    assert classify(letter(text)).kind is Kind.PARTIAL


def test_a_refusal_of_all_of_it_is_no_partial_answer_whatever_it_tells_of_the_matter() -> None:
    text = (
        "Volunteers helped in the library in 2024 and some were ill. A steering group "
        "has charge of the garden project.\n\nThe whole of your request is refused under section 40(2)."
    )
    assert classify(letter(text)).kind is Kind.REFUSAL
