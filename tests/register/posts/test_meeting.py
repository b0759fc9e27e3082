"""Two copies of one vacancy are one post, two vacancies never are."""

from decimal import Decimal
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.register.posts.copies import Copy, bare, employer_key, shape_of, title_words
from alongside.register.posts.meeting import reasons_not_one, together
from register.posts.copying import copy, pay


def groups(*copies: Copy) -> set[frozenset[int]]:
    return {frozenset(each.source.id for each in group) for group in together(copies)}


def are_one(one: Copy, other: Copy) -> bool:
    return len(groups(one, other)) == 1


def test_copies_on_two_boards_are_one_post() -> None:
    assert are_one(copy(1), copy(2, board="two.example"))


def test_closing_days_twelve_days_apart_are_still_one_post() -> None:
    assert are_one(
        copy(1, place="Larkhill Ward, Eastwick"),
        copy(2, board="two.example", place="Eastwick", closes_on="2024-08-29"),
    )


def test_band_and_pay_go_together_and_are_not_enough() -> None:
    paid = {"pay": pay(22816, 24336)}
    assert not are_one(copy(1, **paid), copy(2, board="two.example", closes_on="2024-08-29", **paid))


def test_two_postcodes_in_one_town_are_two_posts() -> None:
    there, elsewhere = {"place": "Eastwick, ZE1 1AA"}, {"place": "Eastwick, ZE1 9ZZ"}
    assert are_one(copy(1, **there), copy(2, board="two.example", **there))
    assert not are_one(copy(1, **there), copy(2, board="two.example", **elsewhere))


def test_two_entries_of_one_board_are_two_posts() -> None:
    assert not are_one(copy(1), copy(2))


def test_two_references_of_one_numbering_are_two_posts() -> None:
    assert not are_one(
        copy(1, reference="916-24-1001"), copy(2, board="two.example", reference="916-24-1002")
    )


def test_each_board_may_have_a_reference_of_its_own_form() -> None:
    assert are_one(copy(1, reference="C9350-24-1234"), copy(2, board="two.example", reference="6543210"))


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ({"band": "3"}, {"band": "4"}),
        ({"pay": pay(22000, 24000)}, {"pay": pay(25000, 27000)}),
        ({"place": "Larkhill Ward, Eastwick"}, {"place": "Beech Ward, Hollin Bridge"}),
        ({"hours_per_week": (Decimal("37.5"),) * 2}, {"hours_per_week": (Decimal(22),) * 2}),
        ({"contracts": ("permanent",)}, {"contracts": ("bank",)}),
        ({"employer_name": "Northmoor NHS Trust"}, {"employer_name": "Hillside NHS Trust"}),
        ({"title": "Peer Support Worker"}, {"title": "Senior Peer Support Worker"}),
        ({"closes_on": "2024-08-17"}, {"closes_on": "2024-09-08"}),
        ({"posted_on": "2024-08-01"}, {"posted_on": "2024-07-01"}),
    ],
)
def test_a_contradiction_keeps_them_apart(mine: dict[str, Any], theirs: dict[str, Any]) -> None:
    """Each of these is alone enough; without it the two are one."""
    assert are_one(copy(1), copy(2, board="two.example"))
    assert not are_one(copy(1, **mine), copy(2, board="two.example", **theirs))


def test_nothing_but_title_employer_and_time_in_common_is_not_enough() -> None:
    bare_one = {"band": "", "closes_on": ""}
    assert not are_one(copy(1, **bare_one), copy(2, board="two.example", **bare_one))


def test_without_any_date_they_stay_two() -> None:
    undated = {"posted_on": "", "closes_on": ""}
    assert not are_one(copy(1, **undated), copy(2, board="two.example", **undated))


def test_a_copy_that_could_be_either_of_two_stays_by_itself() -> None:
    first, second = copy(1, reference="916-24-1001"), copy(2, reference="916-24-1002")
    assert groups(first, second, copy(3, board="two.example")) == {
        frozenset({1}), frozenset({2}), frozenset({3}),
    }  # fmt: skip


def test_the_place_tells_which_of_two_is_meant() -> None:
    first = copy(1, reference="916-24-1001", place="Larkhill Ward, Eastwick")
    second = copy(2, reference="916-24-1002", place="Beech Ward, Hollin Bridge")
    elsewhere = copy(3, board="two.example", place="Eastwick")
    assert groups(first, second, elsewhere) == {frozenset({1, 3}), frozenset({2})}


def test_one_reference_is_one_post_also_on_one_board() -> None:
    assert are_one(copy(1, reference="916-24-1001"), copy(2, reference="916 24 1001", band="4"))


def test_one_reference_of_two_employers_is_two_posts() -> None:
    assert not are_one(
        copy(1, reference="PSW-2024-01", employer_name="Northmoor NHS Trust"),
        copy(2, reference="PSW-2024-01", employer_name="Hillside NHS Trust", board="two.example"),
    )


def test_a_reference_used_again_a_year_later_is_another_post() -> None:
    later = {"posted_on": "2025-08-01", "closes_on": "2025-08-17"}
    assert not are_one(copy(1, reference="916-24-1001"), copy(2, reference="916-24-1001", **later))


def test_a_copy_without_employer_joins_only_a_distinctive_reference() -> None:
    nobody = {"employer_name": "", "board": "two.example"}
    assert are_one(copy(1, reference="916-24-1001"), copy(2, reference="916-24-1001", **nobody))
    assert not are_one(copy(1, reference="12"), copy(2, reference="12", **nobody))


def test_a_copy_without_employer_joins_none_when_two_employers_use_the_reference() -> None:
    one = copy(1, reference="PSW-2024-01", employer_name="Northmoor NHS Trust")
    two = copy(2, reference="PSW-2024-01", employer_name="Hillside NHS Trust", board="two.example")
    nobody = copy(3, reference="PSW-2024-01", employer_name="", board="three.example")
    assert len(groups(one, two, nobody)) == 3


def test_the_band_that_a_board_puts_into_the_title_is_no_other_title() -> None:
    assert title_words("Peer Support Worker (Band 3)") == title_words("PEER SUPPORT WORKER")
    assert title_words("Band 8a Lived Experience Lead") == title_words("Lived Experience Lead")


def test_forms_of_references() -> None:
    assert bare("C9350-24 / 1234") == "c9350241234"
    assert shape_of("916-24-1001") == shape_of("812-3-7") == "9-9-9"
    assert employer_key("The Northmoor & Vale NHS Trust") == employer_key("Northmoor and Vale NHS Trust")


def test_reasons_name_what_contradicts() -> None:
    assert reasons_not_one(copy(1, band="3", place="Eastwick"), copy(2, band="4", place="Hollin")) == [
        "band", "place",
    ]  # fmt: skip


_COPIES = st.lists(
    st.fixed_dictionaries(
        {
            "board": st.sampled_from(["one.example", "two.example", "three.example", ""]),
            "title": st.sampled_from(["Peer Support Worker", "Peer Worker"]),
            "employer_name": st.sampled_from(["Northmoor NHS Trust", "Hillside NHS Trust", ""]),
            "reference": st.sampled_from(["", "", "916-24-1001", "916-24-1002", "C1-77777"]),
            "band": st.sampled_from(["", "3", "4"]),
            "place": st.sampled_from(["", "Eastwick", "Hollin Bridge"]),
            "posted_on": st.sampled_from(["2024-08-01", "2024-08-10", "2024-09-20", ""]),
            "closes_on": st.sampled_from(["2024-08-17", "2024-08-29", ""]),
        }
    ),
    min_size=2,
    max_size=7,
)


@given(_COPIES, st.randoms())
def test_the_order_of_arrival_changes_nothing(fields: list[dict[str, Any]], random: Any) -> None:
    copies = [copy(number, **each) for number, each in enumerate(fields)]
    shuffled = list(copies)
    random.shuffle(shuffled)
    assert [[each.source.id for each in group] for group in together(copies)] == [
        [each.source.id for each in group] for group in together(shuffled)
    ]


@given(_COPIES)
def test_no_group_holds_two_that_can_never_be_one(fields: list[dict[str, Any]]) -> None:
    """Without a reference in common: never two of one board, never a contradiction. Every copy is kept."""
    copies = [copy(number, **each) for number, each in enumerate(fields)]
    found = together(copies)
    assert sorted(each.source.id for group in found for each in group) == list(range(len(copies)))
    for group in found:
        for one, other in permutations(group, 2):
            if one.by_reference and one.by_reference == other.by_reference:
                continue
            if any(
                each.by_reference and each.by_reference in (one.by_reference, other.by_reference)
                for each in group
                if each not in (one, other)
            ):
                continue
            assert not one.source.board or one.source.board != other.source.board
            assert not reasons_not_one(one, other)
