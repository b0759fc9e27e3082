"""Objects for tests, built through the real actions, so that a fixture cannot be impossible."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from alongside.reading.document import Document, Part, SourceFacts, normalised
from alongside.reading.intake.reading import Reading
from alongside.reading.intake.rows import rows_of
from alongside.reading.vocabulary import VOCABULARY
from alongside.register.actions import Arrival, Tally, resettle, take_in
from alongside.register.models import Source, StoredStatement
from alongside.terms.dates import PartialDate
from alongside.terms.quote import Quote
from alongside.terms.statement import Count, Statement, Subject, Value
from tests import invented

NORTHMOOR = invented.NORTHMOOR.subject
HILLSIDE = invented.HILLSIDE.subject
SCHEME = Subject("topic", "northmoor-posts", "Northmoor posts")
BY = "command:test"


@dataclass(frozen=True)
class Saying:
    """A statement to be found in a text: the words that carry it and what they say.

    `occurrence` tells which of several equal stretches is meant, from 1.
    """

    words: str
    property: str
    value: Value
    about: Subject = SCHEME
    occurrence: int = 1
    more: dict[str, Any] = field(default_factory=dict)

    def within(self, text: str, facts: SourceFacts) -> Statement:
        """The statement, quoted where the words stand."""
        assert self.property in VOCABULARY
        start = -1
        for _ in range(self.occurrence):
            start = text.index(self.words, start + 1)
        given: dict[str, Any] = {"topic": facts.topic, "asserter": facts.publisher, "reader": "test"}
        return Statement(
            quote=Quote(start, start + len(self.words), self.words),
            subject=self.about,
            property=self.property,
            value=self.value,
            **given | self.more,
        )


def count(words: str, number: int, about: Subject = SCHEME, **more: Any) -> Saying:
    """Words that give a number of organisations."""
    return Saying(words, "organisations-count", Count.exactly(number), about, more=more)


def document(text: str, name: str = "letter.txt", *, item: int = 0, parts: Sequence[Part] = ()) -> Document:
    """A plain text document; its bytes are its text."""
    clean = normalised(text)
    digest = hashlib.sha256(f"{item}:{clean}".encode()).hexdigest()
    return Document(name, "text/plain", digest, clean, tuple(parts), item=item)


def facts(**given: Any) -> SourceFacts:
    """What a work is; by default an article of an invented newspaper on an invented scheme."""
    usual: dict[str, Any] = {
        "kind": "press",
        "title": "Twenty-four posts at Northmoor",
        "publisher": "The Northmoor Echo",
        "published": PartialDate("2024-03"),
        "topic": "northmoor-posts",
    }
    return SourceFacts(**usual | given)


def arrival(text: str, *sayings: Saying, name: str = "letter.txt", item: int = 0, **given: Any) -> Arrival:
    """A document that has been read, ready to be taken in."""
    read = document(text, name, item=item)
    known = facts(**given)
    rows = rows_of((each.within(read.text, known) for each in sayings), read, known)
    return Arrival(read, Reading(known, rows), Path("/documents") / name, read.sha256, len(text))


def take(text: str, *sayings: Saying, name: str = "letter.txt", **given: Any) -> Source:
    """A source in the register, with its statements, settled."""
    here = arrival(text, *sayings, name=name, **given)
    tally = take_in(by=BY, arrivals=[here])
    resettle(claims=tally.claims)
    return Source.objects.get(origin=here.origin)


def take_all(*arrivals: Arrival) -> Tally:
    """Several documents at once, settled."""
    tally = take_in(by=BY, arrivals=arrivals)
    resettle(claims=tally.claims)
    return tally


def statement(**conditions: Any) -> StoredStatement:
    """The one statement that fits."""
    return StoredStatement.objects.get(**conditions)
