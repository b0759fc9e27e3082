"""What a format gives back: the text, its parts and facts; and how it says that it cannot."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from alongside.reading.document import Part, normalised

_NO_CHARACTER = re.compile("[\\x00\\ud800-\\udfff]")
_INVISIBLE = re.compile("[\\u00ad\\u200b\\u2060\\ufeff]")


class CannotReadError(Exception):
    """A file that cannot be read: why, and what the person can do, in their words."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of some bytes, before it is known whose bytes they are. Fields as in Document."""

    media_type: str
    text: str
    parts: tuple[Part, ...] = ()
    facts: dict[str, str] = field(default_factory=dict, hash=False)
    warnings: tuple[str, ...] = ()


def clean(text: str) -> str:
    """`text` normalised, with U+FFFD for what no stored text may hold: NUL and half surrogates."""
    text = normalised(text)
    return _NO_CHARACTER.sub("\ufffd", text) if "\0" in text or not _is_encodable(text) else text


def _is_encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def seen(text: str) -> str:
    """`text` without the characters that no reader sees: soft hyphens, zero-width spaces."""
    return text if text.isascii() else _INVISIBLE.sub("", text)


class Assembly:
    """A text put together piece by piece, with the table of its parts.

    Pieces are separated by ASCII white space only, so that the whole is NFC when each piece is.
    """

    def __init__(self) -> None:
        self.length = 0
        self.parts: list[Part] = []
        self.warnings: list[str] = []
        self._pieces: list[str] = []
        self._gap = ""

    def add(self, text: str, kind: str = "", label: str = "") -> None:
        """Add a piece; with a `kind` it is a part, unless it is empty."""
        piece = clean(text)
        if not piece:
            return
        self._close_gap()
        if kind:
            self.parts.append(Part(kind, label, self.length, self.length + len(piece)))
        self._append(piece)

    def gap(self, separator: str = "\n\n") -> None:
        """Put white space before the next piece, if one comes; of several gaps the longest counts."""
        if self.length and len(separator) > len(self._gap):
            self._gap = separator

    @contextmanager
    def within(self, kind: str, label: str) -> Iterator[None]:
        """Everything added inside is one part, listed before the parts it holds."""
        self._close_gap()
        place, start = len(self.parts), self.length
        yield
        if self.length > start:
            self.parts.insert(place, Part(kind, label, start, self.length))

    def include(self, inner: Extract) -> None:
        """Add a whole extract, its parts moved to where it stands."""
        self._close_gap()
        moved = (Part(p.kind, p.label, p.start + self.length, p.end + self.length) for p in inner.parts)
        self.parts.extend(moved)
        self._append(inner.text)

    def extract(self, media_type: str, facts: dict[str, str] | None = None) -> Extract:
        """What has been put together."""
        told = {name: clean(value) for name, value in (facts or {}).items()}
        return Extract(media_type, self.text, tuple(self.parts), told, tuple(map(clean, self.warnings)))

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def _close_gap(self) -> None:
        if self._gap:
            self._append(self._gap)
            self._gap = ""

    def _append(self, piece: str) -> None:
        self._pieces.append(piece)
        self.length += len(piece)
