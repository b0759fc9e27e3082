"""The ladder: marks stand where their pay is, never over each other, and nothing is lost on the way."""

from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.drawing.ladder import LABEL, Limit, Rung, ladder, ladder_table
from alongside.drawing.lanes import BAR, DIAMOND, Mark, in_lanes

SIX = Rung("Band 6", "£31,365 to £37,890", Decimal("16.04"), Decimal("19.38"))
HOURLY = st.decimals(Decimal(3), Decimal(90), places=2)


def mark(low: str, high: str = "", *, shape: str = BAR, count: int = 1, link: str = "/posts/a/") -> Mark:
    return Mark(Decimal(low), Decimal(high or low), f"Post {low}", link, count, shape)


def drawn(*rungs: Rung, limits: tuple[Limit, ...] = ()) -> ElementTree.Element:
    return ElementTree.fromstring(ladder(rungs, limits, key="l", title="Pay", said="Two posts."))


def percent(element: ElementTree.Element, name: str = "x") -> float:
    return float(element.get(name, "").removesuffix("%"))


def test_a_bar_begins_and_ends_where_the_scale_of_its_pay_does() -> None:
    """A post paid just what the scale gives stands right under it."""
    page = drawn(Rung("Band 6", "", SIX.low, SIX.high, (mark("16.04", "19.38"),)))
    scale = next(each for each in page.iter("rect") if each.get("class") == "rung-scale")
    frame = page.find(".//a/svg")
    assert frame is not None
    bar = frame.find("rect")
    assert bar is not None

    assert percent(frame) == percent(scale)
    assert percent(bar, "width") == pytest.approx(percent(scale, "width"), abs=0.02)


def test_a_drawing_has_a_name_and_says_what_it_shows() -> None:
    page = drawn(SIX)

    assert page.get("role") == "group"
    assert page.find(f"*[@id='{page.get('aria-labelledby')}']").text == "Pay"  # type: ignore[union-attr]
    assert page.find(f"*[@id='{page.get('aria-describedby')}']").text == "Two posts."  # type: ignore[union-attr]


def test_each_mark_is_a_named_link_and_a_mark_without_one_is_a_named_image() -> None:
    page = drawn(Rung("Band 6", "", SIX.low, SIX.high, (mark("17"), mark("18", link=""))))

    assert [(each.get("href"), each.get("aria-label")) for each in page.iter("a")] == [
        ("/posts/a/", "Post 17")
    ]
    assert [each.get("aria-label") for each in page.iter("g") if each.get("role") == "img"] == ["Post 18"]


def test_payments_by_the_day_have_another_shape_than_salaries() -> None:
    page = drawn(Rung("Band 6", "", SIX.low, SIX.high, (mark("17", shape=DIAMOND), mark("18"))))
    marks = {each.get("aria-label"): each for each in page.iter("a")}

    assert marks["Post 17"].find(".//polygon") is not None
    assert marks["Post 18"].find(".//polygon") is None


def test_what_is_paid_beyond_the_scale_ends_in_an_arrow_inside_the_drawing() -> None:
    page = drawn(Rung("Band 6", "", SIX.low, SIX.high, (mark("17", "90"), mark("80", shape=DIAMOND))))
    bar, diamond = page.iter("a")

    for each in (bar, diamond):
        frame = each.find("svg")
        assert frame is not None
        assert 0 <= percent(frame) <= 100 - LABEL
        assert each.find(".//polygon") is not None


def test_the_minimum_wage_stands_left_of_what_is_above_it_and_is_named() -> None:
    page = drawn(
        Rung("Band 6", "", SIX.low, SIX.high, (mark("17"),)),
        limits=(Limit(Decimal("8.72"), "Minimum wage £8.72"),),
    )
    line = next(each for each in page.iter("line") if each.get("class") == "ladder-limit")
    frame = page.find(".//a/svg")
    assert frame is not None

    assert percent(line, "x1") < percent(frame)
    assert "Minimum wage £8.72" in "".join(page.itertext())


def test_several_posts_of_one_pay_are_one_mark_with_their_number() -> None:
    page = drawn(Rung("Band 6", "", SIX.low, SIX.high, (mark("17", count=40),)))

    assert len(list(page.iter("a"))) == 1
    assert "×40" in "".join(page.itertext())


def test_words_and_links_are_escaped() -> None:
    bad = Mark(Decimal(9), Decimal(9), '<script>"&', "/posts/?a=1&b=2", 1, BAR)
    page = drawn(Rung("<Band>", "", None, None, (bad,)))

    assert next(page.iter("a")).get("aria-label") == '<script>"&'
    assert "<Band>" in "".join(page.itertext())


def test_a_ladder_of_nothing_can_be_drawn() -> None:
    assert drawn().tag == "svg"
    assert drawn(Rung("No band shown")).tag == "svg"


@given(st.lists(st.tuples(HOURLY, HOURLY, st.integers(1, 50)), max_size=40))
def test_no_two_marks_of_a_lane_lie_over_each_other_and_none_is_lost(
    sums: list[tuple[Decimal, Decimal, int]],
) -> None:
    marks = [Mark(min(a, b), max(a, b), f"{n}", "", count) for n, (a, b, count) in enumerate(sums)]
    places = {end: float(end) for each in marks for end in (each.low, each.high)}
    lanes = in_lanes(marks, places, LABEL)

    assert sorted(each.words for lane in lanes for each in lane) == sorted(each.words for each in marks)
    for lane in lanes:
        for left, right in pairwise(lane):
            assert places[left.high] + (LABEL if left.count > 1 else 2.5) <= places[right.low]


@given(st.lists(st.tuples(HOURLY, HOURLY), min_size=1, max_size=30))
def test_every_mark_lies_within_the_drawing(sums: list[tuple[Decimal, Decimal]]) -> None:
    marks = tuple(Mark(min(a, b), max(a, b), "post", "/posts/a/") for a, b in sums)
    for each in drawn(Rung("Band 6", "", SIX.low, SIX.high, marks)).iter("a"):
        frame, bar = each.find("svg"), each.find(".//rect")
        assert frame is not None
        assert bar is not None
        wide = percent(bar, "width") if bar.get("width", "").endswith("%") else 0
        assert percent(frame) >= 0
        assert percent(frame) + wide <= 100 - LABEL + 2


def test_the_table_has_every_rung_what_is_paid_on_it_and_the_whole() -> None:
    six = Rung("Band 6", "", SIX.low, SIX.high, (mark("17", "18", count=3), mark("16.50", "16.50")))

    assert ladder_table("Pay", (six, Rung("No band shown"))).rows == (
        ("Band 6", "16.04 to 19.38", "16.50 to 18.00", "4"),
        ("No band shown", "none", "none", "0"),
        ("All", "", "", "4"),
    )
