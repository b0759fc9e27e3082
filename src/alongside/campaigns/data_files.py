"""Tables as files: CSV that no spreadsheet runs, JSON, and a Frictionless data package in a zip."""

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)


def csv_text(fields: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """RFC 4180 with a header. A text that a spreadsheet would run as a formula gets an apostrophe."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(fields)
    writer.writerows([cell(row.get(name)) for name in fields] for row in rows)
    return written.getvalue()


def cell(value: Any) -> str:
    """One value as text that is safe in a spreadsheet. Numbers and dates stay as they are."""
    told = plain(value)
    if told is None:
        return ""
    if isinstance(value, str) and value.lstrip(" \u00a0\u200b\ufeff").startswith(_FORMULA):
        return f"'{value}"
    return str(told).lower() if isinstance(told, bool) else str(told)


def plain(value: Any) -> Any:
    """A value as JSON has it: days and moments in ISO form."""
    return value.isoformat() if isinstance(value, date | datetime) else value


def json_text(told: Any) -> str:
    """Readable JSON; days and moments in ISO form."""
    return json.dumps(told, ensure_ascii=False, indent=1, default=plain)


def zip_of(files: Mapping[str, str]) -> bytes:
    """A zip of text files; the same files give the same bytes."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, _ZIP_DAY), text.encode(), zipfile.ZIP_DEFLATED)
    return written.getvalue()
