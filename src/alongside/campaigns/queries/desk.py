"""What waits on a volunteer's desk: how much of each, and the first of each list."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import Count, Exists, Min, OuterRef, QuerySet

from alongside.campaigns.actions.reminded import GONE
from alongside.campaigns.models import (
    Campaign,
    Claim,
    Incoming,
    Outgoing,
    OutgoingState,
    Request,
    RequestState,
)
from alongside.campaigns.queries.claims import claims_with, open_claims
from alongside.campaigns.queries.desk_messages import (
    message_counts,
    messages_to_look_at,
    messages_with,
    unbound_keys,
)
from alongside.campaigns.queries.desk_requests import MOST, Whose, keys_by_list, next_due, requests_with
from alongside.people.models import Person

SHOWN = 10
ROW_LISTS = ("claims", "doubt")
"""Lists whose rows are opened one by one; those of requests can be worked on many at once."""
TO_DO = ("claims", "waits", "due", "chase", "review", "look", "unbound", "doubt")
_DOUBTFUL = (OutgoingState.UNCERTAIN, OutgoingState.REFUSED, OutgoingState.BOUNCED)


@dataclass(frozen=True)
class Queue:
    """Letters that wait to go and can still be taken back."""

    count: int
    first_at: datetime


@dataclass(frozen=True)
class Desk:
    """`counts` and `first` by the name of the list. `next_due` is the next date after today."""

    counts: dict[str, int]
    first: dict[str, list[Request]]
    messages: list[Incoming]
    unbound: list[Incoming]
    letters: list[Outgoing]
    queue: Queue | None
    campaigns: list[Campaign]
    next_due: date | None = None
    claims: list[Claim] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is to be done."""
        return not any(self.counts[name] for name in TO_DO)


def desk(campaigns: Iterable[Campaign], today: date, person: Person | None = None) -> Desk:
    """What waits in these campaigns on a day."""
    held = list(campaigns)
    whose = Whose([each.pk for each in held], today, person)
    requests = keys_by_list(whose)
    firsts = {name: keys[:SHOWN] for name, keys in requests.items()}
    rows = requests_with(key for keys in firsts.values() for key in keys)
    unbound = unbound_keys(whose.campaigns)
    letters = _doubtful(whose)
    claims = open_claims(whose.campaigns, whose.person)
    counts = {name: len(keys) for name, keys in requests.items()} | message_counts(whose)
    counts |= {"claims": len(claims), "unbound": len(unbound), "doubt": letters.count()}
    return Desk(
        counts=counts,
        first={name: [rows[key] for key in keys if key in rows] for name, keys in firsts.items()},
        messages=list(messages_to_look_at(whose)[:SHOWN]) if counts["look"] else [],
        unbound=messages_with(unbound[:SHOWN]),
        letters=list(letters[:SHOWN]) if counts["doubt"] else [],
        queue=_queue(whose),
        campaigns=held,
        next_due=next_due(whose),
        claims=claims_with(claims[:SHOWN]) if claims else [],
    )  # fmt: skip


def one_row_list(whose: Whose, name: str) -> tuple[list[Claim] | list[Outgoing], int]:
    """The first of one of ROW_LISTS, the longest waiting first, and how many there are in all."""
    if name == "claims":
        claims = open_claims(whose.campaigns, whose.person)
        return claims_with(claims[:MOST]), len(claims)
    letters = _doubtful(whose)
    return list(letters[:MOST]), letters.count()


def _doubtful(whose: Whose) -> QuerySet[Outgoing]:
    """Letters that may not have gone, were refused or came back, while something is to do about them."""
    found = Outgoing.objects.filter(state__in=_DOUBTFUL, request__stage__campaign__in=whose.campaigns)
    found = found.exclude(request__state__in=(RequestState.DROPPED, RequestState.CLOSED))
    newer = Outgoing.objects.filter(
        request=OuterRef("request"), kind=OuterRef("kind"), queued_at__gt=OuterRef("queued_at"),
        state__in=GONE,
    )  # fmt: skip
    found = found.filter(~Exists(newer))
    if whose.person:
        found = found.filter(request__assignee=whose.person)
    return found.select_related("request").defer("text").order_by("queued_at", "pk")


def _queue(whose: Whose) -> Queue | None:
    waiting = Outgoing.objects.filter(
        state=OutgoingState.QUEUED, request__stage__campaign__in=whose.campaigns
    ).aggregate(count=Count("pk"), first_at=Min("not_before"))
    return Queue(waiting["count"], waiting["first_at"]) if waiting["count"] else None
