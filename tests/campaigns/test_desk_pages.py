"""The desk and the pages of a campaign: who may see them, and that each shows what it should."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.campaigns.actions.claims import record_claim
from alongside.campaigns.actions.receiving import take_mail
from alongside.campaigns.models import Campaign, Incoming, Outgoing, Request
from alongside.people.actions import add_editor
from alongside.people.models import Person, Role
from tests.campaigns import making, worked

pytestmark = pytest.mark.django_db


@pytest.fixture
def held() -> Campaign:
    """A campaign with replies."""
    made = worked.campaign()
    worked.replies()
    return made


def member(client: Client, role: Role = Role.EDITOR, team: str = "The collective") -> Client:
    """A client signed in as somebody with this role."""
    person = add_editor(by=making.BY, email=f"{role}-{team[:3]}@example.org", team=team, role=role)
    client.force_login(person)
    return client


def pages() -> list[str]:
    """Every page of the campaign and its desk that a GET can open."""
    campaign, request = Campaign.objects.get(), Request.objects.order_by("pk")[0]
    file_free, unbound = Incoming.objects.exclude(request=None)[0], Incoming.objects.get(request=None)
    stage = [campaign.slug, 1]
    slug = [campaign.slug]
    return [
        reverse("campaigns:campaign", args=slug),
        *(
            reverse(f"campaigns:{name}", args=slug)
            for name in ("about", "who-asks", "public-parts", "next-stage")
        ),
        *(
            reverse(f"campaigns:{name}", args=stage)
            for name in (
                "questions",
                "recipients",
                "rule",
                "addresses",
                "letter",
                "letters",
                "check",
                "by-hand",
                "found-there",
                "coders",
                "matrix",
                "responses",
                "agreement",
            )
        ),
        reverse("campaigns:address", args=[*stage, request.pk]),
        reverse("campaigns:letter-to-one", args=[*stage, request.pk]),
        reverse("campaigns:request", args=[request.pk]),
        reverse("campaigns:paper-reply", args=[request.pk]),
        reverse("campaigns:bind", args=[file_free.pk]),
        reverse("campaigns:bind", args=[unbound.pk]),
        reverse("campaigns:write", args=["chaser"]) + f"?request={request.pk}",
    ]


def writes() -> list[str]:
    """Every address of one campaign that a form is sent to."""
    request = Request.objects.order_by("pk")[0]
    message = Incoming.objects.exclude(request=None)[0]
    return [
        reverse("campaigns:act", args=[request.pk]),
        reverse("campaigns:look-at", args=[message.pk]),
        reverse("campaigns:let-message-go", args=[message.pk]),
        reverse("campaigns:bind", args=[message.pk]),
        reverse("campaigns:close", args=[Campaign.objects.get().slug]),
        reverse("campaigns:take-back", args=[Campaign.objects.get().slug, 1]),
        reverse("campaigns:paper-reply", args=[request.pk]),
    ]


def test_every_page_opens_for_an_editor(client: Client, held: Campaign) -> None:
    member(client)
    for path in pages():
        assert client.get(path).status_code == 200, path


def test_strangers_find_no_page_and_no_form(client: Client, held: Campaign) -> None:
    paths, forms = pages(), writes()
    member(client, team="Another team")
    assert {path: client.get(path).status_code for path in paths} == dict.fromkeys(paths, 404)
    assert {path: client.post(path).status_code for path in forms} == dict.fromkeys(forms, 404)


def test_visitors_are_asked_to_sign_in(client: Client, held: Campaign) -> None:
    for path in [
        *pages()[1:],
        reverse("campaigns:desk"),
        reverse("campaigns:look"),
        reverse("campaigns:new"),
    ]:
        answer = client.get(path)
        assert answer.status_code == 302, path
        assert "sign-in" in answer["Location"]
    assert client.get(pages()[0]).status_code == 404


def test_readers_may_look_but_not_write(client: Client, held: Campaign) -> None:
    forms = writes()
    member(client, Role.READER)
    for name in ("desk", "look", "unbound"):
        assert client.get(reverse(f"campaigns:{name}")).status_code == 200
    request = Request.objects.order_by("pk")[0]
    assert client.get(reverse("campaigns:request", args=[request.pk])).status_code == 200
    assert {path: client.post(path).status_code for path in forms} == dict.fromkeys(forms, 403)
    listed = reverse("campaigns:desk-list", args=["chase"])
    assert client.post(listed, {"request": request.pk, "deed": "off"}).status_code == 403
    assert client.get(reverse("campaigns:new")).status_code == 403
    assert client.get(reverse("campaigns:add-mail")).status_code == 403
    write = reverse("campaigns:write", args=["chaser"])
    assert client.get(f"{write}?request={request.pk}").status_code == 403


def test_the_desk_says_what_to_do_next(client: Client, held: Campaign) -> None:
    shown = member(client).get(reverse("campaigns:desk")).content.decode()
    assert "Messages to look at" in shown
    assert "They wait for you" in shown
    assert "Messages we cannot place" in shown
    assert "Late, and not reminded yet" in shown
    assert "Northmoor Trust 5" in shown


def test_the_desk_of_others_shows_nothing_of_it(client: Client, held: Campaign) -> None:
    shown = member(client, team="Another team").get(reverse("campaigns:desk")).content.decode()
    assert "Northmoor" not in shown


def test_a_request_shows_its_clock_and_marks_the_sentence_that_decided(
    client: Client, held: Campaign
) -> None:
    request = Request.objects.order_by("pk")[0]
    shown = member(client).get(reverse("campaigns:request", args=[request.pk])).content.decode()
    assert "day-weeks" in shown
    assert "<mark>" in shown
    assert "tells of the internal review" in shown
    assert "Earlier words it quotes" in shown


def test_one_press_says_what_a_message_is_and_turns_the_clock(client: Client, held: Campaign) -> None:
    message = Incoming.objects.get(request=Request.objects.order_by("pk")[1])
    answer = member(client).post(reverse("campaigns:look-at", args=[message.pk]), {"kind": "answer"})
    assert answer.status_code == 302
    request = Request.objects.get(pk=message.request_id)
    assert (request.clock_state, request.latest_kind) == ("answered", "answer")


def test_a_message_that_nobody_could_place_is_bound_with_one_button(client: Client, held: Campaign) -> None:
    message = Incoming.objects.get(request=None)
    page = member(client).get(reverse("campaigns:unbound")).content.decode()
    assert "It answers Northmoor Trust 4" in page
    target = Request.objects.get(organisation="RZ4")
    client.post(reverse("campaigns:bind", args=[message.pk]), {"request": target.pk})
    assert Incoming.objects.get(pk=message.pk).request == target


def test_late_bodies_are_reminded_after_a_page_that_shows_each_letter(
    client: Client, held: Campaign, settings: object
) -> None:
    settings.MAIL_IS_SET, settings.REPLY_DOMAIN = True, making.DOMAIN  # type: ignore[attr-defined]
    late = Request.objects.get(organisation="RZ5")
    write = reverse("campaigns:write", args=["late-notice"])
    shown = member(client).get(f"{write}?request={late.pk}").content.decode()
    assert "Send 1 letter" in shown
    assert not Outgoing.objects.filter(kind="late-notice").exists()
    fields = {
        "subject": "Our request",
        "letter": "Dear {body},\n\nIt was due on {deadline}.",
        "our_answer": "",
    }
    client.post(write, {"request": late.pk, "deed": "send"} | fields)
    assert Outgoing.objects.get(kind="late-notice").request == late
    assert "Late, and not reminded yet" not in client.get(reverse("campaigns:desk")).content.decode()


def test_nobody_is_reminded_while_a_message_or_a_claim_of_theirs_waits_for_a_look(
    client: Client, held: Campaign
) -> None:
    late = Request.objects.get(organisation="RZ5")
    title = "Late, and not reminded yet"
    desk = reverse("campaigns:desk")
    assert title in member(client).get(desk).content.decode()
    claim = record_claim(request=late, now=timezone.now())
    assert title not in client.get(desk).content.decode()
    assert claim is not None
    claim.delete()
    take_mail(by=making.BY, raw=worked.mail(late, "See below.", number=55), now=timezone.now())
    assert Incoming.objects.get(request=late).kind == "unclear"
    assert title not in client.get(desk).content.decode()
    chase = reverse("campaigns:desk-list", args=["chase"])
    assert late.body_name not in client.get(chase).content.decode()
    Incoming.objects.filter(request=late).update(kind="acknowledgement")
    assert title in client.get(desk).content.decode()


def test_what_is_put_off_leaves_the_desk_for_a_week(client: Client, held: Campaign) -> None:
    late = Request.objects.get(organisation="RZ5")
    member(client).post(reverse("campaigns:desk-list", args=["chase"]), {"request": late.pk, "deed": "off"})
    shown = client.get(reverse("campaigns:desk")).content.decode()
    assert "Late, and not reminded yet" not in shown
    assert "Put off" in shown


def test_many_messages_are_looked_at_after_a_page_between(client: Client, held: Campaign) -> None:
    rows = list(Incoming.objects.exclude(request=None).values_list("pk", flat=True))
    look = reverse("campaigns:look")
    check = member(client).post(look, {"message": rows, "kind": "", "deed": "check"}).content.decode()
    assert "Is this right?" in check
    assert Incoming.objects.filter(looked_at=None).exclude(request=None).count() == 3
    client.post(look, {"message": rows, "kind": "", "deed": "save"})
    assert not Incoming.objects.filter(looked_at=None).exclude(request=None).exists()


def test_many_are_asked_for_a_review_at_once_after_a_page_with_each_letter(
    client: Client, held: Campaign, settings: object
) -> None:
    settings.MAIL_IS_SET, settings.REPLY_DOMAIN = True, making.DOMAIN  # type: ignore[attr-defined]
    first, fourth = Request.objects.get(organisation="RZ1"), Request.objects.get(organisation="RZ4")
    take_mail(by=making.BY, raw=worked.mail(fourth, worked.REFUSAL, number=44), now=timezone.now())
    rows = list(Incoming.objects.filter(request__in=[first, fourth]).values_list("pk", flat=True))
    member(client).post(reverse("campaigns:look"), {"message": rows, "kind": "", "deed": "save"})
    listed = client.get(reverse("campaigns:desk-list", args=["review"])).content.decode()
    assert "Northmoor Trust 1" in listed
    assert "Northmoor Trust 4" in listed
    assert "Ask for a review: see the letters first" in listed
    write = reverse("campaigns:write", args=["internal-review"])
    form = client.get(f"{write}?request={first.pk}&request={fourth.pk}").context["form"]
    fields = {name: form[name].value() for name in ("subject", "letter")}
    fields |= {"our_answer": "Section 40 does not cover numbers.", "request": [first.pk, fourth.pk]}
    shown = client.post(write, fields | {"deed": "preview"}).content.decode()
    assert "Send 2 letters" in shown
    assert "tells of the right to complain" in shown or "have not found them in yours" in shown
    assert not Outgoing.objects.filter(kind="review").exists()
    client.post(write, fields | {"deed": "send"})
    letters = Outgoing.objects.filter(kind="review")
    assert {letter.request for letter in letters} == {first, fourth}
    assert all("Section 40 does not cover numbers." in letter.text for letter in letters)


def test_a_note_an_event_and_a_pass_stand_on_the_page_of_the_request(client: Client, held: Campaign) -> None:
    late = Request.objects.get(organisation="RZ5")
    editor = Person.objects.get(email="editor@example.org")
    act, page = (reverse(f"campaigns:{name}", args=[late.pk]) for name in ("act", "request"))
    member(client).post(act, {"deed": "note", "words": "They rang: it comes on Friday."})
    client.post(act, {"deed": "pass", "to": editor.pk})
    client.post(
        act, {"deed": "event", "kind": "extended", "on": str(worked.day(40)), "reason": "s.43", "until": ""}
    )
    shown = client.get(page).content.decode()
    assert "They rang: it comes on Friday." in shown
    assert "The body said it needs longer" in shown
    late.refresh_from_db()
    assert late.assignee == editor
    mine = client.get(reverse("campaigns:desk") + "?whose=mine").content.decode()
    assert late.body_name not in mine
    client.force_login(editor)
    assert late.body_name in client.get(reverse("campaigns:desk") + "?whose=mine").content.decode()
    client.post(act, {"deed": "off"})
    late.refresh_from_db()
    assert late.put_off_until == timezone.localdate() + timedelta(days=7)
    client.post(act, {"deed": "back"})
    late.refresh_from_db()
    assert late.put_off_until is None


def test_a_request_is_passed_only_to_members_of_its_team(client: Client, held: Campaign) -> None:
    late = Request.objects.get(organisation="RZ5")
    stranger = add_editor(by=making.BY, email="far@example.org", team="Another team")
    listed = reverse("campaigns:desk-list", args=["chase"])
    member(client)
    told = {"request": late.pk, "deed": "pass"}
    assert client.post(listed, told | {"to": stranger.pk}).status_code == 404
    client.post(listed, told | {"to": Person.objects.get(email="editor@example.org").pk})
    assert Request.objects.get(pk=late.pk).assignee is not None


@pytest.mark.parametrize("how_many", [2, 40])
def test_the_desk_asks_the_same_few_questions_however_much_there_is(
    client: Client, held: Campaign, how_many: int, django_assert_max_num_queries: object
) -> None:
    stage = held.stages.get()
    for number in range(10, 10 + how_many):
        made = making.request(stage, number, state="sent", clock_state="late", due=worked.day(3))
        Incoming.objects.create(
            campaign=held, request=made, kind="answer", size=1, received_at=making.NOW,
            file_sha256=f"{number:064}",
        )  # fmt: skip
    member(client)
    with django_assert_max_num_queries(24):  # type: ignore[operator]
        client.get(reverse("campaigns:desk"))
