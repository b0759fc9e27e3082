"""A request's page: its clock, its letters and messages, what may be done next; and small deeds on it."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from alongside.campaigns.actions.clocks import clock_of
from alongside.campaigns.actions.desk import (
    NOT_THIS_WEEK,
    add_note,
    close_request,
    keep_event,
    open_request,
    pass_on,
    put_off,
    record_event,
    remove_event,
)
from alongside.campaigns.actions.queueing import recall_letters
from alongside.campaigns.forms.desk import EventForm, NoteForm, PassOnForm
from alongside.campaigns.models import OutgoingState, Request
from alongside.campaigns.permissions import may_work, request_for
from alongside.campaigns.presenters.clock import shown
from alongside.campaigns.presenters.desk import where_it_stands
from alongside.campaigns.presenters.message import KINDS
from alongside.campaigns.presenters.request_page import entries_of, happened, next_letters
from alongside.campaigns.queries.request_page import thread_of
from alongside.campaigns.views.places import by
from alongside.rules.clock import EventKind
from alongside.rules.working_days import OutsideCalendarError

_EVENT_DONE = {
    "keep-event": "Kept so.",
    "remove-event": "Taken out, and the clock has been worked out anew. You can write it down again below.",
}


@request_for
@require_safe
def page(request: HttpRequest, held: Request) -> HttpResponse:
    """All about one request."""
    return _page(request, held)


@request_for
@require_POST
def act(request: HttpRequest, held: Request) -> HttpResponse:
    """One small deed: a note, a pass, a put-off, an event. The page again where a form is not right."""
    deed, now = request.POST.get("deed", ""), timezone.now()
    today, who = timezone.localdate(now), by(request)
    if deed == "note":
        note = NoteForm(request.POST)
        if not note.is_valid():
            return _page(request, held, note=note)
        add_note(by=who, request=held, words=note.cleaned_data["words"], now=now)
        messages.success(request, "The note is kept, below with the letters.")
    elif deed == "pass":
        to = PassOnForm(request.POST, team=held.stage.campaign.team)
        if not to.is_valid():
            return _page(request, held, passing=to)
        taker = to.cleaned_data["to"]
        pass_on(by=who, requests=[held], to=taker)
        messages.success(request, f"Passed to {taker.shown_as}." if taker else "Now it is everybody’s.")
    elif deed in ("off", "back"):
        put_off(by=who, requests=[held], until=today + NOT_THIS_WEEK if deed == "off" else None)
        if deed == "back":
            messages.success(request, "It is back on the desk.")
    elif deed == "event":
        event = EventForm(request.POST)
        if not event.is_valid():
            return _page(request, held, event=event)
        told = event.cleaned_data
        record_event(
            by=who, request=held, kind=EventKind(told["kind"]), on=told["on"], reason=told["reason"],
            until=told["until"], now=now,
        )  # fmt: skip
        messages.success(request, "Written down. The clock has been worked out anew.")
    elif deed in ("keep-event", "remove-event"):
        number = request.POST.get("event", "")
        found = held.events.filter(pk=int(number)).first() if number.isdecimal() else None
        if found is None:
            raise Http404("There is no such event.")
        (keep_event if deed == "keep-event" else remove_event)(by=who, event=found, today=today)
        messages.success(request, _EVENT_DONE[deed])
    elif deed == "take-back":
        taken = recall_letters(by=who, letters=held.letters.filter(state=OutgoingState.QUEUED))
        messages.success(
            request, "Taken back. It has not gone." if taken else "Too late: it has gone already."
        )
    elif deed == "close":
        close_request(by=who, request=held)
        messages.success(request, "It has left the desk. You can take it up again on this page.")
    elif deed == "open":
        open_request(by=who, request=held)
        messages.success(request, "It is taken up again.")
    return redirect("campaigns:request", held.pk)


def _page(
    request: HttpRequest, held: Request, *, note: NoteForm | None = None, passing: PassOnForm | None = None,
    event: EventForm | None = None,
) -> HttpResponse:  # fmt: skip
    today = timezone.localdate()
    campaign = held.stage.campaign
    thread = thread_of(held)
    try:
        clock = clock_of(held, today)
    except OutsideCalendarError:
        clock = None
    forms = [form for form in (note, passing, event) if form]
    return render(
        request,
        "campaigns/request.html",
        {
            "held": held,
            "campaign": campaign,
            "where": where_it_stands(held, today),
            "shown": shown(clock) if clock and clock.period else None,
            "next": next_letters(held, clock, thread) if clock else [],
            "entries": entries_of(thread, held.regime),
            "events": happened(thread),
            "waits_to_go": [each for each in thread.letters if each.state == OutgoingState.QUEUED],
            "kinds": [(kind.value, words) for kind, words in KINDS.items()],
            "note_form": note or NoteForm(),
            "pass_form": passing or PassOnForm(team=campaign.team, initial={"to": held.assignee_id}),
            "event_form": event or EventForm(initial={"on": today}),
            "form": forms[0] if forms else None,
            "is_put_off": bool(held.put_off_until and held.put_off_until > today),
            "may_work": may_work(request.user, campaign),
        },
        status=400 if forms else 200,
    )
