"""The stylesheet: contrast computed from its own colours, no size too small, nothing borrowed."""

import re
from pathlib import Path

import pytest

import alongside.website

SHEET = (Path(alongside.website.__file__).parent / "static/website/alongside.css").read_text(encoding="utf-8")
TEXT = ("ink", "quiet", "purple", "green", "amber", "red")


def _tokens(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", block))


LIGHT = _tokens(SHEET[: SHEET.index("@media (prefers-color-scheme: dark)")])
DARK = _tokens(SHEET[SHEET.index("@media (prefers-color-scheme: dark)") : SHEET.index("/* --- the page")])


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio as WCAG 2.2 defines it, from 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_sum_gives_the_ratios_that_are_known() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", TEXT)
def test_text_stands_out_from_paper_and_panels(tokens: dict[str, str], name: str) -> None:
    assert contrast(tokens[name], tokens["paper"]) >= 4.5
    assert contrast(tokens[name], tokens["wash"]) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_focus_quotes_and_edges_stand_out(tokens: dict[str, str]) -> None:
    assert contrast(tokens["on-focus"], tokens["focus"]) >= 4.5
    assert contrast(tokens["on-quoted"], tokens["quoted"]) >= 4.5
    assert contrast(tokens["ink"], tokens["paper"]) >= 3
    assert contrast(tokens["edge"], tokens["paper"]) >= 3
    assert contrast(tokens["purple"], tokens["quoted"]) >= 3


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_a_filled_tile_stands_out_from_paper_and_its_letter_from_it(tokens: dict[str, str]) -> None:
    assert contrast(tokens["purple"], tokens["paper"]) >= 4.5
    assert contrast(tokens["amber"], tokens["paper"]) >= 3


def test_light_and_dark_declare_the_same_colours() -> None:
    assert LIGHT.keys() == DARK.keys()


def test_no_text_is_smaller_than_sixteen_pixels() -> None:
    smallest_root = 18
    sizes = [float(size) * smallest_root for size in re.findall(r"font-size:\s*([\d.]+)rem", SHEET)]
    sizes += [float(size) for size in re.findall(r"font-size:\s*([\d.]+)px", SHEET)]

    assert sizes
    assert min(sizes) >= 16


def test_nothing_is_fetched_and_nothing_is_borrowed_from_others() -> None:
    assert "url(" not in SHEET
    assert "@import" not in SHEET
    for borrowed in ("GDS Transport", "Frutiger", "nhs.uk", "#005eb8", "govuk", "nhsuk"):
        assert borrowed not in SHEET
