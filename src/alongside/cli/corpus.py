"""`alongside corpus`: the same reading over documents too many for the register, into Parquet files.

    corpus read SOURCE --out DIR     read a file, a folder or an address; goes on where it was stopped
    corpus report DIR [--html FILE]  the count over it, with the query or the sentence behind each figure
    corpus load DIR                  bring it into the register

SOURCE is JSON Lines (gzipped or not) or Parquet of job adverts, or a folder of documents: a path, or an
address (file://, http://, https://, s3://, gs://). Nothing is fetched but what is named here.
Exit codes: 0 done, 1 something could not be read or the run was stopped, 2 wrong use.
"""

import argparse
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from alongside.corpus.engines import Cluster, Daft, Engine, EngineError, Pool
from alongside.corpus.extras import MissingExtraError
from alongside.corpus.manifest import CannotGoOnError, Manifest
from alongside.corpus.places import CannotOpenSourceError
from alongside.corpus.report import report_on
from alongside.corpus.report_page import print_report, write_page
from alongside.corpus.run import Progress as Reading
from alongside.corpus.run import Watch, read_corpus
from alongside.corpus.sources import FIELDS, ColumnsError, size_of
from alongside.reading.intake.sources_file import SourcesFileError
from alongside.terms.quote import QuoteMismatchError

_PROBLEMS = (
    CannotGoOnError,
    CannotOpenSourceError,
    ColumnsError,
    EngineError,
    MissingExtraError,
    SourcesFileError,
)
_EVERY = 5.0
"""Seconds between lines of progress where there is no terminal."""


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "corpus",
        help="read very many documents into Parquet files, count them, load them",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    deeds = parser.add_subparsers(required=True, metavar="DEED")
    _add_read(deeds)
    load = deeds.add_parser("load", help="bring what was read into the register")
    load.add_argument("folder", type=Path, metavar="DIR", help="a folder that was read into")
    load.set_defaults(run=_load)
    report = deeds.add_parser("report", help="the count over what was read")
    report.add_argument("folder", type=Path, metavar="DIR", help="a folder that was read into")
    report.add_argument("--html", type=Path, metavar="FILE", help="also write it as a page")
    report.set_defaults(run=_report)


def _add_read(deeds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = deeds.add_parser("read", help="read a source into a folder")
    parser.add_argument("source", metavar="SOURCE", help="a file, a folder or an address")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder for the result")
    parser.add_argument(
        "--workers", type=int, default=os.cpu_count() or 1, metavar="N", help="processes that read"
    )
    parser.add_argument(
        "--engine", choices=("pool", "daft"), default="pool", help="what runs the workers here"
    )
    parser.add_argument("--ray", metavar="ADDRESS", help="run on the Ray cluster at this address")
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="FIELD=COLUMN",
        help="which column of a Parquet file is which field of an advert",
    )
    parser.add_argument("--no-text", action="store_true", help="keep no texts; it cannot be loaded then")
    parser.add_argument("--anew", action="store_true", help="remove what an earlier run left in DIR")
    parser.set_defaults(run=_read)


def _read(arguments: argparse.Namespace) -> int:
    try:
        columns = dict(_column(each) for each in arguments.column)
        if arguments.workers < 1:
            raise ValueError("--workers is at least 1.")
    except ValueError as problem:
        return _wrong(str(problem))
    done: Reading | None = None
    try:
        with _watched(arguments.source) as watch:
            done = read_corpus(
                arguments.source,
                arguments.out,
                _engine(arguments),
                columns=columns,
                keep_text=not arguments.no_text,
                anew=arguments.anew,
                watch=watch,
            )
    except KeyboardInterrupt:
        print(f"Stopped. {_AGAIN}", file=sys.stderr)
        return 1
    except _PROBLEMS as problem:
        return _wrong(str(problem))
    except OSError as problem:
        return _wrong(f"{arguments.out} cannot be written: {problem}. {_AGAIN}")
    return _told(done, arguments.out)


def _load(arguments: argparse.Namespace) -> int:
    from django.utils import timezone

    from alongside.cli.opening import CannotOpenError, open_register

    try:
        Manifest.held(arguments.folder)
        open_register()
        from alongside.cli.summary import show
        from alongside.register.actions.load_corpus import load_corpus

        summary = load_corpus(by="command:corpus", folder=arguments.folder, today=timezone.localdate())
    except (*_PROBLEMS, QuoteMismatchError, CannotOpenError) as problem:
        return _wrong(str(problem))
    show(summary)
    return 1 if summary.stopped else 0


def _report(arguments: argparse.Namespace) -> int:
    try:
        with report_on(arguments.folder) as report:
            if arguments.html:
                write_page(report, arguments.html)
            print_report(report, sys.stdout)
    except _PROBLEMS as problem:
        return _wrong(str(problem))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as problem:
        return _wrong(f"{arguments.html} cannot be written: {problem}.")
    return 0


_AGAIN = "What was finished stays; run the same command again to go on."


def _engine(arguments: argparse.Namespace) -> Engine:
    if arguments.ray:
        return Cluster(arguments.ray)
    return Daft(arguments.workers) if arguments.engine == "daft" else Pool(arguments.workers)


def _column(typed: str) -> tuple[str, str]:
    field, _, column = typed.partition("=")
    if field not in FIELDS or not column:
        raise ValueError(f"--column {typed} is not FIELD=COLUMN. The fields are: {', '.join(FIELDS)}.")
    return field, column


def _told(done: Reading, folder: Path) -> int:
    counts = done.counts
    if done.held and not done.read:
        print("Nothing was left to do: all of it had been read before.")
    print(
        f"{counts['rows']:,} read into {folder}: {counts['posts']:,} posts, "
        f"{counts['statements']:,} statements; {counts['rejects']:,} could not be read."
    )
    if counts["rejects"]:
        print(f"{folder / 'rejects'} names each, with the reason and what to do.", file=sys.stderr)
    return 1 if counts["rejects"] else 0


@contextmanager
def _watched(source: str) -> Iterator[Watch]:
    """Shows progress: a bar on a terminal, else a line now and then."""
    console = Console(stderr=True)
    size = size_of(source)
    if not console.is_terminal:
        yield _lines(size)
        return
    with Progress(
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=24),
        TextColumn("{task.percentage:>3.0f} %" if size else ""),
        TimeElapsedColumn(),
        console=console,
        transient=True,
    ) as progress:
        task = progress.add_task("Reading", total=size)

        def watch(come: Reading) -> None:
            told = f"{come.counts.get('rows', 0):,} read, {come.counts.get('posts', 0):,} posts"
            progress.update(task, completed=come.taken.bytes, description=told)

        yield watch


def _lines(size: int | None) -> Watch:
    last = time.monotonic()

    def watch(come: Reading) -> None:
        nonlocal last
        if time.monotonic() - last < _EVERY:
            return
        last = time.monotonic()
        share = f" ({100 * come.taken.bytes / size:.0f} %)" if size else ""
        print(f"{come.counts['rows']:,} read, {come.counts['posts']:,} posts{share}", file=sys.stderr)

    return watch


def _wrong(message: str) -> int:
    print(message, file=sys.stderr)
    return 2
