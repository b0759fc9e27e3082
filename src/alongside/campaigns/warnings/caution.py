"""What a caution is: a stable code, words for the reader, the rule it rests on."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Caution:
    """`section` is the rule; `requests` are those it is about, empty when it is the whole stage.

    `until` is the day to which one can wait so that it no longer holds.
    """

    code: str
    words: str
    section: str = ""
    requests: tuple[int, ...] = ()
    until: date | None = None
