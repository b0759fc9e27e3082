"""The data of a campaign as files and a feed. Nothing is kept of who fetches them."""

import hashlib
from collections.abc import Callable
from typing import Any

from csp.decorators import csp_replace
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.feedgenerator import Atom1Feed
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from alongside.campaigns.data_files import csv_text, json_text, plain, zip_of
from alongside.campaigns.models import Part
from alongside.campaigns.presenters.foi_json import request_json
from alongside.campaigns.presenters.news import Feed, newest, news_of
from alongside.campaigns.presenters.open_data import OpenTable, tables_of
from alongside.campaigns.queries.public import PublicCampaign
from alongside.campaigns.views.public import ABOUT_REQUESTS, page_context, seen

LICENCE = {"name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0",
           "path": "https://creativecommons.org/licenses/by/4.0/"}  # fmt: skip
MOST_ENTRIES = 50


@require_safe
@seen(*Part)
def data(request: HttpRequest, shown: PublicCampaign) -> HttpResponse:
    """What can be had, with every column explained."""
    slug = shown.campaign.slug
    found = [(table, len(list(table.rows(shown, str)))) for table in tables_of(shown)]
    context = {"shown": shown, "campaign": shown.campaign, "tables": found,
               "title": shown.safe(shown.campaign.title),
               "may_embed": bool(shown.parts & {Part.RESPONSES, Part.MATRIX}),
               "embed": request.build_absolute_uri(reverse("campaigns:public-embed", args=[slug])),
               }  # fmt: skip
    return render(request, "campaigns/public/data.html", context)


@require_safe
@seen(*Part)
def table_csv(request: HttpRequest, shown: PublicCampaign, name: str) -> HttpResponse:
    """One table as CSV."""
    table = _table(shown, name)
    return _file(request, _csv(table, request, shown), "text/csv; charset=utf-8", f"{name}.csv")


@require_safe
@seen(*Part)
def everything_json(request: HttpRequest, shown: PublicCampaign) -> HttpResponse:
    """Every public table in one JSON file."""
    told: dict[str, Any] = {
        "title": shown.safe(shown.campaign.title), "asked_by": shown.campaign.public_name,
        "as_of": shown.today, "updated": shown.updated_at, "licence": LICENCE["path"],
        "public_parts": [part.value for part in Part if part in shown.parts],
    }  # fmt: skip
    for table in tables_of(shown):
        told[table.name] = list(table.rows(shown, request.build_absolute_uri))
    return _file(request, json_text(told), "application/json", "")


@require_safe
@seen(*Part)
def package_json(request: HttpRequest, shown: PublicCampaign) -> HttpResponse:
    """What the files are, as a Frictionless data package."""
    return _file(request, json_text(_package(request, shown, is_zipped=False)), "application/json", "")


@require_safe
@seen(*Part)
def package_zip(request: HttpRequest, shown: PublicCampaign) -> HttpResponse:
    """The data package with its files."""
    files = {"datapackage.json": json_text(_package(request, shown, is_zipped=True))}
    files |= {f"{table.name}.csv": _csv(table, request, shown) for table in tables_of(shown)}
    return _file(request, zip_of(files), "application/zip", f"{shown.campaign.slug}.zip")


@require_safe
@seen(*ABOUT_REQUESTS)
def one_json(request: HttpRequest, shown: PublicCampaign, number: int) -> HttpResponse:
    """One request in the shape that other sites for such requests use."""
    shown = shown.of(number)
    found = next(iter(shown.requests), None)
    if found is None:
        raise Http404("There is no such request, or it is not public.")
    told = request_json(shown, found, request.build_absolute_uri)
    return _file(request, json_text(told), "application/json", "")


@require_safe
@seen(*Part)
def feed(request: HttpRequest, shown: PublicCampaign) -> HttpResponse:
    """What is new, as an Atom feed, the newest first."""
    slug = shown.campaign.slug
    written = Feed(
        title=shown.safe(shown.campaign.title),
        link=request.build_absolute_uri(reverse("campaigns:public", args=[slug])),
        description="", language="en-GB",
        author_name=shown.campaign.public_name or settings.OPERATOR or "Alongside",
        feed_url=request.build_absolute_uri(reverse("campaigns:public-feed", args=[slug])),
        subtitle="Letters, replies and answers, each with its own address.",
    )  # fmt: skip
    written.changed = shown.updated_at
    for each in news_of(newest(shown, 2 * MOST_ENTRIES))[:MOST_ENTRIES]:
        link = request.build_absolute_uri(each.link)
        written.add_item(title=each.title, link=link, unique_id=link, description=each.words,
                         pubdate=each.at, updateddate=each.at)  # fmt: skip
    return _file(request, written.writeString("utf-8"), Atom1Feed.content_type, "")


def _embeddable(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponseBase]:
    """The one page that other sites may show in a frame: it has no form and knows no visitor."""
    framed = csp_replace({"frame-ancestors": ["*"]})(view)
    return xframe_options_exempt(framed)


@_embeddable
@require_safe
@seen(Part.RESPONSES, Part.MATRIX)
def embed(request: HttpRequest, shown: PublicCampaign) -> HttpResponse:
    """The counts of the campaign as a small page to be shown in a frame."""
    response = render(request, "campaigns/public/embed.html", page_context(shown))
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def _table(shown: PublicCampaign, name: str) -> OpenTable:
    found = next((table for table in tables_of(shown) if table.name == name), None)
    if found is None:
        raise Http404("There is no such table, or it is not public.")
    return found


def _csv(table: OpenTable, request: HttpRequest, shown: PublicCampaign) -> str:
    fields = [each.name for each in table.fields]
    return csv_text(fields, table.rows(shown, request.build_absolute_uri))


def _package(request: HttpRequest, shown: PublicCampaign, *, is_zipped: bool) -> dict[str, Any]:
    slug = shown.campaign.slug
    resources = []
    for table in tables_of(shown):
        path = reverse("campaigns:public-csv", args=[slug, table.name])
        resources.append({
            "name": table.name, "title": table.title, "profile": "tabular-data-resource",
            "path": f"{table.name}.csv" if is_zipped else request.build_absolute_uri(path),
            "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
            "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "header": True},
            "schema": table.schema(),
        })  # fmt: skip
    return {
        "profile": "tabular-data-package", "name": slug, "title": shown.safe(shown.campaign.title),
        "description": shown.safe(shown.campaign.about), "created": plain(shown.updated_at),
        "homepage": request.build_absolute_uri(reverse("campaigns:public", args=[slug])),
        "licenses": [LICENCE], "resources": resources,
    }  # fmt: skip


def _file(request: HttpRequest, content: str | bytes, media_type: str, name: str) -> HttpResponse:
    """The file, or 304 for who has it already."""
    raw = content.encode() if isinstance(content, str) else content
    response = HttpResponse(raw, content_type=media_type)
    response["Cache-Control"] = "max-age=900"
    response["ETag"] = etag = f'"{hashlib.sha256(raw).hexdigest()[:32]}"'
    if name:
        response["Content-Disposition"] = f'attachment; filename="{name}"'
    unchanged = get_conditional_response(request, etag=etag, response=response)
    return unchanged if isinstance(unchanged, HttpResponse) else response
