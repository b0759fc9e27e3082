"""Bytes in, documents out: one file a format, chosen by what the bytes are and the file's name.

`documents_in` reads a file and gives a Document, or an Unreadable that says why not and what to do;
of a file of job adverts one for each advert. It raises nothing on a bad file. PDF, office files,
mail, HTML and archives are read in a child process (confined.py) with limits (limits.py).
"""

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from alongside.reading.document import Document
from alongside.reading.formats import choosing, confined
from alongside.reading.formats.extract import CannotReadError
from alongside.reading.formats.items import SEPARATOR, Item, RawItem, items_in, items_of
from alongside.reading.formats.job_postings import extract_posting
from alongside.reading.formats.limits import LIMITS, Limits, in_words
from alongside.reading.formats.packed import unpacked_name
from alongside.reading.formats.sniffing import HEAD, format_of

__all__ = [
    "HEAD",
    "LIMITS",
    "SEPARATOR",
    "Limits",
    "Unreadable",
    "document_of",
    "documents_in",
    "documents_of_item",
    "holds_items",
    "is_read",
    "text_of",
    "with_bases",
]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file, or an item of one, that could not be read: why, and what the person can do."""

    name: str
    reason: str
    remedy: str
    item: int = 0

    def __str__(self) -> str:
        place = f"{self.name}, item {self.item}" if self.item else self.name
        return f"{place}: {self.reason}. {self.remedy}"


def documents_in(path: Path, limits: Limits = LIMITS, name: str = "") -> Iterator[Document | Unreadable]:
    """Read a file: one Document, or one for each item of a file of job adverts, in order.

    `name` is what the documents are called; without it, the file's own name. A file that
    holds adverts is read as a stream, so that memory stays flat whatever its size.
    """
    name = name or path.name
    try:
        yield from _documents(path, name, limits)
    except CannotReadError as problem:
        yield Unreadable(name, problem.reason, problem.remedy)
    except OSError as problem:
        reason = f"it cannot be opened ({(problem.strerror or 'not known').lower()})"
        yield Unreadable(name, reason, "See that the file is there and that you may read it.")


def document_of(data: bytes, name: str, limits: Limits = LIMITS) -> Document | Unreadable:
    """The one document that these bytes are, read as `documents_in` reads a file that holds no items."""
    try:
        return _document(data, name, limits)
    except CannotReadError as problem:
        return Unreadable(name, problem.reason, problem.remedy)


def documents_of_item(raw: RawItem, name: str) -> list[Document | Unreadable]:
    """The documents that `documents_in` gives for one line of a file of adverts, or one element."""
    return [_of_item(item, name) for item in items_of(raw)]


def text_of(path: Path, limits: Limits = LIMITS) -> str:
    """The one text of a file that `with_bases` counts in: its items' texts with SEPARATOR between them.

    Empty when nothing of it can be read.
    """
    return SEPARATOR.join(each.text for each in documents_in(path, limits) if isinstance(each, Document))


def with_bases(found: Iterable[Document | Unreadable]) -> Iterator[tuple[int, Document | Unreadable]]:
    """Each of the outcomes with the place of its text in the one text of the file.

    A quote at `start` of a document stands at `base + start` of `text_of(path)`. An Unreadable
    takes up no place there.
    """
    base = 0
    for each in found:
        yield base, each
        if isinstance(each, Document):
            base += len(each.text) + len(SEPARATOR)


def _documents(path: Path, name: str, limits: Limits) -> Iterator[Document | Unreadable]:
    with open(path, "rb", opener=_without_waiting) as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise CannotReadError("it is not a file", "Give a file, or a folder of files.")
        head = file.read(HEAD)
        file.seek(0)
        if head and holds_items(head, name):
            _check_size(status.st_size, limits.stream_bytes)
            yield from _items(file, name, limits)
        else:
            _check_size(status.st_size, limits.file_bytes)
            yield _document(file.read(limits.file_bytes + 1), name, limits)


def _without_waiting(path: str, flags: int) -> int:
    """Open without waiting for the other end, should it be a pipe."""
    return os.open(path, flags | os.O_NONBLOCK | os.O_CLOEXEC)


def _check_size(size: int, most: int) -> None:
    if size > most:
        raise CannotReadError(
            f"it is too big ({in_words(size)}; {in_words(most)} at most)", "Split it into smaller files."
        )


def holds_items(head: bytes, name: str) -> bool:
    """Whether it is JSON, packed or not; what cannot be told is found out, and said, later."""
    try:
        key = format_of(head, name)
        if key != "gzip":
            return key == "json"
        inner = b"".join(_first_bytes(head))
        return bool(inner) and format_of(inner, unpacked_name(name)) == "json"
    except CannotReadError:
        return False


def is_read(head: bytes, name: str) -> bool:
    """Whether some format reads a file with this name that begins so; what is in it may yet be unreadable."""
    try:
        return bool(head) and format_of(head, name) in choosing.FORMATS
    except CannotReadError:
        return False


def _first_bytes(head: bytes) -> Iterator[bytes]:
    import zlib

    try:
        yield zlib.decompressobj(wbits=31).decompress(head, HEAD)
    except zlib.error:
        return


def _document(data: bytes, name: str, limits: Limits) -> Document:
    _check_size(len(data), limits.file_bytes)
    is_plain = bool(data) and format_of(data, name) in choosing.IN_PROCESS
    found = (choosing if is_plain or not data else confined).extract(data, name, limits)
    digest = hashlib.sha256(data).hexdigest()
    return Document(name, found.media_type, digest, found.text, found.parts, found.facts, found.warnings)


def _items(file: BinaryIO, name: str, limits: Limits) -> Iterator[Document | Unreadable]:
    count = 0
    for item in items_in(file, name, limits):
        count += 1
        yield _of_item(item, name)
    if not count:
        raise CannotReadError("there are no job adverts in it", "See whether it is the right file.")


def _of_item(item: Item, name: str) -> Document | Unreadable:
    if item.posting is None:
        return Unreadable(name, item.reason, item.remedy, item.number)
    try:
        found = extract_posting(item.posting)
    except CannotReadError as problem:
        return Unreadable(name, problem.reason, problem.remedy, item.number)
    digest = hashlib.sha256(item.raw).hexdigest()
    return Document(
        name, found.media_type, digest, found.text, found.parts, found.facts, item.warnings, item.number
    )
