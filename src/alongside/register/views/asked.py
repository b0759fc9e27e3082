"""What a visitor asked for in the address: a page, and a date in the past."""

from datetime import date
from typing import TypeVar
from urllib.parse import urlencode

from django.core.exceptions import BadRequest, PermissionDenied
from django.core.paginator import Page, Paginator
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from alongside.people.models import Person
from alongside.people.permissions import reasons_may_not_edit

A_PAGE = 50

Row = TypeVar("Row", bound=Model)


def known_on(request: HttpRequest) -> date | None:
    """The day of `?known=2022-01-01`; None when the page is asked for as of today.

    Raises BadRequest when it is not a date.
    """
    asked = request.GET.get("known", "").strip()
    if not asked:
        return None
    try:
        return date.fromisoformat(asked)
    except ValueError:
        raise BadRequest("known is not a date. Write it as 2022-01-01.") from None


def page_of(request: HttpRequest, found: QuerySet[Row]) -> Page[Row]:
    """The page of results asked for; the nearest there is when there is none such."""
    return Paginator(found, A_PAGE).get_page(request.GET.get("page"))


def query_kept(request: HttpRequest) -> str:
    """The filters in the address, without the page, ready to be followed by `page=2`."""
    kept = [(name, value) for name, value in request.GET.items() if name != "page" and value]
    return urlencode(kept) + "&" if kept else ""


def is_editor(request: HttpRequest) -> bool:
    """Whether the visitor may review, and so sees what the public does not."""
    return not reasons_may_not_edit(request.user)


def signed_in(request: HttpRequest) -> Person:
    """The person who acts. Raises PermissionDenied when nobody is signed in."""
    if not isinstance(request.user, Person):
        raise PermissionDenied("Sign in first.")
    return request.user
