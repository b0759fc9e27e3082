"""The calculator of due dates: a page whose address holds what was asked, and the same as a calendar file."""

from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from alongside.campaigns.forms import DueForm
from alongside.campaigns.icalendar import calendar_of
from alongside.campaigns.presenters.clock import shown
from alongside.rules.clock import RequestClock, request_clock
from alongside.rules.regimes import REGIMES
from alongside.rules.working_days import OutsideCalendarError


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """The form and, once it is filled in, the clock with its reasoning."""
    form = DueForm(request.GET or None)
    clock = _clock(form, timezone.localdate()) if form.is_bound and form.is_valid() else None
    return render(
        request,
        "campaigns/due.html",
        {
            "form": form,
            "shown": shown(clock) if clock else None,
            "query": request.GET.urlencode(),
        },
        status=400 if form.is_bound and not form.is_valid() else 200,
    )


@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """The due date and the next steps as an iCalendar file."""
    form = DueForm(request.GET)
    clock = _clock(form, timezone.localdate()) if form.is_valid() else None
    if clock is None or clock.due is None:
        return HttpResponseBadRequest("No date is due for this. Go back to the calculator to see why.")
    answer = HttpResponse(calendar_of(clock, timezone.now()), content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="answer-due.ics"'
    return answer


def _clock(form: DueForm, today: date) -> RequestClock | None:
    try:
        return request_clock(REGIMES[form.cleaned_data["regime"]], form.events(), today=today)
    except OutsideCalendarError as problem:
        form.add_error("received", str(problem))
        return None
