"""Take in what an Alaveteli site tells of our requests: events, and messages whose words stand there."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import datetime
from urllib.parse import urlsplit

from django.db import transaction
from django.utils import timezone

from alongside.campaigns.actions.bound_mail import follow
from alongside.campaigns.actions.clocks import refresh_clocks
from alongside.campaigns.actions.sightings import sighted
from alongside.campaigns.letters.by_hand import SITE
from alongside.campaigns.models import BoundBy, Incoming, Request, RequestEvent, RequestState
from alongside.campaigns.receiving.alaveteli import SiteEvent, SiteRequest
from alongside.campaigns.receiving.said import Said
from alongside.people import audit
from alongside.people.models import Person
from alongside.reading.correspondence import Classified, Kind
from alongside.register.kept import keep_bytes
from alongside.rules.clock import EventKind

_KINDS = {
    "successful": Kind.ANSWER,
    "partially_successful": Kind.PARTIAL,
    "not_held": Kind.NOT_HELD,
    "rejected": Kind.REFUSAL,
    "waiting_clarification": Kind.CLARIFICATION,
    "error_message": Kind.BOUNCE,
}
"""What the asker there took a response to be. Any other word leaves it to a person."""
_READ_THERE = "Its words stand on the other site: read them there, and say here what it is."


@dataclass
class Taken:
    """What was taken in. `is_known` is false when no request of ours stands at that address.

    `may_be` counts requests of ours that it may be: a person says in the browser which.
    """

    url_title: str
    is_known: bool = False
    messages: int = 0
    events: int = 0
    may_be: int = 0

    @property
    def in_words(self) -> str:
        """One sentence."""
        if self.may_be:
            return (
                f"{self.url_title} may be a letter of ours that was sent there. Say so in the browser: the "
                "campaign, its stage, Check and send, Send by hand."
            )
        if not self.is_known:
            return (
                f"No request here has the address …/request/{self.url_title}. Write it into the request it "
                "belongs to, then take this in again."
            )
        return f"{self.url_title}: {self.messages} messages and {self.events} events are new."


@transaction.atomic
def take_request(*, by: Person | str, told: SiteRequest, now: datetime, site: str = SITE) -> Taken:
    """Take in what the site tells of one request. The same again changes nothing.

    Where we know no request at that address, letters of ours that wait to be sent by hand and may be it are
    put before a person (`sighted`).
    """
    taken = Taken(told.url_title)
    request = _request_at(told.url_title)
    if request is None:
        taken.may_be = sighted(told=told, now=now, site=site)
        return taken
    taken.is_known = True
    for event in told.events:
        if event.kind == "response":
            taken.messages += _response(by, request, told, event, now)
        elif (kind := _sent_kind(event)) is not None:
            taken.events += _sent(request, kind, event, now)
    if taken.messages or taken.events:
        refresh_clocks([request], timezone.localdate(now))
        audit.record(
            by, "took in what another site tells", f"request:{request.pk}", {"messages": taken.messages}
        )
    return taken


def _request_at(url_title: str) -> Request | None:
    wanted = f"/request/{url_title}"
    rows = Request.objects.filter(address__contains=wanted).select_related("stage__campaign").order_by("pk")
    return next((each for each in rows if urlsplit(each.address).path.rstrip("/") == wanted), None)


def _sent_kind(event: SiteEvent) -> EventKind | None:
    if event.kind == "sent":
        return EventKind.RECEIVED
    return EventKind.REVIEW_ASKED if "internal_review" in (event.state, event.kind) else None


def _sent(request: Request, kind: EventKind, event: SiteEvent, now: datetime) -> int:
    """Our own letters of there: the request itself starts the clock, once."""
    if RequestEvent.objects.filter(request=request, kind=kind.value).exists():
        return 0
    on = timezone.localdate(event.at)
    RequestEvent.objects.create(request=request, kind=kind.value, on=on, at=now)
    if kind is EventKind.RECEIVED:
        may = (RequestState.ACCEPTED, RequestState.QUEUED)
        Request.objects.filter(pk=request.pk, state__in=may).update(state=RequestState.SENT, sent_on=on)
    return 1


def _response(by: Person | str, request: Request, told: SiteRequest, event: SiteEvent, now: datetime) -> int:
    message_id = f"<{event.place}@{urlsplit(request.address).hostname}>"
    kind = _KINDS.get(event.state, Kind.UNCLEAR)
    held = Incoming.objects.filter(request=request, message_id=message_id).first()
    if held is not None:
        return _described_anew(by, held, kind, now)
    raw = json.dumps(asdict(event), default=str, sort_keys=True).encode()
    row = Incoming(
        campaign=request.stage.campaign, request=request, bound_by=BoundBy.LINK, file_sha256=keep_bytes(raw),
        content_sha256=hashlib.sha256(message_id.encode()).hexdigest(), size=len(raw), message_id=message_id,
        subject=told.title, received_at=event.at, warnings=[_READ_THERE],
        link=f"{request.address.rstrip('/')}#{event.place}"[:500],
    )  # fmt: skip
    said = _said(kind)
    said.fill(row)
    row.save()
    follow(by, row, said, now)
    return 1


def _described_anew(by: Person | str, held: Incoming, kind: Kind, now: datetime) -> int:
    """The asker there has said meanwhile what it is; here a person's word goes before that."""
    if held.looked_at or held.kind == kind.value or kind is Kind.UNCLEAR:
        return 0
    RequestEvent.objects.filter(message=held, is_proposed=True).delete()
    said = _said(kind)
    said.fill(held)
    held.save()
    follow(by, held, said, now)
    return 1


def _said(kind: Kind) -> Said:
    where = "link" if kind is not Kind.UNCLEAR else ""
    return Said(Classified(kind, where=where, cue="said on the other site"))
