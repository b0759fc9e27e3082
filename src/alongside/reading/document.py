"""A document as a reader gets it: one normalised text, a table of its parts, and what it is.

The text is NFC with `\\n` line ends. Every citation is a span of it, and the table of parts
turns a span into "page 3" or "sheet Staff, cell B12".
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from alongside.terms.dates import PartialDate

NORMALISER = 1
"""Version of `normalised`; stored with every capture, because offsets depend on it."""


def normalised(text: str) -> str:
    """The text in NFC with `\\n` line ends and without a byte order mark."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff"))


@dataclass(frozen=True, slots=True)
class Part:
    """A named stretch of the text. `kind`: page, paragraph, cell, mail-part, field, hidden.

    `label` is what a citation says: "page 3", "sheet Staff, cell B12", "attachment staff.xlsx".
    """

    kind: str
    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One readable document.

    `facts` holds what the document itself tells of its origin (title, author body, published,
    reference), each as text; dates in EDTF. `warnings` are for the reader of the summary.
    `item` is its number, from 1, in a file that holds many (JSON Lines); 0 otherwise.
    """

    name: str
    media_type: str
    sha256: str
    text: str
    parts: tuple[Part, ...] = ()
    facts: dict[str, str] = field(default_factory=dict, hash=False)
    warnings: tuple[str, ...] = ()
    item: int = 0
    _index: list["_PartIndex"] = field(default_factory=list, init=False, repr=False, compare=False)
    """Holds the index of the parts once it has been asked for."""

    @property
    def is_wrapped(self) -> bool:
        """Whether its lines may have been wrapped to a width, so that one paragraph stands on several."""
        return self.media_type in WRAPPED

    def label_at(self, start: int) -> str:
        """Where a citation at `start` stands, from the widest part to the narrowest; empty when not known."""
        labels = [part.label for part in self._indexed().holding(start)]
        return ", ".join(dict.fromkeys(label for label in labels if label))

    def page_at(self, start: int) -> int | None:
        """The number of the page at `start`, from 1; None when the format has no pages.

        Between two pages it is the one before. In a mail it is the page of the attachment there.
        """
        pages = self._indexed().pages
        position = bisect_right(pages, start, key=lambda page: page.start)
        if not position:
            return None
        page = pages[position - 1]
        if start >= page.end and any(part.kind == "mail-part" for part in self.parts):
            return None
        number = page.label.rpartition(" ")[2]
        return int(number) if number.isdecimal() else position

    def _indexed(self) -> "_PartIndex":
        if not self._index:
            self._index.append(_PartIndex(self.parts))
        return self._index[0]


WRAPPED = ("text/plain", "application/pdf", "message/rfc822")
"""The media types whose lines may have been wrapped; the others know their own paragraphs."""


class _PartIndex:
    """Finds the parts that hold a place without looking at all of them; parts may nest and overlap."""

    def __init__(self, parts: Iterable[Part]) -> None:
        self._parts = sorted(parts, key=lambda part: (part.start, -part.end))
        self._starts = [part.start for part in self._parts]
        self._outer: list[int] = []
        self.pages = [part for part in self._parts if part.kind == "page"]
        open_parts: list[int] = []
        for place, part in enumerate(self._parts):
            while open_parts and self._parts[open_parts[-1]].end <= part.start:
                open_parts.pop()
            self._outer.append(open_parts[-1] if open_parts else -1)
            open_parts.append(place)

    def holding(self, start: int) -> list[Part]:
        """The parts that hold the character at `start`, the widest first."""
        found = []
        place = bisect_right(self._starts, start) - 1
        while place >= 0:
            if start < self._parts[place].end:
                found.append(self._parts[place])
            place = self._outer[place]
        return found[::-1]


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """What is known of the work a document carries; empty or None is "not known".

    `kind` is one of SOURCE_KINDS. `publisher_code` is the organisation's key where it is certain.
    """

    kind: str = ""
    title: str = ""
    publisher: str = ""
    publisher_code: str = ""
    published: PartialDate | None = None
    received: PartialDate | None = None
    topic: str = ""
    url: str = ""
    reference: str = ""


SOURCE_KINDS = (
    "press", "blog", "foi-request", "foi-response", "letter", "board-paper",
    "job-advert", "policy", "annual-report", "dataset", "email",
)  # fmt: skip


def joined(pieces: Iterable[tuple[str, str, str]], separator: str = "\n") -> tuple[str, tuple[Part, ...]]:
    """Join (kind, label, text) pieces into one normalised text and its table of parts.

    A piece with an empty kind adds its text and no part.
    """
    texts: list[str] = []
    parts: list[Part] = []
    length = 0
    for kind, label, piece in pieces:
        piece = normalised(piece)
        if texts:
            texts.append(separator)
            length += len(separator)
        texts.append(piece)
        if kind:
            parts.append(Part(kind, label, length, length + len(piece)))
        length += len(piece)
    return "".join(texts), tuple(parts)
