"""A request's page: what to do next by law, and letters and messages in the order in which they came."""

from dataclasses import dataclass
from datetime import date, datetime

from alongside.campaigns.forms.desk import EVENTS
from alongside.campaigns.letters import model_letters
from alongside.campaigns.models import (
    Incoming,
    Note,
    Outgoing,
    Request,
    RequestEvent,
)
from alongside.campaigns.presenters.message import ShownMessage, shown_message
from alongside.campaigns.queries.request_page import Thread
from alongside.reading.correspondence import Kind
from alongside.rules.clock import EventKind, RequestClock, State


@dataclass(frozen=True)
class Entry:
    """One thing in the thread: a letter, a message or a note."""

    at: datetime
    letter: Outgoing | None = None
    message: ShownMessage | None = None
    note: Note | None = None


@dataclass(frozen=True)
class Happened:
    """An event, in words."""

    event: RequestEvent
    words: str


@dataclass(frozen=True)
class Next:
    """A letter that may be written now. `words` say why; the first of a list is what fits best."""

    model: str
    title: str
    words: str


def entries_of(thread: Thread, regime: str) -> list[Entry]:
    """Letters, messages and notes by time."""
    found = [Entry(each.sent_at or each.queued_at, letter=each) for each in thread.letters]
    found += [Entry(each.received_at, message=shown_message(each, regime)) for each in thread.messages]
    found += [Entry(each.at, note=each) for each in thread.notes]
    return sorted(found, key=lambda each: each.at)


def happened(thread: Thread) -> list[Happened]:
    """What bears on the clock."""
    return [Happened(each, EVENTS[EventKind(each.kind)]) for each in thread.events]


def next_letters(request: Request, clock: RequestClock, thread: Thread) -> list[Next]:
    """Which letters fit where the request stands, the most fitting first."""
    latest = _latest(thread.messages)
    found: list[tuple[str, str]] = []
    if latest is Kind.NAMES_DEMANDED:
        found.append(("name-your-members", "It asks for names. The Act asks for the applicant’s only."))
    if clock.state is State.CLARIFYING or latest in (Kind.CLARIFICATION, Kind.FEE):
        found.append(("clarification-reply", "It asks what you mean. Its time begins anew with your answer."))
    if clock.state in (State.LATE,):
        found.append(("late-notice", "The time the law gives has run out."))
    may_review = any("review" in step.what for step in clock.steps)
    if may_review and clock.state in (State.ANSWERED, State.LATE):
        found.append(("internal-review", "You may ask the body to look at it again."))
    now = clock.today or date.min
    if any("complain" in step.what and step.since <= now for step in clock.steps):
        found.append(("regulator-complaint", "You may complain to the Commissioner."))
    if clock.state in (State.RUNNING, State.DUE_TODAY) and request.sent_on:
        found.append(("chaser", "There is still time. Ask whether the letter arrived."))
    if clock.state in (State.ANSWERED, State.REVIEWED) and latest in (Kind.ANSWER, Kind.PARTIAL):
        found.append(("thanks", "A word of thanks to those who answered."))
    models = model_letters()
    return [Next(name, models[name].title, words) for name, words in found if name in models]


def _latest(messages: list[Incoming]) -> Kind | None:
    said = [each for each in messages if not each.is_automatic]
    return Kind(said[-1].kind) if said else None
