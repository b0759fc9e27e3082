"""The matrix of a stage, the page on which one reply is coded, and how far those who code agree."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from alongside.campaigns.actions.answer_statements import keep_statements
from alongside.campaigns.actions.answers import (
    CannotCodeError,
    code_answer,
    coded_as,
    propose_answers,
    reject_proposal,
    reopen_answer,
    resolve_answer,
)
from alongside.campaigns.forms.coding import CodingForm, initial_of
from alongside.campaigns.models import AnswerKind, Attachment, Campaign, Incoming, Request, Stage
from alongside.campaigns.permissions import may_work, team_only, workers_only
from alongside.campaigns.presenters.answers import STATES, brief_of, shown_rows
from alongside.campaigns.queries.coding import (
    Coding,
    agreements,
    codings_of,
    next_to_code,
    replies_of,
)
from alongside.campaigns.queries.matrix import CellState, Wanted, matrix, totals
from alongside.campaigns.reply_words import Words, words_of
from alongside.campaigns.views.places import by, stage_or_404


@team_only
@require_safe
def page(request: HttpRequest, campaign: Campaign, number: int) -> HttpResponse:
    """Bodies by questions, filtered by the address."""
    stage = stage_or_404(campaign, number)
    wanted = _wanted(request)
    shown = matrix(stage, wanted, _number(request.GET.get("page", "")) or 1)
    kept = request.GET.copy()
    kept.pop("page", None)
    told = totals(stage)
    return render(
        request,
        "campaigns/matrix.html",
        {
            "campaign": campaign, "stage": stage, "matrix": shown, "rows": shown_rows(shown),
            "wanted": wanted, "is_filtered": wanted != Wanted(), "has_confirmed": bool(told),
            "states": [(state.value, STATES[state]) for state in CellState],
            "kinds": AnswerKind.choices,
            "totals": [
                (question, [(label, told[question.pk][kind]) for kind, label in AnswerKind.choices
                            if kind in told.get(question.pk, {})])
                for question in shown.questions
            ],
            "may_work": may_work(request.user, campaign),
            "page": shown.page, "query_kept": f"{kept.urlencode()}&" if kept else "",
        },
    )  # fmt: skip


@workers_only
@require_safe
def coding(request: HttpRequest, campaign: Campaign, number: int, key: int) -> HttpResponse:
    """One reply beside its questions."""
    stage = stage_or_404(campaign, number)
    return _coding_page(request, campaign, _request_of(stage, key))


@workers_only
@require_POST
def code(request: HttpRequest, campaign: Campaign, number: int, key: int, question: int) -> HttpResponse:
    """Confirm, change, reject, resolve, or open again."""
    stage = stage_or_404(campaign, number)
    held = _request_of(stage, key)
    coding = next((each for each in codings_of(held, by(request)) if each.question.number == question), None)
    if coding is None:
        raise Http404("The letter has no such question.")
    form = None
    try:
        form = _done(request, held, coding)
    except CannotCodeError as problem:
        messages.error(request, str(problem))
    if form is not None and form.errors:
        return _coding_page(request, campaign, held, coding.question.number, form)
    return redirect(f"{_path(held)}#q{question}")


@workers_only
@require_POST
def confirm_all(request: HttpRequest, campaign: Campaign, number: int, key: int) -> HttpResponse:
    """Confirm every proposal that the page showed; one that has changed since waits."""
    held = _request_of(stage_or_404(campaign, number), key)
    seen = {int(each) for each in request.POST.getlist("proposal") if each.isdecimal()}
    count = 0
    for each in _unconfirmed(codings_of(held, by(request))):
        if each.proposal and each.proposal.pk in seen:
            coded = coded_as(each.proposal)
            code_answer(by=by(request), request=held, question=each.question, coded=coded, now=timezone.now())
            count += 1
    messages.success(request, f"{count} confirmed." if count else "Nothing was confirmed: look again.")
    return redirect(_path(held))


@workers_only
@require_POST
def read_again(request: HttpRequest, campaign: Campaign, number: int, key: int) -> HttpResponse:
    """Let the reader read the replies of a request, as when a file was let go since."""
    held = _request_of(stage_or_404(campaign, number), key)
    changed = sum(
        propose_answers(by=by(request), message=each, now=timezone.now())
        for each in reversed(replies_of(held))
    )
    messages.success(
        request, f"Read again: {changed} new proposals." if changed else "Nothing new was found."
    )
    return redirect(_path(held))


@workers_only
@require_POST
def keep(request: HttpRequest, campaign: Campaign, number: int) -> HttpResponse:
    """Put answers that stand in the register, where their replies are in it."""
    kept = keep_statements(by=by(request), campaign=campaign)
    messages.success(request, f"{kept} answers are now in the register.")
    return redirect("campaigns:matrix", campaign.slug, number)


@team_only
@require_safe
def agreement(request: HttpRequest, campaign: Campaign, number: int) -> HttpResponse:
    """How far two coders agree, by question and in all, and where not."""
    stage = stage_or_404(campaign, number)
    told = agreements(stage)
    differences = [(each, brief_of(each.one), brief_of(each.other)) for each in told.differences]
    context = {"campaign": campaign, "stage": stage, "told": told, "differences": differences}
    return render(request, "campaigns/agreement.html", context)


def _done(request: HttpRequest, held: Request, coding: Coding) -> CodingForm | None:
    deed, person, now = request.POST.get("deed", ""), by(request), timezone.now()
    if deed == "reject" and coding.proposal:
        reject_proposal(by=person, proposal=coding.proposal)
    elif deed == "reopen" and coding.outcome:
        reopen_answer(by=person, outcome=coding.outcome)
    elif deed == "confirm" and coding.proposal:
        coded = coded_as(coding.proposal)
        code_answer(by=person, request=held, question=coding.question, coded=coded, now=now)
        messages.success(request, f"Question {coding.question.number}: confirmed.")
    elif deed in ("code", "resolve"):
        form = CodingForm(request.POST, question=coding.question, sources=_sources(held)[0])
        if not form.is_valid():
            return form
        settle = resolve_answer if deed == "resolve" else code_answer
        try:
            settle(by=person, request=held, question=coding.question, coded=form.coded(), now=now)
        except CannotCodeError as problem:
            form.add_error("exact", str(problem))
            return form
        messages.success(request, f"Question {coding.question.number}: kept.")
    return None


def _coding_page(
    request: HttpRequest, campaign: Campaign, held: Request, wrong: int = 0, form: CodingForm | None = None
) -> HttpResponse:
    sources, texts = _sources(held)
    rows = []
    codings = codings_of(held, by(request))
    for each in codings:
        is_wrong = form is not None and each.question.number == wrong
        empty = CodingForm(
            question=each.question, sources=sources, initial=initial_of(each.start),
            auto_id=f"q{each.question.number}-%s",
        )  # fmt: skip
        if is_wrong and form is not None:
            form.auto_id = f"q{each.question.number}-%s"
        rows.append(
            {
                "coding": each, "form": form if is_wrong else empty, "is_open": is_wrong,
                "state": STATES[each.state],
                "proposal": brief_of(each.proposal) if each.proposal else "",
                "outcome": brief_of(each.outcome) if each.outcome else "",
                "own": brief_of(each.own) if each.own else "",
                "others": [(other, brief_of(other)) for other in each.others],
            }
        )  # fmt: skip
    following = next_to_code(held.stage, held)
    context: dict[str, Any] = {
        "campaign": campaign, "stage": held.stage, "held": held, "rows": rows, "texts": texts, "form": form,
        "unconfirmed": [each.proposal for each in _unconfirmed(codings)],
        "next": following, "has_register": any(message.capture_id for message, _ in texts),
    }  # fmt: skip
    return render(request, "campaigns/coding.html", context, status=400 if form else 200)


def _unconfirmed(codings: list[Coding]) -> list[Coding]:
    """Questions with a proposal that says something, which this person has not decided on."""
    return [
        each
        for each in codings
        if each.proposal
        and not each.own
        and not each.outcome
        and each.proposal.kind != AnswerKind.NOT_ANSWERED
    ]


_Sources = dict[str, tuple[Incoming, Attachment | None]]


def _sources(held: Request) -> tuple[_Sources, list[tuple[Incoming, list[Words]]]]:
    """Where words may be quoted from, and those words."""
    sources: _Sources = {}
    texts = []
    for message in replies_of(held):
        told = words_of(message)
        texts.append((message, told))
        for words in told:
            key = f"a{words.attachment.pk}" if words.attachment else f"m{message.pk}"
            sources[key] = (message, words.attachment)
    return sources, texts


def _request_of(stage: Stage, key: int) -> Request:
    held = stage.requests.filter(pk=key).select_related("stage__campaign").first()
    if held is None:
        raise Http404("This stage asks no such body.")
    return held


def _path(held: Request) -> str:
    return reverse("campaigns:coding", args=[held.stage.campaign.slug, held.stage.number, held.pk])


def _wanted(request: HttpRequest) -> Wanted:
    told = request.GET
    state = told.get("state", "")
    kind = told.get("kind", "")
    return Wanted(
        told.get("name", "").strip()[:100],
        _number(told.get("question", "")) or None,
        CellState(state) if state in set(CellState) else None,
        kind if kind in AnswerKind.values else "",
    )


def _number(words: str) -> int:
    return int(words) if words.isdecimal() and len(words) < 6 else 0
