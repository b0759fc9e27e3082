"""New posts of a search as an Atom feed. Nothing is kept of who reads it."""

import hashlib
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import Count, Max, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.feedgenerator import Atom1Feed
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from alongside.register.models import Post
from alongside.register.presenters.post_feed import entry_of
from alongside.register.queries.posts import PostFilter, UnusableFilterError, found

MOST_ENTRIES = 50


@require_safe
def posts_feed(request: HttpRequest) -> HttpResponse:
    """The posts of a search that came last, at most MOST_ENTRIES. What cannot be used is said."""
    try:
        wanted = PostFilter.from_query(request.GET.dict())
    except UnusableFilterError as fault:
        return HttpResponse(
            "\n".join(fault.faults.values()) + "\n", status=400, content_type="text/plain; charset=utf-8"
        )
    posts = found(wanted)
    state = posts.order_by().aggregate(changed=Max("made_at"), posts=Count("pk"))
    etag, changed = _etag(request, state), state["changed"]
    unchanged = get_conditional_response(
        request, etag=etag, last_modified=int(changed.timestamp()) if changed else None
    )
    if isinstance(unchanged, HttpResponseNotModified):
        return unchanged
    response = HttpResponse(_written(request, wanted, posts, changed), content_type=Atom1Feed.content_type)
    response["ETag"] = etag
    if changed:
        response["Last-Modified"] = http_date(changed.timestamp())
    response["Cache-Control"] = "max-age=900"
    return response


def _written(
    request: HttpRequest, wanted: PostFilter, posts: QuerySet[Post], changed: datetime | None
) -> str:
    query = f"?{wanted.as_query()}" if wanted.as_query() else ""
    feed = _Feed(
        title=wanted.in_words(),
        link=request.build_absolute_uri(reverse("register:posts") + query),
        description="",
        language="en-GB",
        author_name=settings.OPERATOR or "Alongside",
        feed_url=request.build_absolute_uri(reverse("register:posts-feed") + query),
        subtitle="Every figure is one click from its sentence.",
    )
    feed.changed = changed
    for post in posts.defer("search").order_by("-listed_at", "key")[:MOST_ENTRIES]:
        feed.add_item(**entry_of(post, request.build_absolute_uri(post.get_absolute_url())))
    return feed.writeString("utf-8")


class _Feed(Atom1Feed):
    """Updated when a post last changed; an empty one has no such day, and says the first of all."""

    changed: datetime | None = None

    def latest_post_date(self) -> Any:
        return self.changed or datetime.fromisoformat("2020-01-01T00:00:00+00:00")


def _etag(request: HttpRequest, state: dict[str, Any]) -> str:
    pieces = (request.get_host(), request.get_full_path(), state["changed"], state["posts"])
    return f'"{hashlib.sha256(repr(pieces).encode()).hexdigest()[:32]}"'
