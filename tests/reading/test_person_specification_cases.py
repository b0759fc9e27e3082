"""Person specifications as adverts write them: cases/person_specifications.toml, through the whole path."""

import tomllib
from pathlib import Path

import pytest

from alongside.reading.copy import ReadingCopy
from alongside.reading.document import Document, SourceFacts
from alongside.reading.formats.choosing import extract
from alongside.reading.formats.limits import Limits
from alongside.reading.person_specification import criteria_in

CASES = tomllib.loads(
    (Path(__file__).parent / "cases" / "person_specifications.toml").read_text(encoding="utf-8")
)["advert"]


def asked(case) -> dict[str, list[str]]:
    """What is listed of an advert, by how strongly it is asked for; line ends are spaces."""
    form = case.get("form", "txt")
    found = extract(case["given"].strip("\n").encode(), f"advert.{form}", Limits())
    document = Document("advert", found.media_type, "0" * 64, found.text, found.parts, found.facts)
    listed = {"essential": [], "desirable": [], "asked": []}
    names = {True: "essential", False: "desirable", None: "asked"}
    for each in criteria_in(ReadingCopy(document, SourceFacts("job-advert"))):
        listed[names[each.is_essential]].append(" ".join(found.text[each.start : each.end].split()))
    return listed


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_an_advert_lists_what_it_asks_for(case):
    assert asked(case) == {name: case.get(name, []) for name in ("essential", "desirable", "asked")}


def test_there_are_many_cases():
    assert len(CASES) >= 40
    assert len({case["name"] for case in CASES}) == len(CASES)
