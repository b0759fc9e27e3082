"""A request: one stage's letter to one body, and what happened to it."""

from django.db import models

from alongside.campaigns.models.stage import Stage
from alongside.people.models import Person
from alongside.rules.clock import EventKind


class RequestState(models.TextChoices):
    """Where a request stands with us; where it stands by law is its clock. Public words: never reused."""

    PROPOSED = "proposed", "Proposed by the rule"
    DROPPED = "dropped", "Left out by a person"
    ACCEPTED = "accepted", "To be asked"
    QUEUED = "queued", "In the queue"
    SENT = "sent", "Sent"
    CLOSED = "closed", "Closed"


NEXT = {
    RequestState.PROPOSED: {RequestState.ACCEPTED, RequestState.DROPPED},
    RequestState.DROPPED: {RequestState.ACCEPTED},
    RequestState.ACCEPTED: {RequestState.QUEUED, RequestState.SENT, RequestState.DROPPED},
    RequestState.QUEUED: {RequestState.SENT, RequestState.ACCEPTED},
    RequestState.SENT: {RequestState.CLOSED, RequestState.ACCEPTED},
    RequestState.CLOSED: {RequestState.SENT},
}
"""The states a request may go to from each. A closed one that is written to again is open again;
one whose letter came back is to be asked anew."""


class Channel(models.TextChoices):
    """How a letter goes out."""

    MAIL = "email", "By e-mail from here"
    BY_HAND = "wdtk", "By hand through WhatDoTheyKnow"
    POST = "post", "On paper"


class Chosen(models.TextChoices):
    """Who chose the body. A body that the rule stops choosing is shown as such, never taken away silently."""

    BY_RULE = "rule", "Chosen by the rule"
    BY_PERSON = "person", "Added by a person"
    NO_LONGER = "no-longer", "No longer chosen by the rule"


class Request(models.Model):
    """`because` is why the body was chosen: [{words, statement, quote, said_on, did}], all but words may
    be empty.

    `in_place_of` holds the codes of dissolved bodies it stands for, parted by spaces. `token` is in its
    reply address; `authority` is what WhatDoTheyKnow calls the body in its addresses.

    `letter` holds the words for this body alone where a person has changed them. `reference` is the
    body's own number. `put_off_until` hides it from the desk until that day.
    """

    stage = models.ForeignKey(Stage, on_delete=models.CASCADE, related_name="requests")
    organisation = models.CharField(max_length=200, db_index=True)
    body_name = models.CharField(max_length=300)
    in_place_of = models.CharField(max_length=400, blank=True, help_text="codes of bodies it stands for")
    regime = models.CharField(max_length=20, blank=True, help_text="empty: not subject to the Act")
    because = models.JSONField(default=list, blank=True)
    chosen = models.CharField(max_length=10, choices=Chosen.choices, default=Chosen.BY_RULE)
    state = models.CharField(max_length=10, choices=RequestState.choices, default=RequestState.PROPOSED)
    channel = models.CharField(max_length=10, choices=Channel.choices, default=Channel.MAIL)
    to_address = models.EmailField(blank=True)
    postal_address = models.TextField(blank=True, help_text="for a letter on paper, a line each")
    authority = models.CharField(max_length=200, blank=True)
    token = models.CharField(max_length=40, unique=True)
    subject = models.CharField(max_length=200, blank=True)
    letter = models.TextField(blank=True)
    reference = models.CharField(max_length=60, blank=True)
    address = models.URLField(blank=True, help_text="where it stands on another site")
    assignee = models.ForeignKey(
        Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="requests"
    )
    put_off_until = models.DateField(null=True, blank=True)
    due = models.DateField(null=True, blank=True, db_index=True, help_text="by its clock, kept for the desk")
    clock_state = models.CharField(max_length=30, blank=True, db_index=True)
    latest_kind = models.CharField(max_length=30, blank=True, help_text="of the latest message looked at")
    reminded_on = models.DateField(null=True, blank=True, help_text="the day of its last reminder")
    sent_on = models.DateField(null=True, blank=True)
    replied_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["stage", "body_name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["stage", "organisation"], name="a_body_is_asked_once_a_stage")
        ]
        indexes = [
            models.Index(fields=["stage", "body_name"], name="request_by_name"),
            # The desk counts its lists from this alone, without opening a row.
            models.Index(
                fields=[
                    "state",
                    "clock_state",
                    "due",
                    "put_off_until",
                    "reminded_on",
                    "latest_kind",
                    "replied_on",
                    "stage",
                ],
                name="request_desk",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body_name}, {self.stage}"


class RequestEvent(models.Model):
    """What happened that bears on the clock; `kind` is one of rules/clock's events."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="events")
    kind = models.CharField(max_length=30, choices=[(kind.value, kind.value) for kind in EventKind])
    on = models.DateField()
    reason = models.CharField(max_length=300, blank=True)
    until = models.DateField(null=True, blank=True)
    message = models.ForeignKey(
        "campaigns.Incoming", on_delete=models.SET_NULL, null=True, blank=True, related_name="events"
    )
    at = models.DateTimeField(help_text="when it was recorded")
    is_proposed = models.BooleanField(default=False, help_text="by the reader; no person has looked yet")

    class Meta:
        ordering = ["on", "pk"]

    def __str__(self) -> str:
        return f"{self.kind} on {self.on}"
