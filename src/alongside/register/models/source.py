"""A source: a work that says something, such as a letter, an article or an advert."""

from django.db import models

from alongside.reading.document import SourceFacts
from alongside.register.addresses import address
from alongside.terms.dates import PartialDate


class Source(models.Model):
    """Empty means "not known". Dates are EDTF text.

    `origin` tells this work from others when it is read again: its reference or address where
    it has one, else the place it was read from. It is never shown. `slug` is its public name.
    """

    slug = models.SlugField(max_length=160, unique=True)
    origin = models.CharField(max_length=1000, unique=True)
    kind = models.CharField(max_length=20, blank=True, db_index=True)
    title = models.CharField(max_length=500, blank=True)
    publisher = models.CharField(max_length=300, blank=True)
    publisher_code = models.CharField(max_length=200, blank=True, db_index=True)
    published = models.CharField(max_length=40, blank=True)
    published_from = models.DateField(null=True, blank=True, db_index=True)
    received = models.CharField(max_length=40, blank=True)
    topic = models.CharField(max_length=120, blank=True, db_index=True)
    url = models.CharField(max_length=1000, blank=True)
    reference = models.CharField(max_length=200, blank=True)
    recorded_at = models.DateTimeField(db_index=True)

    class Meta:
        ordering = ["-recorded_at", "-pk"]

    def __str__(self) -> str:
        return self.title or self.slug

    def get_absolute_url(self) -> str:
        return address("register:document", self.slug)

    @property
    def facts(self) -> SourceFacts:
        """What readers and checks are told of this work."""
        return SourceFacts(
            kind=self.kind,
            title=self.title,
            publisher=self.publisher,
            publisher_code=self.publisher_code,
            published=PartialDate(self.published) if self.published else None,
            received=PartialDate(self.received) if self.received else None,
            topic=self.topic,
            url=self.url,
            reference=self.reference,
        )
