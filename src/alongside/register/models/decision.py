"""What a person decided about a statement, kept apart so that it outlives a rebuild."""

from django.db import models


class Decision(models.Model):
    """`deed`: confirm, reject, correct or state. `correction` holds the fields of the corrected statement,
    or all of one that a person stated.

    The statement is named by its id, which is the same whenever the same words are read the same
    way from the same bytes; a rebuild applies decisions again, in order.
    """

    statement = models.CharField(max_length=32, db_index=True)
    deed = models.CharField(max_length=10)
    note = models.TextField(blank=True)
    correction = models.JSONField(default=dict, blank=True)
    by = models.CharField(max_length=100)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.deed} {self.statement}"
