"""A letter came back for good: the body never had it, so no clock runs against it."""

from django.db import transaction
from django.utils import timezone

from alongside.campaigns.actions.clocks import refresh_clocks
from alongside.campaigns.actions.reminded import note_reminders
from alongside.campaigns.models import (
    Outgoing,
    OutgoingKind,
    OutgoingState,
    Request,
    RequestEvent,
    RequestState,
)
from alongside.people import audit
from alongside.people.models import Person
from alongside.rules.clock import EventKind

_STARTED = {
    OutgoingKind.REQUEST: EventKind.RECEIVED,
    OutgoingKind.REVIEW: EventKind.REVIEW_ASKED,
    OutgoingKind.CLARIFICATION: EventKind.CLARIFIED,
    OutgoingKind.COMPLAINT: EventKind.COMPLAINED,
}
"""The event that sending each kind of letter had recorded."""


@transaction.atomic
def take_back(*, by: Person | str, letter: Outgoing, said: str) -> bool:
    """Mark a letter as come back and take away the event that its sending had recorded.

    False when it was not out, or when the body has answered since: then it had the request all the same.
    """
    moved = Outgoing.objects.filter(pk=letter.pk, state=OutgoingState.SENT).update(
        state=OutgoingState.BOUNCED, problem=said[:500]
    )
    if not moved:
        return False
    request = letter.request
    kind = _STARTED.get(OutgoingKind(letter.kind))
    answered = RequestEvent.objects.filter(request=request, kind=EventKind.REPLIED.value).exists()
    if kind and letter.sent_at and not answered:
        on = timezone.localdate(letter.sent_at)
        RequestEvent.objects.filter(request=request, kind=kind.value, on=on, message=None).delete()
        if letter.kind == OutgoingKind.REQUEST:
            Request.objects.filter(pk=request.pk, state=RequestState.SENT).update(
                state=RequestState.ACCEPTED, sent_on=None
            )
        refresh_clocks([request], timezone.localdate())
    note_reminders([letter])
    audit.record(by, "letter came back", f"letter:{letter.pk}", {"kind": letter.kind})
    return True
