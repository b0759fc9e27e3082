"""What may stand in nothing public of a campaign."""

from email.utils import parseaddr

from alongside.campaigns.models import Campaign, Incoming, Request
from alongside.campaigns.personal.words import is_of_people
from alongside.campaigns.redaction import Private
from alongside.people.models import Person


def private_words(campaign: Campaign, message: Incoming | None = None) -> Private:
    """What may stand in nothing public of this campaign: who asks in law, accounts, reply addresses.

    With a `message` also who wrote it, when that is a person.
    """
    applicant = campaign.legal_applicant.strip()
    names = [applicant] if applicant and applicant != campaign.public_name.strip() else []
    addresses = Person.objects.filter(memberships__team=campaign.team_id).values_list("email", flat=True)
    tokens = Request.objects.filter(stage__campaign=campaign).values_list("token", flat=True)
    staff, bodies = [], []
    if message is not None:
        named = [parseaddr(each)[0].strip("'\" ") for each in (message.sender, message.reply_to)]
        staff = [_in_order(each) for each in named if each and is_of_people(each)]
        bodies = [message.request.body_name] if message.request else []
    return Private(tuple(names), tuple(addresses), tuple(tokens), tuple(staff), tuple(bodies))


def _in_order(name: str) -> str:
    """A name as it is signed: "Lamb, Ada" is Ada Lamb."""
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma else name
