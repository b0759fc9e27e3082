"""What a finished folder holds, document by document with its statements, as the register stores them."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alongside.corpus.extras import library
from alongside.corpus.manifest import CannotGoOnError, Manifest
from alongside.reading.document import Document, Part, SourceFacts
from alongside.reading.intake.reading import Reading
from alongside.reading.intake.rows import Row
from alongside.reading.vocabulary import VOCABULARY
from alongside.terms.dates import PartialDate
from alongside.terms.quote import QuoteMismatchError

_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Held:
    """A document of a corpus, as it was read. `source` is its file's name or place in the folder."""

    document: Document
    reading: Reading
    source: str
    size: int


def documents_held(folder: Path) -> Iterator[Held]:
    """Every document of a corpus with its statements, in order, a part of the corpus in memory at a time.

    Raises CannotGoOnError when the reading was not finished, kept no texts, or used words that the
    vocabulary no longer has; QuoteMismatchError when a quote does not stand in its text.
    """
    manifest = Manifest.held(folder)
    if not manifest.is_finished:
        raise CannotGoOnError(
            f"The reading into {folder} is not finished. Run `alongside corpus read` again to go on with it."
        )
    if not manifest.head["keep_text"]:
        raise CannotGoOnError(
            f"{folder} was read with --no-text, so that no quote could be shown. Read it without, into "
            "another folder."
        )
    for number in sorted(manifest.parts):
        yield from _of_part(folder, f"part-{number:06}.parquet")


def _of_part(folder: Path, name: str) -> Iterator[Held]:
    parquet = library("pyarrow.parquet")
    path = folder / "documents" / name
    if not path.exists():
        return
    said: dict[str, dict[str, Row]] = defaultdict(dict)
    if (folder / "statements" / name).exists():
        for row in _rows(parquet, folder / "statements" / name):
            said[row["sha256"]].setdefault(row["id"], row)
    for row in _rows(parquet, path):
        yield _held(row, list(said[row["sha256"]].values()))


def _rows(parquet: Any, path: Path) -> Iterator[dict[str, Any]]:
    for batch in parquet.ParquetFile(path).iter_batches(batch_size=_AT_ONCE):
        yield from batch.to_pylist()


def _held(row: dict[str, Any], said: list[Row]) -> Held:
    document = Document(
        name=row["source"].rpartition("/")[2],
        media_type=row["media_type"],
        sha256=row["sha256"],
        text=row["text"],
        parts=tuple(Part(**part) for part in row["parts"]),
        facts=dict(row["facts"]),
        warnings=tuple(row["warnings"]),
        item=row["item"] or 0,
    )
    facts = SourceFacts(
        kind=row["kind"],
        title=row["title"],
        publisher=row["publisher"],
        publisher_code=row["publisher_code"],
        published=PartialDate(row["published"]) if row["published"] else None,
        received=PartialDate(row["received"]) if row["received"] else None,
        topic=row["topic"],
        url=row["url"],
        reference=row["reference"],
    )
    reading = Reading(facts, tuple(_stored(each, document) for each in said))
    return Held(document, reading, row["source"], row["size"])


def _stored(row: Row, document: Document) -> Row:
    """The row as the register stores it."""
    if document.text[row["start"] : row["end"]] != row["quote"]:
        raise QuoteMismatchError(
            f"A quote of {document.name}, item {document.item}, is not at characters {row['start']} to "
            f"{row['end']} of its text. The files were changed: read the source again."
        )
    if row["property"] not in VOCABULARY:
        raise CannotGoOnError(
            f"The property '{row['property']}' is none of this version. Read the source again."
        )
    subject = row["subject"]
    return {name: row[name] for name in _AS_THEY_ARE} | {
        "exact": row["quote"],
        "subject_kind": subject["kind"],
        "subject_key": subject["key"],
        "subject_name": subject["name"],
        "value_type": VOCABULARY[row["property"]].type,
        "value": json.loads(row["value"]),
        "of": dict(row["of"]),
        "context": dict(row["context"]),
    }


_AS_THEY_ARE = (
    "id", "start", "end", "page", "part", "property", "organisation", "qualifier", "polarity", "topic",
    "group", "row", "claim", "asserter", "reported_for", "valid", "asserted_on", "reader", "version",
    "confidence",
)  # fmt: skip
