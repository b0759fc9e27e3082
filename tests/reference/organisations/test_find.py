from datetime import date
from time import process_time

import pytest

from alongside.reference.organisations import find


def named(text: str, on: date | None = date(2021, 8, 2)) -> list[tuple[str, str]]:
    return [(each.name, each.resolution.key) for each in find(text, on)]


def test_a_name_is_found_without_the_words_around_it():
    text = (
        "In May, the Midlands Partnership NHS Foundation Trust’s name stood; Oxleas NHS Foundation Trust too."
    )

    assert named(text) == [
        ("Midlands Partnership NHS Foundation Trust", "RRE"),
        ("Oxleas NHS Foundation Trust", "RPG"),
    ]


@pytest.mark.parametrize(
    "written",
    [
        "TEES, ESK AND WEAR VALLEYS NHS FOUNDATION TRUST",
        "Tees, Esk & Wear Valleys NHS FT",
        "Tees, Esk and\nWear Valleys NHS Foundation\n  Trust",
        "Tees, Esk and Wear Valleys\u00a0NHS Trust",
    ],
)
def test_case_ampersands_hard_spaces_and_line_ends_do_not_hide_a_name(written):
    assert named(f"Asked of {written}, twice.") == [(written, "RX3")]


def test_the_longest_name_wins():
    assert named("North East London NHS Foundation Trust") == [
        ("North East London NHS Foundation Trust", "RAT")
    ]
    assert named("Central and North West London NHS FT") == [("Central and North West London NHS FT", "RV3")]


def test_a_name_does_not_reach_over_a_sentence_or_a_blank_line():
    assert named("They met in Solent. NHS Trust staff came.") == []
    assert named("Solent\n\nNHS Trust") == []


def test_each_entry_of_a_list_is_a_name():
    text = "• Solent NHS Trust\n• Devon Partnership Trust\n• LIVEWELL SOUTHWEST CIC\n"
    assert [key for _, key in named(text)] == ["R1C", "RWV", "NR5"]


def test_both_bodies_of_a_joint_entry_are_found_and_a_place_alone_is_none():
    text = (
        "Sheffield: Sheffield Health and Social Care Foundation Trust (SHSC) and Primary Care Sheffield (PCS)"
    )

    assert named(text) == [
        ("Sheffield Health and Social Care Foundation Trust", "TAH"),
        ("SHSC", "TAH"),
        ("Primary Care Sheffield", "x-primary-care-sheffield"),
        ("PCS", "x-primary-care-sheffield"),
    ]


def test_letters_are_a_name_only_where_the_text_defines_them():
    assert named("MPFT is short for it.") == []
    text = (
        "Midlands Partnership NHS Foundation Trust (MPFT) is meant. MPFT is short for it; the MPFTs are not."
    )
    assert [each[0] for each in named(text)] == ["Midlands Partnership NHS Foundation Trust", "MPFT", "MPFT"]


def test_a_short_form_is_certain_where_the_text_has_the_full_name():
    assert named("Livewell CIC withdrew.") == [("Livewell CIC", "")]
    assert named("Livewell Southwest CIC applied. Livewell CIC withdrew.")[1] == ("Livewell CIC", "NR5")


def test_a_body_we_do_not_know_is_found_by_the_form_of_its_name():
    text = (
        "The director of Surry NHS Foundation Trust met Northmoor Vale CIC, "
        "the Eastfold University Health Board and the Sussex MSK Partnership."
    )
    assert named(text) == [
        ("Surry NHS Foundation Trust", ""),
        ("Northmoor Vale CIC", ""),
        ("Eastfold University Health Board", ""),
        ("Sussex MSK Partnership", ""),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Trust said that our NHS Trust, an NHS Foundation Trust, is a Mental Health Trust.",
        "What did your NHS Trust do? Ask the Trust Board. Foundation Trust status matters.",
        "People in Calderdale and Huddersfield, and in Norfolk and Suffolk.",
        "We work in partnership. Partnership matters. The Partnership Board.",
        "the CCG and each ICB; a CIC",
        "Oxford Health Centre is a building.",
    ],
)
def test_ordinary_words_are_no_names(text):
    assert named(text) == []


def test_a_word_before_that_makes_it_another_body_prevents_certain():
    assert named("Outer North East London NHS FT and Surrey and Sussex Partnership NHS Foundation Trust") in (
        [("North East London NHS FT", "RAT"), ("Surrey and Sussex Partnership NHS Foundation Trust", "")],
        [("Outer North East London NHS FT", ""), ("Surrey and Sussex Partnership NHS Foundation Trust", "")],
    )
    assert named("Greater East London NHS Foundation Trust") == [
        ("Greater East London NHS Foundation Trust", "")
    ]


@pytest.mark.parametrize(
    "piece",
    ["North ", "NHS ", "and ", "South London ", "Trust ", "(", "A, ", "Mental Health ", "Aa", "&", "\n \n"],
)
def test_the_time_grows_with_the_length_of_the_text(piece):
    short, long = piece * 4_000, piece * 16_000
    find(short)
    began = process_time()
    find(short + " ")
    first = process_time() - began
    began = process_time()
    find(long)
    assert process_time() - began < max(12 * first, 1.0)


@pytest.mark.parametrize(
    "text",
    ["posts across the NHS in England", "the NHS, England", "Primary Care in Sheffield", "York Hospital"],
)
def test_words_of_a_name_with_others_between_or_a_building_are_no_name(text):
    assert named(text) == []


def test_a_text_that_defines_thousands_of_acronyms_is_read_in_time():
    pairs = [
        f"{chr(65 + a)}{chr(65 + b)}{chr(65 + c)}" for a in range(20) for b in range(20) for c in range(10)
    ]
    text = " ".join(f"Solent NHS Trust ({letters})" for letters in pairs) + " AAA" * 20_000
    began = process_time()
    found = find(text)

    assert len(found) >= len(pairs) * 2
    assert process_time() - began < 10


def test_a_quotation_mark_alone_after_a_name_is_no_word_of_it():
    name = "Leeds and York Partnership NHS Foundation Trust"
    assert [each.name for each in find(f"{name} ’ and {name} ‘", None)] == [name, name]
