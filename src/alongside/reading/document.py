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

    def label_at(self, start: int) -> str:
        """Where a citation at `start` stands, from the widest part to the narrowest; empty when not known."""
        labels = [part.label for part in self.parts if part.start <= start < part.end]
        return ", ".join(dict.fromkeys(label for label in labels if label))

    def page_at(self, start: int) -> int | None:
        """The number of the page at `start`, from 1; None when the format has no pages."""
        pages = [part for part in self.parts if part.kind == "page"]
        position = bisect_right([page.start for page in pages], start)
        return position or None if pages else None


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
