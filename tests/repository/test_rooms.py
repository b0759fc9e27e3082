"""The map of rooms is true: the table in docs/architecture.md lists exactly the folders there are."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = {
    path.name for path in (ROOT / "src/alongside").iterdir() if path.is_dir() and path.name != "__pycache__"
}
MAP = (ROOT / "docs/architecture.md").read_text()


def test_the_map_lists_exactly_the_rooms_there_are() -> None:
    assert set(re.findall(r"^\| `(\w+)` \|", MAP, re.MULTILINE)) == ROOMS


def test_the_one_direction_in_the_map_is_the_one_that_is_checked() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    layers = next(contract for contract in settings["contracts"] if contract["type"] == "layers")
    drawn = re.search(r"^    (cli → .*)$", MAP, re.MULTILINE)
    assert drawn, "docs/architecture.md draws the one direction"
    assert drawn[1].replace("(", "").replace(")", "").split(" → ") == layers["layers"]
    assert layers["exhaustive"] is True


@pytest.mark.parametrize("room", sorted(ROOMS - {"examples"}))
def test_each_room_says_what_is_here(room: str) -> None:
    opening = (ROOT / "src/alongside" / room / "__init__.py").read_text()
    assert opening.startswith('"""'), (
        f"{room}/__init__.py is a docstring: what is here, what is not, where that is"
    )


def test_no_module_is_named_for_nothing() -> None:
    empty_words = {"utils", "helpers", "common", "misc", "base", "core", "manager", "service", "handler"}
    named = {path.stem for path in (ROOT / "src").rglob("*.py")}
    assert not named & empty_words
