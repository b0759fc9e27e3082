"""Forms of the desk."""

from typing import Any

from django import forms
from django.conf import settings

from alongside.campaigns.forms.due import DayField
from alongside.campaigns.letters import ModelLetter
from alongside.people.models import Person, Team
from alongside.rules.clock import EventKind

EVENTS = {
    EventKind.RECEIVED: "The body had our letter",
    EventKind.REPLIED: "The body answered",
    EventKind.CLARIFICATION_ASKED: "The body asked what we meant",
    EventKind.CLARIFIED: "We explained",
    EventKind.FEE_NOTICE: "The body asked for a fee",
    EventKind.FEE_PAID: "We paid the fee",
    EventKind.EXTENDED: "The body said it needs longer",
    EventKind.REVIEW_ASKED: "We asked for an internal review",
    EventKind.REVIEW_EXTENDED: "The body said the review needs longer",
    EventKind.REVIEW_ANSWERED: "The review was answered",
    EventKind.COMPLAINED: "We complained to the Commissioner",
}
"""What can happen to a request, in the words of the pages."""


class SentByHandForm(forms.Form):
    """A letter that a person sent."""

    on = DayField(label="The day you sent it")
    address = forms.URLField(
        label="The address of its page", required=False, assume_scheme="https",
        help_text="Copy it from the browser after sending on WhatDoTheyKnow.",
    )  # fmt: skip
    received_on = DayField(
        label="The day the body had it, if you know", required=False,
        help_text="From the proof of delivery. The clock starts only with this day.",
    )  # fmt: skip


class NoteForm(forms.Form):
    """A note for the team."""

    words = forms.CharField(
        label="A note for the team",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=5000,
        error_messages={"required": "Write the note first."},
    )


class PassOnForm(forms.Form):
    """Who takes it."""

    to = forms.ModelChoiceField(
        queryset=Person.objects.none(), label="Who looks after it", required=False, empty_label="Everybody"
    )

    def __init__(self, *given: Any, team: Team, **named: Any) -> None:
        super().__init__(*given, **named)
        field = self.fields["to"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = team.members.filter(is_active=True).order_by("display_role", "pk")


class EventForm(forms.Form):
    """Something that happened."""

    kind = forms.ChoiceField(
        label="What happened", choices=[(kind.value, words) for kind, words in EVENTS.items()]
    )
    on = DayField(label="On which day")
    reason = forms.CharField(label="If it needs longer: why, in its words", required=False, max_length=300)
    until = DayField(label="If it needs longer: until when", required=False)


class LaterLetterForm(forms.Form):
    """A letter after the first: what a person writes, and the template it stands in."""

    our_answer = forms.CharField(
        label="What you want to say", required=False, widget=forms.Textarea(attrs={"rows": 6}),
        help_text="It stands in the letter where {our_answer} is.",
    )  # fmt: skip
    subject = forms.CharField(
        label="Subject", max_length=200, error_messages={"required": "Write what stands in the subject line."}
    )
    letter = forms.CharField(
        label="Letter", widget=forms.Textarea(attrs={"rows": 16}), max_length=20_000,
        error_messages={"required": "Write the letter."},
    )  # fmt: skip


class UploadForm(forms.Form):
    """Mail from a mail program."""

    file = forms.FileField(
        label="A saved message (.eml) or a mailbox (.mbox)",
        error_messages={"required": "Choose the file on your phone or computer."},
        help_text=f"Up to {settings.LARGEST_UPLOAD >> 20} MB. Messages we hold already are not taken twice.",
    )


class PaperReplyForm(forms.Form):
    """A reply on paper."""

    file = forms.FileField(
        label="A scan of it, as PDF", error_messages={"required": "Choose the file with the scan."}
    )
    received_on = DayField(label="The day it came")
    words = forms.CharField(
        label="What it says, in short", required=False, widget=forms.Textarea(attrs={"rows": 4}),
        max_length=20_000, help_text="So that it can be found. The scan is kept whole.",
    )  # fmt: skip


class SendAgainForm(forms.Form):
    """Where a letter that did not arrive goes now."""

    to_address = forms.EmailField(
        label="E-mail address",
        error_messages={
            "required": "Give the address it shall go to.",
            "invalid": "This is not an e-mail address. Write it like foi@body.example.",
        },
    )  # fmt: skip


class ByHandForm(forms.Form):
    """A later letter that a person sends: to whom, and when it went."""

    recipient = forms.CharField(
        label="Who gets it: name, and the address for paper, a line each", required=False, max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip
    on = DayField(label="The day you sent it")

    def __init__(self, *given: Any, model: ModelLetter, **named: Any) -> None:
        super().__init__(*given, **named)
        field = self.fields["recipient"]
        if model.to == "body":
            field.label = "For paper: its name and address, a line each"
            field.help_text = "Leave it empty where the body’s postal address is known here."
        else:
            field.required = True
            field.error_messages["required"] = "Name who gets it: it does not go to the body’s FOI address."
