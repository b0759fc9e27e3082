"""Search over documents and organisations."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alongside.register.models import Organisation, Source, StoredStatement
from alongside.register.presenters.hidden import public_excerpt
from alongside.register.presenters.words import source_kind
from alongside.register.queries.documents import counting_people, current_texts, kinds
from alongside.register.search import Found, search_documents, search_organisations
from alongside.register.views.asked import query_kept

A_PAGE = 20
MOST_ORGANISATIONS = 10


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Organisations by any name, and documents by their words."""
    typed = request.GET.get("q", "").strip()[:200]
    kind = request.GET.get("kind", "").strip()[:20]
    number = max(1, int(request.GET.get("page", "1"))) if request.GET.get("page", "1").isdecimal() else 1
    number = min(number, 50)
    found = search_documents(typed, kind, A_PAGE, (number - 1) * A_PAGE)
    codes = search_organisations(typed, MOST_ORGANISATIONS) if number == 1 else []
    hits = _public(found)
    by_code = Organisation.objects.in_bulk(codes)
    return render(
        request,
        "register/search.html",
        {
            "typed": typed,
            "kind": kind,
            "kinds": [(each, source_kind(each)) for each in kinds()],
            "found": found,
            "hits": hits,
            "organisations": [by_code[code] for code in codes if code in by_code],
            "number": number,
            "has_next": found.total > number * A_PAGE,
            "query_kept": query_kept(request),
        },
    )


def _public(found: Found) -> list[tuple[Source, list[tuple[str, bool]]]]:
    """Each hit with what the public may see of its excerpt."""
    sources = [hit.source for hit in found.hits]
    texts, people = current_texts(sources), counting_people(sources)
    return [
        (hit.source, public_excerpt(hit.excerpt, texts.get(hit.source.pk, ""), _of(people, hit.source)))
        for hit in found.hits
    ]


def _of(statements: list[StoredStatement], source: Source) -> list[StoredStatement]:
    return [each for each in statements if each.source_id == source.pk]
