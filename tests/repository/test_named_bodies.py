"""Tests let invented bodies act (tests/invented.py); a real one is named only with a fact about it.

named_bodies.toml lists, by file, the real bodies that a test names and the fact. Whoever names one more has
to write down what is true of it; what no document and no data file holds is told of an invented body instead.
What a listed file says of a listed body no machine can judge: there a reader has to look.
"""

import re
import tomllib
from pathlib import Path

import pytest

from alongside.reference.organisations import find, table

TESTS = Path(__file__).parents[1]
LIST = Path(__file__).with_name("named_bodies.toml")
ITSELF = Path(__file__)
LISTED = tomllib.loads(LIST.read_text(encoding="utf-8"))
DOCUMENTS = TESTS.parent / "benchmarks" / "documents"
ROOMS_OF_NAMES = ("reference/organisations", "reference/pay")
"""Here names, dates and rates themselves are tested, each against its data file."""
CODE = re.compile(r"\b(?:[A-Z][A-Z0-9]{2}|[A-Z][A-Z0-9]{4}|x-[a-z-]+)\b")
NO_CODE = {"REF"}
"""Short for reference in adverts, and by chance the code of a trust."""


def named_in(text: str) -> set[str]:
    """The keys of real bodies that a text has by code or by name."""
    codes = {each for each in CODE.findall(text) if each in table().organisations} - NO_CODE
    joined = re.sub(r'"\s*\n\s*f?"', "", text).replace("\\n", "\n")
    return codes | {each.resolution.key for each in find(joined)} - {""}


def files() -> dict[str, Path]:
    """The files of tests that could let a body act."""
    found = {each.relative_to(TESTS).as_posix(): each for each in sorted(TESTS.rglob("*"))}
    return {
        name: path
        for name, path in found.items()
        if path.suffix in (".py", ".toml", ".txt", ".md", ".eml", ".html", ".jsonl", ".csv")
        and path not in (LIST, ITSELF)
        and not name.startswith(ROOMS_OF_NAMES)
    }


def test_every_real_body_that_a_test_names_is_listed_with_a_fact() -> None:
    named = {
        name: named_in(path.read_text(encoding="utf-8", errors="replace")) for name, path in files().items()
    }
    listed = {name: set(told["bodies"]) for name, told in LISTED.items()}
    assert {name: bodies for name, bodies in named.items() if bodies} == listed
    assert all(told["fact"] for told in LISTED.values())


@pytest.mark.parametrize(
    "text",
    [
        'letter_to("RXT") == "late"',
        "Oxleas NHS Foundation Trust never answered.",
        '"Never answered:\\n\\nOxleas NHS "\n    "Foundation Trust"',
    ],
)
def test_a_body_is_seen_by_its_code_and_by_its_name(text: str) -> None:
    assert named_in(text) in ({"RXT"}, {"RPG"})


def test_the_documents_of_the_benchmark_say_of_real_bodies_what_they_did() -> None:
    facts = tomllib.loads((TESTS / "campaigns/evidence/asked.toml").read_text(encoding="utf-8"))
    awarded, withdrew = set(facts["awarded"]), set(facts["withdrew"])
    everybody = awarded | set(facts["did-not-apply"])
    true = {
        "awarded": awarded, "did-not-apply": everybody - awarded, "withdrew": withdrew,
        "applied": awarded | withdrew, "asked": everybody, "offered": everybody,
    }  # fmt: skip
    told = [
        (path.name, value["value"], code)
        for path in sorted(DOCUMENTS.rglob("*.expected.toml"))
        for value in tomllib.loads(path.read_text(encoding="utf-8")).get("lists", ())
        for code, _ in value["entries"]
        if code
    ]
    assert len(told) > 100
    assert [each for each in told if each[2] not in true[each[1]]] == []


def test_an_invented_body_is_no_real_one() -> None:
    assert not named_in('"RZ1": "Northmoor NHS Foundation Trust"')
