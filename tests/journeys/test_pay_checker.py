"""The pay checker in a real browser: from an offer to its worth, for everyone, and without JavaScript."""

from collections.abc import Callable
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import axe_violations
from tests.journeys.test_everyone import OVERFLOW, SMALL, SPACING

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

PATHS = [
    "/pay/",
    f"/pay/?offer={quote('£37,152 to £43,994')}&on=17/12/2022",
    f"/pay/?offer={quote('£75 for up to 4 hours')}&on=08/12/2024",
    f"/pay/?offer={quote('Band 3 pro rata 22.5 hours')}&where=inner",
    f"/pay/?offer={quote('£15.66 an hour')}",
    f"/pay/?offer={quote('competitive salary')}",
    "/pay/?offer=banana&on=40/40/2022&hours=lots",
]
OPEN = "() => document.querySelectorAll('details').forEach(each => each.open = true)"


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_someone_finds_out_what_an_offer_is_worth(opened: Callable[..., Page], scripts: bool) -> None:
    page = opened("/pay/", java_script_enabled=scripts)

    page.get_by_label("Your offer, in the words it came in").fill("£37,152 to £43,994")
    page.get_by_label("Date of the offer or advert").fill("17/12/2022")
    page.get_by_role("button", name="Show what it is worth").click()
    content = page.get_by_role("main")
    expect(content).to_contain_text("Agenda for Change, band 6, 2021/22, outer London")
    expect(content).to_contain_text("this scale was one year old")

    page.get_by_role("link", name="Change what you typed").click()
    offer = page.get_by_label("Your offer, in the words it came in")
    expect(offer).to_have_value("£37,152 to £43,994")
    offer.fill("£75 for up to 4 hours")
    page.get_by_label("Hours one task, session or day takes").fill("6")
    page.get_by_role("button", name="Show what it is worth").click()
    expect(content).to_contain_text("£75 / 6 hours = £12.50 an hour")
    assert "offer=" in page.url
    assert "length=6" in page.url


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_an_answer_has_an_address_that_gives_it_again(opened: Callable[..., Page], scripts: bool) -> None:
    page = opened(PATHS[2], java_script_enabled=scripts)
    expect(page.get_by_role("main")).to_contain_text("£18.75 an hour")
    page.get_by_text("Voluntary workers are taken out").click()
    expect(page.get_by_role("link", name="National Minimum Wage Act 1998, section 44")).to_be_visible()


def test_what_cannot_be_read_is_said_beside_the_field_and_nothing_is_lost(
    opened: Callable[..., Page],
) -> None:
    page = opened(PATHS[-1])
    assert page.title().startswith("Error: ")
    page.get_by_role("link", name="We found no pay in these words").click()
    offer = page.get_by_label("Your offer, in the words it came in")
    expect(offer).to_be_focused()
    expect(offer).to_have_value("banana")
    expect(page.get_by_label("Hours a week")).to_have_value("lots")


def test_no_answer_breaks_a_rule_of_axe(opened: Callable[..., Page]) -> None:
    page = opened()
    for path in PATHS:
        page.goto(path)
        page.evaluate(OPEN)
        assert not axe_violations(page), path


def test_answers_fit_a_screen_of_320_pixels_and_are_large_enough_to_touch(
    opened: Callable[..., Page],
) -> None:
    page = opened(viewport={"width": 320, "height": 640})
    for path in PATHS:
        page.goto(path)
        page.evaluate(OPEN)
        over, where = page.evaluate(OVERFLOW)
        assert over <= 0, (path, where)
        assert not where, path
        assert not page.evaluate(SMALL), path


@pytest.mark.parametrize(
    "change", ["html { font-size: 225% !important; }", SPACING], ids=["200 %", "spacing"]
)
def test_larger_text_and_wider_spacing_lose_nothing(opened: Callable[..., Page], change: str) -> None:
    page = opened(viewport={"width": 640, "height": 900}, bypass_csp=True)
    for path in PATHS:
        page.goto(path)
        page.add_style_tag(content=change)
        over, where = page.evaluate(OVERFLOW)
        assert over <= 0, (path, where)


def test_an_answer_is_light_enough_for_a_slow_telephone(opened: Callable[..., Page]) -> None:
    page = opened("/how-we-know/")
    sizes: list[int] = []
    page.on("response", lambda answer: sizes.append(len(answer.body())))
    page.goto(PATHS[2])
    page.wait_for_load_state("networkidle")
    assert sizes
    assert sum(sizes) < 100_000
