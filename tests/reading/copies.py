"""Reading copies of texts written in a test, and what a reader says of them."""

from types import ModuleType

from alongside.reading.copy import ReadingCopy
from alongside.reading.document import Document, Part, SourceFacts, normalised
from alongside.terms.dates import PartialDate
from alongside.terms.statement import Statement

NORTHMOOR_KEY = "~northmoor-nhs-foundation-trust"
"""The key of a body that no list holds: Northmoor is invented, and what it pays is said of nobody."""


def copy_of(
    text: str,
    *,
    kind: str = "press",
    publisher: str = "The Northmoor Gazette",
    publisher_code: str = "",
    published: str = "2022-12-17",
    topic: str = "posts-2022",
    parts: tuple[Part, ...] = (),
    facts: dict[str, str] | None = None,
) -> ReadingCopy:
    """A reading copy of `text`; every fact of the source can be set."""
    when = PartialDate(published) if published else None
    source = SourceFacts(
        kind=kind, publisher=publisher, publisher_code=publisher_code, published=when, topic=topic
    )
    return ReadingCopy(
        Document("a.txt", "text/plain", "0" * 64, normalised(text), parts, facts or {}), source
    )


def said_by(reader: ModuleType, text: str, **source: str) -> list[Statement]:
    """What one reader says of a text; every quote is checked against it."""
    copy = copy_of(text, **source)  # type: ignore[arg-type]
    said = list(reader.read(copy))
    assert all(each.quote.holds_in(copy.text) for each in said)
    return said
