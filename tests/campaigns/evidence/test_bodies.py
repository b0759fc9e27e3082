"""The story states no conduct of any body: whom it asks is fact, and how they reply is dealt out by lot."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from alongside.reference.organisations import answers_today_for, find, resolve, table
from alongside.rules.who_is_bound import who_is_bound
from tests.campaigns.evidence import nhs_england
from tests.campaigns.evidence.bodies import ASKED, HERE, bodies, cast

ON = date(2021, 8, 2)
FACTS = tomllib.loads((HERE / "asked.toml").read_text(encoding="utf-8"))
INVENTED = [each for each in sorted(HERE.glob("*.toml")) if each.name != "asked.toml"]
NAMED = {"X24", "RTV", "RW4", "NR5", "NQL", "TAH", "x-primary-care-sheffield"}
"""Of these the story states facts: who gave the lists, who closed and who is asked in its place, whom no Act
binds, who bid together."""


def codes_in(path: Path) -> set[str]:
    words = set(re.findall(r"[\w-]+", path.read_text(encoding="utf-8")))
    return words & set(table().organisations)


@pytest.mark.parametrize("path", INVENTED, ids=lambda path: path.name)
def test_what_is_invented_names_no_body(path: Path) -> None:
    assert not codes_in(path)
    assert not find(path.read_text(encoding="utf-8"), ON)


def test_the_scenes_name_only_bodies_of_which_they_state_facts() -> None:
    for path in HERE.glob("*.py"):
        assert codes_in(path) <= NAMED, path.name


def test_the_codes_are_those_that_the_examples_name() -> None:
    for names, listed in zip(nhs_england.lists(), ("awarded", "did-not-apply"), strict=True):
        assert {code for name in names for code in resolve(name, ON).codes} == set(FACTS[listed])
    assert {each.resolution.key for each in find(nhs_england.who_withdrew(), ON)} == set(FACTS["withdrew"])


def test_the_closed_body_and_those_that_no_act_binds_are_so_by_the_register() -> None:
    held = table().organisations
    asked = {*FACTS["awarded"], *FACTS["did-not-apply"]}
    assert {code for code in asked if not held[code].is_open_on(ON)} == set(FACTS["closed"])
    assert {each.key for code in FACTS["closed"] for each in answers_today_for(code, ON)} & set(
        FACTS["awarded"]
    )
    assert {code for code in asked if not who_is_bound(held[code].kind, held[code].nation).regime} == set(
        FACTS["not-bound"]
    )


@pytest.mark.parametrize("stage", ASKED)
def test_another_lot_gives_every_part_to_somebody_else_who_can_play_it(stage: int) -> None:
    first, other = cast(stage), cast(stage, seed=1)
    assert list(first) == list(other)
    assert sorted(first.values()) == sorted(other.values())
    assert sum(first[part] == other[part] for part in first) < len(first) / 4
    ends = {each.part: each.ends for each in bodies() if each.stage == stage}
    for dealt in (first, other):
        unbound = {part for part, code in dealt.items() if code in FACTS["not-bound"]}
        assert unbound == {part for part in ends if ends[part] == "not-subject"}


def test_no_lot_lets_a_body_that_withdrew_say_that_it_never_thought_of_applying() -> None:
    """Question 1 of stage 2 is whether it was considered."""
    answers = {each.part: each.answer for each in bodies() if each.stage == 2}
    deny = {part for part, way in answers.items() if way and way.cell(1)[1] == "no"}
    assert deny
    for seed in range(200):
        assert not {cast(2, seed)[part] for part in deny} & set(FACTS["withdrew"])
