"""Find documents by their words, the best first, each with the stretch that matches."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from alongside.register.models import Source
from alongside.register.search.words import as_fts5, terms_of

MOST_COUNTED = 1000
"""Hits are counted up to here; "more than 1,000" is enough to know."""

_OPEN, _SHUT = "\x02", "\x03"

_SQLITE = """
    SELECT capture.source_id, snippet(register_document_words, 1, char(2), char(3), '…', 28)
    FROM register_document_words
    JOIN register_capture capture ON capture.id = register_document_words.rowid
    JOIN register_source source ON source.id = capture.source_id
    WHERE register_document_words MATCH %s AND (%s = '' OR source.kind = %s)
    ORDER BY bm25(register_document_words, 5.0, 1.0), capture.id DESC
    LIMIT %s OFFSET %s"""
_SQLITE_COUNT = """
    SELECT count(*) FROM (
        SELECT 1 FROM register_document_words
        JOIN register_capture capture ON capture.id = register_document_words.rowid
        JOIN register_source source ON source.id = capture.source_id
        WHERE register_document_words MATCH %s AND (%s = '' OR source.kind = %s)
        LIMIT %s) AS hits"""
_POSTGRESQL = """
    SELECT hit.source_id, ts_headline('english', left(hit.text, 500000), hit.query,
        E'StartSel=\\x02, StopSel=\\x03, MaxFragments=1, MaxWords=32, MinWords=16')
    FROM (
        SELECT capture.id, capture.source_id, capture.text, query, ts_rank(words.words, query) AS rank
        FROM (SELECT {query} AS query) AS asked,
             register_document_words words
             JOIN register_capture capture ON capture.id = words.capture_id
             JOIN register_source source ON source.id = capture.source_id
        WHERE words.words @@ query AND (%s = '' OR source.kind = %s)
        ORDER BY rank DESC, capture.id DESC
        LIMIT %s OFFSET %s) AS hit
    ORDER BY hit.rank DESC, hit.id DESC"""
_POSTGRESQL_COUNT = """
    SELECT count(*) FROM (
        SELECT 1
        FROM (SELECT {query} AS query) AS asked,
             register_document_words words
             JOIN register_capture capture ON capture.id = words.capture_id
             JOIN register_source source ON source.id = capture.source_id
        WHERE words.words @@ query AND (%s = '' OR source.kind = %s)
        LIMIT %s) AS hits"""


@dataclass(frozen=True, slots=True)
class DocumentHit:
    """A document with the stretch of its text that matches, as (words, whether they match) in order."""

    source: Source
    excerpt: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """One page of hits. `total` counts all, up to MOST_COUNTED; `is_more` says there are more than that."""

    hits: tuple[DocumentHit, ...]
    total: int
    is_more: bool


def search_documents(typed: str, kind: str = "", limit: int = 20, offset: int = 0) -> Found:
    """The documents that hold every word and phrase typed; none when nothing was typed. Never raises."""
    terms = terms_of(typed)
    if not terms:
        return Found((), 0, False)
    rows = _run(_SQLITE, _POSTGRESQL, terms, [kind, kind, limit, offset])
    counted = _run(_SQLITE_COUNT, _POSTGRESQL_COUNT, terms, [kind, kind, MOST_COUNTED + 1])[0][0]
    sources = Source.objects.in_bulk([source for source, _ in rows])
    hits = tuple(DocumentHit(sources[source], excerpt_of(words)) for source, words in rows)
    return Found(hits, min(counted, MOST_COUNTED), counted > MOST_COUNTED)


def excerpt_of(marked: str) -> tuple[tuple[str, bool], ...]:
    """The stretches of an excerpt, matching ones marked; markup is left to the page."""
    pieces: list[tuple[str, bool]] = []
    for stretch in marked.split(_OPEN):
        inside, shut, after = stretch.partition(_SHUT)
        pieces += [(inside, True), (after, False)] if shut else [(inside, False)]
    return tuple((words, is_match) for words, is_match in pieces if words)


def _run(sqlite: str, postgresql: str, terms: list[str], rest: Sequence[Any]) -> list[Any]:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(sqlite, [as_fts5(terms), *rest])
        else:
            query = " && ".join(["phraseto_tsquery('english', %s)"] * len(terms))
            cursor.execute(postgresql.replace("{query}", query), [*terms, *rest])
        return list(cursor.fetchall())
