"""What every page knows: who runs the site, and whether the visitor may review."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from alongside.people.permissions import reasons_may_not_edit

_MAIN = (
    ("The count", "website:home"),
    ("Posts", "register:posts"),
    ("What is it worth?", "register:pay"),
    ("Topics", "register:topics"),
    ("Organisations", "register:organisations"),
    ("Documents", "register:documents"),
    ("Findings", "register:findings"),
    ("Campaigns", "campaigns:campaigns"),
    ("How we know", "website:how-we-know"),
)


def of_every_page(request: HttpRequest) -> dict[str, Any]:
    """`operator`, `contact`, `may_edit`, `desk_path` and `main_nav` for the shared template."""
    user = getattr(request, "user", None)
    is_signed_in = user is not None and user.is_authenticated
    return {
        "operator": settings.OPERATOR,
        "contact": settings.CONTACT,
        "main_nav": [(name, reverse(view)) for name, view in _MAIN],
        "may_edit": is_signed_in and not reasons_may_not_edit(user),
        "desk_path": reverse("campaigns:desk") if is_signed_in else "",
    }
