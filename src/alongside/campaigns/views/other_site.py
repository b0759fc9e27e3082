"""Letters sent on another site, found again: read from a saved feed, confirmed by a person, ticked off."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from alongside.campaigns.actions.campaigns import mark_what_is_out
from alongside.campaigns.actions.other_site import take_request
from alongside.campaigns.actions.sightings import say_whose
from alongside.campaigns.actions.stages import CannotChangeError
from alongside.campaigns.letters.by_hand import feed_of, tag_of
from alongside.campaigns.models import Campaign, Sighting, Stage
from alongside.campaigns.permissions import workers_only
from alongside.campaigns.queries.sightings import sightings_of
from alongside.campaigns.receiving.alaveteli import MOST, NotAlaveteliError, requests_in
from alongside.campaigns.views.places import by, stage_or_404


class FeedForm(forms.Form):
    """A feed or a request of the site, saved from the browser."""

    file = forms.FileField(label="The file you saved")


@workers_only
@require_http_methods(["GET", "POST"])
def page(request: HttpRequest, campaign: Campaign, number: int) -> HttpResponse:
    """What was found there, to say yes or no to; and a place for the saved feed. Nothing is fetched here."""
    stage, deed = stage_or_404(campaign, number), request.POST.get("deed", "")
    if deed in ("ours", "not-ours", "all-ours"):
        _decide(request, stage, deed)
        return redirect(request.path)
    form = FeedForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            told = requests_in(form.cleaned_data["file"].read(MOST))
        except NotAlaveteliError as problem:
            form.add_error("file", str(problem))
        else:
            taken = [take_request(by=by(request), told=each, now=timezone.now()) for each in told]
            found = sum(each.may_be for each in taken)
            messages.success(request, f"{len(taken)} requests read, {found} that may be letters of yours.")
            return redirect(request.path)
    return render(
        request, "campaigns/found_there.html",
        {
            "campaign": campaign, "stage": stage, "form": form, "found": sightings_of(stage),
            "feed": feed_of(tag_of(campaign, stage.number)),
        },
        status=400 if form.errors else 200,
    )  # fmt: skip


def _decide(request: HttpRequest, stage: Stage, deed: str) -> None:
    waiting = sightings_of(stage)
    if deed == "all-ours":
        sole = {each.request_id for each in waiting}
        chosen = waiting if len(sole) == len(waiting) else []
    else:
        chosen = [each for each in waiting if str(each.pk) == request.POST.get("sighting")]
    if not chosen:
        raise Http404("There is no such page to decide on.")
    for each in chosen:
        _say(request, each, is_ours=deed != "not-ours")
    mark_what_is_out(by=by(request), stage=stage)


def _say(request: HttpRequest, sighting: Sighting, *, is_ours: bool) -> None:
    now, name = timezone.now(), sighting.request.body_name
    try:
        told = say_whose(by=by(request), sighting=sighting, is_ours=is_ours, now=now)
    except CannotChangeError as problem:
        messages.error(request, str(problem))
        return
    if told is not None:  # what the site told of it meanwhile: answers that have come
        take_request(by=by(request), told=told, now=now)
    messages.success(request, f"{name}: ticked off." if is_ours else f"{name}: not this page.")
