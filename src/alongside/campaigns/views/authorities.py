"""What WhatDoTheyKnow calls the bodies of a stage, from its list of authorities that a person has saved."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from alongside.campaigns.actions.authorities import match_authorities
from alongside.campaigns.authorities import AuthoritiesError, Matches, read_authorities
from alongside.campaigns.letters.by_hand import SITE
from alongside.campaigns.models import Campaign
from alongside.campaigns.permissions import workers_only
from alongside.campaigns.views.places import by, stage_or_404

LIST = f"{SITE}/body/all-authorities.csv"
"""Where the site has its list. A person fetches it; nothing is fetched here."""


class AuthoritiesForm(forms.Form):
    """The saved list."""

    file = forms.FileField(
        label="The list you saved", error_messages={"required": "Choose the file on your phone or computer."}
    )


@workers_only
@require_http_methods(["GET", "POST"])
def page(request: HttpRequest, campaign: Campaign, number: int) -> HttpResponse:
    """Take in the list and fill in the names of the bodies that wait; what a person chose stays."""
    stage = stage_or_404(campaign, number)
    form = AuthoritiesForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            told = read_authorities(form.cleaned_data["file"].read().decode("utf-8"))
            messages.success(
                request, _words(match_authorities(by=by(request), stage=stage, authorities=told))
            )
        except (AuthoritiesError, UnicodeDecodeError) as problem:
            is_told = isinstance(problem, AuthoritiesError)
            form.add_error("file", str(problem) if is_told else "This is not the list. Save it again as CSV.")
        else:
            return redirect("campaigns:by-hand", campaign.slug, stage.number)
    context = {"campaign": campaign, "stage": stage, "form": form, "list": LIST}
    return render(request, "campaigns/authorities.html", context, status=400 if form.errors else 200)


def _words(matches: Matches) -> str:
    found, several, none = len(matches.found), len(matches.several), len(matches.none)
    words = f"{found} bod{'y' if found == 1 else 'ies'} found on the list."
    if several:
        words += f" {several} {'has' if several == 1 else 'have'} several names there: choose for each."
    if none:
        words += f" {none} {'is' if none == 1 else 'are'} not on it: "
        words += f"send {'it' if none == 1 else 'those'} by e-mail or on paper."
    return words
