"""HTML pages: the visible text, and what the page says of itself.

Title, publisher, dates and address come from `<title>`, `<meta>`, `<link>`, `<time>` and JSON-LD. A page
that carries a JobPosting begins with the fields of that advert, as a job advert file does.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from alongside.reading.formats.dated import edtf_of
from alongside.reading.formats.encoding import decoded
from alongside.reading.formats.extract import Assembly, Extract
from alongside.reading.formats.items import postings_in
from alongside.reading.formats.job_postings import add_fields
from alongside.reading.formats.limits import Limits
from alongside.reading.formats.visible import hide_small_screen_copies, tree_of, visible_text

MEDIA_TYPE = "text/html"

_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})|<\?xml[^>]{0,100}encoding=[\"']([\w.-]{2,40})",
    re.I,
)
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
    posting = next((each for value in linked for each in postings_in(value)), None)
    if posting:
        facts |= add_fields(page, posting)
    hide_small_screen_copies(root)
    page.gap()
    page.add(visible_text(root))
    return page.extract(MEDIA_TYPE, facts)


def _linked_data(root: "etree._Element") -> Iterator[Any]:
    for script in root.iter("script"):
        if "ld+json" in script.get("type", "") and script.text:
            try:
                yield json.loads(script.text)
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
