"""A finding: what a check computed from statements, with the sum laid out so that a reader can redo it."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """E cannot be true as written; C sources disagree; W worth a look; I good to know; P the sum holds."""

    ERROR = "E"
    CONFLICT = "C"
    WARNING = "W"
    INFORMATION = "I"
    PASSED = "P"


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one check. `statements` are the ids it used; `key` tells it from its neighbours.

    `arithmetic` shows the figures: '24 + 31 = 55'. `message` is one plain sentence about the
    documents, never a verdict about a body.
    """

    check: str
    severity: Severity
    message: str
    arithmetic: str
    statements: tuple[str, ...]
    topic: str = ""
    key: str = ""

    @property
    def identity(self) -> str:
        """Stable while the same check looks at the same thing, so that an explanation stays with it."""
        return ":".join(filter(None, (self.check, self.topic, self.key)))
