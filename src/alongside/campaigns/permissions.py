"""Who may see and work on a campaign: its team, by role; and anyone what of it is public."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse

from alongside.campaigns.models import Campaign, Request
from alongside.people.models import Membership, Person
from alongside.people.permissions import EDITING
from alongside.terms.reason import Reason


def reasons_may_not_see(user: object, campaign: Campaign) -> list[Reason]:
    """Why this visitor may not see what of a campaign is not public; empty for members of its team."""
    if not isinstance(user, Person) or not user.is_active:
        return [Reason("not-signed-in", "Sign in to see this campaign.")]
    if not Membership.objects.filter(person=user, team=campaign.team_id).exists():
        return [Reason("not-in-team", "Only the campaign's team can see this. Ask its lead to add you.")]
    return []


def reasons_may_not_work(user: object, campaign: Campaign) -> list[Reason]:
    """Why this visitor may not write, send or decide in a campaign; empty for its editors and leads."""
    reasons = reasons_may_not_see(user, campaign)
    if reasons or not isinstance(user, Person):
        return reasons
    if not Membership.objects.filter(person=user, team=campaign.team_id, role__in=EDITING).exists():
        return [Reason("no-editing-role", "Your role is reader. Ask the team's lead to make you an editor.")]
    return []


def team_only(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page of one campaign for its team; to others it is not there. The view gets the campaign."""
    return _guarded(view, reasons_may_not_see)


def workers_only(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page of one campaign for those who may work on it. The view gets the campaign."""
    return _guarded(view, reasons_may_not_work)


def _guarded(
    view: Callable[..., HttpResponse], reasons_against: Callable[[object, Campaign], list[Reason]]
) -> Callable[..., HttpResponse]:
    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, slug: str, *given: Any, **named: Any) -> HttpResponse:
        campaign = Campaign.objects.filter(slug=slug).select_related("team").first()
        if campaign is None or reasons_may_not_see(request.user, campaign):
            raise Http404("There is no such campaign, or it is not yours.")
        if reasons := reasons_against(request.user, campaign):
            raise PermissionDenied(" ".join(reason.words for reason in reasons))
        return view(request, campaign, *given, **named)

    return guarded


def campaigns_of(user: object) -> QuerySet[Campaign]:
    """The campaigns of the teams this visitor is in; none for strangers."""
    if not isinstance(user, Person) or not user.is_active:
        return Campaign.objects.none()
    teams = Membership.objects.filter(person=user).values("team")
    return Campaign.objects.filter(team__in=teams)


def may_work(user: object, campaign: Campaign) -> bool:
    """Whether this visitor may write, send and decide in a campaign."""
    return not reasons_may_not_work(user, campaign)


def request_for(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page of one request for its team. The view gets the request with its stage and campaign.

    What changes something needs an editing role: a reader may look but not send a form.
    """

    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, number: int, *given: Any, **named: Any) -> HttpResponse:
        held = Request.objects.filter(pk=number).select_related("stage__campaign__team", "assignee").first()
        check_campaign(request, held.stage.campaign if held else None)
        return view(request, held, *given, **named)

    return guarded


def check_campaign(request: HttpRequest, campaign: Campaign | None) -> None:
    """Raises Http404 for a campaign of others, PermissionDenied where a reader sends a form."""
    if campaign is None or reasons_may_not_see(request.user, campaign):
        raise Http404("There is no such page, or it is not yours.")
    if request.method not in _READING and (reasons := reasons_may_not_work(request.user, campaign)):
        raise PermissionDenied(" ".join(reason.words for reason in reasons))


_READING = ("GET", "HEAD")
