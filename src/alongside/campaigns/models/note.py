"""What volunteers write to each other about a request, and what a body claims of it."""

from django.db import models

from alongside.campaigns.models.request import Request


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
    """A body says "we did reply". Until a person has looked it is not called late in public."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="claims")
    at = models.DateTimeField()
    replied_on = models.DateField(null=True, blank=True)
    words = models.TextField(blank=True)
    looked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"claim of {self.at:%d %B %Y}"
