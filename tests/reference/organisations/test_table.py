from datetime import date

import pytest

from alongside.reference.organisations import load, table
from alongside.reference.organisations.table import FILES, PACKAGED, Share


def test_every_row_has_a_source():
    held = table()

    assert all(organisation.source for organisation in held.organisations.values())
    assert all(name.source for name in held.all_names())
    assert all(step.source for steps in held.successions.values() for step in steps)


def test_names_and_successions_are_of_bodies_that_are_there():
    held = table()

    assert {name.key for name in held.all_names()} <= held.organisations.keys()
    for steps in held.successions.values():
        for step in steps:
            assert {step.key, step.successor} <= held.organisations.keys()


def test_a_body_without_a_code_has_a_key_of_its_own():
    assert table().organisations["x-primary-care-sheffield"].name == "PRIMARY CARE SHEFFIELD LIMITED"
    assert table().organisations["G6V2S"].opened == date(2024, 11, 1)


def test_unverified_names_stay_marked():
    unverified = [
        name for name in table().all_names() if name.text == "North West Boroughs NHS Foundation Trust"
    ]

    assert [name.is_verified for name in unverified] == [False]


def test_a_part_is_told_from_the_whole():
    shares = {
        (step.key, step.successor): step.share for steps in table().successions.values() for step in steps
    }

    assert shares[("RTV", "RW4")] is Share.WHOLE
    assert shares[("RTV", "RXV")] is shares[("RYK", "TAJ")] is Share.PART


def test_a_wrong_row_is_named_with_its_file_and_line(tmp_path):
    for name in FILES:
        (tmp_path / name).write_text((PACKAGED / name).read_text("utf-8"), "utf-8")
    broken = (tmp_path / "successors.csv").read_text("utf-8").replace("2018-04-01", "soon", 1)
    (tmp_path / "successors.csv").write_text(broken, "utf-8")

    with pytest.raises(ValueError, match=r"successors\.csv, line 2: .*soon"):
        load(tmp_path)
