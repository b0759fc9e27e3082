"""The review queue: confirm, correct or reject one statement after another, with its passage in view."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from alongside.people.models import Person
from alongside.people.permissions import editors_only
from alongside.register.actions import (
    CannotCorrectError,
    confirm_statement,
    correct_statement,
    reject_statement,
)
from alongside.register.forms import CorrectForm, RejectForm
from alongside.register.models import StoredStatement
from alongside.register.presenters.document import surroundings
from alongside.register.presenters.statements import all_shown, shown
from alongside.register.queries import review as queries
from alongside.register.views.asked import page_of, query_kept, signed_in


@require_safe
@editors_only
def queue(request: HttpRequest) -> HttpResponse:
    """What waits for a person's look, by document."""
    wanted = _wanted(request)
    page = page_of(request, queries.waiting(wanted))
    return render(
        request,
        "register/review_queue.html",
        {
            "wanted": wanted,
            "page": page,
            "statements": all_shown(page, for_editor=True),
            "sources": queries.sources_waiting(),
            "query_kept": query_kept(request),
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
@editors_only
def page(request: HttpRequest, key: str) -> HttpResponse:
    """One statement with its passage, and the three buttons."""
    stored = get_object_or_404(StoredStatement.objects.select_related("source", "capture"), id=key)
    if request.method == "POST":
        return _decided(request, signed_in(request), stored)
    return _shown(request, stored, CorrectForm(statement=stored))


def _decided(request: HttpRequest, by: Person, stored: StoredStatement) -> HttpResponse:
    """Do what the button says, then show the next statement of the queue."""
    _, following, _, _ = queries.neighbours(queries.waiting(_wanted(request)), stored.id)
    deed = request.POST.get("deed", "")
    if deed == "correct":
        form = CorrectForm(request.POST, statement=stored)
        if not form.is_valid() or not _corrected(by, stored, form):
            return _shown(request, stored, form)
    elif deed == "confirm":
        confirm_statement(by=by, statement=stored)
    elif deed == "reject":
        form_of_note = RejectForm(request.POST)
        note = form_of_note.cleaned_data["note"] if form_of_note.is_valid() else ""
        reject_statement(by=by, statement=stored, note=note)
    else:
        return _shown(request, stored, CorrectForm(statement=stored))
    messages.success(request, _DONE[deed])
    where = (
        reverse("register:review-statement", args=[following]) if following else reverse("register:review")
    )
    return redirect(where + _filters(request))


def _corrected(by: Person, stored: StoredStatement, form: CorrectForm) -> bool:
    try:
        correct_statement(by=by, statement=stored, changes=form.changes(), note=form.cleaned_data["note"])
    except CannotCorrectError as fault:
        for reason in fault.reasons:
            form.add_error(None, reason)
        return False
    return True


def _shown(request: HttpRequest, stored: StoredStatement, form: CorrectForm) -> HttpResponse:
    before, after, place, total = queries.neighbours(queries.waiting(_wanted(request)), stored.id)
    return render(
        request,
        "register/review.html",
        {
            "stored": stored,
            "said": shown(stored, for_editor=True),
            "passages": surroundings(stored.capture, stored, (), for_editor=True),
            "form": form,
            "reject_form": RejectForm(),
            "before": before,
            "after": after,
            "place": place,
            "total": total,
            "filters": _filters(request),
        },
    )


def _wanted(request: HttpRequest) -> queries.WantedReview:
    asked = (request.GET.get(name, "").strip()[:160] for name in ("source", "topic", "property"))
    return queries.WantedReview(*asked)


def _filters(request: HttpRequest) -> str:
    kept = query_kept(request).rstrip("&")
    return f"?{kept}" if kept else ""


_DONE = {
    "confirm": "Confirmed. Here is the next.",
    "reject": "Rejected. Here is the next.",
    "correct": "Corrected. Here is the next.",
}
