"""C10: does the stated day on which an answer is due follow from the day of the request?

Section 10 of the Freedom of Information Act on the bank holidays of the whole UK. The date of a
request is not always that of its receipt: where the stated day implies a later receipt, that is said. A
day that follows from the holidays of one part alone passes, with the day for the whole beside it.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from alongside.checking.evidence import Evidence, Stated
from alongside.reference.calendars import PART_NAMES, PARTS
from alongside.rules.foi import Clock, receipts_due_on, reply_clock, reply_due
from alongside.rules.working_days import OutsideCalendarError, WorkingDays, working_days
from alongside.terms.dates import PartialDate, in_words
from alongside.terms.finding import Finding, Severity

CHECK = "C10"
_LONGEST = timedelta(days=60)


def findings(evidence: Evidence) -> Iterator[Finding]:
    """One finding for each stated due day that has a dated request of its topic before it."""
    calendar = working_days()
    requests = [each for each in evidence.of("requested-on") if _day(each)]
    for stated in evidence.of("reply-due"):
        due = _day(stated)
        if due is None:
            continue
        before = [each for each in requests if _belongs(each, stated, due)]
        finding = _finding(stated, due, before, calendar) if before else None
        if finding:
            yield finding


def _belongs(request: Stated, stated: Stated, due: date) -> bool:
    asked = _day(request)
    return (
        asked is not None
        and request.statement.topic == stated.statement.topic
        and timedelta(0) < due - asked <= _LONGEST
    )


def _finding(stated: Stated, due: date, requests: list[Stated], calendar: WorkingDays) -> Finding | None:
    try:
        clocks = [(reply_clock(day, calendar), each) for each in requests if (day := _day(each))]
        clock, request = min(clocks, key=lambda pair: abs((pair[0].due - due).days))
        implied = receipts_due_on(due, calendar, clock.days)
    except OutsideCalendarError:
        return None
    ids = (request.id, stated.id)
    key = f"{request.statement.value.edtf}>{due}" if isinstance(request.statement.value, PartialDate) else ""
    if clock.due == due:
        message = (
            f"The answer is said to be due on {_said(due)}, which is the 20th working day after the request."
        )
        return Finding(CHECK, Severity.PASSED, message, clock.reasoning, ids, stated.statement.topic, key)
    part = _by_part(clock, due)
    if part:
        message = (
            f"The answer is said to be due on {_said(due)}, the 20th working day by the holidays of {part}; "
            f"with those of the whole United Kingdom it is {_said(clock.due)}."
        )
        arithmetic = f"{clock.reasoning}; stated {due}"
        return Finding(CHECK, Severity.INFORMATION, message, arithmetic, ids, stated.statement.topic, key)
    message = (
        f"The request is dated {_said(clock.received)}, so the answer was due on "
        f"{_said(clock.due)}; a source gives {_said(due)}."
    )
    arithmetic = f"{clock.reasoning}; stated {due}{_implied_in_words(implied, clock)}"
    return Finding(CHECK, Severity.WARNING, message, arithmetic, ids, stated.statement.topic, key)


def _by_part(clock: Clock, due: date) -> str:
    """The part of the United Kingdom by whose holidays alone the stated day follows; empty when by none."""
    for part in PARTS:
        if reply_due(clock.received, working_days([part]), clock.days) == due:
            return PART_NAMES[part]
    return ""


def _implied_in_words(implied: tuple[date, ...], clock: Clock) -> str:
    if not implied:
        return ", which is not a working day"
    return f", which is {clock.days} working days after receipt on {' or '.join(str(day) for day in implied)}"


def _day(stated: Stated) -> date | None:
    value = stated.statement.value
    return value.earliest if isinstance(value, PartialDate) and value.is_day else None


def _said(day: date) -> str:
    return in_words(PartialDate.of(day))
