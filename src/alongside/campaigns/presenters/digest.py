"""The daily mail about a desk, as plain text: counts and links, nobody's name and no body's."""

from datetime import date

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse

from alongside.campaigns.presenters.desk import sections_of
from alongside.campaigns.queries.desk import Desk
from alongside.people.models import Person


def digest_mail(person: Person, desk: Desk, today: date) -> EmailMessage:
    """What waits, a line each, with a link to the desk and a word on how to stop these mails."""
    page = f"{settings.SITE_ADDRESS}{reverse('campaigns:desk')}"
    lines = "\n".join(
        f"{section.title}: {section.count}\n{page}#{section.name}\n"
        for section in sections_of(desk, today)
        if section.name != "due"
    )
    due = desk.counts["due"]
    last = f"Due today: {due}. Nothing to do for these yet.\n\n" if due else ""
    body = f"""On your desk on {today:%-d %B %Y}:

{lines}
{last}Do what you can. What you cannot do this week you can put off there; nothing is lost.

To stop these mails, sign in and press “Stop these mails” at the foot of the desk:
{page}
"""
    return EmailMessage(
        "Alongside: what waits on your desk", body, to=[person.email],
        headers={"Auto-Submitted": "auto-generated"},
    )  # fmt: skip
