"""A reader's way: from the first page to the sentence a figure came from, with and without JavaScript."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import axe_violations

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_from_the_first_page_to_the_marked_sentence(opened: Callable[..., Page], scripts: bool) -> None:
    """Every figure leads to the sentence it came from."""
    page = opened(java_script_enabled=scripts)
    page.get_by_role("link", name="Northmoor posts").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Northmoor posts")

    figure = page.locator(".figure", has_text="organisations awarded the funding").get_by_role("link")
    number = figure.inner_text()
    figure.click()

    mark = page.locator("mark:target")
    expect(mark).to_be_in_viewport()
    expect(mark).to_contain_text(number)
    expect(page.get_by_role("heading", level=1)).to_have_text("Reply to our request")


def test_from_a_tile_to_the_body_and_what_its_successors_did(opened: Callable[..., Page]) -> None:
    page = opened("/topics/northmoor-posts/")
    page.get_by_role("link", name="Northmoor NHS Foundation Trust: awarded the funding").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Northmoor NHS Foundation Trust")
    expect(page.get_by_text("Its services passed to 2 bodies")).to_be_visible()
    expect(page.get_by_role("heading", name="What the bodies that took over did")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_searching_from_any_page_finds_bodies_and_documents(
    opened: Callable[..., Page], scripts: bool
) -> None:
    page = opened("/how-we-know/", java_script_enabled=scripts)
    page.get_by_role("searchbox", name="Search documents and organisations").fill("Hillside")
    page.keyboard.press("Enter")

    expect(page.get_by_role("link", name="Hillside NHS Trust")).to_be_visible()
    expect(page.get_by_role("link", name="Reply to our request")).to_be_visible()


def test_a_finding_shows_its_sum_and_the_words_it_used(opened: Callable[..., Page]) -> None:
    page = opened("/findings/?state=")
    page.locator("ul.plain a").first.click()

    expect(page.get_by_role("heading", name="What it used")).to_be_visible()
    assert not axe_violations(page)
