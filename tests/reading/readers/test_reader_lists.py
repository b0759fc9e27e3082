"""Lists and tables of organisations: what is said of each, in which row, by whom."""

import pytest

from alongside.reading.readers import lists, outcome_sentences, successions, tables
from alongside.terms.statement import Code, Qualifier, in_words
from tests.reading.copies import said_by


def rows(text, reader=lists, **source):
    return [
        (each.row, each.subject.name, each.value.code)
        for each in said_by(reader, text, **source)
        if isinstance(each.value, Code)
    ]


def test_bullets_under_a_heading_take_its_outcome():
    text = "Applied and were successful\n\n• Northmoor NHS Trust\n\n• Eastmere CIC\n\nThe rest is below."
    assert rows(text) == [(1, "Northmoor NHS Trust", "awarded"), (2, "Eastmere CIC", "awarded")]


def test_a_header_row_is_no_entry_and_a_blank_line_does_not_part_the_list_from_its_introduction():
    text = (
        "Money was awarded to 2 bodies:\n\n\nProvider name\nNorthmoor NHS Trust\nEastmere NHS "
        "Foundation Trust\n"
    )
    assert [row[:2] for row in rows(text)] == [
        (1, "Northmoor NHS Trust"),
        (2, "Eastmere NHS Foundation Trust"),
    ]


def test_lines_of_full_names_stay_apart_however_near_they_come_to_the_width_of_the_text():
    text = (
        "Did not apply\n\n"
        "Northmoor and Southmoor Partnership NHS Foundation Trust\n"
        "Eastmere and Westmere Mental Health NHS Foundation Trust\n"
        "Kestrel Vale NHS Trust\n"
        "Harrowdale and Thornbeck Community and Mental Health NHS Trust\n"
        "Penhallow NHS Trust\n"
    )
    assert [row for row, _, _ in rows(text)] == [1, 2, 3, 4, 5]


def test_a_joint_bid_over_wrapped_lines_is_two_bodies_of_one_row():
    text = (
        "Funding was awarded to these bodies:\n\n"
        "Northmoor NHS Foundation Trust\n"
        "Joint bid under the plan for primary care in our part of the county.\n"
        "Eastmere Health and Social Care Foundation Trust (EHSC) and Primary\n"
        "Care Eastmere (PCE)\n"
        "Kestrel Vale NHS Trust\n"
    )
    assert [row[:2] for row in rows(text)] == [
        (1, "Northmoor NHS Foundation Trust"),
        (2, "Eastmere Health and Social Care Foundation Trust"),
        (2, "Primary Care Eastmere"),
        (3, "Kestrel Vale NHS Trust"),
    ]


def test_stars_and_notes_are_kept_beside_the_name_and_not_in_it():
    text = "We contacted these trusts:\n\n- Northmoor NHS Trust*\n- Eastmere NHS Trust ((*no address))\n"
    said = said_by(lists, text)
    assert [each.subject.name for each in said] == ["Northmoor NHS Trust", "Eastmere NHS Trust"]
    assert [each.context for each in said] == [{"note": "*"}, {"note": "*no address"}]
    assert said[0].quote.exact == "Northmoor NHS Trust*"


def test_a_list_that_is_still_to_be_written_to_is_planned():
    (first, _) = said_by(lists, "This will be sent to:\n\nNORTHMOOR NHS TRUST\n\nEASTMERE NHS TRUST\n")
    assert (first.value, first.qualifier) == (Code("asked"), Qualifier.PLANNED)


def test_a_paragraph_that_says_several_things_is_read_by_the_sentence_that_points_to_the_list():
    text = (
        "Of the 9 bodies that received the offer, 2 did not apply. The list of these is given "
        "below. One body "
        "applied but then withdrew:\n\nNorthmoor NHS Trust\nEastmere NHS Trust\n"
    )
    assert {code for _, _, code in rows(text)} == {"did-not-apply"}


def test_known_bodies_get_their_key_at_the_date_of_the_document():
    text = "Did not apply:\n\nOXLEAS NHS FOUNDATION TRUST\nPENNINE CARE NHS FOUNDATION TRUST\n"
    assert [each.subject.key for each in said_by(lists, text)] == ["RPG", "RT2"]


def test_bullets_of_known_bodies_by_their_short_names_are_a_list():
    said = said_by(lists, "Did not apply:\n\na) Pennine Care\nb) Black Country Healthcare\n")
    assert [each.subject.key for each in said] == ["RT2", "TAJ"]


def test_names_in_one_line_are_rows_of_their_own():
    text = (
        "Who we wrote to\n\nNorthmoor NHS Trust, Eastmere NHS Trust, Kestrel Vale NHS Trust and "
        "Penhallow CIC*\n"
    )
    said = said_by(lists, text)
    assert [(each.row, each.quote.exact) for each in said] == [
        (1, "Northmoor NHS Trust"), (2, "Eastmere NHS Trust"), (3, "Kestrel Vale NHS Trust"),
        (4, "Penhallow CIC*"),
    ]  # fmt: skip
    assert len({each.group for each in said}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "We applied for\n\n- a small grant\n- the use of a room\n",
        "Our members\n\n- Northmoor NHS Trust\n- Eastmere NHS Trust\n",
        "Appeals should be sent to:\n\nNHS England\nPO Box 1\nTOWN\n",
        "Reasons why they did not apply\n\n* too late\n* no room\n\nWrite to us at:\n\nNHS "
        "England\nPO Box 1\n",
        "Did not apply\n\nNobody. All of them did, and we are glad of it.\n",
        "Did the trust apply?\n\nNorthmoor NHS Trust\n",
    ],
)
def test_what_is_no_list_of_bodies_with_an_outcome_gives_nothing(text):
    assert rows(text) == []


def test_a_list_in_a_printed_reply_is_said_by_the_body_that_replies():
    text = (
        "Dear Counted In\n\nThank you for your request.\n\nDid not apply:\n\nNorthmoor NHS "
        "Trust\nEastmere NHS Trust\n\n"
        "Yours sincerely\n\nSaltmarsh Health Authority"
    )
    assert {each.asserter for each in said_by(lists, text, kind="blog", publisher="Counted In")} == {
        "Saltmarsh Health Authority"
    }


def test_a_table_gives_the_outcome_of_its_column_and_counts_under_a_title_of_the_field():
    text = (
        "Provider\tResult\tPeer support workers\n"
        "Northmoor NHS Trust\tFunded\t12\n"
        "Eastmere CIC\tNo application\t<5\n"
        "Kestrel Vale NHS Trust\tApplied and then pulled out\tnot told\n"
        "Total\t\t3\n"
    )
    assert rows(text, tables) == [
        (1, "Northmoor NHS Trust", "awarded"),
        (2, "Eastmere CIC", "did-not-apply"),
        (3, "Kestrel Vale NHS Trust", "withdrew"),
    ]
    people = [each for each in said_by(tables, text) if each.property == "people-count"]
    assert [(each.subject.name, in_words(each.value)) for each in people] == [
        ("Northmoor NHS Trust", "12"), ("Eastmere CIC", "at most 4"),
    ]  # fmt: skip
    assert rows(text) == []


def test_yes_and_no_under_applied_are_outcomes():
    text = "Trust\tApplied\nNorthmoor NHS Trust\tYes\nEastmere NHS Trust\tNo\n"
    assert [code for _, _, code in rows(text, tables)] == ["applied", "did-not-apply"]


def test_a_table_without_a_telling_column_takes_the_words_above_it():
    text = "Were awarded the money:\n\nTrust\tRegion\nNorthmoor NHS Trust\tNorth\nEastmere NHS Trust\tEast\n"
    assert [code for _, _, code in rows(text, tables)] == ["awarded", "awarded"]


def test_a_bodys_own_table_of_titles_counts_those_of_the_field():
    text = (
        "Job title\tBand\tHeadcount\nPeer Support Worker\t3\t31\nPorter\t2\t40\nLived Experience Lead\t7\t0\n"
    )
    said = said_by(tables, text, kind="foi-response", publisher="Eastmere NHS Trust")
    assert [(each.of["noun"], in_words(each.value)) for each in said] == [
        ("peer support worker", "31"), ("lived experience lead", "0"),
    ]  # fmt: skip
    assert {each.subject.name for each in said} == {"Eastmere NHS Trust"}


def test_bodies_named_behind_a_number_that_withdrew_share_a_group():
    text = "Two trusts put in an application but later withdrew, Northmoor NHS Trust and Eastmere NHS Trust."
    said = said_by(outcome_sentences, text)
    assert [(each.row, each.value.code) for each in said] == [(1, "withdrew"), (2, "withdrew")]
    assert len({each.group for each in said}) == 1


def test_a_sentence_may_say_two_outcomes_and_name_a_body_shortly():
    text = (
        "Its work went to Northmoor Mental Health NHS Trust and Eastmere Care NHS Trust. Oddly, "
        "Eastmere Care has "
        "applied, whilst Oxleas NHS Foundation Trust has not applied for it."
    )
    assert [(each.subject.name, each.value.code) for each in said_by(outcome_sentences, text)][-1] == (
        "Oxleas NHS Foundation Trust", "did-not-apply",
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "If Northmoor NHS Trust had applied, it would have been funded.",
        "Has Northmoor NHS Trust applied?",
        "Unlike those that applied, Northmoor NHS Trust said that it would wait.",
        "The exemption applied by Northmoor NHS Trust does not apply.",
    ],
)
def test_a_supposition_a_question_and_another_subject_are_no_outcome(text):
    assert said_by(outcome_sentences, text) == []


def test_a_body_says_of_itself_that_it_did_not_bid():
    text = "After discussion the Committee resolved not to submit a bid for the money."
    (said,) = said_by(outcome_sentences, text, kind="board-paper", publisher="Eastmere NHS Trust")
    assert (said.subject.name, said.value) == ("Eastmere NHS Trust", Code("did-not-apply"))
    assert said_by(outcome_sentences, text, kind="blog", publisher="Counted In") == []


def test_the_end_of_a_body_and_its_successors_are_told_with_their_keys():
    text = (
        "One trust – *North West Boroughs NHS Foundation Trust* – was dissolved in 2021 and its "
        "services transferred "
        "to Mersey Care NHS Foundation Trust & Greater Manchester Mental Health NHS Foundation Trust."
    )
    end, *heirs = said_by(successions, text)
    assert (end.subject.key, end.property, end.value.edtf) == ("RTV", "dissolved-on", "2021")
    assert [(each.property, each.context["key"]) for each in heirs] == [
        ("successor", "RW4"),
        ("successor", "RXV"),
    ]


def test_a_footnote_is_about_the_starred_body():
    text = (
        "Who we wrote to\n\n- Oxleas NHS Foundation Trust\n- North West Boroughs NHS Foundation Trust*\n\n"
        "* This trust was dissolved in 2021. Its services went to Mersey Care NHS Foundation Trust.\n"
    )
    said = said_by(successions, text)
    assert [(each.subject.key, each.property) for each in said] == [
        ("RTV", "dissolved-on"),
        ("RTV", "successor"),
    ]


def test_a_heading_in_capitals_between_two_lists_ends_the_first():
    text = (
        "WERE AWARDED THE MONEY\n\nNORTHMOOR NHS TRUST\n\nEASTMERE NHS TRUST\n\nDECLINED TO TAKE PART\n\n"
        "KESTREL VALE NHS TRUST\n\nNOT IN TOUCH\n\nPENHALLOW NHS TRUST\n"
    )
    assert [(name, code) for _, name, code in rows(text)][:3] == [
        ("NORTHMOOR NHS TRUST", "awarded"), ("EASTMERE NHS TRUST", "awarded"),
        ("KESTREL VALE NHS TRUST", "did-not-apply"),
    ]  # fmt: skip
    assert ("PENHALLOW NHS TRUST", "awarded") not in [(name, code) for _, name, code in rows(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Neither Ashwater NHS Foundation Trust nor Oldcastle NHS Trust applied.",
         [("Ashwater NHS Foundation Trust", "did-not-apply"), ("Oldcastle NHS Trust", "did-not-apply")]),
        ("Ashwater NHS Trust let the chance go by, as did Oldcastle NHS Trust.",
         [("Ashwater NHS Trust", "did-not-apply"), ("Oldcastle NHS Trust", "did-not-apply")]),
        ("Ashwater NHS Trust was granted £9,000. So was Oldcastle NHS Trust.",
         [("Ashwater NHS Trust", "awarded"), ("Oldcastle NHS Trust", "awarded")]),
        ("Ashwater NHS Trust applied for the funding but was later turned down.",
         [("Ashwater NHS Trust", "not-awarded")]),
        ("No bid was received from Ashwater NHS Trust or Oldcastle NHS Trust.",
         [("Ashwater NHS Trust", "did-not-apply"), ("Oldcastle NHS Trust", "did-not-apply")]),
        ("Ashwater NHS Trust's application was rejected.", [("Ashwater NHS Trust", "not-awarded")]),
        ("All but Ashwater NHS Trust applied.", []),
        ("The funding was awarded by Ashwater NHS Trust.", []),
        ("It is not true that Ashwater NHS Trust turned down the money.", []),
        ("Staff at Ashwater NHS Trust were not successful in the choir contest.", []),
    ],
)  # fmt: skip
def test_an_outcome_is_said_of_the_bodies_whose_verb_it_is(text, expected):
    assert [row[1:] for row in rows(text, outcome_sentences)] == expected


def test_a_heading_and_its_names_may_stand_in_one_line():
    text = "PUT IN FOR IT, THEN PULLED OUT: Ashwater NHS Trust, Oldcastle NHS Trust."
    assert rows(text) == [(1, "Ashwater NHS Trust", "withdrew"), (2, "Oldcastle NHS Trust", "withdrew")]


def test_an_entry_told_in_its_own_words_does_not_end_the_list():
    text = (
        "The grant was awarded to:\n\n- Ashwater NHS Trust\n"
        "- Penhallow NHS Trust and Saltmarsh CIC, one bid together\n- Oldcastle NHS Trust\n"
    )
    assert [row[:2] for row in rows(text)] == [
        (1, "Ashwater NHS Trust"), (2, "Penhallow NHS Trust"), (2, "Saltmarsh CIC"),
        (3, "Oldcastle NHS Trust"),
    ]  # fmt: skip


def test_a_short_name_in_a_list_is_the_one_open_body_whose_name_begins_so():
    text = "Received a grant\n\na) Mersey Care\nb) Camden & Islington\nc) Surrey & Borders\n"
    keys = [each.subject.key for each in said_by(lists, text, published="2021-05-01")]
    assert keys == ["RW4", "TAF", "RXX"]


def test_a_row_of_yes_and_no_has_one_outcome():
    text = (
        "Organisation\tDid it bid?\tWas the bid successful?\nAshwater NHS Trust\tYes\tYes\n"
        "Oldcastle NHS Trust\tYes\tNo\nPenhallow NHS Trust\tNo\tn/a\n"
    )
    assert [row[1:] for row in rows(text, tables)] == [
        ("Ashwater NHS Trust", "awarded"),
        ("Oldcastle NHS Trust", "not-awarded"),
        ("Penhallow NHS Trust", "did-not-apply"),
    ]
