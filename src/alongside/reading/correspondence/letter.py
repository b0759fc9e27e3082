"""A message about a request, in what it takes to tell what it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from alongside.reading.correspondence.answers.asked import Asked


class Kind(StrEnum):
    """What a message is. Public words: never reused."""

    RECALL = "recall"
    BOUNCE = "bounce"
    OUT_OF_OFFICE = "out-of-office"
    TICKET = "ticket-opened"
    ACKNOWLEDGEMENT = "acknowledgement"
    NAMES_DEMANDED = "names-demanded"
    CLARIFICATION = "clarification-asked"
    FEE = "fee-notice"
    EXTENSION = "extension"
    TRANSFERRED = "transferred"
    REVIEW_OUTCOME = "review-outcome"
    REFUSAL = "refusal"
    NOT_HELD = "not-held"
    WEBSITE = "referred-to-website"
    PARTIAL = "partial-answer"
    ANSWER = "answer"
    UNCLEAR = "unclear"

    @property
    def is_reply(self) -> bool:
        """Whether it answers the request, one way or the other, so that the clock stops."""
        return self in _REPLIES

    @property
    def may_answer(self) -> bool:
        """Whether answers to the questions of our letter are looked for in it."""
        return self.is_reply or self in (Kind.REVIEW_OUTCOME, Kind.UNCLEAR)


_REPLIES = (Kind.REFUSAL, Kind.NOT_HELD, Kind.WEBSITE, Kind.PARTIAL, Kind.ANSWER)


@dataclass(frozen=True, slots=True)
class Letter:
    """`headers` are those of a mail by lower-case name; `attachments` the names of its files.

    `seconds_after` is how long after ours it came, where that is known; `review_asked` whether an
    internal review was asked for before it came. `asked` are the questions of our letter, and `ours` its
    words: where a message repeats them they decide nothing.
    """

    text: str
    subject: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    attachments: tuple[str, ...] = ()
    seconds_after: float | None = None
    review_asked: bool = False
    asked: tuple[Asked, ...] = ()
    ours: str = ""
