"""The rows of the pay data files."""

import csv
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from io import StringIO

_HERE = files("alongside.reference.pay")


def rows_of(*path: str) -> Iterator[dict[str, str]]:
    """The rows of one data file, by column, in order."""
    text = _HERE.joinpath(*path).read_text(encoding="utf-8")
    return iter(csv.DictReader(StringIO(text)))


def names_in(*path: str) -> list[str]:
    """The names of the data files of a folder, sorted; empty when there is no such folder."""
    folder = _HERE.joinpath(*path)
    if not folder.is_dir():
        return []
    return sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".csv"))


def day_or_none(text: str) -> date | None:
    """The day that an ISO date names; None when the cell is empty."""
    return date.fromisoformat(text) if text else None
