"""The values of a JSON or JSON Lines file one after the other, never the whole file at once.

JSON Lines: a value a line. JSON: the elements of an array or of `@graph`, else the one value there is.
"""

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from alongside.reading.formats.encoding import decoded
from alongside.reading.formats.extract import CannotReadError
from alongside.reading.formats.limits import Limits, in_words
from alongside.reading.formats.packed import unpacked, unpacked_name

_CHUNK = 1 << 18
_GRAPH = re.compile(r'(?<!\\)"@graph"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")
_DECODER = json.JSONDecoder()
_NOT_JSON = "Download or export it again."


@dataclass(frozen=True, slots=True)
class Found:
    """A value with its bytes, or None and why; `where` names its place for a message."""

    where: str
    raw: bytes
    value: object = None
    warnings: tuple[str, ...] = ()
    reason: str = ""


def values_in(stream: BinaryIO, name: str, limits: Limits, *, is_parsed: bool = True) -> Iterator[Found]:
    """The values of a JSON, JSON Lines or gzipped such file; lines stay unread without `is_parsed`."""
    chunks = _chunks(stream, limits)
    first = _until_first_line_end(chunks, limits)
    inner = unpacked_name(name).lower()
    if inner.endswith((".jsonl", ".ndjson")) or _is_whole(first):
        return _from_lines(_joined(first, chunks), limits, is_parsed=is_parsed)
    return _from_document(_joined(first, chunks), limits)


def parsed(where: str, line: bytes) -> Found:
    """The value that these bytes say, or why they say none."""
    try:
        text, warnings = decoded(line)
        value = json.loads(text)
    except CannotReadError as problem:
        return Found(where, line, reason=f"{where}: {problem.reason}")
    except RecursionError:
        return Found(where, line, reason=f"{where} is nested too deep")
    except ValueError as problem:
        return Found(where, line, reason=f"{where} is not JSON ({_said(problem)})")
    return Found(where, line, value, warnings)


def _chunks(stream: BinaryIO, limits: Limits) -> Iterator[bytes]:
    start = stream.read(2)
    stream.seek(0)
    if start == b"\x1f\x8b":
        yield from unpacked(stream, limits, limits.stream_expanded_bytes)
    else:
        while chunk := stream.read(_CHUNK):
            yield chunk


def _joined(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield first.removeprefix(b"\xef\xbb\xbf")
    yield from rest


def _until_first_line_end(chunks: Iterator[bytes], limits: Limits) -> bytes:
    held = bytearray()
    for chunk in chunks:
        held += chunk
        if b"\n" in held.lstrip()[:-1] or len(held) > limits.item_bytes:
            break
    return bytes(held)


def _is_whole(first: bytes) -> bool:
    """Whether the first of several lines is a JSON value by itself, so that each line is one."""
    line, _, more = first.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")
    return bool(more.strip()) and parsed("", line).value is not None


def _from_lines(chunks: Iterator[bytes], limits: Limits, *, is_parsed: bool = True) -> Iterator[Found]:
    for number, line in _lines(chunks, limits.item_bytes):
        where = f"line {number}"
        if line is None:
            most = in_words(limits.item_bytes)
            yield Found(where, b"", reason=f"{where} is too long (more than {most})")
        elif line.strip():
            yield parsed(where, line) if is_parsed else Found(where, line)


def _lines(chunks: Iterator[bytes], most: int) -> Iterator[tuple[int, bytes | None]]:
    """The lines with their numbers, without their ends, empty ones left out.

    None stands for a line of more than `most` bytes, which is never held.
    """
    held = b""
    skipping = False
    number = 1
    for chunk in chunks:
        *whole, rest = chunk.split(b"\n")
        for place, piece in enumerate(whole, number):
            if piece or held or skipping:
                yield place, None if skipping or len(held) + len(piece) > most else held + piece
                held, skipping = b"", False
        number += len(whole)
        skipping = skipping or len(held) + len(rest) > most
        held = b"" if skipping else held + rest
    if held or skipping:
        yield number, None if skipping else held


def _said(problem: ValueError) -> str:
    if isinstance(problem, json.JSONDecodeError):
        return f"{problem.msg.lower()} at character {problem.pos + 1}"
    return "a number is too long"


def _from_document(chunks: Iterator[bytes], limits: Limits) -> Iterator[Found]:
    """The values of one JSON document: the elements of its array, or itself."""
    text = _Text(chunks, limits.item_bytes)
    text.fill(1 << 16)
    start = _BETWEEN.match(text.held)
    position = start.end() if start else 0
    graph = _GRAPH.search(text.held)
    if text.held[position : position + 1] == "[":
        yield from _elements(text, position + 1)
    elif graph:
        yield from _elements(text, graph.end())
    else:
        value, _ = text.value_at(position)
        yield Found("the object", text.held.encode("utf-8", "replace"), value)


def _elements(text: "_Text", position: int) -> Iterator[Found]:
    for number in range(1, 1 << 62):
        position = text.past_white_space(position)
        if text.held[position : position + 1] in ("]", ""):
            if text.held[position : position + 1] == "":
                raise CannotReadError(f"its JSON stops after item {number - 1}", _NOT_JSON)
            return
        value, end = text.value_at(position, f"item {number}")
        raw = text.held[position:end].encode("utf-8", "replace")
        yield Found(f"item {number}", raw, value)
        position = text.trimmed(end)


class _Text:
    """The characters of a JSON document, as many as are needed at a time."""

    def __init__(self, chunks: Iterator[bytes], most: int) -> None:
        self.held = ""
        self._chunks = chunks
        self._most = most
        self._bytes = codecs.getincrementaldecoder("utf-8")("replace")

    def fill(self, wanted: int) -> bool:
        """Hold at least `wanted` characters; False when there are no more to come."""
        while len(self.held) < wanted:
            chunk = next(self._chunks, None)
            if chunk is None:
                return False
            self.held += self._bytes.decode(chunk)
        return True

    def value_at(self, position: int, where: str = "the file") -> tuple[object, int]:
        """The JSON value at `position` and where it ends, reading on as far as it needs."""
        while True:
            try:
                return _DECODER.raw_decode(self.held, position)
            except RecursionError:
                raise CannotReadError(f"{where} is nested too deep", _NOT_JSON) from None
            except ValueError as problem:
                tried = len(self.held) - position
                if not self.fill(len(self.held) + 1):
                    raise CannotReadError(f"{where} is not JSON ({_said(problem)})", _NOT_JSON) from None
                self.fill(position + max(_CHUNK, 2 * tried))
                if len(self.held) - position > self._most + _CHUNK:
                    raise CannotReadError(f"{where} is broken or too long", _NOT_JSON) from None

    def past_white_space(self, position: int) -> int:
        """The place of the next character that is neither white space nor a comma."""
        while True:
            found = _BETWEEN.match(self.held, position)
            position = found.end() if found else position
            if position < len(self.held) or not self.fill(len(self.held) + 1):
                return position

    def trimmed(self, position: int) -> int:
        """Let go of what has been read, now and then; the new place of `position`."""
        if position < _CHUNK:
            return position
        self.held = self.held[position:]
        return 0
