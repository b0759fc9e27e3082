"""A volunteer's way: from a question to letters in the queue, and three replies worked off the desk."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from alongside.campaigns.models import Incoming, Outgoing, Request
from tests.campaigns import making, worked
from tests.website.filled import PASSWORD

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def mail_is_set(settings: Any) -> None:
    """The site may send, and has reply addresses."""
    settings.MAIL_IS_SET, settings.REPLY_DOMAIN = True, making.DOMAIN


def _sign_in(page: Page) -> None:
    page.get_by_label("E-mail address").fill("editor@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_from_a_question_to_letters_in_the_queue(opened: Callable[..., Page], scripts: bool) -> None:
    page = opened("/campaigns/new/", java_script_enabled=scripts, viewport={"width": 320, "height": 640})
    _sign_in(page)
    page.get_by_label("What is it about").fill("Who took up the posts?")
    page.get_by_role("button", name="Save and say who asks").click()
    page.get_by_label("Who signs the letters?").fill("Jane Example on behalf of The Northmoor Collective")
    page.get_by_role("button", name="Save and write the questions").click()

    page.get_by_label("The question").fill("Why did you not apply?")
    page.get_by_label("What kind of answer?").select_option("text")
    page.get_by_role("button", name="Add this question").click()
    expect(page.get_by_text("1. Why did you not apply?")).to_be_visible()
    page.get_by_role("link", name="Go on: whom to ask").click()

    page.get_by_role("link", name="Choose by a rule").click()
    page.get_by_label("Funding outcome: did not apply", exact=False).check()
    page.get_by_role("button", name="Show whom this chooses").click()
    expect(page.get_by_role("link", name="See the sentence").first).to_be_visible()
    while page.get_by_role("button", name="Ask as a courtesy").count():
        page.get_by_role("button", name="Ask as a courtesy").first.click()
    if (
        (ask := page.get_by_role("button", name="Ask all"))
        .or_(page.get_by_role("button", name="Ask this one"))
        .count()
    ):
        ask.or_(page.get_by_role("button", name="Ask this one")).first.click()
    page.get_by_role("link", name="Addresses of all").click()
    for number, field in enumerate(page.locator("input[type=email]").all()):
        field.fill(f"foi{number}@northmoor.example")
    page.get_by_role("button", name="Save the addresses").click()

    page.get_by_role("link", name="Go on: the letter").click()
    page.get_by_label("Subject").fill("Request for information")
    page.get_by_label("Letter", exact=True).fill(
        "Dear {body},\n\n{questions}\n\nYours faithfully,\n{applicant}"
    )
    page.get_by_role("button", name="Save and see every letter").click()
    page.get_by_role("link", name="Go on: check and send").click()
    assert not Outgoing.objects.exists()
    page.get_by_role("button", name="Send ").click()

    expect(page.get_by_role("heading", name="to go")).to_be_visible()
    letters = list(Outgoing.objects.all())
    assert letters
    assert all(letter.state == "queued" and "Why did you not apply?" in letter.text for letter in letters)
    page.get_by_role("button", name="back").click()
    assert not Outgoing.objects.filter(state="queued").exists()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_three_replies_are_worked_off_the_desk(opened: Callable[..., Page], scripts: bool) -> None:
    page = opened("/", java_script_enabled=scripts, viewport={"width": 360, "height": 740})
    worked.campaign()
    worked.replies()
    page.goto("/desk/")
    _sign_in(page)
    page.goto("/desk/")
    page.get_by_role("link", name="Northmoor Trust 1").first.click()
    expect(page.locator("mark").first).to_be_visible()
    page.get_by_role("button", name="Right: it refuses").click()
    page.get_by_role("link", name="Desk", exact=True).last.click()
    page.get_by_role("link", name="Northmoor Trust 2").first.click()
    page.get_by_role("button", name="Right: it asks what you mean").click()
    page.goto("/desk/")
    page.get_by_role("link", name="Northmoor Trust 3").first.click()
    page.get_by_role("button", name="Right: ").click()

    assert not Incoming.objects.exclude(request=None).filter(looked_at=None).exists()
    states = dict(Request.objects.values_list("organisation", "clock_state"))
    assert (states["RZ1"], states["RZ2"]) == ("answered", "waiting-for-clarification")
    page.goto("/desk/")
    expect(page.get_by_role("heading", name="They wait for you")).to_be_visible()
