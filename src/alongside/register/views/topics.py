"""Topics: the list, and one with who did what."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alongside.register.presenters.claims import claims, unsettled
from alongside.register.presenters.findings import findings_shown
from alongside.register.presenters.letter import items_of
from alongside.register.presenters.outcomes import lists_of
from alongside.register.presenters.topic import sorted_claims, topic_map, topic_shares
from alongside.register.presenters.words import topic_words
from alongside.register.queries import topics as queries
from alongside.register.queries.settled import settled_on_topic
from alongside.register.views.asked import is_editor, known_on


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """All topics, those with most said on them first."""
    return render(request, "register/topics.html", {"topics": queries.topics()})


@require_safe
def page(request: HttpRequest, slug: str) -> HttpResponse:
    """One topic: counts, lists, map, figures with their sources, findings, documents."""
    known, for_editor = known_on(request), is_editor(request)
    statements = queries.statements_on(slug, known)
    documents = queries.documents_on(slug, known)
    if not statements and not documents and not known:
        raise Http404
    bodies = queries.bodies_of(statements)
    lists = lists_of(statements, {code: body.name for code, body in bodies.items()}, for_editor)
    settled = (
        claims(settled_on_topic(slug), statements, for_editor) if known is None else unsettled(statements)
    )
    return render(
        request,
        "register/topic.html",
        {
            "slug": slug,
            "title": topic_words(slug, queries.title_of(slug)),
            "known": known,
            "lists": lists,
            "map": topic_map(lists, bodies),
            "shares": topic_shares(lists),
            "items": items_of(statements, for_editor),
            "said": sorted_claims(settled),
            "findings": findings_shown(queries.findings_on(slug)) if known is None else None,
            "documents": documents,
            "unplaced": sorted({s.subject_name for s in statements
                                if s.subject_kind == "organisation" and not s.subject_key}),
        },
    )  # fmt: skip
