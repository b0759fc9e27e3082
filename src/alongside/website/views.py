"""Home, the pages about the site itself, and the pages for when something is wrong."""

from datetime import UTC, datetime, time, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from alongside.campaigns.queries.campaigns import public_campaigns
from alongside.register.presenters.home import home_page

MOST_CAMPAIGNS = 3
"""On the home page."""


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The count: headline figures with their sentences, newest documents, open findings."""
    context = home_page() | {"campaigns": public_campaigns()[:MOST_CAMPAIGNS]}
    return render(request, "website/home.html", context)


@require_safe
def how_we_know(request: HttpRequest) -> HttpResponse:
    """How a figure comes about, what can go wrong, and how to put it right."""
    return render(request, "website/how_we_know.html")


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """What works for whom, what does not yet, and whom to tell."""
    return render(request, "website/accessibility.html")


@require_safe
def robots(_request: HttpRequest) -> HttpResponse:
    """Robots may read all public pages but sign-in, review, search results and saved searches."""
    lines = [
        "User-agent: *",
        "Disallow: /account/",
        "Disallow: /review/",
        "Disallow: /acts/",
        "Disallow: /search/",
        "Disallow: /posts/by-e-mail/",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Whom to tell of a weakness (RFC 9116). Not there until a contact is set."""
    if not settings.CONTACT:
        return HttpResponse(
            "No contact is set on this site yet.\n", status=404, content_type="text/plain; charset=utf-8"
        )
    expires = datetime.combine(timezone.now().date() + timedelta(days=300), time.min, UTC)
    lines = [
        f"Contact: mailto:{settings.CONTACT}",
        f"Expires: {expires.isoformat().replace('+00:00', 'Z')}",
        "Preferred-Languages: en",
        f"Canonical: {request.build_absolute_uri()}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """400: the request could not be understood."""
    return render(request, "website/400.html", status=400)


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: says what is missing, when the page said so."""
    return render(request, "website/403.html", {"reason": str(exception or "")}, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """404: nothing here, and where to look."""
    return render(request, "website/404.html", status=404)


def our_fault(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """500: a fault of ours. Needs neither the database nor the visitor's session."""
    return render(None, "website/500.html", status=500)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """403 for a form sent without its token: an old page, or cookies switched off."""
    words = (
        "This form was open for too long, or cookies are switched off. "
        "Go back, load the page again and send it once more."
    )
    return render(request, "website/403.html", {"reason": words}, status=403)
