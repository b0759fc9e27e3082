"""A statement as stored. It is never edited; a correction is a new statement that supersedes it."""

import builtins
from typing import Any

from django.db import models

from alongside.reading.vocabulary import VOCABULARY, Property
from alongside.register.models.capture import Capture
from alongside.register.models.source import Source
from alongside.terms.dates import PartialDate
from alongside.terms.quote import Quote
from alongside.terms.statement import (
    Polarity,
    Qualifier,
    Statement,
    Subject,
    Value,
    in_words,
    value_from_json,
)


class Status(models.TextChoices):
    """Where a statement stands. Public words: never reused."""

    PROPOSED = "proposed", "Proposed"
    CONFIRMED = "confirmed", "Confirmed"
    REJECTED = "rejected", "Rejected"
    SUPERSEDED = "superseded", "Superseded"


class Anchored(models.TextChoices):
    """Whether the quote still stands in the newest version of its document."""

    EXACT = "exact", "Stands in the newest version"
    CARRIED = "carried", "Carried over to a newer version"
    LOST = "lost", "Not found in the newest version"


class StoredStatement(models.Model):
    """One cited statement. `exact == capture.text[start:end]`, checked when stored and when shown.

    `claim` is the hash of subject, property, topic and `of`: statements with the same claim speak
    of the same thing. `recorded_at` to `ended_at` is when the register held it to be said.
    `organisation` is the code of the body whose post or concern it is about, where it is one.
    """

    id = models.CharField(max_length=32, primary_key=True)
    capture = models.ForeignKey(Capture, on_delete=models.PROTECT, related_name="statements")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="statements")
    start = models.IntegerField()
    end = models.IntegerField()
    exact = models.TextField()
    page = models.IntegerField(null=True, blank=True)
    part = models.CharField(max_length=300, blank=True)

    subject_kind = models.CharField(max_length=20)
    subject_key = models.CharField(max_length=200, blank=True)
    subject_name = models.CharField(max_length=500)
    organisation = models.CharField(max_length=200, blank=True)
    property = models.CharField(max_length=40)
    value_type = models.CharField(max_length=10)
    value = models.JSONField()
    qualifier = models.CharField(max_length=20, default=Qualifier.EXACT.value)
    polarity = models.CharField(max_length=20, default=Polarity.AFFIRMED.value)
    topic = models.CharField(max_length=120, blank=True)
    of = models.JSONField(default=dict, blank=True)
    context = models.JSONField(default=dict, blank=True)
    group = models.CharField(max_length=300, blank=True)
    row = models.IntegerField(null=True, blank=True)
    claim = models.CharField(max_length=32, db_index=True)

    asserter = models.CharField(max_length=300, blank=True)
    reported_for = models.CharField(max_length=300, blank=True)
    valid = models.CharField(max_length=40, blank=True)
    asserted_on = models.CharField(max_length=40, blank=True)
    reader = models.CharField(max_length=60)
    version = models.IntegerField(default=1)
    confidence = models.FloatField(default=1.0)

    status = models.CharField(max_length=12, choices=Status.choices, default=Status.PROPOSED)
    anchored = models.CharField(max_length=10, choices=Anchored.choices, default=Anchored.EXACT)
    supersedes = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="superseded_by"
    )
    recorded_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["source_id", "start", "end", "row", "id"]
        indexes = [
            models.Index(fields=["subject_kind", "subject_key"], name="statement_subject"),
            models.Index(fields=["topic", "property"], name="statement_topic"),
            models.Index(
                fields=["subject_kind", "subject_key"],
                condition=models.Q(ended_at=None),
                name="statement_held",
            ),
            models.Index(
                fields=["organisation"], condition=models.Q(ended_at=None), name="statement_organisation"
            ),
            models.Index(fields=["property", "status"], name="statement_property"),
        ]

    def __str__(self) -> str:
        return f"{self.subject_name}: {self.declared.title.lower()} {self.value_in_words}"

    def get_absolute_url(self) -> str:
        return f"{self.source.get_absolute_url()}#s-{self.id}"

    @builtins.property
    def declared(self) -> Property:
        """What the vocabulary says of its property."""
        return VOCABULARY[self.property]

    @builtins.property
    def subject(self) -> Subject:
        return Subject(self.subject_kind, self.subject_key, self.subject_name)

    @builtins.property
    def typed_value(self) -> Value:
        """The value as the readers gave it."""
        return value_from_json(self.value_type, self.value)

    @builtins.property
    def value_in_words(self) -> str:
        return in_words(self.typed_value)

    @builtins.property
    def is_current(self) -> bool:
        """Whether the register holds it to be said today."""
        return self.ended_at is None

    def as_statement(self) -> Statement:
        """The statement as settling and checking take it."""
        return Statement(
            quote=Quote(self.start, self.end, self.exact),
            subject=self.subject,
            property=self.property,
            value=self.typed_value,
            qualifier=Qualifier(self.qualifier),
            polarity=Polarity(self.polarity),
            topic=self.topic,
            asserter=self.asserter,
            reported_for=self.reported_for,
            valid=_partial(self.valid),
            asserted_on=_partial(self.asserted_on),
            of=self.of,
            context=self.context,
            group=self.group,
            row=self.row,
            reader=self.reader,
            version=self.version,
            confidence=self.confidence,
        )

    def say_in_log(self) -> dict[str, Any]:
        """What the log of acts may hold of it: keys and declared words; no value, quote or name as written.

        Those can be words out of a letter, and may have to be struck out; the log is kept for good.
        """
        subject = f"{self.subject.kind}:{self.subject.key or '?'}"
        return {"id": self.id, "subject": subject, "property": self.property, "status": self.status}


def _partial(edtf: str) -> PartialDate | None:
    return PartialDate(edtf) if edtf else None
