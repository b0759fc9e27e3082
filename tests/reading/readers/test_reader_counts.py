"""Counts of organisations, people and posts, shares, and sums that belong together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.reading.numbers import number_of, quantities_in
from alongside.reading.readers import amounts, answers, counts, lists, shares, workforce_counts
from alongside.terms.statement import Qualifier, in_words
from tests.reading.copies import said_by

TRUST = {"kind": "foi-response", "publisher": "Eastmere NHS Trust"}


def counted(text, reader=counts, **source):
    return [(in_words(each.value), each.of.get("outcome")) for each in said_by(reader, text, **source)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Funding was awarded to 24 mental health trusts:", [("24", "awarded")]),
        ("40 trusts were offered it, of those 13 trusts did not apply.",
         [("40", "offered"), ("13", "did-not-apply")]),
        ("In all 14 providers were told about the money, of which nine put in a bid and five chose not to.",
         [("14", "offered"), ("9", "applied"), ("5", "did-not-apply")]),
        ("No trusts applied and were not successful.", [("0", "not-awarded")]),
        ("There were 12 trusts listed as having applied for funding, all of whom were successful.",
         [("12", "applied"), ("12", "awarded")]),
        ("At least seven NHS trusts withdrew their bids.", [("at least 7", "withdrew")]),
        ("Two trusts put in an application but later withdrew.", [("2", "withdrew")]),
        ("We have asked every mental health trust in England. That is 61 trusts.", [("61", "asked")]),
        ("We wrote to 48 providers and 36 of them answered.", [("48", "asked"), ("36", "answered")]),
        ("Seven NHS trusts have a garden.", []),
        ("In December 2020 providers were offered the money.", []),
        ("The 7 regional teams were asked to pass the offer on.", []),
        ("Section 40 trusts were told of a Band 7 post.", []),
    ],
)  # fmt: skip
def test_a_number_of_bodies_is_counted_by_what_became_of_them(text, expected):
    assert counted(text) == expected


def test_a_part_of_a_whole_keeps_its_denominator():
    (said,) = said_by(
        counts, "It showed that 13 out of 40 of the NHS Trusts in England did not apply for the money."
    )
    assert (in_words(said.value), said.context) == ("13", {"of": "40"})


def test_the_count_that_introduces_a_list_shares_its_group():
    text = "Funding was awarded to 2 trusts:\n\nNorthmoor NHS Trust\nEastmere NHS Trust\n"
    (count,) = said_by(counts, text)
    assert {each.group for each in said_by(lists, text)} == {count.group}


def test_a_count_in_a_quoted_request_is_the_requesters():
    text = 'Your request was:\n\n"I hear that 60 trusts did not apply."\n\nIn fact 5 trusts did not apply.'
    first, second = said_by(counts, text, **TRUST)
    assert (in_words(first.value), first.asserter) == ("60", "the requester")
    assert (in_words(second.value), second.asserter) == ("5", "Eastmere NHS Trust")


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("We employ approximately 19 peer support workers.", "19", Qualifier.ABOUT),
        ("We have no PSWs.", "0", Qualifier.EXACT),
        ("The Trust employs fewer than 5 PSWs.", "at most 4", Qualifier.LESS_THAN),
        ("Peer support workers: <5", "at most 4", Qualifier.LESS_THAN),
        ("There are more than 1,140 peer workers here.", "at least 1141", Qualifier.MORE_THAN),
    ],
)
def test_people_are_counted_with_their_qualifier_for_the_body_that_speaks(text, value, qualifier):
    (said,) = said_by(workforce_counts, text, **TRUST)
    assert (said.property, in_words(said.value), said.qualifier) == ("people-count", value, qualifier)
    assert said.subject.name == "Eastmere NHS Trust"


@pytest.mark.parametrize(
    "text",
    [
        "Most trusts do not employ one LXP at Band 7.",
        "One peer worker told us that it is hard.",
        "There are 53,000 people in health agencies.",
        "This is a Band 7 LXP post.",
        "In 2022 peer support workers met.",
    ],
)
def test_a_number_of_something_else_is_no_headcount(text):
    assert said_by(workforce_counts, text) == []


def test_posts_are_counted_for_the_employer_that_the_sentence_names():
    text = (
        "The paper found at least 30 “lived experience” job titles across six NHS trusts.\n\n"
        "They include three lived experience positions with Sheffield Health and Social Care NHS Trust."
    )
    titles, positions = said_by(workforce_counts, text)
    assert (in_words(titles.value), titles.context) == ("at least 30", {"organisations": "6"})
    assert titles.subject.kind == "topic"
    assert (in_words(positions.value), positions.subject.key) == ("3", "TAH")


def test_posts_that_should_have_come_are_planned_and_those_looked_for_are_sought():
    (said,) = said_by(workforce_counts, "There should have been 9 new Band 7 LXP posts by now.")
    assert said.qualifier is Qualifier.PLANNED
    (said,) = said_by(workforce_counts, "We are looking for 3 LEPs to join us.", kind="policy")
    assert (said.property, said.of["status"]) == ("posts-count", "sought")


def test_a_number_that_opens_an_answer_counts_what_the_question_asked_for():
    text = (
        "Q1. How many peer support workers are in post?\n\nA1. 22 people.\n\n"
        "Q2. How many of them left last year?\n\nA2. Fewer than 5.\n\n"
        "Q3. How many beds have you?\n\nA3. 90."
    )
    first, second = said_by(answers, text, **TRUST)
    assert (in_words(first.value), first.of) == ("22", {"noun": "peer support worker"})
    assert (in_words(second.value), second.of["which"]) == ("at most 4", "left")
    assert {each.asserter for each in (first, second)} == {"Eastmere NHS Trust"}


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        (
            "We can say that less than half of the NHS trusts applied for this.",
            "at most 50 %",
            {"outcome": "applied"},
        ),
        ("All trusts who applied received the funding.", "100 %", {"outcome": "awarded", "base": "applied"}),
        ("Two thirds of trusts did not apply.", "66.67 %", {"outcome": "did-not-apply"}),
        ("Only 44 per cent of providers were awarded it.", "44 %", {"outcome": "awarded"}),
        ("We wrote to 48 trusts, a response of 75%.", "75 %", {"outcome": "answered", "base": "asked"}),
        (
            "Fewer than a third of trusts have anyone at Band 8a.",
            "at most 33.33 %",
            {"about": "have anyone at band 8a"},
        ),
    ],
)
def test_a_share_of_bodies_is_of_an_outcome_or_of_the_field(text, value, of):
    (said,) = said_by(shares, text)
    assert (in_words(said.value), said.of) == (value, of)


@pytest.mark.parametrize(
    "text",
    [
        "Bed occupancy stood at 96 per cent.",
        "All trusts are busy.",
        "All of the remaining trusts that did were successful.",
        "Half of the trusts have a garden.",
    ],
)
def test_a_share_of_something_else_gives_nothing(text):
    assert said_by(shares, text) == []


def test_a_share_of_a_target_is_a_share_of_money():
    (said,) = said_by(shares, "So far we have raised just over half of our target.")
    assert (said.property, said.of, said.qualifier) == (
        "amount-share", {"role": "part", "whole": "target"}, Qualifier.MORE_THAN,
    )  # fmt: skip


def test_sums_play_the_part_that_their_words_give_them():
    text = (
        "Printing came to a grand total of: £310.50. We have raised £200, which leaves us with "
        "just £110.50 to raise."
    )
    said = said_by(amounts, text)
    assert [(each.of["role"], in_words(each.value)) for each in said] == [
        ("total", "£310.50"), ("part", "£200"), ("remaining", "£110.50"),
    ]  # fmt: skip
    assert len({each.group for each in said}) == 1
    assert said_by(amounts, "She is paid £300 a day in total, or £20 an hour.") == []


@pytest.mark.parametrize(
    ("words", "number"), [("twenty-one", 21), ("Ninety nine", 99), ("1,140", 1140), ("no", 0), ("seven", 7)]
)
def test_number_words_and_figures_name_the_same_numbers(words, number):
    assert number_of(words) == number


@given(st.integers(min_value=0, max_value=999_999).filter(lambda number: not 1900 <= number <= 2099))
def test_every_figure_is_found_with_and_without_its_comma(number):
    for written in (str(number), f"{number:,}"):
        (found,) = quantities_in(f"There were {written} trusts.")
        assert found.count.low == found.count.high == number


@pytest.mark.parametrize(
    "words", ["£20", "20%", "Band 7", "14.6 staff", "10:28", "20/07", "3-year", "9am", "FOI-12", "2021 posts"]
)
def test_a_number_joined_to_another_sign_is_no_quantity(words):
    assert list(quantities_in(f"It is {words} here")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("24 bids were successful.", [("24", "awarded")]),
        ("The trusts said that it was awarded to these 24:", [("24", "awarded")]),
        ("Did not apply (31)", [("31", "did-not-apply")]),
        (
            "Twelve trusts were sent the letter. Seven of them went for it.",
            [("12", "asked"), ("7", "applied")],
        ),
        ("Some 30 trusts never replied and 12 answered.", [("12", "answered")]),
        ("One of the successful trusts, Ashwater NHS Trust, was dissolved.", []),
        ("Three of the successful trusts have since merged.", []),
    ],
)
def test_a_number_without_its_noun_is_counted_only_where_the_words_allow_it(text, expected):
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We have 46 peer workers (34 in adult services and 12 in children's), against 38 a year ago.",
         ["46", "34", "12", "38"]),
        ("Our headcount of peer support workers is 31.", ["31"]),
        ("At the year's end 64 of our staff were in lived experience posts. Of these, 41 were peer workers.",
         ["64", "41"]),
        ("We pay peer workers by the hour. Their number varies between 15 and 20.", ["15 to 20"]),
        ("Of our 3,400 staff, 41 are peer workers.", ["41"]),
        ("Peer support workers see 30 people a week.", []),
        ("Peer workers help. On 4 May 25 people visited the ward.", []),
        ("We employ peer workers in 6 teams.", []),
        ("Will the board promise that no peer support post is cut next year?", []),
        ("If we had 20 peer workers we would need an office.", []),
        ("Two peer posts were removed without consultation.", []),
    ],
)  # fmt: skip
def test_people_are_counted_where_their_noun_is_understood(text, expected):
    assert [in_words(each.value) for each in said_by(workforce_counts, text, **TRUST)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The peer workers aim to reach 60 by 2025.",
        "We employ peer workers and expect that 12 further posts will be created.",
        "We have funding for another five peer workers.",
    ],
)
def test_what_is_hoped_for_is_planned(text):
    assert {each.qualifier for each in said_by(workforce_counts, text, **TRUST)} == {Qualifier.PLANNED}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Most trusts have no lived experience director.", "at least 50 %"),
        ("A minority of trusts pay peer workers at Band 4.", "at most 50 %"),
        ("Two in three trusts have a lead for lived experience.", "66.67 %"),
        ("Three-fifths of trusts applied for the funding.", "60 %"),
        ("We wrote to 40 trusts and 30 replied, which is 75 per cent.", "75 %"),
    ],
)
def test_shares_come_in_many_words(text, value):
    (said,) = said_by(shares, text)
    assert in_words(said.value) == value


@pytest.mark.parametrize(
    "text",
    [
        "In all 14 trusts were told about the money.",
        "One in four adults is unwell.",
        "All trusts should apply.",
    ],
)
def test_what_is_no_share_of_bodies_gives_none(text):
    assert said_by(shares, text) == []


def test_what_stands_under_concern_is_said_by_who_raised_it():
    text = "Concern A\n\nWe hear that 12 peer workers left.\n\nResponse\n\nWe employ 30 peer workers.\n"
    theirs, ours = said_by(workforce_counts, text, kind="letter", publisher="Eastmere NHS Trust")
    assert (theirs.asserter, ours.asserter) == ("the requester", "Eastmere NHS Trust")


def test_a_row_of_verbs_counts_what_it_came_to():
    assert counted("Two trusts sent an application and later withdrew it.") == [("2", "withdrew")]


def test_posts_may_be_named_by_whom_they_are_for():
    (said,) = said_by(workforce_counts, "There are 3 vacancies for peer support workers.", **TRUST)
    assert (said.property, in_words(said.value)) == ("posts-count", "3")


def test_a_body_that_employs_none_has_none_and_other_bodies_that_have_none_are_not_people():
    text = "You asked about peer workers. The Trust employs none."
    assert [in_words(each.value) for each in said_by(workforce_counts, text, **TRUST)] == ["0"]
    text = "Nine trusts had a strategy for peer workers; 27 had none."
    assert said_by(workforce_counts, text) == []


def test_two_shares_of_one_sentence_keep_their_own_words():
    text = "Although most trusts have no such posts, fewer than half of the trusts applied for the funding."
    outcomes = {
        each.context["words"]: each.of["outcome"] for each in said_by(shares, text) if "outcome" in each.of
    }
    assert outcomes == {"fewer than half": "applied"}
