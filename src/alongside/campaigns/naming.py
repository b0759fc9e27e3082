"""When a body may be named as late in public: the one rule, for every page, chart, feed and file.

A body is named as late only when all of this is so:

1. Its last lawful day has passed, counted by the law of its own place. Where two dates are possible the
   later one counts, and what no person has looked at does not move it.
2. After that day we wrote to the body that its time has run out (a late notice): its right of reply.
3. At least NOTICE_DAYS days have passed since that letter went.
4. No claim of the body that it did reply is open: a person has looked at each.
5. No message of the body waits to be read.

Until then every public page says that the answer is awaited, and gives the date. The team's own desk says
"late" from the day after the date (1): it has to act on it.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from alongside.rules.response_times import Outcome, Response
from alongside.terms.reason import Reason

NOTICE_DAYS = 7
"""So many days a body has to say "we did reply" before it is named as late in public."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What we told a body and what it said, besides its clock. `told_on` are the days of late notices."""

    told_on: tuple[date, ...] = ()
    has_claim: bool = False
    has_unread: bool = False

    def noticed_on(self, response: Response) -> date | None:
        """The first day on which it was told that its time has run out, after it had."""
        since = response.late_since
        return min((day for day in self.told_on if since and day >= since), default=None)


NOTHING_HEARD = Heard()
"""Of a body that was told nothing and has said nothing."""


def reasons_not_to_name(response: Response, heard: Heard, today: date) -> list[Reason]:
    """Why a body may not be named as late in public today; an empty list means it may."""
    if response.outcome is not Outcome.STILL_SILENT:
        return [Reason("not-late", "Its date has not passed, or it has answered.")]
    reasons = []
    told = heard.noticed_on(response)
    if told is None:
        reasons.append(Reason("no-notice", "It has not been told that its time has run out."))
    elif today < (free := told + timedelta(days=NOTICE_DAYS)):
        words = f"Told on {_day(told)}, it has {NOTICE_DAYS} days to object, until {_day(free)}."
        reasons.append(Reason("notice-runs", words))
    if heard.has_claim:
        reasons.append(Reason("claim-open", "It says that it replied. Look for its reply first."))
    if heard.has_unread:
        reasons.append(Reason("unread", "A message of it waits to be read."))
    return reasons


def may_be_named(response: Response, heard: Heard, today: date) -> bool:
    """Whether a body may be named as late in public today."""
    return not reasons_not_to_name(response, heard, today)


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
