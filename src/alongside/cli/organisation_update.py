"""An official file against our table: `alongside organisations update`. It stores only when asked to."""

import argparse
import json
import os
import sys
import urllib.request
from datetime import UTC, datetime
from pathlib import Path

from alongside.reference.organisations import table
from alongside.reference.organisations.changes import Change, changed, changes, save
from alongside.reference.organisations.official import LARGEST, NotAnOfficialFileError, Reading, read

_SECONDS = 30


def run(arguments: argparse.Namespace) -> int:
    """Report what the file changes, and store it with --save. Returns 0, or 1 with rows not read, or 2."""
    try:
        reading = read(_content(arguments.origin))
    except (NotAnOfficialFileError, OSError) as problem:
        print(f"{arguments.origin}: {problem}", file=sys.stderr)
        return 2
    found = changes(table(), reading.records)
    for change in found:
        print(_line(change) if arguments.json else f"{change.kind:<10} {change.words}")
    for unread in reading.problems:
        print(f"Not read: {unread}.", file=sys.stderr)
    print(_summary(reading, found, is_saved=arguments.save), file=sys.stderr)
    if arguments.save and found:
        _store(arguments.origin, found)
    return 1 if reading.problems else 0


def _content(origin: str) -> bytes:
    """The bytes of a file, or of an http(s) address. Raises OSError when they cannot be had."""
    if not origin.startswith(("http://", "https://")):
        return Path(origin).read_bytes()
    request = urllib.request.Request(origin, headers={"User-Agent": "alongside"})  # noqa: S310  scheme checked
    with urllib.request.urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310  scheme checked
        return bytes(answer.read(LARGEST + 1))


def _line(change: Change) -> str:
    held = {"change": change.kind, "code": change.key, "before": change.before, "after": change.after}
    return json.dumps({**held, "words": change.words}, ensure_ascii=False)


def _summary(reading: Reading, found: list[Change], *, is_saved: bool) -> str:
    told = f"{len(reading.records)} organisations read, {len(found)} changes"
    if not found:
        return f"{told}."
    return f"{told}, stored." if is_saved else f"{told}. Nothing is stored; --save stores them."


def _store(origin: str, found: list[Change]) -> None:
    today = datetime.now(UTC).date()
    folder = Path(os.environ.get("ALONGSIDE_DATA", "data")) / "organisations"
    source = f"official organisation file {Path(origin).name}, ODS, read {today.isoformat()}"
    save(changed(table(), found, today, source), folder)
    print(f"Look-ups use {folder} from now on.", file=sys.stderr)
