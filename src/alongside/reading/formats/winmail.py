"""Outlook's winmail.dat (TNEF): the files in it. Needs the package tnefparse, the extra `outlook`."""

import struct
from dataclasses import dataclass, field
from typing import Any

from alongside.reading.formats.extract import CannotReadError, clean
from alongside.reading.formats.mail_header import bare_name, characters
from alongside.reading.formats.visible import visible_text_of

MARK = b"\x78\x9f\x3e\x22"
_PIECE = struct.Struct("<BHHI")
_MOST = 5_000
_ASK = "Ask the sender to send it again as plain mail."


@dataclass(frozen=True, slots=True)
class Winmail:
    """`text` is the message where it carries one."""

    text: str = ""
    files: list[tuple[str, bytes]] = field(default_factory=list)


def unpacked_winmail(data: bytes) -> Winmail:
    """What is in a winmail.dat. Raises CannotReadError when it is broken or tnefparse is not installed."""
    try:
        from tnefparse import TNEF
    except ImportError:
        raise CannotReadError(
            "it is an Outlook winmail.dat, and what reads those is not installed",
            "Install alongside[outlook], or ask the sender to send it again as plain mail.",
        ) from None
    _check(data)
    try:
        found = TNEF(data, do_checksum=False)
        files = [(_name(each, number), bytes(each.data)) for number, each in enumerate(found.attachments, 1)]
        return Winmail(_text(found), [each for each in files if each[1]])
    except Exception:  # the package raises anything on a broken file
        raise CannotReadError("it is a broken Outlook winmail.dat", _ASK) from None


def _check(data: bytes) -> None:
    """Refuse what is cut off, and what has so many pieces that reading them would take too long."""
    place, count = 6, 0
    while place + _PIECE.size <= len(data):
        _, _, _, size = _PIECE.unpack_from(data, place)
        place += _PIECE.size + size + 2
        count += 1
        if count > _MOST:
            raise CannotReadError("it is an Outlook winmail.dat with too many pieces", _ASK)
    if not data.startswith(MARK) or not count or place > len(data):
        raise CannotReadError("it is a broken Outlook winmail.dat, cut off or empty", _ASK)


def _name(attachment: Any, number: int) -> str:
    try:
        told = attachment.long_filename()
    except Exception:
        told = getattr(attachment, "_name", b"")
    words = characters(told)[0] if isinstance(told, bytes) else str(told)
    return bare_name(words.strip("\0 ")) or f"{number}.bin"


def _text(found: Any) -> str:
    for body, is_markup in ((found.body, False), (found.htmlbody, True)):
        words = characters(body)[0] if isinstance(body, bytes) else str(body or "")
        words = clean(visible_text_of(words) if is_markup else words).strip("\0\n ")
        if words:
            return words
    return ""
