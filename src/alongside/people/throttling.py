"""Sign-in is slowed down after wrong passwords, by account, and nothing is kept of who tried."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.people.models.person import address_in_one_form


def no_address(_request: HttpRequest) -> str:
    """In place of the visitor's network address, which is never read."""
    return "0.0.0.0"  # noqa: S104  # not bound to: a constant that says nothing


def account_tried(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """The account somebody tries to sign in to, in one form, so that capitals are no way round."""
    tried = (credentials or {}).get("username") or request.POST.get("username", "")
    return address_in_one_form(str(tried))


def locked_out(request: HttpRequest, *_given: Any, **_named: Any) -> HttpResponse:
    """The page after too many wrong passwords."""
    return render(request, "people/locked_out.html", status=429)
