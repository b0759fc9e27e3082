"""One statement at an address that lasts, and the claims on which sources disagree."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from alongside.register.models import StoredStatement
from alongside.register.presenters.claims import claims
from alongside.register.presenters.document import surroundings
from alongside.register.presenters.statements import all_shown, shown
from alongside.register.queries.documents import counting_people
from alongside.register.queries.held import held
from alongside.register.queries.settled import disagreements, statements_of
from alongside.register.views.asked import A_PAGE, is_editor


@require_safe
def page(request: HttpRequest, key: str) -> HttpResponse:
    """The statement with its passage, its history, and others that speak of the same thing."""
    for_editor = is_editor(request)
    stored = get_object_or_404(
        StoredStatement.objects.select_related("source", "capture", "supersedes"), id=key
    )
    others = held().filter(claim=stored.claim).exclude(id=stored.id).order_by("source_id", "start")[:50]
    return render(
        request,
        "register/statement.html",
        {
            "stored": stored,
            "said": shown(stored, for_editor),
            "passages": surroundings(stored.capture, stored, counting_people([stored.source]), for_editor),
            "others": all_shown(others, for_editor),
            "replaced_by": list(stored.superseded_by.all()),
        },
    )


@require_safe
def disagreements_page(request: HttpRequest) -> HttpResponse:
    """Sources side by side where they cannot all be right."""
    page = Paginator(disagreements(), A_PAGE).get_page(request.GET.get("page"))
    rows = list(page)
    return render(
        request,
        "register/disagreements.html",
        {"page": page, "claims": claims(rows, statements_of(rows), is_editor(request))},
    )
