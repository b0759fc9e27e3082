"""Decisions and the reasons for them, and whose they are."""

import pytest

from alongside.reading.outcomes.reason_words import REASON_CODES, reason_code
from alongside.reading.readers import decisions, reasons
from alongside.terms.statement import Polarity, Qualifier
from tests.reading.copies import said_by

LETTER = {"kind": "letter", "publisher": "Eastmere NHS Trust"}


def test_a_decision_keeps_its_words_and_the_roles_that_took_it():
    text = (
        "This was discussed by ward leads in Eastmere who concluded that it was not possible to "
        "accept the money because,"
    )
    (said,) = said_by(decisions, text, **LETTER)
    assert said.value == "that it was not possible to accept the money"
    assert said.context == {"by": "ward leads in Eastmere"}
    assert said.subject.name == "Eastmere NHS Trust"


def test_a_denied_decision_is_denied_and_an_understanding_is_a_claim():
    (said,) = said_by(
        decisions, "We do not agree that the decision was made to block lived experience careers.", **LETTER
    )
    assert said.polarity is Polarity.DENIED
    (said,) = said_by(
        decisions,
        "Our understanding is that NHS England have stopped funding this course.",
        **LETTER,
    )
    assert said.qualifier is Qualifier.CLAIMED
    assert said.subject.key == "X24"


@pytest.mark.parametrize(
    "text",
    [
        "The committee agreed to paint the corridor.",
        "Has the board decided to fund the post?",
        "If the trust decided to fund the post, we would be glad.",
        "Other trusts who have decided not to use this training may do well.",
    ],
)
def test_what_is_no_decision_of_the_field_gives_nothing(text):
    assert said_by(decisions, text, **LETTER) == []


def test_a_bodys_own_bullets_are_its_reasons_for_the_outcome():
    text = (
        "It was not viable to access the funds because,\n\n- The job description was prescriptive.\n\n"
        "- Leads did not have capacity to supervise.\n\n- A permanent post was a condition.\n\nThat was all."
    )
    said = said_by(reasons, text, **LETTER)
    assert [(each.of["outcome"], each.context["code"]) for each in said] == [
        ("did-not-apply", "fit"), ("did-not-apply", "capacity"), ("did-not-apply", "ongoing-cost"),
    ]  # fmt: skip
    assert {each.subject.name for each in said} == {"Eastmere NHS Trust"}
    assert [each.row for each in said] == [1, 2, 3]


def test_reasons_reported_of_trusts_are_of_the_topic():
    text = (
        "Reasons trusts gave as to why they did not apply\n\n* short timescales\n* system "
        "pressures in the pandemic\n"
    )
    said = said_by(reasons, text, kind="foi-response", publisher="Saltmarsh Health Authority")
    assert [(each.subject.kind, each.context["code"]) for each in said] == [
        ("topic", "timescale"), ("topic", "system-pressure"),
    ]  # fmt: skip


def test_the_reasons_recorded_are_those_of_the_decision_before_them():
    text = (
        "The Committee resolved not to submit a bid.\n\nThe reasons recorded were that\n\n(i) "
        "there was no capacity; and\n"
        "(ii) the deadline was too near.\n"
    )
    said = said_by(reasons, text, kind="board-paper", publisher="Eastmere NHS Trust")
    assert [(each.value, each.of["outcome"]) for each in said] == [
        ("there was no capacity", "did-not-apply"), ("the deadline was too near", "did-not-apply"),
    ]  # fmt: skip


def test_a_reason_in_a_sentence_is_relayed_for_those_that_gave_it():
    (said,) = said_by(
        reasons, "Several trusts have cited short notice as a reason not to apply.", kind="blog"
    )
    assert (said.value, said.reported_for, said.of) == (
        "short notice",
        "Several trusts",
        {"outcome": "did-not-apply"},
    )
    (said,) = said_by(reasons, "Providers were successful if they could recruit in line with the plan.")
    assert said.of == {"outcome": "awarded"}
    (said,) = said_by(
        reasons,
        "Birmingham and Solihull Mental Health NHS Foundation Trust did not apply because its leads had no "
        "capacity to manage the post.",
    )
    assert (said.subject.key, said.value) == ("RXT", "its leads had no capacity to manage the post")


@pytest.mark.parametrize(
    "text",
    [
        "Please tell us:\n\n1. why no application was made;\n2. who decided;\n",
        "Reasons for joining us\n\n- company\n- cake\n",
    ],
)
def test_questions_and_other_reasons_give_nothing(text):
    assert said_by(reasons, text, kind="foi-request", publisher="Counted In") == []


def test_every_reason_has_a_code_of_the_list():
    for words in (
        "too late",
        "no supervisors",
        "the commissioner left",
        "",
        "a recurrent cost",
        "Covid",
        "blue",
    ):
        assert reason_code(words) in REASON_CODES


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We did not apply because the post could not be kept and there was no manager.",
         ["the post could not be kept", "there was no manager"]),
        ("Owing to the pandemic, the Trust did not submit a bid.", ["the pandemic"]),
        ("The Trust declined the offer on the grounds that the time was short.", ["the time was short"]),
        ("For want of a supervisor, we chose not to bid.", ["a supervisor"]),
        ("The Trust did not bid. Two reasons weighed with us. There was no room. Nor was there a manager.",
         ["There was no room", "Nor was there a manager"]),
        ("We did not apply as part of the scheme.", []),
        ("We have not applied since 2019.", []),
    ],
)  # fmt: skip
def test_reasons_are_known_by_what_joins_them_to_the_outcome(text, expected):
    said = said_by(reasons, text, kind="foi-response", publisher="Eastmere NHS Trust")
    assert [each.value for each in said] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RESOLVED: that the Trust appoint two peer workers.", ["that the Trust appoint two peer workers"]),
        ("It was unanimously agreed not to accept the funding.", ["not to accept the funding"]),
        ("The Board approved the case for six peer posts.", ["approved the case for six peer posts"]),
        ("The Board declined the offer.", ["declined the offer"]),
        ("The Executive opted not to pursue the grant.", ["not to pursue the grant"]),
        ("The Committee noted the report on peer support.", []),
        ("The Board decided to close the car park.", []),
        ("DECLINED THE OFFER", []),
    ],
)
def test_minutes_decide_in_many_forms_and_note_nothing(text, expected):
    said = said_by(decisions, text, kind="board-paper", publisher="Eastmere NHS Trust")
    assert [each.value for each in said] == expected
