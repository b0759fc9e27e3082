"""A body says that it replied: a volunteer looks for the reply, and says what was found."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from alongside.campaigns.actions.claims import look_at_claim
from alongside.campaigns.actions.desk import record_event
from alongside.campaigns.forms.claim import FoundForm, NotFoundForm
from alongside.campaigns.models import Claim
from alongside.campaigns.permissions import check_campaign, may_work
from alongside.campaigns.presenters.desk import where_it_stands
from alongside.campaigns.presenters.message import kind_in_words
from alongside.campaigns.queries.claims import claims_of, traces_of
from alongside.campaigns.views.places import by
from alongside.rules.clock import EventKind


@login_required
@require_http_methods(["GET", "POST"])
def page(request: HttpRequest, number: int) -> HttpResponse:
    """What was said, where the reply may be, and two ways to answer: it is so, or none was found."""
    claim = Claim.objects.filter(pk=number).select_related("request__stage__campaign__team").first()
    check_campaign(request, claim.request.stage.campaign if claim else None)
    if claim is None:
        raise Http404("There is no such claim.")
    deed = request.POST.get("deed", "")
    found = FoundForm(request.POST if deed == "found" else None, initial={"on": claim.replied_on})
    not_found = NotFoundForm(request.POST if deed == "not-found" else None)
    if claim.looked_at is None and deed == "found" and found.is_valid():
        return _it_is_so(request, claim, found)
    if claim.looked_at is None and deed == "not-found" and not_found.is_valid():
        words = not_found.cleaned_data["found"]
        look_at_claim(by=by(request), claim=claim, now=timezone.now(), is_so=False, found=words)
        messages.success(request, "Kept. The body can read what you found beside its request.")
        return redirect("campaigns:request", claim.request_id)
    held, today = claim.request, timezone.localdate()
    traces = traces_of(held)
    wrong = next((form for form in (found, not_found) if form.is_bound and form.errors), None)
    return render(
        request, "campaigns/claim.html",
        {
            "claim": claim, "held": held, "campaign": held.stage.campaign, "form": wrong,
            "where": where_it_stands(held, today), "found_form": found, "not_found_form": not_found,
            "earlier": [each for each in claims_of(held) if each.pk != claim.pk],
            "ours": [(each, kind_in_words(each.kind)) for each in traces.messages],
            "unplaced": traces.unplaced, "may_work": may_work(request.user, held.stage.campaign),
        },
        status=400 if wrong else 200,
    )  # fmt: skip


def _it_is_so(request: HttpRequest, claim: Claim, form: FoundForm) -> HttpResponse:
    """The reply was found: its day is written down where no message tells of it yet."""
    told, held, now = form.cleaned_data, claim.request, timezone.now()
    look_at_claim(by=by(request), claim=claim, now=now, is_so=True, found=told["found"])
    if told["on"]:
        record_event(by=by(request), request=held, kind=EventKind.REPLIED, on=told["on"], now=now)
    messages.success(request, "Thank you. Its clock has been worked out anew." if told["on"] else "Kept.")
    return redirect("campaigns:request", held.pk)
