"""The contract that adverts offer, in whatever part of them it is said: cases/contracts.toml."""

import tomllib
from pathlib import Path

import pytest

from alongside.reading.readers import advert_terms
from tests.reading.copies import said_by

CASES = tomllib.loads((Path(__file__).parent / "cases" / "contracts.toml").read_text(encoding="utf-8"))[
    "advert"
]
PARTS = ("title", "field", "pay", "text")


def advert(case) -> str:
    lines = [
        f"Job title: {case.get('title', 'Peer Worker')}",
        "Employer: Thornbeck NHS Foundation Trust",
        "Closing date: 3 March 2025",
        f"Contract: {case['field']}" if "field" in case else "",
        f"Salary: {case['pay']}" if "pay" in case else "",
    ]
    return "\n".join([line for line in lines if line] + ["", "About the post", "", case.get("text", "")])


@pytest.mark.parametrize(
    "case", CASES, ids=[next(case[part] for part in PARTS if part in case) for case in CASES]
)
def test_an_advert_offers_the_contract_it_says(case):
    said = [
        each for each in said_by(advert_terms, advert(case), kind="job-advert") if each.property == "contract"
    ]
    assert sorted(each.value.code for each in said) == sorted(case.get("codes", []))
    told = {name: words for each in said for name, words in each.context.items()}
    assert told == {name: case[name] for name in ("length", "until") if name in case}


def test_there_are_many_cases():
    assert len(CASES) >= 50
    assert all(sum(part in case for part in PARTS) == 1 for case in CASES)
