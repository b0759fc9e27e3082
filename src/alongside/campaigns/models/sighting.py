"""A request seen on another site that may be one of ours; it counts once a person has said so."""

from django.db import models

from alongside.campaigns.models.request import Request


class Sighting(models.Model):
    """`address` is its page there, `sent_on` the day it was sent. `is_ours` is None till a person decides.

    `told` is what the site told of it, taken in once it is ours; `why` says why it may be.
    """

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="sightings")
    address = models.URLField(max_length=500)
    title = models.CharField(max_length=500, blank=True)
    sent_on = models.DateField()
    why = models.CharField(max_length=300, blank=True)
    told = models.JSONField(default=dict, blank=True)
    seen_at = models.DateTimeField()
    is_ours = models.BooleanField(null=True, blank=True)

    class Meta:
        ordering = ["request", "sent_on", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["request", "address"], name="a_page_is_seen_once_a_request")
        ]

    def __str__(self) -> str:
        return self.address
