"""A topic: the matter that lists and figures are about."""

from django.db import models
from django.urls import reverse


class Topic(models.Model):
    """`slug` is what statements carry; `title` is how it is said."""

    slug = models.SlugField(max_length=120, primary_key=True)
    title = models.CharField(max_length=300)

    class Meta:
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("register:topic", args=[self.slug])
