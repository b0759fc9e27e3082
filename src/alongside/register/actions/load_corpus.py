"""Bring a corpus into the register: its documents and statements as they were read, without reading again."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

from django.db import transaction

from alongside.corpus.held import Held, documents_held
from alongside.corpus.manifest import Manifest
from alongside.people import audit
from alongside.people.models import Person
from alongside.register.actions.read_files import Summary, settle_and_check
from alongside.register.actions.take_in import Arrival, take_in
from alongside.register.models import Capture

_AT_ONCE = 200
_CHARS_AT_ONCE = 1_000_000


def load_corpus(
    *, by: Person | str, folder: Path, today: date, watch: Callable[[int], None] = lambda _documents: None
) -> Summary:
    """Store every document of a finished corpus that is not held yet, settle, and run the checks.

    Loading twice changes nothing. What was stored before a stop stays, and loading again goes on.
    Raises CannotGoOnError or QuoteMismatchError as `documents_held` does.
    """
    summary = Summary()
    source = str(Manifest.held(folder).head["source"])
    try:
        for some in _in_batches(documents_held(folder)):
            fresh = _not_held(some)
            summary.unchanged += len(some) - len(fresh)
            summary.tally.add(take_in(by=by, arrivals=[_arrival(each, source) for each in fresh]))
            watch(summary.documents)
    except KeyboardInterrupt:
        summary.stopped = True
    settle_and_check(by, today, summary)
    if summary.has_changed:
        _record(by, source, summary)
    return summary


@transaction.atomic
def _record(by: Person | str, source: str, summary: Summary) -> None:
    tally = summary.tally
    detail = {"source": source, "new": tally.new, "changed": tally.changed, "statements": tally.statements}
    audit.record(by, "loaded a corpus", detail=detail)


def _not_held(some: list[Held]) -> list[Held]:
    """Those that are not held, or described otherwise than they are now."""
    held = Capture.objects.filter(sha256__in=[each.document.sha256 for each in some])
    facts = {
        capture.sha256: capture.source.facts if capture.is_current else None
        for capture in held.select_related("source").defer("text", "parts")
    }
    return [
        each
        for each in some
        if each.document.sha256 not in facts or facts[each.document.sha256] not in (None, each.reading.facts)
    ]


def _arrival(held: Held, source: str) -> Arrival:
    """The document as if it had come in its own file; its bytes stay where the corpus was read from."""
    whole = Path(source)
    path = whole if held.source == whole.name else whole / held.source
    return Arrival(held.document, held.reading, path, held.document.sha256, held.size)


def _in_batches(documents: Iterable[Held]) -> Iterator[list[Held]]:
    some: list[Held] = []
    chars = 0
    for each in documents:
        some.append(each)
        chars += len(each.document.text)
        if len(some) >= _AT_ONCE or chars >= _CHARS_AT_ONCE:
            yield some
            some, chars = [], 0
    if some:
        yield some
