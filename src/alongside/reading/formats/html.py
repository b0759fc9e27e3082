"""HTML pages: the visible text, and what the page says of itself.

Title, publisher, dates and address come from `<title>`, `<meta>`, `<link>`, `<time>` and JSON-LD. A page
that carries one JobPosting, or is an advert of a board that is known (advert_pages.py), begins with the
fields of that advert, as a job advert file does. Where the JobPosting holds the advert's whole text, that
is what is read, and not what stands around it on the page. A page of several adverts is a list, not one.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lxml import etree

from alongside.reading.formats.advert_pages import fields_of_page
from alongside.reading.formats.dated import edtf_of, named_day
from alongside.reading.formats.encoding import decoded
from alongside.reading.formats.extract import Assembly, Extract
from alongside.reading.formats.items import postings_in
from alongside.reading.formats.job_postings import Posting, add_fields, add_lines, extract_posting, prose
from alongside.reading.formats.limits import Limits
from alongside.reading.formats.visible import hide_small_screen_copies, tree_of, visible_page

MEDIA_TYPE = "text/html"

_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})|<\?xml[^>]{0,100}encoding=[\"']([\w.-]{2,40})",
    re.I,
)
_CDATA = re.compile(r"(?://|/\*)?\s*(?:<!\[CDATA\[|\]\]>)\s*(?:\*/)?")
_WHOLE = 200
_MOST_OF_PAGE = 0.25
"""From this length and share of the page on, a JobPosting's description is the whole advert."""
_META = {
    "og:title": "title", "dc.title": "title", "dcterms.title": "title",
    "og:site_name": "publisher", "dc.publisher": "publisher", "dcterms.publisher": "publisher",
    "article:published_time": "published", "date": "published", "dc.date": "published",
    "dcterms.date": "published", "dcterms.issued": "published", "dc.date.issued": "published",
    "citation_publication_date": "published", "datepublished": "published", "pubdate": "published",
    "og:url": "url", "dc.identifier": "reference", "dcterms.identifier": "reference",
}  # fmt: skip


def extract(data: bytes, name: str, limits: Limits) -> Extract:  # noqa: ARG001
    """The visible text and the facts of an HTML page."""
    declared = _CHARSET.search(data[:4096])
    text, warnings = decoded(data, (declared[1] or declared[2]).decode() if declared else "")
    page = Assembly()
    page.warnings.extend(warnings)
    root = tree_of(text)
    if root is None:
        return page.extract(MEDIA_TYPE)
    linked = list(_linked_data(root))
    facts = _facts(root, linked)
    hide_small_screen_copies(root)
    shown = visible_page(root)
    posting = _only_posting(linked)
    if posting and _is_whole(posting, shown.text):
        advert = extract_posting(posting)
        return replace(advert, media_type=MEDIA_TYPE, facts=facts | advert.facts, warnings=warnings)
    if posting:
        facts |= add_fields(page, posting)
    elif fields := fields_of_page(root):
        add_lines(page, {"url": facts["url"]} | fields if "url" in facts else fields)
        facts |= _told(fields)
    page.gap()
    page.include(shown)
    return page.extract(MEDIA_TYPE, facts)


def _only_posting(linked: list[Any]) -> Posting | None:
    """The one advert that the page carries; none of a page that lists several."""
    postings = {
        (str(each.get("title")), str(each.get("identifier"))): each
        for value in linked
        for each in postings_in(value)
    }
    return next(iter(postings.values())) if len(postings) == 1 else None


def _is_whole(posting: Posting, shown: str) -> bool:
    """Whether the advert's own words are most of what the page shows: the page is then not read again."""
    return len(prose(posting.get("description"))) >= max(_WHOLE, len(shown) * _MOST_OF_PAGE)


def _told(fields: dict[str, str]) -> dict[str, str]:
    """The facts that the fields of a board's page give."""
    labels = ("title", "employer", "reference")
    told: dict[str, str] = {label: fields[label] for label in labels if label in fields}
    for label in ("posted", "closes"):
        if day := named_day(fields.get(label, "")):
            told[label] = day
    if "posted" in told:
        told["published"] = told["posted"]
    return told | {"kind": "job-advert"}


def _linked_data(root: "etree._Element") -> Iterator[Any]:
    for script in root.iter("script"):
        if "ld+json" in script.get("type", "") and script.text:
            try:
                yield json.loads(_CDATA.sub("", script.text), strict=False)
            except (ValueError, RecursionError):
                continue


def _facts(root: "etree._Element", linked: list[Any]) -> dict[str, str]:
    facts: dict[str, str] = {}
    for label, value in (*_from_meta(root), *_from_linked(linked), *_from_elements(root)):
        words = edtf_of(value) if label == "published" else " ".join(value.split())
        if words:
            facts.setdefault(label, words)
    return facts


def _from_meta(root: "etree._Element") -> Iterator[tuple[str, str]]:
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if name in _META and meta.get("content"):
            yield _META[name], meta.get("content", "")


def _from_linked(linked: list[Any]) -> Iterator[tuple[str, str]]:
    for value in linked:
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                publisher = each.get("publisher")
                found = {
                    "title": each.get("headline"),
                    "published": each.get("datePublished"),
                    "publisher": publisher.get("name") if isinstance(publisher, dict) else publisher,
                }
                yield from ((label, words) for label, words in found.items() if isinstance(words, str))


def _from_elements(root: "etree._Element") -> Iterator[tuple[str, str]]:
    for title in root.iter("title"):
        yield "title", title.text or ""
    for link in root.iter("link"):
        if link.get("rel") == "canonical":
            yield "url", link.get("href", "")
    for time in root.iter("time"):
        if time.get("pubdate") is not None or time.get("itemprop") == "datePublished":
            yield "published", time.get("datetime", "")
