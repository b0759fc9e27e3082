"""Requests to one body that it may add up when it works out the cost of answering.

Source: FOIA 2000 s.12; SI 2004/3244 reg.5: similar requests, by one person or by people who act together,
that come within sixty consecutive working days. No such rule is in force in Scotland.
"""

from collections import defaultdict
from datetime import date
from functools import lru_cache

from alongside.campaigns.models import Request, RequestState, Stage
from alongside.campaigns.warnings.caution import Caution
from alongside.reference.limits import Limit, limit_on
from alongside.rules.regimes import REGIMES
from alongside.rules.working_days import OutsideCalendarError

_GONE = (RequestState.QUEUED, RequestState.SENT, RequestState.CLOSED)
_UNSENT = (RequestState.PROPOSED, RequestState.ACCEPTED)


def about_the_cost(stage: Stage, day: date) -> list[Caution]:
    """Bodies of this stage that the same team has asked so lately that they may add the requests up.

    One warning for each day to which one can wait, with all bodies that it is about.
    """
    limit = limit_on("foia-cost-days-added-up", day)
    waiting = {each.organisation: each for each in stage.requests.filter(state__in=_UNSENT, regime="foia")}
    before: dict[str, list[tuple[date, Request]]] = defaultdict(list)
    for each in _earlier(stage):
        received = _received(each)
        free = free_from(received, limit.amount) if received else None
        if received and received <= day and (free is None or day < free) and each.organisation in waiting:
            before[each.organisation].append((received, each))
    together: dict[tuple[tuple[date, str], ...], list[Request]] = defaultdict(list)
    for code, some in before.items():
        asked = tuple(sorted((received, str(each.stage)) for received, each in some))
        together[asked].append(waiting[code])
    return [_warning(asked, bodies, limit) for asked, bodies in sorted(together.items())]


@lru_cache(maxsize=512)
def free_from(received: date, days: int) -> date | None:
    """The first day that does not lie with `received` in any `days` consecutive working days.

    None where the bank holidays are not known that far ahead.
    """
    calendar = REGIMES["foia"].calendar()
    try:
        # A day of receipt that is a working day is the first of the sixty.
        return calendar.nth_after(received, days if calendar.counts(received) else days + 1)
    except OutsideCalendarError:
        return None


def _earlier(stage: Stage) -> list[Request]:
    found = Request.objects.filter(
        stage__campaign__team=stage.campaign.team_id, regime="foia", state__in=_GONE,
        organisation__in=stage.requests.order_by().values("organisation"),
    )  # fmt: skip
    return list(found.exclude(stage=stage).select_related("stage").prefetch_related("events"))


def _received(request: Request) -> date | None:
    days = [event.on for event in request.events.all() if event.kind == "received"]
    return min(days, default=request.sent_on or request.stage.asked_on)


def _warning(asked: tuple[tuple[date, str], ...], bodies: list[Request], limit: Limit) -> Caution:
    until = free_from(asked[-1][0], limit.amount)
    named = ", ".join(f"“{stage}” on {received:%-d %B %Y}" for received, stage in asked)
    who = bodies[0].body_name if len(bodies) == 1 else f"{len(bodies)} bodies"
    words = (
        f"{who} had {named} from you. Similar requests that come within {limit.amount} working days may be "
        "added up when the cost of answering is worked out, and refused if it is over the limit."
    )
    if until:
        words += f" You can wait until {until:%-d %B %Y}."
    keys = tuple(each.pk for each in bodies)
    return Caution("cost-added-up", words, f"FOIA 2000 s.12; {limit.section}", keys, until)
