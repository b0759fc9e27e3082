"""The clock of a request for information: a list of events in, due dates with their reasons out.

`events` what can happen to a request · `regime` what an Act says of time · `answer` the body's time to
answer · `review` the time of an internal review and of the regulator · `running` all of it together.
The Acts are in rules/foi.py, rules/foisa.py and rules/eir.py; `regimes` in rules/regimes.py names them.
"""

from alongside.rules.clock.answer import AnswerClock
from alongside.rules.clock.events import Event, EventKind
from alongside.rules.clock.period import Doubt, Move, Period
from alongside.rules.clock.regime import Regime
from alongside.rules.clock.review import ReviewClock, Step
from alongside.rules.clock.running import RequestClock, State, request_clock

__all__ = [
    "AnswerClock",
    "Doubt",
    "Event",
    "EventKind",
    "Move",
    "Period",
    "Regime",
    "RequestClock",
    "ReviewClock",
    "State",
    "Step",
    "request_clock",
]
