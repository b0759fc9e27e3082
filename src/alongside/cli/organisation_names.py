"""Names in, answers out: `alongside organisations resolve`."""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from alongside.cli.columns import ColumnError, rows_of
from alongside.reference.organisations import Resolution, Status, resolve

_HELD_LINES = 2000
"""Lines written at once: a write for each of 100,000 rows would take longer than the rest."""
_REMEMBERED = 200_000

Answered = tuple[str, bool]
"""A line to print, and whether the name is certain."""


def run(arguments: argparse.Namespace) -> int:
    """Print an answer a name. Returns 0 when all are certain, 1 when a person must look, 2 on wrong use."""
    problem = _wrong_use(arguments)
    if problem:
        print(problem, file=sys.stderr)
        return 2
    try:
        return 0 if _write_all(_answers(arguments)) else 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (ColumnError, OSError) as error:
        sys.stdout.flush()
        print(error, file=sys.stderr)
        return 2


def _wrong_use(arguments: argparse.Namespace) -> str:
    if arguments.csv and arguments.names:
        return "Give names or --csv FILE, not both."
    if arguments.csv and not arguments.column:
        return "Say which column of the file holds the names: --column NAME."
    if not arguments.csv and (arguments.column or arguments.date_column):
        return "--column and --date-column belong to --csv FILE."
    if not arguments.csv and not arguments.names:
        return "Give one or more names, or --csv FILE --column NAME."
    return ""


def _answers(arguments: argparse.Namespace) -> Iterator[Answered]:
    wanted = _pairs(arguments)
    as_json = arguments.json
    remembered: dict[tuple[str, date | None], Answered] = {}
    for pair in wanted:
        answered = remembered.get(pair)
        if answered is None:
            if len(remembered) >= _REMEMBERED:
                remembered.clear()
            answered = remembered[pair] = _answered(*pair, as_json=as_json)
        yield answered


def _pairs(arguments: argparse.Namespace) -> Iterator[tuple[str, date | None]]:
    if not arguments.csv:
        return ((name, arguments.on) for name in arguments.names)
    return rows_of(Path(arguments.csv), arguments.column, arguments.date_column, arguments.on)


def _answered(name: str, on: date | None, *, as_json: bool) -> Answered:
    resolution = resolve(name, on)
    line = as_line(resolution) if as_json else _in_words(resolution)
    return line + "\n", resolution.status is Status.CERTAIN


def as_line(resolution: Resolution) -> str:
    """The answer as one line of JSON.

    Fields: name, status, codes, name_at_date, score, reason, reason_code, and candidates, each
    with code, name, score and open (null without a date).
    """
    return json.dumps(
        {
            "name": resolution.name,
            "status": resolution.status.value,
            "codes": list(resolution.codes),
            "name_at_date": resolution.name_at_date,
            "score": resolution.score,
            "reason": resolution.reason.words,
            "reason_code": resolution.reason.code,
            "candidates": [
                {"code": each.key, "name": each.name, "score": each.score, "open": each.is_open}
                for each in resolution.candidates
            ],
        },
        ensure_ascii=False,
    )


def _in_words(resolution: Resolution) -> str:
    codes = ", ".join(resolution.codes) or "-"
    called = f" {resolution.name_at_date}." if resolution.name_at_date else ""
    name = " ".join(resolution.name.split())
    answered = f"{resolution.status.value:<8} {codes:<10} {name}:{called}"
    return f"{answered} {resolution.reason.words} ({resolution.score})"


def _write_all(answers: Iterator[Answered]) -> bool:
    """Write every line; whether all names were certain."""
    held: list[str] = []
    all_certain = True
    try:
        for line, is_certain in answers:
            held.append(line)
            all_certain = all_certain and is_certain
            if len(held) >= _HELD_LINES:
                sys.stdout.write("".join(held))
                held.clear()
    finally:
        sys.stdout.write("".join(held))
    return all_certain
