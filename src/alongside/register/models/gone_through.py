"""A file that was gone through to its end, so that it need not be taken apart again while nothing changes."""

from django.db import models


class GoneThrough(models.Model):
    """A file of `documents` documents, all of which could be read and are held.

    `captures` of them came in with this very file; the others were held before, from another.
    `state` is the hash of what the next run must find unchanged besides the file's bytes: what its
    listing says of it, and the versions of the program, the normaliser and the readers.
    """

    file_sha256 = models.CharField(max_length=64, unique=True)
    state = models.CharField(max_length=64)
    documents = models.IntegerField()
    captures = models.IntegerField()
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "files gone through"

    def __str__(self) -> str:
        return f"{self.file_sha256[:12]}: {self.documents} documents"
