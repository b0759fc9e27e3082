"""Whom to ask: the rule, the list with the reason beside each body, and where each is written to."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from alongside.campaigns.actions.campaigns import StageIsOutError, set_rule
from alongside.campaigns.actions.recipients import (
    WhichBodyError,
    add_recipient,
    replace_by_successor,
    set_address,
    set_regime,
)
from alongside.campaigns.actions.stages import (
    CannotChangeError,
    accept_recipients,
    drop_recipient,
    propose_recipients,
)
from alongside.campaigns.forms.making import AddBodyForm, AddressForm, PastedAddressesForm
from alongside.campaigns.forms.rule import RuleForm
from alongside.campaigns.models import Campaign, Channel, RequestState, Stage
from alongside.campaigns.permissions import workers_only
from alongside.campaigns.presenters.recipients import listed
from alongside.campaigns.queries.stages import rule_in_words
from alongside.campaigns.recipients import RuleError
from alongside.campaigns.views.places import by, request_of_stage, stage_or_404
from alongside.rules.regimes import REGIMES

_LISTS = ("decide", "proposed", "accepted")
_LAWS = [each for each in REGIMES.values() if each.review_ask]
"""The Acts; a review by itself binds no body."""


@workers_only
@require_http_methods(["GET", "POST"])
def page(request: HttpRequest, campaign: Campaign, number: int) -> HttpResponse:
    """The list, with what is to be decided first."""
    stage = stage_or_404(campaign, number)
    on = stage.asked_on or timezone.localdate()
    candidates = None
    form = AddBodyForm(request.POST if request.POST.get("deed") == "add" else None)
    if request.method == "POST":
        try:
            told = _do(request, stage, form)
        except WhichBodyError as problem:
            form.add_error("name", str(problem))
            candidates = problem.candidates
        except (CannotChangeError, StageIsOutError) as problem:
            messages.error(request, str(problem))
            return redirect(request.path)
        else:
            if told:
                messages.success(request, told)
            if not form.errors:
                return redirect(request.path + _back_to(request))
    return render(
        request,
        "campaigns/recipients.html",
        {
            "campaign": campaign, "stage": stage, "rule": _rule_words(stage), "listed": listed(stage, on),
            "form": form, "candidates": candidates, "regimes": _LAWS,
        },
        status=400 if form.errors else 200,
    )  # fmt: skip


@workers_only
@require_http_methods(["GET", "POST"])
def rule(request: HttpRequest, campaign: Campaign, number: int) -> HttpResponse:
    """Build the rule; what it chooses is proposed at once, nobody is asked."""
    stage = stage_or_404(campaign, number)
    form = RuleForm(request.POST or None, campaign=campaign, stage=stage)
    if request.method == "POST" and form.is_valid():
        try:
            set_rule(by=by(request), stage=stage, rule=form.rule())
            found = propose_recipients(by=by(request), stage=stage, on=timezone.localdate())
        except (RuleError, StageIsOutError) as problem:
            form.add_error(None, str(problem))
        else:
            count = len(found.selection.proposals)
            messages.success(request, f"The rule chooses {count} {'body' if count == 1 else 'bodies'}.")
            for each in found.selection.unresolved:
                messages.warning(request, f"Not placed: {each.words}")
            return redirect("campaigns:recipients", campaign.slug, stage.number)
    return render(
        request, "campaigns/rule.html", {"campaign": campaign, "stage": stage, "form": form},
        status=400 if form.errors else 200,
    )  # fmt: skip


@workers_only
@require_http_methods(["GET", "POST"])
def address(request: HttpRequest, campaign: Campaign, number: int, key: str) -> HttpResponse:
    """Where one body is written to, and how."""
    stage = stage_or_404(campaign, number)
    held = request_of_stage(stage, key)
    initial = {name: getattr(held, name) for name in AddressForm.base_fields}
    form = AddressForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        set_address(
            by=by(request), request=held, to_address=told["to_address"], authority=told["authority"],
            postal_address=told["postal_address"], channel=Channel(told["channel"]),
        )  # fmt: skip
        return redirect(
            reverse("campaigns:recipients", args=[campaign.slug, stage.number]) + f"#body-{held.pk}"
        )
    return render(
        request, "campaigns/address.html",
        {"campaign": campaign, "stage": stage, "held": held, "form": form, "regimes": _LAWS},
        status=400 if form.errors else 200,
    )  # fmt: skip


@workers_only
@require_http_methods(["GET", "POST"])
def addresses(request: HttpRequest, campaign: Campaign, number: int) -> HttpResponse:
    """All addresses on one page: a field for each body, or many lines pasted at once."""
    stage = stage_or_404(campaign, number)
    rows = list(stage.requests.filter(state=RequestState.ACCEPTED))
    pasted = PastedAddressesForm(request.POST or None)
    wrong: dict[int, str] = {}
    if request.method == "POST" and pasted.is_valid():
        told, unknown = _pasted(pasted.cleaned_data["lines"], {_key(each.body_name): each.pk for each in rows}
                                | {_key(each.organisation): each.pk for each in rows})  # fmt: skip
        for line in unknown:
            pasted.add_error("lines", f"No body of this stage is called “{line}”.")
        for each in rows:
            given = told.get(each.pk, request.POST.get(f"address-{each.pk}", each.to_address)).strip()
            if given != each.to_address:
                try:
                    set_address(by=by(request), request=each, to_address=given)
                except CannotChangeError as problem:
                    wrong[each.pk] = str(problem)
                    each.to_address = given
        if not wrong and not pasted.errors:
            messages.success(request, "Saved.")
            return redirect("campaigns:recipients", campaign.slug, stage.number)
    return render(
        request, "campaigns/addresses.html",
        {"campaign": campaign, "stage": stage, "form": pasted, "has_wrong": bool(wrong),
         "rows": [(each, wrong.get(each.pk, "")) for each in rows]},
        status=400 if pasted.errors or wrong else 200,
    )  # fmt: skip


def _do(request: HttpRequest, stage: Stage, form: AddBodyForm) -> str:
    """One press of a button; returns what to say."""
    deed, on, who = request.POST.get("deed", ""), timezone.localdate(), by(request)
    if deed == "accept-all":
        ready = [each.request for each in listed(stage, on).ready]
        count = accept_recipients(by=who, requests=ready, on=on)
        return f"{count} accepted."
    if deed == "again":
        found = propose_recipients(by=who, stage=stage, on=on)
        return f"{len(found.new)} new, {len(found.no_longer)} no longer chosen."
    if deed == "add":
        return _add(request, stage, form)
    held = request_of_stage(stage, request.POST.get("request", ""))
    if deed == "accept":
        accept_recipients(by=who, requests=[held], on=on)
        return f"{held.body_name} will be asked."
    if deed == "drop":
        drop_recipient(by=who, request=held)
        return f"{held.body_name} is left out."
    if deed == "replace":
        new = replace_by_successor(by=who, request=held, successor=request.POST.get("successor", ""), on=on)
        return f"{new.body_name} will be asked in place of {held.body_name}."
    if deed == "regime":
        kept = set_regime(by=who, request=held, regime=request.POST.get("regime", ""))
        law = REGIMES[kept.regime].title if kept.regime else "no law that we know of"
        return f"{held.body_name}: {law}."
    return ""


def _back_to(request: HttpRequest) -> str:
    """Where on the page a person goes on: the body itself, or the list whose next body moves up."""
    key, listed_in = request.POST.get("request", ""), request.POST.get("list", "")
    if request.POST.get("deed") == "regime" and key.isdecimal():
        return f"#body-{key}"
    return f"#{listed_in}" if listed_in in _LISTS else ""


def _add(request: HttpRequest, stage: Stage, form: AddBodyForm) -> str:
    if not form.is_valid():
        return ""
    made = add_recipient(
        by=by(request), stage=stage, name=form.cleaned_data["name"], on=timezone.localdate(),
        code=request.POST.get("code", ""), is_new=request.POST.get("new") == "yes",
    )  # fmt: skip
    return f"{' and '.join(each.body_name for each in made)}: added."


def _rule_words(stage: Stage) -> str:
    try:
        return rule_in_words(stage)
    except RuleError as problem:
        return f"The rule is not right: {problem}"


def _pasted(lines: str, known: dict[str, int]) -> tuple[dict[int, str], list[str]]:
    """Addresses by request, and the names that are none of this stage."""
    told: dict[int, str] = {}
    unknown = []
    for line in filter(str.strip, lines.splitlines()):
        name, _, given = line.replace("\t", ",").replace(";", ",").rpartition(",")
        if (key := known.get(_key(name.strip(' "')))) is not None:
            told[key] = given.strip()
        else:
            unknown.append(name.strip() or line.strip())
    return told, unknown


def _key(name: str) -> str:
    return " ".join(name.casefold().split())
