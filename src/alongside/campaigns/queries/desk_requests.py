"""Which requests stand on the desk, and in which of its lists.

What is due and late is asked of the date kept beside each request, so that a page is right in the morning
before the clocks have been worked out anew.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Case, CharField, F, Q, QuerySet, Value, When

from alongside.campaigns.models import Claim, Incoming, Request, RequestState, Stage
from alongside.people.models import Person
from alongside.reading.correspondence import Kind
from alongside.rules.clock import State

REQUEST_LISTS = ("waits", "due", "chase", "review", "late", "off")
MOST = 200
"""Rows of a list that stands on a page of its own: as many as a form can name in one address."""
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
_ORDER = (F("due").asc(nulls_last=True), "body_name", "pk")
_LONG = ("letter", "because", "postal_address")


@dataclass(frozen=True)
class Whose:
    """Whose desk: of which campaigns, on which day, and only what is given to `person` when that is set."""

    campaigns: list[int]
    today: date
    person: Person | None = None


def keys_by_list(whose: Whose) -> dict[str, list[int]]:
    """The keys of the requests in each of REQUEST_LISTS, the longest waiting first, by one question."""
    found: dict[str, list[int]] = {name: [] for name in REQUEST_LISTS}
    rows = _sent(whose).filter(_may_be_listed(whose.today)).annotate(stands_in=_list_on(whose.today))
    for name, key in rows.order_by(*_ORDER).values_list("stands_in", "pk"):
        if name:
            found[name].append(key)
    return found


def requests_with(keys: Iterable[int]) -> dict[int, Request]:
    """These requests by key, with their campaigns and who has them, without their long texts."""
    return without_letters().select_related("stage__campaign", "assignee").in_bulk(list(keys))


def without_letters() -> QuerySet[Request]:
    """Requests as a line of a list needs them."""
    return Request.objects.defer(*_LONG)


def one_list(whose: Whose, name: str) -> tuple[list[Request], int]:
    """The first of one of REQUEST_LISTS, the longest waiting first, and how many there are in all."""
    found = _sent(whose).annotate(stands_in=_list_on(whose.today)).filter(stands_in=name)
    # Of hundreds of rows the stages and people are few: each is fetched once, not beside every row.
    rows: list[Request] = list(
        found.order_by(*_ORDER).defer(*_LONG).prefetch_related("stage__campaign", "assignee")[:MOST]
    )
    return rows, found.count() if len(rows) == MOST else len(rows)


def next_due(whose: Whose) -> date | None:
    """The next date after today on which an answer or a review is due."""
    awaited = (*ANSWER_AWAITED, *REVIEW_AWAITED)
    ahead = _sent(whose).filter(clock_state__in=awaited, due__gt=whose.today)
    return ahead.order_by("due").values_list("due", flat=True).first()


def _sent(whose: Whose) -> QuerySet[Request]:
    stages = Stage.objects.filter(campaign__in=whose.campaigns).order_by().values("pk")
    found = Request.objects.filter(stage__in=stages, state=RequestState.SENT)
    return found.filter(assignee=whose.person) if whose.person else found


def _list_on(today: date) -> Case:
    """The list in which a sent request stands on a day; null when there is nothing to do or to see."""
    plain = [When(condition, then=Value(name)) for name, condition in _plain_lists(today)]
    late = When(_is_late(today), then=_list_of_late(today))
    return Case(*plain, late, default=Value(None), output_field=CharField())


def _plain_lists(today: date) -> list[tuple[str, Q]]:
    """Lists and who stands in them, told by the request alone; the first that holds decides."""
    was_refused = Q(
        clock_state=State.ANSWERED.value, latest_kind__in=NOT_WHOLE, replied_on__gte=today - REVIEW_WITHIN
    )
    return [
        ("off", Q(put_off_until__gt=today)),
        ("waits", Q(clock_state__in=WAITS_FOR_US)),
        ("due", Q(clock_state__in=(*ANSWER_AWAITED, *REVIEW_AWAITED), due=today)),
        ("review", was_refused),
        ("late", Q(clock_state__in=REVIEW_AWAITED, due__lt=today)),
    ]


def _is_late(today: date) -> Q:
    return Q(clock_state__in=ANSWER_AWAITED, due__lt=today)


def _list_of_late(today: date) -> Case:
    """The list of a late request.

    Nobody is reminded while a message of theirs, or their word that they replied, waits for a look.
    A reminder sent before the date had passed says nothing of the days since.
    """
    is_reminded = Q(reminded_on__gt=F("due"))
    waits_for_a_look = Q(pk__in=_with_message_unseen()) | Q(pk__in=_with_claim_unseen())
    return Case(
        When(is_reminded & Q(reminded_on__gt=today - AGAIN_AFTER), then=Value("late")),
        When(waits_for_a_look, then=Value(None)),
        When(is_reminded, then=Value("review")),
        default=Value("chase"),
        output_field=CharField(),
    )


def _may_be_listed(today: date) -> Q:
    """A rough sieve, so that nothing is worked out for the many requests that are settled."""
    found = _is_late(today)
    for _, condition in _plain_lists(today):
        found |= condition
    return found


# Both are worked out once for a page, and not for every request: neither names the request it is for.
def _with_message_unseen() -> QuerySet[Incoming, int | None]:
    unseen = Incoming.objects.filter(looked_at=None, request__isnull=False).exclude(kind__in=QUIET)
    return unseen.order_by().values_list("request", flat=True)


def _with_claim_unseen() -> QuerySet[Claim, int]:
    return Claim.objects.filter(looked_at=None).order_by().values_list("request", flat=True)
