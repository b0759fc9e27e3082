"""Cohen's kappa: worked by hand, by laws, and against a naive second computation."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.rules.agreement import agreement, differing

PAIRS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1, max_size=40)


def _pairs(table: dict[tuple[str, str], int]) -> list[tuple[str, str]]:
    return [pair for pair, count in table.items() for _ in range(count)]


@pytest.mark.parametrize(
    ("table", "observed", "by_chance", "kappa"),
    [
        # 50 things: 20 yes by both, 15 no by both, 5 yes/no, 10 no/yes.
        # observed 35/50; chance 25/50 * 30/50 + 25/50 * 20/50 = 0.5; (0.7 - 0.5) / 0.5 = 0.4
        ({("y", "y"): 20, ("y", "n"): 5, ("n", "y"): 10, ("n", "n"): 15}, "7/10", "1/2", "2/5"),
        # 100: 45, 15, 25, 15: observed 0.6; chance 0.6 * 0.7 + 0.4 * 0.3 = 0.54; 0.06 / 0.46 = 3/23
        ({("y", "y"): 45, ("y", "n"): 15, ("n", "y"): 25, ("n", "n"): 15}, "3/5", "27/50", "3/23"),
        # three categories, all the same: 1/3 each; chance 1/3; kappa 1
        ({("a", "a"): 2, ("b", "b"): 2, ("c", "c"): 2}, "1", "1/3", "1"),
        # never the same, crosswise: observed 0; chance 1/2; kappa -1
        ({("a", "b"): 3, ("b", "a"): 3}, "0", "1/2", "-1"),
    ],
)
def test_kappa_as_worked_by_hand(
    table: dict[tuple[str, str], int], observed: str, by_chance: str, kappa: str
) -> None:
    found = agreement(_pairs(table))
    assert (found.observed, found.by_chance, found.kappa) == (
        Fraction(observed), Fraction(by_chance), Fraction(kappa),
    )  # fmt: skip


def test_kappa_is_undefined_when_both_gave_one_category_throughout() -> None:
    found = agreement([("no", "no")] * 9)
    assert found.kappa is None
    assert found.observed == 1
    assert "not defined" in found.note


def test_nothing_coded_twice_has_no_agreement() -> None:
    found = agreement([])
    assert (found.pairs, found.observed, found.kappa) == (0, None, None)
    assert "yet" in found.note


def test_a_common_answer_is_noted_beside_a_low_kappa() -> None:
    found = agreement(_pairs({("no", "no"): 18, ("yes", "no"): 1, ("no", "yes"): 1}))
    assert found.observed == Fraction(9, 10)
    assert found.kappa is not None
    assert found.kappa < 0
    assert "95%" in found.note


def test_the_sum_is_laid_out() -> None:
    found = agreement(_pairs({("y", "y"): 20, ("y", "n"): 5, ("n", "y"): 10, ("n", "n"): 15}))
    told = "agreed 35 of 50 = 0.70; by chance 0.50; (0.70 - 0.50) / (1 - 0.50) = 0.40"
    assert found.arithmetic == told


@given(PAIRS)
def test_kappa_lies_between_minus_one_and_one_and_is_one_only_for_full_agreement(
    pairs: list[tuple[str, str]],
) -> None:
    kappa = agreement(pairs).kappa
    if kappa is not None:
        assert -1 <= kappa <= 1
        assert (kappa == 1) == (not differing(pairs))


@given(PAIRS, st.permutations("abc"))
def test_neither_order_nor_names_nor_who_is_first_matter(
    pairs: list[tuple[str, str]], names: list[str]
) -> None:
    renamed = dict(zip("abc", names, strict=True))
    kappa = agreement(pairs).kappa
    assert agreement(pairs[::-1]).kappa == kappa
    assert agreement([(other, one) for one, other in pairs]).kappa == kappa
    assert agreement([(renamed[one], renamed[other]) for one, other in pairs]).kappa == kappa


@given(PAIRS)
def test_a_naive_second_computation_gives_the_same(pairs: list[tuple[str, str]]) -> None:
    """Chance by going through every pair of one coder's answer with every one of the other's."""
    ones, others = [one for one, _ in pairs], [other for _, other in pairs]
    met = sum(1 for one in ones for other in others if one == other)
    chance = Fraction(met, len(pairs) ** 2)
    observed = Fraction(sum(1 for one, other in pairs if one == other), len(pairs))
    found = agreement(pairs)
    assert found.by_chance == chance
    assert found.kappa == (None if chance == 1 else (observed - chance) / (1 - chance))
