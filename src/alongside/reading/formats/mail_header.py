"""Header values of a mail as words: encoded words, raw bytes and names of files. Nothing here raises."""

import binascii
import re
from collections.abc import Iterator
from email.message import Message
from email.utils import collapse_rfc2231_value, parsedate_to_datetime
from typing import Any

from alongside.reading.formats.encoding import decoded
from alongside.reading.formats.extract import CannotReadError, clean

MOST = 20_000
"""Characters of one header value that are looked at."""
_WORD = re.compile(r"=\?([^?\s*]{1,40})(?:\*[^?\s]{0,20})?\?([bBqQ])\?([^?]*)\?=")
_HEX = re.compile(rb"=([0-9A-Fa-f]{2})")
_SEVEN = ("utf-7", "utf7", "unicode-1-1-utf-7", "x-unicode-2-0-utf-7")
_WESTERN = ("us-ascii", "ascii", "iso-8859-1", "latin-1", "latin1", "windows-1252", "cp1252")
_BROKEN = (ValueError, TypeError, AttributeError, LookupError, IndexError, OverflowError, RecursionError)


def headers_of(message: Message) -> Iterator[tuple[str, str]]:
    """Each header in order: its name in lower case and its words on one line."""
    for name, value in message.raw_items():
        yield name.strip().lower(), words_of(str(value))


def words_of(raw: str) -> str:
    """The words of a raw value: unfolded, encoded words and bytes of any character set decoded."""
    raw = raw[:MOST]
    pieces: list[str] = []
    place = 0
    held: list[tuple[str, bytes]] = []
    for word in _WORD.finditer(raw):
        between = raw[place : word.start()]
        if between.strip() or not held:
            _give(pieces, held)
            pieces.append(_plain(between))
        held.append((word[1].lower(), _bytes_of_word(word[2].lower(), word[3])))
        place = word.end()
    _give(pieces, held)
    pieces.append(_plain(raw[place:]))
    return " ".join(clean("".join(pieces)).split())


def characters(data: bytes, charset: str = "") -> tuple[str, tuple[str, ...]]:
    """The characters of a part in mail, and what was assumed; never fails."""
    named = charset.strip().lower()
    if named in _WESTERN and not data.isascii():
        try:
            return data.decode("utf-8"), ()  # what is named so and yet is UTF-8 was named wrongly
        except UnicodeError:
            pass
    if named in _SEVEN:
        try:
            return data.decode("utf-7"), ()
        except UnicodeError:
            charset = ""
    try:
        return decoded(data, charset)
    except CannotReadError as problem:
        return data.decode("latin-1"), (f"Some letters may be wrong: {problem.reason}.",)


def file_name(message: Message) -> str:
    """The name of an attachment without folders, in at most 120 characters; empty when it has none."""
    for parameter, header in (("filename", "content-disposition"), ("name", "content-type")):
        try:
            told: Any = message.get_param(parameter, None, header)
            name = collapse_rfc2231_value(told) if told else ""
        except _BROKEN:
            name = ""
        if name.strip():
            return bare_name(words_of(name.strip().strip('"')))
    return ""


def bare_name(name: str) -> str:
    """A name without folders and signs that no file may have, in at most 120 characters."""
    name = " ".join(clean(name).replace("\\", "/").rsplit("/", 1)[-1].split())
    name = "".join(sign for sign in name if sign.isprintable())
    if len(name) <= 120:
        return name
    stem, dot, suffix = name.rpartition(".")
    return f"{stem[: 119 - len(suffix)]}.{suffix}" if dot and len(suffix) <= 10 else name[:120]


def charset_of(message: Message) -> str:
    """The character set that a part names; empty when it names none."""
    try:
        return message.get_content_charset("") or ""
    except _BROKEN:
        return ""


def day_of(value: str) -> str:
    """The day of a Date header as YYYY-MM-DD; empty when it tells none."""
    try:
        return parsedate_to_datetime(value[:200]).date().isoformat() if value else ""
    except _BROKEN:
        return ""


def _give(pieces: list[str], held: list[tuple[str, bytes]]) -> None:
    """Decode the words that stood side by side; pieces of one character set belong together."""
    while held:
        charset, data = held.pop(0)
        while held and held[0][0] == charset:
            data += held.pop(0)[1]
        pieces.append(characters(data, charset)[0])


def _plain(words: str) -> str:
    if words.isascii():
        return words
    return characters(words.encode("utf-8", "surrogateescape"))[0]


def _bytes_of_word(how: str, words: str) -> bytes:
    told = words.encode("utf-8", "surrogateescape")
    if how == "q":
        return _HEX.sub(lambda found: bytes.fromhex(found[1].decode()), told.replace(b"_", b" "))
    told = re.sub(rb"[^A-Za-z0-9+/]", b"", told)
    told = told[:-1] if len(told) % 4 == 1 else told
    try:
        return binascii.a2b_base64(told + b"=" * (-len(told) % 4))
    except binascii.Error:
        return b""
