"""Whose request a message answers: by the address it was sent to, then by the letter it answers."""

from dataclasses import dataclass, field

from alongside.campaigns.addresses import tokens_in
from alongside.campaigns.models import BoundBy, Outgoing, Request
from alongside.campaigns.receiving.arrived import Arrived

_TO_US = (
    "to", "cc", "bcc", "delivered-to", "envelope-to", "x-original-to", "x-envelope-to", "x-delivered-to",
    "apparently-to", "resent-to", "x-forwarded-to", "received",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Binding:
    """`tokens` are those found that no request has: an address copied wrongly."""

    requests: list[Request] = field(default_factory=list)
    by: BoundBy = BoundBy.NOBODY
    tokens: list[str] = field(default_factory=list)


def bound(message: Arrived) -> Binding:
    """The requests that a message says by itself that it is for, in a stable order."""
    tokens = tokens_in(message.mail.all_of(*_TO_US))
    returned = message.mail.report.returned_values("from", "return-path") if message.mail.report else []
    tokens = list(dict.fromkeys([*tokens, *tokens_in(returned)]))
    found = _requests(token__in=tokens) if tokens else []
    known = {request.token for request in found}
    unknown = [token for token in tokens if token not in known]
    if found:
        return Binding(found, BoundBy.ADDRESS, unknown)
    answered = list(Outgoing.objects.filter(message_id__in=message.answers).values_list("request", flat=True))
    if answered:
        return Binding(_requests(pk__in=answered), BoundBy.THREAD, unknown)
    return Binding(tokens=unknown)


def own_letter(message: Arrived) -> Outgoing | None:
    """The letter of ours that this is the copy of: its Message-ID, from the address that we sent it from."""
    if not message.message_id:
        return None
    letter = (
        Outgoing.objects.filter(message_id=message.message_id)
        .select_related("request__stage__campaign")
        .first()
    )
    if letter is None or letter.request.token not in tokens_in([message.mail.header("from")]):
        return None
    return letter


def _requests(**conditions: object) -> list[Request]:
    return list(Request.objects.filter(**conditions).select_related("stage__campaign").order_by("pk"))
