"""All the clocks of one request: what is due, since when it is late, and why, on a given day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from alongside.rules.clock.answer import AnswerClock, answer_clock
from alongside.rules.clock.events import Event, EventKind, in_order
from alongside.rules.clock.period import Doubt, Move, Period
from alongside.rules.clock.regime import Regime
from alongside.rules.clock.review import ReviewClock, Step, review_clock, steps
from alongside.rules.working_days import Skipped, WorkingDays


class State(StrEnum):
    """Where a request stands by its clock. Public words: never reused."""

    NOT_RECEIVED = "not-received"
    RUNNING = "running"
    DUE_TODAY = "due-today"
    LATE = "late"
    CLARIFYING = "waiting-for-clarification"
    FEE_AWAITED = "waiting-for-a-fee"
    LAPSED = "lapsed"
    ANSWERED = "answered"
    REVIEWING = "in-review"
    REVIEW_LATE = "review-late"
    REVIEWED = "reviewed"
    WITH_REGULATOR = "with-the-regulator"


@dataclass(frozen=True, slots=True)
class RequestClock:
    """The clocks of a request as of a day. `due` is that of the review once one was asked for.

    `complained_on` is the day the regulator was told that no answer came, or of the review.
    `doubts` hold a second date for each holiday proclaimed while the count ran; the later of the two is
    `due`, so that nobody is called late while it is in doubt.
    """

    regime: Regime
    today: date | None
    answer: AnswerClock
    review: ReviewClock | None
    doubts: tuple[Doubt, ...]
    steps: tuple[Step, ...]
    calendar_version: str
    complained_on: date | None = None

    @property
    def period(self) -> Period | None:
        """The count that runs, or ran last."""
        return self.review.period if self.review else self.answer.period

    @property
    def due(self) -> date | None:
        """The last lawful day of what is awaited; None while no date runs."""
        if self.review:
            return self.review.period.due
        return self.answer.due

    @property
    def late_from(self) -> date | None:
        """The first day on which it is late."""
        return self.due + timedelta(days=1) if self.due else None

    @property
    def late_since(self) -> date | None:
        """`late_from` once that day has come and nothing has; None before."""
        is_told = self.state is State.WITH_REGULATOR and not self.review
        return self.late_from if is_told or self.state in (State.LATE, State.REVIEW_LATE) else None

    @property
    def days_late(self) -> int:
        """Calendar days from the due date to the reply, or to today where there is none; 0 when in time."""
        came = self.review.answered_on if self.review else self.answer.replied_on
        until = came or self.today
        return max(0, (until - self.due).days) if until and self.due else 0

    @property
    def state(self) -> State:
        """Where it stands on `today`; without a day, as if nothing were late."""
        if self.review:
            return self._review_state(self.review)
        if self.answer.replied_on:
            return State.ANSWERED
        if self.answer.period is None:
            return State.NOT_RECEIVED
        if self.answer.stopped == "clarification":
            return State.CLARIFYING
        if self.answer.lapsed or self._is_fee_overdue():
            return State.LAPSED
        if self.answer.stopped:
            return State.FEE_AWAITED
        return self._by_date(State.WITH_REGULATOR if self.complained_on else State.LATE)

    @property
    def moves(self) -> tuple[Move, ...]:
        """What moved the date, first to last."""
        return self.answer.moves + (self.review.moves if self.review else ())

    @property
    def problems(self) -> tuple[str, ...]:
        """Events that could not be counted, and why."""
        return self.answer.problems + (self.review.problems if self.review else ())

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """The days of the count that did not count."""
        return self.period.skipped if self.period else ()

    @property
    def reasoning(self) -> str:
        """The whole count in sentences, one a line, that a reader can check."""
        return "\n".join(self._sentences())

    def _review_state(self, review: ReviewClock) -> State:
        if review.complained_on:
            return State.WITH_REGULATOR
        return State.REVIEWED if review.answered_on else self._by_date(State.REVIEW_LATE)

    def _by_date(self, late: State) -> State:
        running = State.REVIEWING if self.review else State.RUNNING
        if self.today is None or self.due is None or self.today < self.due:
            return running
        return State.DUE_TODAY if self.today == self.due else late

    def _is_fee_overdue(self) -> bool:
        return bool(self.answer.pay_by and self.today and self.today > self.answer.pay_by)

    def _sentences(self) -> Iterable[str]:
        yield from _counted(self.answer.period, "received")
        yield from (_moved(move) for move in self.answer.moves)
        if self.review:
            yield from _counted(self.review.period, "review asked for")
            yield from (_moved(move) for move in self.review.moves)
        yield from (doubt.words for doubt in self.doubts)
        yield from self.problems


def request_clock(
    regime: Regime, events: Iterable[Event], *, today: date | None = None, calendar: WorkingDays | None = None
) -> RequestClock:
    """The clocks of a request after these events, in whatever order they are given.

    `today` tells what is late; without it nothing is. `calendar` is that of the Act unless given.
    Raises OutsideCalendarError when a count runs past the holidays we hold.
    """
    ordered = in_order(events)
    calendar = calendar or regime.calendar()
    answer = answer_clock(regime, ordered, calendar)
    review = review_clock(regime, answer, ordered, calendar)
    told = next((each.on for each in ordered if each.kind is EventKind.COMPLAINED), None)
    complained_on = review.complained_on if review else told
    return RequestClock(
        regime, today, answer, review, _doubts(regime, ordered, answer, calendar),
        steps(regime, answer, review, calendar, complained_on), calendar.version, complained_on,
    )  # fmt: skip


def _doubts(
    regime: Regime, events: tuple[Event, ...], answer: AnswerClock, calendar: WorkingDays
) -> tuple[Doubt, ...]:
    """The other due date, where holidays of the count were made known only after it began."""
    if answer.period is None or answer.due is None:
        return ()
    before = regime.calendar(known_on=answer.period.start)
    late_news = tuple(
        each
        for each in answer.period.holidays_skipped
        if calendar.reason_off(each.day) and before.counts(each.day)
    )
    if not late_news:
        return ()
    other = answer_clock(regime, events, before)
    if other.due is None or other.due == answer.due:
        return ()
    return (Doubt(other.due, late_news),)


def _counted(count: Period | None, from_what: str) -> Iterable[str]:
    if count is None:
        return
    within = [each for each in count.holidays_skipped if each.day <= count.counted_to]
    after = [each for each in count.holidays_skipped if each.day > count.counted_to]
    skipping = f", skipping {_named(within)}" if within else ""
    yield (
        f"{from_what} {count.start}, + {count.days} working days ({count.section}){skipping} "
        f"= {count.counted_to}"
    )
    if after:
        yield f"from there to {count.due} these do not count either: {_named(after)}"


def _named(skipped: Iterable[Skipped]) -> str:
    return ", ".join(f"{each.day} {each.why}" for each in skipped)


def _moved(move: Move) -> str:
    was = f"from {move.was} " if move.was else ""
    now = f"to {move.now}" if move.now else "and stopped the clock"
    return f"{move.on}: {move.because} ({move.section}); this moved the date {was}{now}"
