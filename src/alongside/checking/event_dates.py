"""C13 and C29: dates that cannot be. An event told as past after its document; a wrong weekday."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from alongside.checking.evidence import Evidence, Stated
from alongside.reading.occasions import ONE_OFF
from alongside.terms.dates import PartialDate, in_words
from alongside.terms.finding import Finding, Severity

EVENT_AFTER = "C13"
WEEKDAY = "C29"
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def event_after_document(evidence: Evidence) -> Iterator[Finding]:
    """C13: an error for each event told as past that begins after its document; else clashes of year."""
    by_event: dict[tuple[str, str], list[Stated]] = defaultdict(list)
    for stated in evidence.of("event-on"):
        by_event[stated.statement.topic, stated.statement.of.get("event", "")].append(stated)
    for (topic, event), together in by_event.items():
        impossible = [each for each in together if _is_impossible(each)]
        for stated in impossible:
            yield _impossible(stated, [each for each in together if not _is_impossible(each)], topic, event)
        if event in ONE_OFF and not impossible and topic:
            yield from _years_differ(together, topic, event)


def _is_impossible(stated: Stated) -> bool:
    value, published = stated.statement.value, stated.source.published
    return (
        stated.statement.context.get("tense") == "past"
        and "resolved" not in stated.statement.context
        and isinstance(value, PartialDate)
        and value.earliest is not None
        and published is not None
        and published.latest is not None
        and value.earliest > published.latest
    )


def _impossible(stated: Stated, others: list[Stated], topic: str, event: str) -> Finding:
    value, published = stated.statement.value, stated.source.published
    if not isinstance(value, PartialDate) or published is None:
        raise TypeError("An impossible event has a date and a dated document.")
    same_event = [
        each for each in others if event in ONE_OFF and isinstance(each.statement.value, PartialDate)
    ]
    said = sorted({str(each.statement.value) for each in same_event})
    elsewhere = f"; {len(same_event)} other statement(s) of it give {', '.join(said)}" if said else ""
    return Finding(
        EVENT_AFTER, Severity.ERROR,
        f"The {event} is told as past; its date {in_words(value)} is after the document.",
        f"{value.edtf} begins {value.earliest}; the document is of {published.edtf}, "
        f"at latest {published.latest}{elsewhere}",
        (stated.id, *(each.id for each in same_event)), topic,
        f"{event}:{stated.source_key}@{stated.statement.quote.start}",
    )  # fmt: skip


def _years_differ(together: list[Stated], topic: str, event: str) -> Iterator[Finding]:
    """The same event in the same month of different years: one of the years is a slip."""
    by_year: dict[str, list[Stated]] = defaultdict(list)
    for stated in together:
        value = stated.statement.value
        if isinstance(value, PartialDate) and "/" not in value.edtf and "-" in value.edtf:
            by_year[value.edtf[:4]].append(stated)
    months = [{str(_edtf(each))[5:7] for each in same} for same in by_year.values()]
    if len(by_year) > 1 and set.intersection(*months):
        counted = "; ".join(f"{year}: {len(same)} statement(s)" for year, same in sorted(by_year.items()))
        ids = tuple(each.id for same in by_year.values() for each in same)
        message = f"Sources date the same {event.replace('-', ' ')} to different years."
        yield Finding(EVENT_AFTER, Severity.CONFLICT, message, counted, ids, topic, f"{event}:years")


def _edtf(stated: Stated) -> str:
    value = stated.statement.value
    return value.edtf if isinstance(value, PartialDate) else ""


def weekday(evidence: Evidence) -> Iterator[Finding]:
    """C29: a named weekday against its date; and a deadline on a Saturday or Sunday."""
    for stated in evidence.of("weekday-date"):
        first = _first_day(stated)
        if first:
            yield _weekday_finding(stated, first)
    for stated in evidence.of("deadline"):
        value, first = stated.statement.value, _first_day(stated)
        if first and first.weekday() >= 5 and isinstance(value, PartialDate) and value.is_day:
            named = _WEEKDAYS[first.weekday()]
            yield Finding(
                WEEKDAY, Severity.INFORMATION, f"The deadline of {in_words(value)} is a {named}.",
                f"{first} is a {named}", (stated.id,), stated.statement.topic,
                f"{stated.source_key}@{stated.statement.quote.start}:deadline",
            )  # fmt: skip


def _weekday_finding(stated: Stated, first: date) -> Finding:
    context = stated.statement.context
    named, real = context.get("weekday", ""), _WEEKDAYS[first.weekday()]
    arithmetic = f"{first} is a {real}; the text says {named}" + (
        f" ({context['resolved']})" if "resolved" in context else ""
    )
    if named == real:
        severity, message = Severity.PASSED, "The weekday and the date agree."
    else:
        severity = Severity.WARNING if "resolved" in context else Severity.ERROR
        message = "The weekday and the date do not agree."
    key = f"{stated.source_key}@{stated.statement.quote.start}"
    return Finding(WEEKDAY, severity, message, arithmetic, (stated.id,), stated.statement.topic, key)


def _first_day(stated: Stated) -> date | None:
    value = stated.statement.value
    return value.earliest if isinstance(value, PartialDate) else None
