"""Check and send: exactly what will happen, the time to take it back, by hand, and on paper."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from alongside.campaigns.actions.campaigns import has_gone_out, mark_what_is_out, take_back_stage
from alongside.campaigns.actions.queueing import RECALLABLE, CannotQueueError
from alongside.campaigns.actions.stage_queue import mark_sent_by_hand, queue_stage
from alongside.campaigns.actions.stages import CannotChangeError
from alongside.campaigns.forms.desk import SentByHandForm
from alongside.campaigns.letters import LetterError
from alongside.campaigns.letters.by_hand import links_by_hand
from alongside.campaigns.letters.pdf import letters_as_pdf
from alongside.campaigns.models import Campaign, Channel, Outgoing, OutgoingState, RequestState, Stage
from alongside.campaigns.permissions import workers_only
from alongside.campaigns.views.letter import composed_of
from alongside.campaigns.views.places import by, request_of_stage, stage_or_404, why_no_mail
from alongside.campaigns.warnings import warnings_for


@workers_only
@require_http_methods(["GET", "POST"])
def check(request: HttpRequest, campaign: Campaign, number: int) -> HttpResponse:
    """What will happen when the button is pressed, and what stands against it."""
    stage = stage_or_404(campaign, number)
    if request.method == "POST":
        return _send(request, campaign, stage)
    composed, problem = composed_of(stage)
    by_mail = [each for each in composed if each.request.channel == Channel.MAIL]
    problems = [problem] if problem else [words for each in by_mail for words in each.problems]
    problems += [
        f"{each.request.body_name} has no e-mail address." for each in by_mail if not each.request.to_address
    ]
    if not campaign.legal_applicant:
        problems.append("Nobody is named yet who signs the letters.")
    if by_mail and (why := why_no_mail()):
        problems.append(why)
    return render(
        request, "campaigns/check.html",
        {
            "campaign": campaign, "stage": stage, "by_mail": by_mail, "problems": problems,
            "by_hand": [each for each in composed if each.request.channel == Channel.BY_HAND],
            "cautions": warnings_for(stage, stage.asked_on or timezone.localdate()) if composed else [],
            "on_paper": [each for each in composed if each.request.channel == Channel.POST],
            "open": stage.requests.filter(state=RequestState.PROPOSED).count(),
            "minutes": int(RECALLABLE.total_seconds() // 60),
            "goes_at": timezone.now() + RECALLABLE,
            "waiting": waiting_of(stage),
            "sent": stage.requests.filter(state__in=(RequestState.SENT, RequestState.CLOSED)).count(),
            "is_out": has_gone_out(stage),
        },
    )  # fmt: skip


@workers_only
@require_POST
def take_back(request: HttpRequest, campaign: Campaign, number: int) -> HttpResponse:
    """Take back what has not gone yet."""
    stage = stage_or_404(campaign, number)
    count = take_back_stage(by=by(request), stage=stage)
    messages.success(request, f"{count} letter{'' if count == 1 else 's'} taken back. None of them has gone.")
    return redirect("campaigns:check", campaign.slug, stage.number)


@workers_only
@require_http_methods(["GET", "POST"])
def by_hand(request: HttpRequest, campaign: Campaign, number: int) -> HttpResponse:
    """Letters that people send: a prefilled page on the other site or paper, and a tick for each."""
    stage = stage_or_404(campaign, number)
    ticked = request_of_stage(stage, request.POST.get("request", "")) if request.method == "POST" else None
    form = _form_of(ticked.pk, request.POST) if ticked else None
    if ticked and form and form.is_valid():
        told = form.cleaned_data
        try:
            mark_sent_by_hand(
                by=by(request), request=ticked, on=told["on"], today=timezone.localdate(),
                address=told["address"], received_on=told["received_on"],
            )  # fmt: skip
        except CannotChangeError as not_so:
            form.add_error(None, str(not_so))
        else:
            mark_what_is_out(by=by(request), stage=stage)
            messages.success(request, f"{ticked.body_name}: ticked off.")
            return redirect(request.path)
    composed, problem = composed_of(stage)
    rows = [each for each in composed if each.request.channel != Channel.MAIL]
    links = links_by_hand(rows, campaign)
    on_paper = [each for each in rows if each.request.channel == Channel.POST and not each.problems]
    return render(
        request, "campaigns/by_hand.html",
        {
            "campaign": campaign, "stage": stage, "form": form, "problem": problem,
            "on_paper": len(on_paper),
            "rows": [
                (each, links.get(each.request.pk),
                 form if form and each.request == ticked else _form_of(each.request.pk))
                for each in rows
            ],
        },
        status=400 if form and form.errors else 200,
    )  # fmt: skip


@workers_only
def paper(request: HttpRequest, campaign: Campaign, number: int, key: str = "") -> HttpResponse:
    """The letter to one body as a PDF to print, or without a `key` all of the stage that go on paper."""
    stage = stage_or_404(campaign, number)
    held = [request_of_stage(stage, key)] if key else None
    composed = [each for each in composed_of(stage, held)[0] if each.request.channel == Channel.POST]
    if not composed:
        raise Http404("No such letter goes on paper.")
    whole = [each for each in composed if not each.problems]
    if not whole:
        messages.error(request, "A letter that misses something is not printed. Mend it first.")
        return redirect("campaigns:by-hand", campaign.slug, stage.number)
    answer = HttpResponse(letters_as_pdf(whole, campaign), content_type="application/pdf")
    name = f"letter-{key}" if key else f"{campaign.slug}-stage-{stage.number}-letters"
    answer["Content-Disposition"] = f'attachment; filename="{name}.pdf"'
    return answer


def waiting_of(stage: Stage) -> dict[str, object] | None:
    """The letters that can still be taken back, and when the first goes."""
    rows = list(
        Outgoing.objects.filter(request__stage=stage, state=OutgoingState.QUEUED)
        .order_by("not_before")
        .values_list("not_before", flat=True)
    )
    return {"count": len(rows), "first_at": rows[0]} if rows else None


def _form_of(key: int, typed: QueryDict | None = None) -> SentByHandForm:
    """The form of one body: many stand on the page, so the ids of its fields bear its key."""
    return SentByHandForm(typed, initial={"on": timezone.localdate()}, auto_id=f"{key}-%s")


def _send(request: HttpRequest, campaign: Campaign, stage: Stage) -> HttpResponse:
    here = redirect("campaigns:check", campaign.slug, stage.number)
    if why := why_no_mail():
        messages.error(request, why)
        return here
    try:
        queued = queue_stage(by=by(request), stage=stage, domain=settings.REPLY_DOMAIN, now=timezone.now())
    except (LetterError, CannotQueueError) as problem:
        messages.error(request, str(problem))
        return here
    count = len(queued.letters)
    messages.success(request, f"{count} letter{'' if count == 1 else 's'} wait to go.")
    return here
