"""A search that somebody wants to hear of by e-mail: an address and a query, no more."""

from django.db import models


class SavedSearch(models.Model):
    """Searching for such work says something of a person: nothing else is kept, and nothing after a stop.

    `query` is a PostFilter's. `confirm` and `stop` are the secrets in the links that are mailed.
    Posts listed up to `sent_until` have been sent or were there before; a day's mail goes out once,
    `sent_on`. An address that was never confirmed is deleted after a week.
    """

    email = models.EmailField("e-mail address", max_length=254)
    query = models.CharField(max_length=1000)
    confirm = models.CharField(max_length=64, unique=True)
    stop = models.CharField(max_length=64, unique=True)
    asked_at = models.DateTimeField(db_index=True)
    is_confirmed = models.BooleanField(default=False)
    is_asked_back = models.BooleanField(default=False, help_text="the mail with the link went out")
    sent_until = models.DateTimeField(null=True, blank=True)
    sent_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "saved searches"
        constraints = [models.UniqueConstraint(fields=["email", "query"], name="search_of_an_address")]

    def __str__(self) -> str:
        return f"saved search {self.pk}"

    @property
    def ref(self) -> str:
        """How the log of acts names it: without the address and what is sought."""
        return f"saved-search:{self.pk}"
