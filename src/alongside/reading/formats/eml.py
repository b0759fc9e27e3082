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

import re
from dataclasses import replace
from email.utils import getaddresses

from alongside.reading.formats import choosing
from alongside.reading.formats.extract import Assembly, CannotReadError, Extract
from alongside.reading.formats.limits import Limits
from alongside.reading.formats.mail_header import day_of
from alongside.reading.formats.mail_message import MailFile, OpenedMail, opened

MEDIA_TYPE = "message/rfc822"

_DOMAIN = re.compile(r"@([\w.-]+\.[a-z]{2,})\s*$", re.I)


def extract(data: bytes, name: str, limits: Limits) -> Extract:  # noqa: ARG001
    """A message with its attachments. Raises CannotReadError when it is none, or is sealed."""
    mail = opened(data, limits)
    if mail.is_sealed:
        raise CannotReadError(
            "the message is encrypted", "Open it in the mail program and save it as text or PDF."
        )
    whole = Assembly()
    facts = _add_header(whole, mail)
    whole.warnings.extend(mail.warnings)
    if mail.text.strip():
        whole.gap()
        whole.add(mail.text.strip("\n"), "mail-part", "message")
    pictures = sum(file.is_picture for file in mail.files)
    if pictures:
        whole.warnings.append(f"{pictures} pictures in the message were not read.")
    _add_attachments(whole, [file for file in mail.files if not file.is_picture], limits)
    return whole.extract(MEDIA_TYPE, facts)


def _add_header(whole: Assembly, mail: OpenedMail) -> dict[str, str]:
    facts = {"kind": "email"}
    subject, sent = mail.header("subject"), mail.header("date")
    for label, value in (("Subject", subject), ("Date", sent)):
        if value:
            whole.gap("\n")
            whole.add(f"{label}: ")
            whole.add(value, "field", label.lower())
    if subject:
        facts["title"] = subject
    if day := day_of(sent):
        facts["published"] = day
    addresses = _senders(mail.header("from"))
    domain = _DOMAIN.search(addresses[0][1]) if addresses else None
    if domain:
        facts["sender-domain"] = domain[1].lower()
    return facts


def _senders(value: str) -> list[tuple[str, str]]:
    try:
        return getaddresses([value[:2_000]])
    except (ValueError, IndexError, TypeError, AttributeError, RecursionError):
        return []


def _add_attachments(whole: Assembly, files: list[MailFile], limits: Limits) -> None:
    inner = replace(limits, depth=limits.depth - 1, file_bytes=min(limits.file_bytes, limits.expanded_bytes))
    for number, file in enumerate(files, 1):
        if number > limits.attachments:
            left = len(files) - limits.attachments
            whole.warnings.append(
                f"{left} attachments were not read: the message has too many. Add them as files."
            )
            return
        try:
            found = _read(file, inner)
        except CannotReadError as problem:
            whole.warnings.append(
                f"The attachment {file.name} was not read: {problem.reason}. {problem.remedy}"
            )
            continue
        whole.gap()
        with whole.within("mail-part", f"attachment {file.name}"):
            whole.include(found)
        whole.warnings.extend(f"Attachment {file.name}: {warning}" for warning in found.warnings)


def _read(file: MailFile, limits: Limits) -> Extract:
    if file.media_type == "message/rfc822":
        if limits.depth <= 0:
            raise CannotReadError(
                "messages are wrapped in each other too deep", "Save it and add it by itself."
            )
        return choosing.extract_as("eml", file.data, file.name, limits)
    if limits.depth <= 0:
        raise CannotReadError("it lies too deep in other messages", "Save it and add it by itself.")
    return choosing.extract(file.data, file.name, limits)
