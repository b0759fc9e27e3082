"""Campaigns for tests, made through the models and actions a page would use."""

from datetime import UTC, datetime

from alongside.campaigns.actions.queueing import Letter
from alongside.campaigns.addresses import new_token
from alongside.campaigns.models import Campaign, OutgoingKind, Question, Request, RequestState, Stage
from alongside.people.actions import add_editor
from alongside.people.models import Team

BY = "command:test"
NOW = datetime(2021, 8, 2, 9, 0, tzinfo=UTC)
DOMAIN = "replies.example.org"
SECRET = "a secret of the tests"


def campaign(slug: str = "northmoor") -> Campaign:
    """A running campaign of a team with one editor, editor@example.org."""
    add_editor(by=BY, email="editor@example.org", team="The collective")
    return Campaign.objects.create(
        team=Team.objects.get(), slug=slug, title="Who took up the posts?", topic="northmoor-posts",
        legal_applicant="The Northmoor Collective", public_name="The collective", started_at=NOW,
    )  # fmt: skip


def stage(of: Campaign | None = None, number: int = 1) -> Stage:
    """A stage with two questions."""
    made = Stage.objects.create(campaign=of or campaign(), number=number, title=f"Stage {number}")
    Question.objects.create(
        stage=made, number=1, words="Did you apply?", property="funding-outcome", value_type="yes-no"
    )
    Question.objects.create(stage=made, number=2, words="Why?", property="reason", value_type="text")
    return made


def request(of: Stage, number: int = 1, **more: object) -> Request:
    """A request to an invented body that accepts mail."""
    given = {
        "organisation": f"RZ{number}", "body_name": f"Northmoor Trust {number}",
        "regime": "foia", "state": RequestState.ACCEPTED, "to_address": f"foi{number}@northmoor.example",
        "token": new_token(SECRET),
    }  # fmt: skip
    return Request.objects.create(stage=of, **given | more)


def letter(to: Request, kind: OutgoingKind = OutgoingKind.REQUEST, text: str = "Did you apply?") -> Letter:
    """A letter that may be queued."""
    return Letter(to, kind, "Request for information", text)
