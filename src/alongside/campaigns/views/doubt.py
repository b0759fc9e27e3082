"""A letter in doubt: a person says whether it has gone, or where it goes now."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from alongside.campaigns.actions.desk import it_has_gone, send_to
from alongside.campaigns.actions.stages import CannotChangeError, drop_recipient
from alongside.campaigns.forms.desk import SendAgainForm
from alongside.campaigns.models import Outgoing, OutgoingState
from alongside.campaigns.permissions import check_campaign
from alongside.campaigns.views.places import by

_DOUBTFUL = (OutgoingState.UNCERTAIN, OutgoingState.REFUSED, OutgoingState.BOUNCED)


@login_required
@require_http_methods(["GET", "POST"])
def page(request: HttpRequest, number: int) -> HttpResponse:
    """What happened to it, and the choices there are."""
    letter = (
        Outgoing.objects.filter(pk=number, state__in=_DOUBTFUL)
        .select_related("request__stage__campaign__team")
        .first()
    )
    check_campaign(request, letter.request.stage.campaign if letter else None)
    if letter is None:
        raise Http404("There is no such letter.")
    deed = request.POST.get("deed", "")
    form = SendAgainForm(request.POST if deed == "send" else None, initial={"to_address": letter.to_address})
    if request.method == "POST" and (deed != "send" or form.is_valid()):
        _do(request, letter, deed, form)
        return redirect("campaigns:desk")
    return render(
        request, "campaigns/doubt.html",
        {"letter": letter, "held": letter.request, "form": form,
         "is_uncertain": letter.state == OutgoingState.UNCERTAIN},
        status=400 if form.errors else 200,
    )  # fmt: skip


def _do(request: HttpRequest, letter: Outgoing, deed: str, form: SendAgainForm) -> None:
    who, now = by(request), timezone.now()
    try:
        if deed == "gone":
            it_has_gone(by=who, letter=letter, now=now)
            messages.success(request, "Kept as sent. Its clock runs.")
        elif deed == "send":
            send_to(by=who, letter=letter, to_address=form.cleaned_data["to_address"], now=now)
            messages.success(request, "It goes with the next round.")
        elif deed == "drop":
            drop_recipient(by=who, request=letter.request)
            messages.success(request, f"{letter.request.body_name} is left out.")
    except CannotChangeError as problem:
        messages.error(request, str(problem))
