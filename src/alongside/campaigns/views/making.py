"""Campaigns: the list, a new one, and its page with the steps that are done and the one that is next."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.campaigns.actions.campaigns import (
    add_stage,
    close_campaign,
    describe_campaign,
    make_campaign,
    say_who_asks,
)
from alongside.campaigns.forms.making import (
    ApplicantForm,
    CampaignForm,
    NewCampaignForm,
    StageForm,
)
from alongside.campaigns.models import Campaign, Part
from alongside.campaigns.permissions import campaigns_of, may_work, reasons_may_not_see, workers_only
from alongside.campaigns.presenters.steps import steps_of
from alongside.campaigns.queries.campaigns import public_campaigns, stages_of
from alongside.campaigns.views import public
from alongside.people.models import Person


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Public campaigns, and for members those of their teams."""
    mine = campaigns_of(request.user).order_by("-started_at", "-pk")
    return render(
        request, "campaigns/index.html", {"mine": mine, "public": public_campaigns().exclude(pk__in=mine)}
    )


@login_required
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """What a campaign is about."""
    person = request.user
    assert isinstance(person, Person)
    form = NewCampaignForm(request.POST or None, person=person)
    if not form.teams_held:
        raise PermissionDenied(
            "Only editors and leads of a team can make a campaign. Ask your team’s lead to make you one."
        )
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        made = make_campaign(
            by=person, team=told["team"], title=told["title"], about=told["about"], now=timezone.now()
        )
        return redirect("campaigns:who-asks", made.slug)
    return _form(request, form, "What is the campaign about?", "Save and say who asks")


@require_safe
def campaign(request: HttpRequest, slug: str) -> HttpResponse:
    """For its team the steps; for others what is public."""
    held = Campaign.objects.filter(slug=slug).select_related("team").first()
    is_ours = held is not None and not reasons_may_not_see(request.user, held)
    if held is None or not (is_ours or held.published):
        raise Http404("There is no such campaign, or it is not public.")
    if not is_ours:
        return public.page(request, slug)
    stages = stages_of(held)
    return render(
        request,
        "campaigns/campaign.html",
        {
            "campaign": held,
            "is_ours": is_ours,
            "may_work": is_ours and may_work(request.user, held),
            "stages": [(each, steps_of(each)) for each in stages] if is_ours else stages,
            "shows_stages": held.shows(Part.STAGES),
            "shows_matrix": is_ours or held.shows(Part.MATRIX),
            "shows_responses": is_ours or held.shows(Part.RESPONSES),
            "parts": [Part(each).label for each in held.published],
        },
    )


@workers_only
def about(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """Change title and matter."""
    initial = {"title": campaign.title, "about": campaign.about}
    form = CampaignForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        describe_campaign(by=_by(request), campaign=campaign, **form.cleaned_data)
        return redirect(campaign)
    return _form(request, form, "What is the campaign about?", "Save", campaign)


@workers_only
def who_asks(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """Who signs the letters, with what the law says of names."""
    initial = {"legal_applicant": campaign.legal_applicant, "public_name": campaign.public_name}
    form = ApplicantForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        say_who_asks(by=_by(request), campaign=campaign, **form.cleaned_data)
        first = campaign.stages.first()
        return redirect("campaigns:questions", campaign.slug, first.number) if first else redirect(campaign)
    return render(
        request, "campaigns/who_asks.html", {"form": form, "campaign": campaign}, status=_status(form)
    )


@workers_only
def next_stage(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """The next stage, to start from the answers of the last."""
    form = StageForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        stage = add_stage(by=_by(request), campaign=campaign, title=form.cleaned_data["title"])
        return redirect("campaigns:questions", campaign.slug, stage.number)
    return _form(request, form, "The next stage", "Save and write its questions", campaign)


@workers_only
@require_POST
def close(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """Say that the work is done."""
    close_campaign(by=_by(request), campaign=campaign)
    messages.success(request, "Closed. Replies that still come are taken in all the same.")
    return redirect(campaign)


def _form(
    request: HttpRequest, form: CampaignForm | StageForm, title: str, button: str,
    campaign: Campaign | None = None,
) -> HttpResponse:  # fmt: skip
    told = {"form": form, "title": title, "button": button, "campaign": campaign}
    return render(request, "campaigns/one_form.html", told, status=_status(form))


def _status(form: CampaignForm | ApplicantForm | StageForm) -> int:
    return 400 if form.is_bound and form.errors else 200


def _by(request: HttpRequest) -> Person:
    assert isinstance(request.user, Person)
    return request.user
