"""A body says that it did reply, and a volunteer says what was found."""

from django import forms
from django.utils import timezone

from alongside.campaigns.actions.claims import LONGEST
from alongside.campaigns.forms.due import DayField


class ClaimForm(forms.Form):
    """Nothing needs to be filled in. `website` is not shown: only programs fill it in."""

    replied_on = DayField(label="The day you replied, if you know it", required=False)
    words = forms.CharField(
        label="Anything that helps us find it", required=False, max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="For example your reference, or the address it went to. Please give no names.",
    )  # fmt: skip
    website = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean_replied_on(self) -> object:
        """Nobody has replied tomorrow."""
        on = self.cleaned_data["replied_on"]
        if on and on > timezone.localdate():
            raise forms.ValidationError("This day has not come yet. Give the day on which you replied.")
        return on


class FoundForm(forms.Form):
    """The reply is there."""

    on = DayField(
        label="The day it replied, if no message here tells it", required=False,
        help_text="Leave it empty where the reply stands above: its message moves the clock.",
    )  # fmt: skip
    found = forms.CharField(
        label="A word for the team, if you like", required=False, max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip

    def clean_on(self) -> object:
        """Nobody has replied tomorrow."""
        on = self.cleaned_data["on"]
        if on and on > timezone.localdate():
            raise forms.ValidationError("This day has not come yet. Give the day on which it replied.")
        return on


class NotFoundForm(forms.Form):
    """No reply was found."""

    found = forms.CharField(
        label="Where did you look, and what would help?", max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="The body can read this beside its request. Please give no names.",
        error_messages={"required": "Say where you looked. The body can read it beside its request."},
    )  # fmt: skip
