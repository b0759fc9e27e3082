"""The names of the campaign's lists, each to the body it means. Private material: skipped without it."""

import csv
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from alongside.reference.organisations import Status, find, resolve

NAMES = Path(__file__).resolve().parents[4] / "shared" / "data" / "funding_names.csv"
KEY_WITHOUT_CODE = "x-primary-care-sheffield"

pytestmark = pytest.mark.skipif(
    not NAMES.exists(), reason="the private folder beside the repository is absent"
)


def entries() -> dict[tuple[str, str], tuple[str, set[str]]]:
    found: dict[tuple[str, str], tuple[str, set[str]]] = {}
    with NAMES.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            entry = found.setdefault((row["list"], row["position"]), (row["name_as_written"], set()))
            entry[1].add(row["ods_code"] or KEY_WITHOUT_CODE)
    return found


@pytest.mark.parametrize("day", [None, date(2021, 8, 2), date(2026, 11, 22)])
def test_every_entry_of_every_list_resolves_for_certain(day):
    wrong = [
        (name, resolve(name, day))
        for name, codes in entries().values()
        if resolve(name, day).status is not Status.CERTAIN or set(resolve(name, day).codes) != codes
    ]
    assert wrong == []


def test_the_two_lists_of_the_reply_name_56_bodies_in_55_entries():
    lists: dict[str, list[set[str]]] = defaultdict(list)
    for (which, _), (name, _codes) in entries().items():
        lists[which].append(set(resolve(name, date(2021, 8, 2)).codes))
    funded, not_applied = lists["nhse_reply_funded"], lists["nhse_reply_not_applied"]

    assert (len(funded), len(not_applied)) == (24, 31)
    assert len(set.union(*funded)) == 25
    assert len(set.union(*funded, *not_applied)) == 56


def test_each_entry_is_found_in_a_running_text():
    for name, codes in entries().values():
        found = find(f"They were asked: {name}; and so on.", date(2021, 8, 2))
        assert {each.resolution.key for each in found} == codes, name
