"""The letter of a stage: begin from a model, write it, see it as each body gets it, change it for one."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from alongside.campaigns.actions.letters import CannotWriteError, edit_letter, use_model, write_letter
from alongside.campaigns.forms.making import LetterForm
from alongside.campaigns.letters import FIELDS, LetterError, TemplateError, compose_requests, model_letters
from alongside.campaigns.letters.compose import Composed
from alongside.campaigns.models import Campaign, OutgoingKind, Request, RequestState, Stage
from alongside.campaigns.permissions import workers_only
from alongside.campaigns.views.places import by, request_of_stage, stage_or_404

_FIRST = (
    "body", "date", "questions", "what_it_did", "quoted_statement", "date_of_statement", "in_place_of",
    "applicant", "public_name", "campaign", "act", "law", "by_when", "form", "help", "deadline",
)  # fmt: skip


@workers_only
@require_http_methods(["GET", "POST"])
def page(request: HttpRequest, campaign: Campaign, number: int) -> HttpResponse:
    """Choose a model, or write. A model takes the place of a letter only once a person saves it."""
    stage = stage_or_404(campaign, number)
    is_saving = request.method == "POST" and request.POST.get("deed") == "save"
    chosen = model_letters().get(request.POST.get("model", "")) if request.method == "POST" else None
    offered = chosen if stage.letter and not is_saving else None
    shown = offered or stage
    form = LetterForm(
        request.POST if is_saving else None, initial={"subject": shown.subject, "letter": shown.letter}
    )
    if request.method == "POST" and not offered and (not is_saving or form.is_valid()):
        try:
            if is_saving:
                write_letter(by=by(request), stage=stage, **form.cleaned_data)
            elif chosen:
                use_model(by=by(request), stage=stage, model=chosen)
        except TemplateError as problem:
            for words in problem.problems:
                form.add_error("subject" if words.startswith("In the subject") else "letter", words)
        except CannotWriteError as problem:
            messages.error(request, str(problem))
            return redirect(request.path)
        else:
            where = "campaigns:letters" if is_saving else "campaigns:letter"
            return redirect(where, campaign.slug, stage.number)
    models = [each for each in model_letters().values() if each.kind == OutgoingKind.REQUEST]
    return render(
        request, "campaigns/letter.html",
        {
            "campaign": campaign, "stage": stage, "form": form, "models": models,
            "offered": offered,
            "fields": [FIELDS[name] for name in _FIRST if name in FIELDS],
        },
        status=400 if form.errors else 200,
    )  # fmt: skip


@workers_only
def letters(request: HttpRequest, campaign: Campaign, number: int) -> HttpResponse:
    """Every letter as it would go, those with something wrong first."""
    stage = stage_or_404(campaign, number)
    composed, problem = composed_of(stage)
    wrong = [each for each in composed if each.problems]
    return render(
        request, "campaigns/letters.html",
        {
            "campaign": campaign, "stage": stage, "problem": problem, "wrong": wrong,
            "right": [each for each in composed if not each.problems],
        },
    )  # fmt: skip


@workers_only
@require_http_methods(["GET", "POST"])
def one(request: HttpRequest, campaign: Campaign, number: int, key: str) -> HttpResponse:
    """The letter to one body, and its own words when it needs some."""
    stage = stage_or_404(campaign, number)
    held = request_of_stage(stage, key)
    initial = {"subject": held.subject or stage.subject, "letter": held.letter or stage.letter}
    is_saving, has_gone_back = request.POST.get("deed") == "save", False
    form = LetterForm(request.POST if is_saving else None, initial=initial)
    if request.method == "POST" and (not is_saving or form.is_valid()):
        told = form.cleaned_data if is_saving else {"subject": "", "letter": ""}
        try:
            edit_letter(by=by(request), request=held, **told)
        except TemplateError as problem:
            for words in problem.problems:
                form.add_error("subject" if words.startswith("In the subject") else "letter", words)
        except CannotWriteError as problem:
            messages.error(request, str(problem))
            return redirect(request.path)
        else:
            if is_saving:
                return redirect(request.path)
            # Their own words are stored no more, but stand in the form: a slip of the thumb loses nothing.
            has_gone_back = True
            held.subject = held.letter = ""
    composed, problem_words = composed_of(stage, [held])
    return render(
        request, "campaigns/letter_to_one.html",
        {
            "campaign": campaign, "stage": stage, "held": held, "form": form, "problem": problem_words,
            "composed": composed[0] if composed else None, "is_own": bool(held.letter or held.subject),
            "has_gone_back": has_gone_back,
        },
        status=400 if form.errors else 200,
    )  # fmt: skip


def composed_of(stage: Stage, requests: list[Request] | None = None) -> tuple[list[Composed], str]:
    """The letters to these bodies, else to all that are accepted; and what is wrong with the template."""
    if requests is None:
        requests = list(stage.requests.filter(state=RequestState.ACCEPTED))
    for each in requests:
        each.stage = stage
    try:
        return compose_requests(stage, requests, stage.asked_on or timezone.localdate()), ""
    except LetterError as problem:
        return [], str(problem)
