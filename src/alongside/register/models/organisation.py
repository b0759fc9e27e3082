"""Organisations with their names over time and who followed whom. Loaded from reference data."""

from django.db import models
from django.urls import reverse


class Organisation(models.Model):
    """A body with a code. `name` is its newest; `search_names` all it ever had, one a line.

    `opened` and `closed` are EDTF text: `2021-10-01`, or `2021` when only the year is known.
    """

    code = models.CharField(max_length=20, primary_key=True)
    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=40, db_index=True)
    nation = models.CharField(max_length=40, db_index=True)
    region = models.CharField(max_length=60, blank=True, db_index=True)
    is_mental_health = models.BooleanField(null=True)
    opened = models.CharField(max_length=40, blank=True)
    closed = models.CharField(max_length=40, blank=True)
    source = models.TextField(blank=True)
    search_names = models.TextField(blank=True)

    class Meta:
        ordering = ["name", "code"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("register:organisation", args=[self.code])


class OrganisationName(models.Model):
    """A name the organisation had, from and to (EDTF; empty is not known or still)."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=300)
    held_from = models.CharField(max_length=40, blank=True)
    held_to = models.CharField(max_length=40, blank=True)
    source = models.TextField(blank=True)

    class Meta:
        ordering = ["held_from", "name"]

    def __str__(self) -> str:
        return self.name


class Succession(models.Model):
    """On `on`, services of `predecessor` passed to `successor`; a body may have several successors."""

    predecessor = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="successions", db_constraint=False
    )
    successor = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="precessions", db_constraint=False
    )
    on = models.CharField(max_length=40, blank=True)
    note = models.TextField(blank=True)
    source = models.TextField(blank=True)

    class Meta:
        ordering = ["on", "predecessor_id", "successor_id"]

    def __str__(self) -> str:
        return f"{self.predecessor_id} to {self.successor_id}"
