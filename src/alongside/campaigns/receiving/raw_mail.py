"""A message as it came from its source."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

MOST = 25 << 20
"""Bytes of a message that are opened; a larger one is kept whole and bound by its header."""


@dataclass(frozen=True, slots=True)
class RawMail:
    """`received_at` is when the receiving server had it, where the source tells that.

    Of a message larger than MOST, `data` is only its beginning and `path` the whole, a file.
    """

    data: bytes
    received_at: datetime | None = None
    path: Path | None = None
