"""What a body answered to a question, with the sentence; proposed by a reader, confirmed by a person."""

from django.db import models

from alongside.campaigns.models.incoming import Attachment, Incoming
from alongside.campaigns.models.request import Request
from alongside.campaigns.models.stage import Question
from alongside.people.models import Person


class AnswerKind(models.TextChoices):
    """What a cell holds. Public words: never reused."""

    YES = "yes", "Yes"
    NO = "no", "No"
    NUMBER = "number", "A number"
    LIST = "list", "A list"
    TEXT = "text", "In words"
    REFUSED = "refused", "Refused"
    NOT_HELD = "not-held", "Not held"
    NOT_ANSWERED = "not-answered", "Not answered"


class AnswerState(models.TextChoices):
    """Where an answer stands. Public words: never reused."""

    PROPOSED = "proposed", "Proposed by the reader"
    CODED = "coded", "Coded by one person"
    CONFIRMED = "confirmed", "Confirmed"
    REJECTED = "rejected", "Not what it says"


class Answer(models.Model):
    """One reading of one body's answer to one question. `coder` is None for the reader.

    A row is a proposal (no coder), what one person coded by themselves, or with `is_outcome` the answer that
    stands: made by a person, only it is ever `confirmed`. `exact == message.text[start:end]`, or of the
    attachment's text where `attachment` is given; it may be empty where nothing was answered.

    `how` says how the reader found it, `note` what to look at; `statement` is the id of the register's.
    """

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="answers")
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="answers")
    coder = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    kind = models.CharField(max_length=15, choices=AnswerKind.choices)
    value = models.JSONField(null=True, blank=True)
    section = models.CharField(max_length=30, blank=True)
    message = models.ForeignKey(Incoming, on_delete=models.PROTECT, related_name="answers")
    capture_sha256 = models.CharField(max_length=64, blank=True)
    attachment = models.ForeignKey(
        Attachment, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    start = models.IntegerField(default=0)
    end = models.IntegerField(default=0)
    exact = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=AnswerState.choices, default=AnswerState.PROPOSED)
    is_outcome = models.BooleanField(default=False)
    how = models.CharField(max_length=60, blank=True)
    note = models.CharField(max_length=300, blank=True)
    statement = models.CharField(max_length=32, blank=True, help_text="the register's, once confirmed")
    at = models.DateTimeField()

    class Meta:
        ordering = ["question", "request", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["request", "question", "coder"],
                condition=models.Q(is_outcome=False),
                name="one_coding_a_coder",
            ),
            models.UniqueConstraint(
                fields=["request", "question"],
                condition=models.Q(coder=None, is_outcome=False),
                name="one_proposal",
            ),
            models.UniqueConstraint(
                fields=["request", "question"], condition=models.Q(is_outcome=True), name="one_outcome"
            ),
        ]
        indexes = [
            models.Index(fields=["question", "is_outcome", "kind", "request"], name="answer_of_question"),
            # The states of all cells of a question are told from this alone, without opening a row.
            models.Index(
                fields=["question", "request", "is_outcome", "coder", "state"], name="answer_states"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request.body_name}, question {self.question.number}: {self.kind}"
