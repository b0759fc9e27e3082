"""A stage: one letter with numbered questions, and the rule that chooses whom it goes to."""

from django.db import models

from alongside.campaigns.models.campaign import Campaign


class StageState(models.TextChoices):
    """Where a stage stands. Public words: never reused."""

    DRAFT = "draft", "Being written"
    READY = "ready", "Ready to send"
    SENDING = "sending", "Being sent"
    SENT = "sent", "Sent"


class Stage(models.Model):
    """`rule` is the saved choice of recipients as data (campaigns/recipients says how it reads).

    `subject` and `letter` are templates with named fields. `asked_on` is the day the letters bear.
    `coders` is how many people code each answer by themselves before it stands.
    """

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="stages")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    rule = models.JSONField(default=dict, blank=True)
    subject = models.CharField(max_length=200, blank=True)
    letter = models.TextField(blank=True)
    asked_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=StageState.choices, default=StageState.DRAFT)
    coders = models.PositiveSmallIntegerField(default=1)

    class Meta:
        ordering = ["campaign", "number"]
        constraints = [
            models.UniqueConstraint(fields=["campaign", "number"], name="one_stage_of_each_number")
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}"


class Question(models.Model):
    """One numbered question. `property` is of the register's vocabulary, or one that the campaign declares.

    `value_type` is yes-no, number, list, text, date or money; `unit` says of what.
    """

    stage = models.ForeignKey(Stage, on_delete=models.CASCADE, related_name="questions")
    number = models.PositiveSmallIntegerField()
    words = models.TextField()
    property = models.CharField(max_length=40)
    is_declared = models.BooleanField(default=False, help_text="by the campaign, not by the vocabulary")
    value_type = models.CharField(max_length=10)
    unit = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ["stage", "number"]
        constraints = [
            models.UniqueConstraint(fields=["stage", "number"], name="one_question_of_each_number")
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.words}"
