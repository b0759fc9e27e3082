"""Write a letter to one body or to many: the words, a preview for each body, and the button that sends."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from alongside.campaigns.actions.by_hand import CannotWriteDownError, write_down_sent
from alongside.campaigns.actions.queueing import RECALLABLE, CannotQueueError, Letter, queue_letters
from alongside.campaigns.forms.desk import ByHandForm, LaterLetterForm
from alongside.campaigns.letters import LetterError, ModelLetter, compose_letters, model_letters
from alongside.campaigns.letters.compose import Composed
from alongside.campaigns.letters.pdf import letters_to
from alongside.campaigns.models import Channel, Incoming, OutgoingKind, Request
from alongside.campaigns.queries.desk_requests import NOT_WHOLE
from alongside.campaigns.views.desk import chosen
from alongside.campaigns.views.places import by, why_no_mail
from alongside.reference.regulators import Regulator, regulator_of

_MOST = 500
_ABOUT_REFUSALS = (OutgoingKind.REVIEW, OutgoingKind.COMPLAINT)


@login_required
@require_http_methods(["GET", "POST"])
def page(request: HttpRequest, model: str) -> HttpResponse:
    """A model letter filled in for each of the requests named. Nothing goes without the button below it."""
    found = model_letters().get(model)
    if found is None or found.kind == OutgoingKind.REQUEST:
        raise Http404("There is no such letter.")
    given = request.POST if request.method == "POST" else request.GET
    requests = chosen(request, given.getlist("request")[:_MOST])
    if not requests:
        messages.error(request, "Tick at least one body to write to.")
        return redirect("campaigns:desk")
    initial = {"subject": found.subject, "letter": found.letter, "our_answer": ""}
    form = LaterLetterForm(request.POST if request.method == "POST" else None, initial=initial)
    told = form.cleaned_data if form.is_bound and form.is_valid() else initial
    composed, problems = _composed(found, requests, told)
    can_go = [each for each in composed if not each.problems and _goes_by_mail(each, found)]
    by_hand = [each for each in composed if not each.problems and not _goes_by_mail(each, found)]
    deed = request.POST.get("deed")
    if deed == "send" and form.is_valid() and not problems and can_go:
        try:
            return _send(request, found, can_go)
        except CannotQueueError as problem:
            form.add_error(None, str(problem))
    told_hand = request.POST if deed in ("pdf", "gone") else None
    hand = ByHandForm(told_hand, model=found, initial=_to_whom(requests if found.to == "regulator" else []))
    if form.is_bound and form.is_valid() and by_hand and hand.is_valid():
        told_by_hand = hand.cleaned_data
        if deed == "pdf":
            return _as_pdf(by_hand, told_by_hand["recipient"])
        try:
            return _write_down(request, found, by_hand, told_by_hand)
        except CannotWriteDownError as problem:
            hand.add_error("on", str(problem))
    return render(
        request,
        "campaigns/write.html",
        {
            "model": found, "form": form, "requests": requests, "composed": composed,
            "can_go": can_go, "problems": problems,
            "cannot": [each for each in composed if each.problems],
            "by_hand": by_hand, "hand": hand, "regulators": _regulators(requests, found),
            "asks_for_words": "{our_answer}" in told["letter"],
            "no_mail": why_no_mail(),
            "minutes": int(RECALLABLE.total_seconds() // 60),
        },
        status=400 if (form.is_bound and form.errors) or hand.errors else 200,
    )  # fmt: skip


def _composed(
    model: ModelLetter, requests: list[Request], told: dict[str, str]
) -> tuple[list[Composed], list[str]]:
    more = {"our_answer": told["our_answer"]}
    try:
        composed = compose_letters(
            model.kind, told["subject"], told["letter"], requests, timezone.localdate(), more=more,
            refusals=_refusals(requests) if model.kind in _ABOUT_REFUSALS else None,
        )  # fmt: skip
    except LetterError as problem:
        return [], problem.problems
    return composed, []


def _refusals(requests: list[Request]) -> dict[int, str]:
    """The words of the newest refusal of each request."""
    rows = Incoming.objects.filter(request__in=requests, kind__in=NOT_WHOLE).order_by("received_at", "pk")
    return {key: text for key, text in rows.values_list("request", "text") if key}


def _goes_by_mail(composed: Composed, model: ModelLetter) -> bool:
    """Whether it can go from here: to a body, by mail, with an address."""
    request = composed.request
    return model.to == "body" and request.channel == Channel.MAIL and bool(request.to_address)


def _to_whom(requests: list[Request]) -> dict[str, object]:
    """What the form for sending by hand begins with."""
    named = {found.name for each in requests if (found := regulator_of(each.regime))}
    return {"recipient": named.pop() if len(named) == 1 else "", "on": timezone.localdate()}


def _regulators(requests: list[Request], model: ModelLetter) -> list[Regulator]:
    """Who decides on these, each with its public page."""
    if model.to != "regulator":
        return []
    found = {regulator_of(each.regime) for each in requests}
    return sorted((each for each in found if each), key=lambda each: each.name)


def _as_pdf(by_hand: list[Composed], recipient: str) -> HttpResponse:
    """The letters to print, each with its place for an address."""
    answer = HttpResponse(letters_to(by_hand, recipient), content_type="application/pdf")
    answer["Content-Disposition"] = 'attachment; filename="letters.pdf"'
    return answer


def _write_down(
    request: HttpRequest, model: ModelLetter, by_hand: list[Composed], told: dict[str, Any]
) -> HttpResponse:
    """Keep these as sent by hand, all or none. Raises CannotWriteDownError."""
    first = told["recipient"].strip().splitlines()[0] if model.to != "body" else ""
    with transaction.atomic():
        for each in by_hand:
            write_down_sent(
                by=by(request), request=each.request, kind=model.kind, subject=each.subject,
                text=each.text, on=told["on"], now=timezone.now(), recipient=first,
            )  # fmt: skip
    count = len(by_hand)
    messages.success(request, f"{count} letter{'' if count == 1 else 's'} written down as sent by hand.")
    only = by_hand[0].request.pk
    return redirect("campaigns:request", only) if count == 1 else redirect("campaigns:desk")


def _send(request: HttpRequest, model: ModelLetter, composed: list[Composed]) -> HttpResponse:
    """Put the letters in the queue. Raises CannotQueueError."""
    if why := why_no_mail():
        raise CannotQueueError(why)
    latest = _answered_messages([each.request for each in composed])
    letters = [
        Letter(each.request, model.kind, each.subject, each.text, latest.get(each.request.pk, ""), model.to)
        for each in composed
    ]
    queued = queue_letters(by=by(request), letters=letters, domain=settings.REPLY_DOMAIN, now=timezone.now())
    count = len(queued)
    minutes = int(RECALLABLE.total_seconds() // 60)
    what = "1 letter waits" if count == 1 else f"{count} letters wait"
    messages.success(request, f"{what} to go. You can take back what you wrote for {minutes} minutes.")
    only = letters[0].request.pk
    return redirect("campaigns:request", only) if count == 1 else redirect("campaigns:desk")


def _answered_messages(requests: list[Request]) -> dict[int, str]:
    """The newest message of each body, so that ours stands below it in its mail program."""
    rows = Incoming.objects.filter(request__in=requests).exclude(message_id="").order_by("received_at", "pk")
    return {key: told for key, told in rows.values_list("request", "message_id") if key}
