"""Bars of shares: widths are the shares and the table says the same."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.drawing.shares import WIDTH, Part, share_bar, share_table

PARTS = (Part("awarded", "awarded", 24), Part("did-not-apply", "did not apply", 31))


def test_parts_are_as_wide_as_their_share() -> None:
    bars = list(ElementTree.fromstring(share_bar(PARTS)).iter("rect"))

    assert [bar.get("class") for bar in bars] == ["share share-awarded", "share share-did-not-apply"]
    assert float(bars[0].get("width", "")) == pytest.approx(WIDTH * 24 / 55, abs=0.01)
    assert float(bars[1].get("x", "")) == pytest.approx(WIDTH * 24 / 55, abs=0.01)


def test_the_table_has_every_part_its_share_and_the_whole() -> None:
    assert share_table("Offered", PARTS).rows == (
        ("awarded", "24", "43.6 %"), ("did not apply", "31", "56.4 %"), ("All", "55", "100.0 %"),
    )  # fmt: skip


def test_a_whole_of_nothing_is_an_empty_bar() -> None:
    nothing = (Part("awarded", "awarded", 0),)

    assert not list(ElementTree.fromstring(share_bar(nothing)).iter("rect"))
    assert share_table("None", nothing).rows[-1] == ("All", "0", "none to share")


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=8))
def test_widths_add_up_to_the_whole(counts: list[int]) -> None:
    parts = [Part(f"p{n}", f"part {n}", count) for n, count in enumerate(counts)]
    widths = [float(bar.get("width", "")) for bar in ElementTree.fromstring(share_bar(parts)).iter("rect")]

    assert sum(widths) == pytest.approx(WIDTH if sum(counts) else 0, abs=0.1)
    assert len(widths) <= len([count for count in counts if count])


def test_a_part_less_than_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="less than nothing"):
        share_bar([Part("x", "x", -1)])
