"""The team decides what is public: the parts of a campaign, and of each message the words."""

import hashlib

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from alongside.campaigns.actions.campaigns import publish_parts
from alongside.campaigns.actions.publishing import (
    CannotPublishError,
    choose_words,
    publish_files,
    publish_message,
    reasons_not_to_choose,
    reasons_not_to_publish,
    take_back_message,
)
from alongside.campaigns.forms.publishing import PartsForm, WordsForm
from alongside.campaigns.models import Attachment, Campaign, Incoming, Part
from alongside.campaigns.permissions import check_campaign, workers_only
from alongside.campaigns.presenters.becoming_public import becoming
from alongside.campaigns.queries.private import private_words
from alongside.campaigns.queries.public import as_published, publishable
from alongside.campaigns.redaction import MARKS, NotItsWordsError, pieces, proposed, still_private, without
from alongside.campaigns.small_counts import small_counts
from alongside.campaigns.views.places import by
from alongside.campaigns.views.public import page_context

_LONGEST_KEY = 18
"""Digits of a number that the database can hold."""


@workers_only
@require_http_methods(["GET", "HEAD", "POST"])
def parts(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """First which parts; then exactly what that shows; then it is public."""
    is_asked = request.method == "POST" or "show" in request.GET
    form = PartsForm(request.POST or request.GET if is_asked else None, initial={"parts": campaign.published})
    chosen = [Part(each) for each in form.cleaned_data["parts"]] if is_asked and form.is_valid() else []
    if request.method == "POST" and form.is_valid():
        publish_parts(by=by(request), campaign=campaign, parts=chosen)
        messages.success(request, "Published." if chosen else "The campaign is private.")
        return redirect("campaigns:public-parts", campaign.slug)
    today = timezone.localdate()
    would = as_published(campaign, today, chosen if is_asked else None)
    context = page_context(would) | {
        "form": form, "is_asked": is_asked and form.is_valid(), "becoming": becoming(campaign, would),
        "chosen": chosen, "gone": [part for part in Part if campaign.shows(part) and part not in chosen],
        "unread": publishable(campaign).filter(is_public=False).count(),
        "to_publish": publishable(campaign).filter(is_public=False).select_related("request")[:20],
        "every": becoming(campaign, as_published(campaign, today, list(Part))),
    }  # fmt: skip
    return render(request, "campaigns/publishing/parts.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def message(request: HttpRequest, number: int) -> HttpResponse:
    """The words of a message as they would be shown; removals can be undone and added."""
    held = Incoming.objects.filter(pk=number).select_related("request__stage__campaign__team").first()
    campaign = held.request.stage.campaign if held and held.request else None
    check_campaign(request, campaign)
    assert held is not None
    assert held.request is not None
    assert campaign is not None
    form = WordsForm(request.POST or None)
    told = form.cleaned_data if form.is_bound and form.is_valid() else {"kept": [], "more": []}
    private = private_words(campaign, held)
    outcomes = held.answers.filter(is_outcome=True).select_related("question")
    few = small_counts(outcomes)
    removals = proposed(held.text, private, told["kept"], told["more"], few)
    words = without(held.text, removals)
    problem = ""
    if request.method == "POST" and "take-back" in request.POST:
        take_back_message(by=by(request), message=held)
        messages.success(request, "Taken back. Only your team sees it.")
        return redirect("campaigns:publish-message", held.pk)
    is_keeping = request.method == "POST" and "keep" in request.POST
    is_publishing = is_keeping or (request.method == "POST" and "publish" in request.POST)
    if is_publishing and request.POST.get("seen") != _seen(words):
        problem = "Something changed since you saw it. This is how it would be shown now."
    elif is_publishing:
        try:
            deed = choose_words if is_keeping else publish_message
            deed(by=by(request), message=held, public_text=words)
            messages.success(request, _done(campaign, is_keeping=is_keeping))
            return redirect("campaigns:publish-message", held.pk)
        except (CannotPublishError, NotItsWordsError) as refusal:
            problem = str(refusal)
    by_rule = proposed(held.text, private, always=few)
    fixed = {
        each for each in by_rule if each in few or still_private(held.text[each.start : each.end], private)
    }
    context = {
        "held": held, "campaign": campaign, "body": held.request.body_name,
        "request_key": str(held.request.pk),
        "files": _linkable(held),
        "pieces": pieces(held.text, removals), "marks": MARKS, "more": "\n".join(told["more"]),
        "undone": [each for each in pieces(held.text, by_rule) if each.removal and each.key in told["kept"]
                   and each.removal not in removals],
        "seen": _seen(words), "fixed": fixed,
        "removed": [each for each in pieces(held.text, removals) if each.removal],
        "reasons": reasons_not_to_publish(held, words), "problem": problem,
        "may_keep": not reasons_not_to_choose(held, words),
        "is_shown": held.is_public and campaign.shows(Part.REPLIES),
        "next": publishable(campaign).filter(is_public=False).exclude(pk=held.pk)
        .select_related("request").first() if held.is_public else None,
    }  # fmt: skip
    return render(request, "campaigns/publishing/message.html", context, status=409 if problem else 200)


def _done(campaign: Campaign, *, is_keeping: bool) -> str:
    if is_keeping:
        return "Kept. Nobody but your team sees it; these words may now be read into the register."
    if campaign.shows(Part.REPLIES):
        return "Published."
    return "Ready. It is shown once the campaign publishes its replies."


@login_required
@require_POST
def files(request: HttpRequest, number: int) -> HttpResponse:
    """Link exactly the files that are ticked, of those that stand in the reading room."""
    held = Incoming.objects.filter(pk=number).select_related("request__stage__campaign__team").first()
    check_campaign(request, held.request.stage.campaign if held and held.request else None)
    assert held is not None
    ticked = [int(key) for key in request.POST.getlist("file") if key.isdecimal() and len(key) < _LONGEST_KEY]
    chosen = [each for each in _linkable(held) if each.pk in ticked]
    publish_files(by=by(request), message=held, files=chosen)
    messages.success(request, "Saved which files are linked." if chosen else "No file is linked now.")
    return redirect("campaigns:publish-message", held.pk)


def _linkable(message: Incoming) -> list[Attachment]:
    """Files that were read into the register and that nothing holds back."""
    found = message.attachments.filter(capture__isnull=False).select_related("capture__source")
    return [each for each in found if not each.held_for]


def _seen(words: str) -> str:
    """Names the words that a person was shown, so that exactly these are published."""
    return hashlib.sha256(words.encode()).hexdigest()
