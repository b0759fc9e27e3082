"""The tables that a corpus is read into: each column, its type and what it means.

    posts/        one row for each advertised post
    statements/   one for each statement, as `alongside read --json` gives them
    documents/    one for each document, with its text (left out with --no-text)
    rejects/      one for each thing that could not be read

Null is "not shown" throughout; text is never null but may be empty. Sums are pounds as decimals.
The meaning of a column also stands in the files themselves, as metadata of its field. Columns may be
added; one that is here keeps its name, type and meaning, or FORMAT goes up.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from alongside.corpus.extras import library

FORMAT = 1
"""The version of these tables."""


class Column(NamedTuple):
    """A column; `type` is one of the words that `_types` knows."""

    name: str
    type: str
    meaning: str


_WHERE = (
    Column("source", "text", "the file it stands in, by its name or its place in the folder"),
    Column(
        "item", "number", "its number in a file that holds many, from 1; null when the file is one document"
    ),
)

POSTS = (
    Column("id", "text", "its reference, else a hash of its address; copies of one vacancy share it"),
    Column("title", "text", "job title as written"),
    Column("employer_name", "text", "employer as written"),
    Column("employer_code", "text", "the body's code, where the name means one for certain"),
    Column("region", "text", "region of that body"),
    Column("nation", "text", "nation of that body"),
    Column("class", "text", "lived-experience, involvement or other"),
    Column("class_quote", "text", "the words that decided the class"),
    Column("cues", "text", "what in them decided"),
    Column("criterion", "text", "lived experience asked for: essential, desirable, none, or not-shown"),
    Column("criterion_quote", "text", "the words that decided the criterion"),
    Column("band", "text", "pay band as stated"),
    Column("pay_as_written", "text", "the pay line"),
    Column("pay_min", "money", "lowest pay in pounds, for pay_period"),
    Column("pay_max", "money", "highest pay in pounds, for pay_period"),
    Column("pay_period", "text", "year, month, week, day, half-day, session, hour, task, or once"),
    Column("pay_qualifier", "text", "exact, about, at least, at most, up to, ..."),
    Column(
        "supplement", "text", "high cost area supplement: included, to be added, or none; empty without pay"
    ),
    Column("pro_rata", "yes-no", "whether the pay is said to be pro rata"),
    Column("hourly_min", "money", "lowest pay in pounds an hour, worked out"),
    Column("hourly_max", "money", "highest pay in pounds an hour, worked out"),
    Column("annual_min", "money", "lowest pay in pounds for a full-time year, worked out"),
    Column("annual_max", "money", "highest pay in pounds for a full-time year, worked out"),
    Column("scale", "text", "the pay scale that gives the sums; empty where none does for certain"),
    Column("scale_band", "text", "the band of that scale"),
    Column("scale_year", "text", "its pay year, such as 2021/22"),
    Column("zone", "text", "the supplement in the sums: inner, outer, fringe or none"),
    Column("years_behind", "number", "how many pay years that scale was old when the post was advertised"),
    Column("hours_per_week", "hours", "hours a week, the fewest"),
    Column("hours_per_week_max", "hours", "hours a week, the most"),
    Column("contract", "texts", "permanent, fixed-term, secondment, bank, ..."),
    Column("working_pattern", "texts", "full-time, part-time, job-share, ..."),
    Column("essential", "texts", "essential criteria as written"),
    Column("desirable", "texts", "desirable criteria as written"),
    Column("posted_on", "day", "day it was posted; of a month its first day"),
    Column("closing_on", "day", "last day to apply; of a month its last day"),
    Column("category", "texts", "what it was filed under"),
    Column("place", "text", "place as written"),
    Column("reference", "text", "the vacancy's reference"),
    Column("url", "text", "its address"),
    *_WHERE,
    Column("sha256", "text", "hash of the bytes of the advert"),
    Column("readers", "text", "the readers that read it, with their versions"),
)

STATEMENTS = (
    *_WHERE,
    Column("subject", "subject", "what it is about: kind, key (empty when not certain) and name as written"),
    Column("property", "text", "a property of the vocabulary"),
    Column("value", "json", "the value as JSON, as `read --json` gives it"),
    Column("unit", "text", "the unit of the value"),
    Column("qualifier", "text", "exact, about, at least, ..."),
    Column("polarity", "text", "affirmed, denied or no knowledge"),
    Column("quote", "text", "the words, as the document has them"),
    Column("start", "number", "where they begin in the document's own text, in characters"),
    Column("end", "number", "where they end"),
    Column("page", "number", "the page they stand on"),
    Column("part", "text", "the part they stand in"),
    Column("topic", "text", "the matter it belongs to"),
    Column("of", "words", "what the figure is of"),
    Column("context", "words", "what helps a reader but makes it no other thing"),
    Column("group", "text", "the list, table or letter it stands in"),
    Column("row", "number", "its entry there, from 1"),
    Column("asserter", "text", "who says it"),
    Column("reported_for", "text", "whose claim that is"),
    Column("valid", "text", "when it holds, EDTF"),
    Column("asserted_on", "text", "when it was said, EDTF"),
    Column("reader", "text", "the reader that read it"),
    Column("version", "number", "its version"),
    Column("confidence", "share", "how sure the reader is"),
    Column("id", "text", "the same words read the same way from the same bytes have the same id"),
    Column("organisation", "text", "code of the body whose post or concern it is about"),
    Column("claim", "text", "statements that speak of the same thing share it"),
    Column("sha256", "text", "hash of the bytes of its document"),
)

DOCUMENTS = (
    *_WHERE,
    Column("sha256", "text", "hash of its bytes"),
    Column("media_type", "text", "what it is"),
    Column("size", "number", "how many bytes it has"),
    Column("kind", "text", "job-advert, press, letter, ...; empty when not known"),
    Column("title", "text", "its title"),
    Column("publisher", "text", "who published it"),
    Column("publisher_code", "text", "the publisher's code, where certain"),
    Column("published", "text", "when, EDTF"),
    Column("received", "text", "when it was received, EDTF"),
    Column("topic", "text", "the matter it belongs to"),
    Column("url", "text", "its address"),
    Column("reference", "text", "its reference"),
    Column("text", "text", "its normalised text, which the offsets of statements count in"),
    Column("parts", "parts", "pages, cells, fields: kind, label, start and end in the text"),
    Column("facts", "words", "what the document itself tells of its origin"),
    Column("warnings", "texts", "what was odd about it"),
)

REJECTS = (
    *_WHERE,
    Column("reason", "text", "why it could not be read"),
    Column("remedy", "text", "what can be done"),
)

TABLES: dict[str, tuple[Column, ...]] = {
    "posts": POSTS,
    "statements": STATEMENTS,
    "documents": DOCUMENTS,
    "rejects": REJECTS,
}

Row = Mapping[str, Any]


def as_parquet(table: str, rows: Iterable[Row]) -> bytes:
    """The rows as the bytes of one Parquet file of that table."""
    arrow, parquet = library("pyarrow"), library("pyarrow.parquet")
    held = list(rows)
    schema = schema_of(table)
    made = arrow.table(
        [arrow.array([row[field.name] for row in held], field.type) for field in schema], schema=schema
    )
    sink = arrow.BufferOutputStream()
    parquet.write_table(made, sink, compression="zstd")
    content: bytes = sink.getvalue().to_pybytes()
    return content


@cache
def schema_of(table: str) -> Any:
    """The Arrow schema of a table."""
    arrow = library("pyarrow")
    types = _types()
    fields = [
        arrow.field(each.name, types[each.type], metadata={"meaning": each.meaning}) for each in TABLES[table]
    ]
    return arrow.schema(fields, metadata={"alongside-format": str(FORMAT)})


def _types() -> dict[str, Any]:
    arrow = library("pyarrow")
    text = arrow.string()
    return {
        "text": text,
        "json": text,
        "texts": arrow.list_(text),
        "words": arrow.map_(text, text),
        "number": arrow.int64(),
        "share": arrow.float64(),
        "yes-no": arrow.bool_(),
        "money": arrow.decimal128(12, 2),
        "hours": arrow.decimal128(6, 2),
        "day": arrow.date32(),
        "subject": arrow.struct([("kind", text), ("key", text), ("name", text)]),
        "parts": arrow.list_(
            arrow.struct([("kind", text), ("label", text), ("start", arrow.int64()), ("end", arrow.int64())])
        ),
    }
