from datetime import date
from itertools import pairwise

import pytest

from alongside.reference.organisations import (
    Share,
    also_called,
    answers_today_for,
    history,
    name_on,
    names_in_time,
    successors,
    table,
)
from alongside.reference.organisations.table import Organisation, Succession, Table


def test_a_name_holds_to_the_day_before_the_next_one():
    assert name_on("RW1", date(2024, 9, 30)) == "Southern Health NHS Foundation Trust"
    assert name_on("RW1", date(2024, 10, 1)) == "Hampshire and Isle of Wight Healthcare NHS Foundation Trust"
    assert name_on("RW1", date(2011, 3, 31)) == "Hampshire Partnership NHS Foundation Trust"


def test_a_code_renamed_twice_has_three_names():
    assert [name_on("RA7", date(year, 1, 1)) for year in (2019, 2022, 2026)] == [
        "University Hospitals Bristol NHS Foundation Trust",
        "University Hospitals Bristol and Weston NHS Foundation Trust",
        "University Hospitals Bristol and Weston NHS Foundation Trust",
    ]
    assert name_on("RA7", date(2026, 7, 1)) == "Bristol NHS Foundation Trust"


def test_a_change_known_by_its_year_counts_from_the_end_of_the_year():
    assert name_on("RXY", date(2025, 12, 31)) == "Kent and Medway NHS and Social Care Partnership Trust"
    assert name_on("RXY", date(2026, 1, 1)) == "Kent and Medway Mental Health NHS Trust"


def test_without_a_date_the_newest_name_is_given():
    assert name_on("RW1", None) == "Hampshire and Isle of Wight Healthcare NHS Foundation Trust"


def test_an_unknown_key_has_no_name():
    with pytest.raises(KeyError):
        name_on("NOSUCH", None)


def test_both_successors_of_the_dissolved_trust_answer_one_for_a_part():
    answering = {each.key: each for each in answers_today_for("RTV", date(2021, 8, 2))}

    assert answering.keys() == {"RW4", "RXV"}
    assert answering["RW4"].share is Share.WHOLE
    assert answering["RXV"].share is Share.PART
    assert "partial transfer" in answering["RXV"].notes[0]


def test_a_body_answers_for_itself_while_it_is_open_beside_whoever_took_a_part():
    assert [each.key for each in answers_today_for("RTV", date(2021, 3, 1))] == ["RTV"]
    assert {each.key for each in answers_today_for("RTV", date(2021, 5, 1))} == {"RTV", "RXV"}


def test_successors_are_followed_from_body_to_body():
    (answering,) = answers_today_for("RV7", date(2026, 1, 1))

    assert answering.key == "R1L"
    assert [step.key for step in answering.path] == ["RV7", "RWN"]
    assert answers_today_for("RV7", date(2015, 1, 1))[0].key == "RWN"


def test_a_body_that_was_split_has_a_share_with_each():
    answering = answers_today_for("QJG", date(2026, 5, 1))

    assert {each.key for each in answering} == {"D7T5G", "T6Y0W"}
    assert {each.share for each in answering} == {Share.SPLIT}


def test_a_closed_body_without_a_known_successor_is_given_as_itself():
    assert successors("RCS") == ()
    assert [each.key for each in answers_today_for("RCS", date(2026, 1, 1))] == ["RCS"]


def test_a_circle_of_successors_ends(monkeypatch):
    def organisation(key: str) -> Organisation:
        return Organisation(
            key, f"{key} NHS TRUST", "nhs_trust", "", "", None, date(2020, 1, 1), "", None, "", "", "made up"
        )

    def step(key: str, successor: str) -> Succession:
        return Succession(key, successor, date(2020, 1, 2), Share.WHOLE, "", "made up")

    circle = Table(
        {key: organisation(key) for key in "AB"}, {}, {"A": (step("A", "B"),), "B": (step("B", "A"),)}
    )
    monkeypatch.setattr(history, "table", lambda: circle)

    assert [each.key for each in history.answers_today_for("A", date(2026, 1, 1))] == ["A"]


def test_no_body_of_the_table_walks_in_circles():
    for key in table().organisations:
        assert answers_today_for(key, date(2026, 11, 22))


def test_a_former_name_without_the_day_of_its_end_holds_while_a_dated_source_has_it():
    assert name_on("TAH", date(2021, 8, 2)) == "Sheffield Health and Social Care NHS Foundation Trust"
    assert name_on("TAH", date(2026, 8, 1)) == "Sheffield Health Partnership University NHS Foundation Trust"


def test_names_stand_one_after_the_other_and_the_newest_is_last() -> None:
    names = names_in_time("RRE")

    assert [name.text for name in names] == [
        "South Staffordshire and Shropshire Healthcare NHS Foundation Trust",
        "Midlands Partnership NHS Foundation Trust",
        "Midlands Partnership University NHS Foundation Trust",
    ]
    assert names[-1].until is None
    assert all(earlier.until == later.since for earlier, later in pairwise(names))


def test_an_alias_without_dates_is_not_put_into_time() -> None:
    assert "MPFT" in [name.text for name in also_called("RRE")]
    assert not {name.text for name in names_in_time("RRE")} & {name.text for name in also_called("RRE")}


def test_every_body_has_exactly_one_newest_name() -> None:
    for key in table().organisations:
        names = names_in_time(key)
        assert [name.until or name.seen for name in names].count(None) == 1
        assert len({name.text.casefold() for name in names}) == len(names)
