"""Organisations: search and filter, one with its history, and names that could not be placed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from alongside.register.models import Organisation
from alongside.register.presenters.beside import TELLERS
from alongside.register.presenters.claims import claims, unsettled
from alongside.register.presenters.employer import employer_posts
from alongside.register.presenters.findings import findings_shown
from alongside.register.presenters.letter import letters_of
from alongside.register.presenters.organisation import (
    aliases,
    by_topic,
    outcome_choices,
    predecessors,
    successors,
    timeline,
)
from alongside.register.presenters.posts import posts_of
from alongside.register.presenters.statements import all_shown
from alongside.register.presenters.words import body_kind
from alongside.register.queries import organisations as queries
from alongside.register.queries.organisation import held_on
from alongside.register.queries.settled import settled_of_posts, settled_of_subject
from alongside.register.queries.unplaced import unplaced_names
from alongside.register.views.asked import is_editor, known_on, page_of, query_kept


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Organisations by name, nation, region, kind, and outcome on a topic."""
    asked = {
        name: request.GET.get(name, "").strip()[:200] for name in ("q", "nation", "region", "kind", "outcome")
    }
    wanted = queries.Wanted(asked["q"], asked["nation"], asked["region"], asked["kind"], asked["outcome"])
    page = page_of(request, queries.organisations(wanted))
    return render(
        request,
        "register/organisations.html",
        {
            "asked": asked,
            "page": page,
            "query_kept": query_kept(request),
            "nations": queries.choices_of("nation"),
            "regions": queries.choices_of("region"),
            "kinds": [(kind, body_kind(kind)) for kind in queries.choices_of("kind")],
            "outcomes": outcome_choices(queries.outcomes()),
        },
    )


@require_safe
def page(request: HttpRequest, code: str) -> HttpResponse:
    """One organisation: names and relatives in time, and what each source says by topic."""
    known, for_editor = known_on(request), is_editor(request)
    organisation = get_object_or_404(Organisation, code=code)
    found = held_on(organisation, known)
    if known is None:
        said = claims(settled_of_subject("organisation", code), found.statements, for_editor)
    else:
        said = unsettled(found.statements, for_editor)
    settled_posts = settled_of_posts(code) if known is None else None
    return render(
        request,
        "register/organisation.html",
        {
            "organisation": organisation,
            "known": known,
            "found": found,
            "findings": findings_shown(found.findings),
            "timeline": timeline(found, timezone.localdate()),
            "aliases": aliases(found),
            "topics": by_topic(said),
            "posts": posts_of(settled_posts, found.of_posts, for_editor),
            "employer": employer_posts(code, timezone.localdate()) if known is None else None,
            "letters": letters_of(found.of_posts, for_editor),
            "beside": TELLERS.told(code, timezone.localdate()) if known is None else [],
            "successors": successors(found, for_editor),
            "relatives_shown": [
                ("What the bodies that took over did", successors(found, for_editor)),
                ("What the bodies it came from did", predecessors(found, for_editor)),
            ],
            "documents": list({s.source_id: s.source for s in (*found.statements, *found.of_posts)}.values()),
        },
    )


@require_safe
def not_placed(request: HttpRequest) -> HttpResponse:
    """Names we could not place, with the sentences that have them."""
    names = [(each.name, all_shown(each.statements, is_editor(request))) for each in unplaced_names()]
    return render(request, "register/not_placed.html", {"names": names})
