"""The log of acts: who did what to what, each row sealed with the hash of the one before it."""

import hashlib
import json
from typing import Any, ClassVar, NoReturn

from django.db import models

FIRST_HASH = "0" * 64


class ActsAreKeptError(Exception):
    """An act is in the log for good. Record a new act that says what was put right."""


class ActQuerySet(models.QuerySet["Act"]):
    """Acts are read, never changed or deleted."""

    def update(self, **_changes: Any) -> NoReturn:
        raise ActsAreKeptError("An act in the log cannot be changed. Record a new act instead.")

    def delete(self) -> NoReturn:
        raise ActsAreKeptError("An act in the log cannot be deleted. Record a new act instead.")


class Act(models.Model):
    """One deed. `who` is `person:3` or `command:read`; `target` is what it was done to, `statement:9f…`.

    `number` runs from 1 without gaps; `hash` covers everything else in the row and the hash before.
    """

    number = models.PositiveBigIntegerField(unique=True)
    at = models.DateTimeField()
    who = models.CharField(max_length=80)
    deed = models.CharField(max_length=80)
    target = models.CharField(max_length=200, blank=True)
    detail = models.JSONField(default=dict)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    objects: ClassVar[models.Manager["Act"]] = models.Manager.from_queryset(ActQuerySet)()

    class Meta:
        ordering = ["-number"]
        indexes = [
            models.Index(fields=["target", "-number"], name="acts_by_target"),
            models.Index(fields=["who", "-number"], name="acts_by_who"),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.who} {self.deed} {self.target}"

    def save(self, **options: Any) -> None:
        if self.pk is not None:
            raise ActsAreKeptError("An act in the log cannot be changed. Record a new act instead.")
        super().save(force_insert=True, **{k: v for k, v in options.items() if k != "force_insert"})

    def delete(self, **_options: Any) -> NoReturn:  # type: ignore[override]
        raise ActsAreKeptError("An act in the log cannot be deleted. Record a new act instead.")

    def worked_out_hash(self) -> str:
        """SHA-256 over the row and the hash before it; equal to `hash` unless somebody changed the row."""
        row = [self.number, self.at.isoformat(), self.who, self.deed, self.target, self.detail]
        written = json.dumps([*row, self.previous_hash], sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(written.encode()).hexdigest()


class ChainEnd(models.Model):
    """The one row that holds the last number and hash. Locked while an act is added, so none can fork."""

    number = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default=FIRST_HASH)

    def __str__(self) -> str:
        return f"act {self.number}"
