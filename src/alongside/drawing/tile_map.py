"""A tile map: one tile a body, in the block of its region, told apart by letter, shape and colour.

No false geography: a block is a region, its tiles are in the order given. Each block is its own
drawing of fixed size, narrow enough for a phone, and the page lays the blocks out.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alongside.drawing.svg import element, words
from alongside.drawing.table import Table

TILE = 44
"""Side of a tile in CSS pixels: wide enough to touch."""
GAP = 4
ACROSS = 6
"""Tiles in a row: six and their gaps are 284 pixels, which fits a phone."""

SHAPES = ("square", "circle", "diamond", "octagon")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a tile says. `key` names its class; `letter` and `shape` say it without colour."""

    key: str
    words: str
    letter: str
    shape: str


@dataclass(frozen=True, slots=True)
class Tile:
    """One body. `link` is where its tile leads."""

    name: str
    region: str
    outcome: Outcome
    link: str


@dataclass(frozen=True, slots=True)
class Block:
    """One region: its drawing and how many tiles it holds. `key` names its place on the page."""

    region: str
    key: str
    count: int
    svg: str


def tile_map(tiles: Sequence[Tile], regions: Sequence[str]) -> list[Block]:
    """A block for each region that holds a tile: `regions` in their order, then any others by name."""
    others = sorted({tile.region for tile in tiles} - set(regions))
    blocks = []
    for region in [*regions, *others]:
        here = [tile for tile in tiles if tile.region == region]
        if here:
            blocks.append(Block(region, region_key(region), len(here), _block_svg(region, here)))
    return blocks


def tile_table(tiles: Sequence[Tile], outcomes: Sequence[Outcome], regions: Sequence[str]) -> Table:
    """How many tiles of each outcome a region has, with a last row for all regions."""
    others = sorted({tile.region for tile in tiles} - set(regions))
    rows = []
    for region in [*regions, *others]:
        here = [tile for tile in tiles if tile.region == region]
        if here:
            rows.append((region, *_counts(here, outcomes), str(len(here))))
    rows.append(("All", *_counts(tiles, outcomes), str(len(tiles))))
    return Table("Bodies by region and outcome", ("Region", *(o.words for o in outcomes), "All"), tuple(rows))


def key_swatch(outcome: Outcome) -> str:
    """One tile for the key of the map; its words stand beside it, so it is hidden from screen readers."""
    size = TILE // 2
    drawing = element("g", {"transform": "scale(0.5)"}, *_mark(outcome))
    return element(
        "svg",
        {
            "class": f"tile tile-{outcome.key}", "width": size, "height": size,
            "viewBox": f"0 0 {size} {size}", "aria-hidden": "true", "focusable": "false",
        },
        drawing,
    )  # fmt: skip


def region_key(region: str) -> str:
    """The region's name as a class: 'north-west'."""
    kept = "".join(character if character.isalnum() else " " for character in region.lower())
    return "-".join(kept.split()) or "not-known"


def _counts(tiles: Iterable[Tile], outcomes: Sequence[Outcome]) -> list[str]:
    counted = Counter(tile.outcome.key for tile in tiles)
    return [str(counted[outcome.key]) for outcome in outcomes]


def _block_svg(region: str, tiles: Sequence[Tile]) -> str:
    across = min(ACROSS, len(tiles))
    down = -(-len(tiles) // ACROSS)
    width, height = across * (TILE + GAP) - GAP, down * (TILE + GAP) - GAP
    return element(
        "svg",
        {
            "class": "tile-block", "width": width, "height": height,
            "viewBox": f"0 0 {width} {height}", "role": "group", "aria-label": region,
        },
        *(_tile(tile, position) for position, tile in enumerate(tiles)),
    )  # fmt: skip


def _tile(tile: Tile, position: int) -> str:
    row, column = divmod(position, ACROSS)
    x, y = column * (TILE + GAP), row * (TILE + GAP)
    said = f"{tile.name}: {tile.outcome.words}"
    return element(
        "a",
        {
            "class": f"tile tile-{tile.outcome.key}", "href": tile.link, "aria-label": said,
            "transform": f"translate({x} {y})",
        },
        element("title", {}, words(said)),
        *_mark(tile.outcome),
    )  # fmt: skip


def _mark(outcome: Outcome) -> tuple[str, str]:
    letter = element(
        "text",
        {"x": TILE / 2, "y": TILE / 2, "text-anchor": "middle", "dominant-baseline": "central",
         "aria-hidden": "true"},
        words(outcome.letter),
    )  # fmt: skip
    return _shape(outcome.shape), letter


def _shape(shape: str) -> str:
    middle = TILE / 2
    if shape == "circle":
        return element("circle", {"cx": middle, "cy": middle, "r": middle - 2})
    if shape == "diamond":
        points = f"{middle:g},1 {TILE - 1},{middle:g} {middle:g},{TILE - 1} 1,{middle:g}"
        return element("polygon", {"points": points})
    if shape == "octagon":
        near, far, last = 13, TILE - 13, TILE - 2
        points = f"{near},2 {far},2 {last},{near} {last},{far} {far},{last} {near},{last} 2,{far} 2,{near}"
        return element("polygon", {"points": points})
    if shape == "square":
        return element("rect", {"x": 2, "y": 2, "width": TILE - 4, "height": TILE - 4, "rx": 3})
    raise ValueError(f"No such shape of tile: '{shape}'. Use one of: {', '.join(SHAPES)}.")
