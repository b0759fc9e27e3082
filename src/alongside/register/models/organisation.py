"""Organisations with their names over time and who followed whom. Loaded from reference data."""

from django.db import models
from django.urls import reverse


class Organisation(models.Model):
    """A body. `code` is its official code, or a key of ours (`x-...`) when none is known.

    `name` is its newest; `search_names` all it ever had, one a line. `closed` is its last day.
    """

    code = models.CharField(max_length=200, primary_key=True)
    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=60, db_index=True)
    nation = models.CharField(max_length=40, db_index=True)
    region = models.CharField(max_length=100, blank=True, db_index=True)
    is_mental_health = models.BooleanField(null=True)
    trust_sector = models.CharField(max_length=300, blank=True)
    postcode = models.CharField(max_length=10, blank=True)
    opened = models.DateField(null=True, blank=True)
    closed = models.DateField(null=True, blank=True)
    source = models.TextField(blank=True)
    search_names = models.TextField(blank=True)

    class Meta:
        ordering = ["name", "code"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("register:organisation", args=[self.code])


class OrganisationName(models.Model):
    """A name the organisation had. `held_to` is the first day it was no longer the name (EDTF).

    `seen` is the date of the last source that has it, where nobody says when it ended. An alias
    is another name it goes by, without dates.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=300)
    held_from = models.CharField(max_length=40, blank=True)
    held_to = models.CharField(max_length=40, blank=True)
    seen = models.CharField(max_length=40, blank=True)
    is_alias = models.BooleanField(default=False)
    source = models.TextField(blank=True)

    class Meta:
        ordering = ["held_from", "name"]

    def __str__(self) -> str:
        return self.name


class Succession(models.Model):
    """From `on`, `successor` stands for `share` (whole, split, part) of what `predecessor` was."""

    predecessor = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="successions", db_constraint=False
    )
    successor = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="precessions", db_constraint=False
    )
    on = models.DateField()
    share = models.CharField(max_length=10)
    note = models.TextField(blank=True)
    source = models.TextField(blank=True)

    class Meta:
        ordering = ["on", "predecessor_id", "successor_id"]

    def __str__(self) -> str:
        return f"{self.predecessor_id} to {self.successor_id}"
