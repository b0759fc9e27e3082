"""Messages made up for tests, as bodies, mail servers and vandals would write them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from zlib import crc32

from alongside.campaigns.actions.queueing import queue_letters
from alongside.campaigns.actions.receiving import Became, take_mail
from alongside.campaigns.actions.sending import record_sent
from alongside.campaigns.addresses import reply_address
from alongside.campaigns.models import Incoming, Outgoing, OutgoingKind, Request
from alongside.campaigns.receiving.raw_mail import RawMail
from tests.campaigns import making
from tests.campaigns.making import BY, DOMAIN, NOW

SENT = NOW + timedelta(hours=1)
REPLIED = NOW + timedelta(days=10)
LATER = NOW + timedelta(days=30)
ANSWER = (
    "Dear requester,\n\nIn response to your request I can confirm that the Trust applied for the funding "
    "and was successful. One post was filled in March 2021.\n\nInformation governance, Northmoor Trust 1\n"
)
ACKNOWLEDGED = (
    "Thank you for your request. It has been received and we will respond within 20 working days.\n"
)


def asked(how_many: int = 1, **more: object) -> list[Request]:
    """Requests whose letters have been sent."""
    stage = making.stage()
    requests = [making.request(stage, number, **more) for number in range(1, how_many + 1)]
    letters = [making.letter(each) for each in requests]
    for letter in queue_letters(by=BY, letters=letters, domain=DOMAIN, now=NOW):
        record_sent(by=BY, letter=letter, at=SENT)
    return list(Request.objects.order_by("pk").select_related("stage__campaign"))


def address(request: Request) -> str:
    """Where answers to a request go."""
    return reply_address(request.token, DOMAIN)


def mail(
    to: Request | str | None,
    text: str = ANSWER,
    *,
    subject: str = "Re: Request for information",
    sender: str = "FOI Team <foi1@northmoor.example>",
    at: datetime = REPLIED,
    html: str = "",
    **headers: str,
) -> EmailMessage:
    """A plain message to a request's address, or to the address given. `in_reply_to` is In-Reply-To."""
    message = EmailMessage()
    message["From"] = sender
    if to is not None:
        message["To"] = to if isinstance(to, str) else address(to)
    message["Subject"] = subject
    message["Date"] = format_datetime(at)
    own_id = f"<{crc32(f'{text}{subject}{sender}{at}'.encode())}@northmoor.example>"
    own_id = f"<{crc32(f'{text}{subject}{sender}{at}'.encode())}@northmoor.example>"
    message["Message-ID"] = headers.pop("message_id", own_id)
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    return message


def take(message: EmailMessage | bytes, at: datetime | None = REPLIED, now: datetime = LATER) -> Became:
    """Take a message in."""
    data = message if isinstance(message, bytes) else bytes(message)
    return take_mail(by=BY, raw=RawMail(data, at), now=now)


def taken(message: EmailMessage | bytes, at: datetime | None = REPLIED) -> Incoming:
    """The message as it was stored."""
    before = set(Incoming.objects.values_list("pk", flat=True))
    take(message, at)
    return Incoming.objects.exclude(pk__in=before).get()


def kinds(request: Request) -> list[str]:
    """The events of a request after the letter was sent."""
    return list(request.events.exclude(kind="received").order_by("pk").values_list("kind", flat=True))


def letter_of(request: Request, kind: OutgoingKind = OutgoingKind.REQUEST) -> Outgoing:
    """The letter that went out."""
    return Outgoing.objects.get(request=request, kind=kind)


def report(
    request: Request, status: str = "5.1.1", action: str = "failed", *, recipient: str = "",
    returned: str = "", text: str = "Your message could not be delivered.",
) -> bytes:  # fmt: skip
    """A delivery report of a mail server (RFC 3464)."""
    letter = letter_of(request)
    lines: Sequence[str] = (
        "From: Mail Delivery System <MAILER-DAEMON@mx.example.net>",
        f"To: {address(request)}",
        "Subject: Undelivered Mail Returned to Sender",
        f"Date: {format_datetime(SENT + timedelta(minutes=5))}",
        f"Message-ID: <report-{status}-{action}@mx.example.net>",
        "Auto-Submitted: auto-replied",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="=_b"',
        "",
        "--=_b", "Content-Type: text/plain", "", text, "",
        "--=_b", "Content-Type: message/delivery-status", "",
        "Reporting-MTA: dns; mx.example.net", "",
        f"Final-Recipient: rfc822; {recipient or letter.to_address}",
        f"Action: {action}", f"Status: {status}",
        "Diagnostic-Code: smtp; 550 5.1.1 no such user here", "",
        "--=_b", f"Content-Type: {returned or 'text/rfc822-headers'}", "",
        f"From: {letter.from_address}", f"Message-ID: {letter.message_id}", "Subject: Request", "", "",
        "--=_b--", "",
    )  # fmt: skip
    return "\r\n".join(lines).encode()
