"""Promises: how firm, by when, how one could tell; and what is no promise."""

import pytest

from alongside.reading.readers import commitments
from alongside.terms.statement import Polarity, Statement
from tests.reading.northmoor import NORTHMOOR, said_by


def one(text: str, **facts: str) -> Statement:
    (found,) = said_by(commitments, text, **facts)
    return found


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("We will publish the policy on our website.", "firm"),
        ("The Trust has agreed to set up a peer forum.", "firm"),
        ("Please be assured that you have our reply coming.", "firm"),
        ("We are committed to asking the forum.", "aspiration"),
        ("We commit to ask the forum, if a similar offer comes.", "firm+conditional"),
        ("We remain committed to increasing the number of peer posts.", "aspiration"),
        ("We are working towards time credits.", "aspiration"),
        ("We hope to recruit more peer workers.", "aspiration"),
        ("A peer lead role will be advertised in the summer.", "forecast"),
        ("We cannot promise full support at this point.", "refusal"),
    ],
)
def test_wording_is_told_apart(text: str, wording: str) -> None:
    assert one(text).context["wording"] == wording


def test_a_refusal_is_denied_and_belongs_to_the_body() -> None:
    refusal = one("We cannot promise full support at this point.")
    assert refusal.polarity is Polarity.DENIED
    assert refusal.subject.name == NORTHMOOR


@pytest.mark.parametrize(
    ("text", "due", "measure"),
    [
        ("We will publish the policy by 1 September 2023.", "2023-09-01", ""),
        ("We will recruit 3 new posts in December 2023.", "2023-12", "3 new posts"),
        ("We will respond in writing within 10 working days.", "within 10 working days", "in writing"),
        (
            "We will consult the forum before any final decision is made.",
            "",
            "before any final decision is made",
        ),
        ("We will listen.", "", ""),
    ],
)
def test_date_and_measure_are_kept_where_they_are_given(text: str, due: str, measure: str) -> None:
    context = one(text).context
    assert (context["due"], context["measure"]) == (due, measure)


def test_doing_so_is_quoted_with_what_it_stands_for() -> None:
    text = "We have drafted a policy on payments. It is not simple, we are though committed to doing so."
    assert one(text).quote.exact == text


def test_a_promise_in_an_answer_says_which_item_it_answers() -> None:
    text = (
        "1. The room is cold\nWe have asked the estates team.\n\n"
        "2. The room is dark\nWe will introduce more lamps by 1 June 2023.\n"
    )
    assert one(text).context["item"] == "2"


def test_what_was_asked_for_is_no_promise() -> None:
    text = "1. Will you promise that we will support each other?\nThat is a matter for the council.\n"
    assert said_by(commitments, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Interviews will take place on Monday.",
        "We will rely on the words in your form.",
        "It will be interesting to see what happens.",
        "We always respond to letters within the week.",
        "We remain committed to listening and working together.",
        "The post will depend on the budget.",
        "They will tell you that it cannot be done.",
    ],
)
def test_what_merely_happens_is_no_promise(text: str) -> None:
    assert said_by(commitments, text) == []


def test_in_a_blog_only_a_firm_promise_to_the_reader_counts() -> None:
    assert said_by(commitments, "We are working towards a union.", kind="blog") == []
    assert said_by(commitments, "We will update this page.", kind="blog") == []
    assert one("We will send you the notes.", kind="blog").context["wording"] == "firm"


def test_a_policy_promises_its_readers() -> None:
    assert one("You will receive an induction.", kind="policy").context["wording"] == "firm"
    assert one("We will acknowledge your form.", kind="policy").context["wording"] == "firm"


def test_a_reply_printed_in_a_blog_is_the_bodys_promise() -> None:
    text = (
        "We asked them again and had a swift response this time:\n\n"
        "Thank you for your question. Rest assured that we will come back to you with a written reply.\n\n"
        "Nothing has come.\n"
    )
    assert one(text, kind="blog").context["measure"] == "written reply"


def test_two_promises_of_one_body_are_two_things() -> None:
    found = said_by(commitments, "We will publish the policy. We will appoint a supervisor.")
    assert len({each.about for each in found}) == 2


def test_a_list_under_a_promise_is_a_promise_an_entry_with_the_date_of_its_head() -> None:
    text = "By the end of September 2023 we will\n\n- name a director\n- try to end it\n\nYours\n"
    found = [each.context for each in said_by(commitments, text)]
    assert [(each["wording"], each["due"]) for each in found] == [
        ("firm", "2023-09"),
        ("aspiration", "2023-09"),
    ]


@pytest.mark.parametrize(
    ("text", "wording", "due"),
    [
        ("The Chief Nurse will meet the group in June 2023.", "firm", "2023-06"),
        ("All claims will be paid within six weeks.", "firm", "within six weeks"),
        ("The Board shall receive a report at its next meeting.", "firm", "at its next meeting"),
        ("The pay policy will be revised by 1 June 2023.", "firm", "2023-06-01"),
        ("Subject to funding, we will recruit four peer workers.", "conditional", ""),
        ("Our ambition is to have a peer worker in every team.", "aspiration", ""),
        ("The new post is expected to be advertised in June 2023.", "forecast", "2023-06"),
        ("It would not be appropriate to commit to further posts.", "refusal", ""),
    ],
)
def test_more_ways_to_promise(text: str, wording: str, due: str) -> None:
    context = one(text).context
    assert (context["wording"], context["due"]) == (wording, due)


@pytest.mark.parametrize(
    "text",
    [
        "The post holder will provide supervision to peer workers.",
        "The contract will end in March 2025.",
        "Candidates will be contacted by telephone.",
        "You will receive an automatic reply.",
        "As promised, we have published the review.",
    ],
)
def test_duties_and_the_course_of_things_are_no_promises(text: str) -> None:
    assert said_by(commitments, text) == []
