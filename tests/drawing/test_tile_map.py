"""The tile map: every body a named link in its region's block, and the table says the same."""

from collections import Counter
from xml.etree import ElementTree

import pytest

from alongside.drawing.tile_map import ACROSS, GAP, TILE, Outcome, Tile, key_swatch, tile_map, tile_table

AWARDED = Outcome("awarded", "awarded the funding", "A", "square")
REFUSED = Outcome("did-not-apply", "did not apply", "N", "circle")
WITHDREW = Outcome("withdrew", "withdrew", "W", "diamond")
OUTCOMES = (AWARDED, REFUSED, WITHDREW)
REGIONS = ("North West", "Midlands")
TILES = [
    *(Tile(f"Northmoor {n} NHS Trust", "North West", AWARDED, f"/organisations/N{n}") for n in range(8)),
    Tile("Eastvale & Fen <Trust>", "Midlands", REFUSED, "/organisations/E1?a=1&b=2"),
    Tile("Isle Health", "", WITHDREW, "/organisations/I1"),
]
SVG = "{http://www.w3.org/2000/svg}"


def _drawn() -> list[ElementTree.Element]:
    return [ElementTree.fromstring(block.svg) for block in tile_map(TILES, REGIONS)]


def test_every_tile_is_a_link_whose_name_says_body_and_outcome() -> None:
    links = [link for drawing in _drawn() for link in drawing.iter("a")]

    assert [(a.get("aria-label"), a.get("href")) for a in links] == [
        (f"{tile.name}: {tile.outcome.words}", tile.link) for tile in TILES
    ]
    assert all(link.find("title") is not None for link in links)


def test_outcome_shows_as_letter_and_shape_and_not_only_as_colour() -> None:
    seen = {}
    for drawing in _drawn():
        for link in drawing.iter("a"):
            kinds = [child.tag for child in link if child.tag in {"rect", "circle", "polygon"}]
            seen[link.get("class")] = (link.findtext("text"), *kinds)

    assert seen == {
        "tile tile-awarded": ("A", "rect"),
        "tile tile-did-not-apply": ("N", "circle"),
        "tile tile-withdrew": ("W", "polygon"),
    }


def test_blocks_come_in_the_order_of_regions_and_fit_a_phone() -> None:
    blocks = tile_map(TILES, REGIONS)

    assert [(block.region, block.key, block.count) for block in blocks] == [
        ("North West", "north-west", 8), ("Midlands", "midlands", 1), ("", "not-known", 1),
    ]  # fmt: skip
    widest = max(int(drawing.get("width", "0")) for drawing in _drawn())
    assert widest == ACROSS * (TILE + GAP) - GAP <= 320 - 2 * 16


def test_tiles_lie_inside_their_block_and_never_on_each_other() -> None:
    for drawing in _drawn():
        corners = []
        for link in drawing.iter("a"):
            x, y = (float(n) for n in link.get("transform", "")[len("translate(") : -1].split())
            assert 0 <= x <= float(drawing.get("width", "0")) - TILE
            assert 0 <= y <= float(drawing.get("height", "0")) - TILE
            corners.append((x, y))
        assert len(set(corners)) == len(corners)
        assert all(
            abs(a - c) >= TILE or abs(b - d) >= TILE
            for a, b in corners
            for c, d in corners
            if (a, b) != (c, d)
        )


def test_the_table_counts_what_is_drawn() -> None:
    table = tile_table(TILES, OUTCOMES, REGIONS)

    drawn: Counter[str] = Counter()
    for block, drawing in zip(tile_map(TILES, REGIONS), _drawn(), strict=True):
        drawn[block.region] = sum(1 for _ in drawing.iter("a"))
    assert {row[0]: int(row[-1]) for row in table.rows[:-1]} == drawn
    assert table.rows[-1] == ("All", "8", "1", "1", "10")
    assert all(sum(int(cell) for cell in row[1:-1]) == int(row[-1]) for row in table.rows)


def test_a_drawing_holds_no_inline_style_and_no_script() -> None:
    drawn = "".join(block.svg for block in tile_map(TILES, REGIONS)) + key_swatch(AWARDED)

    assert "style" not in drawn
    assert "<script" not in drawn
    assert "onclick" not in drawn


def test_a_shape_that_does_not_exist_is_named() -> None:
    with pytest.raises(ValueError, match="'star'"):
        key_swatch(Outcome("x", "x", "X", "star"))
