"""Mail (.eml): subject and date, the message, and every attachment read by its own format.

    Subject: Request for information
    Date: Mon, 02 Aug 2021 09:15:00 +0100

    the message ...

The plain text of a message is preferred to its HTML. Addresses and people's names in the header are
left out; of the sender only the domain is kept, as the fact `sender-domain`. Each attachment is
a part "attachment staff.xlsx" that holds its own parts, so that a citation says "attachment
staff.xlsx, sheet Staff, cell B12"; messages inside messages too. What cannot be read of an
attachment is a warning with the reason and the remedy.
"""

import email
import mimetypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import default
from email.utils import getaddresses, parsedate_to_datetime

from alongside.reading.formats import choosing
from alongside.reading.formats.encoding import decoded
from alongside.reading.formats.extract import Assembly, CannotReadError, Extract, clean
from alongside.reading.formats.limits import Limits
from alongside.reading.formats.visible import visible_text_of

MEDIA_TYPE = "message/rfc822"

_DOMAIN = re.compile(r"@([\w.-]+\.[a-z]{2,})\s*$", re.I)
_SEALED = ("application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted")
_NOT_DOCUMENTS = ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature")


@dataclass
class _Pieces:
    """The leaves of a message, sorted."""

    plain: list[EmailMessage] = field(default_factory=list)
    marked_up: list[EmailMessage] = field(default_factory=list)
    attached: list[EmailMessage] = field(default_factory=list)
    pictures: int = 0


def extract(data: bytes, name: str, limits: Limits) -> Extract:  # noqa: ARG001
    """A message with its attachments. Raises CannotReadError when it is none, or is sealed."""
    message = _parsed(data)
    if not message.keys():
        raise CannotReadError(
            "it is not a mail message: it has no header", "Export the message as .eml again."
        )
    if message.get_content_type() in _SEALED:
        raise CannotReadError(
            "the message is encrypted", "Open it in the mail program and save it as text or PDF."
        )
    whole = Assembly()
    facts = _add_header(whole, message)
    pieces = _Pieces()
    for leaf in _leaves(message, limits):
        _sort(leaf, pieces)
    _add_body(whole, pieces)
    if pieces.pictures:
        whole.warnings.append(f"{pieces.pictures} pictures in the message were not read.")
    _add_attachments(whole, pieces.attached, limits)
    return whole.extract(MEDIA_TYPE, facts)


def _parsed(data: bytes) -> EmailMessage:
    try:
        message = email.message_from_bytes(data, policy=default)
    except (MessageError, ValueError, TypeError, AttributeError, RecursionError):
        raise CannotReadError("it is a broken mail message", "Export it as .eml again.") from None
    assert isinstance(message, EmailMessage)
    return message


def _add_header(whole: Assembly, message: EmailMessage) -> dict[str, str]:
    facts = {"kind": "email"}
    subject, sent = _header(message, "Subject"), _header(message, "Date")
    for label, value in (("Subject", subject), ("Date", sent)):
        if value:
            whole.gap("\n")
            whole.add(f"{label}: ")
            whole.add(value, "field", label.lower())
    if subject:
        facts["title"] = subject
    if day := _day(sent):
        facts["published"] = day
    addresses = getaddresses([_header(message, "From")])
    domain = _DOMAIN.search(addresses[0][1]) if addresses else None
    if domain:
        facts["sender-domain"] = domain[1].lower()
    return facts


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())
    except (MessageError, ValueError, TypeError, AttributeError, IndexError, LookupError):
        return ""


def _day(sent: str) -> str:
    try:
        return parsedate_to_datetime(sent).date().isoformat() if sent else ""
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _leaves(message: EmailMessage, limits: Limits) -> Iterator[EmailMessage]:
    """The parts that hold something, in order; a message inside is one part."""
    waiting = [message]
    seen = 0
    while waiting:
        part = waiting.pop()
        seen += 1
        if seen > 50 * limits.attachments:
            raise CannotReadError("the message has too many parts", "Save its attachments and add those.")
        if part.is_multipart() and part.get_content_maintype() == "multipart":
            waiting.extend(
                inner for inner in reversed(list(part.iter_parts())) if isinstance(inner, EmailMessage)
            )
        else:
            yield part


def _sort(leaf: EmailMessage, pieces: _Pieces) -> None:
    kind = leaf.get_content_type()
    if kind in _NOT_DOCUMENTS:
        return
    if leaf.get_content_maintype() == "image" and (leaf["Content-ID"] or not _name(leaf)):
        pieces.pictures += 1
    elif kind in ("text/plain", "text/html") and not _is_attached(leaf):
        (pieces.plain if kind == "text/plain" else pieces.marked_up).append(leaf)
    else:
        pieces.attached.append(leaf)


def _is_attached(leaf: EmailMessage) -> bool:
    return leaf.get_content_disposition() == "attachment" or bool(_name(leaf))


def _add_body(whole: Assembly, pieces: _Pieces) -> None:
    plain = _texts(whole, pieces.plain)
    words = plain if plain.strip() else visible_text_of(_texts(whole, pieces.marked_up))
    if words.strip():
        whole.gap()
        whole.add(words.strip("\n"), "mail-part", "message")


def _texts(whole: Assembly, leaves: list[EmailMessage]) -> str:
    texts = []
    for leaf in leaves:
        text, warnings = decoded(_bytes_of(leaf), leaf.get_content_charset("") or "")
        whole.warnings.extend(warnings)
        texts.append(clean(text))
    return "\n\n".join(texts)


def _add_attachments(whole: Assembly, attached: list[EmailMessage], limits: Limits) -> None:
    inner = replace(limits, depth=limits.depth - 1, file_bytes=min(limits.file_bytes, limits.expanded_bytes))
    for number, leaf in enumerate(attached, 1):
        name = _name(leaf) or f"{number}{_suffix(leaf)}"
        if number > limits.attachments:
            left = len(attached) - limits.attachments
            whole.warnings.append(
                f"{left} attachments were not read: the message has too many. Add them as files."
            )
            return
        try:
            found = _read(leaf, name, inner)
        except CannotReadError as problem:
            whole.warnings.append(f"The attachment {name} was not read: {problem.reason}. {problem.remedy}")
            continue
        whole.gap()
        with whole.within("mail-part", f"attachment {name}"):
            whole.include(found)
        whole.warnings.extend(f"Attachment {name}: {warning}" for warning in found.warnings)


def _read(leaf: EmailMessage, name: str, limits: Limits) -> Extract:
    if leaf.get_content_type() == "message/rfc822":
        if limits.depth <= 0:
            raise CannotReadError(
                "messages are wrapped in each other too deep", "Save it and add it by itself."
            )
        return choosing.extract_as("eml", _bytes_of(leaf), name, limits)
    if limits.depth <= 0:
        raise CannotReadError("it lies too deep in other messages", "Save it and add it by itself.")
    return choosing.extract(_bytes_of(leaf), name, limits)


def _bytes_of(leaf: EmailMessage) -> bytes:
    try:
        if leaf.get_content_maintype() == "message":
            return b"\n".join(bytes(inner) for inner in leaf.iter_parts())
        content = leaf.get_payload(decode=True)
    except (MessageError, ValueError, TypeError, AttributeError, LookupError, RecursionError):
        return b""
    return content if isinstance(content, bytes) else b""


def _name(leaf: EmailMessage) -> str:
    try:
        name = leaf.get_filename() or ""
    except (MessageError, ValueError, TypeError, AttributeError, LookupError):
        return ""
    return " ".join(clean(name).replace("\\", "/").rsplit("/", 1)[-1].split())[:120]


def _suffix(leaf: EmailMessage) -> str:
    if leaf.get_content_type() == "message/rfc822":
        return ".eml"
    return mimetypes.guess_extension(leaf.get_content_type()) or ""
