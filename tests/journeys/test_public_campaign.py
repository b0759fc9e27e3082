"""A reader opens a campaign, goes from a count to the sentence, and a body says that it replied."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.campaigns.public import publishing
from tests.journeys.conftest import axe_violations

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
PHONE = {"width": 360, "height": 740}


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_from_the_campaign_to_the_sentence_and_a_body_answers(
    opened: Callable[..., Page], scripts: bool
) -> None:
    """Every answer is one step from its sentence; a body objects by one press, without an account."""
    held = publishing.open_all(publishing.campaign())
    page = opened("/campaigns/", java_script_enabled=scripts, viewport=PHONE)
    page.get_by_role("link", name=held.title).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(held.title)
    _is_fine(page, scripts)

    page.get_by_role("link", name="The answers to stage 1 side by side").click()
    _is_fine(page, scripts)
    page.get_by_role("link", name="No", exact=True).click()
    expect(page.locator("mark:target")).to_contain_text("the Trust did not apply for the funding")
    _is_fine(page, scripts)

    page.goto(f"/campaigns/{held.slug}/open/responses/")
    _is_fine(page, scripts)
    page.get_by_role("link", name="Northmoor Trust 5").click()
    page.get_by_text("How the date is counted").click()
    _is_fine(page, scripts)
    page.get_by_role("link", name="We did reply").click()
    _is_fine(page, scripts)
    page.get_by_role("button", name="We did reply").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you. We are looking for it")
    page.get_by_role("link", name="Back to the request").click()
    expect(page.get_by_text("It says that it replied.")).to_be_visible()

    page.goto(f"/campaigns/{held.slug}/open/data/")
    _is_fine(page, scripts)
    page.goto(f"/campaigns/{held.slug}/open/embed/")
    _is_fine(page, scripts)


def _is_fine(page: Page, scripts: bool) -> None:
    if scripts:
        assert not axe_violations(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
