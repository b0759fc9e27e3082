"""Forms that make a campaign: one thing a page."""

from typing import Any

from django import forms

from alongside.campaigns.models import Channel
from alongside.people.models import Membership, Person, Role, Team
from alongside.reading.vocabulary import VOCABULARY

VALUE_TYPES = (
    ("yes-no", "Yes or no"),
    ("number", "A number"),
    ("list", "A list"),
    ("text", "In words"),
    ("date", "A date"),
    ("money", "A sum of money"),
)


class CampaignForm(forms.Form):
    """Title and matter."""

    title = forms.CharField(
        label="What is it about, in a few words?", max_length=200,
        error_messages={"required": "Write a title that others will know it by."},
        help_text="For example: Who took up the funding for peer support posts?",
    )  # fmt: skip
    about = forms.CharField(
        label="Why do you ask?", required=False, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="A few sentences. You may leave this for later. It stays private until you publish it.",
    )  # fmt: skip


class NewCampaignForm(CampaignForm):
    """The same, with the team when somebody is in several."""

    team = forms.ModelChoiceField(
        queryset=Team.objects.none(), label="Which of your teams?", empty_label=None
    )

    def __init__(self, *given: Any, person: Person, **named: Any) -> None:
        super().__init__(*given, **named)
        roles = (Role.EDITOR, Role.LEAD)
        held = Membership.objects.filter(person=person, role__in=roles).values("team")
        teams = Team.objects.filter(pk__in=held).order_by("name")
        field = self.fields["team"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = teams
        self.teams_held = list(teams)
        if len(self.teams_held) == 1:
            field.initial = self.teams_held[0].pk
            field.widget = forms.HiddenInput()


class ApplicantForm(forms.Form):
    """Who signs, and who is shown."""

    legal_applicant = forms.CharField(
        label="Who signs the letters?", max_length=200,
        error_messages={"required": "Give the name that stands below the letters."},
        help_text="A real name: of a person, or of a company or registered charity.",
    )  # fmt: skip
    public_name = forms.CharField(
        label="What are you known as?", max_length=200, required=False,
        help_text="Shown on public pages in place of the name above, such as the name of your collective.",
    )  # fmt: skip


class StageForm(forms.Form):
    """What a stage is called."""

    title = forms.CharField(
        label="What do you ask in this stage, in a few words?", max_length=200,
        error_messages={"required": "Write a few words, such as: Why they did not apply."},
    )  # fmt: skip


class QuestionForm(forms.Form):
    """One question."""

    words = forms.CharField(
        label="The question", widget=forms.Textarea(attrs={"rows": 3}), max_length=2000,
        error_messages={"required": "Write the question."},
        help_text="One thing only. A question with two things gets half an answer.",
    )  # fmt: skip
    value_type = forms.ChoiceField(label="What kind of answer?", choices=VALUE_TYPES)
    unit = forms.CharField(
        label="A number of what?",
        required=False,
        max_length=40,
        help_text="For example: posts. Only for numbers.",
    )
    property_name = forms.ChoiceField(
        label="Is it one of the things that the register keeps?", required=False,
        help_text="Leave it unless you know. Then the answers also stand on the pages of the bodies.",
    )  # fmt: skip

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        field = self.fields["property_name"]
        assert isinstance(field, forms.ChoiceField)
        kept = sorted(((each.name, each.title) for each in VOCABULARY.values()), key=lambda pair: pair[1])
        field.choices = [("", "No, only this campaign"), *kept]


class AddBodyForm(forms.Form):
    """A body by its name."""

    name = forms.CharField(
        label="Name of the body", max_length=300, error_messages={"required": "Write its name, or its code."}
    )


class AddressForm(forms.Form):
    """Where one body is written to."""

    to_address = forms.EmailField(
        label="E-mail address for requests", required=False,
        error_messages={"invalid": "This is not an e-mail address. Write it like foi@body.example."},
    )  # fmt: skip
    channel = forms.ChoiceField(label="How does the letter go?", choices=Channel.choices)
    authority = forms.CharField(
        label="Its name in WhatDoTheyKnow’s addresses", required=False, max_length=200,
        help_text="The last part of its page there, like northmoor_trust. Only for sending by hand.",
    )  # fmt: skip
    postal_address = forms.CharField(
        label="Postal address", required=False, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="A line each. Only for letters on paper.",
    )  # fmt: skip


class PastedAddressesForm(forms.Form):
    """Many addresses at once."""

    lines = forms.CharField(
        label="One body a line: its name or code, a comma, its address", required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )  # fmt: skip


class LetterForm(forms.Form):
    """Subject and words of a letter, with fields in braces."""

    subject = forms.CharField(
        label="Subject", max_length=200, error_messages={"required": "Write what stands in the subject line."}
    )
    letter = forms.CharField(
        label="Letter", widget=forms.Textarea(attrs={"rows": 22}), max_length=20_000,
        error_messages={"required": "Write the letter, or begin with one that others have used."},
    )  # fmt: skip
