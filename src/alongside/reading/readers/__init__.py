"""Readers: one file a kind of thing to look for. `read` runs those that suit the document.

A reader is a module with `NAME`, `VERSION`, `KINDS` (the source kinds it suits; empty for all
but adverts, which reading/advert/fields.py tells) and `read(copy)`, which yields statements. It never touches
a database, and every statement's quote is cut from the copy.
"""

from collections.abc import Iterator
from types import ModuleType

from alongside.reading.advert.fields import is_advert
from alongside.reading.copy import ReadingCopy
from alongside.reading.readers import (
    advert_terms,
    amounts,
    answers,
    bands,
    citations,
    commitments,
    concerns,
    contacts,
    counts,
    criteria,
    dates,
    deadlines,
    decisions,
    elapsed,
    job_posting,
    kind_of_post,
    limits,
    lists,
    outcome_sentences,
    pay,
    posts,
    rate_tables,
    ratios,
    reasons,
    shares,
    successions,
    tables,
    workforce_counts,
)
from alongside.terms.statement import Statement

READERS: tuple[ModuleType, ...] = (
    lists,
    tables,
    outcome_sentences,
    successions,
    counts,
    shares,
    workforce_counts,
    answers,
    decisions,
    reasons,
    amounts,
    pay,
    rate_tables,
    ratios,
    bands,
    posts,
    limits,
    job_posting,
    advert_terms,
    criteria,
    kind_of_post,
    dates,
    deadlines,
    elapsed,
    concerns,
    commitments,
    citations,
    contacts,
)
"""Every reader, in the order in which they run."""


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """All statements of a document, reader by reader."""
    kind = "job-advert" if is_advert(copy) else copy.source.kind
    for reader in READERS:
        if _suits(reader, kind):
            yield from reader.read(copy)


def _suits(reader: ModuleType, kind: str) -> bool:
    return kind in reader.KINDS if reader.KINDS else kind != "job-advert"
