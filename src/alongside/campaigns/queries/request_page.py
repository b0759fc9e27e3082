"""Everything about one request, by a fixed number of queries."""

from dataclasses import dataclass

from alongside.campaigns.models import Incoming, Note, Outgoing, Request, RequestEvent


@dataclass(frozen=True)
class Thread:
    """Letters, messages and notes of a request, and what happened to it."""

    letters: list[Outgoing]
    messages: list[Incoming]
    notes: list[Note]
    events: list[RequestEvent]


def thread_of(request: Request) -> Thread:
    """The thread, the oldest first."""
    return Thread(
        letters=list(request.letters.order_by("queued_at", "pk")),
        messages=list(
            request.messages.select_related("looked_by")
            .prefetch_related("attachments")
            .order_by("received_at", "pk")
        ),
        notes=list(request.notes.all()),
        events=list(request.events.select_related("message").order_by("on", "pk")),
    )
