from datetime import date

import pytest

from alongside.reference.organisations import Status, resolve


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Avon and Wiltshire Partnership Trust", "RVN"),
        ("Kent & Medway NHS Partnership Trust", "RXY"),
        ("Norfolk and Suffolk Mental Health Foundation Trust", "RMY"),
        ("North West Boroughs NHS Foundation Trust", "RTV"),
    ],
)
def test_words_that_tell_no_bodies_apart_may_be_left_out_or_added(name, code):
    assert resolve(name, date(2021, 8, 2)).key == code


@pytest.mark.parametrize(
    "name",
    [
        "Avon and Wiltshire Community Trust",
        "Avon and Wiltshire Hospitals NHS Trust",
        "Surrey and Sussex Partnership NHS Foundation Trust",
        "Surrey and Sussex Mental Health NHS Trust",
        "South London Partnership NHS Trust",
        "Outer North East London NHS Foundation Trust",
        "North Somerset NHS Foundation Trust",
        "Cambridgeshire and Peterborough Clinical Commissioning Group",
        "Boston NHS Foundation Trust",
        "Devon County Council",
        "Royal Free London Property Services Ltd",
        "GP Practices - Swansea Bay University Health Board",
        "Isle of Wight",
        "Sheffield",
        "Mental Health NHS Foundation Trust",
        "Northmoor NHS Foundation Trust",
    ],
)
def test_a_word_that_tells_bodies_apart_prevents_certain(name):
    assert resolve(name, date(2021, 8, 2)).status is not Status.CERTAIN


def test_a_name_of_another_body_is_none():
    for name in (
        "Northmoor NHS Foundation Trust",
        "Devon County Council",
        "Sheffield",
        "Spire Healthcare Ltd",
    ):
        assert resolve(name).status is Status.NONE


def test_a_misspelt_word_is_read_when_nothing_else_is_near():
    found = resolve("Nottinghamshier Healthcare NHS Foundation Trust")

    assert (found.status, found.codes, found.reason.code) == (Status.CERTAIN, ("RHA",), "spelling")


@pytest.mark.parametrize("name", ["Herfordshire Partnership NHS FT", "Boltan NHS Foundation Trust"])
def test_a_misspelt_word_near_two_words_or_short_and_alone_is_left_to_a_person(name):
    assert resolve(name).status is Status.CHOOSE


def test_a_name_with_more_words_than_a_name_is_left_to_a_person():
    found = resolve("Isle of Wight NHS Trust - Medical Recruitment")

    assert (found.status, found.codes, found.reason.code) == (Status.CHOOSE, ("R1F",), "more-than-a-name")


def test_words_in_brackets_do_not_hide_a_name():
    for name in (
        "Coventry and Warwickshire Partnership Trust (CWPT)",
        "(SP) Leeds Community Healthcare NHS Trust",
    ):
        assert resolve(name).status is Status.CERTAIN


def test_a_name_and_its_earlier_name_are_one_body():
    name = (
        "Black Country Healthcare NHS Foundation Trust "
        "(formerly known as Black Country Partnership NHS Foundation Trust)"
    )
    assert resolve(name, date(2020, 11, 1)).key == "TAJ"


def test_an_unresolved_name_in_a_joint_entry_prevents_certain():
    found = resolve("Mersey Care NHS Foundation Trust and Northmoor NHS Foundation Trust")

    assert found.status is Status.CHOOSE
    assert found.codes == ("RW4",)


def test_a_list_of_bodies_without_a_word_between_is_not_a_joint_entry_with_other_words():
    entry = "Mersey Care NHS Foundation Trust stands before Solent NHS Trust"
    assert resolve(entry).status is Status.CHOOSE


def test_a_candidate_says_whether_it_was_open_on_the_date():
    closed = resolve("Solent NHS Trust", date(2025, 1, 1))
    undated = resolve("Solent NHS Trust")

    assert [candidate.is_open for candidate in closed.candidates] == [False]
    assert [candidate.is_open for candidate in undated.candidates] == [None]
    assert "closed on 30 September 2024" in closed.reason.words


def test_a_later_name_used_before_its_time_says_what_the_files_called_the_body():
    found = resolve("Hampshire and Isle of Wight Healthcare NHS Foundation Trust", date(2021, 8, 2))

    assert found.key == "RW1"
    assert "call it Southern Health NHS Foundation Trust" in found.reason.words


def test_an_empty_name_and_a_page_of_text_are_none():
    assert resolve("").reason.code == resolve(" * 12 ").reason.code == "nothing-written"
    assert resolve("Solent NHS Trust " * 100).reason.code == "too-long"
