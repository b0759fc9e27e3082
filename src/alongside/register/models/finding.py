"""A finding as stored, with the explanation a person gave."""

from django.db import models
from django.urls import reverse

from alongside.terms.finding import Severity


class FindingState(models.TextChoices):
    """Where a finding stands. Public words: never reused."""

    OPEN = "open", "Open"
    EXPLAINED = "explained", "Explained"
    CLEARED = "cleared", "No longer found"


EDITORS_ONLY = ("C32",)
"""Checks whose findings would lead to what they protect: where a person's details stand in a text."""


class FindingQuerySet(models.QuerySet["StoredFinding"]):
    """Findings, with the ones that only editors may see told apart."""

    def seen_by(self, *, editor: bool) -> "FindingQuerySet":
        """All of them for an editor; for the public without those of EDITORS_ONLY."""
        return self if editor else self.exclude(check_number__in=EDITORS_ONLY)


class StoredFinding(models.Model):
    """`identity` stays the same while the check looks at the same thing, so explanations stay with it.

    A finding whose arithmetic has changed since it was explained is open again and keeps the old
    words. `passage` is the statement that bears the explanation out, when there is one.
    """

    identity = models.CharField(max_length=300, unique=True)
    check_number = models.CharField(max_length=10, db_index=True)
    severity = models.CharField(max_length=1, choices=[(each.value, each.name.lower()) for each in Severity])
    message = models.TextField()
    arithmetic = models.TextField(blank=True)
    statements = models.JSONField(default=list)
    topic = models.CharField(max_length=120, blank=True, db_index=True)
    state = models.CharField(max_length=10, choices=FindingState.choices, default=FindingState.OPEN)
    explanation = models.TextField(blank=True)
    passage = models.CharField(max_length=32, blank=True)
    explained_by = models.CharField(max_length=100, blank=True)
    explained_at = models.DateTimeField(null=True, blank=True)
    found_at = models.DateTimeField(db_index=True)

    objects = FindingQuerySet.as_manager()

    class Meta:
        ordering = ["check_number", "identity"]

    def __str__(self) -> str:
        return f"{self.check_number}: {self.message}"

    def get_absolute_url(self) -> str:
        return reverse("register:finding", args=[self.pk])


class LastCheck(models.Model):
    """The last time the checks ran over everything: for which day, by which version. There is one row."""

    day = models.DateField()
    version = models.CharField(max_length=40)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"checked for {self.day}"
