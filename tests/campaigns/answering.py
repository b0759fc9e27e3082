"""Replies and people who code them, for tests."""

from datetime import UTC, datetime

from alongside.campaigns.models import Incoming, Request, RequestState, Stage
from alongside.people.actions import add_editor
from alongside.people.models import Person
from tests.campaigns import making

NOW = datetime(2021, 8, 27, 10, 0, tzinfo=UTC)
REPLY = (
    "Dear Collective\n\n1. No, we did not apply.\n2. There was no money after the first year.\n\nRegards\n"
)


def coder(number: int = 1) -> Person:
    """An editor of the collective."""
    return add_editor(by=making.BY, email=f"coder{number}@example.org", team="The collective")


def asked(of: Stage, number: int = 1, **more: object) -> Request:
    """A request that was sent on 2 August 2021."""
    return making.request(of, number, state=RequestState.SENT, sent_on=datetime(2021, 8, 2).date(), **more)  # noqa: DTZ001


def reply(to: Request, text: str = REPLY, kind: str = "answer", **more: object) -> Incoming:
    """A reply that came in, not yet looked at."""
    given = {
        "campaign": to.stage.campaign, "file_sha256": f"{to.pk:064x}", "size": len(text), "text": text,
        "content_sha256": f"{to.pk:064x}", "received_at": NOW, "kind": kind,
    }  # fmt: skip
    return Incoming.objects.create(request=to, **given | more)
