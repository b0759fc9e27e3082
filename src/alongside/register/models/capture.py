"""A capture: the bytes we hold of a source, and the one normalised text that citations refer to."""

from django.db import models

from alongside.reading.document import Document, Part
from alongside.register.models.source import Source


class Capture(models.Model):
    """`sha256` is of this document; `file_sha256` of the file it came in, whose bytes are kept once.

    `item` is the document's number in a file that holds many, else 0. `parts` is a list of
    [kind, label, start, end]; `facts` and `warnings` are what the format told of the document.
    `title` is the source's, kept here because the search index reads its columns from this table.
    `is_current` is false as soon as the source was read again and had changed.
    """

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="captures")
    sha256 = models.CharField(max_length=64, unique=True)
    file_sha256 = models.CharField(max_length=64, db_index=True)
    file_name = models.CharField(max_length=300)
    media_type = models.CharField(max_length=100)
    size = models.BigIntegerField(help_text="bytes of the file it came in")
    item = models.IntegerField(default=0)
    title = models.CharField(max_length=500, blank=True)
    text = models.TextField()
    text_sha256 = models.CharField(max_length=64, db_index=True)
    normaliser = models.IntegerField()
    parts = models.JSONField(default=list, blank=True)
    facts = models.JSONField(default=dict, blank=True)
    warnings = models.JSONField(default=list, blank=True)
    read_at = models.DateTimeField(db_index=True)
    previous = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="next"
    )
    is_current = models.BooleanField(default=True, db_index=True)

    class Meta:
        ordering = ["-read_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.source} as read on {self.read_at:%d %B %Y}"

    @property
    def document(self) -> Document:
        """The document as a reader gets it."""
        return Document(
            name=self.file_name,
            media_type=self.media_type,
            sha256=self.sha256,
            text=self.text,
            parts=tuple(Part(*part) for part in self.parts),
            facts=self.facts,
            warnings=tuple(self.warnings),
            item=self.item,
        )
