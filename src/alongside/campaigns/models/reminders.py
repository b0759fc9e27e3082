"""Whether a person wants the daily mail about their desk, and when it went last."""

from django.db import models

from alongside.people.models import Person


class Reminders(models.Model):
    """`sent_on` is claimed before the mail is handed over, so that a day has one mail at most."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="reminders")
    are_wanted = models.BooleanField(default=True)
    sent_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "reminders"

    def __str__(self) -> str:
        return f"reminders of person {self.person_id}"
