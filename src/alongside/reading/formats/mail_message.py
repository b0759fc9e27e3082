"""A mail opened: header values, its own words, the files that came with it, what could not be read.

Nothing is fetched or run, and nothing in it makes this fail: a part that cannot be taken apart is kept
whole as a file. The plain text of a message is preferred to its HTML, unless it says nothing. What the
files themselves say is read elsewhere.
"""

import email
import mimetypes
import re
from dataclasses import dataclass, field, replace
from email.errors import MessageError
from email.message import Message
from email.policy import compat32

from alongside.reading.formats.extract import CannotReadError, clean
from alongside.reading.formats.limits import LIMITS, Limits
from alongside.reading.formats.mail_blocks import blocks_in, suffix_by_content
from alongside.reading.formats.mail_header import bare_name, characters, charset_of, file_name, headers_of
from alongside.reading.formats.mail_leaves import Leaf, leaves_of
from alongside.reading.formats.mail_report import Report, fields_of, report_of
from alongside.reading.formats.visible import visible_text_of
from alongside.reading.formats.winmail import MARK, unpacked_winmail

TEXT_CHARS = 1_000_000
"""More words than this are cut off; the whole stays in the file."""
_HEADER_BYTES = 1 << 18
_HEADERS = 2_000
_LINKS = 200
_SEALED = ("application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted")
_MARKED_UP = re.compile(r"\s*(?:<!doctype\s+html|<html\b|<body\b|<(?:div|table|p)\b[^>]*>)", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"\[[^\]\n]{0,300}\]|<https?://[^>\s]{1,300}>|[\s*_=-]+")
_HREF = re.compile(r"<a\s[^>]{0,300}?href\s*=\s*[\"']?(https?://[^\"'\s>]{4,1000})", re.IGNORECASE)
_LINK = re.compile(r"https?://[^\s<>\"'\])]{4,1000}", re.IGNORECASE)
_FIELD = re.compile(r"^([!-9;-~]{1,80}):[ \t]*(.*(?:\n[ \t].*)*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class MailFile:
    """A file that came with a mail. `within` names the message or winmail.dat that it lay in.

    `is_picture` is one that the message itself shows, such as a logo.
    """

    name: str
    media_type: str
    data: bytes
    within: str = ""
    is_picture: bool = False


@dataclass(frozen=True, slots=True)
class OpenedMail:
    """`headers` are (lower-case name, words) in order. `report` is that of a mail server, if it is one.

    `is_sealed`: it is encrypted as a whole.
    """

    headers: tuple[tuple[str, str], ...] = ()
    text: str = ""
    files: tuple[MailFile, ...] = ()
    links: tuple[str, ...] = ()
    report: Report | None = None
    warnings: tuple[str, ...] = ()
    is_sealed: bool = False

    def header(self, name: str) -> str:
        """The first value of a header; empty when there is none."""
        return next((value for each, value in self.headers if each == name), "")

    def all_of(self, *names: str) -> list[str]:
        """Every value of these headers, in order."""
        return [value for each, value in self.headers if each in names]


@dataclass
class _Taken:
    files: list[MailFile] = field(default_factory=list)
    links: dict[str, None] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    winmail_words: str = ""
    returned: tuple[tuple[str, str], ...] = ()
    recipients: list[dict[str, str]] = field(default_factory=list)


def opened(data: bytes, limits: Limits = LIMITS) -> OpenedMail:
    """Open a mail. Raises CannotReadError only when it has no header at all."""
    message = parsed(data)
    if not message.keys():
        raise CannotReadError(
            "it is not a mail message: it has no header", "Export the message as .eml again."
        )
    taken = _Taken()
    is_sealed = message.get_content_type() in _SEALED
    if is_sealed:
        taken.warnings.append("The message is encrypted: open it in the mail program.")
    found = leaves_of(message, data, limits.mail_parts)
    taken.warnings += found.warnings
    for group in found.groups:
        _take_words(taken, group)
    for leaf in found.attached:
        _take_file(taken, leaf)
    text = "\n\n".join(filter(None, taken.words)) or taken.winmail_words
    if len(text) > TEXT_CHARS:
        text = text[:TEXT_CHARS]
        taken.warnings.append("It has more words than are read; the rest is in the file.")
    links = dict.fromkeys([*taken.links, *_LINK.findall(text)[:_LINKS]])
    headers = tuple(headers_of(message))[:_HEADERS]
    report = report_of(taken.recipients, taken.returned)
    return OpenedMail(
        headers, text, tuple(taken.files), tuple(links)[:_LINKS], report,
        tuple(dict.fromkeys(taken.warnings)), is_sealed,
    )  # fmt: skip


def unopened(data: bytes, reason: str) -> OpenedMail:
    """What the header of a mail says that could not be opened, found without a parser."""
    head = re.split(rb"\r?\n\r?\n", data[:_HEADER_BYTES], maxsplit=1)[0]
    lines = head.decode("utf-8", "surrogateescape").replace("\r\n", "\n")
    found = [(each[1].lower(), " ".join(clean(each[2]).split())) for each in _FIELD.finditer(lines)]
    return OpenedMail(headers=tuple(found[:_HEADERS]), warnings=(reason,))


def with_inner_files(mail: OpenedMail, limits: Limits = LIMITS) -> OpenedMail:
    """The same mail with the files of the messages attached to it, which count as its own."""
    files: list[MailFile] = []
    warnings: list[str] = []
    waiting = [(each, limits.depth) for each in reversed(mail.files)]
    size = 0
    while waiting:
        file, depth = waiting.pop()
        size += len(file.data)
        if len(files) >= limits.attachments or size > limits.expanded_bytes:
            warnings.append(f"{len(waiting) + 1} attachments were not taken out: there are too many.")
            break
        files.append(file)
        if not is_message(file):
            continue
        if not depth:
            warnings.append(f"{file.name} holds messages that are wrapped in each other too deep.")
            continue
        try:
            inner = opened(file.data, limits)
        except CannotReadError as problem:
            warnings.append(f"The message {file.name} was not opened: {problem.reason}.")
            continue
        where = f"{file.within}, {file.name}" if file.within else file.name
        waiting += [(replace(each, within=where), depth - 1) for each in reversed(inner.files)]
        warnings += [f"{file.name}: {warning}" for warning in inner.warnings]
    return replace(mail, files=tuple(files), warnings=(*mail.warnings, *warnings))


def is_message(file: MailFile) -> bool:
    """Whether a file is a mail itself."""
    return file.media_type == "message/rfc822" or file.name.lower().endswith(".eml")


def parsed(data: bytes) -> Message:
    """The parts of a mail. Raises CannotReadError when they cannot be told apart."""
    try:
        return email.message_from_bytes(data, policy=compat32)
    except (MessageError, ValueError, TypeError, AttributeError, LookupError, RecursionError):
        raise CannotReadError("it is a broken mail message", "Export it as .eml again.") from None


def _take_words(taken: _Taken, group: list[Leaf]) -> None:
    """The words of one alternative: its plain text, or its HTML where the plain text says nothing."""
    plain: list[str] = []
    marked_up: list[str] = []
    for leaf in group:
        words, warnings = characters(leaf.data, charset_of(leaf.part))
        taken.warnings += warnings
        words = clean(words)
        is_html = leaf.kind == "text/html" or bool(_MARKED_UP.match(words))
        (marked_up if is_html else plain).append(words)
    for markup in marked_up:
        taken.links |= dict.fromkeys(_HREF.findall(markup)[:_LINKS])
    written = "\n\n".join(plain)
    shown = "\n\n".join(map(_shown, marked_up)) if marked_up and not _says_enough(written) else ""
    chosen = blocks_in(shown if shown and len(shown.strip()) > len(_said(written)) else written)
    taken.warnings += chosen.warnings
    taken.files += [_file(name, "", data) for name, data in chosen.files]
    taken.words.append(chosen.text.strip("\n") if chosen.text.strip() else "")


def _says_enough(plain: str) -> bool:
    """Whether plain text is more than the place of a picture or a note that HTML follows."""
    said = _said(plain)
    return len(said) >= 25 and not re.search(
        r"(?i)\b(?:html|mime)\b.{0,80}\b(?:e-?mail|message|client|view)", said
    )


def _said(plain: str) -> str:
    return _PLACEHOLDER.sub(" ", plain).strip()


def _shown(markup: str) -> str:
    try:
        return visible_text_of(markup)
    except (CannotReadError, ValueError, RecursionError):
        return clean(re.sub(r"(?:<[^>]{0,2000}>|[ \t])+", " ", markup))


def _take_file(taken: _Taken, leaf: Leaf) -> None:
    if leaf.kind == "message/delivery-status":
        taken.recipients += leaf.blocks
        return
    if leaf.kind == "text/rfc822-headers":
        taken.returned = fields_of(leaf.data)
        return
    name = file_name(leaf.part) or f"{len(taken.files) + 1}"
    if leaf.is_in_report and leaf.kind == "message/rfc822":
        taken.returned = fields_of(leaf.data)
    is_winmail = leaf.kind == "application/ms-tnef" or name.lower() == "winmail.dat"
    if (is_winmail or leaf.data.startswith(MARK)) and _take_winmail(taken, leaf.data):
        return
    taken.files.append(_file(name, leaf.kind, leaf.data, is_picture=leaf.is_picture))


def _take_winmail(taken: _Taken, data: bytes) -> bool:
    """Take the files out of a winmail.dat; False when it has to be kept whole."""
    try:
        found = unpacked_winmail(data)
    except CannotReadError as problem:
        taken.warnings.append(f"winmail.dat was kept as it is: {problem.reason}. {problem.remedy}")
        return False
    taken.winmail_words = taken.winmail_words or found.text
    taken.files += [replace(_file(name, "", inner), within="winmail.dat") for name, inner in found.files]
    if not found.files:
        taken.warnings.append("winmail.dat was kept as it is: there are no files in it.")
    return bool(found.files)


def _file(name: str, kind: str, data: bytes, *, is_picture: bool = False) -> MailFile:
    """A file with the suffix and the type that it should have."""
    stem, dot, suffix = name.rpartition(".")
    if not (dot and stem and 1 <= len(suffix) <= 8):
        name += ".eml" if kind == "message/rfc822" else (
            suffix_by_content(data) or mimetypes.guess_extension(kind or "application/octet-stream") or ".bin"
        )  # fmt: skip
    if kind in ("", "application/octet-stream"):
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return MailFile(bare_name(name), kind[:100], data, is_picture=is_picture)
