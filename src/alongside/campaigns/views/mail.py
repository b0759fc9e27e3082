"""Messages: say what each is, bind those that nobody could place, and save files."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.campaigns.actions.letting_go import CannotLetGoError, let_message_go
from alongside.campaigns.actions.looking import CannotBindError, bind_message, look_at
from alongside.campaigns.models import Attachment, CampaignState, Incoming, Request, RequestState
from alongside.campaigns.permissions import campaigns_of, check_campaign, reasons_may_not_work
from alongside.campaigns.presenters.message import KINDS, kind_in_words, shown_message
from alongside.campaigns.queries.desk_messages import (
    messages_to_look_at,
    quiet_messages,
    unbound_keys,
    unbound_messages,
)
from alongside.campaigns.queries.desk_requests import Whose
from alongside.campaigns.views.places import by
from alongside.reading.correspondence import Kind
from alongside.register.kept import kept_path

_MOST = 100


@login_required
@require_http_methods(["GET", "POST"])
def to_look_at(request: HttpRequest) -> HttpResponse:
    """All that wait for a look, to be decided one by one or many at once with a page between."""
    whose = _whose(request)
    is_quiet = request.GET.get("kind") == "acknowledgements"
    rows = list((quiet_messages if is_quiet else messages_to_look_at)(whose)[:_MOST])
    if request.method == "POST":
        ticked = {int(each) for each in request.POST.getlist("message") if each.isdecimal()}
        chosen = [each for each in rows if each.pk in ticked]
        for campaign in {each.campaign for each in chosen if each.campaign}:
            check_campaign(request, campaign)
        kind = _kind(request.POST.get("kind", ""))
        if chosen and request.POST.get("deed") == "save":
            for each in chosen:
                look_at(by=by(request), message=each, now=timezone.now(), kind=kind)
            messages.success(request, f"{len(chosen)} looked at.")
            return redirect("campaigns:desk")
        told = {
            "rows": [(each, KINDS[kind] if kind else kind_in_words(each.kind)) for each in chosen],
            "kind": kind.value if kind else "",
        }
        if chosen:
            return render(request, "campaigns/look_check.html", told | {"is_quiet": is_quiet})
        messages.error(request, "Tick at least one.")
    return render(
        request, "campaigns/look.html",
        {
            "rows": [(each, kind_in_words(each.kind)) for each in rows], "is_quiet": is_quiet,
            "kinds": [(kind.value, words) for kind, words in KINDS.items()],
        },
    )  # fmt: skip


@login_required
@require_POST
def look(request: HttpRequest, number: int) -> HttpResponse:
    """A person says what a message is; empty: the reader is right."""
    message = _message(request, number)
    if message.request is None:
        look_at(by=by(request), message=message, now=timezone.now())
        messages.success(request, "Put aside. It is kept.")
        return redirect("campaigns:unbound")
    look_at(by=by(request), message=message, now=timezone.now(), kind=_kind(request.POST.get("kind", "")))
    messages.success(request, "Thank you. The clock has been worked out anew.")
    return redirect("campaigns:request", message.request.pk)


@login_required
@require_POST
def pass_message_on(request: HttpRequest, number: int) -> HttpResponse:
    """Let the words of a message go to the reading room."""
    message = _message(request, number)
    try:
        let_message_go(by=by(request), message=message, knowing=request.POST.getlist("knowing"))
    except CannotLetGoError as problem:
        messages.error(request, str(problem))
    else:
        messages.success(request, "The chosen words are read now; what they say stands in Review.")
    return redirect("campaigns:request", message.request_id or 0)


@login_required
@require_safe
def file(request: HttpRequest, number: int) -> FileResponse:
    """A file as it came, to save; never opened by the browser on our pages."""
    held = file_of(request, number)
    path = kept_path(held.file_sha256)
    if not path.exists():
        raise Http404("The bytes of this file are not held here.")
    return FileResponse(
        path.open("rb"), as_attachment=True, filename=held.name, content_type="application/octet-stream"
    )


@login_required
@require_safe
def unbound(request: HttpRequest) -> HttpResponse:
    """Messages that nobody could place, each with guesses and their reasons."""
    rows, count = unbound_messages(_whose(request).campaigns)
    keys = {guess["request"] for each in rows for guess in each.guesses}
    mine = campaigns_of(request.user)
    asked = Request.objects.filter(stage__campaign__in=mine)
    known = asked.prefetch_related("stage__campaign").in_bulk(keys)
    shown = [
        (
            each,
            [(known[guess["request"]], guess["why"]) for guess in each.guesses if guess["request"] in known],
        )
        for each in rows
    ]
    return render(request, "campaigns/unbound.html", {"rows": shown, "count": count})


@login_required
@require_http_methods(["GET", "POST"])
def bind(request: HttpRequest, number: int) -> HttpResponse:
    """One message with its words: bind it with one button, or find the request by the body's name."""
    message = _message(request, number)
    mine = list(campaigns_of(request.user).exclude(state=CampaignState.CLOSED))
    asked = Request.objects.filter(stage__campaign__in=mine).select_related("stage__campaign__team")
    if request.method == "POST":
        wanted = [int(each) for each in request.POST.getlist("request") if each.isdecimal()]
        requests = list(asked.filter(pk__in=wanted))
        for each in requests:
            check_campaign(request, each.stage.campaign)
        try:
            rows = bind_message(by=by(request), message=message, requests=requests, now=timezone.now())
        except CannotBindError as problem:
            messages.error(request, str(problem))
            return redirect("campaigns:bind", number)
        messages.success(request, f"Bound to {' and '.join(each.body_name for each in requests)}.")
        return redirect("campaigns:request", rows[0].request_id or 0)
    known = asked.in_bulk([guess["request"] for guess in message.guesses])
    name = request.GET.get("name", "").strip()
    states = (RequestState.QUEUED, RequestState.SENT, RequestState.CLOSED)
    found = asked.filter(body_name__icontains=name, state__in=states)[:20] if name else []
    return render(
        request, "campaigns/bind.html",
        {
            "shown": shown_message(message, "foia"), "message": message, "name": name, "found": found,
            "guesses": [
                (known[guess["request"]], guess["why"])
                for guess in message.guesses
                if guess["request"] in known
            ],
        },
    )  # fmt: skip


def _whose(request: HttpRequest) -> Whose:
    open_ones = campaigns_of(request.user).exclude(state=CampaignState.CLOSED)
    return Whose(list(open_ones.values_list("pk", flat=True)), timezone.localdate())


def _message(request: HttpRequest, number: int) -> Incoming:
    """The message, if it is of the visitor's team, or of nobody's and they may work on something."""
    message = (
        Incoming.objects.filter(pk=number)
        .select_related("campaign__team", "request__stage__campaign__team")
        .prefetch_related("attachments")
        .first()
    )
    if message is None:
        raise Http404("There is no such message.")
    if message.campaign is not None:
        check_campaign(request, message.campaign)
        return message
    mine = list(campaigns_of(request.user))
    if message.pk not in unbound_keys([each.pk for each in mine]) or not mine:
        raise Http404("There is no such message, or it is not yours.")
    if request.method == "POST" and all(reasons_may_not_work(request.user, each) for each in mine):
        raise PermissionDenied("Your role is reader. Ask the team's lead to make you an editor.")
    return message


def file_of(request: HttpRequest, number: int) -> Attachment:
    """The file, if its message is of the visitor's team."""
    held = Attachment.objects.filter(pk=number).select_related("message__request").first()
    if held is None:
        raise Http404("There is no such file.")
    _message(request, held.message_id)
    return held


def _kind(told: str) -> Kind | None:
    return next((kind for kind in Kind if kind.value == told), None)
