"""A person looks at a message: says what it is, whose it is, and what it means for the clock."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from alongside.campaigns.actions.answers import REPLIES
from alongside.campaigns.actions.clocks import refresh_clocks
from alongside.campaigns.actions.reading_answers import forget_answers, read_soon
from alongside.campaigns.actions.receiving import bind_to, propose
from alongside.campaigns.models import Attachment, BoundBy, Incoming, Request, RequestEvent
from alongside.campaigns.receiving.arrived import Arrived, arrived
from alongside.campaigns.receiving.events import Proposed, proposed
from alongside.campaigns.receiving.raw_mail import MOST, RawMail
from alongside.people import audit
from alongside.people.models import Person
from alongside.reading.correspondence import Classified, Kind
from alongside.register.kept import kept_path

_HEADER = 1 << 20


class CannotBindError(ValueError):
    """A message cannot be given to these requests. The message says why."""


@transaction.atomic
def look_at(
    *,
    by: Person,
    message: Incoming,
    now: datetime,
    kind: Kind | None = None,
    events: Sequence[Proposed] | None = None,
) -> None:
    """A person has looked: it is of this kind (None: as the reader said), and this is what happened.

    Without `events` those of the kind are recorded; with them exactly these. What the reader had proposed
    for this message is confirmed or taken away.
    """
    was, message.kind = message.kind, (kind or Kind(message.kind)).value
    message.looked_at, message.looked_by = now, by
    if was != message.kind:
        _mark_what_says_so(message)
        if message.kind not in REPLIES:
            forget_answers(by=by, message=message)
            message.answers_read_at = None
        elif message.kind != Kind.UNCLEAR:
            message.is_automatic = False
    message.save()
    if message.request is not None:
        if events is not None or was != message.kind:
            _record_anew(message, events, now)
        RequestEvent.objects.filter(message=message).update(is_proposed=False)
        _note_latest(message.request)
        refresh_clocks([message.request], timezone.localdate(now))
        read_soon(by=by, message=message)
    audit.record(by, "looked at mail", f"message:{message.pk}", {"kind": message.kind, "was": was})


@transaction.atomic
def bind_message(
    *, by: Person, message: Incoming, requests: Iterable[Request], now: datetime
) -> list[Incoming]:
    """A person says which requests a message answers; a wrong binding is undone. Returns a row for each.

    Raises CannotBindError when none is given, or when they are of several teams.
    """
    wanted = list(requests)
    if not wanted:
        raise CannotBindError("Choose the request that the message answers.")
    if len({request.stage.campaign.team_id for request in wanted}) > 1:
        raise CannotBindError("These requests are of several teams. Choose those of one.")
    letter = _again(message, now)
    others = list(Incoming.objects.filter(content_sha256=message.content_sha256).exclude(pk=message.pk))
    held = {row.request_id: row for row in others}
    rows = [held[request.pk] for request in wanted if request.pk in held]
    fresh = [request for request in wanted if request.pk not in held]
    if message.request is not None and message.request not in wanted:
        _loosen(by, message, now)
    if fresh and message.request not in wanted:
        bind_to(by, message, fresh.pop(0), BoundBy.PERSON, letter, now)
    fresh = [request for request in fresh if request != message.request]
    rows = [message, *rows] if message.request in wanted else rows
    for request in fresh:
        rows.append(copy := _copy(message))
        bind_to(by, copy, request, BoundBy.PERSON, letter, now)
    detail = {"requests": [request.pk for request in wanted]}
    audit.record(by, "bound mail", f"message:{message.pk}", detail)
    return rows


def _again(message: Incoming, now: datetime) -> Arrived:
    """The message opened again from the bytes that were kept."""
    path = kept_path(message.file_sha256)
    if path.stat().st_size > MOST:
        with path.open("rb") as stream:
            return arrived(RawMail(stream.read(_HEADER), message.received_at, path), now)
    return arrived(RawMail(path.read_bytes(), message.received_at), now)


def _loosen(by: Person | str, message: Incoming, now: datetime) -> None:
    """Take back what a wrong binding had proposed, and what was coded of it."""
    request = message.request
    assert request is not None
    forget_answers(by=by, message=message)
    message.answers_read_at = None
    RequestEvent.objects.filter(message=message).delete()
    message.request = None
    refresh_clocks([request], timezone.localdate(now))


def _copy(message: Incoming) -> Incoming:
    """Another row of the same message, with its files, for another request."""
    files = list(message.attachments.all())
    copy = Incoming.objects.get(pk=message.pk)
    copy.pk, copy.request, copy._state.adding = None, None, True
    copy.answers_read_at = None
    copy.save()
    for file in files:
        file.pk, file.message, file._state.adding = None, copy, True
    Attachment.objects.bulk_create(files)
    return copy


def _mark_what_says_so(message: Incoming) -> None:
    """The sentence that speaks for what a person says it is, where the reader had noted one."""
    noted = next((each for each in message.also if each["kind"] == message.kind), None)
    message.where, message.cue = ("text" if noted else ""), "a person said so"
    message.start, message.end = (noted["start"], noted["end"]) if noted else (0, 0)


def _record_anew(message: Incoming, events: Sequence[Proposed] | None, now: datetime) -> None:
    request = message.request
    assert request is not None
    RequestEvent.objects.filter(message=message).delete()
    if events is None:
        held = set(RequestEvent.objects.filter(request=request).values_list("kind", flat=True))
        found = Classified(Kind(message.kind), message.where, message.start, message.end, is_automatic=False)
        events = tuple(proposed(found, message.text, timezone.localdate(message.received_at), held))
    propose(message, events, now)
    for other in _of_the_same_day(message):  # one event may have stood for several messages of a day
        found = Classified(
            Kind(other.kind), other.where, other.start, other.end, is_automatic=other.is_automatic
        )
        held = set(RequestEvent.objects.filter(request=request).values_list("kind", flat=True))
        propose(other, proposed(found, other.text, timezone.localdate(other.received_at), held), now)


def _of_the_same_day(message: Incoming) -> list[Incoming]:
    on = timezone.localdate(message.received_at)
    rows = Incoming.objects.filter(request=message.request, received_at__date=on).exclude(pk=message.pk)
    return list(rows.order_by("received_at", "pk"))


def _note_latest(request: Request) -> None:
    """Keep beside the request what the latest message was that a person has looked at."""
    latest = Incoming.objects.filter(request=request, looked_at__isnull=False).first()
    Request.objects.filter(pk=request.pk).update(latest_kind=latest.kind if latest else "")
