"""The internal review and the way to the regulator: until when each may be asked, and must be answered."""

from dataclasses import dataclass
from datetime import date, timedelta

from alongside.reference.limits import Limit
from alongside.rules.clock.answer import AnswerClock
from alongside.rules.clock.events import Event, EventKind
from alongside.rules.clock.period import Move, Period, months_after, nth_counted, period, stretched
from alongside.rules.clock.regime import Regime
from alongside.rules.working_days import WorkingDays


@dataclass(frozen=True, slots=True)
class ReviewClock:
    """Where an internal review stands."""

    period: Period
    moves: tuple[Move, ...] = ()
    problems: tuple[str, ...] = ()
    answered_on: date | None = None
    complained_on: date | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """What the requester may do, from and until when. Without `until` no limit is known."""

    what: str
    since: date
    until: date | None
    section: str


def review_clock(
    regime: Regime, answer: AnswerClock, events: tuple[Event, ...], calendar: WorkingDays
) -> ReviewClock | None:
    """The clock of the first internal review asked for; None when none was."""
    asked = next((each for each in events if each.kind is EventKind.REVIEW_ASKED), None)
    limit = regime.limit(regime.review_answer, asked.on) if asked else None
    if asked is None or limit is None:
        return None
    held = period(calendar, asked.on, limit)
    problems = list(_too_late(regime, answer, asked, calendar))
    moves: list[Move] = []
    for event in events:
        if event.kind is EventKind.REVIEW_EXTENDED and event.on >= asked.on:
            held = _extended(regime, held, event, calendar, moves, problems)
    answered = _first(events, EventKind.REVIEW_ANSWERED, asked.on)
    return ReviewClock(
        held, tuple(moves), tuple(problems), answered, _first(events, EventKind.COMPLAINED, asked.on)
    )


def steps(
    regime: Regime,
    answer: AnswerClock,
    review: ReviewClock | None,
    calendar: WorkingDays,
    complained_on: date | None = None,
) -> tuple[Step, ...]:
    """What may be done next, and by when, were nothing else to happen."""
    if answer.period is None:
        return ()
    if review is None:
        asked = _ask_review(regime, answer, calendar)
        return asked if complained_on else asked + _complain_of_silence(regime, answer)
    if review.complained_on:
        return ()
    return _complain(regime, review, calendar)


def _ask_review(regime: Regime, answer: AnswerClock, calendar: WorkingDays) -> tuple[Step, ...]:
    since = _unhappy_since(answer)
    limit = regime.limit(regime.review_ask, since) if since else None
    if since is None or limit is None:
        return ()
    until = calendar.nth_after(since - timedelta(days=0 if answer.replied_on else 1), limit.amount)
    return (Step("ask for an internal review", since, until, limit.section),)


def _complain(regime: Regime, review: ReviewClock, calendar: WorkingDays) -> tuple[Step, ...]:
    since = review.answered_on or _silence(regime, review, calendar) + timedelta(days=1)
    limit = regime.limit(regime.regulator, since)
    if limit is None:
        return ()
    start = review.answered_on or since - timedelta(days=1)
    return (Step(f"complain to {regime.regulator_name}", since, _end_of(start, limit), limit.section),)


def _complain_of_silence(regime: Regime, answer: AnswerClock) -> tuple[Step, ...]:
    """The way that is open where a body never answers, and has been reminded."""
    since = None if answer.replied_on else _unhappy_since(answer)
    limit = regime.limit(regime.regulator, since) if since and regime.hears_of_silence else None
    if since is None or limit is None:
        return ()
    what = f"complain to {regime.regulator_name} that no answer came, if a reminder has brought none,"
    return (Step(what, since, None, limit.section),)


def _silence(regime: Regime, review: ReviewClock, calendar: WorkingDays) -> date:
    """The last day of waiting for a review before the regulator will hear of it."""
    longest = regime.limit(regime.review_longest, review.period.start)
    if longest is None:
        return review.period.due
    return max(review.period.due, nth_counted(calendar, review.period.start, longest.amount))


def _unhappy_since(answer: AnswerClock) -> date | None:
    """The day of the reply, else the first day on which it is late."""
    if answer.replied_on:
        return answer.replied_on
    return answer.period.late_from if answer.period and answer.due else None


def _too_late(regime: Regime, answer: AnswerClock, asked: Event, calendar: WorkingDays) -> tuple[str, ...]:
    found = _ask_review(regime, answer, calendar)
    if not found:
        return ()
    step = found[0]
    if asked.on < step.since:
        return (f"A review was asked for on {asked.on}, before the time to answer had run out.",)
    if step.until and asked.on > step.until:
        return (f"A review was asked for on {asked.on}, after {step.until} ({step.section}).",)
    return ()


def _extended(
    regime: Regime, held: Period, event: Event, calendar: WorkingDays, moves: list[Move], problems: list[str]
) -> Period:
    longest = regime.limit(regime.review_longest, held.start)
    if longest is None or not event.reason:
        why = "gives no reason" if longest else f"has no ground: {regime.title} allows none"
        problems.append(f"The longer review of {event.on} {why}; the date stays {held.due}.")
        return held
    most = nth_counted(calendar, held.start, longest.amount)
    due = max(held.due, min(event.until or most, most))
    moves.append(Move(held.due, due, f"review extended: {event.reason}", longest.section, event.on))
    return stretched(calendar, held, due, ())


def _first(events: tuple[Event, ...], kind: EventKind, since: date) -> date | None:
    return next((each.on for each in events if each.kind is kind and each.on >= since), None)


def _end_of(start: date, limit: Limit) -> date:
    if limit.unit == "month":
        return months_after(start, limit.amount)
    return start + timedelta(weeks=limit.amount)
