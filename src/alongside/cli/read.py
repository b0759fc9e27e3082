"""`alongside read PATH...`: read files and folders into the register.

    read PATH...            store what is new, name what cannot be read, settle and check
    read --json PATH...     print the statements, one JSON object a line; touches no database
    read --rebuild          make statements and findings again from what was captured

Ctrl-C stops between batches; what was stored stays, and the next run takes up from there.
Exit codes: 0 done, 1 something could not be read or the run was stopped, 2 wrong use.
"""

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path

from django.utils import timezone
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from alongside.cli.opening import CannotOpenError, open_register
from alongside.reading.formats import Unreadable, documents_in, with_bases
from alongside.reading.intake.files import File, Found, found_in
from alongside.reading.intake.reading import read_each
from alongside.reading.intake.rows import printed
from alongside.reading.intake.sources_file import SourcesFileError

_BY = "command:read"


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "read",
        help="read files and folders into the register",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files or folders")
    parser.add_argument("--json", action="store_true", help="print statements, one JSON object a line")
    parser.add_argument("--rebuild", action="store_true", help="make everything again from the captures")
    parser.add_argument("--workers", type=int, metavar="N", help="processes that read (one a core)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Read. Returns the exit code."""
    if bool(arguments.paths) == arguments.rebuild or (arguments.json and arguments.rebuild):
        return _wrong("Give the files or folders to read, or --rebuild alone.")
    try:
        found = found_in(arguments.paths)
        if arguments.json:
            return print_statements(found.files)
        open_register()
    except (FileNotFoundError, SourcesFileError, CannotOpenError) as problem:
        return _wrong(str(problem))
    if arguments.rebuild:
        return _rebuild(arguments.workers)
    if not found.files:
        return _wrong("There are no files to read there.")
    return _read(found, arguments.workers)


def print_statements(files: Iterable[File]) -> int:
    """Print every statement of the files as JSON Lines. Returns the exit code."""
    code = 0
    for file in files:
        for base, document in with_bases(documents_in(file.path)):
            if isinstance(document, Unreadable):
                print(document, file=sys.stderr)
                code = 1
                continue
            (reading,) = read_each([(document, file.given)])
            if reading.problem:
                print(f"{document.name}: a reader failed on it ({reading.problem})", file=sys.stderr)
                code = 1
            for row in reading.rows:
                print(json.dumps(printed(row, file.path.name, document, base), ensure_ascii=False))
    return code


def _read(found: Found, workers: int | None) -> int:
    from alongside.cli.summary import show
    from alongside.register.actions import Summary, read_files

    console = Console(stderr=True)
    with _progress(console) as progress:
        task = progress.add_task("Reading", total=len(found.files), documents=0)
        place = {file.path.name: number for number, file in enumerate(found.files)}

        def watch(name: str, documents: int) -> None:
            done = place.get(name, 0)
            if documents:
                progress.update(task, documents=documents)
            progress.update(task, description=_short(name), completed=done)

        summary: Summary = read_files(
            by=_BY,
            found=found,
            today=timezone.localdate(),
            workers=workers,
            watch=watch,
        )
        if not summary.stopped:
            progress.update(task, description="Done", completed=len(found.files))
    show(summary)
    return 1 if summary.unreadable or summary.stopped else 0


def _rebuild(workers: int | None) -> int:
    from alongside.register.actions import rebuild

    with _progress(Console(stderr=True)) as progress:
        task = progress.add_task("Reading again", total=None, documents=0)
        made = rebuild(
            by=_BY,
            today=timezone.localdate(),
            workers=workers or 1,
            watch=lambda done: progress.update(task, documents=done),
        )
    print(
        f"{made.captures:,} documents read again, {made.statements:,} statements, {made.findings:,} findings."
    )
    for failed in made.failed:
        print(f"A reader failed on {failed}", file=sys.stderr)
    return 1 if made.failed else 0


def _progress(console: Console) -> Progress:
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=24),
        TextColumn("{task.fields[documents]:,} documents"),
        TimeElapsedColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )


def _short(name: str) -> str:
    return name if len(name) <= 40 else f"{name[:38]}…"


def _wrong(message: str) -> int:
    print(message, file=sys.stderr)
    return 2
