"""A statement in the shape in which it is stored, and in the shape in which it is printed."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from alongside.reading.document import Document, SourceFacts
from alongside.reading.intake.belonging import answerers, employer_of, matter_of
from alongside.reading.vocabulary import VOCABULARY
from alongside.terms.quote import QuoteMismatchError
from alongside.terms.statement import Statement, value_as_json

Row = dict[str, Any]
_quoted = json.encoder.encode_basestring_ascii


def claim_key(about: tuple[str, str, str, str]) -> str:
    """The stored key of a claim: statements that speak of the same thing share it."""
    return hashlib.sha256(f"[{', '.join(map(_quoted, about))}]".encode()).hexdigest()[:32]


def rows_of(statements: Iterable[Statement], document: Document, facts: SourceFacts) -> tuple[Row, ...]:
    """The rows of what was read from `document`, each statement once, in the order in which it was read.

    A concern, and what is answered to it, gets the body that it was put to. Raises what row_of raises.
    """
    found: dict[str, Row] = {}
    for statement in statements:
        row = row_of(statement, document)
        found.setdefault(row["id"], row)
    codes = answerers(found.values(), facts)
    for row in found.values():
        if codes and row["subject_kind"] == "concern":
            row["organisation"] = codes.get(matter_of(row["subject_key"]), "")
    return tuple(found.values())


def row_of(statement: Statement, document: Document) -> Row:
    """The stored fields of a statement read from `document`, all but its source, capture and times.

    Raises QuoteMismatchError when the quote does not stand in the text, KeyError for a property
    that the vocabulary does not declare.
    """
    quote = statement.quote
    if not quote.holds_in(document.text):
        raise QuoteMismatchError(
            f"The words quoted by the reader '{statement.reader}' are not at characters {quote.start} to "
            f"{quote.end} of {document.name}. The reader must cut its quote from the text."
        )
    return {
        "id": statement.identity(document.sha256),
        "start": quote.start,
        "end": quote.end,
        "exact": quote.exact,
        "page": document.page_at(quote.start),
        "part": document.label_at(quote.start)[:300],
        "subject_kind": statement.subject.kind,
        "subject_key": statement.subject.key[:200],
        "subject_name": statement.subject.name[:500],
        "property": statement.property,
        "organisation": employer_of(statement.subject.kind, statement.subject.key),
        "value_type": VOCABULARY[statement.property].type,
        "value": value_as_json(statement.value),
        "qualifier": statement.qualifier.value,
        "polarity": statement.polarity.value,
        "topic": statement.topic,
        "of": statement.of,
        "context": statement.context,
        "group": statement.group[:300],
        "row": statement.row,
        "claim": claim_key(statement.about),
        "asserter": statement.asserter[:300],
        "reported_for": statement.reported_for[:300],
        "valid": str(statement.valid.edtf) if statement.valid else "",
        "asserted_on": str(statement.asserted_on.edtf) if statement.asserted_on else "",
        "reader": statement.reader,
        "version": statement.version,
        "confidence": statement.confidence,
    }


def printed(row: Row, source: str, document: Document, base: int = 0) -> dict[str, Any]:
    """The statement as `alongside read --json` prints it. The item begins at `base` in the file's text."""
    return {
        "source": source,
        "item": document.item or None,
        "subject": {"kind": row["subject_kind"], "key": row["subject_key"], "name": row["subject_name"]},
        "property": row["property"],
        "value": row["value"],
        "unit": VOCABULARY[row["property"]].unit,
        "qualifier": row["qualifier"],
        "polarity": row["polarity"],
        "quote": row["exact"],
        "start": row["start"] + base,
        "end": row["end"] + base,
        "page": row["page"],
        "part": row["part"],
        "topic": row["topic"],
        "of": row["of"],
        "context": row["context"],
        "group": row["group"],
        "row": row["row"],
        "asserter": row["asserter"],
        "reported_for": row["reported_for"],
        "valid": row["valid"],
        "asserted_on": row["asserted_on"],
        "reader": row["reader"],
        "version": row["version"],
        "confidence": row["confidence"],
        "id": row["id"],
    }
