"""Read files into the register: what is new is stored, what is held is left, what fails is named.

Documents are parsed here, read in worker processes when there are many, and stored batch by
batch; each batch is whole, so that a stop loses nothing and the next run takes up where this
one was stopped.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from django.utils import timezone

from alongside.corpus.pool import in_order
from alongside.people.models import Person
from alongside.reading.document import Document, SourceFacts
from alongside.reading.formats import LIMITS, Unreadable, documents_in
from alongside.reading.intake.described import described
from alongside.reading.intake.files import File, Found, sha256_of
from alongside.reading.intake.reading import Reading, read_each
from alongside.register.actions.findings import findings_if_current, run_checks
from alongside.register.actions.going_through import Through, documents_if_unchanged
from alongside.register.actions.settling import resettle
from alongside.register.actions.take_in import Arrival, Tally, name_topics, take_in
from alongside.register.kept import keep
from alongside.register.models import Capture
from alongside.register.queries.saying import is_settling_behind

_CHUNK_DOCUMENTS = 100
_CHUNK_CHARS = 400_000
_BYTES_FOR_WORKERS = 2_000_000
"""Below this size starting worker processes costs more than they save."""
_REPORT = "Please report it, with the kind of document; the other documents have been read."

Watch = Callable[[str, int], None]
"""Told the name of the file at hand and the number of documents dealt with so far."""


@dataclass
class Summary:
    """What a run did. `stopped` is true after Ctrl-C; what was stored before stays stored."""

    files: int = 0
    unchanged: int = 0
    tally: Tally = field(default_factory=Tally)
    unreadable: list[Unreadable] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    findings: int = 0
    stopped: bool = False
    started: datetime = field(default_factory=timezone.now)

    @property
    def has_changed(self) -> bool:
        """Whether any document is new, has changed, or is described anew."""
        return bool(self.tally.new or self.tally.changed or self.tally.described_anew)

    @property
    def documents(self) -> int:
        """All documents that could be read, held before or not."""
        return self.unchanged + self.tally.new + self.tally.changed + self.tally.described_anew


@dataclass(frozen=True, slots=True)
class _Parsed:
    """A document on its way: not yet read by the readers."""

    document: Document
    file: File
    file_sha256: str


def read_files(
    *,
    by: Person | str,
    found: Found,
    today: date,
    workers: int | None = None,
    watch: Watch = lambda _name, _documents: None,
) -> Summary:
    """Read these files into the register, settle what they touch, and run the checks.

    `workers` is the number of processes that read; by default one a core, or none for little.
    """
    summary = Summary(files=len(found.files))
    name_topics(by=by, titles=found.topics)
    try:
        _read(by, found.files, workers or _workers_for(found.files), watch, summary)
    except KeyboardInterrupt:
        summary.stopped = True
    try:
        settle_and_check(by, today, summary)
    except KeyboardInterrupt:
        summary.stopped = True
    return summary


def settle_and_check(by: Person | str, today: date, summary: Summary) -> None:
    """Bring settled values and findings in step, also where an earlier run was stopped before it did."""
    if summary.tally.claims or is_settling_behind():
        resettle(claims=None if is_settling_behind(before=summary.started) else summary.tally.claims)
    if summary.stopped:
        return
    current = None if summary.has_changed else findings_if_current(today)
    summary.findings = run_checks(by=by, today=today) if current is None else current


def _read(by: Person | str, files: Iterable[File], workers: int, watch: Watch, summary: Summary) -> None:
    waiting: list[list[_Parsed]] = []
    through = Through()
    parsed = _chunks(_parsed(files, watch, summary, through), waiting)
    done = 0
    for readings in in_order(read_each, parsed, workers):
        chunk = waiting.pop(0)
        arrivals = list(_arrivals(chunk, readings, summary, through))
        for arrival in arrivals:
            keep(arrival.path, arrival.file_sha256)
        summary.tally.add(take_in(by=by, arrivals=arrivals))
        done += len(chunk)
        watch(chunk[-1].file.path.name, done + summary.unchanged)
    through.keep()


def _parsed(files: Iterable[File], watch: Watch, summary: Summary, through: Through) -> Iterator[_Parsed]:
    """Every document of the files that has to be read; the unchanged ones are counted and passed over."""
    for file in files:
        watch(file.path.name, 0)
        sha256 = _sha256(file.path)
        if file.given is None and sha256 and _is_held(sha256):
            summary.unchanged += 1
            continue
        if sha256 and (documents := documents_if_unchanged(sha256, file.given)):
            summary.unchanged += documents
            continue
        count = 0
        for some in _in_hundreds(documents_in(file.path)):
            count += len(some)
            held = _held_as_described([each for each in some if isinstance(each, Document)], file.given)
            for each in some:
                if isinstance(each, Unreadable):
                    summary.unreadable.append(each)
                    through.failed(sha256)
                elif each.sha256 in held:
                    summary.unchanged += 1
                else:
                    summary.warnings += [f"{each.name}: {warning}" for warning in each.warnings]
                    yield _Parsed(each, file, sha256)
        if count > 1 or file.given:
            through.ended(sha256, file.given, count)


def _is_held(file_sha256: str) -> bool:
    """Whether this file was taken in as one document; for others see going_through.py."""
    return Capture.objects.filter(sha256=file_sha256, item=0).exists()


def _held_as_described(documents: list[Document], given: SourceFacts | None) -> set[str]:
    """The hashes of those that are held, described as they are described now."""
    held = (
        Capture.objects.filter(sha256__in=[each.sha256 for each in documents])
        .select_related("source")
        .defer("text", "parts")
    )
    by_hash = {capture.sha256: capture for capture in held}
    return {
        each.sha256
        for each in documents
        if (capture := by_hash.get(each.sha256)) is not None
        and (given is None or not capture.is_current or capture.source.facts == described(given, each))
    }


def _chunks(
    parsed: Iterable[_Parsed], waiting: list[list[_Parsed]]
) -> Iterator[list[tuple[Document, SourceFacts | None]]]:
    """The documents in chunks for the workers; each chunk is also put in `waiting`, in the same order."""
    chunk: list[_Parsed] = []
    chars = 0
    for each in parsed:
        chunk.append(each)
        chars += len(each.document.text)
        if len(chunk) >= _CHUNK_DOCUMENTS or chars >= _CHUNK_CHARS:
            waiting.append(chunk)
            yield [(one.document, one.file.given) for one in chunk]
            chunk, chars = [], 0
    if chunk:
        waiting.append(chunk)
        yield [(one.document, one.file.given) for one in chunk]


def _arrivals(
    chunk: list[_Parsed], readings: list[Reading], summary: Summary, through: Through
) -> Iterator[Arrival]:
    for parsed, reading in zip(chunk, readings, strict=True):
        document, path = parsed.document, parsed.file.path
        if reading.problem:
            reason = f"a reader failed on it ({reading.problem})"
            summary.unreadable.append(Unreadable(document.name, reason, _REPORT, document.item))
            through.failed(parsed.file_sha256)
            continue
        yield Arrival(document, reading, path.resolve(), parsed.file_sha256, path.stat().st_size)


def _in_hundreds(documents: Iterable[Document | Unreadable]) -> Iterator[list[Document | Unreadable]]:
    some: list[Document | Unreadable] = []
    for each in documents:
        some.append(each)
        if len(some) >= _CHUNK_DOCUMENTS:
            yield some
            some = []
    if some:
        yield some


def _sha256(path: Path) -> str:
    """The hash of the file; empty when it cannot be read, and reading it will then say why."""
    try:
        is_fit = path.is_file() and path.stat().st_size <= LIMITS.stream_bytes
        return sha256_of(path) if is_fit else ""
    except OSError:
        return ""


def _workers_for(files: Iterable[File]) -> int:
    size = sum(file.path.stat().st_size for file in files if file.path.is_file())
    packed = sum(file.path.stat().st_size for file in files if file.path.suffix == ".gz")
    return (os.cpu_count() or 1) if size + 10 * packed >= _BYTES_FOR_WORKERS else 1
