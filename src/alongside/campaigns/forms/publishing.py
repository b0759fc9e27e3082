"""What is to be public."""

from django import forms

from alongside.campaigns.models import Part


class PartsForm(forms.Form):
    """The parts of a campaign that anyone may see; none is private."""

    parts = forms.MultipleChoiceField(
        label="What anyone may see", choices=Part.choices, required=False, widget=forms.CheckboxSelectMultiple
    )


class WordsForm(forms.Form):
    """Which removals are undone, and which more words are taken out, one a line."""

    more = forms.CharField(required=False, max_length=20_000)

    def clean(self) -> dict[str, list[str]]:
        """`kept` are keys of removals; `more` the words."""
        told = super().clean() or {}
        lines = [" ".join(line.split()) for line in str(told.get("more", "")).splitlines()]
        kept = self.data.getlist("kept") if hasattr(self.data, "getlist") else []
        return {"more": [line for line in lines if len(line) > 1], "kept": list(kept)}
