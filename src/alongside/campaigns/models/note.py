"""What volunteers write to each other about a request, and what a body claims of it."""

from django.db import models

from alongside.campaigns.models.request import Request
from alongside.people.models import Person


class Note(models.Model):
    """A note for the team; never public."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="notes")
    by = models.CharField(max_length=80)
    at = models.DateTimeField()
    words = models.TextField()

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return self.words[:60]


class Claim(models.Model):
    """A body says "we did reply". Until a person has looked it is not called late in public.

    `is_so` is what the person found, `found` the words on it: those of a reply that was not found are public.
    """

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="claims")
    at = models.DateTimeField()
    replied_on = models.DateField(null=True, blank=True)
    words = models.TextField(blank=True)
    looked_at = models.DateTimeField(null=True, blank=True)
    looked_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    is_so = models.BooleanField(null=True, blank=True)
    found = models.TextField(blank=True, help_text="what was found, or where was looked in vain")

    class Meta:
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"claim of {self.at:%d %B %Y}"
