"""A labelled document opened as the program opens one: its text, its source, its evidence for the checks."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from alongside.checking.evidence import Evidence, Stated
from alongside.reading.copy import ReadingCopy
from alongside.reading.document import Document, SourceFacts
from alongside.reading.formats.choosing import extract
from alongside.reading.formats.limits import Limits
from alongside.reading.readers import read
from alongside.terms.dates import PartialDate
from alongside.terms.statement import Statement
from labelled.labels import LabelledDocument
from labelled.samples import bytes_of

DOCUMENTS = Path(__file__).resolve().parents[1] / "documents"
SPLITS = ("tuning", "held-out")
TODAY = date(2026, 11, 22)


def document_of(labelled: LabelledDocument) -> Document:
    """The document as the program reads it. Raises CannotReadError when it cannot be read."""
    data, name = bytes_of(labelled.path)
    found = extract(data, name, Limits())
    return Document(name, found.media_type, sha256(data).hexdigest(), found.text, found.parts, found.facts)


def source_of(labelled: LabelledDocument) -> SourceFacts:
    """The source facts that the label file gives."""
    facts = labelled.facts
    published = PartialDate(facts["published"]) if facts["published"] else None
    return SourceFacts(facts["kind"], "", facts["publisher"], "", published, topic=facts["topic"])


@dataclass(frozen=True)
class Read:
    """A labelled document with what the readers gave."""

    labelled: LabelledDocument
    copy: ReadingCopy
    statements: tuple[Statement, ...]
    seconds: float


def read_labelled(labelled: LabelledDocument) -> Read:
    """Open and read a document; the time is that of the readers, without the format's."""
    copy = ReadingCopy(document_of(labelled), source_of(labelled))
    began = time.perf_counter()
    statements = tuple(read(copy))
    return Read(labelled, copy, statements, time.perf_counter() - began)


def evidence_of(reads: Sequence[Read]) -> Evidence:
    """What the checks are given for these documents and no others."""
    texts = {one.labelled.name: one.copy.text for one in reads}
    stated = [
        Stated(statement.identity(one.copy.document.sha256), statement, one.copy.source, one.labelled.name)
        for one in reads
        for statement in one.statements
    ]
    return Evidence(stated, TODAY, lambda key: texts.get(key, ""))
