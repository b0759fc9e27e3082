"""The team's way through answers: see them side by side, confirm one, code one; with and without scripts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from alongside.campaigns.actions.answers import Coded, code_answer, propose_answers
from alongside.campaigns.models import Answer, AnswerKind, Request
from alongside.people.models import Membership, Person, Role, Team
from tests.campaigns import making
from tests.campaigns.answering import NOW, asked, coder, reply
from tests.journeys.conftest import axe_violations
from tests.journeys.test_everyone import OVERFLOW
from tests.website.filled import PASSWORD

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
STAGE = "/campaigns/northmoor/stages/1/"


def _campaign() -> Request:
    stage = making.stage()
    team = Team.objects.get(name="The collective")
    person = Person.objects.get(email="editor@example.org")
    Membership.objects.get_or_create(person=person, team=team, defaults={"role": Role.EDITOR})
    request = asked(stage, replied_on=NOW.date())
    asked(stage, 2)
    propose_answers(by="command:test", message=reply(request), now=NOW)
    return request


def _sign_in(page: Page) -> None:
    page.get_by_label("E-mail address").fill("editor@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_volunteer_sees_an_answer_with_its_sentence_and_confirms_it(
    opened: Callable[..., Page], site: str, scripts: bool
) -> None:
    _campaign()
    page = opened(f"{STAGE}answers/", java_script_enabled=scripts)
    _sign_in(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Answers side by side")
    page.locator(".matrix summary").first.press("Enter")
    expect(page.get_by_text("No, we did not apply.").first).to_be_visible()
    page.get_by_role("link", name="Northmoor Trust 1").click()
    page.get_by_role("button", name="Confirm question 1").click()
    expect(page.get_by_role("status")).to_contain_text("confirmed")
    assert Answer.objects.get(is_outcome=True).kind == "no"


@pytest.mark.parametrize("width", [320, 360])
def test_two_who_differ_are_compared_on_a_phone_without_scrolling_sideways(
    opened: Callable[..., Page], width: int
) -> None:
    request = _campaign()
    stage, other = request.stage, "b" * 64
    message = reply(request, kind="other", file_sha256=other, content_sha256=other)
    stage.coders = 2
    stage.save()
    words = "Which organisation commissioned and institutionalised its responsibilities?"
    stage.questions.filter(number=1).update(words=words)
    question = stage.questions.get(number=1)
    for number, kind in enumerate((AnswerKind.YES, AnswerKind.NO), 1):
        coded = Coded(kind, message, exact="No, we did not apply.")
        code_answer(by=coder(number), request=request, question=question, coded=coded, now=NOW)
    page = opened(f"{STAGE}agreement/", viewport={"width": width, "height": 640})
    _sign_in(page)
    page.goto(f"{STAGE}agreement/")

    expect(page.get_by_role("columnheader", name="Cohen’s kappa")).to_have_count(1)
    expect(page.get_by_role("cell", name="Coded twice: 1").first).to_be_visible()
    assert page.evaluate(OVERFLOW) == [0, []]
    assert not axe_violations(page)


def test_the_wide_pages_of_answers_have_no_barrier_that_axe_finds(opened: Callable[..., Page]) -> None:
    request, width = _campaign(), 1280
    page = opened(f"{STAGE}answers/", viewport={"width": width, "height": 740})
    _sign_in(page)
    for path in ("answers/", f"answers/{request.pk}/", "agreement/", "responses/"):
        page.goto(f"{STAGE}{path}")
        page.evaluate("() => document.querySelectorAll('details').forEach(each => each.open = true)")
        assert not axe_violations(page), path
        wide = page.evaluate("() => document.documentElement.scrollWidth")
        assert wide <= width, path
