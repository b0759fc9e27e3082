"""A campaign under way for the pages: five requests sent, with a refusal, a question back and silence."""

from datetime import date, timedelta

from django.utils import timezone

from alongside.campaigns.actions.clocks import refresh_clocks
from alongside.campaigns.actions.receiving import take_mail
from alongside.campaigns.addresses import reply_address
from alongside.campaigns.models import Campaign, Outgoing, Request, RequestEvent, RequestState
from alongside.campaigns.receiving.raw_mail import RawMail
from alongside.rules.clock import EventKind
from tests.campaigns import making

REFUSAL = """Thank you for your request. We can confirm that the Trust holds this information.

We are withholding the names under section 40(2) of the Freedom of Information Act because disclosure would
identify individuals. If you are unhappy you may ask for an internal review of our decision.

On 1 July the collective wrote:
> Did you apply?
"""
ASKS = "Please could you clarify which financial year you mean? We cannot proceed until we hear from you."
ANSWER = """Please find below our response to your request.

1. Did you apply? No, the Trust did not apply for the funding.
2. Why? There was no capacity to host the post.
"""
NOWHERE = "We can confirm that Northmoor Trust 4 did not apply for the funding. Our response is attached."


def campaign(days_ago: int = 10) -> Campaign:
    """Five sent requests: the first four have time left, the fifth was sent long ago and nobody answered."""
    held = making.stage(making.campaign())
    today = timezone.localdate()
    for number in range(1, 6):
        sent = today - timedelta(days=60 if number == 5 else days_ago)
        made = making.request(held, number, state=RequestState.SENT, sent_on=sent)
        RequestEvent.objects.create(request=made, kind=EventKind.RECEIVED.value, on=sent, at=timezone.now())
        Outgoing.objects.create(
            request=made, kind="request", subject="Request for information", text="Did you apply?\n",
            to_address=made.to_address, from_address="us@replies.example.org", state="sent",
            message_id=f"<{made.token}@replies.example.org>",
            queued_at=timezone.now() - timedelta(days=days_ago),
            not_before=timezone.now() - timedelta(days=days_ago),
            sent_at=timezone.now() - timedelta(days=60 if number == 5 else days_ago),
        )  # fmt: skip
    refresh_clocks(Request.objects.all(), today)
    return held.campaign


def mail(
    request: Request | None, text: str, subject: str = "Re: Request for information", number: int = 0
) -> RawMail:
    """A message of a body, to the request's own address or to none of ours."""
    to = reply_address(request.token, "replies.example.org") if request else "jane@example.org"
    domain = request.to_address if request else "foi4@northmoor.example"
    words = (
        f"From: FOI team <{domain}>\nTo: {to}\nSubject: {subject}\n"
        f"Message-ID: <reply-{number or request.pk if request else number}@northmoor.example>\n"
        f"Date: {timezone.localtime():%a, %d %b %Y %H:%M:%S %z}\n"
        f"Content-Type: text/plain; charset=utf-8\n\n{text}"
    )
    return RawMail(words.encode())


def replies() -> None:
    """A refusal, a question back, an answer, and a message to no address of ours."""
    first, second, third = Request.objects.order_by("pk")[:3]
    now = timezone.now()
    for request, text in ((first, REFUSAL), (second, ASKS), (third, ANSWER)):
        take_mail(by=making.BY, raw=mail(request, text), now=now)
    take_mail(by=making.BY, raw=mail(None, NOWHERE, "FOI response", 99), now=now)


def day(days_ago: int) -> date:
    """So many days before today."""
    return timezone.localdate() - timedelta(days=days_ago)
