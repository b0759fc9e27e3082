"""The desk in words: each list with what it is, why, and what can be done with all of it at once."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.timezone import localdate

from alongside.campaigns.models import Claim, Incoming, Outgoing, OutgoingState, Request
from alongside.campaigns.presenters.message import kind_in_words
from alongside.campaigns.queries.desk import ROW_LISTS, Desk
from alongside.rules.clock import State


@dataclass(frozen=True)
class Row:
    """A line of a list: a body, and why it stands here. `request` is set for messages and letters."""

    pk: int
    title: str
    words: str
    whose: str = ""
    request: int = 0


@dataclass(frozen=True)
class Section:
    """A list of the desk. `model` names the letter that all of it can get, `button` says so."""

    name: str
    title: str
    hint: str
    count: int
    rows: list[Row] = field(default_factory=list)
    model: str = ""
    button: str = ""


_WORDS = {
    "claims": (
        "They say that they replied",
        "Look for the reply. Until then no page says that none came.",
    ),
    "look": ("Messages to look at", "Say what each is, or that the reader is right."),
    "waits": ("They wait for you", "The body asked something. Its clock stands still until you write."),
    "due": ("Due today", "Nothing to do: an answer may still come today."),
    "chase": (
        "Late, and not reminded yet",
        "The time the law gives has run out. One letter reminds them all.",
    ),
    "review": ("Worth a review", "Refused in part or whole, or silent after a reminder."),
    "doubt": ("Letters in doubt", "Refused by a mail server, come back, or perhaps not gone."),
    "unbound": ("Messages we cannot place", "Say whose request each answers."),
    "late": ("Late, and reminded", "Nothing to do now. They come up again ten days after the reminder."),
    "off": ("Put off", "Not this week. Their clocks run on."),
}
_MODELS = {
    "chase": ("late-notice", "Remind"),
    "review": ("internal-review", "Ask for a review"),
}
_ORDER = ("claims", "look", "waits", "doubt", "unbound", "due", "chase", "review")
_QUIET = ("late", "off")
_DOUBTS = {
    OutgoingState.UNCERTAIN: "It may have gone, or not. Look before it is sent again.",
    OutgoingState.REFUSED: "The mail server refused it.",
    OutgoingState.BOUNCED: "It came back.",
}


def sections_of(desk: Desk, today: date) -> list[Section]:
    """The lists in which something is to be done, in the order of doing."""
    return [_section(desk, name, today) for name in _ORDER if desk.counts[name]]


def quiet_sections_of(desk: Desk, today: date) -> list[Section]:
    """The lists in which nothing is to be done now."""
    return [_section(desk, name, today) for name in _QUIET if desk.counts[name]]


def section_of_list(name: str, requests: Sequence[Request], today: date) -> Section:
    """One list of requests in full."""
    title, hint = _WORDS[name]
    model, button = _MODELS.get(name, ("", ""))
    rows = [request_row(each, today) for each in requests]
    return Section(name, title, hint, len(rows), rows, model, button)


def section_of_rows(name: str, held: Sequence[Claim] | Sequence[Outgoing], count: int) -> Section:
    """A list of claims or of letters; `count` is how many there are in all."""
    title, hint = _WORDS[name]
    rows = [claim_row(each) if isinstance(each, Claim) else letter_row(each) for each in held]
    return Section(name, title, hint, count, rows)


def request_row(request: Request, today: date) -> Row:
    """A request: the body, the stage, and where its clock stands."""
    whose = request.assignee.shown_as if request.assignee else ""
    return Row(request.pk, request.body_name, f"{where_it_stands(request, today)} · {request.stage}", whose)


def where_it_stands(request: Request, today: date) -> str:
    """Its clock in a few words; late only once the day has passed."""
    due, state = request.due, request.clock_state
    if state == State.CLARIFYING:
        return "It asked what you mean"
    if state == State.FEE_AWAITED:
        return "It asked for a fee"
    if state == State.WITH_REGULATOR:
        return "The Commissioner has it"
    if due is None:
        if request.replied_on:
            said = f": {kind_in_words(request.latest_kind).lower()}" if request.latest_kind else ""
            return f"Answered on {_day(request.replied_on)}{said}"
        return "No clock runs"
    if state in (State.ANSWERED, State.REVIEWED) and request.replied_on:
        said = f". {kind_in_words(request.latest_kind)}" if request.latest_kind else ""
        return f"Answered on {_day(request.replied_on)}{said}"
    what = "Review due" if state in (State.REVIEWING, State.REVIEW_LATE) else "Due"
    days = (today - due).days
    if days > 0:
        return f"{what} {_day(due)}, {days} day{'s' if days > 1 else ''} ago"
    return f"{what} today" if days == 0 else f"{what} {_day(due)}"


def message_row(message: Incoming) -> Row:
    """A message: who it is from, what it seems to be, and when it came."""
    name = message.request.body_name if message.request else message.sender or "An unknown sender"
    held = ", held back" if message.held_for else ""
    words = f"{kind_in_words(message.kind)}{held} · {_day(message.received_at.date())}"
    return Row(message.pk, name, words, request=message.request_id or 0)


def claim_row(claim: Claim) -> Row:
    """A body that says it replied: the day it gives, and when it said so."""
    on = f"On {_day(claim.replied_on)}, it says" if claim.replied_on else "It gives no day"
    return Row(claim.pk, claim.request.body_name, f"{on} · told on {_day(localdate(claim.at))}")


def letter_row(letter: Outgoing) -> Row:
    """A letter in doubt."""
    why = _DOUBTS[OutgoingState(letter.state)]
    return Row(
        letter.pk, letter.request.body_name, f"{letter.get_kind_display()}. {why}", request=letter.request_id
    )


def _section(desk: Desk, name: str, today: date) -> Section:
    if name in ROW_LISTS:
        return section_of_rows(name, desk.claims if name == "claims" else desk.letters, desk.counts[name])
    title, hint = _WORDS[name]
    model, button = _MODELS.get(name, ("", ""))
    if name == "look":
        rows = [message_row(each) for each in desk.messages]
    elif name == "unbound":
        rows = [message_row(each) for each in desk.unbound]
    else:
        rows = [request_row(each, today) for each in desk.first[name]]
    return Section(name, title, hint, desk.counts[name], rows, model, button)


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
