"""Forms of campaigns."""

from datetime import date
from typing import Any

from django import forms

from alongside.rules.clock import Event, EventKind

_REGIMES = (
    ("foia", "England, Wales, Northern Ireland or the whole UK: Freedom of Information Act"),
    ("foisa", "Scotland: Freedom of Information (Scotland) Act"),
    ("eir", "Environment: Environmental Information Regulations"),
    ("eir-scotland", "Environment, Scotland: Environmental Information (Scotland) Regulations"),
    ("internal-review", "An internal review by itself"),
)
_LATER = {
    EventKind.CLARIFICATION_ASKED: "The body asked what you meant",
    EventKind.CLARIFIED: "You explained",
    EventKind.FEE_NOTICE: "The body asked for a fee",
    EventKind.FEE_PAID: "You paid the fee",
    EventKind.EXTENDED: "The body said it needs longer",
    EventKind.REPLIED: "The body answered",
    EventKind.REVIEW_ASKED: "You asked for an internal review",
    EventKind.REVIEW_ANSWERED: "The review was answered",
}


class DayField(forms.DateField):
    """A day, typed or picked."""

    def __init__(self, **named: Any) -> None:
        super().__init__(
            widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            input_formats=["%Y-%m-%d", "%d/%m/%Y", "%d %B %Y", "%d %b %Y"],
            error_messages={
                "invalid": "This is not a day. Write it like 2021-08-02 or 2 August 2021.",
                "required": "Give the day, like 2021-08-02 or 2 August 2021.",
            },
            **named,
        )


class DueForm(forms.Form):
    """What happened to a request and when; only the Act and the day of receipt are needed."""

    regime = forms.ChoiceField(
        label="Which law", choices=_REGIMES, initial="foia",
        error_messages={"required": "Choose the law you asked under."},
        help_text="If you did not say, it is the Freedom of Information Act of the body’s country.",
    )  # fmt: skip
    received = DayField(
        label="The day the body had it",
        help_text="For an e-mail, the day it arrived, also at a weekend. The count begins with the next "
        "working day.",
    )
    extended_reason = forms.CharField(
        label="Why it needs longer, in its words", required=False, max_length=300,
        help_text="An extension without a reason does not count.",
    )  # fmt: skip
    extended_until = DayField(label="Until when, if it said so", required=False)

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        for kind, words in _LATER.items():
            self.fields[_name(kind)] = DayField(label=words, required=False)
        order = [_name(kind) for kind in _LATER]
        place = order.index("extended") + 1
        self.order_fields(
            ["regime", "received", *order[:place], "extended_reason", "extended_until", *order[place:]]
        )

    @property
    def first_fields(self) -> list[forms.BoundField]:
        """Those that are needed."""
        return [self["regime"], self["received"]]

    @property
    def later_fields(self) -> list[forms.BoundField]:
        """What may have happened since."""
        return [field for field in self if field.name not in ("regime", "received")]

    @property
    def has_later(self) -> bool:
        """Whether anything was said of what happened since."""
        return any(self.data.get(field.name) for field in self.later_fields)

    def clean(self) -> dict[str, Any]:
        """Nothing can have happened to a request before the body had it."""
        told = super().clean() or {}
        received: date | None = told.get("received")
        for kind in _LATER:
            on = told.get(_name(kind))
            if received and on and on < received:
                self.add_error(_name(kind), f"This is before the body had the request, {received:%d %B %Y}.")
        return told

    def events(self) -> list[Event]:
        """What the form tells, as events."""
        told = self.cleaned_data
        events = [Event(EventKind.RECEIVED, told["received"])]
        for kind in _LATER:
            if on := told.get(_name(kind)):
                is_longer = kind is EventKind.EXTENDED
                reason, until = told.get("extended_reason", ""), told.get("extended_until")
                events.append(Event(kind, on, reason, until) if is_longer else Event(kind, on))
        return events


def _name(kind: EventKind) -> str:
    return kind.value.replace("-", "_")
