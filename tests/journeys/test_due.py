"""A person works out when an answer is due, with and without JavaScript."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.journeys.conftest import axe_violations

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("script", [True, False])
def test_a_person_learns_when_an_answer_is_due_and_why(opened: Callable[..., Page], script: bool) -> None:
    page = opened("/due/", java_script_enabled=script, viewport={"width": 360, "height": 740})
    page.get_by_label("The day the body had it").fill("2021-08-02")
    page.get_by_role("button", name="Work it out").click()
    assert page.get_by_role("heading", name="Due by Tuesday 31 August 2021").is_visible()
    assert page.get_by_role(
        "cell", name="Summer bank holiday (England and Wales, Northern Ireland)"
    ).is_visible()
    assert "received=2021-08-02" in page.url
    if script:
        assert not axe_violations(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
