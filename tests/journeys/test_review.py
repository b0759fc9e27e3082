"""An editor's way: sign in, see the passage, confirm, correct, reject; by mouse, by key, without scripts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from alongside.register.models import StoredStatement
from tests.journeys.conftest import axe_violations
from tests.website.filled import PASSWORD

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def _sign_in(page: Page) -> None:
    page.get_by_label("E-mail address").fill("editor@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Review")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_an_editor_confirms_rejects_and_corrects(opened: Callable[..., Page], scripts: bool) -> None:
    page = opened("/review/", java_script_enabled=scripts)
    _sign_in(page)
    before = StoredStatement.objects.filter(status="proposed").count()
    page.get_by_role("link", name="Start with the first").click()

    expect(page.locator(".passage mark")).to_be_visible()
    if scripts:
        assert not axe_violations(page)
    page.get_by_role("button", name="Confirm: it says this").click()
    expect(page.get_by_role("status")).to_contain_text("Confirmed")
    page.get_by_label("Why (may be left empty)").first.fill("Only a heading.")
    page.get_by_role("button", name="Reject: it does not").click()
    expect(page.get_by_role("status")).to_contain_text("Rejected")

    page.get_by_text("Correct it", exact=True).click()
    page.get_by_label("How firmly it is said").select_option("planned")
    page.get_by_role("button", name="Keep the corrected statement").click()
    expect(page.get_by_role("status")).to_contain_text("Corrected")

    states = list(StoredStatement.objects.values_list("status", flat=True))
    assert (states.count("rejected"), states.count("superseded")) == (1, 1)
    assert states.count("confirmed") == 2
    assert states.count("proposed") == before - 3


def test_keys_move_and_decide_but_not_while_typing(opened: Callable[..., Page]) -> None:
    page = opened("/review/")
    _sign_in(page)
    page.get_by_role("link", name="Start with the first").click()
    first = page.url

    page.get_by_label("Why (may be left empty)").first.press("j")
    assert page.url == first
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("j")
    page.wait_for_url(lambda url: url != first)
    page.keyboard.press("k")
    page.wait_for_url(first)
    page.keyboard.press("c")
    expect(page.get_by_role("status")).to_contain_text("Confirmed")

    page.get_by_label("Keys: j next").uncheck()
    here = page.url
    page.keyboard.press("j")
    page.wait_for_timeout(300)
    assert page.url == here


def test_a_mistake_in_a_correction_is_told_at_the_top_and_at_the_field(opened: Callable[..., Page]) -> None:
    page = opened("/review/")
    _sign_in(page)
    page.get_by_role("link", name="Start with the first").click()
    page.get_by_text("Correct it", exact=True).click()
    page.get_by_label("Quote").fill("words that stand nowhere")
    page.get_by_role("button", name="Keep the corrected statement").click()

    summary = page.get_by_role("alert")
    expect(summary).to_contain_text("There is a problem")
    summary.get_by_role("link", name="Quote:").click()
    expect(page.get_by_label("Quote")).to_be_focused()
    assert page.title().startswith("Error: ")
    assert not axe_violations(page)
