"""On thousands of made spellings the look-up is almost never certain and wrong, and mostly right."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from alongside.reference.organisations import Status, resolve, table

MADE_BY = Path(__file__).resolve().parents[3] / "benchmarks" / "spellings.py"


@pytest.fixture(scope="module")
def spellings() -> ModuleType:
    spec = importlib.util.spec_from_file_location("spellings_of_names", MADE_BY)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_spellings_of_real_names_are_found_and_others_refused(spellings):
    made = spellings.labelled(table(), 4000, seed=7)
    answers = [(each, resolve(each.written, each.on)) for each in made]
    ours = [(each, found) for each, found in answers if each.key]
    wrong = [each for each, found in answers if found.status is Status.CERTAIN and found.key != each.key]

    assert len(wrong) <= len(made) * 0.001
    assert sum(found.codes[:1] == (each.key,) for each, found in ours) >= len(ours) * 0.98
    assert sum(found.key == each.key for each, found in ours) >= len(ours) * 0.85


def test_the_made_spellings_are_the_same_each_time(spellings):
    assert spellings.labelled(table(), 200) == spellings.labelled(table(), 200)
