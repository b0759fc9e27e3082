"""Every page of campaigns, the team's and the public: no barrier that axe finds, nothing cut off on a phone.

The list of addresses is taken from the site, so that a new page cannot be left out.
"""

from collections.abc import Callable, Iterator
from itertools import product

import pytest
from django.urls import URLPattern, reverse
from django.utils import timezone
from playwright.sync_api import Page

from alongside.campaigns.actions.receiving import take_mail
from alongside.campaigns.letters import model_letters
from alongside.campaigns.models import Attachment, Campaign, Channel, Claim, Incoming, Outgoing, Request
from alongside.campaigns.queries.desk_requests import REQUEST_LISTS
from alongside.campaigns.urls import urlpatterns
from tests.campaigns import making, worked
from tests.campaigns.public import publishing
from tests.journeys.conftest import axe_violations
from tests.journeys.test_everyone import OVERFLOW
from tests.website.filled import PASSWORD

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
FILES = frozenset({
    "due-calendar", "paper", "all-paper", "file", "let-file-go", "public-csv", "public-json",
    "public-package", "public-zip", "public-feed", "public-request-json",
})  # fmt: skip
"""Addresses of files; a file of this world has no text to let go."""
ONLY_A_BUTTON = 405
MOST = 2
"""Pages of one kind that are looked at."""


def _world() -> Campaign:
    """A campaign with all that can be: answers, claims, mail unread and not placed, a stage to send."""
    held = publishing.open_all(publishing.campaign())
    rows = list(Request.objects.filter(state="sent").order_by("pk"))
    for row, text in zip(rows[3:], (worked.REFUSAL, worked.ASKS), strict=False):
        take_mail(by=making.BY, raw=worked.mail(row, text), now=timezone.now())
    take_mail(by=making.BY, raw=worked.mail(None, worked.NOWHERE, "FOI response", 99), now=timezone.now())
    doubtful = Outgoing.objects.order_by("pk")[1]
    Outgoing.objects.create(
        request=doubtful.request, kind="chaser", subject="Reminder", text="Please answer.", state="uncertain",
        to_address=doubtful.to_address, from_address=doubtful.from_address, message_id="<doubt@r.example>",
        queued_at=timezone.now(), not_before=timezone.now(),
    )  # fmt: skip
    draft = held.stages.get(number=2)
    draft.subject, draft.letter = "Request", "Dear {body},\n\n{questions}\n\nYours faithfully,\n{applicant}"
    draft.save()
    making.request(draft, 21)
    making.request(draft, 22, channel=Channel.BY_HAND, authority="northmoor_trust")
    making.request(draft, 23, channel=Channel.POST, postal_address="1 Quay Street\nHarbourmouth")
    making.request(draft, 24, state="proposed")
    making.request(draft, 25, regime="", to_address="")
    return held


def _routes() -> Iterator[tuple[str, URLPattern]]:
    for route in urlpatterns:
        yield str(route.name), route


def _addresses(held: Campaign) -> dict[str, list[str]]:
    """By name of the route, addresses with every key of this world that could fit."""
    sent = list(Request.objects.filter(state="sent").order_by("pk").values_list("pk", flat=True))
    waiting = list(Request.objects.filter(stage__number=2).order_by("pk").values_list("pk", flat=True))
    numbers = {
        "bind": Incoming.objects.values_list("pk", flat=True),
        "publish-message": Incoming.objects.values_list("pk", flat=True),
        "public-reply": Incoming.objects.values_list("pk", flat=True),
        "public-letter": Outgoing.objects.values_list("pk", flat=True),
        "doubt": Outgoing.objects.filter(state="uncertain").values_list("pk", flat=True),
        "claim": Claim.objects.values_list("pk", flat=True),
        "file": Attachment.objects.values_list("pk", flat=True),
    }
    found: dict[str, list[str]] = {}
    for name, route in _routes():
        about_request = name.startswith("public-") or "desk/" in str(route.pattern)
        given = {
            "slug": [held.slug], "number": list(numbers.get(name, sent if about_request else [1, 2])),
            "key": sent if name == "coding" else waiting, "question": [1], "model": list(model_letters()),
            "name": list(REQUEST_LISTS),
        }  # fmt: skip
        if name == "public-answers":
            given["number"] = [1]
        keys = list(route.pattern.converters)
        found[name] = [
            reverse(f"campaigns:{name}", kwargs=dict(zip(keys, chosen, strict=True)))
            for chosen in product(*(given[key] for key in keys))
        ]
        if name == "write":
            found[name] = [f"{each}?request={sent[-1]}" for each in found[name]]
        if name == "due":
            found[name] = ["/due/", "/due/?regime=foia&received=2021-08-02", "/due/?received=x"]
    return found


def _faults(page: Page, path: str) -> list[str]:
    page.goto(path)
    page.evaluate("() => document.querySelectorAll('details').forEach(each => each.open = true)")
    over, where = page.evaluate(OVERFLOW)
    return [
        f"{path}: {each}" for each in [*axe_violations(page), *where, *([f"{over} wide"] if over > 0 else [])]
    ]


@pytest.mark.parametrize("who", ["team", "public"])
def test_every_page_breaks_no_rule_of_axe_and_fits_a_phone(
    opened: Callable[..., Page], site: str, who: str
) -> None:
    held = _world()
    page = opened("/account/sign-in/", viewport={"width": 320, "height": 640})
    if who == "team":
        page.get_by_label("E-mail address").fill("editor@example.org")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
    faults = list[str]()
    for name, paths in _addresses(held).items():
        is_public = "/open/" in paths[0] or name in ("due", "campaigns", "campaign") if paths else False
        if name in FILES or (who == "public") != is_public:
            continue
        statuses, seen = set(), 0
        for path in paths:
            status = page.request.get(path).status
            statuses.add(status)
            if statuses == {ONLY_A_BUTTON}:
                break
            if status == 200:
                faults += _faults(page, path)
                seen += 1
            if seen >= MOST:
                break
        if not seen and statuses != {ONLY_A_BUTTON}:
            faults.append(f"no page of {name} could be opened")
    assert not faults
