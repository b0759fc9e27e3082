"""The time a body has to answer, through clarification, fees and extensions.

Clarification restarts the count; a fee pauses it; an extension needs its reason and has its limit.
None of them ever brings the date nearer.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

from alongside.rules.clock.events import Event, EventKind
from alongside.rules.clock.period import (
    Move,
    Pause,
    Period,
    months_after,
    nth_counted,
    period,
    stretched,
)
from alongside.rules.clock.regime import Regime
from alongside.rules.working_days import WorkingDays


@dataclass(frozen=True, slots=True)
class AnswerClock:
    """Where the time to answer stands. `period` is None before receipt.

    `stopped` says what the body waits for ("clarification", "the fee"), else empty; `pay_by` is the last
    day for a fee, `lapsed` that it was paid later. `was_late_from` is the first late day where time ran
    out before the clock was stopped.
    """

    period: Period | None
    moves: tuple[Move, ...] = ()
    problems: tuple[str, ...] = ()
    stopped: str = ""
    lapsed: bool = False
    replied_on: date | None = None
    was_late_from: date | None = None
    pay_by: date | None = None

    @property
    def due(self) -> date | None:
        """The last lawful day to answer; None while no date runs."""
        return self.period.due if self.period and not self.stopped and not self.lapsed else None


def answer_clock(regime: Regime, events: tuple[Event, ...], calendar: WorkingDays) -> AnswerClock:
    """The clock after these events, which are in order; those of a review are passed over."""
    run = _Run(regime, calendar)
    for event in events:
        step = _STEPS.get(event.kind)
        if step:
            step(run, event)
    return run.clock()


@dataclass
class _Run:
    regime: Regime
    calendar: WorkingDays
    period: Period | None = None
    extended_to: date | None = None
    moves: list[Move] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    pauses: list[Pause] = field(default_factory=list)
    asked_on: date | None = None
    fee_on: date | None = None
    lapsed: bool = False
    replied_on: date | None = None
    was_late_from: date | None = None

    def clock(self) -> AnswerClock:
        """What has come of it."""
        stopped = "clarification" if self.asked_on else "the fee" if self.fee_on and not self.lapsed else ""
        is_over = self.replied_on is not None
        return AnswerClock(
            self.period, tuple(self.moves), tuple(self.problems), "" if is_over else stopped,
            self.lapsed and not is_over, self.replied_on, self.was_late_from,
            self._last_day_to_pay(self.fee_on) if self.fee_on else None,
        )  # fmt: skip

    def received(self, event: Event) -> None:
        if self.period:
            self.problems.append(f"Received again on {event.on}; the first receipt counts.")
            return
        limit = self.regime.limit(self.regime.reply, event.on)
        if limit is None:
            self.problems.append(f"{self.regime.title} had no time limit on {event.on}.")
            return
        self.period = period(self.calendar, event.on, limit)

    def clarification_asked(self, event: Event) -> None:
        held = self._running(event, "Clarification asked")
        if held is None:
            return
        if self.asked_on:
            self.problems.append(f"Clarification asked again on {event.on}; the clock was stopped already.")
            return
        self._note_lateness(held, event)
        self.asked_on = event.on
        because = "clarification asked: no time runs until it is given"
        self.moves.append(Move(held.due, None, because, self.regime.clarification, event.on))

    def clarified(self, event: Event) -> None:
        if self.period is None or self.asked_on is None:
            self.problems.append(
                f"Clarified on {event.on} without having been asked to; it moves no date by itself."
            )
            return
        limit = self.regime.limit(self.regime.reply, event.on)
        assert limit is not None
        before, self.asked_on = self.period, None
        self.pauses = [pause for pause in self.pauses if pause[1] >= event.on]
        fresh = period(self.calendar, event.on, limit, tuple(self.pauses))
        due = max(fresh.due, before.due)
        self.period = stretched(self.calendar, fresh, due, tuple(self.pauses))
        because = f"clarified on {event.on}: the {limit.amount} working days start again"
        self.moves.append(Move(None, due, because, self.regime.clarification, event.on))

    def fee_notice(self, event: Event) -> None:
        held = self._running(event, "Fee notice given")
        if held is None:
            return
        if not self.regime.fee:
            self.problems.append(f"{self.regime.title} knows no fee notice; the clock goes on.")
            return
        if self.fee_on:
            self.problems.append(f"A second fee notice on {event.on}; the first counts.")
            return
        if event.on > held.due:
            self.problems.append(f"The fee notice of {event.on} came after {held.due}: too late to pause.")
            return
        self.fee_on = event.on
        because = "fee notice given: days until it is paid do not count"
        self.moves.append(Move(held.due, None, because, self.regime.fee_section, event.on))

    def fee_paid(self, event: Event) -> None:
        if self.period is None or self.fee_on is None:
            self.problems.append(f"A fee was paid on {event.on} though no notice is known; no date moves.")
            return
        last = self._last_day_to_pay(self.fee_on)
        if event.on > last:
            self.lapsed = True
            self.problems.append(f"The fee was paid on {event.on}, after the last day for it, {last}.")
            return
        self.pauses.append((self.fee_on, event.on))
        self.fee_on = None
        self._recount(event, f"fee paid on {event.on}: the days from notice to payment do not count")

    def extended(self, event: Event) -> None:
        held = self._running(event, "An extension")
        if held is None:
            return
        longest = self.regime.limit(self.regime.extended, held.start)
        if longest is None:
            self.problems.append(f"{self.regime.title} allows no extension; the date stays {held.due}.")
            return
        if not event.reason:
            self.problems.append(
                f"The extension of {event.on} gives no reason; it needs one "
                f"({self.regime.extension_for}), so the date stays {held.due}."
            )
            return
        if event.on > held.due:
            self.problems.append(f"The extension of {event.on} came after {held.due}: too late.")
            return
        most = nth_counted(self.calendar, held.start, longest.amount, tuple(self.pauses))
        if event.until and event.until > most:
            self.problems.append(
                f"Extended to {event.until}, past {most}, the {longest.amount}th working day "
                f"({longest.section}); counted to {most}."
            )
        wanted = min(event.until or most, most)
        due = max(held.due, self.extended_to or held.due, wanted)
        self.extended_to = due
        if due != held.due:
            self.period = stretched(self.calendar, held, due, tuple(self.pauses))
            self.moves.append(Move(held.due, due, f"extended: {event.reason}", longest.section, event.on))

    def replied(self, event: Event) -> None:
        if self.period is None:
            self.problems.append(f"A reply on {event.on} to a request with no date of receipt.")
        if self.replied_on is None:
            self.replied_on = event.on

    def _running(self, event: Event, what: str) -> Period | None:
        if self.period is None:
            self.problems.append(f"{what} on {event.on}, before any date of receipt; no clock runs.")
        elif self.replied_on:
            self.problems.append(
                f"{what} on {event.on}, after the reply of {self.replied_on}; no clock runs."
            )
            return None
        return self.period

    def _note_lateness(self, held: Period, event: Event) -> None:
        if event.on > held.due and self.was_late_from is None:
            self.was_late_from = held.late_from
            self.problems.append(
                f"Clarification was asked on {event.on}, when the answer was late since {held.late_from}."
            )

    def _last_day_to_pay(self, notice: date) -> date:
        limit = self.regime.limit(self.regime.fee, notice)
        assert limit is not None
        if limit.unit == "month":
            return months_after(notice, limit.amount) - timedelta(days=1)
        return self.calendar.nth_after(notice, limit.amount)

    def _recount(self, event: Event, because: str) -> None:
        held = self.period
        assert held is not None
        pauses = tuple(self.pauses)
        due = max(nth_counted(self.calendar, held.start, held.days, pauses), held.due)
        self.period = stretched(self.calendar, held, due, pauses)
        self.moves.append(Move(None, due, because, self.regime.fee_section, event.on))


_STEPS = {
    EventKind.RECEIVED: _Run.received,
    EventKind.CLARIFICATION_ASKED: _Run.clarification_asked,
    EventKind.CLARIFIED: _Run.clarified,
    EventKind.FEE_NOTICE: _Run.fee_notice,
    EventKind.FEE_PAID: _Run.fee_paid,
    EventKind.EXTENDED: _Run.extended,
    EventKind.REPLIED: _Run.replied,
}
