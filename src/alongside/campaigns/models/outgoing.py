"""A letter that goes out: by mail written once, claimed once, sent once; or by hand, written down as sent."""

from django.db import models

from alongside.campaigns.models.request import Request


class OutgoingKind(models.TextChoices):
    """What a letter is for."""

    REQUEST = "request", "The request"
    CHASER = "chaser", "A reminder"
    LATE = "late-notice", "A note that the time has run out"
    CLARIFICATION = "clarification", "An answer to what was asked"
    REVIEW = "review", "A request for an internal review"
    COMPLAINT = "complaint", "A complaint to the regulator"
    THANKS = "thanks", "Thanks"
    OTHER = "other", "Another letter"


class OutgoingState(models.TextChoices):
    """Where a letter stands. Public words: never reused.

    SENDING is written before the mail server is spoken to. A letter found in it after a crash may or may
    not have gone: it becomes UNCERTAIN and a person decides, so that none is sent twice and none is lost.
    """

    QUEUED = "queued", "In the queue"
    RECALLED = "recalled", "Taken back before it went"
    SENDING = "sending", "Being handed over"
    SENT = "sent", "Handed to the mail server"
    REFUSED = "refused", "Refused by the mail server"
    UNCERTAIN = "uncertain", "May have gone: look before sending again"
    BOUNCED = "bounced", "Came back"


NEXT = {
    OutgoingState.QUEUED: {OutgoingState.RECALLED, OutgoingState.SENDING},
    OutgoingState.RECALLED: {OutgoingState.QUEUED},
    OutgoingState.SENDING: {
        OutgoingState.SENT, OutgoingState.REFUSED, OutgoingState.UNCERTAIN, OutgoingState.QUEUED,
    },
    OutgoingState.SENT: {OutgoingState.BOUNCED},
    OutgoingState.REFUSED: {OutgoingState.QUEUED, OutgoingState.RECALLED},
    OutgoingState.UNCERTAIN: {OutgoingState.QUEUED, OutgoingState.SENT},
    OutgoingState.BOUNCED: {OutgoingState.QUEUED},
}  # fmt: skip
"""The states a letter may go to from each. SENDING goes back to QUEUED only when nothing was handed over."""


class Outgoing(models.Model):
    """`message_id` is made when the letter is queued and is that of every attempt, so that a copy shows.

    `not_before` is the end of the time in which it can be taken back. A letter that a person sent by hand is
    written down as sent, with `is_by_hand`; `recipient` names who had it where that is not the body itself.
    """

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="letters")
    kind = models.CharField(max_length=15, choices=OutgoingKind.choices)
    subject = models.CharField(max_length=300)
    text = models.TextField()
    to_address = models.EmailField(blank=True, help_text="empty only where it went by hand")
    recipient = models.CharField(
        max_length=200, blank=True, help_text="a regulator or a board; empty: the body"
    )
    is_by_hand = models.BooleanField(default=False)
    from_address = models.CharField(max_length=300)
    message_id = models.CharField(max_length=200, unique=True)
    in_reply_to = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=10, choices=OutgoingState.choices, default=OutgoingState.QUEUED)
    queued_at = models.DateTimeField()
    not_before = models.DateTimeField(db_index=True)
    claimed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    problem = models.CharField(max_length=500, blank=True, help_text="what the mail server said")

    class Meta:
        ordering = ["queued_at", "pk"]
        indexes = [models.Index(fields=["state", "not_before"], name="outgoing_queue")]

    def __str__(self) -> str:
        return f"{self.kind} to {self.request.body_name}"
