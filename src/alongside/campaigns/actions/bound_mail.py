"""What bound messages do: rows, acts, events, clocks; gathered for several messages and stored at once."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from django.utils import timezone

from alongside.campaigns.actions.bounced import take_back
from alongside.campaigns.actions.clocks import move_clocks, refresh_clocks
from alongside.campaigns.actions.reading_answers import Taken, read_taken
from alongside.campaigns.models import Attachment, Incoming, Outgoing, Request, RequestEvent, RequestState
from alongside.campaigns.receiving.arrived import Arrived
from alongside.campaigns.receiving.events import Proposed, proposed
from alongside.campaigns.receiving.rows import attachment_rows
from alongside.campaigns.receiving.said import Said
from alongside.people import audit
from alongside.people.models import Person
from alongside.reading.correspondence import Kind
from alongside.register.kept import keep_bytes

RECALL_REACHES = timedelta(days=90)
"""How far back a recall notice may mean a message when it does not name it."""


class Found:
    """What was found in messages and is not stored yet; `store` writes it, in the caller's transaction.

    `is_far_reaching`: one of them changes messages or letters that were there before. What is known has to
    be looked up again after it.
    """

    def __init__(self, by: Person | str, now: datetime) -> None:
        self.is_far_reaching = False
        self._by, self._now = by, now
        self._rows: list[Incoming] = []
        self._files: list[Attachment] = []
        self._events: list[RequestEvent] = []
        self._acts: list[Callable[[], audit.Deed]] = []
        self._then: list[Callable[[], None]] = []
        self._requests: dict[int, tuple[Request, list[RequestEvent]]] = {}
        self._changed: dict[int, set[str]] = {}
        self._taken: list[Taken] = []

    def add(self, row: Incoming, message: Arrived) -> list[Attachment]:
        """A message to be stored with its files; the bytes of each file are kept by themselves too."""
        hashes = [keep_bytes(file.data) for file, _ in message.files]
        files = attachment_rows(row, message, hashes)
        self._rows.append(row)
        self._files += files
        return files

    def do_at_the_end(self, deed: Callable[[], None]) -> None:
        """Something that changes more than the message, to be done when all before it is stored."""
        self._then.append(deed)
        self.is_far_reaching = True

    def note_unbound(self, row: Incoming) -> None:
        """The act of taking in a message that nobody knows where to put."""
        detail = {"bound": False, "kind": row.kind}
        self._acts.append(lambda: audit.Deed("received mail", f"message:{row.pk}", detail))

    def follow(
        self, row: Incoming, told: Said, events: list[RequestEvent], files: Sequence[Attachment] | None = None
    ) -> None:
        """What a bound message does: recall, bounce, reference, events, an open request, the clock, answers.

        `events` are all of its request so far, in order; what the message proposes is added to them.
        `files` are those of the message where they are at hand.
        """
        request = row.request
        assert request is not None
        detail = {"bound": True, "kind": row.kind, "request": request.pk}
        self._acts.append(lambda: audit.Deed("received mail", f"message:{row.pk}", detail))
        self._reach_back(row, told)
        self._move(request, row, told)
        held = {event.kind for event in events}
        on = timezone.localdate(row.received_at)
        for event in proposed(told.found, row.text, on, held):
            if not any((each.kind, each.on) == (event.kind.value, event.on) for each in events):
                made = event_row(row, event, self._now)
                self._events.append(made)
                events.append(made)
        events.sort(key=lambda event: event.on)
        self._requests[request.pk] = (request, events)
        self._taken.append(Taken(row, told.cells, files))

    def store(self) -> None:
        """Write it all; after it, answers are read as soon as the transaction is kept."""
        Incoming.objects.bulk_create(self._rows)
        Attachment.objects.bulk_create(self._files)
        if self._acts:
            audit.record_all(self._by, [act() for act in self._acts])
        RequestEvent.objects.bulk_create(self._events)
        for deed in self._then:
            deed()
        today = timezone.localdate(self._now)
        if self._then:
            self._store_requests()
            refresh_clocks([request for request, _ in self._requests.values()], today)
        else:
            for key in move_clocks(self._requests.values(), today):
                self._changed.setdefault(key, set()).update(("due", "clock_state", "replied_on"))
            self._store_requests()
        read_taken(by=self._by, taken=self._taken)

    def _store_requests(self) -> None:
        """Each request only in the fields that have moved."""
        alike: dict[tuple[str, ...], list[Request]] = {}
        for key, fields in self._changed.items():
            alike.setdefault(tuple(sorted(fields)), []).append(self._requests[key][0])
        for names, requests in alike.items():
            Request.objects.bulk_update(requests, names)

    def _reach_back(self, row: Incoming, told: Said) -> None:
        returned = told.returned
        if told.found.kind is Kind.RECALL:
            self.do_at_the_end(lambda: _freeze_earlier(self._by, row))
        if returned and (letter := returned.letter) and returned.is_for_good:
            self.do_at_the_end(lambda: _take_back(self._by, letter, returned.said))

    def _move(self, request: Request, row: Incoming, told: Said) -> None:
        if told.found.reference and not request.reference and told.found.kind is not Kind.BOUNCE:
            request.reference = told.found.reference[:60]
            self._changed.setdefault(request.pk, set()).add("reference")
        if request.state == RequestState.CLOSED and not row.is_automatic:
            request.state = RequestState.SENT
            self._changed.setdefault(request.pk, set()).add("state")


def follow(by: Person | str, row: Incoming, told: Said, now: datetime) -> None:
    """What a message does that is stored already, done at once."""
    assert row.request is not None
    row.request = Request.objects.select_for_update().get(pk=row.request.pk)
    found = Found(by, now)
    found.follow(row, told, list(row.request.events.all()))
    found.store()


def event_row(row: Incoming, event: Proposed, now: datetime) -> RequestEvent:
    """What a message means for the clock, marked as no person's decision yet."""
    return RequestEvent(
        request=row.request, kind=event.kind.value, on=event.on, reason=event.reason, until=event.until,
        message=row, at=now, is_proposed=True,
    )  # fmt: skip


def _take_back(by: Person | str, letter: Outgoing, said: str) -> None:
    take_back(by=by, letter=letter, said=said)


def _freeze_earlier(by: Person | str, recall: Incoming) -> None:
    """Hold back what a recall means: the message with its subject, else the latest from this body."""
    earlier = Incoming.objects.filter(
        request=recall.request, received_at__lte=recall.received_at,
        received_at__gte=recall.received_at - RECALL_REACHES,
    ).exclude(pk=recall.pk).exclude(kind=Kind.RECALL.value).order_by("-received_at", "-pk")  # fmt: skip
    about = recall.subject.partition(":")[2].strip() if ":" in recall.subject else ""
    meant = earlier.filter(subject__icontains=about).first() if len(about) > 5 else None
    meant = meant or earlier.filter(is_automatic=False).first() or earlier.first()
    if meant is None:
        return
    if "recall" not in meant.held_for:
        meant.held_for = [*meant.held_for, "recall"]
    meant.is_public = False
    meant.save(update_fields=["held_for", "is_public"])
    meant.attachments.update(is_public=False)
    recall.warnings = [
        *recall.warnings,
        "The message that it recalls is held back until a person has looked.",
    ]
    recall.save(update_fields=["warnings"])
    audit.record(by, "held back recalled mail", f"message:{meant.pk}", {"recall": recall.pk})
