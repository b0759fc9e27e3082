"""The rows of a source, one at a time and not yet taken apart: lines of adverts, rows of a table, documents.

JSON Lines and JSON of job adverts give a row for each line or element; Parquet one for each row; any
other file is one document. A file that cannot be read on gives a row that says why, and the next
file follows.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from alongside.corpus.extras import library
from alongside.corpus.places import Place, Stream, opened, places_at, seekable
from alongside.reading.document import SourceFacts
from alongside.reading.formats import LIMITS, holds_items
from alongside.reading.formats.extract import CannotReadError
from alongside.reading.formats.items import raw_items_in
from alongside.reading.formats.limits import in_words
from alongside.reading.intake.sources_file import listing_in

_NO_END = 1 << 62
_STREAMED = replace(LIMITS, stream_bytes=_NO_END, stream_expanded_bytes=_NO_END)
"""A corpus is as big as it is; the bounds on one item and on expansion hold."""

POSTING = "posting"
FIELDS = (
    POSTING, "title", "description", "hiringOrganization", "jobLocation", "baseSalary", "employmentType",
    "workHours", "occupationalCategory", "industry", "datePosted", "validThrough", "identifier", "url",
    "responsibilities", "qualifications", "experienceRequirements", "educationRequirements", "skills",
    "jobBenefits", "salary",
)  # fmt: skip
"""What a column of a table may be: fields of a schema.org JobPosting, or `posting`, one as JSON."""


class ColumnsError(ValueError):
    """A table has no column that can be read. The message names those there are."""


@dataclass(frozen=True, slots=True)
class Raw:
    """One row. `kind` is "item" (JSON of adverts) or "document" (the bytes of a file).

    `number` is the item's in its source, 0 for a document; `where` says its place in words.
    `reason` and `remedy` say why there are no bytes.
    """

    source: str
    kind: str
    data: bytes
    number: int = 0
    where: str = ""
    reason: str = ""
    remedy: str = ""
    given: SourceFacts | None = None


@dataclass
class Taken:
    """How far the reading of a source has come, for progress: bytes taken of `size`."""

    bytes: int = 0
    size: int | None = 0
    _before: int = field(default=0, repr=False)


def rows_in(
    source: str, columns: Mapping[str, str] | None = None, taken: Taken | None = None
) -> Iterator[Raw]:
    """Every row of a source, in order; memory stays flat whatever its size.

    `columns` says which column of a table is which of FIELDS; others that are called like one are
    taken as it. Raises CannotOpenSourceError, or ColumnsError for a table without a usable column.
    """
    taken = taken or Taken()
    listing_of = lru_cache(maxsize=8)(listing_in)
    for place in places_at(source):
        before = taken.bytes
        given = None
        if place.path and place.path != Path(source):
            given = listing_of(place.path.parent).facts.get(place.path.resolve())
        yield from _rows_of(place, columns or {}, taken, given)
        taken.bytes = before + (place.size or 0)


def size_of(source: str) -> int | None:
    """How many bytes there are to read; None when that is not known beforehand, or too many files to ask."""
    total = 0
    for number, place in enumerate(places_at(source)):
        if place.size is None or number > 100_000:
            return None
        total += place.size
    return total


def _rows_of(
    place: Place, columns: Mapping[str, str], taken: Taken, given: SourceFacts | None
) -> Iterator[Raw]:
    if place.name.lower().endswith((".parquet", ".pq")):
        yield from _of_table(place, columns, taken)
        return
    with opened(place) as stream:
        head = stream.head()
        if head and holds_items(head, place.name):
            yield from _of_items(place, stream, taken, given)
        elif (place.size or 0) > LIMITS.file_bytes:
            size, most = in_words(place.size or 0), in_words(LIMITS.file_bytes)
            reason = f"it is too big ({size}; {most} at most)"
            yield Raw(place.name, "document", b"", reason=reason, remedy="Split it into smaller files.")
        else:
            yield Raw(place.name, "document", stream.read(LIMITS.file_bytes + 1), given=given)


def _of_items(place: Place, stream: Stream, taken: Taken, given: SourceFacts | None) -> Iterator[Raw]:
    before = taken.bytes
    try:
        for item in raw_items_in(stream.binary(), place.name, _STREAMED):
            taken.bytes = before + stream.taken
            yield Raw(place.name, "item", item.raw, item.number, item.where, item.reason, given=given)
    except CannotReadError as problem:
        yield Raw(place.name, "item", b"", reason=problem.reason, remedy=problem.remedy)


def _of_table(place: Place, columns: Mapping[str, str], taken: Taken) -> Iterator[Raw]:
    """The rows of a Parquet file, read a thousand at a time."""
    arrow, parquet = library("pyarrow"), library("pyarrow.parquet")
    number = 0
    before, size = taken.bytes, place.size or 0
    with seekable(place) as file:
        try:
            table = parquet.ParquetFile(file, pre_buffer=False, buffer_size=1 << 20)
        except (arrow.ArrowInvalid, OSError) as problem:
            reason = f"it is not a Parquet file that can be read ({_first_line(problem)})"
            yield Raw(place.name, "item", b"", reason=reason, remedy="Download or export it again.")
            return
        chosen = _chosen(place.name, table.schema_arrow.names, columns)
        try:
            for batch in table.iter_batches(batch_size=200, columns=sorted(set(chosen.values()))):
                for row in batch.to_pylist():
                    number += 1
                    yield _raw_of(place.name, number, {name: row[held] for name, held in chosen.items()})
                taken.bytes = before + int(size * number / max(1, table.metadata.num_rows))
        except (arrow.ArrowException, OSError) as problem:
            reason = f"it cannot be read beyond row {number} ({_first_line(problem)})"
            yield Raw(place.name, "item", b"", reason=reason, remedy="Download or export it again.")


def _chosen(name: str, names: Iterable[str], columns: Mapping[str, str]) -> dict[str, str]:
    """By field, the column that holds it."""
    there = list(names)
    for wanted in columns.values():
        if wanted not in there:
            raise ColumnsError(f"{name} has no column '{wanted}'. Its columns are: {', '.join(there)}.")
    folded = {each.casefold().replace("_", ""): each for each in reversed(there)}
    chosen = {each: folded[each.casefold()] for each in FIELDS if each.casefold() in folded} | dict(columns)
    if POSTING in chosen:
        return {POSTING: chosen[POSTING]}
    if "description" not in chosen and "title" not in chosen:
        raise ColumnsError(
            f"{name} has no column that is called like a field of a job advert. Its columns are: "
            f"{', '.join(there)}. Say which is which: --column description=NAME --column title=NAME, or "
            f"--column posting=NAME for one that holds whole adverts as JSON."
        )
    return chosen


def _raw_of(name: str, number: int, row: Mapping[str, Any]) -> Raw:
    where = f"row {number}"
    if POSTING in row:
        whole = row[POSTING]
        if whole is None:
            return Raw(name, "item", b"", number, where, f"{where} is empty", "Leave it out.")
        data = (
            whole if isinstance(whole, bytes) else whole.encode() if isinstance(whole, str) else _json(whole)
        )
        return Raw(name, "item", data, number, where)
    posting = {field: _opened(value) for field, value in row.items() if value is not None}
    return Raw(name, "item", _json({"@type": "JobPosting", **posting}), number, where)


def _opened(value: Any) -> Any:
    """A cell's value; one that holds JSON is taken apart, as tables keep nested fields in text."""
    if isinstance(value, str) and value[:1] in "{[" and value[-1:] in "}]":
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, default=str, sort_keys=True).encode()


def _first_line(problem: BaseException) -> str:
    return (str(problem).strip().splitlines() or [type(problem).__name__])[0][:200]
