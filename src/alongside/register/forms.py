"""Forms of the review queue and of findings."""

from typing import Any

from django import forms

from alongside.reading.vocabulary import VOCABULARY
from alongside.register.models import Organisation, StoredStatement
from alongside.register.typed_values import EXAMPLES, UnreadableValueError, value_from_words
from alongside.terms.statement import Qualifier, value_as_json


class ExplainForm(forms.Form):
    """Why a finding is as it is, and the passage that bears it out."""

    words = forms.CharField(
        label="Explanation", max_length=4000, widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Say what the documents say. No names of people.",
        error_messages={"required": "Write why the documents read as they do."},
    )  # fmt: skip
    passage = forms.CharField(
        label="Statement that bears it out (if there is one)", required=False, max_length=200,
        help_text="The address of its page, or its id.",
    )  # fmt: skip

    def clean_passage(self) -> StoredStatement | None:
        """The statement named by id or by the address of its page."""
        typed = self.cleaned_data["passage"].strip().rstrip("/").rsplit("/", 1)[-1]
        if not typed:
            return None
        found = StoredStatement.objects.filter(id=typed.removeprefix("#").removeprefix("s-")).first()
        if found is None:
            raise forms.ValidationError("There is no such statement. Copy the address of its page.")
        return found


class AskForSearchForm(forms.Form):
    """Where new posts are to be sent."""

    email = forms.EmailField(
        label="E-mail address", max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": "Type the address that new posts are to be sent to.",
            "invalid": "This is no e-mail address. Type it like: name@example.org.",
        },
    )  # fmt: skip


class RejectForm(forms.Form):
    """Why the quote does not say this; may be left empty."""

    note = forms.CharField(label="Why (may be left empty)", required=False, max_length=1000)


class CorrectForm(forms.Form):
    """What the quote really says."""

    value = forms.CharField(
        label="Value", max_length=2000, error_messages={"required": "Write what the words say."}
    )
    qualifier = forms.ChoiceField(
        label="How firmly it is said", choices=[(each.value, each.value) for each in Qualifier]
    )
    subject_key = forms.CharField(
        label="Code of the organisation", required=False, max_length=20,
        help_text="Empty when it cannot be told for certain.",
    )  # fmt: skip
    quote = forms.CharField(
        label="Quote", max_length=8000, strip=False, widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Copy the words of the document that say it."},
        help_text="Copy the words exactly as the document has them.",
    )  # fmt: skip
    note = forms.CharField(label="Why (may be left empty)", required=False, max_length=1000)

    def __init__(self, *given: Any, statement: StoredStatement, **named: Any) -> None:
        super().__init__(*given, **named)
        self.statement = statement
        declared = statement.declared
        self.fields["value"].label = declared.title
        self.fields["value"].help_text = (
            f"One of: {', '.join(declared.codes)}" if declared.codes else _hint(declared.type)
        )
        if statement.subject_kind != "organisation":
            del self.fields["subject_key"]
        self.initial.update(
            value=statement.value if isinstance(statement.value, str) else statement.value_in_words,
            qualifier=statement.qualifier,
            subject_key=statement.subject_key,
            quote=statement.exact,
        )

    def clean_value(self) -> Any:
        """The value as it is stored."""
        try:
            return value_as_json(
                value_from_words(VOCABULARY[self.statement.property], self.cleaned_data["value"])
            )
        except UnreadableValueError as fault:
            raise forms.ValidationError(str(fault)) from None

    def clean_subject_key(self) -> str:
        """A code we know, in capitals; or empty."""
        code = str(self.cleaned_data["subject_key"]).strip().upper()
        if code and not Organisation.objects.filter(code=code).exists():
            raise forms.ValidationError(
                f"We know no organisation with the code {code}. Look it up by its name."
            )
        return code

    def clean_quote(self) -> tuple[int, int]:
        """Where the words stand, nearest to where the quote stood."""
        text, words = self.statement.capture.text, self.cleaned_data["quote"].replace("\r\n", "\n").strip()
        places = [
            text.rfind(words, 0, self.statement.start + len(words)),
            text.find(words, self.statement.start),
        ]
        there = [place for place in places if place >= 0]
        if not words or not there:
            raise forms.ValidationError(
                "These words are not in the document. Copy them exactly as it has them."
            )
        start = min(there, key=lambda place: abs(place - self.statement.start))
        return start, start + len(words)

    def changes(self) -> dict[str, Any]:
        """Only what is different from the statement, as the action takes it."""
        start, end = self.cleaned_data["quote"]
        wanted = {"value": self.cleaned_data["value"], "qualifier": self.cleaned_data["qualifier"]}
        if "subject_key" in self.cleaned_data:
            wanted["subject_key"] = self.cleaned_data["subject_key"]
        found = {name: value for name, value in wanted.items() if getattr(self.statement, name) != value}
        if (start, end) != (self.statement.start, self.statement.end):
            found |= {"start": start, "end": end}
        return found


def _hint(kind: str) -> str:
    return f"For example {EXAMPLES[kind]}" if kind in EXAMPLES else ""
