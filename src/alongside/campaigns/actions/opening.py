"""Messages kept and opened, some at a time: what is done with each before anything is looked up or locked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from time import monotonic

from alongside.campaigns.receiving.arrived import Arrived, arrived
from alongside.campaigns.receiving.raw_mail import RawMail
from alongside.reading.intake.files import sha256_of
from alongside.register.kept import keep, keep_bytes

MOST = 50
"""Messages that are taken in together. More of them save little and lock the database for longer."""
_CHARACTERS = 300_000
"""Of their words, which are read while the database is locked."""
_BYTES = 16 << 20
"""Of the messages, which are in memory together."""
_SECONDS = 5.0
"""After so long what has come is taken in, so that a slow server or a slow message holds up none."""


@dataclass(frozen=True, slots=True)
class InHand:
    """A message that is kept and opened, and not yet taken in."""

    raw: RawMail
    sha256: str
    message: Arrived

    @property
    def size(self) -> int:
        """Of the whole message, in bytes."""
        return self.raw.path.stat().st_size if self.raw.path else len(self.raw.data)


def in_hand(raw: RawMail, now: datetime) -> InHand:
    """Keep a message and open it."""
    return InHand(raw, _keep(raw), arrived(raw, now))


def some_in_hand(messages: Iterable[RawMail], now: datetime) -> Iterator[list[InHand]]:
    """These messages, kept and opened, some at a time in their order.

    Where their source fails, those that had come before are given first, and then it fails.
    """
    some: list[InHand] = []
    began = monotonic()
    try:
        for raw in messages:
            some.append(in_hand(raw, now))
            if _is_enough(some, began):
                yield some
                some, began = [], monotonic()
    except Exception:
        if some:
            yield some
        raise
    if some:
        yield some


def _is_enough(some: list[InHand], began: float) -> bool:
    return (
        len(some) >= MOST
        or sum(len(each.message.text) for each in some) >= _CHARACTERS
        or sum(len(each.raw.data) for each in some) >= _BYTES
        or monotonic() - began >= _SECONDS
    )


def _keep(raw: RawMail) -> str:
    if raw.path is None:
        return keep_bytes(raw.data)
    sha256 = sha256_of(raw.path)
    keep(raw.path, sha256)
    return sha256
