"""Adverts of invented bodies, and what a corpus made of them holds."""

import gzip
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyarrow.parquet

Advert = dict[str, Any]


def advert(number: int) -> Advert:
    """One advert, different from the others."""
    place = ("Northmoor", "Hillside", "Vale")[number % 3]
    return {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": f"Support Worker {number % 7}",
        "identifier": f"MADE-{number}",
        "url": f"https://example.org/vacancy/{number}",
        "datePosted": f"2020-11-{number % 28 + 1:02}",
        "validThrough": f"2020-12-{number % 28 + 1:02}",
        "hiringOrganization": {"@type": "Organization", "name": f"{place} Community NHS Trust"},
        "jobLocation": {"@type": "Place", "address": {"addressLocality": place}},
        "occupationalCategory": "Support",
        "baseSalary": {"value": {"value": "£24,907 to £30,615 a year"}},
        "description": f"<p>You will work alongside team {number} and keep notes.</p><p>Band 5.</p>",
    }


def adverts(count: int) -> list[Advert]:
    """So many adverts."""
    return [advert(number) for number in range(count)]


def lines_of(made: Iterable[Advert]) -> bytes:
    """The adverts as JSON Lines."""
    return b"".join(json.dumps(each).encode() + b"\n" for each in made)


def written(path: Path, made: Iterable[Advert]) -> Path:
    """The adverts as a file of JSON Lines, packed when its name says so."""
    content = lines_of(made)
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)
    return path


def rows(folder: Path, table: str) -> list[dict[str, Any]]:
    """Every row of a table, part by part."""
    found: list[dict[str, Any]] = []
    for path in sorted((folder / table).glob("*.parquet")):
        found += pyarrow.parquet.read_table(path).to_pylist()
    return found


def everything(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table."""
    return {table: rows(folder, table) for table in ("posts", "statements", "documents", "rejects")}
