"""What is known when messages come in, looked up for several at once: letters, requests, copies held.

One message asks for as many look-ups as fifty, so fifty are looked up together. What is held here is true
for the transaction in which it was read, and its requests move along with what is found in the messages.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple, TypeVar

from django.db.models import QuerySet

from alongside.campaigns.addresses import tokens_in
from alongside.campaigns.models import Incoming, Outgoing, Request, RequestEvent, Stage
from alongside.campaigns.receiving.arrived import Arrived
from alongside.campaigns.receiving.guessing import Candidates
from alongside.campaigns.receiving.our_letters import Ours, ours_to

_TO_US = (
    "to", "cc", "bcc", "delivered-to", "envelope-to", "x-original-to", "x-envelope-to", "x-delivered-to",
    "apparently-to", "resent-to", "x-forwarded-to", "received",
)  # fmt: skip
_MANY = 500
_Key = TypeVar("_Key", int, str)


class SentLetter(NamedTuple):
    """A letter of ours, as much of it as tells whose copy or answer a message is."""

    pk: int
    message_id: str
    request: int
    token: str
    state: str


class Known:
    """`letters` are by Message-ID, `requests` by key and token; `events` are in the order they happened."""

    def __init__(self, messages: Sequence[Arrived]) -> None:
        ids = {each.message_id for each in messages} | {told for each in messages for told in each.answers}
        self.letters = {
            row[1]: SentLetter(*row)
            for some in _some(ids - {""})
            for row in Outgoing.objects.filter(message_id__in=some).values_list(
                "pk", "message_id", "request", "request__token", "state"
            )
        }
        wanted = {token for each in messages for token in tokens_for(each)}
        held = {
            each.pk: each for some in _some(wanted) for each in _rows().filter(token__in=some).order_by("pk")
        }
        answered = {letter.request for letter in self.letters.values()} - held.keys()
        held |= {
            each.pk: each for some in _some(answered) for each in _rows().filter(pk__in=some).order_by("pk")
        }
        self.requests = dict(sorted(held.items()))
        self.by_token = {each.token: each for each in self.requests.values()}
        self._give_stages()
        self.ours: dict[int, Ours] = ours_to(self.requests.values())
        self.events: dict[int, list[RequestEvent]] = defaultdict(list)
        for event in RequestEvent.objects.filter(request__in=self.requests).order_by("on", "pk"):
            self.events[event.request_id].append(event)
        self._copies: dict[str, dict[int | None, Incoming]] = defaultdict(dict)
        for some in _some({each.content_sha256 for each in messages}):
            rows = Incoming.objects.filter(content_sha256__in=some).defer("text", "public_text")
            for row in rows.order_by("-received_at", "-pk"):
                self._copies[row.content_sha256][row.request_id] = row

    @cached_property
    def candidates(self) -> Candidates:
        """The requests that a message may be for that does not say; read when the first such comes."""
        return Candidates.read()

    def copies_of(self, message: Arrived) -> dict[int | None, Incoming]:
        """The rows that are held of a message, by the request that it answers; None where none is known."""
        return dict(self._copies.get(message.content_sha256, {}))

    def note(self, row: Incoming) -> None:
        """A row that is about to be stored, or that was given to a request."""
        copies = self._copies[row.content_sha256]
        if copies.get(None) is row:
            del copies[None]
        copies[row.request_id] = row

    def _give_stages(self) -> None:
        """One stage with its questions for all its requests; not its letter and its rule, which take time."""
        keys = {each.stage_id for each in self.requests.values()}
        stages = Stage.objects.defer("letter", "rule").prefetch_related("questions").in_bulk(keys)
        for each in self.requests.values():
            each.stage = stages[each.stage_id]


def tokens_for(message: Arrived) -> list[str]:
    """The tokens of reply addresses it was sent to, or that the letter it brings back was sent from."""
    tokens = tokens_in(message.mail.all_of(*_TO_US))
    returned = message.mail.report.returned_values("from", "return-path") if message.mail.report else []
    return list(dict.fromkeys([*tokens, *tokens_in(returned)]))


def _rows() -> QuerySet[Request]:
    """Requests, which nobody else moves until what is found in the messages is stored."""
    return Request.objects.select_for_update().defer("letter", "because", "postal_address")


def _some(keys: Iterable[_Key]) -> Iterator[list[_Key]]:
    """So many at once as every database takes."""
    told = sorted(keys)
    for start in range(0, len(told), _MANY):
        yield told[start : start + _MANY]
