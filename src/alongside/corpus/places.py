"""Opens what a person names: a path, or an address (file, http, https, s3, gs).

Nothing is fetched but what the command line names. Keys for object stores are found where their own
tools look for them (environment, files); none are kept here.
"""

import http.client
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast
from urllib.parse import unquote, urlsplit

from alongside.corpus.extras import library
from alongside.reading.formats.sniffing import HEAD

_TIMEOUT = 60
_PIECE = 1 << 20
STORES = ("s3", "gs", "gcs")
WEB = ("http", "https")


class CannotOpenSourceError(Exception):
    """The source cannot be opened or read on. The message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Place:
    """One file to be read. `name` is what its rows are told by; `size` is None when not known."""

    address: str
    name: str
    size: int | None

    @property
    def path(self) -> Path | None:
        """Its path when it is on this machine."""
        return None if is_address(self.address) else Path(self.address)


def is_address(source: str) -> bool:
    """Whether it is an address elsewhere, not a path of this machine."""
    return urlsplit(source).scheme.lower() in (*WEB, *STORES)


def places_at(source: str) -> Iterator[Place]:
    """The files at a path or an address, in order; of a folder all in it, hidden ones left out.

    Raises CannotOpenSourceError when there is nothing there.
    """
    parts = urlsplit(source)
    scheme = parts.scheme.lower()
    if scheme in STORES:
        yield from _stored(source)
    elif scheme in WEB:
        yield Place(source, unquote(Path(parts.path).name) or parts.netloc, None)
    elif scheme == "file":
        yield from _local(Path(unquote(parts.path)))
    elif "://" in source:
        raise CannotOpenSourceError(
            f"Addresses that begin with {scheme}:// are not read. Use a path, file://, http(s)://, s3:// or gs://."
        )
    else:
        yield from _local(Path(source))


@contextmanager
def opened(place: Place) -> "Iterator[Stream]":
    """The bytes of a place from its beginning.

    Raises CannotOpenSourceError, also later while it is read, when they cannot be had.
    """
    scheme = urlsplit(place.address).scheme.lower()
    try:
        if scheme in WEB:
            request = urllib.request.Request(place.address, headers={"User-Agent": "alongside"})  # noqa: S310 (http only)
            with urllib.request.urlopen(request, timeout=_TIMEOUT) as answer:  # noqa: S310
                length = answer.headers.get("Content-Length")
                yield Stream(answer, place, int(length) if length and length.isdigit() else None)
        elif scheme in STORES:
            files, path = _store(place.address)
            with files.open_input_stream(path, compression=None) as stream:
                yield Stream(stream, place, place.size)
        else:
            with Path(place.address).open("rb") as stream:
                yield Stream(stream, place, None)
    except urllib.error.HTTPError as problem:
        raise CannotOpenSourceError(_answered(place.address, problem.code)) from problem
    except (OSError, http.client.HTTPException) as problem:
        raise CannotOpenSourceError(_failed(place.address, problem)) from problem


@contextmanager
def seekable(place: Place) -> Iterator[BinaryIO]:
    """The file for reading at any place of it. What the web holds is copied to a file first, then removed."""
    scheme = urlsplit(place.address).scheme.lower()
    if scheme in WEB:
        with tempfile.TemporaryFile() as copy, opened(place) as stream:
            while piece := stream.read(_PIECE):
                copy.write(piece)
            copy.seek(0)
            yield copy
        return
    try:
        if scheme in STORES:
            files, path = _store(place.address)
            with files.open_input_file(path) as file:
                yield file
        else:
            with Path(place.address).open("rb") as file:
                yield file
    except OSError as problem:
        raise CannotOpenSourceError(_failed(place.address, problem)) from problem


class Stream:
    """A stream read forwards, whose first bytes can be looked at before; it knows when it broke off."""

    def __init__(self, raw: Any, place: Place, length: int | None) -> None:
        self._raw, self._place, self._length = raw, place, length
        self._head = b""
        self._at = self.taken = 0

    def head(self) -> bytes:
        """The first bytes, which stay to be read."""
        while len(self._head) < HEAD and (piece := self._read(HEAD - len(self._head))):
            self._head += piece
        return self._head

    def read(self, size: int = -1) -> bytes:
        """The next bytes; none at the end."""
        if self._at < len(self._head):
            piece = self._head[self._at :] if size < 0 else self._head[self._at : self._at + size]
            self._at += len(piece)
            return piece if size >= 0 else piece + self.read()
        if size < 0:
            return b"".join(iter(lambda: self._read(_PIECE), b""))
        return self._read(size)

    def seek(self, position: int) -> int:
        """Go back to the beginning, as long as only the head has been read."""
        if position or self.taken > len(self._head):
            raise OSError("this stream only goes forwards")
        self._at = 0
        return 0

    def binary(self) -> BinaryIO:
        """Itself, as the formats take it."""
        self.head()
        return cast("BinaryIO", self)

    def _read(self, size: int) -> bytes:
        try:
            piece: bytes = self._raw.read(size)
        except (OSError, http.client.HTTPException) as problem:
            raise CannotOpenSourceError(_failed(self._place.address, problem)) from problem
        self.taken += len(piece)
        if not piece and self._length is not None and self.taken < self._length:
            raise CannotOpenSourceError(
                f"{self._place.address} broke off after {self.taken:,} of {self._length:,} bytes. "
                "Run it again."
            )
        return piece


def _local(path: Path) -> Iterator[Place]:
    if path.is_dir():
        yield from _below(path, path)
    elif path.is_file():
        yield Place(str(path), path.name, path.stat().st_size)
    else:
        raise CannotOpenSourceError(f"There is no file or folder '{path}'. See how it is spelt.")


def _below(folder: Path, top: Path) -> Iterator[Place]:
    """The files of a folder and those below it, folder by folder, so that few names are held at a time."""
    for each in sorted(folder.iterdir()):
        if each.name.startswith(".") or each.name == "sources.toml":
            continue
        if each.is_dir():
            yield from _below(each, top)
        elif each.is_file():
            yield Place(str(each), each.relative_to(top).as_posix(), each.stat().st_size)


def _stored(source: str) -> Iterator[Place]:
    files, path = _store(source)
    fs = library("pyarrow.fs")
    scheme = source.partition("://")[0]
    try:
        (info,) = files.get_file_info([path])
        if info.type == fs.FileType.File:
            yield Place(source, Path(path).name, info.size)
            return
        found = files.get_file_info(fs.FileSelector(path, recursive=True, allow_not_found=True))
    except OSError as problem:
        raise CannotOpenSourceError(_failed(source, problem)) from problem
    inside = sorted((each.path, each.size) for each in found if each.type == fs.FileType.File)
    if not inside:
        raise CannotOpenSourceError(f"There is nothing at {source}. See how it is spelt.")
    for each, size in inside:
        name = each.removeprefix(path).lstrip("/")
        if not any(piece.startswith(".") for piece in name.split("/")):
            yield Place(f"{scheme}://{each}", name, size)


def _store(source: str) -> tuple[Any, str]:
    fs = library("pyarrow.fs")
    try:
        found: tuple[Any, str] = fs.FileSystem.from_uri(source.replace("gs://", "gcs://", 1))
    except (OSError, ValueError) as problem:
        raise CannotOpenSourceError(_failed(source, problem)) from problem
    return found


def _answered(address: str, code: int) -> str:
    if code == 404:
        return f"There is nothing at {address} (404). See how it is spelt."
    if code in (401, 403):
        return (
            f"{address} may not be read from here ({code}). Download it with your account and give the file."
        )
    return f"{address} answered {code}. Try again later."


def _failed(address: str, problem: BaseException) -> str:
    reason = getattr(problem, "reason", None) or getattr(problem, "strerror", None) or problem
    return f"{address} cannot be read: {str(reason).strip().splitlines()[0]}."
