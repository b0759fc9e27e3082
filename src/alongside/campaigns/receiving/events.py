"""What a message means for the clock, proposed at once so that no body is wrongly called late."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from alongside.campaigns.receiving.days import latest_day_in
from alongside.reading.correspondence import Classified, Kind
from alongside.rules.clock import EventKind

ASKS_BACK = {
    Kind.CLARIFICATION: EventKind.CLARIFICATION_ASKED,
    Kind.FEE: EventKind.FEE_NOTICE,
    Kind.EXTENSION: EventKind.EXTENDED,
}
"""Messages that move a running clock."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """An event as the reader would record it."""

    kind: EventKind
    on: date
    reason: str = ""
    until: date | None = None


def proposed(found: Classified, quote: str, on: date, held: set[str]) -> Iterator[Proposed]:
    """The events that a message of this kind speaks for. `held` are the kinds recorded already.

    An automatic message is never an answer. What comes after the answer moves no clock of the answer.
    """
    is_reviewed = EventKind.REVIEW_ASKED.value in held
    has_answer = EventKind.REPLIED.value in held
    if found.kind is Kind.REVIEW_OUTCOME:
        if is_reviewed or has_answer:
            yield Proposed(EventKind.REVIEW_ANSWERED, on)
        else:
            yield Proposed(EventKind.REPLIED, on)
    elif found.kind.is_reply and not found.is_automatic:
        if not (is_reviewed and has_answer):
            yield Proposed(EventKind.REPLIED, on)
        if is_reviewed:
            yield Proposed(EventKind.REVIEW_ANSWERED, on)
    elif found.kind in ASKS_BACK and not found.is_automatic:
        yield from _moves(found.kind, quote, on, is_reviewed=is_reviewed, has_answer=has_answer)


def _moves(kind: Kind, quote: str, on: date, *, is_reviewed: bool, has_answer: bool) -> Iterator[Proposed]:
    if kind is Kind.EXTENSION:
        reason, until = " ".join(quote.split())[:300], latest_day_in(quote, on)
        if is_reviewed:
            yield Proposed(EventKind.REVIEW_EXTENDED, on, reason, until)
        elif not has_answer:
            yield Proposed(EventKind.EXTENDED, on, reason, until)
    elif not has_answer:
        yield Proposed(ASKS_BACK[kind], on)
