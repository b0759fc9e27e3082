"""Campaigns, stages, and their requests with events, letters and notes."""

import random
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from alongside.campaigns.addresses import new_token
from alongside.campaigns.models import (
    Campaign,
    Claim,
    Note,
    Outgoing,
    OutgoingKind,
    OutgoingState,
    Question,
    Request,
    RequestEvent,
    RequestState,
    Stage,
)
from alongside.people.models import Person, Team
from alongside.register.models import Organisation

from . import NOW, TODAY
from .stories import Story, told

STAGES = (
    # campaign, stage, share of a hundred, questions, coders
    ("northmoor", 1, 60, ("yes-no", "yes-no", "number", "text"), 2),
    ("northmoor", 2, 20, ("text", "yes-no", "number"), 1),
    ("northmoor", 3, 10, ("text", "list", "yes-no"), 1),
    ("hillside", 1, 5, ("yes-no", "number"), 1),
    ("hillside", 2, 2, ("yes-no", "text"), 2),
    ("eastwick", 1, 3, ("yes-no", "text"), 1),  # of another team
)
_LETTER = (
    "Dear {body}\n\nWe ask for the following under the law on access to information.\n\n{questions}\n\n"
    "Please answer by e-mail, in the order of the questions. If a part is not clear, please ask us.\n\n"
    "Yours faithfully\n\nNorthmoor Collective\n"
)
_BATCH = 1000
_WORDS = "Did your organisation decide on the posts of kind {number} offered to it in 2020, and why?"


@dataclass
class Made:
    """A request with its story and the day on which it was sent."""

    request: Request
    story: Story
    sent: date


def make(count: int, people: list[Person], teams: dict[str, Team], dice: random.Random) -> list[Made]:
    """So many requests over all stages, with everything but messages and answers."""
    Organisation.objects.bulk_create(
        (Organisation(code=f"Z{number:05}", name=f"Northmoor Trust {number}", kind="nhs_trust",
                      nation="England", region=_REGIONS[number % len(_REGIONS)]) for number in range(count)),
        batch_size=_BATCH,
    )  # fmt: skip
    found: list[Made] = []
    for slug, number, share, types, coders in STAGES:
        stage = _stage(slug, number, types, coders, teams["other" if slug == "eastwick" else "ours"])
        found += _requests(stage, count * share // 100, people, dice)
    _events(found)
    _letters(found)
    _notes(found, dice)
    return found


def at(day: date, hour: int = 10) -> datetime:
    """A moment of that day."""
    return timezone.make_aware(datetime.combine(day, time(hour)))


def on(made: Made, told_day: "int | tuple[int]") -> date:
    """The day of an event or a letter."""
    if isinstance(told_day, tuple):
        return TODAY - timedelta(days=told_day[0])
    return made.sent + timedelta(days=told_day)


_REGIONS = ("London", "South East", "South West", "North West", "Midlands", "East of England", "North East")


def _stage(slug: str, number: int, types: tuple[str, ...], coders: int, team: Team) -> Stage:
    campaign, _ = Campaign.objects.get_or_create(
        slug=slug,
        defaults={
            "team": team, "title": f"The posts of {slug}", "topic": slug, "state": "running",
            "legal_applicant": "Northmoor Collective", "public_name": "The collective",
            "published": ["stages", "matrix", "responses", "letters", "replies"],
            "started_at": at(TODAY - timedelta(days=320)),
        },
    )  # fmt: skip
    stage = Stage.objects.create(
        campaign=campaign, number=number, title=f"Stage {number}", state="sent", coders=coders,
        rule={"all": [{"kind": "nhs_trust"}]}, letter=_LETTER, subject="Request for information",
    )  # fmt: skip
    Question.objects.bulk_create(
        Question(stage=stage, number=place, words=_WORDS.format(number=place), property="reason",
                 value_type=kind)
        for place, kind in enumerate(types, start=1)
    )  # fmt: skip
    return stage


def _requests(stage: Stage, count: int, people: list[Person], dice: random.Random) -> list[Made]:
    found = []
    for place, story in enumerate(told(count, dice)):
        sent = TODAY - timedelta(days=dice.randint(*story.sent))
        is_out = story.state in (RequestState.SENT, RequestState.CLOSED)
        request = Request(
            stage=stage, organisation=f"Z{place:05}", body_name=f"Northmoor Trust {place}", regime="foia",
            because=[{"words": "It did not apply.", "statement": "", "quote": "", "said_on": "", "did": ""}],
            state=story.state, to_address=f"foi@northmoor{place}.example", token=new_token("benchmark"),
            assignee=dice.choice(people) if dice.random() < 0.3 else None,
            put_off_until=TODAY + timedelta(days=6) if story.is_put_off else None,
            latest_kind=story.reply, sent_on=sent if is_out else None, subject="Request for information",
        )  # fmt: skip
        found.append(Made(request, story, sent))
    Request.objects.bulk_create([each.request for each in found], batch_size=_BATCH)
    return found


def _events(made: list[Made]) -> None:
    RequestEvent.objects.bulk_create(
        (
            RequestEvent(request=each.request, kind=kind.value, on=on(each, day), at=at(on(each, day)))
            for each in made
            for kind, day in each.story.events
        ),
        batch_size=_BATCH,
    )


def _letters(made: list[Made]) -> None:
    questions = "\n".join(f"{number}. {_WORDS.format(number=number)}" for number in range(1, 5))
    rows = []
    for each in made:
        if each.story.state in (RequestState.PROPOSED, RequestState.ACCEPTED, RequestState.DROPPED):
            continue
        first = (OutgoingKind.REQUEST, 0)
        for kind, day in (first, *each.story.letters):
            moment = at(on(each, day), 9)
            is_out = each.story.state is not RequestState.QUEUED
            rows.append(Outgoing(
                request=each.request, kind=kind, subject="Request for information",
                text=_LETTER.format(body=each.request.body_name, questions=questions),
                to_address=each.request.to_address, from_address="The collective <reply@replies.example.org>",
                message_id=f"<{each.request.pk}.{kind}@replies.example.org>",
                state=OutgoingState.SENT if is_out else OutgoingState.QUEUED, queued_at=moment,
                not_before=moment if is_out else NOW + timedelta(minutes=10),
                sent_at=moment if is_out else None, attempts=1,
            ))  # fmt: skip
    for place, row in enumerate(row for row in rows if row.state == OutgoingState.SENT):
        if place % 400 == 0:
            row.state, row.problem = OutgoingState.BOUNCED, "550 no such mailbox"
    Outgoing.objects.bulk_create(rows, batch_size=_BATCH)


def _notes(made: list[Made], dice: random.Random) -> None:
    noted = dice.sample(made, len(made) // 5)
    Note.objects.bulk_create(
        (Note(request=each.request, by="person:1", at=at(each.sent), words="They rang and were helpful.")
         for each in noted), batch_size=_BATCH,
    )  # fmt: skip
    late = [each for each in made if each.story.name == "late, reminded of late"]
    Claim.objects.bulk_create(Claim(request=each.request, at=NOW) for each in late[::10])
