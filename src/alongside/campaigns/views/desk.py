"""The desk: what to do next in all campaigns of a person, and nothing else."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.campaigns.actions.desk import NOT_THIS_WEEK, pass_on, put_off, want_reminders
from alongside.campaigns.models import CampaignState, Reminders, Request
from alongside.campaigns.permissions import campaigns_of, reasons_may_not_work
from alongside.campaigns.presenters.desk import (
    quiet_sections_of,
    section_of_list,
    section_of_rows,
    sections_of,
)
from alongside.campaigns.queries.desk import ROW_LISTS, desk, one_row_list
from alongside.campaigns.queries.desk_requests import REQUEST_LISTS, Whose, one_list
from alongside.campaigns.views.places import by
from alongside.people.models import Membership, Person


@login_required
@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Counts and the first ten of each list; `?whose=mine` shows what was given to me."""
    person, today = by(request), timezone.localdate()
    is_mine = request.GET.get("whose") == "mine"
    open_ones = campaigns_of(person).exclude(state=CampaignState.CLOSED).select_related("team")
    held = desk(open_ones, today, person if is_mine else None)
    return render(
        request,
        "campaigns/desk.html",
        {
            "desk": held,
            "sections": sections_of(held, today),
            "quiet": quiet_sections_of(held, today),
            "is_mine": is_mine,
            "today": today,
            "wants_mail": not Reminders.objects.filter(person=person, are_wanted=False).exists(),
        },
    )


@login_required
@require_http_methods(["GET", "POST"])
def one(request: HttpRequest, name: str) -> HttpResponse:
    """One list in full, to choose from; a POST puts off or passes on what was chosen."""
    if name not in (*REQUEST_LISTS, *ROW_LISTS):
        raise Http404("There is no such list.")
    if request.method == "POST" and name in REQUEST_LISTS:
        return _do(request, name)
    person, today = by(request), timezone.localdate()
    is_mine = request.GET.get("whose") == "mine"
    campaigns = list(campaigns_of(person).exclude(state=CampaignState.CLOSED).values_list("pk", flat=True))
    whose = Whose(campaigns, today, person if is_mine else None)
    if name in ROW_LISTS:
        held, count = one_row_list(whose, name)
        return render(request, "campaigns/desk_rows.html", {"section": section_of_rows(name, held, count)})
    rows, count = one_list(whose, name)
    teams = {each.stage.campaign.team_id for each in rows}
    return render(
        request,
        "campaigns/desk_list.html",
        {
            "section": section_of_list(name, rows, today),
            "people": _people(teams),
            "until": today + NOT_THIS_WEEK,
            "name": name,
            "count": count,
        },
    )


@login_required
@require_POST
def reminders(request: HttpRequest) -> HttpResponse:
    """Switch the daily mail on or off."""
    are_wanted = request.POST.get("wanted") == "yes"
    want_reminders(by=by(request), are_wanted=are_wanted)
    messages.success(
        request, "You get one mail on days with something to do." if are_wanted else "No more daily mail."
    )
    return redirect("campaigns:desk")


def chosen(request: HttpRequest, told: list[str]) -> list[Request]:
    """The requests that were ticked. 404 when one is of another team, 403 for readers."""
    keys = {int(each) for each in told if each.isdecimal()}
    found = list(
        Request.objects.filter(pk__in=keys)
        .select_related("stage__campaign__team", "assignee")
        .order_by("body_name", "pk")
    )
    mine = set(campaigns_of(request.user).values_list("pk", flat=True))
    if len(found) != len(keys) or any(each.stage.campaign_id not in mine for each in found):
        raise Http404("One of these requests is not there, or not yours.")
    for campaign in {each.stage.campaign_id: each.stage.campaign for each in found}.values():
        if reasons := reasons_may_not_work(request.user, campaign):
            raise PermissionDenied(" ".join(reason.words for reason in reasons))
    return found


def _do(request: HttpRequest, name: str) -> HttpResponse:
    found = chosen(request, request.POST.getlist("request"))
    here = redirect("campaigns:desk-list", name)
    if not found:
        messages.error(request, "Tick at least one.")
        return here
    deed, today = request.POST.get("deed"), timezone.localdate()
    if deed == "off":
        put_off(by=by(request), requests=found, until=today + NOT_THIS_WEEK)
        messages.success(request, f"Put off until {today + NOT_THIS_WEEK:%-d %B %Y}.")
    elif deed == "back":
        put_off(by=by(request), requests=found, until=None)
        messages.success(request, "Back on the desk.")
    elif deed == "pass":
        to = _taker(found, request.POST.get("to", ""))
        pass_on(by=by(request), requests=found, to=to)
        messages.success(request, f"Passed to {to.shown_as if to else 'everybody'}.")
    return redirect("campaigns:desk")


def _taker(requests: list[Request], told: str) -> Person | None:
    """Who takes them: somebody who is in the team of each."""
    if not told.isdecimal():
        return None
    teams = {each.stage.campaign.team_id for each in requests}
    held = Membership.objects.filter(person=int(told), team__in=teams, person__is_active=True)
    if held.count() != len(teams):
        raise Http404("This person is not in the team of each of these.")
    return Person.objects.get(pk=int(told))


def _people(teams: set[int]) -> list[Person]:
    held = Membership.objects.filter(team__in=teams).values("person")
    return list(Person.objects.filter(pk__in=held, is_active=True).order_by("display_role", "pk"))
