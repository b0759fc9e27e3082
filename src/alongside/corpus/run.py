"""One run: a source read into a folder, part by part, from where an earlier run was stopped."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from alongside.corpus.engines import Engine
from alongside.corpus.extras import library
from alongside.corpus.manifest import CannotGoOnError, Manifest, head_of, locked
from alongside.corpus.parts import Part, parts_of
from alongside.corpus.places import CannotOpenSourceError, is_address
from alongside.corpus.sources import Taken, rows_in
from alongside.corpus.work import reader_of_parts

_BAD_AT_FIRST = 1000
"""When so many rows have been read and not one was good, it is not a corpus of ours."""


@dataclass
class Progress:
    """How far a run has come. `held` parts were finished before it; the counts are of all parts."""

    taken: Taken = field(default_factory=Taken)
    held: int = 0
    read: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    is_finished: bool = False


Watch = Callable[[Progress], None]


def read_corpus(
    source: str,
    folder: Path,
    engine: Engine,
    *,
    columns: dict[str, str] | None = None,
    keep_text: bool = True,
    anew: bool = False,
    watch: Watch = lambda _progress: None,
) -> Progress:
    """Read `source` into `folder`. Stopped in any way and called again it goes on, and the rows are the same.

    Raises CannotOpenSourceError, ColumnsError, CannotGoOnError, EngineError or MissingExtraError; what
    was finished before that stays.
    """
    library("pyarrow")
    columns = columns or {}
    head = head_of(_full(source), columns=columns, keep_text=keep_text)
    progress = Progress()
    rows = rows_in(source, columns, progress.taken)
    first = next(rows, None)
    if first is None:
        raise CannotOpenSourceError(f"There is nothing to read in {source}.")
    if folder.resolve().is_relative_to(Path(source).resolve()):
        raise CannotGoOnError(f"{folder} is inside {source}, and would be read too. Give a folder elsewhere.")
    with locked(folder):
        manifest = Manifest.begun(folder, head, anew=anew)
        waiting = _Waiting(parts_of(chain((first,), rows)), manifest, progress, watch)
        for read in engine.run(reader_of_parts(keep_text=keep_text), waiting):
            manifest.add(read)
            progress.read += 1
            progress.counts = manifest.totals()
            watch(progress)
            _check_is_ours(source, progress)
        if waiting.problem:
            raise waiting.problem
        _check_nothing_beyond(manifest, waiting.parts)
        manifest.finish()
        progress.counts, progress.is_finished = manifest.totals(), True
    return progress


class _Waiting:
    """The parts still to be read. What stops the source is kept until the parts before it are done."""

    def __init__(self, parts: Iterable[Part], manifest: Manifest, progress: Progress, watch: Watch) -> None:
        self._all, self._manifest, self._progress, self._watch = parts, manifest, progress, watch
        self.problem: Exception | None = None
        self.parts = 0

    def __iter__(self) -> Iterator[Part]:
        try:
            for part in self._all:
                self.parts = part.number
                if not self._manifest.holds(part.number, part.sha256):
                    yield part
                    continue
                self._progress.held += 1
                self._progress.counts = self._manifest.totals()
                self._watch(self._progress)
        except Exception as problem:
            self.problem = problem


def _full(source: str) -> str:
    """The source by a name that does not hang on the folder one stands in."""
    return source if is_address(source) else str(Path(source.removeprefix("file://")).resolve())


def _check_is_ours(source: str, progress: Progress) -> None:
    counts = progress.counts
    if counts["rejects"] >= _BAD_AT_FIRST and counts["rejects"] == counts["rows"]:
        raise CannotOpenSourceError(
            f"None of the first {counts['rows']:,} rows of {source} can be read; the folder `rejects` says "
            "why. See whether it is the right file."
        )


def _check_nothing_beyond(manifest: Manifest, parts: int) -> None:
    if len(manifest.parts) > parts:
        raise CannotGoOnError(
            f"The source has changed: it now ends after {parts:,} parts, and {len(manifest.parts):,} were "
            "read. Give another folder, or read it anew with --anew, which removes what is there."
        )
