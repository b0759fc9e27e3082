"""Reading copies of letters of a plainly fictional trust, and what a reader says of them."""

from types import ModuleType

from alongside.reading.copy import ReadingCopy
from alongside.reading.document import Document, SourceFacts, normalised
from alongside.terms.dates import PartialDate
from alongside.terms.statement import Statement

NORTHMOOR = "Northmoor NHS Foundation Trust"


def copy_of(
    text: str,
    *,
    kind: str = "letter",
    published: str = "2023-05-10",
    publisher: str = NORTHMOOR,
    topic: str = "northmoor-peer-work",
) -> ReadingCopy:
    """The reading copy of `text`; without `published` its date is not known."""
    when = PartialDate(published) if published else None
    facts = SourceFacts(kind=kind, title="A document", publisher=publisher, published=when, topic=topic)
    return ReadingCopy(Document("made.txt", "text/plain", "f" * 64, normalised(text)), facts)


def said_by(reader: ModuleType, text: str, *properties: str, **facts: str) -> list[Statement]:
    """The statements of one reader, those of `properties` if given; each quote is checked."""
    copy = copy_of(text, **facts)
    found = [each for each in reader.read(copy) if not properties or each.property in properties]
    assert all(each.quote.holds_in(copy.text) for each in found)
    return found
