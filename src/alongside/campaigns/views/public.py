"""What anyone may see of a campaign: plain pages at stable addresses; what is not public is not there."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from alongside.campaigns.actions.claims import record_claim
from alongside.campaigns.forms.claim import ClaimForm
from alongside.campaigns.models import Incoming, Outgoing, Part, Request
from alongside.campaigns.presenters.public_page import (
    counted,
    matrix_rows,
    picked_answers,
    request_link,
    response_rows,
    responses,
    shown_stages,
    standing_of,
)
from alongside.campaigns.presenters.public_reply import marked_reply, reply_kind
from alongside.campaigns.presenters.public_request import shown_request
from alongside.campaigns.queries.public import PublicCampaign, public_campaign

PAGE = 100
ABOUT_REQUESTS = (Part.RESPONSES, Part.MATRIX, Part.LETTERS, Part.REPLIES)


def seen(*parts: Part) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """A page that is there while the campaign publishes any of `parts`. The view gets what is public."""

    def guard(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def guarded(request: HttpRequest, slug: str, *given: Any, **named: Any) -> HttpResponse:
            shown = public_campaign(slug, timezone.localdate())
            if shown is None or not shown.parts.intersection(parts):
                raise Http404("There is no such page, or it is not public.")
            return view(request, shown, *given, **named)

        return guarded

    return guard


@require_safe
@seen(*Part)
def page(request: HttpRequest, shown: PublicCampaign) -> HttpResponse:
    """The campaign: what is asked, who answered, the answers counted, letters, replies and data."""
    return render(request, "campaigns/public/campaign.html", page_context(shown))


def page_context(shown: PublicCampaign) -> dict[str, Any]:
    """What the page prints, part by part."""
    return {
        "shown": shown,
        "campaign": shown.campaign,
        "title": shown.safe(shown.campaign.title),
        "about": shown.safe(shown.campaign.about),
        "stages": shown_stages(shown) if Part.STAGES in shown.parts else [],
        "responses": responses(shown) if Part.RESPONSES in shown.parts else [],
        "counted": counted(shown) if Part.MATRIX in shown.parts else [],
        **{f"shows_{part.value}": part in shown.parts for part in Part},
    }


@require_safe
@seen(Part.RESPONSES)
def who_answered(request: HttpRequest, shown: PublicCampaign) -> HttpResponse:
    """Every body with its days."""
    at = Paginator(shown.keys(), PAGE).get_page(request.GET.get("page"))
    here = shown.of(*at.object_list)
    context = {
        "shown": shown, "campaign": shown.campaign, "page": at, "title": shown.safe(shown.campaign.title),
        "stages": response_rows(here, here.requests),
    }  # fmt: skip
    return render(request, "campaigns/public/responses.html", context)


@require_safe
@seen(Part.MATRIX)
def answers(request: HttpRequest, shown: PublicCampaign, number: int) -> HttpResponse:
    """The answers to one stage side by side."""
    stage = next((each for each in shown.stages if each.number == number), None)
    if stage is None:
        raise Http404("There is no such stage, or it is not public.")
    picked = picked_answers(shown, stage, request.GET.get("question", ""), request.GET.get("said", ""))
    every = shown.keys(stage)
    found = Paginator([each for each in every if picked is None or each in picked.requests], PAGE)
    at = found.get_page(request.GET.get("page"))
    here = shown.of(*at.object_list)
    context = {
        "shown": shown, "campaign": shown.campaign, "stage": stage, "page": at, "picked": picked,
        "how_many": len(every), "query_kept": picked.query if picked else "",
        "title": shown.safe(shown.campaign.title), "stage_title": shown.safe(stage.title),
        "questions": [(each.number, shown.safe(each.words)) for each in stage.questions.all()],
        "rows": matrix_rows(here, stage, here.requests),
    }  # fmt: skip
    return render(request, "campaigns/public/answers.html", context)


@require_safe
@seen(*ABOUT_REQUESTS)
def one_request(request: HttpRequest, shown: PublicCampaign, number: int) -> HttpResponse:
    """What is public of the request to one body."""
    shown = shown.of(number)
    return render(request, "campaigns/public/request.html", shown_request(shown, _request(shown, number)))


@require_safe
@seen(Part.LETTERS)
def letter(request: HttpRequest, shown: PublicCampaign, number: int) -> HttpResponse:
    """A letter of ours, without who asked and where replies go."""
    shown = shown.of(*Outgoing.objects.filter(pk=number).values_list("request_id", flat=True))
    found = next((each for each in shown.letters if each.letter.pk == number), None)
    if found is None:
        raise Http404("There is no such letter, or it is not public.")
    context = {"shown": shown, "campaign": shown.campaign, "found": found, "title": found.subject,
               "link": request_link(shown, found.letter.request)}  # fmt: skip
    return render(request, "campaigns/public/letter.html", context)


@require_safe
@seen(Part.REPLIES)
def reply(request: HttpRequest, shown: PublicCampaign, number: int) -> HttpResponse:
    """A reply as a person published it, with the sentences that answer marked."""
    bound = Incoming.objects.filter(pk=number, request__isnull=False)
    shown = shown.of(*bound.values_list("request_id", flat=True))
    found = shown.reply_of(number)
    if found is None or found.message.request is None:
        raise Http404("There is no such reply, or it is not public.")
    files = [
        file
        for file in found.message.attachments.all()
        if file.is_public and file.capture and not file.held_for
    ]
    context = {
        "shown": shown, "campaign": shown.campaign, "found": found, "pieces": marked_reply(found, shown),
        "kind": reply_kind(found), "on": timezone.localdate(found.message.received_at),
        "link": request_link(shown, found.message.request), "body": found.message.request.body_name,
        "files": [file.capture.source.get_absolute_url() for file in files if file.capture],
    }  # fmt: skip
    return render(request, "campaigns/public/reply.html", context)


@require_safe
@seen(Part.LETTERS, Part.REPLIES)
def correspondence(request: HttpRequest, shown: PublicCampaign) -> HttpResponse:
    """Every letter and reply that is public, each with its own address."""
    sent = shown.sent if Part.LETTERS in shown.parts else shown.sent.none()
    told = shown.published if Part.REPLIES in shown.parts else shown.published.none()
    days = sorted(
        [*sent.order_by().values_list("sent_at", "request__body_name", "pk", "request"),
         *told.order_by().values_list("received_at", "request__body_name", "pk", "request")], reverse=True,
    )  # fmt: skip
    at = Paginator(days, PAGE).get_page(request.GET.get("page"))
    here = shown.of(*(each[-1] for each in at.object_list))
    keys = {each[:3] for each in at.object_list}
    rows = [
        (timezone.localdate(each.letter.sent_at), each.letter.request.body_name, each.subject or "Letter",
         reverse("campaigns:public-letter", args=[shown.campaign.slug, each.letter.pk]), "From us")
        for each in here.letters
        if (each.letter.sent_at, each.letter.request.body_name, each.letter.pk) in keys
    ] + [
        (timezone.localdate(each.message.received_at), each.message.request.body_name, reply_kind(each),
         reverse("campaigns:public-reply", args=[shown.campaign.slug, each.message.pk]), "From the body")
        for each in here.replies
        if each.message.request
        and (each.message.received_at, each.message.request.body_name, each.message.pk) in keys
    ]  # fmt: skip
    context = {
        "shown": shown,
        "campaign": shown.campaign,
        "page": at,
        "rows": sorted(rows, reverse=True),
        "title": shown.safe(shown.campaign.title),
    }
    return render(request, "campaigns/public/correspondence.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@seen(Part.RESPONSES, Part.MATRIX)
def we_replied(request: HttpRequest, shown: PublicCampaign, number: int) -> HttpResponse:
    """A body says that it did reply: one click; a day and words if it likes."""
    shown = shown.of(number)
    held = _request(shown, number)
    form = ClaimForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        if not told["website"]:
            record_claim(request=held, now=timezone.now(), replied_on=told["replied_on"], words=told["words"])
        return redirect("campaigns:public-noted", shown.campaign.slug, held.pk)
    context = {"shown": shown, "campaign": shown.campaign, "held": held, "form": form,
               "link": request_link(shown, held), "standing": standing_of(shown, held)}  # fmt: skip
    return render(request, "campaigns/public/we_replied.html", context, status=400 if form.errors else 200)


@require_safe
@seen(Part.RESPONSES, Part.MATRIX)
def noted(request: HttpRequest, shown: PublicCampaign, number: int) -> HttpResponse:
    """Says what happens now that a body has said it replied."""
    shown = shown.of(number)
    held = _request(shown, number)
    context = {"campaign": shown.campaign, "held": held, "link": request_link(shown, held)}
    return render(request, "campaigns/public/noted.html", context)


def _request(shown: PublicCampaign, number: int) -> Request:
    found = next((each for each in shown.requests if each.pk == number), None)
    if found is None:
        raise Http404("There is no such request, or it is not public.")
    return found
