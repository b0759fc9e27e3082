"""A campaign: one matter asked of many bodies, in stages, by a team."""

from django.db import models
from django.urls import reverse

from alongside.people.models import Team


class CampaignState(models.TextChoices):
    """Where a campaign stands. Public words: never reused."""

    DRAFT = "draft", "Being prepared"
    RUNNING = "running", "Running"
    CLOSED = "closed", "Closed"


class Part(models.TextChoices):
    """What of a campaign can be made public by itself."""

    STAGES = "stages", "Its stages and questions"
    MATRIX = "matrix", "The answers side by side"
    RESPONSES = "responses", "Who answered and when"
    LETTERS = "letters", "The letters sent"
    REPLIES = "replies", "The replies that a person has looked at"


class Campaign(models.Model):
    """Who asks is three things: `legal_applicant` signs the letters, `public_name` is shown, the team works.

    `topic` is that of the register under which its answers are kept. `published` lists the parts that
    anyone may see; empty is private.
    """

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="campaigns")
    slug = models.SlugField(max_length=80, unique=True)
    title = models.CharField(max_length=200)
    about = models.TextField(blank=True)
    topic = models.SlugField(max_length=120, blank=True)
    legal_applicant = models.CharField(max_length=200)
    public_name = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=CampaignState.choices, default=CampaignState.DRAFT)
    published = models.JSONField(default=list, blank=True)
    started_at = models.DateTimeField()

    class Meta:
        ordering = ["-started_at", "-pk"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("campaigns:campaign", args=[self.slug])

    def shows(self, part: Part) -> bool:
        """Whether anyone may see this part."""
        return part.value in self.published
