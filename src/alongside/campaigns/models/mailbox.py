"""How far a mailbox has been read, so that each message is fetched once."""

from django.db import models


class Mailbox(models.Model):
    """`name` is user, host and folder, never the password. `last_uid` holds for this `uid_validity` only."""

    name = models.CharField(max_length=300, unique=True)
    uid_validity = models.BigIntegerField(default=0)
    last_uid = models.BigIntegerField(default=0)
    at = models.DateTimeField(help_text="when the last message was fetched")

    def __str__(self) -> str:
        return self.name
