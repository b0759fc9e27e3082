"""Messages that wait on the desk: for a look, or for a place."""

from django.db.models import Count, Prefetch, Q, QuerySet

from alongside.campaigns.models import Incoming, Request
from alongside.campaigns.queries.desk_requests import MOST, QUIET, Whose, without_letters

MOST_UNBOUND = 2000
"""So many messages that nobody could place are counted."""


def messages_to_look_at(whose: Whose) -> QuerySet[Incoming]:
    """Messages that no person has looked at, the oldest first; acknowledgements are left out."""
    return _for_list(_unseen(whose).exclude(kind__in=QUIET))


def quiet_messages(whose: Whose) -> QuerySet[Incoming]:
    """Acknowledgements that nobody has looked at, the oldest first."""
    return _for_list(_unseen(whose).filter(kind__in=QUIET))


def unbound_messages(campaigns: list[int]) -> tuple[list[Incoming], int]:
    """The newest messages of which we do not know whose request they answer, and how many there are."""
    keys = unbound_keys(campaigns)
    return messages_with(keys[:MOST]), len(keys)


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


def messages_with(keys: list[int]) -> list[Incoming]:
    """These, in this order, without their text."""
    held = Incoming.objects.defer("text", "public_text").in_bulk(keys)
    return [held[key] for key in keys if key in held]


def message_counts(whose: Whose) -> dict[str, int]:
    """How many messages are to `look` at, and how many ask for nothing, `quiet`."""
    is_quiet = Q(kind__in=QUIET)
    counted: dict[str, int] = _unseen(whose).aggregate(
        look=Count("pk", filter=~is_quiet), quiet=Count("pk", filter=is_quiet)
    )
    return counted


def _for_list(found: QuerySet[Incoming]) -> QuerySet[Incoming]:
    """Messages with their requests, without what a list does not show."""
    bodies = Prefetch("request", without_letters())
    return found.defer("text", "public_text").prefetch_related(bodies).order_by("received_at", "pk")


def _unseen(whose: Whose) -> QuerySet[Incoming]:
    found = Incoming.objects.filter(campaign__in=whose.campaigns, looked_at=None).exclude(request=None)
    return found.filter(request__assignee=whose.person) if whose.person else found
