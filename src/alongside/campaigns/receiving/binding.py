"""Whose request a message answers: by the address it was sent to, then by the letter it answers."""

from dataclasses import dataclass, field

from alongside.campaigns.addresses import tokens_in
from alongside.campaigns.models import BoundBy, Request
from alongside.campaigns.receiving.arrived import Arrived
from alongside.campaigns.receiving.known import Known, SentLetter, tokens_for


@dataclass(frozen=True, slots=True)
class Binding:
    """`tokens` are those found that no request has: an address copied wrongly."""

    requests: list[Request] = field(default_factory=list)
    by: BoundBy = BoundBy.NOBODY
    tokens: list[str] = field(default_factory=list)


def bound(message: Arrived, known: Known) -> Binding:
    """The requests that a message says by itself that it is for, in a stable order."""
    tokens = tokens_for(message)
    unknown = [token for token in tokens if token not in known.by_token]
    found = {known.by_token[token].pk for token in tokens if token in known.by_token}
    if found:
        return Binding([known.requests[key] for key in sorted(found)], BoundBy.ADDRESS, unknown)
    answered = {known.letters[each].request for each in message.answers if each in known.letters}
    if answered:
        return Binding([known.requests[key] for key in sorted(answered)], BoundBy.THREAD, unknown)
    return Binding(tokens=unknown)


def own_letter(message: Arrived, known: Known) -> SentLetter | None:
    """The letter of ours that this is the copy of: its Message-ID, from the address that we sent it from."""
    letter = known.letters.get(message.message_id)
    if letter is None or letter.token not in tokens_in([message.mail.header("from")]):
        return None
    return letter
