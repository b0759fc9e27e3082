"""What waits on a volunteer's desk: counts by one query, and the first of each list.

What is due and late is asked of the date kept beside each request, so that a page is right in the morning
before the clocks have been worked out anew.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.db.models import Count, Exists, F, Min, OuterRef, Prefetch, Q, QuerySet

from alongside.campaigns.actions.reminded import GONE
from alongside.campaigns.models import (
    Campaign,
    Claim,
    Incoming,
    Outgoing,
    OutgoingState,
    Request,
    RequestEvent,
    RequestState,
    Stage,
)
from alongside.campaigns.queries.claims import claims_with, open_claims
from alongside.people.models import Person
from alongside.reading.correspondence import Kind
from alongside.rules.clock import EventKind, State

SHOWN = 10
MOST = 200
"""Rows of a list that stands on a page of its own: as many as a form can name in one address."""
MOST_UNBOUND = 2000
"""So many messages that nobody could place are counted."""
_LONG = ("letter", "because", "postal_address")
AGAIN_AFTER = timedelta(days=10)
"""How long after a reminder silence is worth a review."""
REVIEW_WITHIN = timedelta(days=56)
"""About forty working days: the desk's rough limit; the page of a request works the real one out."""

ANSWER_AWAITED = (State.RUNNING.value, State.DUE_TODAY.value, State.LATE.value)
REVIEW_AWAITED = (State.REVIEWING.value, State.REVIEW_LATE.value)
WAITS_FOR_US = (State.CLARIFYING.value, State.FEE_AWAITED.value)
QUIET = (Kind.ACKNOWLEDGEMENT.value, Kind.TICKET.value)
"""Messages that ask for nothing and say nothing of the answer."""
NOT_WHOLE = (Kind.REFUSAL.value, Kind.NOT_HELD.value, Kind.PARTIAL.value, Kind.WEBSITE.value)
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


REQUEST_LISTS = ("waits", "due", "chase", "review", "late", "off")
TO_DO = ("claims", "waits", "due", "chase", "review", "look", "unbound", "doubt")


@dataclass(frozen=True)
class Whose:
    """Whose desk: of which campaigns, on which day, and only what is given to `person` when that is set."""

    campaigns: list[int]
    today: date
    person: Person | None = None
    conditions: dict[str, Q] = field(default_factory=dict)


def desk(campaigns: Iterable[Campaign], today: date, person: Person | None = None) -> Desk:
    """What waits in these campaigns on a day."""
    held = list(campaigns)
    whose = Whose([each.pk for each in held], today, person)
    rows = _requests(whose)
    conditions = _conditions(whose)
    named = {f"in_{name}": Count("pk", filter=condition) for name, condition in conditions.items()}
    ahead = Q(clock_state__in=(*ANSWER_AWAITED, *REVIEW_AWAITED), due__gt=today)
    told = rows.aggregate(**named, next_due=Min("due", filter=ahead))
    next_due = told.pop("next_due")
    counts: dict[str, int] = {name: told[f"in_{name}"] for name in conditions} | _message_counts(whose)
    unbound = unbound_keys(whose.campaigns)
    letters = _doubtful(whose)
    claims = open_claims(whose.campaigns, whose.person)
    counts |= {"claims": len(claims), "unbound": len(unbound), "doubt": letters.count()}
    return Desk(
        counts=counts,
        first=_first(rows, {name: conditions[name] for name in REQUEST_LISTS if counts[name]}),
        messages=list(messages_to_look_at(whose)[:SHOWN]) if counts["look"] else [],
        unbound=_messages(unbound[:SHOWN]),
        letters=list(letters[:SHOWN]) if counts["doubt"] else [],
        queue=_queue(whose),
        campaigns=held,
        next_due=next_due,
        claims=claims_with(claims[:SHOWN]) if claims else [],
    )  # fmt: skip


def _first(rows: QuerySet[Request], conditions: dict[str, Q]) -> dict[str, list[Request]]:
    """The first of each list, all of them fetched together."""
    keys = {
        name: list(_in_order(rows.filter(condition)).values_list("pk", flat=True)[:SHOWN])
        for name, condition in conditions.items()
    }
    wanted = [key for some in keys.values() for key in some]
    held = Request.objects.defer(*_LONG).select_related("stage__campaign", "assignee").in_bulk(wanted)
    return {name: [held[key] for key in keys.get(name, ()) if key in held] for name in REQUEST_LISTS}


def one_list(whose: Whose, name: str) -> tuple[list[Request], int]:
    """The first of one of REQUEST_LISTS, the longest waiting first, and how many there are in all."""
    found = _requests(whose).filter(_conditions(whose)[name])
    rows = list(_with_names(_in_order(found))[:MOST])
    return rows, found.count() if len(rows) == MOST else len(rows)


def messages_to_look_at(whose: Whose) -> QuerySet[Incoming]:
    """Messages that no person has looked at, the oldest first; acknowledgements are left out."""
    return _for_list(_unseen(whose).exclude(kind__in=QUIET))


def quiet_messages(whose: Whose) -> QuerySet[Incoming]:
    """Acknowledgements that nobody has looked at, the oldest first."""
    return _for_list(_unseen(whose).filter(kind__in=QUIET))


def unbound_messages(campaigns: list[int]) -> tuple[list[Incoming], int]:
    """The newest messages of which we do not know whose request they answer, and how many there are."""
    keys = unbound_keys(campaigns)
    return _messages(keys[:MOST]), len(keys)


def unbound_keys(campaigns: list[int]) -> list[int]:
    """The keys of messages of which we do not know whose request they answer, the newest first.

    One that may be of several campaigns is shown to their teams; one of which nothing is known to
    everybody who may work on a campaign here, since somebody has to look.
    """
    waiting = list(
        Incoming.objects.filter(request=None, looked_at=None)
        .filter(Q(campaign__in=campaigns) | Q(campaign=None))
        .order_by("-received_at", "-pk")
        .values_list("pk", "campaign", "guesses")[:MOST_UNBOUND]
    )
    guessed = {guess["request"] for _, _, guesses in waiting for guess in guesses}
    ours = set(
        Request.objects.filter(pk__in=guessed, stage__campaign__in=campaigns).values_list("pk", flat=True)
    )
    return [
        key
        for key, campaign, guesses in waiting
        if campaign or not guesses or any(guess["request"] in ours for guess in guesses)
    ]


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


def _messages(keys: list[int]) -> list[Incoming]:
    """These, in this order."""
    held = Incoming.objects.defer("text", "public_text").in_bulk(keys)
    return [held[key] for key in keys if key in held]


def _for_list(found: QuerySet[Incoming]) -> QuerySet[Incoming]:
    """Messages with their requests, without what a list does not show."""
    bodies = Prefetch("request", Request.objects.defer(*_LONG))
    return found.defer("text", "public_text").prefetch_related(bodies).order_by("received_at", "pk")


def _requests(whose: Whose) -> QuerySet[Request]:
    stages = Stage.objects.filter(campaign__in=whose.campaigns).order_by().values("pk")
    found = Request.objects.filter(stage__in=stages, state=RequestState.SENT)
    return found.filter(assignee=whose.person) if whose.person else found


def _conditions(whose: Whose) -> dict[str, Q]:
    """Which requests stand in which list; each in one at most.

    Nobody is reminded while a message of theirs, or their word that they replied, waits for a look, nor
    when the regulator has it.
    """
    today = whose.today
    may_be_told = ~Q(pk__in=_waiting_for_a_look(whose))
    is_with_regulator = Q(pk__in=_with_regulator(whose))
    here = Q(put_off_until=None) | Q(put_off_until__lte=today)
    late = here & Q(clock_state__in=ANSWER_AWAITED, due__lt=today)
    # A reminder sent before the date had passed says nothing of the days since.
    is_reminded = Q(reminded_on__gt=F("due"))
    is_not = Q(reminded_on=None) | Q(reminded_on__lte=F("due"))
    is_long_ago = Q(reminded_on__lte=today - AGAIN_AFTER)
    refused = here & Q(
        clock_state=State.ANSWERED.value, latest_kind__in=NOT_WHOLE, replied_on__gte=today - REVIEW_WITHIN
    )
    silent = late & is_reminded & is_long_ago & may_be_told
    return {
        "waits": here & Q(clock_state__in=WAITS_FOR_US),
        "due": here & Q(clock_state__in=(*ANSWER_AWAITED, *REVIEW_AWAITED), due=today),
        "chase": late & is_not & may_be_told & ~is_with_regulator,
        "review": refused | silent & ~is_with_regulator,
        "late": late & (is_with_regulator | is_reminded & Q(reminded_on__gt=today - AGAIN_AFTER))
        | here & Q(clock_state__in=REVIEW_AWAITED, due__lt=today),
        "off": Q(put_off_until__gt=today),
    }


def _waiting_for_a_look(whose: Whose) -> list[int]:
    """Late requests with a message, or a claim, that nobody has looked at; asked once for all lists."""
    messages = Incoming.objects.filter(_of_late(whose), campaign__in=whose.campaigns, looked_at=None)
    found = set(messages.exclude(kind__in=QUIET).order_by().values_list("request", flat=True))
    claims = Claim.objects.filter(_of_late(whose), request__stage__campaign__in=whose.campaigns)
    found |= set(claims.filter(looked_at=None).order_by().values_list("request", flat=True))
    return [key for key in found if key]


def _with_regulator(whose: Whose) -> list[int]:
    """Late requests of which the regulator has been told."""
    told = RequestEvent.objects.filter(_of_late(whose), kind=EventKind.COMPLAINED.value)
    return list(told.order_by().values_list("request", flat=True))


def _of_late(whose: Whose) -> Q:
    """What belongs to a request that is late on the day."""
    return Q(
        request__state=RequestState.SENT, request__clock_state__in=ANSWER_AWAITED,
        request__due__lt=whose.today,
    )  # fmt: skip


def _in_order(rows: QuerySet[Request]) -> QuerySet[Request]:
    return rows.order_by(F("due").asc(nulls_last=True), "body_name", "pk")


def _with_names(rows: QuerySet[Request]) -> QuerySet[Request]:
    """Of hundreds of rows the stages and people are few: each is fetched once, not beside every row."""
    return rows.defer(*_LONG).prefetch_related("stage__campaign", "assignee")


def _unseen(whose: Whose) -> QuerySet[Incoming]:
    found = Incoming.objects.filter(campaign__in=whose.campaigns, looked_at=None).exclude(request=None)
    return found.filter(request__assignee=whose.person) if whose.person else found


def _message_counts(whose: Whose) -> dict[str, int]:
    is_quiet = Q(kind__in=QUIET)
    counted: dict[str, int] = _unseen(whose).aggregate(
        look=Count("pk", filter=~is_quiet), quiet=Count("pk", filter=is_quiet)
    )
    return counted


def _queue(whose: Whose) -> Queue | None:
    waiting = Outgoing.objects.filter(
        state=OutgoingState.QUEUED, request__stage__campaign__in=whose.campaigns
    ).aggregate(count=Count("pk"), first_at=Min("not_before"))
    return Queue(waiting["count"], waiting["first_at"]) if waiting["count"] else None
