"""Read documents: what each is and what it says, in a shape that travels between processes."""

from collections.abc import Sequence
from dataclasses import dataclass

from alongside.reading.copy import ReadingCopy
from alongside.reading.document import Document, SourceFacts
from alongside.reading.intake.described import described
from alongside.reading.intake.rows import Row, rows_of
from alongside.reading.readers import read


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as read. `problem` says why it could not be; then there are no rows."""

    facts: SourceFacts
    rows: tuple[Row, ...] = ()
    problem: str = ""


Asked = tuple[Document, SourceFacts | None]
"""A document and what its listing says of it."""


def read_each(documents: Sequence[Asked]) -> list[Reading]:
    """Read these documents, in order. Runs in a worker process; one that fails does not stop the others."""
    return [read_as(document, described(given, document)) for document, given in documents]


def read_described(documents: Sequence[tuple[Document, SourceFacts]]) -> list[Reading]:
    """Read these documents as the works they are stored as."""
    return [read_as(document, facts) for document, facts in documents]


def read_as(document: Document, facts: SourceFacts) -> Reading:
    """What the readers find in `document`, taken to be the work that `facts` describe."""
    try:
        rows = rows_of(read(ReadingCopy(document, facts)), document, facts)
    except Exception as problem:  # a fault of ours in one document must not lose the others
        return Reading(facts, problem=f"{type(problem).__name__}: {problem}")
    return Reading(facts, rows)
