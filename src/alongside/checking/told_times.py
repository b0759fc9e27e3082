"""C11 and C12: do told lengths of time follow from the told times of day?

C11: "72h past the deadline", where the deadline and the moment of writing are each a weekday and an
hour. C12: "30mins before the meeting", where the times stand nearby in the same document.
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from alongside.checking.evidence import Evidence, Stated
from alongside.terms.dates import PartialDate
from alongside.terms.finding import Finding, Severity
from alongside.terms.statement import Span

PROMISE_CLOCK = "C11"
ELAPSED = "C12"

_NEAR = 4000
_WEEK = 7 * 24
_HOURS = {"hour": Decimal(1), "day": Decimal(24)}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PAIRS = {
    "before": (("sent", "received"), ("start",)),
    "spoken-of": (("deadline",), ("sent", "received")),
    "past": (("deadline",), ("sent", "received")),
}
"""For each relation the events at the start and at the end of the time that passed."""


def promise_clock(evidence: Evidence) -> Iterator[Finding]:
    """C11: hours past a deadline, from weekday and hour to weekday and hour."""
    times, promises = _by_source(evidence, "clock-time"), _by_source(evidence, "answer-within")
    for stated in evidence.of("elapsed"):
        value = stated.statement.value
        if (
            stated.statement.of.get("event") != "past"
            or not isinstance(value, Span)
            or value.unit not in _HOURS
        ):
            continue
        near = times[stated.source_key]
        deadline = _nearest(stated, near, ("deadline",), with_weekday=True)
        now = _nearest(stated, near, ("now", "sent", "received"), with_weekday=True)
        promised = _nearest(stated, promises[stated.source_key], ("answer",))
        if deadline and now:
            yield from _promise_findings(stated, value, deadline, now, promised)


def _promise_findings(
    stated: Stated, value: Span, deadline: Stated, now: Stated, promised: Stated | None
) -> Iterator[Finding]:
    passed = (_hour_of_week(now) - _hour_of_week(deadline) + _WEEK) % _WEEK
    said = value.amount * _HOURS[value.unit]
    holds = abs(passed - said) <= max(Decimal(1), said / 20)
    ids = tuple(each.id for each in (promised, deadline, now, stated) if each)
    topic, key = stated.statement.topic, f"{stated.source_key}@{stated.statement.quote.start}"
    arithmetic = f"{_in_words(deadline)} to {_in_words(now)} = {passed:f} hours; stated {said:f} hours"
    message = (
        f"The time said to have passed since the deadline {'agrees' if holds else 'does not agree'} "
        "with the two times given."
    )
    severity = Severity.PASSED if holds else Severity.WARNING
    yield Finding(PROMISE_CLOCK, severity, message, arithmetic, ids, topic, key)
    if _spans_weekend(deadline, now):
        yield Finding(
            PROMISE_CLOCK, Severity.INFORMATION,
            "Not known: whether hours of the clock or working hours are promised; a weekend lies between.",
            f"{_in_words(deadline)} to {_in_words(now)}: a Saturday and a Sunday, 48 of {passed:f} hours",
            ids, topic, f"{key}:basis",
        )  # fmt: skip


def days_passed(evidence: Evidence) -> Iterator[Finding]:
    """C12: days said to have passed since a dated request or due day, up to the day of the document.

    Only what agrees is said: where it does not, the days may run from or to another day.
    """
    dated = _by_source(evidence, "reply-due", "deadline", "requested-on")
    for stated in evidence.of("elapsed"):
        value, published = stated.statement.value, stated.source.published
        if not isinstance(value, Span) or value.unit not in ("day", "week") or published is None:
            continue
        if stated.statement.of.get("event") not in ("past", "after") or not published.is_day:
            continue
        said = int(value.amount * (7 if value.unit == "week" else 1))
        since = next(
            (each for each in dated[stated.source_key] if _is_days_before(each, published, said)), None
        )
        if since:
            yield Finding(
                ELAPSED, Severity.PASSED, "The days stated agree with the dates given.",
                f"{published.earliest} - {since.statement.value} = {said} days; stated {said} days",
                (since.id, stated.id), stated.statement.topic,
                f"{stated.source_key}@{stated.statement.quote.start}+days",
            )  # fmt: skip


def _is_days_before(since: Stated, published: PartialDate, days: int) -> bool:
    first, last = since.statement.value, published.earliest
    if not isinstance(first, PartialDate) or not first.is_day or first.earliest is None or last is None:
        return False
    return (last - first.earliest).days == days


def elapsed(evidence: Evidence) -> Iterator[Finding]:
    """C12: minutes between two told times of day, against the minutes that the text states."""
    times = _by_source(evidence, "clock-time")
    for stated in evidence.of("elapsed"):
        value, relation = stated.statement.value, stated.statement.of.get("event", "")
        if not isinstance(value, Span) or value.unit != "minute" or relation not in _PAIRS:
            continue
        first, last = (_nearest(stated, times[stated.source_key], events) for events in _PAIRS[relation])
        finding = _elapsed_finding(stated, value, first, last) if first and last else None
        if finding and (finding.severity is Severity.PASSED or relation != "spoken-of"):
            yield finding


def _elapsed_finding(stated: Stated, value: Span, first: Stated, last: Stated) -> Finding:
    passed = _minute(last) - _minute(first)
    rounding = 5 if value.amount % 10 == 0 else 2
    holds = abs(passed - value.amount) <= rounding
    arithmetic = (
        f"{last.statement.value} - {first.statement.value} = {passed} minutes; "
        f"stated {value.amount:f} minutes, to within {rounding}"
    )
    return Finding(
        ELAPSED, Severity.PASSED if holds else Severity.WARNING,
        f"The minutes stated {'agree' if holds else 'do not agree'} with the times of day given.",
        arithmetic, (first.id, last.id, stated.id), stated.statement.topic,
        f"{stated.source_key}@{stated.statement.quote.start}+{value.amount:f}",
    )  # fmt: skip


def _by_source(evidence: Evidence, *names: str) -> dict[str, list[Stated]]:
    grouped: dict[str, list[Stated]] = defaultdict(list)
    for stated in evidence.of(*names):
        grouped[stated.source_key].append(stated)
    return grouped


def _nearest(
    stated: Stated, times: list[Stated], events: tuple[str, ...], *, with_weekday: bool = False
) -> Stated | None:
    """The time of one of `events` nearest to the statement in its document; the first event named wins."""
    place = stated.statement.quote.start
    for event in events:
        near = [
            each
            for each in times
            if each.statement.of.get("event") == event
            and ("weekday" in each.statement.context) == with_weekday
            and abs(each.statement.quote.start - place) <= _NEAR
        ]
        if near:
            return min(near, key=lambda each: abs(each.statement.quote.start - place))
    return None


def _minute(stated: Stated) -> int:
    hour, _, minute = str(stated.statement.value).partition(":")
    return int(hour) * 60 + int(minute)


def _hour_of_week(stated: Stated) -> Decimal:
    day = _WEEKDAYS.index(stated.statement.context["weekday"])
    return day * 24 + Decimal(_minute(stated)) / 60


def _spans_weekend(first: Stated, last: Stated) -> bool:
    """Whether both Saturday and Sunday lie between: the week turns on the way."""
    return _hour_of_week(first) < 5 * 24 and _hour_of_week(last) < _hour_of_week(first)


def _in_words(stated: Stated) -> str:
    return f"{stated.statement.context['weekday']} {stated.statement.value}"
