"""The table in which failed sign-ins are counted for a quarter of an hour."""

from django.db import models


class FailedSignIns(models.Model):
    """What the database cache keeps: a hash of the account tried, a count, and when it is forgotten.

    It holds no network address, no browser and no name. The columns are those that Django's
    database cache reads and writes.
    """

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "people_failed_sign_ins"
        verbose_name_plural = "failed sign-ins"

    def __str__(self) -> str:
        return self.cache_key
