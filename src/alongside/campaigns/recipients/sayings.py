"""What the register holds said of bodies under one property, as a choice of recipients needs it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from alongside.campaigns.recipients.deeds import deed
from alongside.campaigns.recipients.leads import Leads
from alongside.campaigns.recipients.words import property_in_words, value_in_words
from alongside.register.models import Settled
from alongside.register.queries.held import held
from alongside.terms.dates import PartialDate
from alongside.terms.dates import in_words as date_in_words
from alongside.terms.statement import Polarity, value_from_json
from alongside.terms.statement import in_words as any_in_words


@dataclass(frozen=True, slots=True)
class Because:
    """Why a body was chosen. `statement` is the id of the register's statement and `quote` its words;
    `did` says what the body did, to stand after its name in a letter.

    `entry` names the row of a list in which it stands; `is_of_kind` is set where only what sort of body
    it is speaks for it.
    """

    words: str
    statement: str = ""
    quote: str = ""
    said_on: str = ""
    did: str = ""
    entry: str = ""
    is_of_kind: bool = False

    def as_json(self) -> dict[str, str]:
        """As a request keeps it."""
        return {
            "words": self.words, "statement": self.statement, "quote": self.quote,
            "said_on": self.said_on, "did": self.did,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Saying:
    """One statement on one body. `code` is empty where the name is not known to be one body's.

    `least` and `most` are the bounds of a number.
    """

    code: str
    name: str
    value: object
    because: Because
    least: int | None = None
    most: int | None = None


_COLUMNS = (
    "id", "subject_key", "subject_name", "value_type", "value", "exact", "asserter", "asserted_on",
    "capture_id", "group", "row", "source__title", "source__slug", "source__published",
)  # fmt: skip

_LAST = 1000
"""The place of a statement that bears no settled value out."""


def said_of_bodies(name: str, topic: str = "") -> Iterator[Saying]:
    """What is said and not denied of bodies under a property, on a topic if one is named.

    By body; of one body the best witness first, as the register has settled it.
    """
    rank, leads = _ranks(name, topic), Leads()
    found = held().filter(property=name, subject_kind="organisation", polarity=Polarity.AFFIRMED.value)
    if topic:
        found = found.filter(topic=topic)
    rows = found.order_by().values(*_COLUMNS)
    for row in sorted(rows, key=lambda row: (row["subject_key"], rank.get(row["id"], _LAST), row["id"])):
        yield _saying(name, row, leads)


def _saying(name: str, row: dict[str, Any], leads: Leads) -> Saying:
    value = row["value"]
    shown = value_in_words(value) if row["value_type"] == "code" else any_in_words(
        value_from_json(row["value_type"], value)
    )  # fmt: skip
    who = row["asserter"] or row["source__title"] or row["source__slug"]
    when = row["asserted_on"] or row["source__published"]
    on = date_in_words(PartialDate(when)) if when else ""
    said_by = f" (said by {who}{f', {on}' if on else ''})"
    words = f"{row['subject_name']}: {property_in_words(name)} {shown}{said_by}."
    entry = (
        f"{row['capture_id']}:{row['group']}:{row['row']}" if row["group"] and row["row"] is not None else ""
    )
    least, most = _bounds(value) if row["value_type"] == "count" else (None, None)
    did = deed(name, value, shown)
    quote = leads.quote(row["exact"], row["capture_id"], row["group"], row["row"])
    because = Because(words, row["id"], quote, on, did, entry)
    return Saying(row["subject_key"], row["subject_name"], value, because, least, most)


def _ranks(name: str, topic: str) -> dict[str, int]:
    """The place of each statement among those that bear a settled value out, best first."""
    settled = Settled.objects.filter(property=name, subject_kind="organisation")
    if topic:
        settled = settled.filter(topic=topic)
    lists = settled.order_by().values_list("supporting", flat=True)
    return {statement: place for supporting in lists for place, statement in enumerate(supporting)}


def _bounds(value: Any) -> tuple[int | None, int | None]:
    count = value_from_json("count", value)
    return getattr(count, "low", None), getattr(count, "high", None)
