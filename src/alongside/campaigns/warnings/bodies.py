"""Who is asked: bodies that no Act binds, without an address, chosen no longer, asked before."""

from collections.abc import Iterable
from datetime import date

from alongside.campaigns.models import Channel, Chosen, Request, RequestState, Stage
from alongside.campaigns.queries.stages import asked_before, closed_among
from alongside.campaigns.warnings.caution import Caution

_WAITING = (RequestState.PROPOSED, RequestState.ACCEPTED)
_NAMED = 5


def about_the_bodies(stage: Stage, day: date) -> list[Caution]:
    """What to think of for some of the bodies that wait to be asked; each warning names the first few."""
    waiting = list(stage.requests.filter(state__in=_WAITING))
    closed = closed_among([each.organisation for each in waiting], day)
    kept = [each for each in waiting if each.state == RequestState.ACCEPTED]
    again = asked_before(stage)
    some = (
        ("not-bound", "As far as we know no Act binds these: they are asked as a courtesy and no clock runs.",
         [each for each in waiting if not each.regime], ""),
        ("closed", "These have closed. Choose who answers for them now, or leave them out.",
         [each for each in waiting if each.organisation in closed], ""),
        ("no-address", "These have no address yet.", [each for each in kept if not _has_address(each)], ""),
        ("no-longer-chosen", "The rule chooses these no longer. Leave them out, or keep them.",
         [each for each in waiting if each.chosen == Chosen.NO_LONGER], ""),
        ("asked-before", "These were asked under the same heads in an earlier stage. A body may refuse a "
         "repeated request.", list({each.request.pk: each.request for each in again}.values()),
         "FOIA 2000 s.14(2); FOISA 2002 s.14(2)"),
    )  # fmt: skip
    return [
        Caution(code, f"{words} {_named(found)}", section, tuple(each.pk for each in found))
        for code, words, found, section in some
        if found
    ]


def _has_address(request: Request) -> bool:
    needed = {
        Channel.MAIL: request.to_address,
        Channel.BY_HAND: request.authority,
        Channel.POST: request.postal_address,
    }
    return bool(needed[Channel(request.channel)])


def _named(requests: Iterable[Request]) -> str:
    names = sorted(each.body_name for each in requests)
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return f"{'; '.join(names[:_NAMED])}{more}."
