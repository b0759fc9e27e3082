"""What the pages of campaigns look up in the same way."""

from django.conf import settings
from django.http import Http404, HttpRequest

from alongside.campaigns.models import Campaign, Request, Stage
from alongside.people.models import Person


def stage_or_404(campaign: Campaign, number: int) -> Stage:
    """The stage with this number."""
    stage = campaign.stages.filter(number=number).first()
    if stage is None:
        raise Http404("The campaign has no stage with this number.")
    stage.campaign = campaign
    return stage


def request_of_stage(stage: Stage, key: str) -> Request:
    """The request with this key, if it is of this stage."""
    found = stage.requests.filter(pk=int(key)).first() if key.isdecimal() else None
    if found is None:
        raise Http404("This stage has no such body.")
    found.stage = stage
    return found


def by(request: HttpRequest) -> Person:
    """Who does it: pages that call this are for people who have signed in."""
    assert isinstance(request.user, Person)
    return request.user


def why_no_mail() -> str:
    """Why letters cannot go by mail from this site; empty when they can."""
    if not settings.MAIL_IS_SET:
        return "This site sends no mail yet: its operator has to set ALONGSIDE_MAIL and ALONGSIDE_MAIL_FROM."
    if not settings.REPLY_DOMAIN:
        return "This site has no reply addresses yet: its operator has to set ALONGSIDE_REPLY_DOMAIN."
    return ""
