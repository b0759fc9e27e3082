"""Mail and paper replies that a person adds: a saved message, a mailbox, a scan."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from alongside.campaigns.actions.paper import take_paper_reply
from alongside.campaigns.actions.reading_answers import reading_for
from alongside.campaigns.actions.receiving import Tally, take_all
from alongside.campaigns.forms.desk import PaperReplyForm, UploadForm
from alongside.campaigns.models import Request
from alongside.campaigns.permissions import request_for
from alongside.campaigns.receiving.sources import NoMailError, messages_at
from alongside.campaigns.views.places import by
from alongside.people.permissions import reasons_may_not_edit

_SECONDS = 10
"""So long answers are read while a person waits; those of the other messages are read by the next tick."""


@login_required
@require_http_methods(["GET", "POST"])
def mail(request: HttpRequest) -> HttpResponse:
    """Take in a saved message or a mailbox; each message is bound by its address or its thread."""
    if reasons := reasons_may_not_edit(request.user):
        raise PermissionDenied(" ".join(reason.words for reason in reasons))
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            tally = _taken(request, form.cleaned_data["file"])
        except NoMailError:
            form.add_error("file", "This file is no mail. In the mail program, save the message as .eml.")
        else:
            messages.success(request, _in_words(tally))
            return redirect("campaigns:desk")
    return render(request, "campaigns/upload.html", {"form": form}, status=400 if form.errors else 200)


@request_for
@require_http_methods(["GET", "POST"])
def paper(request: HttpRequest, held: Request) -> HttpResponse:
    """Take in a reply that came on paper."""
    form = PaperReplyForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        scan = told["file"].read()
        if not scan.startswith(b"%PDF-"):
            form.add_error("file", "This is no PDF. Scan it as PDF.")
        elif told["received_on"] > timezone.localdate():
            form.add_error("received_on", "This day is still to come.")
        else:
            take_paper_reply(
                by=by(request), request=held, scan=scan, received_on=told["received_on"],
                words=told["words"], now=timezone.now(),
            )  # fmt: skip
            messages.success(request, "Kept. Say below what it is.")
            return redirect("campaigns:request", held.pk)
    return render(
        request,
        "campaigns/paper_reply.html",
        {"form": form, "held": held},
        status=400 if form.errors else 200,
    )


def _taken(request: HttpRequest, file: "UploadedFile[Any]") -> Tally:
    """Take in a file under a name of ours: what the visitor called it is not used as a path."""
    with TemporaryDirectory() as folder:
        ending = ".eml" if (file.name or "").lower().endswith(".eml") else ""
        path = Path(folder) / f"added{ending}"
        with path.open("wb") as copy:
            for chunk in file.chunks():
                copy.write(chunk)
        with reading_for(_SECONDS):
            return take_all(by=by(request), messages=messages_at(path), now=timezone.now())


def _in_words(tally: Tally) -> str:
    told = [f"{tally.messages} message{'' if tally.messages == 1 else 's'} read"]
    told += [f"{tally.bound} bound to a request"] if tally.bound else []
    told += [f"{tally.unbound} that we cannot place"] if tally.unbound else []
    told += [f"{tally.duplicates} held already"] if tally.duplicates else []
    told += [f"{tally.own_copies} of our own letters"] if tally.own_copies else []
    return ", ".join(told) + "."
