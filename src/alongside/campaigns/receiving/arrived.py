"""A message opened: who sent it, when, what it says, and what makes two copies of it the same."""

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from email.utils import getaddresses

from alongside.campaigns.receiving.days import moment_of, received_at
from alongside.campaigns.receiving.links import services_in, warning_about
from alongside.campaigns.receiving.origins import authenticity, is_doubtful
from alongside.campaigns.receiving.raw_mail import MOST, RawMail
from alongside.reading.formats.extract import CannotReadError, clean
from alongside.reading.formats.limits import in_words
from alongside.reading.formats.mail_in_plain_data import Looked, open_mail
from alongside.reading.formats.mail_message import OpenedMail, unopened

_ID = re.compile(r"<[^<>\s]{1,298}>")
_ADDRESSES = 2_000
"""Characters of a From or a Reply-To that are looked at."""
_NO_REPLY = re.compile(
    r"\b(?:no|do[-_.]?not|donot)[-_.]?reply\b|\bnoreply|\bmailer-daemon\b|\bpostmaster\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Arrived:
    """`files` are (file, what speaks against passing it on). `answer_to` is where an answer would go."""

    mail: OpenedMail
    files: Looked
    content_sha256: str
    message_id: str
    sender: str
    sender_domain: str
    answer_to: str
    subject: str
    authenticity: str
    dated: datetime | None
    received_at: datetime
    warnings: list[str]

    @property
    def text(self) -> str:
        """Its own words."""
        return self.mail.text

    @property
    def answers(self) -> list[str]:
        """Message-IDs of what it answers, the nearest first."""
        told = [*self.mail.all_of("in-reply-to"), *reversed(self.mail.all_of("references"))]
        return list(dict.fromkeys(each for value in told for each in reversed(_ID.findall(value))))

    @property
    def header_map(self) -> dict[str, str]:
        """The first value of each header, as the reading room takes them."""
        return dict(reversed(self.mail.headers))


def arrived(raw: RawMail, now: datetime) -> Arrived:
    """Open a message; one that cannot be opened still has its header's words. Never raises."""
    mail, files = _opened(raw)
    return _told(mail, files, raw, now)


def header_only(raw: RawMail, now: datetime, reason: str) -> Arrived:
    """A message by its header's words alone, for one that nothing else can be done with."""
    return _told(unopened(raw.data, reason), [], raw, now)


def message_id_of(mail: OpenedMail) -> str:
    """The Message-ID with its brackets; empty when there is none."""
    told = mail.header("message-id")
    found = _ID.search(told)
    return found[0] if found else told.strip()[:300]


def _told(mail: OpenedMail, files: Looked, raw: RawMail, now: datetime) -> Arrived:
    sender, reply_to = _address(mail, "from"), _address(mail, "reply-to")
    told = authenticity(mail)
    dated = moment_of(mail.header("date"))
    warnings = [*mail.warnings, *map(warning_about, services_in(mail.links))]
    if dated is None:
        warnings.append("It does not say when it was sent.")
    elif dated > now:
        warnings.append("Its date lies in the future.")
    if not sender:
        warnings.append("It does not say who sent it.")
    if is_doubtful(told):
        warnings.append(
            f"The receiving server found that it may not be from {_domain(sender) or 'its sender'}."
        )
    return Arrived(
        mail=mail, files=files, content_sha256=_content(mail, files),
        message_id=message_id_of(mail), sender=sender, sender_domain=_domain(sender),
        answer_to=_answer_to(sender, reply_to), subject=mail.header("subject")[:500], authenticity=told,
        dated=dated, received_at=received_at(mail, raw.received_at, now), warnings=warnings,
    )  # fmt: skip


def _opened(raw: RawMail) -> tuple[OpenedMail, Looked]:
    if raw.path is not None or len(raw.data) > MOST:
        reason = f"It is larger than {in_words(MOST)}: only its header was read. It is kept whole."
        return unopened(raw.data, reason), []
    try:
        return open_mail(raw.data)
    except CannotReadError as problem:
        return unopened(raw.data, f"It could not be opened: {problem.reason}. It is kept whole."), []


def _content(mail: OpenedMail, files: Looked) -> str:
    """The same for copies of a message that came by different ways: the lines of servers are left out."""
    told = [message_id_of(mail), mail.header("from"), mail.header("date"), mail.header("subject"), mail.text]
    if not mail.text and not files:
        told += [
            f"{name}: {value}" for name, value in mail.headers if name not in ("received", "delivered-to")
        ]
    told += [hashlib.sha256(file.data).hexdigest() for file, _ in files]
    return hashlib.sha256("\0".join(told).encode("utf-8", "surrogatepass")).hexdigest()


def _address(mail: OpenedMail, name: str) -> str:
    """The address of the first sender; of a name that was not quoted, or a line slipped in, the first."""
    value = mail.header(name)[:_ADDRESSES]
    try:
        found = [address for _, address in getaddresses([value]) if "@" in address]
    except (ValueError, IndexError, TypeError, AttributeError, RecursionError):
        found = []
    chosen = (found[-1] if "<" in value else found[0]) if found else ""
    if not chosen or chosen not in value:
        looks_like = re.search(r"[^\s<>,;\"']{1,200}@[^\s<>,;\"']{1,200}", value)
        chosen = looks_like[0] if looks_like else ""
    return clean(chosen)[:300]


def _domain(address: str) -> str:
    return address.rpartition("@")[2].strip(" .>").lower()[:200]


def _answer_to(sender: str, reply_to: str) -> str:
    """Where an answer goes: Reply-To before From; nowhere when that takes none."""
    chosen = reply_to or sender
    return "" if _NO_REPLY.search(chosen.partition("@")[0]) else chosen
