"""A person says what a reply answers to a question."""

from typing import Any

from django import forms

from alongside.campaigns.actions.answers import Coded
from alongside.campaigns.models import Answer, AnswerKind, Attachment, Incoming, Question
from alongside.reading.dates import dates_in
from alongside.reading.numbers import quantities_in
from alongside.reading.pay_words import pay_figures
from alongside.terms.statement import value_as_json


class CodingForm(forms.Form):
    """What kind of answer, its value in words, and the words of the reply that say it."""

    kind = forms.ChoiceField(label="What does it answer?", choices=AnswerKind.choices)
    value = forms.CharField(
        label="The number, date or sum, or the list with a line for each", required=False,
        widget=forms.Textarea(attrs={"rows": 2}), max_length=4_000,
        help_text="As said: 19, about 19, fewer than 5, 15 to 20. Empty for yes, no and words.",
    )  # fmt: skip
    section = forms.CharField(
        label="The section, where it was refused", required=False, max_length=30, help_text="Such as 40(2)."
    )
    exact = forms.CharField(
        label="Its words, copied from the reply", required=False, max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 3}), strip=True,
        help_text="May be empty only where the question was not answered.",
    )  # fmt: skip
    source = forms.ChoiceField(label="Where the words stand")

    def __init__(
        self,
        *given: Any,
        question: Question,
        sources: dict[str, tuple[Incoming, Attachment | None]],
        **named: Any,
    ) -> None:
        super().__init__(*given, **named)
        self.question, self.sources = question, sources
        choice = self.fields["source"]
        assert isinstance(choice, forms.ChoiceField)
        choice.choices = [(key, _named(*source)) for key, source in sources.items()]

    def clean_exact(self) -> str:
        """Lines end as they do in the stored words."""
        return str(self.cleaned_data["exact"]).replace("\r\n", "\n")

    def clean(self) -> dict[str, Any]:
        """The value fits the kind."""
        told = super().clean() or {}
        kind = told.get("kind")
        if not kind or "exact" not in told:
            return told
        if kind != AnswerKind.NOT_ANSWERED and not told["exact"]:
            self.add_error("exact", "Copy the words of the reply that say this.")
            return told
        words = told.get("value", "").replace("\r\n", "\n").strip()
        try:
            told["typed"] = _typed(AnswerKind(kind), self.question, words, told["exact"])
        except ValueError as problem:
            self.add_error("value", str(problem))
        return told

    def coded(self) -> Coded:
        """What the person made of it."""
        told = self.cleaned_data
        message, attachment = self.sources[told["source"]]
        section = told["section"] if told["kind"] in (AnswerKind.REFUSED, AnswerKind.NUMBER) else ""
        return Coded(
            AnswerKind(told["kind"]), message, told["typed"], section.strip(), attachment, told["exact"]
        )


def initial_of(answer: Answer | None) -> dict[str, str]:
    """What the form begins with."""
    if answer is None:
        return {"kind": AnswerKind.NOT_ANSWERED}
    source = f"a{answer.attachment_id}" if answer.attachment_id else f"m{answer.message_id}"
    return {
        "kind": answer.kind, "value": value_in_form(answer), "section": answer.section,
        "exact": answer.exact, "source": source,
    }  # fmt: skip


def value_in_form(answer: Answer) -> str:
    """The value as a person would type it."""
    value = answer.value
    if isinstance(value, dict):
        return str(value.get("said") or value.get("min"))
    if isinstance(value, list):
        return "\n".join(str(each) for each in value)
    is_date = answer.kind == AnswerKind.TEXT and value != answer.exact
    return str(value) if is_date and value is not None else ""


def _named(message: Incoming, attachment: Attachment | None) -> str:
    on = f"{message.received_at:%d %B %Y}".lstrip("0")
    return f"The file {attachment.name} of {on}" if attachment else f"The message of {on}"


def _typed(kind: AnswerKind, question: Question, words: str, exact: str) -> Any:
    """The value as stored. Raises ValueError in the reader's words."""
    if kind in (AnswerKind.YES, AnswerKind.NO):
        return kind == AnswerKind.YES
    if kind == AnswerKind.NUMBER:
        return _money(words or exact) if question.value_type == "money" else _number(words or exact)
    if kind == AnswerKind.LIST:
        return [line.strip() for line in (words or exact).split("\n") if line.strip()]
    if kind == AnswerKind.TEXT:
        return _date(words or exact) if question.value_type == "date" else exact
    return None


def _number(words: str) -> dict[str, Any]:
    found = list(quantities_in(words))
    if not found and words.lower() in ("nil", "zero", "0", "none"):
        return {"min": 0, "max": 0, "qualifier": "exact", "said": words}
    if not found:
        try:
            number = float(words)
        except ValueError:
            found = []
        else:
            return {"min": number, "max": number, "qualifier": "exact", "said": words}
    if len(found) != 1:
        raise ValueError("Write one number, such as 19, about 19, fewer than 5 or between 15 and 20.")
    count = found[0].count
    return {"min": count.low, "max": count.high, "qualifier": found[0].qualifier.value, "said": words[:80]}


def _money(words: str) -> dict[str, Any]:
    found = list(pay_figures(words))
    if len(found) != 1:
        raise ValueError("Write one sum, such as £150 a day.")
    pay: dict[str, Any] = value_as_json(found[0].pay)
    return pay | {"qualifier": found[0].qualifier.value, "said": words[:80]}


def _date(words: str) -> str:
    found = {mention.when.edtf for mention in dates_in(words, 0, len(words), None)}
    if len(found) != 1:
        raise ValueError("Write one date, such as 3 March 2021 or March 2021.")
    return found.pop()
