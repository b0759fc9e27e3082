"""Posts: searched and filtered, and one with all that its documents say of it."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from alongside.register.presenters import post_list
from alongside.register.presenters.post_page import post_page
from alongside.register.queries import posts as queries
from alongside.register.queries.post_parameters import DEFAULT_ORDER
from alongside.register.queries.posts import PostFilter, UnusableFilterError
from alongside.register.views.asked import is_editor

CHOSEN_IN_FORM = ("region", "employer", "band", "family", "criterion", "contract")
IN_FILTERS = (*CHOSEN_IN_FORM, "pay_from", "open_on", "closes_to")


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Posts found by words and filters; lived experience posts unless another kind is asked for."""
    wanted, faults = asked_posts(request)
    page = queries.page_of(wanted, _number(request))
    today = timezone.localdate()
    active = post_list.active(wanted, count=not page.total)
    return render(
        request,
        "register/posts.html",
        {
            "wanted": wanted,
            "faults": faults,
            "page": page,
            "rows": post_list.rows(page.posts, queries.deciding(page.posts), today),
            "kinds": post_list.kinds_to_choose(wanted),
            "choices": {name: post_list.choices(wanted, name) for name in CHOSEN_IN_FORM},
            "active": active,
            "more_is_on": faults
            or wanted.order != DEFAULT_ORDER
            or any(getattr(wanted, name) for name in IN_FILTERS),
            "orders": post_list.orders(wanted),
            "page_link": post_list.link_to(wanted),
            "clear_link": post_list.link_to(PostFilter(kind=wanted.kind)),
            "search_query": post_list.search_query(wanted),
            "today": today,
        },
        status=400 if faults else 200,
    )


@require_safe
def page(request: HttpRequest, slug: str) -> HttpResponse:
    """One post: every field with its sentence, its pay worked out, its copies and where they disagree."""
    post = queries.post_at(slug)
    if post is None:
        raise Http404
    if post.slug != slug:
        return HttpResponsePermanentRedirect(post.get_absolute_url())
    return render(request, "register/post.html", post_page(post, timezone.localdate(), is_editor(request)))


def asked_posts(request: HttpRequest) -> tuple[PostFilter, dict[str, str]]:
    """The filter asked for, and what of it cannot be used, in words by parameter."""
    query = {name: str(value) for name, value in request.GET.items() if name not in ("page", "year", "by")}
    try:
        return PostFilter.from_query(post_list.default_kind(query)), {}
    except UnusableFilterError as fault:
        return fault.usable, fault.faults


def _number(request: HttpRequest) -> int:
    typed = request.GET.get("page", "1")
    return int(typed) if typed.isdecimal() and len(typed) < 7 else 1
