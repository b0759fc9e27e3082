"""A reply that came on paper: its scan is wrapped as a message, so that it goes the way of all others."""

import hashlib
from datetime import date, datetime, time
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from django.utils import timezone

from alongside.campaigns.actions.receiving import Became, take_mail
from alongside.campaigns.addresses import reply_address
from alongside.campaigns.models import Request
from alongside.campaigns.receiving.raw_mail import RawMail
from alongside.people.models import Person


def take_paper_reply(
    *, by: Person, request: Request, scan: bytes, received_on: date, words: str, now: datetime
) -> Became:
    """Keep the scan with the day it came; its clock is worked out as for any other message.

    The same scan for the same request again changes nothing.
    """
    at = min(timezone.make_aware(datetime.combine(received_on, time(12))), now)
    digest = hashlib.sha256(scan + request.token.encode()).hexdigest()[:32]
    domain = request.to_address.rpartition("@")[2] or "paper.invalid"
    message = EmailMessage(policy=SMTP)
    message["From"] = f"Reply on paper <paper@{domain}>"
    message["To"] = reply_address(request.token, "paper.invalid")
    message["Subject"] = "A reply on paper"
    message["Date"] = format_datetime(timezone.localtime(at))
    message["Message-ID"] = f"<{digest}@paper.invalid>"
    message.set_content(words.strip() or "See the scan.")
    message.add_attachment(
        scan, maintype="application", subtype="pdf", filename=f"reply-{received_on:%Y-%m-%d}.pdf"
    )
    return take_mail(by=by, raw=RawMail(bytes(message), at), now=now)
