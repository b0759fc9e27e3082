"""The count over a corpus: the questions of `alongside count`, answered by DuckDB out of the files.

Nothing is loaded: DuckDB works through the files in bounded memory. Copies of one vacancy count once.
Every table carries the query that gives it, to be run again by anybody over the same folder.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from alongside.corpus.extras import library
from alongside.corpus.manifest import CannotGoOnError, Manifest
from alongside.reading.vocabulary import VOCABULARY

LIVED = "lived-experience"
_AT_ONCE = 500
_MEMORY = "512MB"
_WHO = 25
"""Employers and categories that a table names; the rest are one row."""

POSTS = """CREATE TABLE posts AS
SELECT DISTINCT ON (id) id, title, employer_name, employer_code, region, class, class_quote, criterion,
       lower(band) AS band_stated,
       CASE WHEN contains(scale_band, ' ') THEN '' ELSE scale_band END AS band_from_pay,
       CASE WHEN band_stated = '' THEN band_from_pay ELSE band_stated END AS band,
       pay_as_written, hourly_min, annual_min, contract, category, posted_on,
       url, source, item
FROM read_parquet('posts/*.parquet')
ORDER BY id, posted_on DESC NULLS LAST, source, item"""
"""The posts that are counted; of copies with one id the one posted last.

A post counts at the band it states, else at the one whose pay on a scale it offers, as in the register.
"""

_KNOWN = "regexp_matches(band, '^([1-7]|8[a-d]|9)$')"
_ABOVE = "regexp_matches(band, '^([67]|8[a-d]|9)$')"
_OF_LIVED = f"WHERE class = '{LIVED}'"


@dataclass(frozen=True, slots=True)
class Count:
    """One table of the report. `note` says what its figures are of; `query` gives its rows again."""

    title: str
    note: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    query: str


@dataclass(frozen=True, slots=True)
class Deciding:
    """A lived experience post with the words that decided."""

    title: str
    employer: str
    band: str
    pay: str
    posted_on: date | None
    quote: str
    url: str
    place: str


class Report:
    """The count over one folder, while it is open."""

    def __init__(self, manifest: Manifest, connection: Any) -> None:
        self.source = str(manifest.head["source"])
        self.is_finished = manifest.is_finished
        self.totals = manifest.totals()
        self._connection = connection

    @property
    def posts(self) -> int:
        """How many posts there are, copies counted once."""
        return int(self._one("SELECT count(*) FROM posts")[0])

    @property
    def period(self) -> tuple[date | None, date | None]:
        """The first and the last day on which a post was posted."""
        first, last = self._one("SELECT min(posted_on), max(posted_on) FROM posts")
        return first, last

    def counts(self) -> Iterator[Count]:
        """Every table, in the order of the report."""
        for title, note, head, query in _QUESTIONS:
            rows = self._connection.execute(query).fetchall()
            yield Count(title, note, head, tuple(tuple(map(_said, row)) for row in rows), query)

    def deciding(self) -> Iterator[Deciding]:
        """Every lived experience post with its deciding words, the newest first, some at a time."""
        found = self._connection.execute(_DECIDING)
        while rows := found.fetchmany(_AT_ONCE):
            yield from (Deciding(*row) for row in rows)

    def _one(self, query: str) -> tuple[Any, ...]:
        row: tuple[Any, ...] = self._connection.execute(query).fetchone()
        return row


@contextmanager
def report_on(folder: Path) -> Iterator[Report]:
    """The report on a folder. Raises CannotGoOnError when it holds no corpus or no post."""
    manifest = Manifest.held(folder)
    if not any((folder / "posts").glob("*.parquet")):
        raise CannotGoOnError(f"There are no posts in {folder}: nothing that was read is a job advert.")
    duckdb = library("duckdb")
    with tempfile.TemporaryDirectory() as working:
        connection = duckdb.connect(f"{working}/posts.duckdb")
        try:
            connection.execute(f"SET memory_limit = '{_MEMORY}'")
            connection.execute(f"SET file_search_path = '{_as_sql(folder.resolve())}'")
            connection.execute(POSTS)
            yield Report(manifest, connection)
        except duckdb.Error as problem:
            first = str(problem).strip().splitlines()[0]
            raise CannotGoOnError(f"{folder} cannot be counted: {first}. Read its source again.") from problem
        finally:
            connection.close()


def _as_sql(path: Path) -> str:
    return str(path).replace("'", "''")


def _said(value: Any) -> str:
    if value is None or value == "":
        return "not shown"
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:,}"
    return str(value)


def _by(column: str, order: str = "2 DESC, 1") -> str:
    return (
        f"SELECT {column}, count(*) AS posts, {_SHARE}\nFROM posts {_OF_LIVED}\nGROUP BY 1 ORDER BY {order}"
    )


_BY_PAY = "band_stated = '' AND"
_SHARE = (
    f"format('{{}} of {{}}', count(*) FILTER ({_ABOVE}), count(*) FILTER ({_KNOWN})) AS above_band_5,\n"
    f"       format('{{}} of {{}}', count(*) FILTER ({_BY_PAY} {_ABOVE}), "
    f"count(*) FILTER ({_BY_PAY} {_KNOWN})) AS by_pay"
)
_OF_THESE = "of these by their pay, no band being stated"
_HEAD = ("posts", "above band 5, of those whose band is known", _OF_THESE)


def _by_each(column: str) -> str:
    """As `_by`, for a column that holds several values; a post counts under each."""
    listed = f"unnest(CASE WHEN len({column}) = 0 THEN [NULL] ELSE {column} END)"
    return (
        f"WITH listed AS (SELECT {listed} AS value, band, band_stated FROM posts {_OF_LIVED})\n"  # noqa: S608 (our own words)
        f"SELECT value, count(*) AS posts, {_SHARE}\nFROM listed GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {_WHO}"
    )


def _pounds(expression: str, digits: int) -> str:
    return f"'£' || format('{{:,.{digits}f}}', {expression}::DOUBLE)"


_MEDIANS = (
    f"count(annual_min) AS with_pay, {_pounds('median(annual_min)', 0)} AS a_year, "
    f"{_pounds('median(hourly_min)', 2)} AS an_hour"
)
_PAY_NOTE = (
    "The middle of the lowest pay that each advert offers, for a full-time post, among those whose "
    "pay can be told for a year or an hour."
)
_PAY_HEAD = ("posts", "that show pay", "median a year from", "median an hour from")
_KINDS = " ".join(
    f"WHEN '{code}' THEN {place}" for place, code in enumerate(VOCABULARY["kind-of-post"].codes)
)

_QUESTIONS: tuple[tuple[str, str, tuple[str, ...], str], ...] = (
    (
        "Kinds of post",
        "All posts, and how many of each kind are above band 5.",
        ("kind", *_HEAD),
        f"SELECT class, count(*) AS posts, {_SHARE}\nFROM posts GROUP BY 1 "
        f"ORDER BY CASE class {_KINDS} ELSE 9 END",
    ),
    (
        "Pay by kind of post",
        _PAY_NOTE,
        ("kind", *_PAY_HEAD),
        f"SELECT class, count(*) AS posts, {_MEDIANS}\nFROM posts GROUP BY 1 "
        f"ORDER BY CASE class {_KINDS} ELSE 9 END",
    ),
    (
        "Lived experience asked for",
        "Lived experience posts by what the advert asks of the applicant.",
        ("lived experience is", *_HEAD),
        _by("criterion"),
    ),
    (
        "Bands",
        "Lived experience posts by the band that the advert states, else by the one whose pay it offers.",
        ("band", "posts", "that state it", "by their pay"),
        "SELECT band, count(*) AS posts, count(*) FILTER (band_stated <> '') AS stated,\n"
        "       count(*) FILTER (band_stated = '' AND band <> '') AS by_pay\n"
        f"FROM posts {_OF_LIVED}\nGROUP BY 1 ORDER BY band = '', band",
    ),
    (
        "Pay by band",
        f"Lived experience posts. {_PAY_NOTE}",
        ("band", *_PAY_HEAD),
        f"SELECT band, count(*) AS posts, {_MEDIANS}\n"
        f"FROM posts {_OF_LIVED}\nGROUP BY 1 ORDER BY band = '', band",
    ),
    (
        "Filed under",
        "Lived experience posts by the category of the job board; a post may be under several.",
        ("category", *_HEAD),
        _by_each("category"),
    ),
    (
        "Contracts",
        "Lived experience posts by contract; a post may offer several.",
        ("contract", *_HEAD),
        _by_each("contract"),
    ),
    ("Months", "Lived experience posts by the month in which they were posted.", ("month", *_HEAD),
     _by("strftime(posted_on, '%Y-%m')", "1 NULLS LAST")),
    ("Regions", "Lived experience posts by the region of the employer.", ("region", *_HEAD), _by("region")),
    (
        "Employers",
        f"Lived experience posts by employer; the {_WHO} with most.",
        ("employer", *_HEAD),
        _by("CASE WHEN employer_name = '' THEN NULL ELSE employer_name END") + f" LIMIT {_WHO}",
    ),
)  # fmt: skip

_DECIDING = (
    "SELECT title, employer_name,\n"
    "       CASE WHEN band_stated = '' AND band <> '' THEN band || ' by its pay' ELSE band END,\n"
    "       pay_as_written, posted_on, class_quote, url,\n"
    "       CASE WHEN item IS NULL THEN source ELSE source || ', item ' || item END\n"
    f"FROM posts {_OF_LIVED}\nORDER BY posted_on DESC NULLS LAST, id"
)
