"""A reason: why a rule or a look-up answered as it did, as a stable code and in words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """`code` is stable and public; `words` are for the reader."""

    code: str
    words: str

    def __str__(self) -> str:
        return self.words
