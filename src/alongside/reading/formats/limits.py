"""How much of an untrusted file is read before it is refused."""

from dataclasses import dataclass

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one file. Sizes are bytes unless the name says otherwise.

    `file_bytes` holds for a file read as a whole; `stream_bytes` for one that holds many items
    and is read item by item. `ratio` is the largest expansion of packed data beyond the first
    `expansion_free` bytes. `depth` is how many messages may be wrapped in each other.
    """

    file_bytes: int = 100 * MEGABYTE
    stream_bytes: int = 1024 * MEGABYTE
    expanded_bytes: int = 512 * MEGABYTE
    stream_expanded_bytes: int = 8192 * MEGABYTE
    expansion_free: int = 16 * MEGABYTE
    ratio: int = 150
    entries: int = 20_000
    item_bytes: int = 8 * MEGABYTE
    text_chars: int = 30_000_000
    parts: int = 2_000_000
    bad_items: int = 1000
    attachments: int = 200
    mail_parts: int = 1000
    depth: int = 5
    seconds: float = 60.0
    memory_bytes: int = 1536 * MEGABYTE


LIMITS = Limits()
"""The limits that hold when none are given."""


def in_words(size: int) -> str:
    """Say a size as people do: '2.0 GB', '310 KB', '12 bytes'."""
    for unit, words in ((1 << 30, "GB"), (1 << 20, "MB"), (1 << 10, "KB")):
        if size >= unit:
            return f"{size / unit:.1f} {words}"
    return f"{size} bytes"
