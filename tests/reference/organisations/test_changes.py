from dataclasses import replace
from datetime import date

import pytest

from alongside.reference.organisations import load
from alongside.reference.organisations.changes import changed, changes, save
from alongside.reference.organisations.history import former_names
from alongside.reference.organisations.official import Record
from alongside.reference.organisations.table import PACKAGED, Organisation, Share, Succession, Table

VALE = Organisation(
    "RZ8",
    "VALE NHS TRUST",
    "nhs_trust",
    "England",
    "London",
    date(1994, 4, 1),
    None,
    "",
    True,
    "",
    "",
    "made up",
)
HELD = Table({"RZ8": VALE}, {}, {})
AS_HELD = Record("RZ8", "Vale NHS Trust", "nhs_trust", opened=date(1994, 4, 1))


def test_a_file_that_says_what_we_have_changes_nothing():
    assert changes(HELD, [AS_HELD]) == []


@pytest.mark.parametrize(
    ("record", "kind", "before", "after"),
    [
        (Record("RZ9", "NORTHMOOR NHS TRUST", "nhs_trust"), "new", "", "NORTHMOOR NHS TRUST"),
        (
            replace(AS_HELD, name="VALE HEALTH NHS TRUST"),
            "renamed",
            "VALE NHS TRUST",
            "VALE HEALTH NHS TRUST",
        ),
        (replace(AS_HELD, closed=date(2026, 3, 31)), "closed", "", "2026-03-31"),
        (replace(AS_HELD, opened=date(1995, 4, 1)), "opened", "1994-04-01", "1995-04-01"),
        (replace(AS_HELD, successions=(("RZ8", "RZ9", date(2026, 4, 1)),)), "successor", "RZ8", "RZ9"),
        (replace(AS_HELD, legal_end=date(2026, 3, 31)), "legal-end", "", "2026-03-31"),
    ],
)
def test_each_difference_is_told(record, kind, before, after):
    (change,) = changes(HELD, [record])

    assert (change.kind, change.before, change.after) == (kind, before, after)
    assert after in change.words


def test_a_search_result_without_dates_closes_nobody():
    closed = Table({"RZ8": replace(VALE, closed=date(2026, 3, 31))}, {}, {})
    assert changes(closed, [Record("RZ8", "VALE NHS TRUST", "nhs_trust", has_dates=False)]) == []


def test_a_succession_in_both_bodies_files_is_told_once():
    step = ("RZ8", "RZ9", date(2026, 4, 1))
    held = Table({"RZ8": VALE, "RZ9": replace(VALE, key="RZ9", name="NORTHMOOR NHS TRUST")}, {}, {})
    records = [
        replace(AS_HELD, successions=(step,)),
        Record("RZ9", "NORTHMOOR NHS TRUST", "nhs_trust", opened=date(1994, 4, 1), successions=(step,)),
    ]
    assert [change.kind for change in changes(held, records)] == ["successor"]


def test_a_changed_table_keeps_the_old_name_with_the_date_of_the_file_and_its_source():
    found = changes(HELD, [replace(AS_HELD, name="VALE HEALTH NHS TRUST")])
    after = changed(HELD, found, date(2026, 11, 22), "etr.csv, ODS")

    assert after.organisations["RZ8"].name == "VALE HEALTH NHS TRUST"
    assert "made up" in after.organisations["RZ8"].source
    ((last, former),) = former_names(after, "RZ8")
    assert (last, former.text) == (date(2026, 11, 21), "VALE NHS TRUST")
    assert former.is_verified


def test_a_saved_table_is_read_back_the_same(tmp_path):
    found = changes(
        HELD,
        [
            replace(AS_HELD, name="VALE HEALTH NHS TRUST", closed=date(2026, 3, 31)),
            Record(
                "RZ9",
                "NORTHMOOR, AND “EAST” NHS TRUST",
                "nhs_trust",
                "London",
                date(2026, 4, 1),
                postcode="NM1 1AA",
            ),
            replace(AS_HELD, name="VALE HEALTH NHS TRUST", successions=(("RZ8", "RZ9", date(2026, 4, 1)),)),
        ],
    )
    after = changed(HELD, found, date(2026, 11, 22), "etr.csv, ODS")
    save(after, tmp_path / "kept")

    assert load(tmp_path / "kept") == after
    assert after.successions["RZ8"] == (
        Succession("RZ8", "RZ9", date(2026, 4, 1), Share.WHOLE, "", "etr.csv, ODS"),
    )


def test_the_packaged_table_survives_being_saved(tmp_path):
    held = load(PACKAGED)
    save(held, tmp_path)

    assert load(tmp_path) == held
