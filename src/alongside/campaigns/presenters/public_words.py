"""Words for the public pages of a campaign: where a request stands, what an answer says, what an event is."""

from dataclasses import dataclass

from alongside.campaigns.presenters.clock import long_day
from alongside.campaigns.queries.public import Known
from alongside.drawing.tile_map import Outcome
from alongside.rules.clock import EventKind, RequestClock, State
from alongside.rules.response_times import Outcome as ResponseOutcome

IN_TIME = Outcome("in-time", "answered in time", "A", "square")
AFTER = Outcome("after", "answered after its date", "L", "square")
BEING_READ = Outcome("being-read", "a message is being read", "R", "octagon")
WAITING = Outcome("waiting", "waiting for an answer", "W", "circle")
ASKED_BACK = Outcome("asked-back", "asked us something", "Q", "octagon")
SAYS_SO = Outcome("says-it-replied", "says that it replied", "S", "octagon")
NOT_REPLIED = Outcome("not-replied", "had not replied by its date", "N", "diamond")
REVIEW = Outcome("review", "was asked to look again", "V", "octagon")
UNBOUND = Outcome("no-date", "is bound by no Act", "O", "circle")

STANDINGS = (IN_TIME, AFTER, REVIEW, ASKED_BACK, BEING_READ, SAYS_SO, WAITING, UNBOUND, NOT_REPLIED)
"""Every way a request can stand in public, in the order of charts. Their keys are public data."""

EVENTS = {
    EventKind.RECEIVED: "The body had the request",
    EventKind.CLARIFICATION_ASKED: "It asked what we meant",
    EventKind.CLARIFIED: "We explained",
    EventKind.FEE_NOTICE: "It asked for a fee",
    EventKind.FEE_PAID: "The fee was paid",
    EventKind.EXTENDED: "It said it needs longer",
    EventKind.REPLIED: "It answered",
    EventKind.REVIEW_ASKED: "We asked it to look at its answer again",
    EventKind.REVIEW_EXTENDED: "It said the review needs longer",
    EventKind.REVIEW_ANSWERED: "It answered the review",
    EventKind.COMPLAINED: "We wrote to the regulator",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a request stands in public: what it counts as, and a sentence with its day."""

    outcome: Outcome
    sentence: str

    @property
    def tag(self) -> str:
        """The tag's class; its words say the same."""
        return {"in-time": "agree", "not-replied": "look", "after": "look"}.get(self.outcome.key, "quiet")


def standing(clock: RequestClock, known: Known, is_bound: bool) -> Standing:
    """Where a request stands. Late only where the rule of naming (campaigns/naming.py) allows it."""
    if clock.review and clock.state is not State.REVIEWED:
        return Standing(REVIEW, _review(clock))
    if known.response.replied_on:
        return _answered(known)
    if known.is_waiting_to_be_read:
        return Standing(BEING_READ, "A message has come. We have not read it yet.")
    if known.is_claimed:
        return Standing(SAYS_SO, "It says that it replied. We are looking for its answer.")
    if not is_bound:
        return Standing(UNBOUND, "No Act sets a date for this body.")
    if clock.state in (State.CLARIFYING, State.FEE_AWAITED, State.LAPSED):
        words = "asked what we meant" if clock.state is State.CLARIFYING else "asked for a fee"
        return Standing(ASKED_BACK, f"It {words}. No time runs until that is settled.")
    due = known.response.due
    if known.is_named:
        return Standing(NOT_REPLIED, f"It had not replied by {long_day(due)}.")
    return Standing(WAITING, f"Its date is {long_day(due)}." if due else "No date runs now.")


def _answered(known: Known) -> Standing:
    due, replied = known.response.due, known.response.replied_on
    assert replied is not None
    on = f"It answered on {long_day(replied)}"
    if due and known.response.outcome is ResponseOutcome.LATE:
        if known.is_claimed:
            return Standing(SAYS_SO, f"{on}. It says that it had replied before. We are looking for that.")
        days = (replied - due).days
        return Standing(AFTER, f"{on}, {days} day{'s' if days != 1 else ''} after its date.")
    return Standing(IN_TIME, f"{on}.")


def _review(clock: RequestClock) -> str:
    if clock.state is State.WITH_REGULATOR:
        return "We wrote to the regulator about it."
    return "We asked it to look at its answer again."
