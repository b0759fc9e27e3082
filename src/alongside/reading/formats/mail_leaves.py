"""The parts of a mail that hold something: words in groups of alternatives, and files."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from email.policy import compat32
from typing import TypeVar

from alongside.reading.formats.mail_header import file_name, headers_of

_BROKEN = (ValueError, TypeError, AttributeError, LookupError, RecursionError, AssertionError)
_BOUNDARY = re.compile(rb"^--(?P<mark>[^\s-][^\r\n]{0,68}?)[ \t]*\r?$(?=\n[Cc]ontent-)", re.MULTILINE)
_SIGNATURES = ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature")
_Given = TypeVar("_Given")


@dataclass(frozen=True)
class Leaf:
    """A part that holds something, and its bytes. `blocks` are those of a delivery report."""

    part: Message
    kind: str
    data: bytes
    is_picture: bool = False
    is_in_report: bool = False
    blocks: list[dict[str, str]] = field(default_factory=list)


@dataclass
class Leaves:
    """Words in groups: those of one group say the same in several ways."""

    groups: list[list[Leaf]] = field(default_factory=list)
    attached: list[Leaf] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Waiting:
    part: Message
    group: list[Leaf] | None
    is_in_report: bool


def leaves_of(message: Message, data: bytes, most: int) -> Leaves:
    """The leaves of a message in order; `data` are its bytes. After `most` parts the rest is left out."""
    found = Leaves()
    waiting = [_Waiting(_mended(message, data, found.warnings), None, is_in_report=False)]
    seen = 0
    while waiting:
        here = waiting.pop()
        seen += 1
        if seen > most:
            found.warnings.append(f"It has more than {most:,} parts; the rest is only in the whole message.")
            break
        inner = _parts_of(here.part)
        if inner is None:
            _sort(found, _leaf(here), here.group)
            continue
        kind = here.part.get_content_type()
        group = here.group
        if kind == "multipart/alternative" and group is None:
            group = []
            found.groups.append(group)
        in_report = here.is_in_report or kind == "multipart/report"
        waiting += [_Waiting(part, group, in_report) for part in reversed(inner)]
        _take_rest(found, here.part)
    found.groups = [group for group in found.groups if group]
    return found


def _parts_of(part: Message) -> list[Message] | None:
    """The parts inside a multipart; None of a leaf."""
    if part.get_content_maintype() != "multipart" or not part.is_multipart():
        return None
    payload = part.get_payload()
    return [each for each in payload if isinstance(each, Message)] if isinstance(payload, list) else None


def _mended(message: Message, data: bytes, warnings: list[str]) -> Message:
    """The message again with the boundary that its parts do use, where it names none or another."""
    if message.get_content_maintype() != "multipart" or message.is_multipart():
        return message
    boundary = _BOUNDARY.search(data)
    if boundary is None:
        return message
    head, _, body = data.partition(b"\r\n\r\n" if b"\r\n\r\n" in data[: 1 << 18] else b"\n\n")
    mark = boundary["mark"].replace(b'"', b"")
    kept = re.sub(rb"(?im)^content-type:[^\n]*(?:\n[ \t][^\n]*)*\n?", b"", head + b"\n")
    kind = message.get_content_type().encode()
    warnings.append("The mark between its parts was missing; it was guessed.")
    again = b"Content-Type: " + kind + b'; boundary="' + mark + b'"\n' + kept.strip() + b"\n\n" + body
    return message_from_bytes(again, policy=compat32)


def _take_rest(found: Leaves, part: Message) -> None:
    """What stands behind the last boundary: often only what a scanner added, but nothing is lost."""
    rest = _safely(lambda: str(part.epilogue or "").encode("utf-8", "surrogateescape"), b"")
    if rest.strip() and not rest.strip().startswith(b"--"):
        found.groups.append([Leaf(Message(), "text/plain", rest)])
        found.warnings.append("Words stood behind the end of its parts; they are shown below the others.")


def _leaf(here: _Waiting) -> Leaf:
    part = here.part
    kind = part.get_content_type()
    is_shown = part.get_content_maintype() == "image" and (
        part.get("Content-ID") is not None or not file_name(part)
    )
    blocks = _blocks_of(part) if kind == "message/delivery-status" else []
    data = _safely(lambda: _bytes_of(part), b"")
    return Leaf(part, kind, data, is_shown, here.is_in_report, blocks)


def _bytes_of(part: Message) -> bytes:
    payload = part.get_payload()
    if not isinstance(payload, list):
        content = part.get_payload(decode=True)
        return content if isinstance(content, bytes) else b""
    inner = [each for each in payload if isinstance(each, Message)]
    if len(inner) == 1 and not inner[0].keys():
        return _unpacked(part, inner[0])
    return b"\n".join(each.as_bytes() for each in inner)


def _unpacked(part: Message, inner: Message) -> bytes:
    """An attached message that was packed, which by the rules it may not be."""
    held = Message()
    held["Content-Transfer-Encoding"] = str(part.get("Content-Transfer-Encoding", ""))
    held.set_payload(inner.get_payload())
    content = held.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _blocks_of(part: Message) -> list[dict[str, str]]:
    payload = part.get_payload()
    inner = payload if isinstance(payload, list) else []
    return [_safely(lambda: dict(headers_of(each)), {}) for each in inner if isinstance(each, Message)]  # noqa: B023


def _sort(found: Leaves, leaf: Leaf, group: list[Leaf] | None) -> None:
    if leaf.kind in _SIGNATURES:
        return
    is_words = leaf.kind in ("text/plain", "text/html") or leaf.part.get_content_maintype() == "multipart"
    if not is_words or _is_attached(leaf.part):
        found.attached.append(leaf)
    elif group is None:
        found.groups.append([leaf])
    else:
        group.append(leaf)


def _is_attached(part: Message) -> bool:
    is_told = _safely(lambda: str(part.get_content_disposition() or ""), "") == "attachment"
    return is_told or bool(file_name(part))


def _safely(read: Callable[[], _Given], otherwise: _Given) -> _Given:
    try:
        return read()
    except _BROKEN:
        return otherwise
