"""What bodies say of their replies, and where the reply may be."""

from dataclasses import dataclass

from django.db.models import Prefetch, Q

from alongside.campaigns.models import Claim, Incoming, Request
from alongside.people.models import Person

_SHOWN = 20


@dataclass(frozen=True)
class Traces:
    """Where a reply may be: messages of the request, and messages that nobody could place."""

    messages: list[Incoming]
    unplaced: list[Incoming]


def open_claims(campaigns: list[int], person: Person | None = None) -> list[int]:
    """The keys of the first claim of each request that nobody has looked at, the oldest first."""
    found = Claim.objects.filter(request__stage__campaign__in=campaigns, looked_at=None)
    found = found.filter(request__assignee=person) if person else found
    firsts: dict[int, int] = {}
    for key, request in found.order_by("at", "pk").values_list("pk", "request"):
        firsts.setdefault(request, key)
    return list(firsts.values())


def claims_with(keys: list[int]) -> list[Claim]:
    """These claims with their bodies, in this order."""
    bodies = Prefetch("request", Request.objects.defer("letter", "because", "postal_address"))
    held = Claim.objects.defer("words", "found").prefetch_related(bodies).in_bulk(keys)
    return [held[key] for key in keys if key in held]


def claims_of(request: Request) -> list[Claim]:
    """Every claim on a request, the newest first."""
    return list(request.claims.order_by("-at", "-pk"))


def traces_of(request: Request) -> Traces:
    """Where the reply to a request may be, the newest first."""
    messages = request.messages.defer("text", "public_text").order_by("-received_at", "-pk")
    domain = request.to_address.rpartition("@")[2].lower()
    guessed = Q(pk__in=_guessed(request))
    of_body = Q(sender_domain=domain) | Q(sender_domain__endswith=f".{domain}") if domain else Q(pk__in=[])
    unplaced = Incoming.objects.filter(request=None).filter(guessed | of_body)
    unplaced = unplaced.filter(Q(campaign=None) | Q(campaign=request.stage.campaign_id))
    return Traces(
        list(messages[:_SHOWN]),
        list(unplaced.defer("text", "public_text").order_by("-received_at", "-pk")[:_SHOWN]),
    )


def _guessed(request: Request) -> list[int]:
    waiting = Incoming.objects.filter(request=None, looked_at=None).exclude(guesses=[])
    rows = waiting.order_by("-received_at").values_list("pk", "guesses")[:500]
    return [key for key, guesses in rows if any(each["request"] == request.pk for each in guesses)]
