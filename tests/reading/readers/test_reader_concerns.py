"""Letters that answer concerns item by item, in the shapes that bodies write them."""

import pytest

from alongside.reading.concern_items import items_in
from alongside.reading.readers import concerns
from alongside.terms.statement import Code, Polarity, Statement
from tests.reading.northmoor import NORTHMOOR, copy_of, said_by

LETTER = """Dear members of the lived experience group

Thank you for the concerns you raised at the board on 3 May 2023. Our replies are below.

1. The peer lead post was left empty
The post could not be filled because the vacancy panel paused all recruitment until June.

a) Nobody told the peer workers that it was empty
We accept that the peer workers were not told that the post was empty.

b) The post was given to a clinical team instead
We do not agree that the post was given away. It stays in our establishment.

c) Peer workers are being paid late
It is a fair point that some claims took two months. We do not though believe that this affected many.

2. Our rota was changed without warning.
We have no knowledge of this being done.

3. Peer workers are sent to wards alone
We have no knowledge of this being done.

4. Several of us have been unwell since the service moved.

a. The managers knew of this for a year.

We told you so in March and again in July. Who is answerable for the injuries that were caused to us?

We take the wellbeing of all colleagues very seriously. There are a number of processes in place.

b. Will you promise that the next vacancy comes to a peer worker?

We cannot promise the outcome of an open competition. We will advertise it to peers by 30 June 2023.

5. When will the policy on payments be published?

We will publish the policy on our website by 1 September 2023.

In conclusion, we value the work that you do.

Yours sincerely

Chair of the Board
"""


def stances(text: str, **facts: str) -> dict[str, str]:
    found = said_by(concerns, text, "stance", **facts)
    return {each.subject.name: each.value.code for each in found if isinstance(each.value, Code)}


def reply_to(item: str, text: str = LETTER) -> Statement:
    return next(each for each in said_by(concerns, text, "reply") if each.subject.name == item)


def test_each_item_and_sub_item_has_its_stance() -> None:
    assert stances(LETTER) == {
        "1": "answered",
        "1a": "accepted",
        "1b": "denied",
        "1c": "partly-accepted",
        "2": "no-knowledge",
        "3": "no-knowledge",
        "4a": "not-addressed",
        "4b": "refused-to-commit",
        "5": "committed",
    }


def test_the_deciding_sentence_is_quoted_and_the_whole_answer_is_kept() -> None:
    assert reply_to("1b").quote.exact == "We do not agree that the post was given away."
    found = reply_to("1c")
    assert found.quote.exact.startswith("It is a fair point"), "both sentences decide, and stand together"
    start, end = int(found.context["answer_start"]), int(found.context["answer_end"])
    assert copy_of(LETTER).text[start:end].strip().endswith("affected many.")


def test_a_question_may_run_over_paragraphs() -> None:
    asked = {each.subject.name: each for each in said_by(concerns, LETTER, "concern")}
    assert asked["4a"].quote.exact.startswith("The managers knew")
    assert asked["4a"].quote.exact.endswith("caused to us?")
    assert reply_to("4a").quote.exact.startswith("We take the wellbeing")


def test_the_same_answer_twice_is_two_statements_at_two_places() -> None:
    one, other = reply_to("2"), reply_to("3")
    assert one.quote.exact == other.quote.exact
    assert one.quote.start < other.quote.start
    assert one.polarity is other.polarity is Polarity.NO_KNOWLEDGE


def test_a_concern_is_its_raisers_word_and_the_reply_the_bodys() -> None:
    found = said_by(concerns, LETTER)
    assert NORTHMOOR not in {each.asserter for each in found if each.property == "concern"}
    assert {each.asserter for each in found if each.property != "concern"} == {NORTHMOOR}


def test_items_are_subjects_of_their_document_in_the_order_of_the_letter() -> None:
    found = said_by(concerns, LETTER, "concern")
    assert found[0].subject.ref == "concern:northmoor-nhs-foundation-trust-a-document-2023-05-10/1"
    assert [each.row for each in found] == list(range(1, 11))
    assert {each.group for each in found} == {"letter"}


def test_item_one_of_two_letters_on_one_topic_are_two_subjects() -> None:
    one, other = (
        said_by(concerns, LETTER, "concern", published=when) for when in ("2023-05-10", "2024-05-10")
    )
    assert one[0].topic == other[0].topic
    assert one[0].subject.ref != other[0].subject.ref
    assert one[0].subject.name == other[0].subject.name == "1"


def test_a_heading_over_sub_items_needs_no_answer_of_its_own() -> None:
    (four,) = [each for each in said_by(concerns, LETTER, "concern") if each.subject.name == "4"]
    assert four.context["parts"] == "2"
    assert "4" not in stances(LETTER)


def test_the_closing_words_belong_to_no_item() -> None:
    last = reply_to("5")
    assert "In conclusion" not in copy_of(LETTER).text[: int(last.context["answer_end"])]


def test_an_item_without_any_answer_is_not_addressed() -> None:
    text = "1. The hall is cold\nWe have mended the boiler in the hall.\n\n2. The hall is dark\n"
    assert stances(text) == {"1": "answered", "2": "not-addressed"}


def test_labelled_questions_and_answers() -> None:
    text = (
        "Q1: Why was the post not filled?\nA1: Because the budget was cut in March.\n\n"
        "Q2: Will it come back?\nA: We are unable to commit to that.\n\nYours sincerely\n"
    )
    assert stances(text) == {"1": "answered", "2": "refused-to-commit"}


def test_you_said_we_did() -> None:
    text = (
        "You said\nThere is no supervision for peer workers.\n\nWe did\nWe appointed a supervisor in May.\n\n"
        "You said: The room is too small.\nWe did: We accept that the room is too small.\n"
    )
    assert stances(text) == {"1": "answered", "2": "accepted"}


def test_a_table_of_concerns_and_responses() -> None:
    text = (
        "Ref\tConcern\tTrust response\n"
        "A\tPay is late\tWe accept that pay was late in May.\n"
        "B\tThere is no induction\tThis is not the case.\n"
    )
    assert stances(text) == {"1": "accepted", "2": "denied"}


def test_a_reply_to_a_numbered_request() -> None:
    text = (
        "Thank you for your request of 2 May 2023.\n\n"
        "1. How many peer workers do you employ?\n\nWe employ 14 peer workers.\n\n"
        "2. What band are they? Band 3 and 4.\n\n"
        "3. How many applied for each post?\n\nOur response: We do not hold this information.\n\n"
        "If you are dissatisfied, you may ask for a review.\n"
    )
    assert stances(text, kind="foi-response") == {"1": "answered", "2": "answered", "3": "no-knowledge"}


def test_roman_sub_items() -> None:
    text = (
        "1. Leave is unfair\n"
        "a) Carers wait longest\n"
        "i. Nobody explains the order\nWe accept that nobody explained the order.\n"
        "ii. Requests get lost\nThis is not correct.\n"
    )
    assert stances(text) == {"1a.i": "accepted", "1a.ii": "denied"}
    keys = [item.key for item in items_in(copy_of(text))]
    assert keys == ["1", "1a", "1a.i", "1a.ii"]


def test_ordinary_letters_lists_and_policies_have_no_concerns() -> None:
    assert said_by(concerns, "Dear all\n\nThe office is closed on Monday.\n\nYours sincerely\n") == []
    assert said_by(concerns, "We need:\n\n- a chair\n- a desk\n\nPlease bring both.\n") == []


def test_not_aware_of_something_else_is_not_no_knowledge() -> None:
    text = (
        "1. There is no career path for peer workers\n"
        "We are not aware of a national structure for peer workers that we could use.\n"
    )
    assert stances(text) == {"1": "answered"}


def test_double_spaced_lines_are_one_paragraph() -> None:
    text = (
        "1. Peer workers leave within a year\n\n"
        "It is not something that we have found in any of the teams that we have asked, and the Head of\n\n"
        "Nursing has written to every one of them since. This is not the case.\n\n"
        "2. Peer workers are not asked\n\n"
        "We agree that peer workers were not asked about the plans that were made for the new centre, and\n\n"
        "will put this right.\n"
    )
    assert stances(text) == {"1": "denied", "2": "accepted"}


def test_points_taken_in_turn() -> None:
    text = (
        "Thank you for your paper. Taking each point in turn:\n\n"
        "Your first point was that nobody is paid on time. We accept that people were not paid on time.\n\n"
        "Your second point asked for a room of your own. We cannot commit to a room this year.\n\n"
        "You also asked whether managers were told to say nothing. I do not know whether that is so.\n\n"
        "Yours sincerely\n"
    )
    assert stances(text) == {"1": "accepted", "2": "refused-to-commit", "3": "no-knowledge"}


def test_questions_on_lines_of_their_own() -> None:
    text = (
        "Dear colleagues\n\nWhy was the centre closed so quickly?\n\nThe lease came to an end in March.\n\n"
        "Will it open again elsewhere?\n\nWe will open a new centre by 1 May 2024.\n\nYours sincerely\n"
    )
    assert stances(text) == {"1": "answered", "2": "committed"}


def test_decimal_and_roman_numbers() -> None:
    decimal = "1. Pay\n\n1.1 Why is pay late?\n\nThe system failed.\n\n1.2 Is it fixed?\n\nYes, since May.\n"
    assert stances(decimal) == {"1.1": "answered", "1.2": "answered"}
    roman = (
        "I. Nobody was asked\n\nWe accept that nobody was asked.\n\n"
        "II. The notes were lost\n\nThis is not correct.\n\n"
        "III. The rota is unfair\n\nThis is partly true of the night rota.\n"
    )
    assert stances(roman) == {"1": "accepted", "2": "denied", "3": "partly-accepted"}


def test_a_list_of_questions_and_then_one_of_answers() -> None:
    text = (
        "You asked:\n\n1. How many peer workers do you employ?\n2. Are they paid on time?\n\n"
        "Our reply is as follows.\n\n1. We employ 14 peer workers.\n2. We do not hold this information.\n"
    )
    assert stances(text, kind="foi-response") == {"1": "answered", "2": "no-knowledge"}


def test_a_list_that_nobody_answers_is_no_list_of_concerns() -> None:
    text = "Trusts taking part:\na) Northmoor\nb) Southmoor\nc) Eastmoor\n\nThe board agrees to note this.\n"
    assert said_by(concerns, text, kind="board-paper") == []


def test_both_sentences_decide_a_part_acceptance_where_they_stand_together() -> None:
    assert reply_to("1c").quote.exact.endswith("this affected many.")


CHARGE = "Managers have read our supervision notes"
REQUEST = "Will you fund a second peer post?"
NUMBER = "How many peer posts were lost?"


@pytest.mark.parametrize(
    ("concern", "answer", "stance"),
    [
        (CHARGE, "It is acknowledged that the supervision notes were read.", "accepted"),
        (CHARGE, "This was an oversight on our part.", "accepted"),
        (CHARGE, "The Board resolved to accept this point in full.", "accepted"),
        (CHARGE, "We do not dispute this.", "accepted"),
        (CHARGE, "Northmoor NHS Foundation Trust does not accept this.", "denied"),
        (CHARGE, "It is not accepted that any notes were read.", "denied"),
        (CHARGE, "We see this differently.", "denied"),
        (CHARGE, "There are no plans to read notes.", "denied"),
        (CHARGE, "No notes have been read.", "denied"),
        (CHARGE, "We accept that two were read but do not accept that it was deliberate.", "partly-accepted"),
        (
            CHARGE,
            "While we recognise that care was lacking, we dispute that notes were read.",
            "partly-accepted",
        ),
        (CHARGE, "Agreed in part.", "partly-accepted"),
        (CHARGE, "We have been unable to establish whether this happened.", "no-knowledge"),
        (CHARGE, "This has not been reported to us.", "no-knowledge"),
        (CHARGE, "We were sorry to read about your experience.", "not-addressed"),
        (REQUEST, "Yes, from May.", "committed"),
        (REQUEST, "Funding permitting, we intend to do so.", "committed"),
        (REQUEST, "No. The budget has been set.", "refused-to-commit"),
        (REQUEST, "The Board can make no promise about this.", "refused-to-commit"),
        (REQUEST, "It would not be appropriate to commit to this.", "refused-to-commit"),
        (NUMBER, "Fewer than five.", "answered"),
        (NUMBER, "Please see the attached table.", "answered"),
        (NUMBER, "We do not collect data on this.", "no-knowledge"),
    ],
)
def test_the_same_words_decide_by_what_was_put(concern: str, answer: str, stance: str) -> None:
    text = f"1. {concern}\n\n{answer}\n\n2. The room is cold\n\nWe agree that the room is cold.\n"
    assert stances(text)["1"] == stance


@pytest.mark.parametrize(
    "answer",
    [
        "To find these would exceed the cost limit of the Act.",
        "We believe that you were told about this at every stage.",
        "Interviews take place next month.",
    ],
)
def test_a_reply_that_does_not_decide_has_no_stance(answer: str) -> None:
    text = f"1. {CHARGE}\n\n{answer}\n\n2. The room is cold\n\nWe agree that the room is cold.\n"
    assert "1" not in stances(text)
    assert reply_to("1", text).quote.exact == answer


def test_the_first_verb_of_a_clause_decides() -> None:
    text = "1. Pay is late\n\nWe accept that our answer was incorrect.\n\n2. Pay is low\n\nNo.\n"
    assert stances(text) == {"1": "partly-accepted", "2": "denied"}


def test_a_quoted_mail_answered_between_its_lines() -> None:
    text = (
        "> 1) Will you pay travel?\n\nYes, from May.\n\n> 2) Who chairs it?\n\nThe chief nurse chairs it.\n"
    )
    assert stances(text, kind="email") == {"1": "committed", "2": "answered"}
    asked = said_by(concerns, text, "concern", kind="email")
    assert [each.value for each in asked] == ["Will you pay travel?", "Who chairs it?"]


def test_answers_that_refer_back_by_number() -> None:
    text = (
        "You asked:\n1. How many peer workers do you employ?\n2. Are they paid on time?\n\nOur answers:\n\n"
        "In answer to question 1, we employ 14.\n\nIn answer to question 2, we do not hold this.\n"
    )
    assert stances(text, kind="foi-response") == {"1": "answered", "2": "no-knowledge"}


@pytest.mark.parametrize(
    "text",
    [
        "1. Apologies\nTwo members sent apologies.\n\n2. Minutes\nThe minutes were agreed.\n",
        "1. Purpose\n\nThis sets out the plan.\n\n2. Background\n\nThe grant came in March.\n",
    ],
)
@pytest.mark.parametrize("kind", ["board-paper", "letter"])
def test_an_agenda_and_the_sections_of_a_paper_are_no_concerns(text: str, kind: str) -> None:
    assert said_by(concerns, text, kind=kind) == []
