"""Evidence made of texts by the real readers, and of single statements, for the pay and posts checks."""

from datetime import date

from alongside.checking.evidence import Evidence, Stated
from alongside.reading.copy import ReadingCopy
from alongside.reading.document import SourceFacts
from alongside.reading.readers import read
from alongside.terms.dates import PartialDate
from alongside.terms.quote import Quote
from alongside.terms.statement import Statement, Subject

TODAY = date(2026, 11, 22)


def evidence_of(**copies: ReadingCopy) -> Evidence:
    """Everything that all readers say of these documents, by source key."""
    stated = [
        Stated(each.identity(f"{key}:{place}"), each, copy.source, key)
        for key, copy in copies.items()
        for place, each in enumerate(read(copy))
    ]
    return Evidence(stated, TODAY, lambda key: copies[key].text)


def evidence_from(*statements: Statement, published: str = "2022-12-17") -> Evidence:
    """Evidence of statements alone, each from a source of its own."""
    source = SourceFacts(kind="press", published=PartialDate(published))
    stated = [
        Stated(f"s{number}", each, source, f"source-{number}") for number, each in enumerate(statements)
    ]
    return Evidence(stated, TODAY)


def said(
    property_name: str, value: object, *, subject: str = "post:RZ1:peer-support:2022", **facts: object
) -> Statement:
    """One statement about a post, quoted from a line of its own."""
    kind, _, key = subject.partition(":")
    words = f"{property_name} {value}"
    return Statement(
        quote=Quote(0, len(words), words),
        subject=Subject(kind, key, "peer support worker"),
        property=property_name,
        value=value,  # type: ignore[arg-type]
        topic="posts-2022",
        **facts,  # type: ignore[arg-type]
    )
