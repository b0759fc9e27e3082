"""What a message means for the clock, proposed at once so that no body is wrongly called late."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from alongside.reading.correspondence import Classified, Kind
from alongside.reading.correspondence.named import fee_asked, put_off_to
from alongside.rules.clock import EventKind

ASKS_BACK = {
    Kind.CLARIFICATION: EventKind.CLARIFICATION_ASKED,
    Kind.FEE: EventKind.FEE_NOTICE,
    Kind.EXTENSION: EventKind.EXTENDED,
}
"""Messages that move a running clock."""

_GROUND = re.compile(
    r"\bpublic interest\b|\bqualified exemption|\b(?:section|s\.?)\s?(?:10\(3\)|17\(2\))"
    r"|\bcomplex(?:ity)?\b|\bvolum(?:e|inous)|\b(?:regulation|reg\.?)\s?7\b",
    re.IGNORECASE,
)
"""What an extension may rest on: FOIA 2000 s.10(3), s.17(2); EIR 2004 reg.7, and Scotland's."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """An event as the reader would record it."""

    kind: EventKind
    on: date
    reason: str = ""
    until: date | None = None


def proposed(found: Classified, text: str, on: date, held: set[str]) -> Iterator[Proposed]:
    """The events that a message of this kind and text speaks for. `held` are the kinds recorded already.

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
        yield from _moves(found, text, on, is_reviewed=is_reviewed, has_answer=has_answer)


def _moves(
    found: Classified, text: str, on: date, *, is_reviewed: bool, has_answer: bool
) -> Iterator[Proposed]:
    decided = (found.start, found.end) if found.where == "text" else (0, 0)
    if found.kind is Kind.EXTENSION:
        quote = " ".join(text[slice(*decided)].split())[:300]
        # An apology moves no date: without a ground the clock says that the extension does not count.
        reason, until = quote if _GROUND.search(text) else "", put_off_to(text, decided, on)
        if is_reviewed:
            yield Proposed(EventKind.REVIEW_EXTENDED, on, reason, until)
        elif not has_answer:
            yield Proposed(EventKind.EXTENDED, on, reason, until)
    elif not has_answer:
        pence = fee_asked(text, decided) if found.kind is Kind.FEE else None
        reason = f"The fee is £{pence / 100:.2f}." if pence else ""
        yield Proposed(ASKS_BACK[found.kind], on, reason)
