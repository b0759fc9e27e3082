"""A body says that it did reply."""

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
