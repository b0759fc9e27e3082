"""The ceiling: parts are as wide as their share and the line stands between what is under and above it."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.drawing.ceiling import Part, Row, ceiling_bar, ceiling_table

NOVEMBER = Row(
    "November 2024",
    (Part("3", 6, False, 2), Part("5", 2, False), Part("6", 1, True, 1), Part("8a", 1, True)),
    4,
)


def drawn(row: Row) -> ElementTree.Element:
    return ElementTree.fromstring(ceiling_bar(row))


def percent(element: ElementTree.Element, name: str) -> float:
    return float(element.get(name, "").removesuffix("%"))


def test_the_line_stands_above_the_last_band_under_the_ceiling() -> None:
    page = drawn(NOVEMBER)
    line = page.find("line")
    assert line is not None

    assert percent(line, "x1") == 80
    assert [percent(each, "width") for each in page.iter("rect")] == [40, 20, 20, 10, 10]
    assert [each.text for each in page.iter("text")] == ["3", "5", "6", "8a"]


def test_the_table_says_how_many_are_above_of_how_many() -> None:
    table = ceiling_table("By month", [NOVEMBER, Row("December 2024", (), 2)], ["3", "5", "6", "8a"])

    assert table.rows == (
        ("November 2024", "4", "2", "2", "0", "0", "1", "1", "0", "4", "2 of 10", "20.0 %"),
        ("December 2024", "0", "0", "0", "0", "0", "0", "0", "0", "2", "0 of 0", "none to share"),
        ("All", "4", "2", "2", "0", "0", "1", "1", "0", "6", "2 of 10", "20.0 %"),
    )
    assert table.head[1:3] == ("Band 3, stated", "Band 3, by pay")


def test_what_is_worked_out_from_the_pay_is_hollow() -> None:
    hollow = [each for each in drawn(NOVEMBER).iter("rect") if "ceiling-by-pay" in each.get("class", "")]

    assert [percent(each, "width") for each in hollow] == [20, 10]
    with pytest.raises(ValueError, match="worked out"):
        ceiling_bar(Row("x", (Part("3", 1, False, 2),)))


def test_bands_out_of_order_or_less_than_nothing_are_refused() -> None:
    with pytest.raises(ValueError, match="lowest up"):
        ceiling_bar(Row("x", (Part("6", 1, True), Part("3", 1, False))))
    with pytest.raises(ValueError, match="less than nothing"):
        ceiling_bar(Row("x", (Part("6", -1, True),)))


@given(st.lists(st.integers(0, 900), max_size=5), st.lists(st.integers(0, 900), max_size=5))
def test_the_line_is_where_the_shares_of_a_naive_count_put_it(under: list[int], above: list[int]) -> None:
    parts = [Part(f"u{n}", count, False) for n, count in enumerate(under)]
    parts += [Part(f"a{n}", count, True) for n, count in enumerate(above)]
    page = drawn(Row("x", tuple(parts)))
    line, whole = page.find("line"), sum(under) + sum(above)
    if not whole:
        assert line is None
        return
    assert line is not None
    share = 100 * sum(under) / whole

    assert percent(line, "x1") == pytest.approx(min(max(share, 0.4), 99.6), abs=0.01)
    assert sum(percent(each, "width") for each in page.iter("rect")) == pytest.approx(100, abs=0.1)
