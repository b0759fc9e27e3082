"""Who answered and when, in words and as a drawing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from alongside.campaigns.naming import reasons_not_to_name
from alongside.campaigns.presenters.clock import long_day
from alongside.campaigns.queries.responses import Responded, Responses
from alongside.drawing.answered_by import answered_by, answered_table
from alongside.drawing.table import Table
from alongside.rules.response_times import Outcome, Spread

LIMIT = 20
"""Working days in the Acts of both places: FOIA 2000 s.10(1), FOISA 2002 s.10(1)."""
_QUARTERED = 4
OUTCOMES = {
    Outcome.ON_TIME: "Answered on time",
    Outcome.LATE: "Answered late",
    Outcome.STILL_SILENT: "Not answered, and the time has run out",
    Outcome.NOT_DUE: "Still has time",
    Outcome.STOPPED: "The clock is stopped",
    Outcome.NOT_SUBJECT: "No Act binds it",
}


@dataclass(frozen=True, slots=True)
class ShownResponse:
    """A line of the table of bodies."""

    name: str
    number: int
    outcome: str
    tag: str
    days: str
    when: str
    naming: str


@dataclass(frozen=True, slots=True)
class ShownResponses:
    """The figures of a stage together, with the drawing and its table."""

    asked: int
    counts: list[tuple[str, str, int]]
    refused: int
    times: "ShownTimes"


@dataclass(frozen=True, slots=True)
class ShownTimes:
    """How long answers took, in working days. `median` is empty where nobody has answered."""

    lead: str
    median: str
    end: str
    quarters: str
    svg: str
    table: Table


def shown_responses(told: Responses) -> ShownResponses:
    """The figures together. Each count has the word by which the list below is narrowed to it."""
    asked = len(told.bodies)
    return ShownResponses(
        asked,
        [(each.value, OUTCOMES[each], told.counted[each]) for each in Outcome if each in told.counted],
        told.refused,
        shown_times(told.spread, told.days, asked, "answered"),
    )


def shown_times(spread: Spread, days: Sequence[tuple[int, int]], asked: int, key: str) -> ShownTimes:
    """The median, the quarters and the drawing of how many had answered by each day; `key` names it."""
    said = (
        f"{spread.count} of {asked} bodies have answered. "
        + (f"Half of them took {_number(spread.median)} working days or fewer." if spread.count else "")
    )  # fmt: skip
    title = "How many had answered by each working day"
    is_one = spread.count == 1
    return ShownTimes(
        "One body has answered. It took" if is_one else "Half of those who answered took",
        f"{_number(spread.median)} working day{'' if spread.median == 1 else 's'}" if spread.count else "",
        "." if is_one else " or fewer.",
        _quarters(spread),
        answered_by(days, asked, LIMIT, key=key, title=title, said=said),
        answered_table(days, title),
    )  # fmt: skip


def _quarters(spread: Spread) -> str:
    """A quarter is told of where there are four; of fewer, the first and the last."""
    ends = f"quickest {spread.least}, the slowest {spread.most}."
    if spread.count < _QUARTERED:
        return f"The {ends}" if spread.count > 1 else ""
    low, high = _number(spread.lower), _number(spread.upper)
    return f"A quarter took {low} or fewer, a quarter {high} or more; the {ends}"


def shown_response(each: Responded, today: date) -> ShownResponse:
    """One body."""
    response = each.response
    tag = {Outcome.ON_TIME: "tag-agree", Outcome.LATE: "tag-look", Outcome.STILL_SILENT: "tag-look"}
    return ShownResponse(
        each.request.body_name, each.request.pk, OUTCOMES[response.outcome],
        tag.get(response.outcome, "tag-quiet"),
        "" if response.days is None else f"{response.days} working day{'' if response.days == 1 else 's'}",
        _when(each), _naming(each, today),
    )  # fmt: skip


def _when(each: Responded) -> str:
    response = each.response
    doubt = " Two dates are possible; this is the later." if response.is_in_doubt else ""
    if response.late_since:
        return f"Late since {long_day(response.late_since)}.{doubt}"
    if response.replied_on:
        due = f", due {long_day(response.due)}" if response.due else ""
        return f"Answered {long_day(response.replied_on)}{due}.{doubt}"
    return f"Due {long_day(response.due)}.{doubt}" if response.due else ""


def _naming(each: Responded, today: date) -> str:
    """Whether it may be called late in public, and if not, why."""
    if each.response.outcome is not Outcome.STILL_SILENT:
        return ""
    if reasons := reasons_not_to_name(each.response, each.heard, today):
        return f"Not named in public. {' '.join(reason.words for reason in reasons)}"
    return f"May be named in public: told on {long_day(each.heard.noticed_on(each.response))}."


def _number(number: Fraction | None) -> str:
    return "" if number is None else f"{float(number):g}"
