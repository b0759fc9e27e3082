"""A search by e-mail: ask, check your mail, confirm, stop. Links show a page; only a button changes anything.

The pages say the same whether an address is known or not, and no search engine or cache keeps them.
"""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from alongside.register.actions import TooManyError, ask_for_search, confirm_search, stop_search
from alongside.register.actions.saved_searches import DAYS_TO_CONFIRM
from alongside.register.forms import AskForSearchForm
from alongside.register.models import SavedSearch
from alongside.register.queries.posts import PostFilter, UnusableFilterError

View = Callable[..., HttpResponse]


def _not_kept(view: View) -> View:
    """The page is kept by no cache and no search engine, and its address is told to nobody."""

    @wraps(view)
    def answer(request: HttpRequest, *given: str, **named: str) -> HttpResponse:
        response = view(request, *given, **named)
        response["X-Robots-Tag"] = "noindex, nofollow"
        response["Referrer-Policy"] = "no-referrer" if request.method == "GET" and named else "same-origin"
        return response

    return never_cache(answer)


@require_http_methods(["GET", "HEAD", "POST"])
@_not_kept
def ask(request: HttpRequest) -> HttpResponse:
    """The form that takes an address for the search in the page's own address."""
    wanted, faults = _wanted(request)
    form = AskForSearchForm(request.POST or None)
    too_many = ""
    if request.method == "POST" and settings.MAIL_IS_SET and not faults and form.is_valid():
        try:
            ask_for_search(email=form.cleaned_data["email"], wanted=wanted)
        except TooManyError as problem:
            too_many = str(problem)
        else:
            return redirect("register:check-mail")
    context = {
        "wanted": wanted, "faults": faults, "form": form, "too_many": too_many,
        "may_ask": settings.MAIL_IS_SET and not faults, "mail_is_set": settings.MAIL_IS_SET,
        "query": wanted.as_query(),
    }  # fmt: skip
    status = 429 if too_many else 400 if faults or form.errors else 200
    return render(request, "register/saved_ask.html", context, status=status)


@require_safe
@_not_kept
def check_mail(request: HttpRequest) -> HttpResponse:
    """What comes next; the same for every address."""
    return render(request, "register/saved_check.html", {"days": DAYS_TO_CONFIRM})


@require_http_methods(["GET", "HEAD", "POST"])
@_not_kept
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Asks once more, with a button: programs that look through mail follow links, but press none."""
    if request.method == "POST":
        search = confirm_search(token)
        return _page(request, "register/saved_confirmed.html", search)
    return _page(request, "register/saved_confirm.html", SavedSearch.objects.filter(confirm=token).first())


@csrf_exempt  # the secret in the address is the permission; mail programs press the button (RFC 8058)
@require_http_methods(["GET", "HEAD", "POST"])
@_not_kept
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """Asks once more, then deletes search and address. Stopping what is stopped says the same."""
    if request.method == "POST":
        stop_search(token)
        return render(request, "register/saved_stopped.html")
    return _page(request, "register/saved_stop.html", SavedSearch.objects.filter(stop=token).first())


def _page(request: HttpRequest, template: str, search: SavedSearch | None) -> HttpResponse:
    if search is None:
        return render(request, "register/saved_gone.html", status=404)
    return render(request, template, {"asked": _asked(search)})


def _asked(search: SavedSearch) -> str:
    try:
        return PostFilter.from_query(QueryDict(search.query)).in_words()
    except UnusableFilterError as fault:
        return fault.usable.in_words()


def _wanted(request: HttpRequest) -> tuple[PostFilter, dict[str, str]]:
    try:
        return PostFilter.from_query(request.GET.dict()), {}
    except UnusableFilterError as fault:
        return fault.usable, fault.faults
