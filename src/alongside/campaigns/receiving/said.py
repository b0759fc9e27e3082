"""What a message says, taken to be about one request: its kind with the sentence, and a letter come back."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from alongside.campaigns.models import Incoming, Request, RequestEvent
from alongside.campaigns.receiving.arrived import Arrived
from alongside.campaigns.receiving.bounces import Returned, returned
from alongside.campaigns.receiving.our_letters import NOTHING, Ours
from alongside.reading.correspondence import Classified, Kind, Letter, classify
from alongside.reading.correspondence.answers import Cell
from alongside.rules.clock import EventKind

_ELSEWHERE = re.compile(
    r"\b(?:please|kindly|should be|must be|need to|can)\b[^.\n]{0,120}?"
    r"\b(?:e-?mail(?:ed)?|send|sent|forward(?:ed)?|write|re-?direct(?:ed)?|re-?submit(?:ted)?|contact"
    r"|addressed)\b[^\n]{0,160}?\b(?P<address>[\w.+'-]{1,64}@[\w.-]{3,200}\w)",
    re.IGNORECASE,
)
_INSTEAD = "It asks to write to {} instead. If the request is sent there, time counts from then."
_RAISED = (Kind.OUT_OF_OFFICE, Kind.BOUNCE, Kind.TRANSFERRED, Kind.UNCLEAR)
_MOST = 120_000
"""Characters of a message that decide what it is."""


@dataclass(frozen=True)
class Said:
    """`returned` is set for a bounce. `cells` are the answers in all its own words."""

    found: Classified
    returned: Returned | None = None
    warnings: list[str] = field(default_factory=list)
    cells: tuple[Cell, ...] | None = None

    def fill(self, row: Incoming) -> None:
        """Write it into the row of the message."""
        found = self.found
        row.kind, row.where, row.cue = found.kind.value, found.where, found.cue[:60]
        row.start, row.end = found.start, found.end
        row.is_automatic = found.is_automatic
        row.also = [{"kind": kind.value, "start": start, "end": end} for kind, start, end in found.also]
        row.sections = [
            {"number": each.number, "start": each.start, "end": each.end} for each in found.sections
        ]
        row.warnings = list(dict.fromkeys([*row.warnings, *self.warnings]))
        if found.kind is Kind.RECALL and "recall" not in row.held_for:
            row.held_for = [*row.held_for, "recall"]


def said(
    message: Arrived, request: Request | None, ours: Ours = NOTHING, events: Iterable[RequestEvent] = ()
) -> Said:  # fmt: skip
    """What the message says, read once. `ours` and `events` are those of the request.

    A recall is told by a header of its own too.
    """
    words, seconds_after = ours.words_and_haste(message.received_at)
    is_review_asked = any(event.kind == EventKind.REVIEW_ASKED.value for event in events)
    letter = Letter(
        text=message.text[:_MOST], subject=message.subject, headers=message.header_map,
        attachments=tuple(file.name for file, _ in message.files),
        seconds_after=seconds_after, review_asked=is_review_asked, asked=ours.asked, ours=words[:_MOST],
    )  # fmt: skip
    found = classify(letter, _regime(request))
    if "disposition-notification" in message.mail.header("content-type").lower():
        found = Classified(Kind.ACKNOWLEDGEMENT, "header", cue="read receipt", is_automatic=True)
    warnings = list(_warnings(message, request, found))
    came_back = returned(message, [request] if request else []) if found.kind is Kind.BOUNCE else None
    if came_back and came_back.note:
        warnings.append(came_back.note)
    is_whole = request is not None and bool(request.regime) and len(message.text) <= _MOST
    return Said(found, came_back, warnings, found.cells if is_whole else None)


def _warnings(message: Arrived, request: Request | None, found: Classified) -> list[str]:
    told = []
    if found.kind in _RAISED and (place := _ELSEWHERE.search(message.text[:20_000])):
        told.append(_INSTEAD.format(place["address"]))
    body = request.to_address.rpartition("@")[2].lower() if request else ""
    domain = message.sender_domain
    if (
        body
        and domain
        and domain != body
        and not domain.endswith("." + body)
        and not body.endswith("." + domain)
    ):
        told.append(f"It comes from {domain}; the request went to {body}.")
    return told


def _regime(request: Request | None) -> str:
    return (request.regime if request else "") or "foia"
