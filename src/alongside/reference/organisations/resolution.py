"""The answer to "which body is this name?": certain, choose or none, with the score and the reason."""

from dataclasses import dataclass
from enum import StrEnum

from alongside.terms.reason import Reason


class Status(StrEnum):
    """certain: one body, or all bodies of a joint entry. choose: a person decides. none: no body we know."""

    CERTAIN = "certain"
    CHOOSE = "choose"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A body that may be meant. `is_open` is None when no date was asked about."""

    key: str
    name: str
    score: int
    is_open: bool | None


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a name resolves to.

    `codes` are best first; when certain there is one, or one for each body of a joint entry.
    `name_at_date` is the name the body had on the date asked about (the newest without a date),
    and joins several with '; '. `score` is 0 to 100. With status none `codes` is empty, and
    `candidates` holds what came nearest.
    """

    name: str
    status: Status
    codes: tuple[str, ...]
    name_at_date: str
    score: int
    reason: Reason
    candidates: tuple[Candidate, ...]

    @property
    def key(self) -> str:
        """The one body it is for certain; empty when it is none, several or not certain."""
        return self.codes[0] if self.status is Status.CERTAIN and len(self.codes) == 1 else ""
