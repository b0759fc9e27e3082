"""Who reads the answers of a stage: one person, or two by themselves; and the next reply to read."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from alongside.campaigns.actions.coders import ONE, TWO, set_coders
from alongside.campaigns.models import Campaign
from alongside.campaigns.permissions import workers_only
from alongside.campaigns.queries.coding import next_to_code
from alongside.campaigns.views.places import by, stage_or_404


class CodersForm(forms.Form):
    """One person or two."""

    coders = forms.TypedChoiceField(
        label="Who reads the answers?", coerce=int, widget=forms.RadioSelect,
        choices=[
            (ONE, "One person reads each reply. What they confirm stands."),
            (TWO, "Two people read each reply by themselves. Where they differ, one of you decides."),
        ],
    )  # fmt: skip


@workers_only
@require_http_methods(["GET", "POST"])
def page(request: HttpRequest, campaign: Campaign, number: int) -> HttpResponse:
    """Choose, with what it means in plain words."""
    stage = stage_or_404(campaign, number)
    form = CodersForm(request.POST or None, initial={"coders": stage.coders})
    if request.method == "POST" and form.is_valid():
        stood = set_coders(
            by=by(request), stage=stage, coders=form.cleaned_data["coders"], now=timezone.now()
        )
        what = "One answer" if stood == 1 else f"{stood} answers"
        messages.success(
            request, f"Kept. {what} that one person had read can stand now." if stood else "Kept."
        )
        return redirect("campaigns:matrix", campaign.slug, stage.number)
    context = {"campaign": campaign, "stage": stage, "form": form}
    return render(request, "campaigns/coders.html", context, status=400 if form.errors else 200)


@workers_only
@require_safe
def following(request: HttpRequest, campaign: Campaign, number: int) -> HttpResponse:
    """The next reply that has something to read."""
    stage = stage_or_404(campaign, number)
    found = next_to_code(stage)
    if found is None:
        messages.success(request, "Every reply that has come is read.")
        return redirect("campaigns:matrix", campaign.slug, stage.number)
    return redirect("campaigns:coding", campaign.slug, stage.number, found.pk)
