"""A statement: this source says, of this subject, that this property has this value.

The quote is the evidence and always stands in the text it was read from. A statement
is never edited; it is superseded. Which properties exist is in reading/vocabulary.py.
"""

import builtins
import hashlib
import json
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any

from alongside.terms.dates import PartialDate
from alongside.terms.interval import Interval
from alongside.terms.money import Money, MoneyRange, Per
from alongside.terms.quote import Quote

_quoted = json.encoder.encode_basestring_ascii
"""A text as JSON. The ids hash a JSON list; writing it piece by piece takes a third of the time."""
_sorted_json = json.JSONEncoder(sort_keys=True).encode


class Qualifier(StrEnum):
    """How firmly a value is said."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    UP_TO = "up to"
    PLANNED = "planned"
    CLAIMED = "claimed"


class Polarity(StrEnum):
    """Whether the source affirms it, denies it, or says it does not know."""

    AFFIRMED = "affirmed"
    DENIED = "denied"
    NO_KNOWLEDGE = "no knowledge"


@dataclass(frozen=True, slots=True)
class Count:
    """How many, as the numbers the words allow: 'at least 20' has no high side."""

    low: int | None
    high: int | None

    @classmethod
    def exactly(cls, number: int) -> "Count":
        """The one number."""
        return cls(number, number)

    @property
    def interval(self) -> Interval[int]:
        """The numbers it allows."""
        return Interval(self.low, self.high)


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole between 0 and 1 (a ratio may be more): 'less than half' is (None, 0.5)."""

    low: Decimal | None
    high: Decimal | None

    @property
    def interval(self) -> Interval[Decimal]:
        """The shares it allows."""
        return Interval(self.low, self.high)


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time. `unit` is minute, hour, day, working-day, week, month or year."""

    amount: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Code:
    """One word of a closed list that the vocabulary declares."""

    code: str


Value = str | bool | Count | Share | Span | MoneyRange | PartialDate | Code


@dataclass(frozen=True, slots=True)
class Subject:
    """What a statement is about. `key` is empty when the name could not be told for certain."""

    kind: str
    key: str
    name: str

    @property
    def ref(self) -> str:
        """`organisation:RXT`, or `organisation:?name as written` when the key is not known."""
        return f"{self.kind}:{self.key}" if self.key else f"{self.kind}:?{self.name}"


@dataclass(frozen=True, slots=True)
class Statement:
    """One cited statement. `of` says what the figure is of; `group` and `row` place it in a list.

    `of` holds short declared words (`{"outcome": "awarded"}`); two statements with the same
    subject, property, topic and `of` speak of the same thing. `context` holds what helps a
    reader but does not make it another thing. `group` names the list, table or letter that
    it stands in, and `row` its entry there, from 1: a joint bid is two statements of one row.
    """

    quote: Quote
    subject: Subject
    property: str
    value: Value
    qualifier: Qualifier = Qualifier.EXACT
    polarity: Polarity = Polarity.AFFIRMED
    topic: str = ""
    asserter: str = ""
    reported_for: str = ""
    valid: PartialDate | None = None
    asserted_on: PartialDate | None = None
    of: dict[str, str] = field(default_factory=dict, hash=False)
    context: dict[str, str] = field(default_factory=dict, hash=False)
    group: str = ""
    row: int | None = None
    reader: str = ""
    version: int = 1
    confidence: float = 1.0

    @builtins.property
    def about(self) -> tuple[str, str, str, str]:
        """The claim group: subject, property, topic, and what the figure is of, as one key."""
        of = _sorted_json(self.of) if self.of else "{}"
        return (self.subject.ref, self.property, self.topic, of)

    def identity(self, capture_sha256: str) -> str:
        """The statement's id: the same words read the same way from the same bytes give the same id."""
        value = value_as_json(self.value)
        pieces = (
            _quoted(capture_sha256), str(self.quote.start), str(self.quote.end), *map(_quoted, self.about),
            _quoted(value) if isinstance(value, str) else json.dumps(value),
            _quoted(self.qualifier), _quoted(self.polarity), _quoted(self.asserter), _quoted(self.group),
            "null" if self.row is None else str(self.row), _quoted(self.reader),
        )  # fmt: skip
        return hashlib.sha256(f"[{', '.join(pieces)}]".encode()).hexdigest()[:32]


def value_as_json(value: Value) -> Any:
    """The value as plain JSON, for storing and for `--json`. `value_from_json` reads it back.

    A count that is one number is that number; ranges are `{"min", "max"}`; money adds `per`
    and is in pounds; a span is `{"amount", "unit"}`; dates are EDTF text; codes are text.
    """
    if isinstance(value, Count):
        return value.low if value.low == value.high else {"min": value.low, "max": value.high}
    if isinstance(value, Share):
        return {"min": _number(value.low), "max": _number(value.high)}
    if isinstance(value, MoneyRange):
        return {
            "min": _number(value.low.in_pounds if value.low else None),
            "max": _number(value.high.in_pounds if value.high else None),
            "per": value.per.value,
        }
    if isinstance(value, Span):
        return {"amount": _number(value.amount), "unit": value.unit}
    if isinstance(value, PartialDate):
        return value.edtf
    if isinstance(value, Code):
        return value.code
    return value


def value_from_json(kind: str, stored: Any) -> Value:
    """The typed value of a property of type `kind` from what `value_as_json` gave.

    Raises ValueError for a kind that is not one of the vocabulary's types.
    """
    if kind == "count":
        return Count(stored["min"], stored["max"]) if isinstance(stored, dict) else Count.exactly(stored)
    if kind == "share":
        return Share(_decimal(stored["min"]), _decimal(stored["max"]))
    if kind == "money":
        return MoneyRange(_money(stored["min"]), _money(stored["max"]), Per(stored["per"]))
    if kind == "span":
        return Span(Decimal(str(stored["amount"])), stored["unit"])
    if kind == "date":
        return PartialDate(stored)
    if kind == "code":
        return Code(stored)
    if kind == "yes-no":
        return bool(stored)
    if kind == "text":
        return str(stored)
    raise ValueError(f"No such type of value: '{kind}'. See reading/vocabulary.py for the types.")


def in_words(value: Value) -> str:
    """The value as a reader wants to see it: '24', 'at most 50 %', '£300 a day', 'December 2020'."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Count):
        return _range_in_words(value.low, value.high)
    if isinstance(value, Share):
        if _is_multiple(value):
            return f"{_range_in_words(_plainly(value.low), _plainly(value.high))} times"
        return _range_in_words(_percent(value.low), _percent(value.high))
    if isinstance(value, Span):
        amount = format(value.amount.normalize(), "f")
        return f"{amount} {value.unit.replace('-', ' ')}" + ("" if value.amount == 1 else "s")
    if isinstance(value, Code):
        return value.code.replace("-", " ")
    return str(value)


def _range_in_words(low: object, high: object) -> str:
    if low is None:
        return f"at most {high}"
    if high is None:
        return f"at least {low}"
    return f"{low}" if low == high else f"{low} to {high}"


def _is_multiple(share: Share) -> bool:
    """Whether it is a ratio and no part of a whole: "4 times", not "400 %"."""
    return max(share.low or 0, share.high or 0) > 1


def _plainly(share: Decimal | None) -> str | None:
    return None if share is None else format(share.normalize(), "f")


def _percent(share: Decimal | None) -> str | None:
    return None if share is None else f"{format((share * 100).normalize(), 'f')} %"


def _number(amount: Decimal | None) -> int | float | None:
    if amount is None:
        return None
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def _decimal(number: Any) -> Decimal | None:
    return None if number is None else Decimal(str(number))


def _money(number: Any) -> Money | None:
    return None if number is None else Money.pounds(Decimal(str(number)))
