"""A message that came in, kept whole, and its attachments. Nothing is public before a person has looked."""

from django.db import models

from alongside.campaigns.models.campaign import Campaign
from alongside.campaigns.models.request import Request
from alongside.people.models import Person
from alongside.register.models import Capture


class BoundBy(models.TextChoices):
    """How a message was bound to its request."""

    NOBODY = "", "Not bound"
    ADDRESS = "address", "The address it was sent to"
    THREAD = "thread", "The letter it answers"
    PERSON = "person", "A person"
    LINK = "link", "Its place on another site"


class Incoming(models.Model):
    """`file_sha256` names the raw bytes, which are always kept. `content_sha256` is the same for copies that
    came by other ways. `guesses` are [{request, why}], best first.

    Three days: `dated` is of its header, `received_at` when we had it, `stated_on` what the letter bears.
    `request_dated` is the day that its words give to our request. `also` is [{kind, start, end}], `sections`
    [{number, start, end}]; `link` is where it stands on another site.

    `start` and `end` are the sentence of `text` that decided `kind`. `held_for` lists why it is held back
    (recall, hidden-data, unsafe, personal-details) until a person lets it go. `public_text` is what may be
    shown once `is_public`.
    """

    campaign = models.ForeignKey(
        Campaign, on_delete=models.PROTECT, null=True, blank=True, related_name="messages"
    )
    request = models.ForeignKey(
        Request, on_delete=models.PROTECT, null=True, blank=True, related_name="messages"
    )
    bound_by = models.CharField(max_length=10, choices=BoundBy.choices, blank=True)
    guesses = models.JSONField(default=list, blank=True)
    file_sha256 = models.CharField(max_length=64, db_index=True)
    content_sha256 = models.CharField(max_length=64, blank=True, db_index=True)
    size = models.BigIntegerField()
    message_id = models.CharField(max_length=300, blank=True, db_index=True)
    sender = models.CharField(max_length=300, blank=True)
    sender_domain = models.CharField(max_length=200, blank=True, db_index=True)
    reply_to = models.CharField(max_length=300, blank=True)
    authenticity = models.CharField(max_length=60, blank=True, help_text="what SPF, DKIM and DMARC said")
    subject = models.CharField(max_length=500, blank=True)
    text = models.TextField(blank=True)
    dated = models.DateTimeField(null=True, blank=True, help_text="as its header says, which may be wrong")
    received_at = models.DateTimeField(db_index=True)
    stated_on = models.DateField(null=True, blank=True, help_text="the day that the letter itself bears")
    request_dated = models.DateField(null=True, blank=True, help_text="the day it gives to our request")
    kind = models.CharField(max_length=30, db_index=True)
    where = models.CharField(max_length=10, blank=True)
    start = models.IntegerField(default=0)
    end = models.IntegerField(default=0)
    cue = models.CharField(max_length=60, blank=True)
    is_automatic = models.BooleanField(default=False)
    also = models.JSONField(default=list, blank=True)
    sections = models.JSONField(default=list, blank=True)
    held_for = models.JSONField(default=list, blank=True)
    warnings = models.JSONField(default=list, blank=True)
    link = models.URLField(max_length=500, blank=True, help_text="where it stands on another site")
    capture = models.ForeignKey(
        Capture, on_delete=models.SET_NULL, null=True, blank=True, related_name="replies"
    )
    looked_at = models.DateTimeField(null=True, blank=True)
    looked_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    is_public = models.BooleanField(default=False)
    public_text = models.TextField(blank=True)
    answers_read_at = models.DateTimeField(
        null=True, blank=True, help_text="when the reader of answers was begun on it; empty: it is to be read"
    )

    class Meta:
        ordering = ["-received_at", "-pk"]
        indexes = [
            models.Index(fields=["request", "received_at"], name="incoming_of_request"),
            models.Index(fields=["looked_at", "request", "received_at"], name="incoming_to_place"),
            models.Index(
                fields=["looked_at", "campaign", "received_at", "kind", "request"], name="incoming_of_desk"
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["file_sha256", "request"], name="a_message_comes_once_a_request")
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.subject}"


class Attachment(models.Model):
    """A file that came with a message. `held_for` are sentences that say why it is held back.

    `within` names the attached message or winmail.dat that it lay in; `is_picture` is one that the message
    itself shows. `capture` is set once a person has let it go to the reading room.
    """

    message = models.ForeignKey(Incoming, on_delete=models.CASCADE, related_name="attachments")
    name = models.CharField(max_length=300)
    media_type = models.CharField(max_length=100)
    size = models.BigIntegerField()
    file_sha256 = models.CharField(max_length=64)
    within = models.CharField(max_length=300, blank=True)
    is_picture = models.BooleanField(default=False)
    held_for = models.JSONField(default=list, blank=True)
    capture = models.ForeignKey(
        Capture, on_delete=models.SET_NULL, null=True, blank=True, related_name="attached_to"
    )
    is_public = models.BooleanField(default=False)

    class Meta:
        ordering = ["message", "pk"]

    def __str__(self) -> str:
        return self.name
