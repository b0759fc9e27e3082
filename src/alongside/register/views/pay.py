"""The pay checker: type what was offered, see what it is worth. Nothing typed is kept."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_safe

from alongside.reference.pay.involvement import involvement_rates
from alongside.register.pay_form import EXAMPLES, PayForm
from alongside.register.presenters import offer_beside
from alongside.register.presenters.offer import Asked, Offer, answered
from alongside.register.queries.pay_beside import spread_of
from alongside.terms.money import Money, Per

PIECES = (Per.TASK, Per.SESSION, Per.DAY, Per.HALF_DAY, Per.ONCE, Per.HOUR)
"""Pay that is laid beside what bodies say they pay for involvement."""


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """The form, and below it the answer when something was asked."""
    is_asked = "offer" in request.GET
    form = PayForm(request.GET if is_asked else None)
    shown: dict[str, Any] = {"form": form, "examples": EXAMPLES}
    if is_asked and form.is_valid():
        shown |= _answer(form, timezone.localdate())
    response = render(request, "register/pay.html", shown)
    if is_asked:
        _keep_private(request, response)
    return response


def _answer(form: PayForm, today: date) -> dict[str, Any]:
    on = form.day(today)
    asked = Asked(
        form.reading, on, form.cleaned_data["on"] is None, form.cleaned_data["hours"],
        form.cleaned_data["length"], form.place.nation, form.place.zone,
    )  # fmt: skip
    offer = answered(asked)
    told = offer.worth
    rates, unseen = offer_beside.rate_rows(involvement_rates(), on)
    return {
        "offer": offer,
        "told": told,
        "words": form.reading.text,
        "on": on,
        "svg": offer_beside.offer_ladder(told) if told else "",
        "bands": offer_beside.band_rows(told) if told else [],
        "zone": offer_beside.zone_of_bands(told) if told else "",
        "wages": offer_beside.wage_lines(told) if told else [],
        "comparators": offer_beside.comparator_lines(told) if told else [],
        "is_piece": told is not None and told.pay.per in PIECES,
        "spread": spread_of(_lowest(offer)),
        "rates": rates,
        "unseen": unseen,
        "matters": offer_beside.matters(
            told, on, today, with_time_credits="time credit" in form.reading.text.lower()
        ),
    }


def _lowest(offer: Offer) -> Money | None:
    hourly = offer.worth.hourly if offer.worth else None
    return hourly.pay.low if hourly else None


def _keep_private(request: HttpRequest, response: HttpResponse) -> None:
    """What somebody was offered is theirs: no cache keeps it, no search engine lists it, no site is told.

    Signed-in people have a form on the page to sign out, which a browser that tells no origin cannot send.
    """
    add_never_cache_headers(response)
    response["X-Robots-Tag"] = "noindex, nofollow"
    if not request.user.is_authenticated:
        response["Referrer-Policy"] = "no-referrer"
