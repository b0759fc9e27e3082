"""What can happen to a request that bears on its time limits."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class EventKind(StrEnum):
    """In the order in which events of one day are taken. Public words: never reused."""

    RECEIVED = "received"
    CLARIFICATION_ASKED = "clarification-asked"
    CLARIFIED = "clarified"
    FEE_NOTICE = "fee-notice"
    FEE_PAID = "fee-paid"
    EXTENDED = "extended"
    REPLIED = "replied"
    REVIEW_ASKED = "review-asked"
    REVIEW_EXTENDED = "review-extended"
    REVIEW_ANSWERED = "review-answered"
    COMPLAINED = "complained"


_ORDER = {kind: place for place, kind in enumerate(EventKind)}


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened on a day. `on` is when the body, or the requester, had it.

    `reason` is why time was extended, in the words given; `until` the day to which, where one was given.
    """

    kind: EventKind
    on: date
    reason: str = ""
    until: date | None = None


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events by day, and within a day in the order of EventKind: however they came to be known."""
    key = {each: (each.on, _ORDER[each.kind], each.until or date.max, each.reason) for each in set(events)}
    return tuple(sorted(key, key=key.__getitem__))
