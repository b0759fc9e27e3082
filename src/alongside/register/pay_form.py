"""The form of the pay checker: what was offered, when, for how many hours, and where."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django import forms

from alongside.reading.pay_line import PayReading, read_pay

MOST_CHARS = 300
EXAMPLES = (
    "£37,152 to £43,994",
    "£15.66 an hour",
    "£75 for up to 4 hours",
    "£20 a day",
    "Band 3, 22.5 hours a week",
)
_DATES = ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d %B %Y", "%d %b %Y", "%B %Y", "%b %Y", "%Y-%m", "%m/%Y"]


class Place(NamedTuple):
    """A choice of where the work is: its nation ("all" when not known) and London zone."""

    words: str
    nation: str
    zone: str


PLACES = {
    "": Place("Not sure", "all", ""),
    "england": Place("England, outside London", "england", "none"),
    "inner": Place("Inner London", "england", "inner"),
    "outer": Place("Outer London", "england", "outer"),
    "fringe": Place("Fringe of London", "england", "fringe"),
    "scotland": Place("Scotland", "scotland", ""),
    "wales": Place("Wales", "wales", ""),
    "northern-ireland": Place("Northern Ireland", "northern-ireland", ""),
}


class PayForm(forms.Form):
    """An offer of pay in the words it came in. Nothing of it is kept: the answer has an address instead."""

    offer = forms.CharField(
        label="Your offer, in the words it came in", max_length=MOST_CHARS,
        help_text="With what it is paid for: an hour, a day, a task, a year. Leave names out.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": "Type what you were offered. For example: £75 for up to 4 hours."},
    )  # fmt: skip
    on = forms.DateField(
        label="Date of the offer or advert", required=False, input_formats=_DATES,
        help_text="For example 17/12/2022 or December 2022. Leave it empty for today.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"invalid": "This is not a date we can read. Type it as 17/12/2022."},
    )  # fmt: skip
    hours = forms.DecimalField(
        label="Hours a week", required=False, min_value=Decimal("0.5"), max_value=Decimal(80),
        max_digits=5, decimal_places=2, help_text="For example 22.5. Leave it empty if none are set.",
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
        error_messages={"invalid": "Type hours as a number, such as 22.5."},
    )  # fmt: skip
    length = forms.DecimalField(
        label="Hours one task, session or day takes", required=False, min_value=Decimal("0.25"),
        max_value=Decimal(24), max_digits=5, decimal_places=2,
        help_text="In all, reading and the work after it too. Only for pay by the task, session or day.",
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
        error_messages={"invalid": "Type hours as a number, such as 4 or 6.5."},
    )  # fmt: skip
    where = forms.ChoiceField(
        label="Where the work is", required=False,
        choices=[(code, place.words) for code, place in PLACES.items()],
    )  # fmt: skip

    @property
    def place(self) -> Place:
        """Where the work is, as chosen."""
        return PLACES[self.cleaned_data["where"]]

    @property
    def reading(self) -> PayReading:
        """What the words of the offer say."""
        return self.cleaned_data["reading"]  # type: ignore[no-any-return]  # set by clean_offer

    def clean_offer(self) -> str:
        """The words, when a sum, a band or a word about pay was found in them."""
        words = " ".join(self.cleaned_data["offer"].split())
        reading = read_pay(words)
        if not reading.is_understood:
            sums = ", ".join(f"“{words[each.start : each.end]}” ({each.why})" for each in reading.not_pay)
            found = f" What we found is not pay: {sums}." if sums else ""
            raise forms.ValidationError(
                f"We found no pay in these words.{found} Write a sum with a pound sign, or a band."
                f" For example: {'; '.join(EXAMPLES[:3])}."
            )
        self.cleaned_data["reading"] = reading
        return words

    def day(self, today: date) -> date:
        """The day of the offer; today when none was given."""
        return self.cleaned_data["on"] or today
