"""Keep beside each request the day of its last reminder, so that the desk can ask the table."""

from collections.abc import Iterable

from django.db.models import OuterRef, Subquery

from alongside.campaigns.models import Outgoing, OutgoingKind, OutgoingState, Request

GONE = (OutgoingState.QUEUED, OutgoingState.SENDING, OutgoingState.SENT, OutgoingState.UNCERTAIN)
"""A letter in these states has gone or will."""
_REMINDERS = (OutgoingKind.CHASER, OutgoingKind.LATE)
_MANY = 500


def note_reminders(letters: Iterable[Outgoing]) -> None:
    """Work out anew when the requests of these letters were last reminded; for whoever moves a letter.

    No act of its own in the log: it follows from the letters.
    """
    keys = sorted({each.request_id for each in letters if each.kind in _REMINDERS})
    held = Outgoing.objects.filter(request=OuterRef("pk"), kind__in=_REMINDERS, state__in=GONE)
    last = Subquery(held.order_by("-queued_at").values("queued_at__date")[:1])
    for start in range(0, len(keys), _MANY):
        Request.objects.filter(pk__in=keys[start : start + _MANY]).update(reminded_on=last)
