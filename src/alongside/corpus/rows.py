"""One document to the rows of every table, by the same readers and rules as the register."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from alongside.corpus.posts import ADVERT_KEY, post_row
from alongside.corpus.sources import Raw
from alongside.reading.advert.vacancy import order_in_advert, vacancy_of
from alongside.reading.copy import ReadingCopy
from alongside.reading.document import Document, SourceFacts
from alongside.reading.formats import Unreadable, document_of, documents_of_item
from alongside.reading.formats.items import RawItem
from alongside.reading.intake.described import described
from alongside.reading.intake.rows import Row, printed, rows_of
from alongside.reading.readers import read
from alongside.terms.statement import Polarity, Statement

_REPORT = "Please report it, with the kind of document; the others have been read."
_NO_REMEDY = "See whether it is the right file."

Rows = list[dict[str, Any]]


@dataclass
class Outcome:
    """The rows that came of something, by table."""

    posts: Rows = field(default_factory=list)
    statements: Rows = field(default_factory=list)
    documents: Rows = field(default_factory=list)
    rejects: Rows = field(default_factory=list)


def rows_of_raw(raw: Raw, outcome: Outcome, *, keep_text: bool = True) -> None:
    """Add what one row of a source comes to: its documents taken apart and read, or why they cannot be."""
    if raw.reason and not raw.data:
        remedy = raw.remedy or _NO_REMEDY
        _reject(outcome, Unreadable(raw.source, raw.reason, remedy, raw.number), raw)
        return
    for each in _documents_of(raw):
        if isinstance(each, Unreadable):
            _reject(outcome, each, raw)
        else:
            rows_of_document(each, raw.given, raw, outcome, keep_text=keep_text)


def rows_of_document(
    document: Document, given: SourceFacts | None, raw: Raw, outcome: Outcome, *, keep_text: bool = True
) -> None:
    """Add what one document says: its statements, the posts it advertises, and its text.

    A fault of ours in one document makes a reject of it and stops nothing else.
    """
    try:
        facts = described(given, document)
        statements = tuple(read(ReadingCopy(document, facts)))
        stored = rows_of(statements, document, facts)
        posts = list(_posts_of(statements, document, facts, raw.source))
    except Exception as problem:
        reason = f"a reader failed on it ({type(problem).__name__}: {problem})"
        _reject(outcome, Unreadable(raw.source, reason, _REPORT, document.item), raw)
        return
    outcome.posts += posts
    outcome.statements += [_statement_row(row, raw.source, document) for row in stored]
    if keep_text:
        outcome.documents.append(_document_row(document, facts, raw))


def _documents_of(raw: Raw) -> Iterable[Document | Unreadable]:
    if raw.kind == "document":
        return [document_of(raw.data, raw.source.rpartition("/")[2])]
    return documents_of_item(RawItem(raw.number, raw.where, raw.data, raw.reason), raw.source)


def _posts_of(
    statements: Iterable[Statement], document: Document, facts: SourceFacts, source: str
) -> Iterator[dict[str, Any]]:
    """A row for each post that the document advertises; what it says of posts elsewhere makes none."""
    by_post: dict[str, list[Statement]] = {}
    for each in statements:
        subject = each.subject
        if (
            subject.kind == "post"
            and subject.key.startswith(ADVERT_KEY)
            and each.polarity is Polarity.AFFIRMED
        ):
            by_post.setdefault(subject.key, []).append(each)
    for together in by_post.values():
        vacancy = vacancy_of(sorted(together, key=order_in_advert))
        if vacancy is not None:
            yield post_row(vacancy, document, facts, together, source)


def _statement_row(row: Row, source: str, document: Document) -> dict[str, Any]:
    made = printed(row, source, document)
    made["value"] = json.dumps(row["value"], ensure_ascii=False)
    made["of"] = _pairs(row["of"])
    made["context"] = _pairs(row["context"])
    return made | {"organisation": row["organisation"], "claim": row["claim"], "sha256": document.sha256}


def _document_row(document: Document, facts: SourceFacts, raw: Raw) -> dict[str, Any]:
    return {
        "source": raw.source,
        "item": document.item or None,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "size": len(raw.data),
        "kind": facts.kind,
        "title": facts.title,
        "publisher": facts.publisher,
        "publisher_code": facts.publisher_code,
        "published": facts.published.edtf if facts.published else "",
        "received": facts.received.edtf if facts.received else "",
        "topic": facts.topic,
        "url": facts.url,
        "reference": facts.reference,
        "text": document.text,
        "parts": [
            {"kind": part.kind, "label": part.label, "start": part.start, "end": part.end}
            for part in document.parts
        ],
        "facts": _pairs(document.facts),
        "warnings": list(document.warnings),
    }


def _pairs(words: dict[str, str]) -> list[tuple[str, str]]:
    return [(name, str(value)) for name, value in words.items()]


def _reject(outcome: Outcome, each: Unreadable, raw: Raw) -> None:
    outcome.rejects.append(
        {"source": raw.source, "item": each.item or None, "reason": each.reason, "remedy": each.remedy}
    )
