"""How fast a corpus of adverts is read, in how much memory, and how both grow with its size.

    python benchmarks/corpus.py [--sizes 7000,70000,700000] [--peers] [--made-up] [--workers N]

Adverts are those of the private corpus beside the repository, or made up where there is none; a corpus that
is larger than what there is repeats them with other ids. --peers also reads the first size with Daft, and
gets the same fields out of it with spaCy, price-parser and dateparser (the extra `benchmarks`).

"Sums of the board" is over the adverts for which the job board gives a lowest and a highest sum. It turns
pay an hour into pay a year at 1,681 hours, and so do we for the comparison. Boards err too: neither reader
can reach all. Memory is the largest sum over all processes; pages that they share count in each.
"""

import argparse
import gzip
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from adverts import BINARIES, CORPUS, made_up_advert, peak_memory

A_YEAR = 1681
"""Hours by which the board multiplies pay an hour."""
_HEADINGS = (
    "reader",
    "adverts",
    "seconds",
    "adverts a second",
    "processor seconds",
    "peak MB",
    "sums of the board",
)


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", default="7000,70000,700000", help="numbers of adverts, the smallest first")
    parser.add_argument(
        "--peers", action="store_true", help="also Daft, and spaCy with price-parser and dateparser"
    )
    parser.add_argument(
        "--made-up", action="store_true", help="made-up adverts even where there are real ones"
    )
    parser.add_argument("--workers", type=int, default=2, metavar="N")
    arguments = parser.parse_args()
    sizes = [int(size) for size in arguments.sizes.split(",")]
    real = CORPUS.is_file() and not arguments.made_up
    kind = "real adverts, repeated" if real else "made-up adverts"
    table = Table(
        *_HEADINGS, title=f"{kind}, {arguments.workers} processes, load before {os.getloadavg()[0]:.1f}"
    )
    with tempfile.TemporaryDirectory() as named:
        folder = Path(named)
        for number, size in enumerate(sizes):
            source = corpus_of(folder / f"{size}.jsonl", size, real=real)
            with_peers = arguments.peers and number == 0
            for row in rows_for(source, size, arguments.workers, with_peers=with_peers):
                table.add_row(*row)
                print(*row, sep=" | ", file=sys.stderr)
            source.unlink()
    Console(width=140).print(table)


def rows_for(source: Path, size: int, workers: int, *, with_peers: bool) -> Iterator[tuple[str, ...]]:
    """A row for each reader of this corpus."""
    command = [BINARIES / "alongside", "corpus", "read", source, "--workers", str(workers), "--out"]
    board = board_sums(source) if with_peers else {}
    with tempfile.TemporaryDirectory() as out:
        yield measured("alongside, processes", size, [*command, out], lambda: ours(Path(out)), board)
    if not with_peers:
        return
    with tempfile.TemporaryDirectory() as out:
        daft = [*command, out, "--engine", "daft"]
        yield measured("alongside, Daft", size, daft, lambda: ours(Path(out)), board)
    with tempfile.TemporaryDirectory() as out:
        file = Path(out) / "found.jsonl"
        peer = [
            sys.executable,
            Path(__file__).with_name("corpus_peer.py"),
            source,
            file,
            "--workers",
            str(workers),
        ]
        yield measured("spaCy, price-parser, dateparser", size, peer, lambda: theirs(file), board)


def measured(name: str, size: int, command: list[Any], found: Any, board: dict[str, Any]) -> tuple[str, ...]:
    """Run the command; its time, processor time and memory, and how often its sums are the board's."""
    before, started = _processor_seconds(), time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    peak = peak_memory(process)
    seconds, used = time.perf_counter() - started, _processor_seconds() - before
    if process.returncode not in (0, 1):
        raise SystemExit(f"{name} failed:\n{process.stderr.read() if process.stderr else ''}")
    share = agreement(found(), board) if board else "-"
    figures = (
        f"{size:,}",
        f"{seconds:,.1f}",
        f"{size / seconds:,.0f}",
        f"{used:,.1f}",
        f"{peak / 1e6:,.0f}",
        share,
    )
    return (name, *figures)


def agreement(found: dict[str, Any], board: dict[str, Any]) -> str:
    """The share of adverts with the board's lowest and highest sum, and of those with another."""
    given = {key: found[key] for key in board if found.get(key)}
    right = sum(all(map(_is_same, given[key], board[key])) for key in given)
    return f"{right / len(board):.1%} same, {(len(given) - right) / len(board):.1%} other"


def _is_same(found: float, board: float) -> bool:
    """Within a pound; or pay an hour, within a thousandth, as the board has it for a year."""
    return abs(found - board) <= 1 or (found < 200 and abs(found * A_YEAR - board) <= board / 1000)


def board_sums(source: Path) -> dict[str, tuple[float, float]]:
    """By vacancy number, the board's lowest and highest sum, where it gives both and both are more than 0."""
    sums = {}
    with source.open(encoding="utf-8") as lines:
        for line in lines:
            posting = json.loads(line)
            value = (posting.get("baseSalary") or {}).get("value") or {}
            low, high = value.get("minValue"), value.get("maxValue")
            if low and high and float(low) > 0 and float(high) > 0:
                sums[str(posting["identifier"])] = (float(low), float(high))
    return sums


def ours(folder: Path) -> dict[str, Any]:
    """By vacancy number, the sums of the posts that were read."""
    import duckdb

    query = f"SELECT reference, pay_min, pay_max FROM '{folder}/posts/*.parquet' WHERE pay_min IS NOT NULL"
    rows = duckdb.connect().execute(query).fetchall()
    return {key: (float(low), float(high)) for key, low, high in rows if high is not None}


def theirs(file: Path) -> dict[str, Any]:
    """By vacancy number, the sums that the peer found."""
    with file.open(encoding="utf-8") as lines:
        found = [json.loads(line) for line in lines]
    return {each["id"]: (each["pay_min"], each["pay_max"]) for each in found if "pay_min" in each}


def corpus_of(path: Path, size: int, *, real: bool) -> Path:
    """A file of so many adverts, each with its own number and address."""
    with path.open("w", encoding="utf-8") as out:
        for posting in islice(_repeated() if real else map(made_up_advert, count()), size):
            out.write(json.dumps(posting, ensure_ascii=False) + "\n")
    return path


def _repeated() -> Iterator[dict[str, Any]]:
    for turn in count():
        with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
            for line in lines:
                posting = json.loads(line)
                if turn:
                    posting["identifier"] = f"{posting['identifier']}-{turn}"
                    posting["url"] = f"{posting.get('url', '')}?copy={turn}"
                yield posting


def _processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
