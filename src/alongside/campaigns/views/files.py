"""A file that came with a reply: how it would stand in the register, and the button that lets it go."""

import hashlib

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from alongside.campaigns.actions.letting_go import CannotLetGoError, let_go, shown_of_file
from alongside.campaigns.forms.publishing import WordsForm
from alongside.campaigns.views.mail import file_of
from alongside.campaigns.views.places import by

_SHOWN = 200_000
"""Characters of a file that are shown before it goes; what stands below is struck out by the same rules."""


@login_required
@require_http_methods(["GET", "POST"])
def page(request: HttpRequest, number: int) -> HttpResponse:
    """First the text with personal words struck out, to which a person adds more; then it goes."""
    file = file_of(request, number)
    form = WordsForm(request.POST or None)
    more = form.cleaned_data["more"] if form.is_bound and form.is_valid() else []
    back = redirect("campaigns:request", file.message.request_id or 0)
    try:
        text = shown_of_file(file, more).text
    except CannotLetGoError as problem:
        messages.error(request, str(problem))
        return back
    seen, problem_words = hashlib.sha256(text.encode()).hexdigest(), ""
    if "let-go" in request.POST and request.POST.get("seen") != seen:
        problem_words = "Something changed since you saw it. This is how it would stand there now."
    elif "let-go" in request.POST:
        try:
            let_go(by=by(request), attachment=file, knowing=request.POST.getlist("knowing"), more=more)
        except CannotLetGoError as problem:
            problem_words = str(problem)
        else:
            messages.success(request, f"{file.name} is read now; what it says stands in Review.")
            return back
    return render(
        request, "campaigns/file.html",
        {
            "file": file, "held": file.message.request, "text": text[:_SHOWN], "is_cut": len(text) > _SHOWN,
            "more": "\n".join(more), "seen": seen, "problem": problem_words,
            "is_recalled": "recall" in file.message.held_for, "struck": text.count("█"),
        },
        status=409 if problem_words else 200,
    )  # fmt: skip
