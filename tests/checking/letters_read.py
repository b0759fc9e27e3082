"""Evidence read from texts written for a test, by the readers of dates, clocks and letters."""

from collections.abc import Callable, Iterator
from datetime import date

from alongside.checking.evidence import Evidence, Stated
from alongside.reading.copy import ReadingCopy
from alongside.reading.readers import (
    citations,
    commitments,
    concerns,
    contacts,
    dates,
    deadlines,
    elapsed,
)
from alongside.terms.finding import Finding
from tests.reading.northmoor import copy_of

READERS = (dates, deadlines, elapsed, concerns, commitments, citations, contacts)
TODAY = date(2026, 11, 22)


def evidence_of(*copies: ReadingCopy) -> Evidence:
    """What the readers say of all copies; each copy is a source of its own, 'a', 'b', 'c' ..."""
    texts = {chr(ord("a") + place): copy for place, copy in enumerate(copies)}
    stated = [
        Stated(f"{key}{number}", statement, copy.source, key)
        for key, copy in texts.items()
        for number, statement in enumerate(
            statement
            for reader in READERS
            if not reader.KINDS or copy.source.kind in reader.KINDS
            for statement in reader.read(copy)
        )
    ]
    return Evidence(stated, TODAY, lambda key: texts[key].text)


def found_in(check: Callable[[Evidence], Iterator[Finding]], text: str, **facts: str) -> list[Finding]:
    """The findings of one check on one text; every id that it names is a statement of the text."""
    evidence = evidence_of(copy_of(text, **facts))
    found = list(check(evidence))
    known = {each.id for each in evidence.statements}
    assert all(set(each.statements) <= known for each in found)
    return found
