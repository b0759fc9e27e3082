"""The letters with personal details are well labelled, and the rules take out what they did when measured."""

import importlib.util
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

PROGRAM = Path(__file__).resolve().parents[2] / "benchmarks" / "redaction.py"


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    """The program as a module."""
    spec = importlib.util.spec_from_file_location("redaction_benchmark", PROGRAM)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_no_label_is_left_in_a_letter(scorer: ModuleType) -> None:
    """A label that is spelt wrong would count for nothing."""
    for letter in scorer.letters("tuning") + scorer.letters("held-out"):
        assert not any(mark in letter.text for mark in ("[[", "]]", "((", "))")), letter.name


@pytest.mark.parametrize(("split", "recall", "wrongly"), [("tuning", 0.99, 0.01), ("held-out", 0.90, 0.02)])
def test_few_details_remain_and_few_words_go_wrongly(
    scorer: ModuleType, split: str, recall: float, wrongly: float
) -> None:
    tally = scorer.Tally(Counter(), Counter())
    for letter in scorer.letters(split):
        scorer.measured(letter, tally, [])
    assert tally.gone.total() / tally.details.total() >= recall
    assert tally.wrongly / tally.words <= wrongly
