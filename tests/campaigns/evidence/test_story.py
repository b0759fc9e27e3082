"""What must have come of the story: every letter once, every message in its place, every clock right."""

from collections import Counter
from datetime import date

import pytest

from alongside.campaigns.addresses import tokens_in
from alongside.campaigns.models import Incoming, Mailbox, Outgoing, Request, RequestState, Stage
from alongside.campaigns.queries.responses import responses
from alongside.people.models import Act
from alongside.register.models import StoredStatement
from tests.campaigns.evidence import nhs_england
from tests.campaigns.evidence.bodies import SAME, Body, Send, bodies, playing
from tests.campaigns.evidence.play import END, REMINDING
from tests.campaigns.evidence.story import APPLICANT, Story
from tests.campaigns.evidence.working import request_to

pytestmark = [pytest.mark.slow, pytest.mark.once]
STAGES = {1: 1, 2: 31, 3: 24}
CAME = [(body, send) for body in bodies() for send in body.sends if send.way.name != SAME]


def test_the_answer_of_nhs_england_is_read_into_both_lists(story: Story) -> None:
    """24 entries funded that name 25 bodies, one a joint bid; 31 that did not apply, 2 of whom withdrew."""
    held = StoredStatement.objects.filter(property="funding-outcome", ended_at=None)
    said = Counter(each.value for each in held.filter(source__publisher="NHS England"))
    assert said == {"awarded": 25, "did-not-apply": 31, "withdrew": 2}
    funded, stayed_out = nhs_england.lists()
    assert (len(funded), len(stayed_out)) == (24, 31)
    assert request_to("X24", 1).reference == nhs_england.REFERENCE


def test_the_stages_went_to_the_bodies_that_the_answer_names(story: Story) -> None:
    for stage, how_many in STAGES.items():
        asked = Request.objects.filter(
            stage__number=stage, state__in=(RequestState.SENT, RequestState.CLOSED)
        )
        codes = [each.organisation for each in asked]
        assert len(codes) == len(set(codes)) == how_many
    chosen = Request.objects.filter(stage__number__gt=1)
    assert {each.organisation for each in chosen} == {each.code for each in bodies()}
    assert all(each.because[0]["statement"] and each.because[0]["quote"] for each in chosen)


def test_the_closed_trust_is_asked_through_its_successor_after_a_person_agreed(story: Story) -> None:
    assert not Request.objects.filter(organisation="RTV").exists()
    heir = request_to("RW4", 3)
    assert heir.in_place_of == "RTV"
    (letter,) = heir.letters.filter(kind="request")
    assert "also in place of North West Boroughs Healthcare NHS Foundation Trust" in _flat(letter.text)


def test_the_joint_bid_became_two_requests(story: Story) -> None:
    for code in ("TAH", "x-primary-care-sheffield"):
        because = " ".join(each["words"] for each in request_to(code, 3).because)
        assert "Stands in one entry with" in because
        assert "Health Partnership University" not in because, "a name that it got years later"


def test_bodies_that_no_act_binds_are_asked_as_a_courtesy(story: Story) -> None:
    unbound = Request.objects.filter(stage__number__gt=1, regime="")
    assert {each.organisation for each in unbound} == {"NR5", "NQL", "x-primary-care-sheffield"}
    assert not unbound.exclude(due=None).exists()


def test_no_letter_went_twice_and_none_was_lost(story: Story) -> None:
    """`alongside tick` was killed twice while a letter was in hand."""
    letters = Outgoing.objects.all()
    assert {each.state for each in letters} == {"sent"}
    went = [str(message["Message-ID"]).strip() for some in story.post.letters.values() for message in some]
    again = [id for id, times in Counter(went).items() if times > 1]
    bounced = _code("is asked anew after a bounce", 2)
    (returned,) = letters.filter(request__organisation=bounced, kind="request")
    assert again == [returned.message_id], "only what came back was sent anew, and by a person"
    assert set(went) == set(letters.values_list("message_id", flat=True))
    first = letters.filter(kind="request").values("request")
    assert Request.objects.filter(pk__in=first).count() == sum(STAGES.values()) == first.count()


def test_each_letter_has_an_address_of_its_own_and_the_applicants_name(story: Story) -> None:
    tokens: dict[str, str] = {}
    for domain, some in story.post.letters.items():
        for letter in some:
            (token,) = tokens_in([str(letter["From"])])
            assert tokens.setdefault(token, domain) == domain
            assert APPLICANT in str(letter["From"])
    assert len(tokens) == sum(STAGES.values())


def test_the_mailbox_was_read_once_and_left_as_it_was(story: Story) -> None:
    assert not any(b"Seen" in line for line in story.post.mailbox.flags())
    assert Mailbox.objects.get().last_uid == len(story.post.mailbox.flags())
    assert Incoming.objects.count() == len(CAME) + 1, "every message of a body once, and that of NHS England"


@pytest.mark.parametrize(("body", "send"), CAME, ids=str)
def test_a_message_was_read_and_placed_before_anybody_looked(story: Story, body: Body, send: Send) -> None:
    (seen,) = [each for each in story.seen if (each.body.code, each.way.name, each.on) == (
        body.code, send.way.name, send.day)]  # fmt: skip
    way = send.way
    assert (seen.kind, seen.is_automatic) == (way.kind, way.is_automatic), seen.quote
    assert seen.held_for == tuple(way.held_for)
    assert way.warns.format(domain=body.domain) in seen.warnings
    assert seen.bound_by == {"address": "address", "thread": "thread", "nothing": ""}[body.via]
    if body.via == "nothing":
        assert (seen.organisation, seen.guessed[0]) == ("", body.code)
    else:
        assert seen.organisation == body.code
    if way.cells and seen.bound_by and not seen.held_for:
        assert [seen.cells[number] for number in range(1, 7)] == [
            way.cell(number)[0] for number in range(1, 7)
        ]


@pytest.mark.parametrize("stage", [2, 3])
def test_the_response_times_are_those_of_the_law(story: Story, stage: int) -> None:
    told = responses(Stage.objects.get(number=stage), END)
    found = {each.request.organisation: each.response.outcome.value for each in told.bodies}
    assert found == {each.code: each.ends for each in bodies() if each.stage == stage}
    assert sum(told.counted.values()) == STAGES[stage]


def test_no_body_was_reminded_before_its_date_had_passed(story: Story) -> None:
    assert story.reminded == {
        REMINDING[0]: _codes(
            2, "answers late", "is sorry and answers late", "says nothing", "says that it replied"
        ),
        REMINDING[1]: _codes(
            3, "answers late", "asks for names and falls silent", "is sorry and never answers", "says nothing"
        ),
        REMINDING[2]: _codes(3, "extends and falls silent"),
    }
    for letter in Outgoing.objects.filter(kind="late-notice").select_related("request"):
        assert letter.request.due is not None
        assert letter.sent_at is not None
        assert letter.sent_at.date() > letter.request.due


def test_clocks_were_moved_by_what_moves_them_and_say_why(story: Story) -> None:
    expected = {
        (2, "says nothing"): date(2021, 10, 4),
        (2, "asks what is meant"): date(2021, 10, 8),  # explained on 10 September: the count began anew
        (2, "extends and answers"): date(2021, 10, 29),  # for the public interest, to the day it named
        (2, "is sorry and answers late"): date(2021, 10, 4),  # an apology moves nothing
        (2, "wants a fee"): None,  # the fee is awaited
        (3, "asks what is meant"): date(2021, 10, 22),
        (3, "extends and falls silent"): date(2021, 10, 29),
    }
    due = {(stage, part): request_to(_code(part, stage), stage).due for stage, part in expected}
    assert due == expected


def test_the_recalled_message_is_held_and_its_answers_gave_way_to_the_later_one(story: Story) -> None:
    came = Incoming.objects.filter(request__organisation=_code("recalls and answers anew", 2))
    first, recall, later = came.order_by("received_at")
    assert (first.held_for, recall.kind, later.held_for) == (["recall"], "recall", [])
    assert {each.message for each in later.request.answers.filter(is_outcome=True)} == {later}
    assert not first.is_public


def test_the_daily_mail_names_no_body_and_comes_once_a_day(story: Story) -> None:
    days = Counter(on for on, _ in story.post.digests)
    assert days
    assert set(days.values()) == {1}
    names = set(Request.objects.values_list("body_name", flat=True))
    for _, message in story.post.digests:
        assert not any(name in message.get_content() for name in names)


def test_the_desk_ends_with_what_is_really_to_do(story: Story) -> None:
    story.volunteer.opens("/desk/")
    words = story.volunteer.words
    assert "They wait for you 1" in words  # the fee
    assert request_to(_code("wants a fee", 2), 2).body_name in words
    for nothing in ("Messages to look at", "Messages we cannot place", "Letters in doubt"):
        assert nothing not in words


def test_the_log_of_acts_holds_no_address_and_no_name(story: Story) -> None:
    told = " ".join(f"{act.deed} {act.target} {act.detail}" for act in Act.objects.all())
    for private in ("@", "Jane", "Thistlewood", "Winterbottom"):
        assert private not in told


def _code(part: str, stage: int) -> str:
    return playing(part, stage).code


def _codes(stage: int, *parts: str) -> list[str]:
    return sorted(_code(part, stage) for part in parts)


def _flat(words: str) -> str:
    return " ".join(words.split())
