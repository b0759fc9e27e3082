"""A settled value: what the sources together say of one claim, and whether they agree."""

import builtins

from django.db import models

from alongside.reading.vocabulary import VOCABULARY, Property
from alongside.terms.statement import Value, in_words, value_from_json


class SettledState(models.TextChoices):
    """How the sources stand to each other. Public words: never reused."""

    AGREED = "agreed", "Sources agree"
    NARROWED = "narrowed", "Sources agree; the more precise figure is shown"
    CONFLICT = "conflict", "Sources disagree"
    SINGLE = "single-source", "One source"
    WITHHELD = "withheld", "Withheld: a small number of people"


class Settled(models.Model):
    """One row a claim and, for a property that can have many values, a row a value.

    `shown` is the best supported value and never clears a conflict. `supporting` and `opposing`
    are ids of statements, best first; `witnesses` counts independent ones. `organisation` is the
    body whose post or concern the claim is about, where it is one. When the state is
    withheld the value is kept here for editors and must not be shown to the public.
    """

    claim = models.CharField(max_length=32, db_index=True)
    subject_kind = models.CharField(max_length=20)
    subject_key = models.CharField(max_length=200, blank=True)
    subject_name = models.CharField(max_length=500)
    organisation = models.CharField(max_length=200, blank=True)
    property = models.CharField(max_length=40)
    topic = models.CharField(max_length=120, blank=True)
    of = models.JSONField(default=dict, blank=True)
    value_type = models.CharField(max_length=10)
    value = models.JSONField()
    qualifier = models.CharField(max_length=20)
    polarity = models.CharField(max_length=20)
    state = models.CharField(max_length=14, choices=SettledState.choices, db_index=True)
    supporting = models.JSONField(default=list)
    opposing = models.JSONField(default=list, blank=True)
    witnesses = models.IntegerField(default=1)
    settled_at = models.DateTimeField()

    class Meta:
        ordering = ["topic", "subject_name", "property", "pk"]
        verbose_name_plural = "settled values"
        indexes = [
            models.Index(fields=["subject_kind", "subject_key"], name="settled_subject"),
            models.Index(fields=["organisation"], name="settled_organisation"),
            models.Index(fields=["topic", "property"], name="settled_topic"),
            models.Index(fields=["property", "topic"], name="settled_property"),
        ]

    def __str__(self) -> str:
        return f"{self.subject_name}: {self.declared.title.lower()} {self.value_in_words}"

    @builtins.property
    def declared(self) -> Property:
        return VOCABULARY[self.property]

    @builtins.property
    def typed_value(self) -> Value:
        return value_from_json(self.value_type, self.value)

    @builtins.property
    def value_in_words(self) -> str:
        """The value to show; a withheld one says so instead."""
        if self.state == SettledState.WITHHELD:
            return "fewer than 10"
        return in_words(self.typed_value)
