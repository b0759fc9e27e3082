"""Documents: the list, and one with its marked text beside its statements."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from alongside.register.models import Source
from alongside.register.presenters.document import document_page
from alongside.register.presenters.words import source_kind
from alongside.register.queries import documents as queries
from alongside.register.views.asked import is_editor, known_on, page_of, query_kept


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Documents by kind and topic, newest first."""
    asked = {name: request.GET.get(name, "").strip()[:200] for name in ("kind", "topic")}
    page = page_of(request, queries.documents(asked["kind"], asked["topic"]))
    counts = queries.statement_counts(page)
    return render(
        request,
        "register/documents.html",
        {
            "asked": asked,
            "page": page,
            "rows": [(source, counts.get(source.pk, 0)) for source in page],
            "query_kept": query_kept(request),
            "kinds": [(kind, source_kind(kind)) for kind in queries.kinds()],
        },
    )


@require_safe
def page(request: HttpRequest, slug: str) -> HttpResponse:
    """One document."""
    known, for_editor = known_on(request), is_editor(request)
    source = get_object_or_404(Source, slug=slug)
    capture = queries.capture_of(source, known)
    statements = queries.statements_in(capture, known) if capture else []
    return render(
        request,
        "register/document.html",
        {
            "source": source,
            "capture": capture,
            "known": known,
            "captures": list(source.captures.defer("text").order_by("-read_at", "-pk")[:20]),
            "document": document_page(capture, statements, for_editor) if capture else None,
        },
    )
